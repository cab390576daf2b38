"""What the page says otherwise where a photo may have several classes: it judges statements, each a yes or a no."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import TYPE_CHECKING

from engine.report import charts
from engine.report.tables import bins_table, class_row, losses, when_sure
from engine.report.values import Report

if TYPE_CHECKING:
    from engine.vision.evaluate import Evaluation

COUNTS = ("photos", "true yes", "false yes", "missed", "true no")


def judged(of: Evaluation) -> str:
    """How that is known."""
    return (
        f"<p>It was judged on {charts.statements(of.total)} about your labelled photos, each a yes or a no of yours to "
        "one class, by models that had learnt neither from that photo nor from a near-identical frame. "
        f"<b>{of.accuracy:.1%}</b> of what it says is right. What you left open does not count.</p>"
    )


def classes(report: Report) -> Iterator[str]:
    """A row for each class, with its yeses and noes."""
    of = report.measured.figures
    yield "<h2>Class by class</h2>"
    yield (
        "<p><b>Precision</b>: of the photos on which it sees this class, how many show it. <b>Recall</b>: of the "
        "photos that show it, on how many it sees it. <b>F1</b>: both in one figure; it is only high where both "
        "are.</p>"
    )
    yield '<div class="wide"><table><thead><tr><th scope="col">class</th>'
    heads = ("precision", "recall", "F1", *COUNTS)
    yield "".join(f'<th scope="col">{head}</th>' for head in heads) + "</tr></thead><tbody>"
    for name, figures, n in zip(of.classes, of.per_class, of.yes_no, strict=True):
        counts = [figures.support, n.true_yes, n.false_yes, n.missed, n.true_no]
        yield class_row(html.escape(name), figures, counts)
    yield class_row("all classes the same (macro)", of.macro, [None] * len(COUNTS), "all")
    yield class_row("by their photos (weighted)", of.weighted, [None] * len(COUNTS), "all")
    yield "</tbody></table></div>"
    yield (
        '<p class="quiet">Photos: those of which you said yes. True yes: it sees them too. Missed: it does not. False '
        "yes: it sees the class where you said no. True no: neither does.</p>"
    )
    if of.never_denied:
        names = html.escape(", ".join(of.never_denied))
        yield f"<p>You never said no to {names}: without a no, precision says nothing.</p>"
    yield losses(of.log_loss, report.measured.brier)


def reliability(report: Report) -> Iterator[str]:
    """How far its probability of a yes is true."""
    bins = report.measured.bins
    yield "<h2>When it is sure, is it so?</h2>"
    count, said, true = when_sure(bins)
    if count:
        yield (
            f"<p>Of {charts.statements(count)} it was at least 90% sure that the photo shows the class, {said:.0%} on "
            f"average. {true:.0%} of them do.</p>"
        )
    yield (
        '<p class="quiet">On the dashed line the class is there as often as it says; beneath it, it sees too much, '
        "above it, too little. The bars count the statements.</p>"
    )
    yield from charts.reliability(bins, several=True)
    yield from bins_table(bins, ("probability of a yes", "statements", "how sure", "how often a yes"))
