"""The list of model versions: going back to one, and sharing one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.session import Session
from desktop.theme import SPACE
from desktop.training.pieces import button, label
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
        self.save_report = button(self.tr("Save report…"), picture="info")
        self.go_back = button(self.tr("Go back to this"), "primary")
        self.export = button(self.tr("Export…"), picture="export")
        self.import_ = button(
            self.tr("Import…"), picture="import", tip=self.tr("Adds a version that somebody gave you")
        )
        self.go_back.clicked.connect(self._use)
        self.export.clicked.connect(self._ask_where)
        self.save_report.clicked.connect(self.report.ask)
        self.report.changed.connect(self._enable)
        self.import_.clicked.connect(self._ask_which)
        self.table.itemSelectionChanged.connect(self._enable)
        self.table.itemActivated.connect(lambda _item: self._use())
        self._lay_out()
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
        column.addWidget(self.message)
        column.addWidget(self.report)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.import_)
        row.addWidget(self.export)
        row.addWidget(self.save_report)
        row.addStretch()
        row.addWidget(self.go_back, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(row)
