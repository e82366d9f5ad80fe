"""What is left out, and why: rows that are no sales, no products, doubles, impossible amounts."""
