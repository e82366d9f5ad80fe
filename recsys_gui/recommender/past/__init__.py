"""What a past says: counts, recency, rhythm, order, returns and interest, as arrays."""
