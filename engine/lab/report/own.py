"""The study's own figures beside ours, and what differs: the data, the weights, and how parameters are counted."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import fmean

from engine.lab.outcome import Outcome
from engine.lab.report import words
from engine.lab.report.tables import Cell, in_order, table
from engine.lab.report.values import Entry, StudyRuns
from engine.lab.types import Epoch
from engine.vision.evaluate import Average


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a figure's words may mean (`said`, a pattern), and ours: of a run that has an outcome."""

    said: str
    ours: Callable[[Entry, Outcome], str]


def _averaged(of: Entry, made: Outcome) -> str:
    found = made.mean_average_precision
    return f"{found.value:.3f}" if found else "none: a photo has one class"


def _macro(made: Outcome) -> Average:
    return made.together.evaluation.macro


def _at_best(of: Entry) -> list[Epoch]:
    """The epoch with the lowest validation loss, of every training."""
    return [min(curve, key=lambda epoch: epoch.loss) for curve in of.curves]


def _validation_loss(of: Entry, made: Outcome) -> str:
    return f"{fmean(one.best_loss for one in made.record.trainings):.3f} (validation)"


def _validation_accuracy(of: Entry, made: Outcome) -> str:
    best = _at_best(of)
    return f"{words.percent(fmean(one.accuracy for one in best))} (validation)" if best else ""


VALIDATION = (
    Quantity(r"\bloss\b", _validation_loss),
    Quantity(r"\baccuracy\b", _validation_accuracy),
)
JUDGED = (
    Quantity(r"mean average precision|\bmap\b", _averaged),
    Quantity(r"\bf1\b", lambda _, made: f"F1 {made.macro_f1.value:.3f}"),
    Quantity(
        r"(?<!average )\bprecision\b",
        lambda _, made: f"precision {_macro(made).precision:.3f}",
    ),
    Quantity(r"\brecall\b", lambda _, made: f"recall {_macro(made).recall:.3f}"),
    Quantity(r"\bloss\b", lambda _, made: f"loss {made.loss.value:.3f}"),
    Quantity(r"\bparameters\b", lambda _, made: f"{made.record.parameters:,}"),
    Quantity(r"\bwhich learn\b", lambda _, made: f"{made.record.learning_parameters:,}"),
    Quantity(r"\b(seconds|time)\b", lambda _, made: f"{words.time(made.seconds_per_epoch)} an epoch"),
    Quantity(r"\baccuracy\b|\bright\b", lambda _, made: words.share(made.accuracy)),
)


def own_figures(study: StudyRuns) -> Iterator[str]:
    """Nothing where the recipe tells of no study."""
    if study.study.figures:
        yield "<h3>What the study itself reported</h3>"
        rows = [(what, [Cell(value), here(what, study)], False) for what, value in study.study.figures]
        yield from table(("figure", "the study", "here"), rows)
    differs = [*study.study.differs, *_counts(study)]
    if differs:
        yield "<h3>What differs from the study</h3><ul>"
        yield from (f"<li>{html.escape(one)}</li>" for one in differs)
        yield "</ul>"


def here(what: str, study: StudyRuns) -> Cell:
    """Our figures for the study's, in the order of its words, and the run that they are of; empty without any."""
    entry, said = _meant(what, study), what.lower()
    if entry is None or entry.outcome is None:
        return Cell("")
    known = VALIDATION if "validation" in said else JUDGED
    places = ((found.start(), of) for of in known if (found := re.search(of.said, said)))
    ours = [of.ours(entry, entry.outcome) for _, of in sorted(places, key=lambda place: place[0])]
    return Cell(", ".join(filter(None, ours)), entry.name) if ours else Cell("")


def _meant(what: str, study: StudyRuns) -> Entry | None:
    """The run that the words name; the best one of an architecture that they name; else the best of all."""
    plain, runs = _plain(what), in_order(study)
    for entry in sorted(runs, key=lambda of: -len(of.name)):
        if _plain(entry.name) in plain:
            return entry
    by_architecture = [of for of in runs if of.recipe and _plain(of.recipe.architecture) in plain]
    return next(iter(by_architecture or runs), None)


def _plain(words_of: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words_of.lower())


def _counts(study: StudyRuns) -> Iterator[str]:
    """How Keras, in which the studies were made, counts the parameters of these architectures."""
    if not study.study.title:
        return
    from engine.lab.architectures import architecture

    names = dict.fromkeys(of.recipe.architecture for of in study.entries if of.recipe)
    for made in map(architecture, names):
        if made.keras is not None:
            what = (
                "at 224 pixels with flatten, dense 128 and dense 10" if made.keras.head else "without a head"
            )
            yield f"{made.title} has {made.keras.count:,} parameters in Keras {what}. {made.differs}"
