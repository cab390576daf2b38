"""What each run takes for what, class by class, folded away."""

from __future__ import annotations

import html
from collections.abc import Iterator

from engine.lab.figures import LabFigures
from engine.lab.report.values import Entry
from engine.report.tables import class_row


def classes(entry: Entry) -> Iterator[str]:
    """A run's figures by class, and its confusion matrix; the counts of each where a photo may have several."""
    made = entry.outcome
    assert made is not None
    yield f"<details><summary>{html.escape(entry.name)}</summary>"
    yield from _several(made.together) if made.several else _one(made.together)
    if len(made.each) > 1:
        yield f'<p class="quiet">All {len(made.each)} trainings together.</p>'
    yield "</details>"


def _one(of: LabFigures) -> Iterator[str]:
    yield from _begin(("precision", "recall", "F1", "photos"))
    for name, figures in zip(of.evaluation.classes, of.evaluation.per_class, strict=True):
        yield class_row(html.escape(name), figures, [figures.support])
    yield class_row("all classes the same (macro)", of.evaluation.macro, [of.photos], "all")
    yield class_row("by their photos (weighted)", of.evaluation.weighted, [of.photos], "all")
    yield "</tbody></table></div>"
    yield from _matrix(of)


def _matrix(of: LabFigures) -> Iterator[str]:
    names = of.evaluation.classes
    yield '<div class="wide"><table class="confusion">'
    yield "<caption>Rows: what the photos show. Columns: what the model said.</caption>"
    yield '<thead><tr><th scope="col"></th>'
    yield "".join(f'<th scope="col">{html.escape(name)}</th>' for name in names) + "</tr></thead><tbody>"
    for row, name in enumerate(names):
        cells = "".join(_cell(of, row, column) for column in range(len(names)))
        yield f'<tr><th scope="row">{html.escape(name)}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _cell(of: LabFigures, row: int, column: int) -> str:
    count, kind = of.evaluation.confusion[row][column], "right" if row == column else "wrong"
    share = count / max(1, of.evaluation.per_class[row].support)
    return f'<td class="{kind}" style="--share:{share:.3f}">{f"{count:,}" if count else "·"}</td>'


def _several(of: LabFigures) -> Iterator[str]:
    assert of.several is not None
    yield from _begin(
        ("precision", "recall", "F1", "average precision", "photos", "found", "missed", "seen wrongly")
    )
    rows = zip(
        of.evaluation.classes,
        of.evaluation.per_class,
        of.several.average_precision,
        of.evaluation.yes_no,
        strict=True,
    )
    for name, figures, average, counts in rows:
        cells = (figures.support, counts.true_yes, counts.missed, counts.false_yes)
        yield (
            f'<tr><th scope="row">{html.escape(name)}</th><td>{figures.precision:.3f}</td><td>{figures.recall:.3f}</td>'
            f"<td>{figures.f1:.3f}</td><td>{'' if average is None else f'{average:.3f}'}</td>"
            + "".join(f"<td>{count:,}</td>" for count in cells)
            + "</tr>"
        )
    yield "</tbody></table></div>"
    several = of.several
    yield (
        f"<p>Mean average precision {several.mean_average_precision:.3f}; every class of a photo right on "
        f"{several.subset_accuracy:.1%}; F1 {several.f1_micro:.3f} over all verdicts (micro), {several.f1_macro:.3f} "
        "with all classes the same (macro).</p>"
    )


def _begin(heads: tuple[str, ...]) -> Iterator[str]:
    yield '<div class="wide"><table><thead><tr><th scope="col">class</th>'
    yield "".join(f'<th scope="col">{head}</th>' for head in heads) + "</tr></thead><tbody>"
