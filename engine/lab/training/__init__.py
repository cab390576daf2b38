"""How a recipe's network learns: `train` makes a run's folder of a plain recipe and its photos.

`run` is the whole of it, `course` one training from epoch to epoch, `vectors` the photos embedded once for all runs.
"""

from engine.lab.training.run import train

__all__ = ["train"]
