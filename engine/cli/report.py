"""An evaluation as one HTML page that stands alone, and as JSON."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import EngineError, shown

if TYPE_CHECKING:
    from engine.vision.evaluate import Evaluation

STYLE = """
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; } td, th { padding: .3rem .7rem; text-align: right; }
th:first-child, td:first-child { text-align: left; } tbody tr { border-top: 1px solid #8884; }
.bar { fill: #4e79a7; } .track { fill: #8883; } .cell text { font-size: 12px; text-anchor: middle; }
text { fill: currentColor; font-size: 13px; }
"""


def write_report(folder: Path, version: int, figures: Evaluation) -> Path:
    """Writes `report.html` and `figures.json` into `folder`, made if need be; the page's path. Raises `EngineError`."""
    try:
        return _written(folder, version, figures)
    except OSError as error:
        raise EngineError(
            f"The report cannot be written into {shown(folder)}: {error.strerror}. Choose another folder."
        ) from error


def _written(folder: Path, version: int, figures: Evaluation) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    data = {"model": version, **figures.as_dict()}
    (folder / "figures.json").write_text(json.dumps(data, indent=1), encoding="utf-8")
    page = folder / "report.html"
    page.write_text("\n".join(_page(version, figures)), encoding="utf-8")
    return page


def _page(version: int, figures: Evaluation) -> Iterator[str]:
    low, high = figures.interval
    title = f"First Look: model version {version}"
    yield f"<!doctype html><html lang=en><meta charset=utf-8><title>{title}</title><style>{STYLE}</style>"
    yield f"<h1>{title}</h1>"
    yield (
        f"<p>Of {figures.total:,} labelled photos, each judged by a fit that had not seen it, "
        f"<b>{figures.accuracy:.1%}</b> got the right class (95% interval {low:.1%} to {high:.1%}). "
        f"Macro F1 {figures.macro.f1:.3f}, calibration error {figures.calibration_error:.3f}.</p>"
    )
    yield "<h2>Per class</h2>"
    yield from _table(figures)
    yield "<h2>F1</h2>"
    yield from _bars(figures)
    yield "<h2>Confusion: rows are what you said, columns what the model said</h2>"
    yield from _confusion(figures)


def _table(figures: Evaluation) -> Iterator[str]:
    yield "<table><thead><tr><th>class<th>precision<th>recall<th>F1<th>photos</thead><tbody>"
    for name, of in zip(figures.classes, figures.per_class, strict=True):
        yield (
            f"<tr><td>{html.escape(name)}<td>{of.precision:.3f}<td>{of.recall:.3f}<td>{of.f1:.3f}<td>{of.support:,}"
        )
    yield "</tbody></table>"


def _bars(figures: Evaluation) -> Iterator[str]:
    yield f"<svg width=640 height={26 * len(figures.classes)} role=img aria-label='F1 per class'>"
    for row, (name, of) in enumerate(zip(figures.classes, figures.per_class, strict=True)):
        y = 26 * row
        yield f"<text x=0 y={y + 17}>{html.escape(name)}</text><rect class=track x=160 y={y + 4} width=400 height=16 />"
        yield f"<rect class=bar x=160 y={y + 4} width={400 * of.f1:.1f} height=16 />"
        yield f"<text x=570 y={y + 17}>{of.f1:.3f}</text>"
    yield "</svg>"


def _confusion(figures: Evaluation) -> Iterator[str]:
    size, side = 44, len(figures.classes) * 44
    yield f"<svg width={side + 180} height={side + 30} role=img aria-label='confusion matrix'>"
    for row, (name, counts) in enumerate(zip(figures.classes, figures.confusion, strict=True)):
        yield f"<text x=0 y={size * row + 56}>{row + 1} {html.escape(name)}</text>"
        yield f"<text x={180 + size * row + 22} y=20 text-anchor=middle>{row + 1}</text>"
        for column, count in enumerate(counts):
            share = count / max(sum(counts), 1)
            x, y = 180 + size * column, 30 + size * row
            color = "#59a14f" if row == column else "#e15759"
            yield f"<g class=cell><rect x={x} y={y} width=42 height=42 fill='{color}' fill-opacity='{share:.2f}' />"
            yield f"<text x={x + 21} y={y + 26}>{count or ''}</text></g>"
    yield "</svg>"
