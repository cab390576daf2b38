"""Every decision on a photo as a sentence: "bride 0.61 (model 3) → newlyweds (you, today 14:03)"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.inspector.labels import plain
from desktop.inspector.speech import lately
from desktop.theme import SPACE
from desktop.words import tr
from engine import LogEntry

SHOWN = 50
"""Decisions; older ones are counted."""
_PREDICTED = re.compile(r"(.+) (\d\.\d+) \(model (\d+)\)", re.DOTALL)


class History(QWidget):
    """The newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[QLabel] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE // 2)

    def show_history(
        self, entries: Sequence[LogEntry] | None, me: str, today: date, classes: Collection[str] = ()
    ) -> None:
        """`entries` are oldest first, None while they are read; `me` is how the log calls who sits here; `classes` as
        in `verdict`."""
        texts = [sentence(entry, me, today, classes) for entry in reversed((entries or ())[-SHOWN:])]
        older = len(entries or ()) - len(texts)
        if older:
            texts.append(self.tr("and %n older decision(s)", "", older))
        if entries is not None and not entries:
            texts.append(self.tr("Nothing was decided yet."))
        while len(self._lines) < len(texts):
            self._add()
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(texts))
            line.setText(texts[number] if number < len(texts) else "")

    def texts(self) -> list[str]:
        """What stands there."""
        return [line.text() for line in self._lines if line.text()]

    def _add(self) -> None:
        line = plain("", "quiet")
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lines.append(line)
        self._layout.addWidget(line)


def sentence(entry: LogEntry, me: str, today: date, classes: Collection[str] = ()) -> str:
    """One decision; `classes` as in `verdict`."""
    before = verdict(entry.before, classes) or predicted(entry.predicted) or tr("no label")
    after = verdict(entry.after, classes) or tr("no label")
    if entry.before == entry.after and entry.source == "second look":
        return tr("{label}, looked at again ({who}, {when})").format(
            label=after, who=origin(entry, me), when=lately(entry.at, today)
        )
    return tr("{before} → {after} ({who}, {when})").format(
        before=before, after=after, who=origin(entry, me), when=lately(entry.at, today)
    )


def verdict(said: Mapping[str, bool], classes: Collection[str] = ()) -> str:
    """What a person's label says; "" where there is none. `classes` are all that there are where a photo may have
    several: there, a no to some of them is not a no to all."""
    names = [name for name, shows in said.items() if shows]
    if not names and said.keys() >= set(classes):
        return tr("none of these") if said else ""
    if classes:
        names += [tr("not {name}").format(name=name) for name, shows in said.items() if not shows]
    return ", ".join(names)


def predicted(text: str | None) -> str:
    """What the model said then, in the person's language."""
    found = _PREDICTED.fullmatch(text or "")
    if found is None:
        return text or ""
    name, share, version = found.groups()
    figure = QLocale().toString(float(share), "f", 2)
    who = tr("first guess") if version == "0" else tr("model {n}").format(n=version)
    return tr("{name} {figure} ({who})").format(name=name, figure=figure, who=who)


def origin(entry: LogEntry, me: str) -> str:
    """Who decided, or where it comes from."""
    known = {
        "import": tr("imported"),
        "file": tr("restored from the file"),
        "digikam": tr("from digiKam"),
        "lightroom": tr("from Lightroom"),
    }
    who = tr("you") if entry.who in (me, "you") else entry.who
    if entry.source == "undo":
        return tr("undone by {who}").format(who=who)
    return known.get(entry.source.casefold(), who)
