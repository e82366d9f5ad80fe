"""The words of the program as values: products, customers, interactions, offers, reports."""
