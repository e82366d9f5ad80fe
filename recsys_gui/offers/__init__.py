"""From a ranked product to advice: reason, price, time and confidence."""
