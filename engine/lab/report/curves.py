"""Learning curves: loss and accuracy from epoch to epoch, of the photos learnt from and of those held back."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from engine.lab.report import svg
from engine.lab.types import Epoch

WIDTH, HEIGHT = 480, 190
TOP, BOTTOM = 26, 152
PANELS = ((40, 218), (288, 466))
"""Left and right end of the loss and of the accuracy."""
ABOVE = 1.15
"""How much of the worst loss of a usual epoch is still drawn; what is above lies on the upper edge."""
Curves = Sequence[Sequence[Epoch]]


@dataclass(frozen=True, slots=True)
class Scale:
    """Equal for all runs of a study, so that their curves can be laid beside each other."""

    epochs: int
    loss: float


def scale_of(runs: Sequence[Curves]) -> Scale:
    """The scale that holds all but the very worst losses."""
    all_epochs = [epoch for run in runs for curve in run for epoch in curve]
    losses = [value for of in all_epochs for value in (of.loss, of.train_loss) if math.isfinite(value)]
    most = float(np.percentile(losses, 95)) * ABOVE if losses else 1.0
    return Scale(max((of.number for of in all_epochs), default=1), most or 1.0)


def curves(name: str, trainings: Curves, scale: Scale) -> Iterator[str]:
    """One run; the mean of its trainings, and each of them thinly."""
    yield svg.begin(WIDTH, HEIGHT, f"Learning curves of {name}", _said(trainings))
    panels = (
        ("loss", scale.loss, lambda of: of.loss, lambda of: of.train_loss),
        ("right", 1.0, lambda of: of.accuracy, lambda of: of.train_accuracy),
    )
    for (left, right), (title, top, held_back, learnt) in zip(PANELS, panels, strict=True):
        place = _Panel(left, right, scale.epochs, top)
        yield from _axes(place, title)
        yield from _lines(place, trainings, learnt, "learnt")
        yield from _lines(place, trainings, held_back, "held")
        yield from _kept(place, trainings, held_back)
    yield svg.end()


@dataclass(frozen=True, slots=True)
class _Panel:
    left: float
    right: float
    epochs: int
    top: float

    def x(self, epoch: float) -> float:
        return self.left + (epoch - 1) / max(1, self.epochs - 1) * (self.right - self.left)

    def y(self, value: float) -> float:
        return BOTTOM - min(1.0, max(0.0, value / self.top)) * (BOTTOM - TOP)


def _axes(panel: _Panel, title: str) -> Iterator[str]:
    yield svg.text(panel.left, 14, title, kind="name")
    for step in (0.0, 0.5, 1.0):
        value, y = step * panel.top, panel.y(step * panel.top)
        yield svg.line(panel.left, y, panel.right, y, "grid")
        label = f"{value:.0%}" if title == "right" else f"{value:.2g}"
        yield svg.text(panel.left - 6, y + 4, label, anchor="end")
    for epoch in sorted({1, (1 + panel.epochs) // 2, panel.epochs}):
        yield svg.text(panel.x(epoch), BOTTOM + 17, str(epoch), anchor="middle")
    yield svg.text((panel.left + panel.right) / 2, BOTTOM + 33, "epoch", anchor="middle")


def _lines(panel: _Panel, trainings: Curves, of: Callable[[Epoch], float], kind: str) -> Iterator[str]:
    if len(trainings) > 1:
        for curve in trainings:
            yield from svg.path(_points(panel, [(one.number, of(one)) for one in curve]), f"{kind} thin")
    yield from svg.path(_points(panel, _means(trainings, of)), kind)


def _kept(panel: _Panel, trainings: Curves, of: Callable[[Epoch], float]) -> Iterator[str]:
    """A dot where the validation loss is lowest: those weights were kept. Several trainings have one each: no dot."""
    if len(trainings) == 1:
        best = min(trainings[0], key=lambda one: one.loss if math.isfinite(one.loss) else math.inf)
        yield from svg.path(_points(panel, [(best.number, of(best))]), "held")


def _points(panel: _Panel, values: Sequence[tuple[int, float]]) -> list[tuple[float, float]]:
    return [(panel.x(number), panel.y(value)) for number, value in values if math.isfinite(value)]


def _means(trainings: Curves, of: Callable[[Epoch], float]) -> list[tuple[int, float]]:
    """Over the trainings that have come as far."""
    by_number: dict[int, list[float]] = {}
    for curve in trainings:
        for one in curve:
            by_number.setdefault(one.number, []).append(of(one))
    return [(number, math.fsum(of) / len(of)) for number, of in sorted(by_number.items())]


def _said(trainings: Curves) -> str:
    first, last = _means(trainings, lambda of: of.loss), _means(trainings, lambda of: of.accuracy)
    if not first:
        return "No epoch is done"
    return (
        f"Validation loss from {first[0][1]:.3f} in epoch {first[0][0]} to {first[-1][1]:.3f} in epoch {first[-1][0]}; "
        f"right from {last[0][1]:.1%} to {last[-1][1]:.1%}"
    )
