"""The tables of a study: its runs, how they compare, the study's own figures, and a grid's ranking."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from engine.lab.compare import Compared, SamePhotos
from engine.lab.outcome import Outcome, Spread
from engine.lab.report import words
from engine.lab.report.values import Entry, StudyRuns


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure, and what stands small beneath it."""

    text: str
    below: str = ""
    is_text: bool = False


def table(
    heads: Sequence[str], rows: Iterable[tuple[str, Sequence[Cell], bool]], caption: str = ""
) -> Iterator[str]:
    """Rows of a name, cells, and whether it is the best one."""
    said = f"<caption>{html.escape(caption)}</caption>" if caption else ""
    yield f'<div class="wide"><table>{said}<thead><tr>'
    made = list(rows)
    texts = [False, *(of.is_text for of in made[0][1])] if made else []
    yield "".join(map(_head, heads, texts)) + "</tr></thead><tbody>"
    for name, cells, best in made:
        kind = ' class="best"' if best else ""
        yield f'<tr{kind}><th scope="row">{html.escape(name)}</th>{"".join(map(_cell, cells))}</tr>'
    yield "</tbody></table></div>"


def _head(words_of: str, is_text: bool) -> str:
    kind = ' class="text"' if is_text else ""
    return f'<th scope="col"{kind}>{html.escape(words_of)}</th>'


def _cell(of: Cell) -> str:
    below = f"<small>{html.escape(of.below)}</small>" if of.below else ""
    kind = ' class="text"' if of.is_text else ""
    return f"<td{kind}>{html.escape(of.text)}{below}</td>"


def runs_table(study: StudyRuns) -> Iterator[str]:
    """All runs that have figures, the best first within their photos."""
    shown = in_order(study)
    several = any(of.outcome and of.outcome.several for of in shown)
    averaged = ("mean average precision",) if several else ()
    heads = (
        "run", "every class right" if several else "right", *averaged, "macro F1", "loss", "one epoch",
        "photos a second", "parameters", "on disk", "memory", "shared vectors",
    )  # fmt: skip
    best = {one.best.name for one in study.comparison.sets if len(one.runs) > 1}
    rows = ((of.name, _figures(of, several), of.name in best) for of in shown)
    yield from table(heads, rows)


def in_order(study: StudyRuns) -> list[Entry]:
    """Those with figures: compared ones from the best on, then those that are not done."""
    place = {of.name: at for at, of in enumerate(study.comparison.runs)}
    return sorted(study.judged, key=lambda of: place.get(of.name, len(place)))


def _figures(of: Entry, several: bool) -> list[Cell]:
    made, record = of.outcome, of.record
    assert made is not None
    assert record is not None
    averaged = [_number(made.mean_average_precision)] if several else []
    learning = f"{record.learning_parameters:,} learn" if record.learning_parameters else ""
    return [
        _share(made.accuracy),
        *averaged,
        _number(made.macro_f1),
        _number(made.loss),
        Cell(words.time(made.seconds_per_epoch), f"{words.time(made.seconds)} in all"),
        Cell(f"{made.photos_per_second:,.0f}"),
        Cell(f"{record.parameters:,}", learning),
        Cell(words.size(record.weights_bytes)),
        Cell(words.size(record.peak_memory) if record.peak_memory else "not known"),
        _vectors(made),
    ]


def _share(of: Spread | None) -> Cell:
    return Cell("") if of is None else Cell(words.percent(of.value), words.between(of.interval))


def _number(of: Spread | None) -> Cell:
    if of is None:
        return Cell("")
    told = of.interval is not None and of.basis.endswith("folds")  # seeds say nothing about other photos
    between = f"{of.interval[0]:.3f} to {of.interval[1]:.3f}" if of.interval and told else ""
    return Cell(f"{of.value:.3f}", between)


def _vectors(of: Outcome) -> Cell:
    trainings = of.record.trainings
    if all(one.vector_seconds is None for one in trainings):
        return Cell("no")
    saved = (
        f"about {words.time(of.saved_seconds)} saved" if of.saved_seconds and of.saved_seconds >= 1 else ""
    )
    return Cell("yes" if any(one.vectors_shared for one in trainings) else "made here", saved)


def compared_table(one: SamePhotos) -> Iterator[str]:
    """Every run against the best, photo by photo."""
    heads = (
        f"against {one.best.name}", "right, points", "macro F1", "right only with this", "only with the best", "chance",
        "so",
    )  # fmt: skip
    yield from table(heads, ((of.name, _paired(of), False) for of in one.runs[1:]))


def _paired(of: Compared) -> list[Cell]:
    pair = of.paired
    assert pair is not None
    right, f1 = pair.accuracy, pair.macro_f1
    return [
        Cell(
            words.points(right.value),
            f"{words.points(right.interval[0])} to {words.points(right.interval[1])}",
        ),
        Cell(words.signed(f1.value), f"{words.signed(f1.interval[0])} to {words.signed(f1.interval[1])}"),
        Cell(f"{pair.only_this:,}"),
        Cell(f"{pair.only_best:,}"),
        Cell(_chance(pair.chance), f"{_chance(pair.among_all)} among all"),
        Cell(pair.words, is_text=True),
    ]


def _chance(chance: float) -> str:
    return f"{chance:.3f}" if chance >= 0.001 else "under 0.001"


def problems_table(entries: Sequence[Entry]) -> Iterator[str]:
    """Runs that are not done or cannot be read, with the reason."""
    rows = (
        (of.name, [Cell(words.without_places(of.problem), is_text=True)], False)
        for of in entries
        if of.problem
    )
    yield from table(("run", "why it has no place among the others"), rows)


def ranking_table(study: StudyRuns) -> Iterator[str]:
    """A grid's runs by validation loss after the first epochs, and what training the best of them on has brought."""
    group = study.group
    assert group is not None
    onward = {base: name for name, base in group.longer.items()}
    rows = [
        (
            f"{place}. {of.run}",
            [
                Cell(
                    _loss(of.loss),
                    " · ".join(_loss(value) for value in of.losses) if len(of.losses) > 1 else "",
                ),
                _right(study.entry(of.run)),
                *(_onward(study.entry(onward[of.run])) if of.run in onward else [Cell(""), Cell("")]),
                Cell(words.without_places(of.note), is_text=True),
            ],
            place == 1,
        )
        for place, of in enumerate(group.ranking, 1)
    ]
    heads = ("run", "validation loss", "right", "loss, trained on", "right, trained on", "note")
    yield from table(heads, rows)


def _loss(value: float | None) -> str:
    return "none" if value is None else f"{value:.4f}"


def _right(entry: Entry | None) -> Cell:
    return _share(entry.outcome.accuracy) if entry and entry.outcome else Cell("")


def _onward(entry: Entry | None) -> list[Cell]:
    if entry is None or entry.outcome is None:
        return [Cell("not done"), Cell("")]
    losses = [of.best_loss for of in entry.outcome.record.trainings]
    return [Cell(_loss(sum(losses) / len(losses))), _share(entry.outcome.accuracy)]
