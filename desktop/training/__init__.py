"""Retraining: how it goes, what it would change, and the versions there are."""
