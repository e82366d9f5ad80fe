"""What pages read: lists a page at a time, cards, sums, search."""
