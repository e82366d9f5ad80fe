"""The page that trains a model, shows it learning, and compares it with simple methods."""

from recsys_gui.ui.pages.train.page import TrainPage

__all__ = ["TrainPage"]
