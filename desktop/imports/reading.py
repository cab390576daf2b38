"""How a source is to be read: what concerns its kind, and nothing else."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFormLayout, QLineEdit, QSpinBox, QWidget

from desktop.plain import ElidedLabel
from desktop.settings.parts import button, line
from desktop.theme import SPACE
from engine import ImportWish, LabelSource, SourceKind

MOST = 1_000_000
USUAL_TOP = 20


class Tags(IntEnum):
    """Which tags are taken."""

    KNOWN = 0
    TOP = 1
    THESE = 2


class Reading(QWidget):
    """`show_source` offers what there is to choose, `wish` says what was chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = SourceKind.FOLDERS
        self._table: Path | None = None
        self.path_column, self.label_column = _columns(), _columns()
        self.min_photos = _number(1, MOST, 1)
        self.confidence = _number(0, 100, 99)
        self.tags = QComboBox()
        self.tags.addItems(
            [self.tr("Those that are classes here"), self.tr("The most frequent"), self.tr("These:")]
        )
        self.top = _number(1, 1000, USUAL_TOP)
        self.these = QLineEdit()
        self.these.setPlaceholderText(self.tr("bride, bouquet, wedding cake"))
        self.suggested = QCheckBox(self.tr("Also tags that only a person gave"))
        self.table = button(self.tr("Choose a table…"))
        self.no_table = button(self.tr("None"), "quiet", called=self.tr("Use no table of keywords"))
        self.table_name = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.replace = QCheckBox(self.tr("Replace labels that I gave before"))
        self.many = QCheckBox(self.tr("Make that many new classes all the same"))
        self._form = QFormLayout(self)
        self._lay_out()
        self._connect()

    def show_source(self, source: LabelSource) -> None:
        """What can be chosen for this one."""
        self._kind = source.kind
        for box, found in (
            (self.path_column, source.path_column),
            (self.label_column, source.label_column),
        ):
            box.blockSignals(True)
            box.clear()
            box.addItems(list(source.columns))
            box.setCurrentIndex(source.columns.index(found) if found in source.columns else -1)
            box.blockSignals(False)
        self.many.setChecked(False)
        self._show_rows()

    def offer_many(self, offered: bool) -> None:
        """Whether there are so many new classes that the person has to say so."""
        self._form.setRowVisible(self.many, offered or self.many.isChecked())

    @property
    def missing(self) -> str:
        """What has to be chosen first; "" where nothing has to."""
        if self._kind is not SourceKind.TABLE:
            return ""
        if self.path_column.currentIndex() < 0:
            return self.tr("Which column names the photos? Choose it.")
        if self.label_column.currentIndex() < 0:
            return self.tr("Which column holds the labels? Choose it.")
        return ""

    def wish(self) -> ImportWish:
        """What is chosen."""
        columns = self._kind is SourceKind.TABLE
        taken = Tags(self.tags.currentIndex())
        return ImportWish(
            path_column=self.path_column.currentText() if columns else None,
            label_column=self.label_column.currentText() if columns else None,
            min_photos=self.min_photos.value(),
            min_confidence=float(self.confidence.value()),
            suggested=self.suggested.isChecked(),
            tags=self._named() if taken is Tags.THESE else (),
            top=self.top.value() if taken is Tags.TOP else None,
            keyword_table=self._table if self._kind is SourceKind.KEYWORDS else None,
            replace=self.replace.isChecked(),
            many=self.many.isChecked(),
        )

    def use_table(self, table: Path | None) -> None:
        """Keywords stand for the classes that this file gives them; None: for those of their own name."""
        self._table = table
        self.table_name.setText(table.name if table is not None else self.tr("Keywords that are class names"))
        self.no_table.setVisible(table is not None)
        self.changed.emit()

    def _named(self) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.these.text().split(",") if part.strip())

    def _lay_out(self) -> None:
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(2 * SPACE)
        self._form.setVerticalSpacing(SPACE)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self._tag_row, self._table_row = QWidget(), QWidget()
        beside = line(self._tag_row)
        for one in (self.tags, self.top, self.these):
            beside.addWidget(one)
        beside = line(self._table_row)
        for part in (self.table_name, self.table, self.no_table):
            beside.addWidget(part)
        self.table_name.setMinimumWidth(220)
        self.these.setMinimumWidth(240)
        self._add(self.tr("Photos are in the column"), self.path_column, self.path_column)
        self._add(self.tr("Labels are in the column"), self.label_column, self.label_column)
        self._add(self.tr("Tags"), self._tag_row, self.tags)
        self._add(self.tr("Confidence of at least"), self.confidence, self.confidence)
        self.confidence.setSuffix(self.tr(" %"))
        self._form.addRow("", self.suggested)
        self._add(self.tr("Keywords"), self._table_row, self.table)
        self._add(self.tr("Photos per class, at least"), self.min_photos, self.min_photos)
        self._form.addRow("", self.replace)
        self._form.addRow("", self.many)
        self.top.setAccessibleName(self.tr("How many of the most frequent tags"))
        self.these.setAccessibleName(self.tr("Tags, parted by commas"))
        self.table.setAccessibleName(self.tr("Choose a table of keywords and classes"))
        self.use_table(None)
        self._show_rows()

    def _add(self, text: str, row: QWidget, control: QWidget) -> None:
        self._form.addRow(text, row)
        control.setAccessibleName(text)

    def _show_rows(self) -> None:
        tags = self._kind is SourceKind.TAGS
        for row, seen in (
            (self.path_column, self._kind is SourceKind.TABLE),
            (self.label_column, self._kind is SourceKind.TABLE),
            (self._tag_row, tags),
            (self.confidence, tags),
            (self.suggested, tags),
            (self._table_row, self._kind is SourceKind.KEYWORDS),
            (self.many, self.many.isChecked()),
        ):
            self._form.setRowVisible(row, seen)
        self.top.setVisible(self.tags.currentIndex() == Tags.TOP)
        self.these.setVisible(self.tags.currentIndex() == Tags.THESE)

    def _connect(self) -> None:
        for box in (self.path_column, self.label_column, self.tags):
            box.currentIndexChanged.connect(self._change)
        for number in (self.min_photos, self.confidence, self.top):
            number.valueChanged.connect(self._change)
        for check in (self.suggested, self.replace, self.many):
            check.toggled.connect(self._change)
        self.these.textChanged.connect(self._change)
        self.table.clicked.connect(self._ask_table)
        self.no_table.clicked.connect(lambda: self.use_table(None))

    def _change(self) -> None:
        self._show_rows()
        self.changed.emit()

    def _ask_table(self) -> None:
        dialog = QFileDialog(
            self, self.tr("Choose a table: a keyword and its class on each line"), str(Path.home())
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.use_table(Path(name)))
        dialog.open()


def _columns() -> QComboBox:
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    made.setMinimumWidth(200)
    return made


def _number(low: int, high: int, value: int) -> QSpinBox:
    made = QSpinBox()
    made.setRange(low, high)
    made.setValue(value)
    made.setGroupSeparatorShown(True)
    made.setMinimumWidth(96)
    made.lineEdit().setTextMargins(SPACE // 2, 0, 0, 0)
    # Under the window's style Qt draws the arrows as broken boxes; the arrow keys do the same.
    made.setStyleSheet("QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }")
    return made
