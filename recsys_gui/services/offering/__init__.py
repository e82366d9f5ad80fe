"""Offers by customer, by product, at the till and for the day, and what becomes of them."""
