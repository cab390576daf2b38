"""Parts that the charts are drawn of. They have words for who cannot see them, and colours by class: a dark screen has
its own."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence


def begin(width: float, height: float, title: str, description: str) -> str:
    """A picture that says in words what it shows."""
    label = html.escape(f"{title}. {description}", quote=True)
    return (
        f'<svg viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" role="img" '
        f'aria-label="{label}">'
    )


def end() -> str:
    """The end of it."""
    return "</svg>"


def text(x: float, y: float, words: str, *, anchor: str = "start", kind: str = "") -> str:
    """Words at a place."""
    of = f' class="{kind}"' if kind else ""
    return f'<text{of} x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{html.escape(words)}</text>'


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    """A straight line."""
    return f'<path class="{kind}" d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"/>'


def path(points: Sequence[tuple[float, float]], kind: str) -> Iterator[str]:
    """A line through points; a dot for one alone."""
    if len(points) == 1:
        [(x, y)] = points
        yield f'<circle class="{kind}-dot" cx="{x:.1f}" cy="{y:.1f}" r="2.5"/>'
    elif points:
        yield f'<path class="{kind}" d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in points)}"/>'


def short(words: str, most: int) -> str:
    """The beginning and the end of words that are too long."""
    if len(words) <= most:
        return words
    head = (most - 1) * 2 // 3
    return f"{words[:head]}…{words[len(words) - (most - 1 - head) :]}"
