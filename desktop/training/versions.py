"""The list of model versions: going back to one, sharing one, and removing one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.flow import FlowLayout
from desktop.session import Session
from desktop.theme import SPACE
from desktop.training.pieces import button, label
from desktop.training.removing import RemoveRow
from desktop.training.report import ReportRow
from desktop.training.version_table import VersionTable
from engine import GUESSES, ModelVersion

SUFFIX = ".safetensors"


class VersionsPage(QWidget):
    """`refresh` reads them; `use` asks for one."""

    use = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.table = VersionTable()
        self.message = label(kind="quiet", wrap=True)
        self.report = ReportRow(session)
        self.removing = RemoveRow()
        self.save_report = button(self.tr("Save report…"), picture="info")
        self.go_back = button(self.tr("Go back to this"), "primary")
        self.export = button(self.tr("Export…"), picture="export")
        self.import_ = button(
            self.tr("Import…"), picture="import", tip=self.tr("Adds a version that somebody gave you")
        )
        self.remove = button(self.tr("Remove…"), picture="trash")
        self._lay_out()
        self._connect()
        self._enable()

    def refresh(self) -> None:
        """Reads the versions again, beside the GUI thread."""

        def read() -> tuple[list[ModelVersion], int]:
            return self._session.library.models(), self._session.library.current_model()

        self._session.tasks.run(read, self._take)

    def export_to(self, version: int, file: Path) -> None:
        """Writes a version as one file."""
        file = file if file.suffix else file.with_suffix(SUFFIX)
        self.message.setText(self.tr("Exporting…"))
        self._session.tasks.run(
            lambda: self._session.library.export_model(version, file),
            lambda _none: self.message.setText(
                self.tr("Model {version} is in {file}.").format(version=version, file=file.name)
            ),
            self._failed,
        )

    def import_from(self, file: Path) -> None:
        """Adds a version; it is not used before the person says so."""
        self.message.setText(self.tr("Importing…"))
        self._session.tasks.run(
            lambda: self._session.library.import_model(file),
            lambda version: self._imported(version, file.name),
            self._failed,
        )

    def remove_version(self, version: int) -> None:
        """Takes a version out of the list for good, and its file."""
        self.message.setText(self.tr("Removing…"))
        self._session.tasks.run(
            lambda: self._session.library.remove_model(version),
            lambda _none: self._removed(version),
            self._failed,
        )

    def _removed(self, version: int) -> None:
        self.message.setText(self.tr("Model {version} was removed.").format(version=version))
        self.refresh()

    def _imported(self, version: int, name: str) -> None:
        text = self.tr("{file} is model {version} now. It is not in use yet.")
        self.message.setText(text.format(file=name, version=version))
        self.table.prefer(version)
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self.message.clear()
        self._session.complain(error)

    def _take(self, read: tuple[list[ModelVersion], int]) -> None:
        versions, current = read
        self.table.show_versions(versions, current)
        self._enable()

    def _enable(self) -> None:
        version, current = self.table.chosen, self.table.current
        can = version is not None and version != current
        self.go_back.setEnabled(can)
        older = version is None or version < current
        self.go_back.setText(self.tr("Go back to this") if older else self.tr("Use this"))
        self.go_back.setAccessibleName(self.go_back.text())
        reason = (
            self.tr("This version is in use") if version is not None else self.tr("Select a version first")
        )
        self.go_back.setToolTip("" if can else reason)
        self.save_report.setEnabled(not self.report.is_busy)
        self.save_report.setToolTip(
            self.tr("A report is being made")
            if self.report.is_busy
            else self.tr(
                "How good the version in use is, as one page with its worst mistakes; it stays on this computer"
            )
        )
        trained = version is not None and version != GUESSES
        self.export.setEnabled(trained)
        self.export.setToolTip(
            self.tr("Writes this version as one file to share: no photos, no folders")
            if trained
            else self.tr("The first guesses are not trained; there is nothing to export")
        )
        self._enable_removal()

    def _enable_removal(self) -> None:
        stays = self._why_it_stays()
        self.remove.setEnabled(not stays)
        self.remove.setToolTip(stays or self.tr("Takes this version out of the list for good (Delete)"))
        if self.removing.version is not None and (stays or self.removing.version != self.table.chosen):
            self.removing.put_away()

    def _why_it_stays(self) -> str:
        """Why the version that is chosen cannot be removed; "" where it can."""
        version = self.table.chosen
        if version is None:
            return self.tr("Select a version first")
        if version == GUESSES:
            return self.tr("The first guesses always stay")
        return self.tr("The version in use cannot be removed") if version == self.table.current else ""

    def _ask_to_remove(self) -> None:
        version, stays = self.table.chosen, self._why_it_stays()
        if version is None or stays:
            self.message.setText(f"{stays}.")
        else:
            self.message.clear()
            self.removing.ask(version)

    def _use(self) -> None:
        version = self.table.chosen
        if version is not None and version != self.table.current:
            self.use.emit(version)

    def _ask_where(self) -> None:
        version = self.table.chosen
        assert version is not None
        name = self.tr("model {version}").format(version=version) + SUFFIX
        file, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export model {version}").format(version=version),
            str(Path.home() / name), self._kinds(), options=QFileDialog.Option.DontUseNativeDialog,
        )  # fmt: skip
        if file:
            self.export_to(version, Path(file))

    def _ask_which(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import a model"), str(Path.home()), self._kinds(),
            options=QFileDialog.Option.DontUseNativeDialog,
        )  # fmt: skip
        if file:
            self.import_from(Path(file))

    def _kinds(self) -> str:
        return self.tr("Models (*{suffix})").format(suffix=SUFFIX)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        text = self.tr(
            "Every retrain makes a version. Going back to one changes the predictions, not your labels."
        )
        column.addWidget(label(text, "quiet", wrap=True))
        column.addWidget(self.table, 1)
        for part in (self.message, self.removing, self.report):
            column.addWidget(part)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        """In a narrow window, in several lines."""
        others = QWidget()
        flow = FlowLayout(others, SPACE)
        for other in (self.import_, self.export, self.save_report, self.remove):
            flow.addWidget(other)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(others, 1)
        row.addWidget(self.go_back, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        return row

    def _connect(self) -> None:
        self.go_back.clicked.connect(self._use)
        self.export.clicked.connect(self._ask_where)
        self.save_report.clicked.connect(self.report.ask)
        self.report.changed.connect(self._enable)
        self.import_.clicked.connect(self._ask_which)
        self.remove.clicked.connect(self._ask_to_remove)
        self.table.remove_wanted.connect(self._ask_to_remove)
        self.removing.confirmed.connect(self.remove_version)
        self.removing.answered.connect(self.table.setFocus)
        self.table.itemSelectionChanged.connect(self._enable)
        self.table.itemActivated.connect(lambda _item: self._use())
