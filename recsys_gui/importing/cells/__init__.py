"""Cells of a file as values: one code a distinct text, numbers, dates, names, states."""
