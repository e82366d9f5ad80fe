"""The shop file: the only package that speaks SQL."""
