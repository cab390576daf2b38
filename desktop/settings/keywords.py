"""Where keywords are written, and how."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop.settings.choices import Choices, bind_choices, bind_tick, indent
from desktop.settings.parts import column, words
from desktop.settings.programs import DelicatePhotos, OtherPrograms
from desktop.settings.store import Settings, SettingsStore
from desktop.theme import SPACE
from engine import WriteTo

LONGEST = 60
"""As long as an IPTC keyword may be."""


class KeywordsPage(QWidget):
    """Files, sidecars or nowhere; the parent keyword; other programs; the files."""

    def __init__(self, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.where = Choices[WriteTo](self._places())
        self.parent_keyword = ParentKeyword(store)
        self.keep_time = QCheckBox(self.tr("Keep the time of the last change of each file"))
        self.programs = OtherPrograms(store)
        self.delicate = DelicatePhotos(store)
        self.why_not = words("", "quiet", wrap=True)
        bind_choices(store, "write_to", self.where)
        bind_tick(store, "keep_mtime", self.keep_time)
        self._lay_out()
        store.changed.connect(self._follow)
        self._follow(store.now)

    def _places(self) -> list[tuple[WriteTo, str, str]]:
        return [
            (
                WriteTo.FILES,
                self.tr("In the photos"),
                self.tr(
                    "Every program sees them. The picture stays as it is; camera RAW gets a sidecar file, and a photo "
                    "whose sidecar has them already keeps it."
                ),
            ),
            (
                WriteTo.SIDECARS,
                self.tr("In sidecar files"),
                self.tr(
                    "An .xmp file beside each photo. The photos themselves are never changed: what was written into "
                    "them before stays there as it is."
                ),
            ),
            (WriteTo.NONE, self.tr("Nowhere"), self.tr("Classes are seen in First Look only.")),
        ]

    def _lay_out(self) -> None:
        time_note = words(
            self.tr("Backup programs that go by it will not see new keywords."), "quiet", wrap=True
        )
        time_note.setContentsMargins(indent(self.keep_time), 0, 0, 0)
        whose = self.tr("All of this belongs to the library that is open; a new one begins with it.")
        under = column(self, space=SPACE // 2)
        under.addWidget(words(whose, "quiet", wrap=True))
        under.addSpacing(SPACE // 2)
        under.addWidget(words(self.tr("Where keywords are written"), "heading"))
        under.addWidget(self.where)
        under.addSpacing(SPACE)
        under.addWidget(words(self.tr("Parent keyword"), "heading"))
        under.addWidget(self.parent_keyword)
        under.addSpacing(SPACE)
        under.addWidget(words(self.tr("Other programs"), "heading"))
        under.addWidget(self.programs)
        under.addSpacing(SPACE)
        under.addWidget(words(self.tr("Files"), "heading"))
        under.addWidget(self.delicate)
        under.addWidget(self.keep_time)
        under.addWidget(time_note)
        under.addWidget(self.why_not)
        under.addStretch(1)

    def _follow(self, now: Settings) -> None:
        writes = now.write_to is not WriteTo.NONE
        self.parent_keyword.setEnabled(writes)
        self.keep_time.setEnabled(writes)
        self.why_not.setText(self._why_not(now.write_to))
        self.why_not.setVisible(now.write_to is not WriteTo.FILES)

    def _why_not(self, write_to: WriteTo) -> str:
        if write_to is WriteTo.NONE:
            return self.tr("Nothing is written now, so these have no effect.")
        return self.tr("What is grey concerns the photos themselves, which are not written into now.")


class ParentKeyword(QWidget):
    """Under which keyword the classes stand in programs with keyword trees."""

    def __init__(self, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST)
        self.field.setFixedWidth(220)
        self.field.setPlaceholderText(self.tr("None"))
        self.field.setAccessibleName(self.tr("Parent keyword"))
        self.wrong = words(kind="bad", wrap=True)
        self.wrong.hide()
        self.field.textEdited.connect(self.wrong.hide)
        self.field.editingFinished.connect(self._finish)
        store.changed.connect(self._follow)
        self._follow(store.now)
        under = column(self, space=SPACE // 2)
        under.addWidget(self.field)
        under.addWidget(self.wrong)
        under.addWidget(words(self._what_for(), "quiet", wrap=True))

    def _what_for(self) -> str:
        return self.tr(
            "Programs with keyword trees, such as Lightroom, show the classes under it. Empty: at the top. "
            "Photos that have keywords from First Look already follow."
        )

    def _follow(self, now: Settings) -> None:
        if not self.field.hasFocus():
            self.field.setText(now.parent_keyword)

    def _finish(self) -> None:
        text = " ".join(self.field.text().split())
        if "|" in text or "/" in text:
            self.wrong.setText(self.tr("A keyword cannot hold | or /. Leave them out."))
            self.wrong.show()
            return
        self.wrong.hide()
        self.field.setText(text)
        self._store.change(parent_keyword=text)
