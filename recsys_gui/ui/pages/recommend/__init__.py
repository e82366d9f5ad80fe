"""The page that tells what to offer to a customer, and why."""
