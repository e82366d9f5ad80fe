"""What every other package may use: errors, texts, progress, paths, settings, logs and money; no Qt, no numpy."""
