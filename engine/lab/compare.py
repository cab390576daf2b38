"""Runs side by side, and whether chance explains the difference.

Runs that judged the same photos are compared photo by photo with the best of them: a paired bootstrap of accuracy and
of macro F1, and McNemar's test, whose chance counts as Holm has it among so many comparisons. One is called worse only
where both say so. Runs that judged other photos stand in a set of their own: between sets no comparison would be fair.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np

from engine.errors import EngineError
from engine.lab.intervals import Difference, holm, mcnemar, paired_bootstrap
from engine.lab.outcome import Outcome, outcome
from engine.lab.runs import RunRecord, Status
from engine.vision.compare import CHANCE

EQUAL = 1e-9
"""Two photos' shares of right judgements that differ by less are equal."""


@dataclass(frozen=True, slots=True)
class Paired:
    """A run less the best one, over the same `photos`: `only_this` photos are right (or more often right) with it
    alone, `only_best` with the best alone. `chance` is McNemar's, `among_all` the same as it counts among so many."""

    photos: int
    accuracy: Difference
    macro_f1: Difference
    only_this: int
    only_best: int
    chance: float
    among_all: float

    @property
    def beyond_chance(self) -> bool:
        """Whether the best one is better than chance explains."""
        return self.among_all < CHANCE and self.accuracy.beyond_chance

    @property
    def words(self) -> str:
        """The verdict, for a person."""
        if self.beyond_chance:
            return "worse than chance explains"
        return "no difference that these photos can show"


@dataclass(frozen=True, slots=True)
class Compared:
    """A run with its figures; `paired` is None for the best one of its set."""

    name: str
    outcome: Outcome
    paired: Paired | None = None


@dataclass(frozen=True, slots=True)
class SamePhotos:
    """Runs that judged the same photos, the best first."""

    runs: tuple[Compared, ...]

    @property
    def best(self) -> Compared:
        """The one with the highest accuracy (macro F1 where a photo may have several classes)."""
        return self.runs[0]

    @property
    def no_worse(self) -> tuple[Compared, ...]:
        """Those of which these photos cannot show that they are worse than the best."""
        return tuple(of for of in self.runs[1:] if of.paired and not of.paired.beyond_chance)


@dataclass(frozen=True, slots=True)
class Without:
    """A run that cannot be compared, and why, in words."""

    name: str
    record: RunRecord
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """`sets` with the most runs first; runs of different sets judged other photos."""

    sets: tuple[SamePhotos, ...]
    without: tuple[Without, ...] = ()

    @property
    def runs(self) -> tuple[Compared, ...]:
        """All that have figures."""
        return tuple(run for one in self.sets for run in one.runs)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What it comes to, for a person."""
        said = [_sentence(one) for one in self.sets]
        if len(self.sets) > 1:
            said.append(
                f"The runs judged {len(self.sets)} different sets of photos. Between sets no comparison is fair: "
                "only their own intervals can be looked at."
            )
        return (*said, *(f"{of.name} is left out: {of.why}." for of in self.without))

    def as_dict(self) -> dict[str, Any]:
        """Fit for JSON."""
        return {
            "sets": [[_row(of) for of in one.runs] for one in self.sets],
            "without": [{"name": of.name, "why": of.why} for of in self.without],
            "sentences": self.sentences,
        }


def compare(records: Sequence[RunRecord]) -> Comparison:
    """Runs side by side; those that are not done are told of."""
    names = unique_names(records)
    outcomes: dict[str, Outcome] = {}
    without: list[Without] = []
    for name, record in zip(names, records, strict=True):
        try:
            outcomes[name] = _whole(record)
        except EngineError as error:
            without.append(Without(name, record, str(error)))
    return replace(compare_outcomes(outcomes), without=tuple(without))


def _whole(record: RunRecord) -> Outcome:
    if record.status is not Status.DONE:
        raise EngineError(why_not_done(record))
    return outcome(record)


def why_not_done(record: RunRecord) -> str:
    """A run's state in words, with its reason."""
    state = {
        Status.FAILED: "it failed",
        Status.STOPPED: "it was stopped",
        Status.RUNNING: "it is still learning",
    }
    return ": ".join(part for part in (state.get(record.status, "it is done"), record.reason) if part)


def unique_names(records: Sequence[RunRecord]) -> tuple[str, ...]:
    """Each run's folder's name, with the folder above it where two are alike."""
    short = [record.folder.name for record in records]
    full = [f"{record.folder.parent.name}/{record.folder.name}" for record in records]
    named = [long if short.count(name) > 1 else name for name, long in zip(short, full, strict=True)]
    return tuple(
        f"{name} ({named[:at].count(name) + 1})" if name in named[:at] else name
        for at, name in enumerate(named)
    )


def compare_outcomes(outcomes: dict[str, Outcome]) -> Comparison:
    """The same for runs whose figures were read already."""
    sets: dict[tuple[Any, ...], list[Compared]] = {}
    for name, of in outcomes.items():
        sets.setdefault(_photos(of), []).append(Compared(name, of))
    made = [_same_photos(runs) for runs in sets.values()]
    return Comparison(tuple(sorted(made, key=lambda one: -len(one.runs))))


def _photos(of: Outcome) -> tuple[Any, ...]:
    """Equal for runs that judged the same photos of the same classes."""
    return of.record.mark, of.record.classes, of.several, of.photos


def _same_photos(runs: Iterable[Compared]) -> SamePhotos:
    best, *others = sorted(runs, key=lambda of: _merit(of.outcome), reverse=True)
    paired = [_pair(of.outcome, best.outcome) for of in others]
    chances = holm([of.chance for of in paired])
    kept = (replace(of, among_all=chance) for of, chance in zip(paired, chances, strict=True))
    return SamePhotos((best, *(replace(of, paired=pair) for of, pair in zip(others, kept, strict=True))))


def _merit(of: Outcome) -> tuple[float, float]:
    """What decides which is best, and what decides among equals."""
    accuracy, f1 = of.accuracy.value, of.macro_f1.value
    return (f1, accuracy) if of.several else (accuracy, f1)


def _pair(of: Outcome, best: Outcome) -> Paired:
    accuracy, f1 = paired_bootstrap(of.tally, best.tally)
    gap = of.tally.exact - best.tally.exact
    only_this, only_best = int(np.sum(gap > EQUAL)), int(np.sum(gap < -EQUAL))
    chance = mcnemar(only_this, only_best)
    return Paired(len(of.photos), accuracy, f1, only_this, only_best, chance, chance)


def _sentence(one: SamePhotos) -> str:
    best = one.best
    what = "every class of a photo right" if best.outcome.several else "right"
    said = f"{best.name} was {what} most often: {best.outcome.accuracy.value:.1%}"
    if len(one.runs) == 1:
        return f"{best.name} was {what} on {best.outcome.accuracy.value:.1%}; no other run judged the same photos."
    worse = len(one.runs) - 1 - len(one.no_worse)
    if not one.no_worse:
        return f"{said}, which is better than chance explains against each of the {worse:d} others."
    names = ", ".join(of.name for of in one.no_worse)
    return f"{said}. Against {names} there is no difference that these photos can show."


def _row(of: Compared) -> dict[str, Any]:
    paired = None if of.paired is None else {**asdict(of.paired), "beyond_chance": of.paired.beyond_chance}
    return {
        "name": of.name,
        "accuracy": of.outcome.accuracy.as_dict(),
        "macro_f1": of.outcome.macro_f1.as_dict(),
        "paired": paired,
    }
