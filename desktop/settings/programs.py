"""For which other programs keywords are written, and into which photos only where the person says so."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.settings.choices import NotedTick
from desktop.settings.parts import column, words
from desktop.settings.store import Settings, SettingsStore
from desktop.theme import SPACE
from engine import WriteTo


class OtherPrograms(QWidget):
    """The lists that digiKam, Photo Mechanic and Windows keep for themselves."""

    def __init__(self, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digikam = NotedTick(
            store,
            "digikam",
            self.tr("digiKam and Immich"),
            self.tr("Their own tree of tags, with the classes under the parent keyword."),
            tip=self.tr("The field {field}").format(field="XMP-digiKam:TagsList"),
        )
        self.photo_mechanic = NotedTick(
            store,
            "photo_mechanic",
            self.tr("Photo Mechanic"),
            self.tr("IPTC keywords in JPEG, TIFF and DNG. IPTC text that is there is kept, as UTF-8."),
            tip=self.tr("The field {field}").format(field="IPTC:Keywords"),
        )
        self.windows = NotedTick(
            store,
            "windows",
            self.tr("Windows"),
            self.tr("Its own tags in JPEG, TIFF and DNG. They cannot hold a class with ; in its name."),
            tip=self.tr("The field {field}").format(field="EXIF:XPKeywords"),
        )
        self._lay_out()
        store.changed.connect(self._follow)
        self._follow(store.now)

    def _lay_out(self) -> None:
        what_for = self.tr(
            "All programs read the usual keywords. Tick one to write its own list as well, also into photos that have "
            "keywords from First Look already; a list that a photo has is kept up to date in any case."
        )
        under = column(self, space=SPACE // 2)
        under.addWidget(words(what_for, "quiet", wrap=True))
        for tick in (self.digikam, self.photo_mechanic, self.windows):
            under.addWidget(tick)

    def _follow(self, now: Settings) -> None:
        self.digikam.setEnabled(now.write_to is not WriteTo.NONE)
        for tick in (self.photo_mechanic, self.windows):
            tick.setEnabled(now.write_to is WriteTo.FILES)


class DelicatePhotos(QWidget):
    """Photos that are not written into unless the person wants it."""

    def __init__(self, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fragile = NotedTick(
            store,
            "embed_fragile",
            self.tr("Write into HEIC and AVIF photos too"),
            self.tr("Otherwise they get a sidecar file, because a write moves everything in them."),
        )
        self.credentials = NotedTick(
            store,
            "into_credentials",
            self.tr("Write into photos with content credentials (C2PA) too"),
            self.tr(
                "Their credentials become invalid. Otherwise they wait, and are listed with those that wait."
            ),
        )
        under = column(self, space=SPACE // 2)
        under.addWidget(self.fragile)
        under.addWidget(self.credentials)
        store.changed.connect(self._follow)
        self._follow(store.now)

    def _follow(self, now: Settings) -> None:
        self.setEnabled(now.write_to is WriteTo.FILES)
