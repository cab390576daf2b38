"""A photo of which another program says something else than the person: which of the two is right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.flow import FlowLayout
from desktop.inspector.labels import plain
from desktop.plain import tip
from desktop.theme import SPACE
from desktop.words import tr
from engine import Decision, DecisionKind


class ClashRow(QWidget):
    """Hidden where there is no clash. Each answer is a decision like any other, with undo; the file is written
    after it."""

    decided = Signal(object)
    """Decision."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Sequence[str], Sequence[str] | None] | None = None
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.question = plain("", "warning")
        self._answers = QWidget()
        self._flow = FlowLayout(self._answers, SPACE, squeezed=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.question)
        column.addWidget(self._answers)
        self.hide()

    @property
    def buttons(self) -> list[QPushButton]:
        """The answers, what the other program says first."""
        places = (self._flow.itemAt(place) for place in range(self._flow.count()))
        widgets = (place.widget() for place in places if place is not None)
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def ask(self, theirs: Sequence[str] | None, ours: Sequence[str] | None) -> None:
        """`theirs` are the classes that the other program says, None where there is no clash; `ours` those of the
        person, () for none of them, None where nobody has said anything."""
        self.setVisible(theirs is not None)
        now = None if theirs is None else (tuple(theirs), None if ours is None else tuple(ours))
        if now == self._shown:
            return
        self._shown = now
        if theirs is not None:
            self.question.setText(_question(theirs, ours))
            self.setAccessibleName(self.question.text())
            self._offer(_answers(theirs, ours))

    def _offer(self, names: Sequence[str | None]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for name in names:
            self._flow.addWidget(self._button(name))
        self._answers.updateGeometry()

    def _button(self, name: str | None) -> QPushButton:
        text = self.tr("None of these") if name is None else name
        made = QPushButton(text.replace("&", "&&"), self._answers)
        made.setAutoDefault(True)  # Enter presses it where it has the focus
        made.setAccessibleName(text)
        made.setAccessibleDescription(self.question.text())
        made.setToolTip(tip(self.tr("Label it {name}; the file is written after that").format(name=text)))
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        kind, names = (DecisionKind.NONE, ()) if name is None else (DecisionKind.CLASSES, (name,))
        made.clicked.connect(lambda: self.decided.emit(Decision(kind, names)))
        made.show()
        return made


def _answers(theirs: Sequence[str], ours: Sequence[str] | None) -> list[str | None]:
    """Each class that one of them says, once; None is none of them."""
    said: list[str | None] = list(theirs) if theirs else [None]
    mine: list[str | None] = [] if ours is None else list(ours) if ours else [None]
    return list(dict.fromkeys([*said, *mine]))


def _question(theirs: Sequence[str], ours: Sequence[str] | None) -> str:
    if ours is None:
        return tr("Another program says {theirs}. Which is right?").format(theirs=_quoted(theirs))
    if not theirs:
        text = tr("Another program took its keyword out, you said {ours}. Which is right?")
    elif not ours:
        text = tr("Another program says {theirs}, you said that it shows none of them. Which is right?")
    else:
        text = tr("Another program says {theirs}, you said {ours}. Which is right?")
    return text.format(theirs=_quoted(theirs), ours=_quoted(ours))


def _quoted(names: Sequence[str]) -> str:
    return tr(" and ").join(tr("“{name}”").format(name=name) for name in names)
