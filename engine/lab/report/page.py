"""The lab's page: each section a function that yields its HTML. All text from outside is escaped."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

from engine.lab.compare import SamePhotos
from engine.lab.groups import GroupKind
from engine.lab.report import answer, confusion, own, tables, words
from engine.lab.report.bars import Bar, bars
from engine.lab.report.curves import Scale, curves, scale_of
from engine.lab.report.style import LAB_STYLE
from engine.lab.report.values import Entry, LabReport, StudyRuns

FEW = 8
"""Curves of more runs than these are folded away but for the first ones."""


def page(report: LabReport) -> Iterator[str]:
    """Everything, as lines of one file that loads nothing."""
    yield (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>First Look: the lab</title><style>{LAB_STYLE}</style></head><body>"
    )
    yield from _head(report)
    for study in report.studies:
        yield "<section>"
        yield from _study(study)
        yield "</section>"
    yield from _across(report)
    yield from _foot()
    yield "</body></html>"


def _head(report: LabReport) -> Iterator[str]:
    count = sum(len(of.entries) for of in report.studies)
    made = report.made[:16].replace("T", " ")
    yield "<header><h1>What the lab found</h1>"
    yield f'<p class="quiet">First Look, {words.runs(count)}, {html.escape(made)} UTC</p>'
    yield '<div class="answer">'
    for study in report.studies:
        title = f"<b>{html.escape(study.title)}</b><br>" if len(report.studies) > 1 else ""
        first, *rest = answer.answer(study)
        yield f'<p>{title}{first}<br><span class="rest">{" ".join(rest)}</span></p>'
    yield "</div>"
    yield (
        '<p class="quiet">A range in brackets is the 95% interval: how far the figure may be off by the luck of which '
        "photos were there to judge.</p></header>"
    )


def _study(study: StudyRuns) -> Iterator[str]:
    yield f"<h2>{html.escape(study.title)}</h2>"
    if study.problem:
        yield f"<p>{html.escape(words.without_places(study.problem))}</p>"
    yield from _facts(study)
    if study.judged:
        yield from _figures(study)
    yield from _ranking(study)
    for one in study.comparison.sets:
        yield from _compared(one)
    yield from _curves(study)
    yield from _classes(study)
    yield from own.own_figures(study)
    if any(of.problem for of in study.entries):
        yield "<h3>Runs that did not get to the end</h3>"
        yield from tables.problems_table(study.entries)


def _facts(study: StudyRuns) -> Iterator[str]:
    """The photos and how they were parted, once for each kind of run."""
    seen = dict.fromkeys(fact for of in study.judged if (fact := _fact(of)))
    yield from (f'<p class="quiet">{html.escape(fact)}</p>' for fact in seen)


def _fact(of: Entry) -> str:
    record = of.record
    assert record is not None
    left = {flaw: count for flaw, count in (record.left_out or {}).items() if count}
    out = "; left out: " + ", ".join(f"{count:,} {flaw}" for flaw, count in left.items()) if left else ""
    seeds = len(record.recipe.seeds)
    again = f", {seeds} seeds" if seeds > 1 else ""
    what = "each with one or more of" if record.several else "of"
    return (
        f"{words.photos(record.photos)} {what} {len(record.classes)} classes; split {record.recipe.split.kind}{again}; "
        f"trained on {record.device or 'this machine'}{out}.{_lenient(record.recipe.split.kind)}"
    )


def _lenient(split: str) -> str:
    """Where no photos are kept for judging alone."""
    if split != "80/20":
        return ""
    return (
        " The photos that judge also said which epoch was the best: the figures are a little too good for new photos. "
        "The split 80/10/10 keeps them apart."
    )


def _figures(study: StudyRuns) -> Iterator[str]:
    best = {one.best.name for one in study.comparison.sets if len(one.runs) > 1}
    several = any(of.outcome and of.outcome.several for of in study.judged)
    what = "How often every class of a photo was right" if several else "How often each was right"
    yield f"<h3>{what}</h3>"
    shown = [
        Bar(of.name, of.outcome.accuracy.value, of.outcome.accuracy.interval, of.name in best)
        for of in tables.in_order(study)
        if of.outcome
    ]
    yield from bars(what, shown)
    yield f'<p class="quiet">The whiskers are 95% intervals: {_basis(study)}.</p>'
    yield from tables.runs_table(study)
    yield (
        '<p class="quiet">Macro F1: finding and not mixing up, all classes counting the same (1 is perfect). Loss: how '
        "far off its probabilities are (0 is perfect). Time and photos a second are of training; where vectors are "
        "shared, an epoch trains the head alone.</p>"
    )
    yield from _seeds(study)


def _basis(study: StudyRuns) -> str:
    found = dict.fromkeys(of.outcome.accuracy.basis for of in study.judged if of.outcome)
    return ", ".join(
        f"{basis}, by the number of photos" if basis == "Wilson" else basis for basis in found if basis
    )


def _seeds(study: StudyRuns) -> Iterator[str]:
    """How much of a figure is the luck of training."""
    spread = [
        f"{html.escape(of.name)} {words.share(of.outcome.over_seeds)}"
        for of in study.judged
        if of.outcome and of.outcome.over_seeds
    ]
    if spread:
        yield (
            f"<details><summary>How much another seed changes</summary><p>{'; '.join(spread)} (Student t over seeds, "
            "95%).</p></details>"
        )


def _ranking(study: StudyRuns) -> Iterator[str]:
    group = study.group
    if group is None or group.kind is GroupKind.VARIANTS or not group.ranking:
        return
    yield "<h3>The ranking</h3>"
    first = next((of.recipe.training.epochs for of in study.entries if of.recipe), 0)
    count = len(group.longer)
    onward = f" The best {'one was' if count == 1 else f'{count} were'} trained on." if count else ""
    yield (
        f"<p>By the lowest validation loss of the first {'epoch' if first == 1 else f'{first} epochs'}, the mean over "
        f"seeds and splits.{onward}</p>"
    )
    yield from tables.ranking_table(study)


def _compared(one: SamePhotos) -> Iterator[str]:
    if len(one.runs) < 2:
        return
    pair = one.runs[1].paired
    assert pair is not None
    yield f"<h3>Is {html.escape(one.best.name)} really better?</h3>"
    yield (
        f"<p>All of them judged the same {words.photos(pair.photos)}, so they can be compared photo by photo. A run is "
        "called worse only where its interval leaves out 0 and McNemar's test, counted among all comparisons, gives it "
        "less than 5% by chance.</p>"
    )
    yield from tables.compared_table(one)
    if len(one.best.outcome.record.recipe.seeds) == 1:
        yield (
            '<p class="quiet">This is about these trainings: another seed can turn a small difference round.</p>'
        )


def _curves(study: StudyRuns) -> Iterator[str]:
    drawn = [of for of in _all_in_order(study) if of.curves]
    if not drawn:
        return
    yield "<h3>How they learnt</h3>"
    yield (
        '<p class="quiet legend">'
        '<svg viewBox="0 0 34 8" width="34" height="8" aria-hidden="true"><path class="held" d="M0 4L34 4"/></svg>'
        "photos held back (validation) &nbsp; "
        '<svg viewBox="0 0 34 8" width="34" height="8" aria-hidden="true"><path class="learnt" d="M0 4L34 4"/></svg>'
        "photos learnt from, as it saw them; a dot where the weights were kept</p>"
    )
    scale = scale_of([of.curves for of in drawn])
    yield from _pictures(drawn[:FEW], scale)
    if len(drawn) > FEW:
        yield f"<details><summary>{words.runs(len(drawn) - FEW)} more</summary>"
        yield from _pictures(drawn[FEW:], scale)
        yield "</details>"


def _pictures(entries: Sequence[Entry], scale: Scale) -> Iterator[str]:
    yield '<div class="curves">'
    for of in entries:
        yield f"<figure><figcaption>{html.escape(of.name)}</figcaption>"
        yield from curves(of.name, of.curves, scale)
        yield "</figure>"
    yield "</div>"


def _all_in_order(study: StudyRuns) -> list[Entry]:
    """Those with figures from the best on, then the others."""
    first = tables.in_order(study)
    return [*first, *(of for of in study.entries if of not in first)]


def _classes(study: StudyRuns) -> Iterator[str]:
    if not study.judged:
        return
    yield "<h3>Class by class, and what is taken for what</h3>"
    for of in tables.in_order(study):
        yield from confusion.classes(of)


def _across(report: LabReport) -> Iterator[str]:
    """Where runs of several studies judged the same photos."""
    if len(report.studies) < 2:
        return
    mixed = [one for one in report.together.sets if _studies_of(one, report) > 1]
    yield "<section><h2>Between the studies</h2>"
    if not mixed:
        yield (
            "<p>No two studies here judged the same photos, so their figures should not be held against each other: "
            "some photos are easier than others. Run their recipes with the same photos and split for that.</p>"
        )
    for one in mixed:
        yield from _compared(one)
    yield "</section>"


def _studies_of(one: SamePhotos, report: LabReport) -> int:
    """How many studies these runs are from."""
    runs = {id(of.outcome) for of in one.runs}
    return sum(any(id(entry.outcome) in runs for entry in of.entries) for of in report.studies)


def _foot() -> Iterator[str]:
    yield (
        "<footer>Made on this machine by First Look; this file loads nothing and names no folders. The figures beside "
        "it, in report.json, are those that scikit-learn would give.</footer>"
    )
