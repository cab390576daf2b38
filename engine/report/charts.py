"""The two charts of the page, as SVG that says in words what it draws."""

from __future__ import annotations

import html
import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.vision.curve import CurvePoint
    from engine.vision.measure import Bin

WIDTH, HEIGHT = 520, 340
LEFT, TOP, RIGHT, BOTTOM = 52, 16, 500, 290
COUNTS = 60
"""Height of the tallest bar of the counts."""


def reliability(bins: Sequence[Bin], *, several: bool = False) -> Iterator[str]:
    """How sure it was against how often it was right, with a bar for how many photos; or, where a photo may have
    `several` classes, how probable it found a yes against how often it is one."""
    some = [of for of in bins if of.count]
    counted, so = (statements, "are") if several else (photos, "right")
    yield from _begin(
        "Reliability diagram",
        "; ".join(
            f"{counted(of.count)} of which it was {of.confidence:.0%} sure: {of.accuracy:.0%} {so}"
            for of in some
        ),
    )
    most = max((of.count for of in some), default=1)
    for of in some:
        left, right, tall = _x(of.low), _x(of.high), COUNTS * of.count / most
        yield (
            f'<rect class="count" x="{left + 1:.1f}" y="{BOTTOM - tall:.1f}" width="{right - left - 2:.1f}" '
            f'height="{tall:.1f}"><title>{counted(of.count)}</title></rect>'
        )
    yield f'<path class="ideal" d="M{LEFT} {BOTTOM}L{RIGHT} {TOP}"/>'
    yield from _ticks()
    line = "L".join(f"{_x(of.confidence):.1f} {_y(of.accuracy):.1f}" for of in some)
    yield f'<path class="run" d="M{line}"/>'
    for of in some:
        yield f'<circle class="mark" cx="{_x(of.confidence):.1f}" cy="{_y(of.accuracy):.1f}" r="4"/>'
    yield from _end("how sure it was", "how often it is so" if several else "how often it was right")


def curve(points: Sequence[CurvePoint]) -> Iterator[str]:
    """Accuracy against labels, doubling to the right, with the 95% band."""
    yield from _begin(
        "Accuracy against the number of labels",
        "; ".join(f"{of.labels:,} labels: {of.accuracy:.1%} right" for of in points),
    )
    first, last = math.log2(points[0].labels), math.log2(points[-1].labels)
    at = [_x((math.log2(of.labels) - first) / ((last - first) or 1.0)) for of in points]
    bands = [of.interval or of.wilson for of in points]
    upper = [f"{x:.1f} {_y(high):.1f}" for x, (_, high) in zip(at, bands, strict=True)]
    lower = [f"{x:.1f} {_y(low):.1f}" for x, (low, _) in zip(at, bands, strict=True)]
    yield f'<path class="band" d="M{"L".join([*upper, *reversed(lower)])}Z"/>'
    yield from _ticks(across=False)
    line = "L".join(f"{x:.1f} {_y(of.accuracy):.1f}" for x, of in zip(at, points, strict=True))
    yield f'<path class="run" d="M{line}"/>'
    for x, of in zip(at, points, strict=True):
        yield f'<circle class="mark" cx="{x:.1f}" cy="{_y(of.accuracy):.1f}" r="4"/>'
        yield f'<text x="{x:.1f}" y="{BOTTOM + 18}" text-anchor="middle">{of.labels:,}</text>'
    yield from _end("photos that it learnt from", "right")


def photos(count: int) -> str:
    """ "1,200 photos"."""
    return "1 photo" if count == 1 else f"{count:,} photos"


def statements(count: int) -> str:
    """ "1,200 statements"."""
    return "1 statement" if count == 1 else f"{count:,} statements"


def _x(share: float) -> float:
    return LEFT + share * (RIGHT - LEFT)


def _y(share: float) -> float:
    return BOTTOM - share * (BOTTOM - TOP)


def _begin(title: str, description: str) -> Iterator[str]:
    label = html.escape(f"{title}. {description}", quote=True)
    yield (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img" aria-label="{label}">'
    )


def _ticks(*, across: bool = True) -> Iterator[str]:
    yield f'<path class="axis" d="M{LEFT} {TOP}V{BOTTOM}H{RIGHT}"/>'
    for step in range(0, 11, 2):
        share = step / 10
        yield f'<path class="axis" d="M{LEFT} {_y(share):.1f}h-4"/>'
        yield f'<text x="{LEFT - 8}" y="{_y(share) + 4:.1f}" text-anchor="end">{share:.0%}</text>'
        if across:
            yield f'<text x="{_x(share):.1f}" y="{BOTTOM + 18}" text-anchor="middle">{share:.0%}</text>'


def _end(across: str, up: str) -> Iterator[str]:
    yield f'<text x="{(LEFT + RIGHT) / 2}" y="{HEIGHT - 8}" text-anchor="middle">{across}</text>'
    yield (
        f'<text x="12" y="{(TOP + BOTTOM) / 2}" text-anchor="middle" '
        f'transform="rotate(-90 12 {(TOP + BOTTOM) / 2})">{up}</text></svg>'
    )
