"""How good ranked lists are, and settings chosen by it."""
