"""Bars with intervals: how often each run was right."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.lab.intervals import Interval
from engine.lab.report import svg, words

WIDTH, ROW, TOP = 790, 26, 6
LEFT, RIGHT = 250, 600
LONGEST = 36
"""Characters of a name that fit beside its bar."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A run's share of right photos; `interval` where it is known."""

    name: str
    share: float
    interval: Interval | None
    best: bool = False


def bars(title: str, of: Sequence[Bar]) -> Iterator[str]:
    """One below the other, from 0 to 100%, with the 95% interval as a whisker."""
    said = "; ".join(f"{bar.name}: {_value(bar)}" for bar in of)
    bottom = TOP + ROW * len(of)
    yield svg.begin(WIDTH, bottom + 26, title, said)
    for step in range(0, 101, 20):
        x = _x(step / 100)
        yield svg.line(x, TOP, x, bottom, "grid")
        yield svg.text(x, bottom + 18, f"{step}%", anchor="middle")
    for row, bar in enumerate(of):
        yield from _bar(bar, TOP + ROW * row)
    yield svg.end()


def _bar(bar: Bar, top: float) -> Iterator[str]:
    middle, kind = top + ROW / 2, "bar best" if bar.best else "bar"
    yield f"<g><title>{html.escape(bar.name)}: {_value(bar)}</title>"
    yield svg.text(0, middle + 4, svg.short(bar.name, LONGEST), kind="name")
    yield (
        f'<rect class="{kind}" x="{LEFT}" y="{top + 5:.1f}" width="{max(1.0, _x(bar.share) - LEFT):.1f}" '
        f'height="{ROW - 10}"/>'
    )
    if bar.interval:
        low, high = map(_x, bar.interval)
        yield svg.line(low, middle, high, middle, "whisker")
        yield svg.line(low, middle - 4, low, middle + 4, "whisker")
        yield svg.line(high, middle - 4, high, middle + 4, "whisker")
    yield svg.text(RIGHT + 12, middle + 4, _value(bar), kind="value") + "</g>"


def _value(bar: Bar) -> str:
    between = words.between(bar.interval)
    return f"{words.percent(bar.share)} ({between})" if between else words.percent(bar.share)


def _x(share: float) -> float:
    return LEFT + share * (RIGHT - LEFT)
