"""The page: each section a function that yields its HTML. All text from outside is escaped."""

from __future__ import annotations

import base64
import html
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from engine.report import charts, several
from engine.report.style import STYLE
from engine.report.tables import bins_table, class_row, losses, when_sure
from engine.report.values import Report, Wrong

if TYPE_CHECKING:
    from engine.vision.evaluate import Evaluation


def page(report: Report) -> Iterator[str]:
    """Everything, as lines of one file that loads nothing."""
    name = f"model version {report.version}" if report.version else "first guesses"
    yield (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>First Look: {name}</title><style>{STYLE}</style></head><body>"
    )
    yield from _head(report, name)
    for section in _sections(report):
        yield "<section>"
        yield from section(report)
        yield "</section>"
    yield from _foot(report)
    yield "</body></html>"


def _sections(report: Report) -> Sequence[Callable[[Report], Iterator[str]]]:
    if report.measured.figures.of_several:
        return several.classes, several.reliability, _curve, _worst
    return _classes, _reliability, _confusion, _curve, _worst


def _head(report: Report, name: str) -> Iterator[str]:
    of, measured = report.measured.figures, report.measured
    made = f", made {report.made[:16].replace('T', ' ')}" if report.made else ""
    question = f"How good is {name}?" if report.version else "How good are the first guesses?"
    yield f'<header><h1>{question}</h1><p class="quiet">First Look{html.escape(made)}</p>'
    yield several.judged(of) if of.of_several else _judged(of)
    low, high = of.interval
    yield '<ul class="key">'
    yield _key(f"{of.accuracy:.1%}", f"right; on all your photos {low:.1%} to {high:.1%} (Wilson, 95%)")
    if measured.fold_interval is not None:
        low, high = measured.fold_interval
        count = len(measured.folds)
        yield _key(
            f"{low:.1%} to {high:.1%}", f"right, by the {count} parts it was judged in (Student t, 95%)"
        )
    yield _key(f"{of.macro.f1:.3f}", "macro F1: finding and not mixing up, all classes counting the same")
    if of.micro_f1 is not None:
        yield _key(f"{of.micro_f1:.3f}", "micro F1: the same, all statements counting the same")
    yield _key(f"{of.calibration_error:.3f}", "calibration error: how far its probabilities are off")
    yield "</ul></header>"


def _judged(of: Evaluation) -> str:
    return (
        f"<p>It was judged on {charts.photos(of.total)} with your labels, each by a model that had learnt neither from "
        f"it nor from a near-identical frame. <b>{of.accuracy:.1%}</b> got the right class.</p>"
    )


def _key(figure: str, text: str) -> str:
    return f"<li><b>{figure}</b>{text}</li>"


def _classes(report: Report) -> Iterator[str]:
    of = report.measured.figures
    yield "<h2>Class by class</h2>"
    yield (
        "<p><b>Precision</b>: of the photos that it gives this class, how many are. <b>Recall</b>: of the photos that "
        "are, how many it finds. <b>F1</b>: both in one figure; it is only high where both are.</p>"
    )
    yield '<div class="wide"><table><thead><tr><th scope="col">class</th>'
    yield "".join(f'<th scope="col">{head}</th>' for head in ("precision", "recall", "F1", "photos"))
    yield "</tr></thead><tbody>"
    for name, figures in zip(of.classes, of.per_class, strict=True):
        yield class_row(html.escape(name), figures, [figures.support])
    yield class_row("all classes the same (macro)", of.macro, [of.total], "all")
    yield class_row("by their photos (weighted)", of.weighted, [of.total], "all")
    yield "</tbody></table></div>"
    yield losses(of.log_loss, report.measured.brier)


