"""The page that trains a model, shows it learning, and compares it with simple methods."""
