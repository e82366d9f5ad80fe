"""What lists and tables show, as Qt models; no widget in here."""
