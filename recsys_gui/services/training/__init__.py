"""Trainings from start to take-over, also after a kill, and the proof of models."""
