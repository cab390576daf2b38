"""The plain answer: what was right most often, on how many photos, and how far that can be relied on."""

from __future__ import annotations

import html
from collections.abc import Iterator
from statistics import fmean

import numpy as np

from engine.lab.compare import Compared, SamePhotos
from engine.lab.outcome import Outcome
from engine.lab.report import words
from engine.lab.report.values import Entry, StudyRuns

MOST_NAMED = 4
"""Runs that a sentence names; the table has the others."""


def answer(study: StudyRuns) -> Iterator[str]:
    """Sentences for one study, escaped; the first one is the answer."""
    chosen = chosen_of_grid(study)
    if chosen is not None and chosen.outcome is not None:
        yield from _of_grid(study, chosen, chosen.outcome)
    else:
        for one in study.comparison.sets:
            yield from _of_set(one)
    if not study.comparison.sets:
        yield "No run of it is done, so there is no answer yet."
    yield from _costs(study)
    yield from _missing(study)


def chosen_of_grid(study: StudyRuns) -> Entry | None:
    """The run that a grid or a search comes to: by validation loss, of those that were trained on where there are any.
    The photos that judge have no say in it, so what they say of it is not too good."""
    group = study.group
    ranked = [of.run for of in group.ranking if of.loss is not None] if group else []
    longer = [of for of in map(study.entry, group.longer if group else ()) if of and of.outcome]
    if longer:
        return min(longer, key=_lowest_loss)
    return study.entry(ranked[0]) if ranked else None


def _lowest_loss(of: Entry) -> float:
    return fmean(one.best_loss for one in of.outcome.record.trainings) if of.outcome else float("inf")


def _of_grid(study: StudyRuns, chosen: Entry, made: Outcome) -> Iterator[str]:
    group = study.group
    assert group is not None
    on = ", trained on," if chosen.name in group.longer else ""
    yield (
        f"Of {len(group.ranking):,} conditions tried on your {words.photos(made.record.photos)}, "
        f"<b>{html.escape(group.longer.get(chosen.name, chosen.name))}</b>{on} had the lowest validation loss "
        f"({html.escape(words.described(made.record.recipe))}). {_right(made)}"
    )
    yield _blind(made)


def _of_set(one: SamePhotos) -> Iterator[str]:
    best = one.best
    what = "had every class of a photo right" if best.outcome.several else "was right"
    often = "" if len(one.runs) == 1 else " most often"
    yield (
        f"On your {words.photos(best.outcome.record.photos)}, <b>{_name(best)}</b> {what}{often}: "
        f"<b>{words.share(best.outcome.accuracy)}</b>, judged on {_judges(best.outcome)}."
    )
    yield from _several(best.outcome)
    yield from _scratch(one)
    yield from _beside(one)
    yield _blind(best.outcome)


def _right(made: Outcome) -> str:
    what = "It had every class of a photo right on" if made.several else "It is right on"
    return f"{what} <b>{words.share(made.accuracy)}</b> of {_judges(made)}."


def _judges(made: Outcome) -> str:
    return f"{words.photos(len(made.photos))} that it had not learnt from"


def _name(of: Compared) -> str:
    """The network in words, with the run's name where that says more."""
    said = words.described(of.outcome.record.recipe)
    return html.escape(said if of.name in said else f"{said} ({of.name})")


def _several(made: Outcome) -> Iterator[str]:
    found, all_together = made.mean_average_precision, made.together.several
    if found is not None and all_together is not None:
        yield (
            f"Its mean average precision is {found.value:.3f}, its F1 over all verdicts {all_together.f1_micro:.3f}."
        )


def _scratch(one: SamePhotos) -> Iterator[str]:
    """The best network that begins with nothing, where the best of all does not."""
    new = [of for of in one.runs if words.from_scratch(of.outcome.record.recipe)]
    if new and new[0] is not one.best:
        recipe = new[0].outcome.record.recipe
        yield (
            f"A network from scratch ({html.escape(recipe.architecture)}) reached "
            f"{words.share(new[0].outcome.accuracy)}."
        )


def _beside(one: SamePhotos) -> Iterator[str]:
    """Which of the others are really worse."""
    if len(one.runs) == 1:
        return
    close = [html.escape(of.name) for of in one.no_worse]
    if not close:
        others = len(one.runs) - 1
        each = "the other one" if others == 1 else f"each of the {others} others"
        yield f"That is better than chance explains against {each}."
        return
    more = f" and {len(close) - MOST_NAMED} more" if len(close) > MOST_NAMED else ""
    yield f"Against {', '.join(close[:MOST_NAMED])}{more} there is no difference that these photos can show."


def _blind(of: Outcome) -> str:
    """How often one is right that always says what is most frequent: one class, or one set of classes."""
    _, counts = np.unique(of.tally.found, axis=0, return_counts=True)
    what = "set of classes" if of.several else "class"
    return f"Always guessing the most frequent {what} would be right on {counts.max() / counts.sum():.1%}."


def _costs(study: StudyRuns) -> Iterator[str]:
    made = [of.outcome for of in study.judged if of.outcome]
    if not made:
        return
    what = "it" if len(made) == 1 else f"all {len(made)}"
    saved = sum(of.saved_seconds or 0.0 for of in made)
    shared = (
        f"; vectors that were computed once and shared saved about {words.time(saved)} more"
        if saved >= 1
        else ""
    )
    yield f"Training {what} took {words.time(sum(of.seconds for of in made))}{shared}."


def _missing(study: StudyRuns) -> Iterator[str]:
    count = sum(bool(of.problem) for of in study.entries)
    if count:
        yield f"{words.runs(count)} did not get to the end; why is told below.".capitalize()
