"""How good logits are on the photos held out, whatever their temperature."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.types import Mode
from engine.vision.calibrate import fit_temperature
from engine.vision.finetune.task import Task


class Judge:
    """Judges by the task's targets. A smoothed and a plain head are compared at the temperature that suits each best:
    later the head is fitted and calibrated anew in any case."""

    def __init__(self, task: Task) -> None:
        self._mode, self._targets = task.mode, task.targets[task.held_out]

    def figures(self, logits: NDArray[np.float32]) -> tuple[float, float]:
        """(accuracy, log loss) of logits (n, C); of several classes per photo, over all that is known. (0, inf) for
        logits that are not finite."""
        if not np.isfinite(logits).all():
            return 0.0, float("inf")
        return self._one(logits) if self._mode is Mode.ONE else self._several(logits)

    def _one(self, logits: NDArray[np.float32]) -> tuple[float, float]:
        scaled = logits.astype(np.float64) / fit_temperature(logits, self._targets)
        top = scaled.max(axis=1)
        total = np.log(np.exp(scaled - top[:, None]).sum(axis=1)) + top
        true = scaled[np.arange(len(scaled)), self._targets]
        return float((logits.argmax(axis=1) == self._targets).mean()), float((total - true).mean())

    def _several(self, logits: NDArray[np.float32]) -> tuple[float, float]:
        known = ~np.isnan(self._targets)
        said, truth = logits[known].astype(np.float64)[:, None], self._targets[known][:, None]
        scaled = said / fit_temperature(said, truth, Mode.SEVERAL)
        loss = np.logaddexp(0, scaled) - truth * scaled
        return float(((said > 0) == (truth > 0.5)).mean()), float(loss.mean())
