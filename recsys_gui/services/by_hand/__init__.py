"""What the owner changes by hand, a step at a time, each of which can be taken back."""
