"""Light and dark: our own palettes over Qt's Fusion style, and the few shapes that Fusion draws too heavily."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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
    """Shapes. A widget asks for one by its object name or the property `kind`: "primary", "quiet", "heading"."""
    return f"""
    QMainWindow, QDialog {{ background: {of.panel}; }}
    QToolTip {{ color: {of.text}; background: {of.raised}; border: 1px solid {of.line}; padding: 4px; }}
    QToolBar {{ background: {of.panel}; border: none; border-bottom: 1px solid {of.line}; spacing: 4px; padding: 6px; }}
    QStatusBar {{ background: {of.panel}; border-top: 1px solid {of.line}; color: {of.quiet}; }}
    QStatusBar::item {{ border: none; }}
    QSplitter::handle {{ background: {of.line}; }}
    QSplitter::handle:horizontal {{ width: 1px; }}
    QSplitter::handle:vertical {{ height: 1px; }}
    QPushButton {{ background: {of.raised}; border: 1px solid {of.line}; border-radius: {RADIUS}px;
        padding: 5px 14px; min-height: 18px; }}
    QPushButton:hover {{ border-color: {of.faint}; }}
    QPushButton:pressed {{ background: {of.line}; }}
    QPushButton:focus {{ border: 1px solid {of.accent}; }}
    QPushButton:disabled {{ color: {of.faint}; }}
    QPushButton[kind="primary"] {{ background: {of.accent}; color: {of.on_accent}; border-color: {of.accent};
        font-weight: 600; }}
    QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:focus {{ border-color: {of.text}; }}
    QPushButton[kind="primary"]:disabled {{ background: {of.line}; color: {of.faint}; border-color: {of.line}; }}
    QPushButton[kind="quiet"], QToolButton {{ background: transparent; border: 1px solid transparent;
        border-radius: {RADIUS}px; padding: 4px 8px; }}
    QPushButton[kind="quiet"]:hover, QToolButton:hover {{ background: {of.raised}; border-color: {of.line}; }}
    QPushButton[kind="quiet"]:focus, QToolButton:focus {{ border-color: {of.accent}; }}
    QToolButton:checked {{ background: {of.raised}; border-color: {of.line}; }}
    QToolButton::menu-indicator {{ image: none; }}
    QLineEdit, QComboBox, QDateEdit, QSpinBox, QPlainTextEdit, QTextEdit {{ background: {of.raised};
        border: 1px solid {of.line}; border-radius: {RADIUS}px; padding: 4px 6px; min-height: 18px; }}
    QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus, QPlainTextEdit:focus
        {{ border-color: {of.accent}; }}
    QLabel[kind="heading"] {{ color: {of.quiet}; font-weight: 600; }}
    QLabel[kind="title"] {{ font-size: 20px; font-weight: 600; }}
    QLabel[kind="quiet"] {{ color: {of.quiet}; }}
    QLabel[kind="bad"] {{ color: {of.bad}; }}
    QLabel[kind="warning"] {{ color: {of.warning}; }}
    QLabel[kind="good"] {{ color: {of.good}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QListView, QTreeView, QTableView {{ border: none; outline: none; }}
    #gallery, #loupe, #backdrop {{ background: {of.window}; }}
    #banner {{ background: {of.raised}; border: 1px solid {of.line}; border-radius: {RADIUS}px; }}
    QCheckBox::indicator, QRadioButton::indicator {{ width: 16px; height: 16px; border: 1px solid {of.faint};
        background: {of.raised}; border-radius: 4px; }}
    QRadioButton::indicator {{ border-radius: 9px; }}
    QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ background: {of.accent};
        border: 4px solid {of.raised}; outline: none; width: 10px; height: 10px; }}
    QCheckBox:focus, QRadioButton:focus {{ color: {of.accent}; }}
    #retrain {{ background: {of.accent}; color: {of.on_accent}; border: 1px solid {of.accent}; font-weight: 600;
        border-radius: {RADIUS}px; padding: 5px 14px; }}
    #retrain:hover, #retrain:focus {{ border-color: {of.text}; }}
    #retrain:disabled {{ background: transparent; color: {of.faint}; border-color: {of.line}; }}
    QHeaderView::section {{ background: {of.panel}; color: {of.quiet}; border: none;
        border-bottom: 1px solid {of.line}; padding: 4px 6px; }}
    QProgressBar {{ background: {of.line}; border: none; border-radius: 3px; max-height: 6px; }}
    QProgressBar::chunk {{ background: {of.accent}; border-radius: 3px; }}
    QMenu {{ background: {of.raised}; border: 1px solid {of.line}; padding: 4px; }}
    QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {of.accent}; color: {of.on_accent}; }}
    QMenu::item:disabled {{ color: {of.faint}; }}
    QMenu::separator {{ height: 1px; background: {of.line}; margin: 4px 8px; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {of.line}; border-radius: 4px; min-height: 32px; margin: 2px; }}
    QScrollBar::handle:vertical:hover {{ background: {of.faint}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle:horizontal {{ background: {of.line}; border-radius: 4px; min-width: 32px; margin: 2px; }}
    QTabBar::tab {{ padding: 6px 14px; border: none; color: {of.quiet}; }}
    QTabBar::tab:selected {{ color: {of.text}; border-bottom: 2px solid {of.accent}; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {of.line}; }}
    """


def _follow() -> None:
    if _chosen is Theme.SYSTEM:
        apply(Theme.SYSTEM)
