"""An open library on the screen: filters, gallery and inspector beside each other, and the pages that take the
gallery's place for a while. Wiring only."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.decisions import text_of
from desktop.filters.panel import FiltersPanel
from desktop.filters.saved import SavedFilters
from desktop.gallery.loupe import Loupe
from desktop.gallery.menu import PhotoMenu
from desktop.gallery.page import GalleryPage
from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.imports.dialog import ImportDialog
from desktop.inspector.panel import InspectorPanel
from desktop.newclass import NewClass
from desktop.onboarding.steps import Steps
from desktop.pages import Pages
from desktop.review.panel import ReviewPanel
from desktop.session import Session
from desktop.settings.store import SettingsStore
from desktop.shown import Shown
from desktop.status.activity import ActivityPanel
from desktop.status.banner import Banner
from desktop.status.jobs import Jobs
from desktop.tasks import Tasks
from desktop.told import told
from desktop.training.panel import TrainingPanel
from desktop.writing.panel import WritingPanel
from engine import Decision, DecisionKind, JobFailed, JobHandle, PhotoFilter, PhotoId, Retrained, State

if TYPE_CHECKING:
    from desktop.lab.panel import LabPanel

PAGES = ("gallery", "loupe", "review", "training", "activity", "writing", "lab")
OWN_MESSAGE = (
    "retrain",
    "train deeper",
    "use backbone",
    "review",
    "similar",
    "mistakes",
    "report",
    "look at labels",
    "import",
    "preview",
    "undo writes",
    "strip",
)
"""Jobs whose failures are told where they were asked for."""


class Workspace(QWidget):
    """The panels of one session. The window's actions call its methods."""

    page_changed = Signal(str)
    edit_classes = Signal(object)
    """The class editor is wanted, at this class: str or None."""

    def __init__(
        self,
        session: Session,
        store: SettingsStore,
        saved: SavedFilters,
        banner: Banner,
        jobs: Jobs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`jobs` are those of the workspace that this one follows on."""
        super().__init__(parent)
        self.session, self.saved, self._store = session, saved, store
        self._reading = Tasks(self)
        self.shown = Shown(session)
        self.rows = Rows(session.library.photos, self._reading, self)
        self.thumbnails = Thumbnails(session.library.make_thumbnail, self)
        self.gallery = GalleryPage(session, self.shown, self.rows, self.thumbnails)
        self.banner = banner
        self.jobs = jobs or Jobs(session)
        self.jobs.setParent(self)
        self.jobs.follow()
        self.steps = Steps(session, store)
        self.filters = FiltersPanel(session, self.shown, saved)
        self.inspector = InspectorPanel(session, self.rows, self.thumbnails)
        self.loupe = Loupe(session, self.rows, self.thumbnails)
        self.review = ReviewPanel(session, self.rows, self.thumbnails)
        self.training = TrainingPanel(session, self.rows, self.thumbnails)
        self.activity = ActivityPanel(session, self.jobs)
        self.writing = WritingPanel(session)
        self.menu = PhotoMenu(session, self)
        self.new_class = NewClass(session, self)
        self.imports: ImportDialog | None = None
        self._lab: LabPanel | None = None
        self._loads_lab = False
        self._lay_out()
        self._connect()

    @property
    def is_calm(self) -> bool:
        """Whether nothing is being read, loaded or done: what is seen is how it stays."""
        session = self.session
        busy = session.overview is None or session.is_reading or self.jobs.running is not None
        busy = busy or self._loads_lab or (self._lab is not None and not self._lab.is_calm)
        return not (busy or self.rows.is_asking or self.thumbnails.is_loading or not session.library.is_idle)

    def close_session(self) -> None:
        """Ends all that runs for this library."""
        if self.imports is not None:
            self.imports.close_down()
        if self._lab is not None:
            self._lab.close_down()
        self.thumbnails.close()
        self._reading.wait()
        self.session.close()

    def let_go(self) -> None:
        """Leaves its library to another workspace, which `follow_on`s: what runs for it goes on."""
        self.thumbnails.close()
        self._reading.wait()
        self.jobs.setParent(None)
        self.session.change_listeners()
        self.shown.deleteLater()

    def follow_on(self, other: Workspace) -> None:
        """Shows what `other` does, which has `let_go`."""
        self.shown.follow_on(other.shown)
        self.session.tell()
        self.review.follow_on(other.review)
        self.training.follow_on(other.training)
        self.writing.follow_on(other.writing)
        self.gallery.choose(other.gallery.view.ids())
        if other._lab is not None:
            self.lab.follow_on(other._lab)
        self.go_to(other.page)
        if other.imports is not None and (other.imports.isVisible() or other.imports.work.is_importing):
            self.import_labels()
            if self.imports is not None:
                self.imports.follow_on(other.imports)
        if other.page == "loupe":
            self.loupe.open(other.loupe.look.ids, other.loupe.look.at)
        elif other.page == "review":
            self.review.go_on()

    # What a person does to photos.

    def relabel(self, ids: Sequence[PhotoId], decision: Decision) -> None:
        """A decision from wherever it comes; with undo."""
        if ids:
            self.session.decide(ids, decision, text_of(decision, len(ids)))

    def relabel_chosen(self, decision: Decision) -> None:
        """The photos that are chosen in the gallery."""
        self.relabel(self.gallery.view.ids(), decision)

    # Where a person goes.

    @property
    def page(self) -> str:
        """Which of `PAGES` is shown."""
        return PAGES[self._stack.currentIndex()]

    def go_to(self, page: str) -> None:
        """Shows one of `PAGES`."""
        self._stack.setCurrentIndex(PAGES.index(page))
        self.inspector.setVisible(page in ("gallery", "activity") and self._store.now.inspector)
        focus = self.gallery.view if page == "gallery" else self._stack.currentWidget()
        if focus is not None:
            focus.setFocus()
        self.page_changed.emit(page)

    def show_photos(self, ids: Sequence[PhotoId], title: str) -> None:
        """These photos in the gallery, all of them, whatever the filter was."""
        self.shown.set_filter(PhotoFilter(sort=self.shown.wanted.sort))
        self.shown.show_only(ids, title)
        self.go_to("gallery")

    def show_similar(self, id_: PhotoId) -> None:
        """Photos like this one."""
        job = self.session.library.similar(id_)
        title = self.tr("Similar photos")
        self.session.tasks.after(job, lambda ids: self.show_photos(ids, title), self.session.complain)

    def show_burst(self, ids: Sequence[PhotoId]) -> None:
        """Chooses all frames of the bursts of these, spread out."""
        if self.session.overview is not None:
            self.gallery.stack_button.setChecked(False)
            self.gallery.choose(self.session.overview.burst_of(ids))

    def open_loupe(self, id_: PhotoId) -> None:
        """One photo large; the arrows go through what is shown."""
        ids = [PhotoId(int(one)) for one in self.gallery.model.ids]
        if id_ in ids:
            self.loupe.open(ids, ids.index(id_))
            self.go_to("loupe")

    def start_review(self) -> None:
        """What to label next."""
        self.go_to("review")
        self.review.start()

    def start_groups(self) -> None:
        """Similar photos, to label at once."""
        self.start_review()
        self.review.tabs.setCurrentWidget(self.review.groups)

    def start_second_look(self) -> None:
        """Labels that may be mistakes."""
        self.go_to("review")
        self.review.start_second_look()

    def start_training(self, *, deep: bool = False) -> None:
        """Learns from the corrections; `deep` trains the backbone too."""
        self.go_to("training")
        self.training.start(deep=deep)

    def import_labels(self, source: Path | None = None) -> None:
        """Labels that are there already, beside the work; from this source where one is given."""
        if self.imports is None:
            self.imports = ImportDialog(self.session, self)
            self.imports.retrain.connect(self.start_training)
        self.imports.open_with(source)

    def show_versions(self) -> None:
        """The model versions."""
        self.go_to("training")
        self.training.show_versions()

    def show_unwritten(self) -> None:
        """The photos whose keywords wait."""
        library = self.session.library
        title = self.tr("Keywords that wait")
        self.session.tasks.run(library.pending_ids, lambda ids: self.show_photos(ids, title))

    def show_writing(self, page: QWidget) -> None:
        """What is written into the files: one of the pages of `writing`."""
        self.go_to("writing")
        self.writing.turn_to(page)

    def reveal_file(self, file: Path) -> None:
        """The photo in this file, chosen among all in the gallery."""

        def found(ids: list[PhotoId]) -> None:
            if ids[0] not in self.gallery.model.ids:
                self.gallery.stack_button.setChecked(False)
                self.shown.clear()
            self.go_to("gallery")
            self.gallery.choose(ids)

        self.session.tasks.run(lambda: self.session.library.ids_of([file]), found)

    @property
    def lab(self) -> LabPanel:
        """An extra: made, and loaded, when it is first wanted."""
        if self._lab is None:
            from desktop.lab.panel import LabPanel

            self._lab = LabPanel(self.session)
            self._stack.addWidget(self._lab)
            self._lab.closed.connect(lambda: self.go_to("gallery"))
            self._lab.use.connect(self._bring)
            self._lab.told.connect(self.banner.say)
        return self._lab

    def show_lab(self) -> None:
        """Experiments on the person's own photos. Loading the page takes a moment, beside the GUI thread."""
        if self._lab is not None:
            self._to_lab()
        elif not self._loads_lab:
            self._loads_lab = True
            self.session.tasks.run(
                lambda: import_module("desktop.lab.panel"), lambda _module: self._to_lab(), self._no_lab
            )

    def look_at_folder(self) -> None:
        """A pass over the folder, now."""
        self.session.library.tag()

    def _lay_out(self) -> None:
        self._stack = Pages()
        for page in (self.gallery, self.loupe, self.review, self.training, self.activity, self.writing):
            self._stack.addWidget(page)
        self.gallery.above.addWidget(self.steps)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for widget in (self.filters, centre, self.inspector):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([250, 900, 300])
        self.splitter.setCollapsible(1, False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        view = self.gallery.view
        view.decided.connect(self.relabel_chosen)
        view.opened.connect(self.open_loupe)
        view.chosen.connect(lambda: self.inspector.show_photos(view.ids()))
        view.customContextMenuRequested.connect(self._open_menu)
        self.gallery.clear.connect(self.shown.clear)
        for panel in (self.filters, self.inspector, self.loupe, self.review, self.menu):
            panel.relabel.connect(self.relabel)
        self._connect_menu()
        self._connect_pages()
        self.session.trouble.connect(lambda text: self.banner.say(text, "bad"))
        self.session.bridge.notice.connect(lambda text: self.banner.say(text, "warning"))
        self.session.bridge.job.connect(self._job)
        self.session.bridge.photos_changed.connect(self.thumbnails.forget)
        self._reading.failed.connect(self.session.complain)

    def _connect_menu(self) -> None:
        self.menu.similar.connect(self.show_similar)
        self.menu.loupe.connect(self.open_loupe)
        self.menu.burst.connect(self.show_burst)
        self.menu.reveal.connect(self._reveal)
        self.menu.copy_paths.connect(self._copy_paths)
        self.menu.new_class.connect(lambda ids: self.new_class.ask(lambda name: self._label_new(ids, name)))
        self.filters.new_class.connect(lambda: self.new_class.ask(lambda _name: None))
        self.filters.edit_class.connect(lambda name: self.edit_classes.emit(name))

    def _connect_pages(self) -> None:
        self.inspector.search.connect(lambda text: self.shown.want(text=text))
        self.inspector.open_loupe.connect(self.open_loupe)
        self.loupe.closed.connect(self._leave_loupe)
        for page in (self.review, self.training, self.activity, self.writing):
            page.closed.connect(lambda: self.go_to("gallery"))
        self.training.show_photos.connect(self.show_photos)
        self.activity.show_photos.connect(self.show_photos)
        self.writing.show_photo.connect(self.reveal_file)
        self.writing.show_all.connect(self.show_unwritten)
        self.training.review.connect(self.start_review)
        self.training.back_to_lab.connect(self.show_lab)
        self.training.second_look.connect(self.start_second_look)
        self.review.retrain.connect(self.start_training)
        self.steps.look.connect(self.start_review)
        self.steps.label.connect(self._label_some)
        self.steps.retrain.connect(self.start_training)

    def _to_lab(self) -> None:
        self._loads_lab = False
        self.lab.start()
        self.go_to("lab")

    def _no_lab(self, error: Exception) -> None:
        self._loads_lab = False
        self.session.complain(error)

    def _bring(self, job: JobHandle[Retrained], name: str) -> None:
        """What a run of the lab would change, as after a retrain."""
        if self.training.is_learning:
            job.cancel()
            self.banner.say(self.tr("The model is learning now. Try the run when that has ended."), "warning")
            return
        self.go_to("training")
        self.training.bring(job, name)

    def _open_menu(self, point: QPoint) -> None:
        view = self.gallery.view
        ids = view.ids()
        if ids:
            place = view.viewport().mapToGlobal(point)
            self.menu.made(ids).popup(place)

    def _label_new(self, ids: Sequence[PhotoId], name: str) -> None:
        self.relabel(ids, Decision(DecisionKind.CLASSES, (name,)))

    def _label_some(self) -> None:
        self.shown.clear()
        self.shown.want(states=frozenset({State.REVIEW}))
        self.go_to("gallery")

    def _leave_loupe(self, id_: PhotoId) -> None:
        self.go_to("gallery")
        self.gallery.choose([id_])

    def _reveal(self, id_: PhotoId) -> None:
        for photo in self.rows.now([id_]):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(photo.path.parent)))

    def _copy_paths(self, ids: Sequence[PhotoId]) -> None:
        paths = "\n".join(str(photo.path) for photo in self.rows.now(ids))
        QGuiApplication.clipboard().setText(paths)

    def _job(self, event: object) -> None:
        if isinstance(event, JobFailed) and event.name not in OWN_MESSAGE:
            if event.bug:
                self.session.bug.emit(RuntimeError(event.message))
            else:
                self.banner.say(told(event.message), "bad")
