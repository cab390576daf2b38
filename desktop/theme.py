"""Light and dark: our own palettes over Qt's Fusion style, and the few shapes that Fusion draws too heavily."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from importlib.resources import files
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

RADIUS = 6
SPACE = 8
"""Pixels between things; half and double of it are the only others."""


class Theme(StrEnum):
    """What the person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of a theme, "#rrggbb". Greys have no tint, so that photos keep theirs.

    `window` lies behind photos, `panel` beside them; `raised` are fields and buttons; `line` parts things; `text`,
    `quiet` and `faint` are three strengths of writing; `accent` marks what is chosen, with `on_accent` upon it.
    """

    window: str
    panel: str
    raised: str
    line: str
    text: str
    quiet: str
    faint: str
    accent: str
    on_accent: str
    good: str
    warning: str
    bad: str


LIGHT = Colors(
    window="#f2f2f2",
    panel="#fafafa",
    raised="#ffffff",
    line="#d8d8d8",
    text="#1c1c1c",
    quiet="#5c5c5c",
    faint="#767676",
    accent="#2563c9",
    on_accent="#ffffff",
    good="#1f7a3d",
    warning="#8a5a00",
    bad="#b3261e",
)
DARK = Colors(
    window="#1b1b1b",
    panel="#242424",
    raised="#313131",
    line="#3d3d3d",
    text="#ececec",
    quiet="#b0b0b0",
    faint="#8e8e8e",
    accent="#6ea0f5",
    on_accent="#10182a",
    good="#6cc785",
    warning="#e0b050",
    bad="#f0827a",
)

_chosen = Theme.SYSTEM


def apply(theme: Theme) -> None:
    """Gives the application this theme now; SYSTEM follows the system from now on."""
    global _chosen
    _chosen = theme
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if theme is Theme.SYSTEM:
        QGuiApplication.styleHints().colorSchemeChanged.connect(_follow, Qt.ConnectionType.UniqueConnection)
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette(colors()))
    app.setStyleSheet(sheet(colors()))


def colors() -> Colors:
    """The colours in use."""
    return DARK if is_dark() else LIGHT


def is_dark() -> bool:
    """Whether the dark ones are."""
    if _chosen is Theme.SYSTEM:
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return _chosen is Theme.DARK


def readable_on(color: str) -> QColor:
    """Black or white, whichever stands out more upon `color` (contrast of WCAG 2.2)."""
    light = _luminance(QColor(color))
    return QColor("#000000") if (light + 0.05) / 0.05 > 1.05 / (light + 0.05) else QColor("#ffffff")


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def palette(of: Colors) -> QPalette:
    """For everything that Qt draws by itself."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: of.panel,
        QPalette.ColorRole.WindowText: of.text,
        QPalette.ColorRole.Base: of.raised,
        QPalette.ColorRole.AlternateBase: of.panel,
        QPalette.ColorRole.Text: of.text,
        QPalette.ColorRole.PlaceholderText: of.faint,
        QPalette.ColorRole.Button: of.raised,
        QPalette.ColorRole.ButtonText: of.text,
        QPalette.ColorRole.BrightText: of.bad,
        QPalette.ColorRole.ToolTipBase: of.raised,
        QPalette.ColorRole.ToolTipText: of.text,
        QPalette.ColorRole.Highlight: of.accent,
        QPalette.ColorRole.HighlightedText: of.on_accent,
        QPalette.ColorRole.Link: of.accent,
        QPalette.ColorRole.LinkVisited: of.accent,
        QPalette.ColorRole.Light: of.raised,
        QPalette.ColorRole.Midlight: of.line,
        QPalette.ColorRole.Mid: of.line,
        QPalette.ColorRole.Dark: of.line,
        QPalette.ColorRole.Shadow: of.line,
        QPalette.ColorRole.Accent: of.accent,
    }
    for role, color in roles.items():
        made.setColor(role, QColor(color))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(of.faint))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(of.line))
    return made


def sheet(of: Colors) -> str:
    """Shapes: `resources/styles/window.qss` in these colours. A widget asks for one by its object name or the property
    `kind`: "primary", "quiet", "heading"."""
    text = (files("resources") / "styles" / "window.qss").read_text("utf-8")
    # Of an icon that a sheet names, the colour cannot be set: the arrow is of a grey that both themes show.
    arrow = str(files("resources") / "styles" / "down.svg").replace("\\", "/")
    return Template(text).substitute(asdict(of), radius=RADIUS, arrow=arrow)


def _follow() -> None:
    if _chosen is Theme.SYSTEM:
        apply(Theme.SYSTEM)
