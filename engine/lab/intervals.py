"""How far a figure of an experiment can be relied on, and a difference between two of them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.vision.compare import sign_test
from engine.vision.evaluate import wilson_interval
from engine.vision.intervals import STUDENT_95

Interval = tuple[float, float]
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

SAMPLES = 2000
"""Bootstrap samples: the ends of a 95% interval then stand on 50 samples each."""
AT_ONCE = 2_000_000
"""Counts drawn at a time (16 MB)."""
EXACT_UP_TO = 1000
"""Photos that differ, from which on the binomial is as good as normal."""


def student_95(freedom: int) -> float:
    """Student's t that 2.5% lie beyond, for any number of degrees of freedom of 1 or more."""
    if freedom <= len(STUDENT_95):
        return STUDENT_95[freedom - 1]
    low, high = 1.95, STUDENT_95[-1]
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _within(middle, freedom) < 0.95 else (low, middle)
    return (low + high) / 2


def _within(t: float, freedom: int) -> float:
    """The share of Student's distribution between -t and t (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4)."""
    angle = math.atan(t / math.sqrt(freedom))
    cosine2, odd = math.cos(angle) ** 2, freedom % 2
    term = math.cos(angle) if odd else 1.0
    series = term
    for k in range(2 + odd, freedom - 1, 2):
        term *= cosine2 * (k - 1) / k
        series += term
    whole = math.sin(angle) * series
    return 2 / math.pi * (angle + whole) if odd else whole


def student(values: Sequence[float], *, low: float = 0.0, high: float = 1.0) -> Interval | None:
    """The 95% interval of the mean of any number of values (Student 1908), kept within `low` and `high`; None for
    fewer than two, or where one of them is no number."""
    if len(values) < 2 or not all(math.isfinite(value) for value in values):
        return None
    mean = math.fsum(values) / len(values)
    deviation = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1))
    half = student_95(len(values) - 1) * deviation / math.sqrt(len(values))
    return max(low, mean - half), min(high, mean + half)


def wilson(share: float, photos: int) -> Interval:
    """The 95% score interval (Wilson 1927) of a share of at least one photo."""
    return wilson_interval(round(share * photos), photos)


@dataclass(frozen=True, slots=True)
class Tally:
    """What one model did with each of n photos, each (n, C) or (n,): classes that it saw and that are there (`right`),
    that it saw (`asserted`), that are there (`found`), and the share of its judgements that were wholly right
    (`exact`). A photo that was judged several times has the means."""

    right: Floats
    asserted: Floats
    found: Floats
    exact: Floats

    def macro_f1(self, weights: Floats) -> Floats:
        """(S,): macro F1 of photos that count `weights` (S, n), over the classes that occur."""
        asserted, found = weights @ self.asserted, weights @ self.found
        occurs = asserted + found > 0
        each = np.divide(
            2 * (weights @ self.right), asserted + found, out=np.zeros(occurs.shape), where=occurs
        )
        return np.asarray(each.sum(axis=1) / np.maximum(1, occurs.sum(axis=1)), np.float64)

    def accuracy(self, weights: Floats) -> Floats:
        """(S,): the share of photos, which count `weights` (S, n), that were right."""
        return np.asarray(weights @ self.exact / weights.sum(axis=1), np.float64)

    def table(self) -> Floats:
        """(n, 3C + 1): a row for each photo."""
        return np.column_stack([self.right, self.asserted, self.found, self.exact])

    @classmethod
    def of_table(cls, table: Floats) -> Tally:
        """The inverse of `table`."""
        right, asserted, found = np.split(table[:, :-1], 3, axis=1)
        return cls(right, asserted, found, table[:, -1])


@dataclass(frozen=True, slots=True)
class Difference:
    """One model's figure less the other's, over the same photos, with its 95% interval."""

    value: float
    interval: Interval

    @property
    def beyond_chance(self) -> bool:
        """Whether no difference is outside the interval."""
        return not self.interval[0] <= 0.0 <= self.interval[1]


def paired_bootstrap(one: Tally, other: Tally, *, samples: int = SAMPLES) -> tuple[Difference, Difference]:
    """Accuracy and macro F1 of `one` less those of `other`, over photos drawn again and again (Efron 1979), the same
    photos for both. The same samples each time: the seed is fixed."""
    tables = np.column_stack([one.table(), other.table()])
    first, kind = _kinds(tables)
    kinds, half = tables[first], tables.shape[1] // 2
    a, b = Tally.of_table(kinds[:, :half]), Tally.of_table(kinds[:, half:])
    drawn = [_differences(a, b, weights) for weights in _draws(kind, len(first), samples)]
    accuracy, f1 = np.concatenate([of[0] for of in drawn]), np.concatenate([of[1] for of in drawn])
    whole = _differences(a, b, np.bincount(kind, minlength=len(first))[None].astype(np.float64))
    return _difference(float(whole[0][0]), accuracy), _difference(float(whole[1][0]), f1)


def _kinds(tables: Floats) -> tuple[list[int], Ints]:
    """Photos of equal rows are of one kind: the first photo of each, and the kind of every photo."""
    first: list[int] = []
    known: dict[bytes, int] = {}
    kind = np.empty(len(tables), np.int64)
    for photo, row in enumerate(tables):
        at = kind[photo] = known.setdefault(row.tobytes(), len(first))
        if at == len(first):
            first.append(photo)
    return first, kind


def _draws(kind: Ints, kinds: int, samples: int) -> Iterator[Floats]:
    """How often each kind of photo comes up, some samples at a time."""
    draw, step = np.random.default_rng(0), max(1, AT_ONCE // max(kinds, len(kind)))
    for begin in range(0, samples, step):
        count = min(step, samples - begin)
        drawn = kind[draw.integers(0, len(kind), (count, len(kind)))] + kinds * np.arange(count)[:, None]
        yield np.bincount(drawn.ravel(), minlength=count * kinds).reshape(count, kinds).astype(np.float64)


def _differences(one: Tally, other: Tally, weights: Floats) -> tuple[Floats, Floats]:
    return (
        one.accuracy(weights) - other.accuracy(weights),
        one.macro_f1(weights) - other.macro_f1(weights),
    )


def _difference(value: float, drawn: Floats) -> Difference:
    low, high = np.percentile(drawn, (2.5, 97.5))
    return Difference(value, (float(low), float(high)))


def mcnemar(only_one: int, only_other: int) -> float:
    """The probability that photos which differ fall out at least so unevenly by chance, either way (McNemar 1947):
    exact up to a thousand of them, beyond with the normal distribution and Edwards' correction."""
    more, fewer = max(only_one, only_other), min(only_one, only_other)
    if more == fewer:
        return 1.0
    if more + fewer <= EXACT_UP_TO:
        return min(1.0, 2 * sign_test(more, fewer))
    return math.erfc((more - fewer - 1) / math.sqrt(2 * (more + fewer)))


def holm(chances: Sequence[float]) -> tuple[float, ...]:
    """Each probability as it counts among so many (Holm 1979): of 20 comparisons one looks like more by chance."""
    order = sorted(range(len(chances)), key=chances.__getitem__)
    out, most = [0.0] * len(chances), 0.0
    for place, at in enumerate(order):
        most = max(most, min(1.0, (len(chances) - place) * chances[at]))
        out[at] = most
    return tuple(out)
