"""Files into a shop, whole or not at all."""
