"""How networks learn: rounds, early stopping, checkpoints, several processes."""
