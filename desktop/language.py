"""The language of the window: Qt Linguist's files in `resources/translations`."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

CONTEXT = "firstlook"
LANGUAGES = ("en", "de", "pseudo")
"""English has a file too: its plurals are in it. "pseudo" makes every text longer and strange: what shows plain English
under it was forgotten."""


class Texts(QTranslator):
    """Our own texts. They lie in one context: a text is translated alike in whatever class it stands."""

    def translate(self, context: str, text: str, note: str | None = None, count: int = -1) -> str | None:
        """Qt asks; None where there is no such text."""
        return super().translate(CONTEXT, text, note, count) or None


def install(app: QCoreApplication, language: str) -> None:
    """Gives the application this language, in the place of the one it had; "system" is that of the machine, or English.
    Widgets that are there keep their texts: they are made anew."""
    chosen = _system() if language == "system" else language
    if chosen != "pseudo":
        QLocale.setDefault(QLocale(chosen) if language != "system" else QLocale.system())
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    own, qts = Texts(app), QTranslator(app)
    folder = Path(str(files("resources"))) / "translations"
    if own.load(f"firstlook_{chosen}", str(folder)):
        app.installTranslator(own)
    where = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qts.load(f"qtbase_{chosen}", where):
        app.installTranslator(qts)


def _system() -> str:
    spoken = [name.split("-")[0] for name in QLocale.system().uiLanguages()]
    return next((name for name in spoken if name in LANGUAGES), "en")
