"""The tables that a report has whether a photo has one class or may have several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.vision.evaluate import Average, ClassFigures
    from engine.vision.measure import Bin

REACHED = 0.9
"""The sentence about how far "90%" is true speaks of what it was at least so sure of."""


def class_row(name: str, of: ClassFigures | Average, counts: Sequence[int | None], kind: str = "") -> str:
    """One class, its name escaped already; an empty cell for None."""
    cells = "".join(f"<td>{figure:.3f}</td>" for figure in (of.precision, of.recall, of.f1))
    cells += "".join("<td></td>" if count is None else f"<td>{count:,}</td>" for count in counts)
    return f'<tr class="{kind}"><th scope="row">{name}</th>{cells}</tr>'


def losses(log_loss: float, brier: float) -> str:
    """The two scores that judge probabilities themselves."""
    return f'<p class="quiet">Log loss {log_loss:.4f}, Brier score {brier:.4f} (0 is perfect for both).</p>'


def when_sure(bins: Sequence[Bin]) -> tuple[int, float, float]:
    """Of what it was at least `REACHED` sure: how many, how sure on average, and which share is so; zeros for none."""
    sure = [of for of in bins if of.count and of.confidence >= REACHED]
    count = sum(of.count for of in sure)
    if not count:
        return 0, 0.0, 0.0
    said = sum(of.count * of.confidence for of in sure) / count
    return count, said, sum(of.count * of.accuracy for of in sure) / count


def bins_table(bins: Sequence[Bin], heads: Sequence[str]) -> Iterator[str]:
    """What the reliability diagram shows, folded away."""
    yield "<details><summary>The same as a table</summary><table><thead><tr>"
    yield "".join(f'<th scope="col">{head}</th>' for head in heads) + "</tr></thead><tbody>"
    for of in bins:
        figures = (
            f"<td>{of.confidence:.3f}</td><td>{of.accuracy:.3f}</td>" if of.count else "<td></td><td></td>"
        )
        yield f'<tr><th scope="row">{of.low:.2f} to {of.high:.2f}</th><td>{of.count:,}</td>{figures}</tr>'
    yield "</tbody></table></details>"
