"""The page that tells whom to contact today."""
