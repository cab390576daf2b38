"""When it has learnt enough."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(slots=True)
class Stopping:
    """The epoch with the lowest validation loss so far, and whether to go on without a lower one. `patience` 0: always,
    to the last of `epochs`."""

    epochs: int
    patience: int
    best_epoch: int = 0
    best_loss: float = math.inf

    def better(self, number: int, loss: float) -> bool:
        """Takes in an epoch; whether it is the best so far."""
        if loss >= self.best_loss:
            return False
        self.best_epoch, self.best_loss = number, loss
        return True

    def over(self, number: int) -> bool:
        """Whether epoch `number` was the last."""
        waited = number - self.best_epoch
        return number >= self.epochs or bool(self.patience and waited >= self.patience)
