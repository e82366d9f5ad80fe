"""Writing and reading the tables, one subject a module."""
