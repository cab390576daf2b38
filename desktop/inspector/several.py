"""Several photos: what is in them, and one decision on all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.inspector.bars import Bar, Bars
from desktop.inspector.camera import FactRows
from desktop.inspector.keywords import KeywordChips
from desktop.inspector.labels import Section, inset, plain, say
from desktop.inspector.speech import day
from desktop.inspector.summary import Summary
from desktop.inspector.verdict import Verdict
from desktop.keys import key_of
from desktop.session import Session
from desktop.theme import SPACE
from desktop.words import number, state_name
from engine import Decision, DecisionKind, PhotoClass, State

STATES = (State.PREDICTED, State.REVIEW, State.LABELLED, State.WAITING, State.UNREADABLE, State.OFFLINE)


class SeveralPhotos(QWidget):
    """`start` says how many at once, `show_summary` the rest."""

    decided = Signal(object)
    search = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.title, self.bars, self.verdict = plain("", "title"), Bars(), Verdict()
        self._taken, self._waiting = self.tr("Taken"), self.tr("Not written yet")
        self._none = self.tr("None of these")
        self.facts = FactRows(
            self._taken, *(state_name(state) for state in STATES), self._none, self._waiting
        )
        self.shared = KeywordChips()
        self._no_shared, self._sample = plain(self.tr("They share none."), "quiet"), plain("", "quiet")
        self._lay_out()
        self.bars.chosen.connect(lambda of: self.decided.emit(Decision(DecisionKind.CLASSES, (of.name,))))
        self.bars.denied.connect(lambda of: self.decided.emit(Decision(DecisionKind.NOT, (of.name,))))
        self.bars.reopened.connect(lambda of: self.decided.emit(Decision(DecisionKind.OPEN, (of.name,))))
        self.verdict.decided.connect(self.decided)
        self.shared.search.connect(self.search)

    def start(self, count: int) -> None:
        """Another selection."""
        self.title.setText(self.tr("%n photos", "", count))
        self.bars.show_bars(
            [Bar(of, None, "", hint=self._hint(of, count)) for of in self._session.classes],
            several=self._session.is_several,
        )
        for name in (self._taken, *(state_name(state) for state in STATES), self._none, self._waiting):
            self.facts.say(name, "")
        self.shared.show_keywords((), ())
        self._keywords.hide()
        self.verdict.allow()

    def show_summary(self, of: Summary) -> None:
        """What was found out."""
        self.title.setText(self.tr("%n photos", "", of.photos))
        self._show_bars(of)
        self._show_facts(of)
        self._show_keywords(of)
        self._allow(of)

    def _show_bars(self, of: Summary) -> None:
        ordered = sorted(self._session.classes, key=lambda known: -of.classes.get(known.id, 0))
        everything = max(1, of.photos)
        self.bars.show_bars(
            [
                Bar(
                    known=known,
                    share=of.classes.get(known.id, 0) / everything,
                    figure=self._figure(of.classes.get(known.id, 0), of.labelled.get(known.id, 0)),
                    ticked=of.labelled.get(known.id, 0) == of.photos > 0,
                    hint=self._hint(known, of.photos, given=of.labelled.get(known.id, 0) == of.photos > 0),
                    denied=self._session.is_several and of.denied.get(known.id, 0) == of.photos > 0,
                )
                for known in ordered
            ],
            blocked=self._blocked(of),
            several=self._session.is_several,
        )

    def _figure(self, photos: int, labelled: int) -> str:
        if not labelled:
            return number(photos)
        if labelled == photos:
            return self.tr("{n} by you").format(n=number(photos))
        return self.tr("{n} · {m} by you").format(n=number(photos), m=number(labelled))

    def _hint(self, known: PhotoClass, photos: int, *, given: bool = False) -> str:
        if given and self._session.is_several:
            return self.tr("You labelled them {name}. Press to leave that open.").format(name=known.name)
        key = key_of(known, self._session.classes)
        text = self.tr("Label %n photos {name}", "", photos).format(name=known.name)
        return f"{text} ({key})" if key else text

    def _show_facts(self, of: Summary) -> None:
        first, last = day(of.since), day(of.until)
        self.facts.say(self._taken, first if first == last else self.tr("{a} – {b}").format(a=first, b=last))
        for state in STATES:
            count = of.states.get(state, 0)
            self.facts.say(state_name(state), number(count) if count else "")
        self.facts.say(self._none, number(of.none) if of.none else "")
        unwritten = number(of.unwritten) if of.unwritten else ""
        if unwritten and of.looked_at < of.photos:
            unwritten = self.tr("{n} of the first {m}").format(n=unwritten, m=number(of.looked_at))
        self.facts.say(self._waiting, unwritten)

    def _show_keywords(self, of: Summary) -> None:
        self._keywords.show()
        self.shared.show_keywords(of.shared, self._session.classes)
        self._no_shared.setVisible(not of.shared)
        looked_at = self.tr("Of the first %n photos.", "", of.looked_at)
        say(self._sample, looked_at if of.looked_at < of.photos else "")

    def _blocked(self, of: Summary) -> str:
        unreadable = of.states.get(State.UNREADABLE, 0)
        return self.tr("None of them can be read.") if of.photos and unreadable == of.photos else ""

    def _allow(self, of: Summary) -> None:
        blocked = self._blocked(of)
        open_ = any(count > of.labelled.get(id_, 0) for id_, count in of.classes.items())
        decided = of.states.get(State.LABELLED, 0)
        self.verdict.allow(
            accept=blocked or ("" if open_ else self.tr("None of them has a prediction that is open.")),
            none=blocked or (self.tr("You said so already.") if of.none == of.photos > 0 else ""),
            clear="" if decided else self.tr("You have labelled none of them."),
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE * 2, SPACE, SPACE * 2)
        layout.setSpacing(SPACE * 2)
        classes = Section(self.tr("What is in them"), self.bars, self.verdict)
        self._keywords = Section(
            self.tr("Keywords they all have"), self.shared, self._no_shared, self._sample
        )
        for part in (inset(self.title), classes, inset(self.facts), self._keywords):
            layout.addWidget(part)
        layout.addStretch(1)
