"""Shelfwise: what to offer to each customer of a small shop, at what price, when, and why."""

__version__ = "0.1.0"
