"""One photo, whole: picture, classes, camera, keywords, history."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.gallery.thumbnails import Thumbnails
from desktop.inspector.bars import Bar, Bars
from desktop.inspector.camera import CameraFacts, FilePlace
from desktop.inspector.clash import ClashRow
from desktop.inspector.facts import Facts, other_keywords
from desktop.inspector.history import History
from desktop.inspector.keywords import Keywords
from desktop.inspector.labels import Section, plain, say
from desktop.inspector.preview import Preview
from desktop.inspector.speech import trouble
from desktop.inspector.verdict import Verdict
from desktop.keys import key_of
from desktop.session import Session
from desktop.theme import SPACE
from desktop.told import told
from desktop.verdicts import is_settled, says_none, verdicts_on
from desktop.words import percent
from engine import ClassId, Decision, DecisionKind, Overview, Photo, PhotoId


class OnePhoto(QWidget):
    """`start` shows what is known at once, `show_facts` the rest; `refresh` follows the overview in between."""

    decided = Signal(object)
    search = Signal(str)
    opened = Signal()

    def __init__(self, session: Session, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._session = session
        self._id: PhotoId | None = None
        self._photo: Photo | None = None
        self._shares: Mapping[ClassId, float] | None = None
        self.preview, self.place, self.bars, self.verdict = (
            Preview(thumbnails),
            FilePlace(),
            Bars(),
            Verdict(),
        )
        self.camera, self.keywords, self.history = CameraFacts(), Keywords(), History()
        self._note, self._unwritten = plain("", "quiet"), plain("", "warning")
        self.clash = ClashRow()
        self._lay_out()
        self.bars.chosen.connect(lambda of: self.decided.emit(Decision(DecisionKind.CLASSES, (of.name,))))
        self.bars.denied.connect(lambda of: self.decided.emit(Decision(DecisionKind.NOT, (of.name,))))
        self.bars.reopened.connect(lambda of: self.decided.emit(Decision(DecisionKind.OPEN, (of.name,))))
        self.verdict.decided.connect(self.decided)
        self.clash.decided.connect(self.decided)
        self.keywords.search.connect(self.search)
        self.preview.opened.connect(self.opened)

    def start(self, id_: PhotoId, photo: Photo | None) -> None:
        """Another photo; `photo` where its row is at hand."""
        self._id, self._shares = id_, None
        self._show_photo(photo)
        self.keywords.show_keywords((), photo.keywords if photo else (), ())
        self.history.show_history(None, "", date.today())
        self.refresh()

    def show_facts(self, facts: Facts) -> None:
        """All that is known of the photo, read a moment ago."""
        self._shares = facts.probabilities
        self._show_photo(facts.photo, facts.blocked)
        others = other_keywords(facts.photo, facts.own)
        self.keywords.show_keywords(facts.own, others, self._session.classes)
        names = [of.name for of in self._session.classes] if self._session.is_several else []
        self.history.show_history(facts.history, self._session.library.options.who, date.today(), names)
        self.refresh()

    def refresh(self) -> None:
        """Bars and buttons as the overview has them now, also before a decision is saved."""
        overview, blocked = self._session.overview, self._blocked()
        if overview is None or self._id is None:
            return
        seen = overview.seen_in(self._id)
        decided, none = overview.is_decided(self._id), says_none(overview, self._id)
        shares = dict(self._shares or {of.known.id: of.probability for of in seen if not of.by_person})
        several = self._session.is_several
        self.bars.show_bars(
            self._bars(shares, verdicts_on(overview, self._id)), blocked=blocked, several=several
        )
        theirs = self._photo.clash if self._photo is not None and not blocked else None
        self.clash.ask(theirs, self._said(overview, self._id))
        say(self._note, "" if blocked else self._remark(decided=decided, none=none, shares=shares))
        self.verdict.allow(
            accept=blocked or self._why_not_accept(overview, self._id, bool(shares)),
            none=blocked or (self.tr("You said so already.") if none else ""),
            clear="" if decided else blocked or self.tr("You have not labelled it."),
        )

    def _said(self, overview: Overview, id_: PhotoId) -> list[str] | None:
        """The classes that a person gave it, [] for none of them; None where nobody has decided."""
        said = verdicts_on(overview, id_)
        return [of.name for of in overview.classes if said.get(of.id)] if said else None

    def _bars(self, shares: Mapping[ClassId, float], said: Mapping[ClassId, bool]) -> list[Bar]:
        classes = self._session.classes
        ordered = sorted(classes, key=lambda of: -shares.get(of.id, 0.0))
        return [
            Bar(
                known=of,
                share=shares.get(of.id),
                figure=percent(shares[of.id]) if of.id in shares else "",
                ticked=said.get(of.id) is True,
                hint=self._hint(of.name, key_of(of, classes), given=said.get(of.id) is True),
                denied=self._session.is_several and said.get(of.id) is False,
            )
            for of in ordered
        ]

    def _hint(self, name: str, key: str, *, given: bool) -> str:
        if given and self._session.is_several:
            return self.tr("You labelled it {name}. Press to leave that open.").format(name=name)
        text = self.tr("Label it {name} ({key})") if key else self.tr("Label it {name}")
        return text.format(name=name, key=key)

    def _blocked(self) -> str:
        """Why it cannot be labelled."""
        if self._photo is not None and self._photo.unreadable is not None:
            return self.tr("It cannot be read, so it cannot be labelled.")
        overview = self._session.overview
        if overview is not None and self._id is not None and not overview.readable([self._id]):
            return self.tr("Nobody has looked at it yet. It can be labelled in a moment.")
        return ""

    def _remark(self, *, decided: bool, none: bool, shares: Mapping[ClassId, float]) -> str:
        if none:
            return self.tr("You said: none of these.")
        if decided:
            return ""
        if not shares:
            return self.tr("The model has not looked at it yet.")
        if self._photo is not None and self._photo.guessed:
            return self.tr("First guess. Label some photos and retrain, and it becomes better.")
        overview = self._session.overview
        sure = (
            overview is not None and self._id is not None and any(s.sure for s in overview.seen_in(self._id))
        )
        return "" if sure else self.tr("The model is not sure enough to write it.")

    def _why_not_accept(self, overview: Overview, id_: PhotoId, predicted: bool) -> str:
        if is_settled(overview, id_):
            return self.tr("You have decided it already.")
        if not predicted:
            return self.tr("There is no prediction yet.")
        return "" if overview.seen_in(id_) else self.tr("The model sees none of the classes in it.")

    def _show_photo(self, photo: Photo | None, blocked: str | None = None) -> None:
        self._photo = photo
        self.preview.show_photo(photo)
        self.place.show_photo(photo)
        self.camera.show_photo(photo)
        self._camera.setVisible(photo is None or not trouble(photo) or photo.size is not None)
        text = self.tr("Keyword not written yet.") if photo is not None and photo.unwritten else ""
        if blocked:
            text = self.tr("Keyword not written yet: {reason}.").format(reason=told(blocked).rstrip("."))
        say(self._unwritten, text)

    def _lay_out(self) -> None:
        classes = Section(self.tr("Classes"), self.clash, self.bars, self._note, self.verdict)
        self._camera = Section(self.tr("Camera"), self.camera)
        keywords = Section(self.tr("Keywords"), self._unwritten, self.keywords)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE * 2, SPACE, SPACE * 2)
        layout.setSpacing(SPACE * 2)
        history = Section(self.tr("History"), self.history)
        for part in (self.preview, self.place, classes, keywords, self._camera, history):
            layout.addWidget(part)
        layout.addStretch(1)
