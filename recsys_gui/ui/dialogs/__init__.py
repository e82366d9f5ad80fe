"""Windows over the window: files, questions, About, shortcuts."""
