"""The layers that networks are made of, their settings, and how histories become their tensors."""