def _reliability(report: Report) -> Iterator[str]:
    bins = report.measured.bins
    yield "<h2>When it is sure, is it right?</h2>"
    photos, said, right = when_sure(bins)
    if photos:
        yield (
            f"<p>Of {charts.photos(photos)} it was at least 90% sure, {said:.0%} on average. {right:.0%} of them are "
            "right.</p>"
        )
    yield (
        '<p class="quiet">On the dashed line it is as often right as it says; beneath it, it is too sure of itself. '
        "The bars count the photos.</p>"
    )
    yield from charts.reliability(bins)
    yield from bins_table(bins, ("probability", "photos", "how sure", "how often right"))


def _confusion(report: Report) -> Iterator[str]:
    of = report.measured.figures
    yield "<h2>What is taken for what</h2>"
    yield '<div class="wide"><table class="confusion"><caption>Rows: what you said. Columns: what the model said.'
    yield '</caption><thead><tr><th scope="col"></th>'
    yield "".join(f'<th scope="col">{html.escape(name)}</th>' for name in of.classes) + "</tr></thead><tbody>"
    for row, name in enumerate(of.classes):
        cells = "".join(_cell(of, row, column) for column in range(len(of.classes)))
        yield f'<tr><th scope="row">{html.escape(name)}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _cell(of: Evaluation, row: int, column: int) -> str:
    count, kind = of.confusion[row][column], "right" if row == column else "wrong"
    share = count / max(1, of.per_class[row].support)
    return f'<td class="{kind}" style="--share:{share:.3f}">{count if count else "·"}</td>'


def _curve(report: Report) -> Iterator[str]:
    points = report.measured.curve
    yield "<h2>Would more labels help?</h2>"
    if len(points) < 2:
        yield '<p class="quiet">There are too few labels to tell.</p>'
        return
    gain = points[-1].accuracy - points[-2].accuracy
    yield (
        f"<p>The last doubling, from {points[-2].labels:,} to {points[-1].labels:,} labels, brought "
        f"{100 * gain:+.1f} percentage points. The band is the 95% interval over the parts that it was judged in "
        "(Student t).</p>"
    )
    yield from charts.curve(points)
    yield "<details><summary>The same as a table</summary><table><thead><tr>"
    heads = ("labels", "right", "Student t, 95%", "Wilson, 95%")
    yield "".join(f'<th scope="col">{head}</th>' for head in heads) + "</tr></thead><tbody>"
    for of in points:
        student = "" if of.interval is None else _interval(of.interval)
        cells = f"<td>{of.accuracy:.3f}</td><td>{student}</td><td>{_interval(of.wilson)}</td>"
        yield f'<tr><th scope="row">{of.labels:,}</th>{cells}</tr>'
    yield "</tbody></table></details>"


def _interval(of: tuple[float, float]) -> str:
    return f"{of[0]:.3f} to {of[1]:.3f}"


def _worst(report: Report) -> Iterator[str]:
    yield "<h2>Its worst mistakes</h2>"
    if not report.worst:
        yield '<p class="quiet">It makes none.</p>'
        return
    yield "<p>Those that it was surest of. Where it looks right, your label may be the mistake.</p>"
    yield '<div class="photos">'
    for one in report.worst:
        yield from _photo(one)
    yield "</div>"


def _photo(of: Wrong) -> Iterator[str]:
    name, label, predicted = (html.escape(text, quote=True) for text in (of.name, of.label, of.predicted))
    yield "<figure>"
    if of.picture is None:
        yield '<div class="none">no picture</div>'
    else:
        data = base64.b64encode(of.picture).decode("ascii")
        words = f"{name}: labelled {label}, taken for {predicted}"
        yield f'<img src="data:image/jpeg;base64,{data}" alt="{words}" loading="lazy">'
    yield (
        f"<figcaption>{name}<br>you said <b>{label}</b><br>it says <b>{predicted}</b>, "
        f"{of.probability:.0%}</figcaption></figure>"
    )


def _foot(report: Report) -> Iterator[str]:
    yield (
        "<footer>Made on this machine by First Look; this file loads nothing and names no folders. "
        "The figures beside it, in figures.json, are those that scikit-learn would give.</footer>"
    )
