"""Every icon that the window asks for is there, in one style, and shows in light and dark."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer

from desktop import icons
from desktop.theme import DARK, LIGHT, Colors

ROOT = Path(icons.__file__).parent.parent
FILES = sorted((ROOT / "resources" / "icons").glob("*.svg"))
PROMISED = (
    "app folder sample search close clear plus minus check none undo redo retrain review groups settings pause resume "
    "cancel activity sort stack filter inspector zoom-in zoom-out star warning unreadable offline unwritten keyboard "
    "keywords camera history export import trash edit back forward more sun moon info lab"
)
every_icon = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def asked_for() -> Iterator[str]:
    """The names in `icon("name")` and `icons.image("name", …)` anywhere in the window."""
    for source in (ROOT / "desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _called(node.func) in {"icon", "image"}:
                names = [of.value for of in node.args[:1] if isinstance(of, ast.Constant)]
                yield from (name for name in names if isinstance(name, str))


def _called(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def inked(image: QImage) -> float:
    """The share of pixels that are not quite transparent."""
    pixels = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return sum(image.pixelColor(x, y).alpha() > 40 for x, y in pixels) / len(pixels)


def test_the_icons_are_those_that_were_promised() -> None:
    assert [file.stem for file in FILES] == sorted(PROMISED.split())


def test_every_icon_that_the_window_asks_for_has_a_file() -> None:
    names = set(asked_for())
    assert "activity" in names
    assert names <= {file.stem for file in FILES}


@every_icon
@pytest.mark.parametrize("of", [LIGHT, DARK], ids=["light", "dark"])
def test_it_shows_in_the_colour_of_the_theme(file: Path, of: Colors) -> None:
    assert QSvgRenderer(str(file)).isValid()
    image = icons.image(file.stem, QSize(48, 48), of.text)
    assert 0.02 < inked(image) < 0.95
    if file.stem != "app":
        solid = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
        assert QColor(of.text) in [QColor(of.rgb()) for of in solid if of.alpha() == 255]


@every_icon
def test_it_is_drawn_in_one_style_and_refers_to_nothing_outside(file: Path) -> None:
    text = file.read_text("utf-8")
    root = ElementTree.fromstring(text)
    assert root.get("viewBox") == "0 0 24 24"
    assert not re.search(r"href|<image|<style|<script|@import|https?://(?!www\.w3\.org/2000/svg)", text)
    if file.stem != "app":
        assert (root.get("stroke"), root.get("stroke-width")) == ("currentColor", "1.75")
        assert not re.search(r"#[0-9a-fA-F]{3}|rgb\(", text)


@every_icon
def test_nothing_of_it_is_cut_off_at_the_edge(file: Path) -> None:
    image = icons.image(file.stem, QSize(96, 96), "#000000")
    edge = [(x, y) for x in range(96) for y in (0, 95)] + [(x, y) for y in range(96) for x in (0, 95)]
    assert not any(image.pixelColor(x, y).alpha() for x, y in edge)
