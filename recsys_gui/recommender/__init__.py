"""The models that score products for customers from their histories; the only package that imports torch."""
