"""Photos to learn from: where they are, which of them are fit for it, and who judges whom."""

from engine.lab.data.pictures import squares
from engine.lab.data.reading import read
from engine.lab.data.splits import splits

__all__ = ["read", "splits", "squares"]
