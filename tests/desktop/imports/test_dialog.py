"""Importing labels in the window: what would be done is seen first, and all of it can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from desktop.drops import table_in
from desktop.imports.dialog import ImportDialog
from desktop.session import Session
from desktop.settings.store import SettingsStore
from desktop.window import MainWindow, Places
from engine import Decision, DecisionKind, Mode, WriteTo
from tests.desktop.conftest import OpenSession

LONG = 20_000


@pytest.fixture
def session(open_session: OpenSession) -> Session:
    return open_session(write_to=WriteTo.NONE)


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> ImportDialog:
    made = ImportDialog(session)
    qtbot.addWidget(made)
    return made


def table(folder: Path, text: str) -> Path:
    path = folder.parent / "labels.csv"
    path.write_text(text, encoding="utf-8")
    return path


def planned(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.plan is not None and not dialog.work.is_running, timeout=LONG)


def labelled(session: Session) -> dict[str, str]:
    library = session.library
    found = {of.path.name: of.classes for of in library.photos(library.find())}
    return {name: of[0].name for name, of in found.items() if of and of[0].decider == "person"}


def cells(dialog: ImportDialog, tab: int) -> list[list[str]]:
    """What the table in this tab shows."""
    shown = dialog.findings.widget(tab)
    assert isinstance(shown, QTableWidget)
    model = shown.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_table_is_seen_then_imported_and_undone(
    dialog: ImportDialog, session: Session, photos: Path, qtbot: QtBot
) -> None:
    session.decide(
        session.library.ids_of([photos / "photo 1.jpg"]),
        Decision(DecisionKind.CLASSES, ("bouquet",)),
        "label",
    )
    dialog.open_with(
        table(photos, "file,label\nphoto 0.jpg,ring\nphoto 1.jpg,ring\nphoto 2.jpg,bride\nno.jpg,ring\nx\n")
    )
    planned(dialog, qtbot)
    assert dialog.message.text() == (
        "2 photo(s) get a label. 1 class(es) are new: ring. 1 photo(s) have another label from you, which stays. "
        "1 photo(s) are not in this library. 1 line(s) cannot be used."
    )
    tabs = [dialog.findings.tabText(tab) for tab in range(dialog.findings.count())]
    assert tabs == ["Classes (2)", "Conflicts (1)", "Not in the library (1)", "Lines that cannot be used (1)"]
    assert cells(dialog, 0) == [["ring", "2", "1", "New class"], ["bride", "1", "1", ""]]
    assert cells(dialog, 1) == [["photo 1.jpg", "ring", "Stays bouquet", "3"]]
    assert labelled(session) == {"photo 1.jpg": "bouquet"}
    dialog.do_import.click()
    qtbot.waitUntil(lambda: dialog.do_retrain.isVisible(), timeout=LONG)
    assert "2 photo(s) labelled." in dialog.message.text()
    everything = {"photo 0.jpg": "ring", "photo 1.jpg": "bouquet", "photo 2.jpg": "bride"}
    assert labelled(session) == everything
    assert session.undo_stack.undoText() == "import 2 label(s)"
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: labelled(session) == {"photo 1.jpg": "bouquet"}, timeout=LONG)
    qtbot.waitUntil(lambda: "ring" not in [of.name for of in session.library.classes()], timeout=LONG)
    session.undo_stack.redo()
    qtbot.waitUntil(lambda: labelled(session) == everything, timeout=LONG)
    with qtbot.waitSignal(dialog.retrain):
        dialog.do_retrain.click()
    assert not dialog.isVisible()


def test_columns_that_are_not_known_by_name_are_chosen(
    dialog: ImportDialog, photos: Path, qtbot: QtBot
) -> None:
    dialog.open_with(table(photos, "id;where;what\n1;photo 0.jpg;bride\n"))
    qtbot.waitUntil(lambda: dialog.reading.isVisible(), timeout=LONG)
    assert "Which column names the photos?" in dialog.message.text()
    assert not dialog.do_import.isEnabled()
    assert dialog.do_import.toolTip() == dialog.message.text()
    dialog.reading.path_column.setCurrentText("where")
    qtbot.waitUntil(lambda: "Which column holds the labels?" in dialog.message.text(), timeout=LONG)
    dialog.reading.label_column.setCurrentText("what")
    planned(dialog, qtbot)
    assert dialog.do_import.isEnabled()


def test_a_change_is_read_again_and_the_last_one_counts(
    dialog: ImportDialog, photos: Path, qtbot: QtBot
) -> None:
    dialog.open_with(table(photos, "file,label\nphoto 0.jpg,ring\nphoto 1.jpg,bride\nphoto 2.jpg,bride\n"))
    planned(dialog, qtbot)
    for value in (3, 2):
        dialog.reading.min_photos.setValue(value)
        assert not dialog.do_import.isEnabled()
    planned(dialog, qtbot)
    assert (
        dialog.message.text() == "2 photo(s) get a label. 1 class(es) have too few photos and are left out."
    )
    dialog.reading.min_photos.setValue(9)
    planned(dialog, qtbot)
    assert dialog.message.text().startswith("There is nothing to import")
    assert not dialog.do_import.isEnabled()


def test_what_cannot_be_read_is_said_in_the_dialog(dialog: ImportDialog, photos: Path, qtbot: QtBot) -> None:
    dialog.open_with(table(photos, ""))
    qtbot.waitUntil(lambda: "is empty" in dialog.message.text(), timeout=LONG)
    assert dialog.message.property("kind") == "bad"
    empty = photos.parent / "empty"
    empty.mkdir()
    dialog.open_with(empty)
    qtbot.waitUntil(lambda: "one folder per class" in dialog.message.text(), timeout=LONG)
    assert not dialog.do_import.isEnabled()


def test_keywords_in_the_photos_need_no_file(
    dialog: ImportDialog, session: Session, photos: Path, qtbot: QtBot
) -> None:
    dialog.show()
    dialog.choice.keywords.click()
    planned(dialog, qtbot)
    assert "No keyword in the photos" in dialog.message.text()
    assert dialog.reading.table.isVisible()
    assert not dialog.reading.path_column.isVisible()


def test_tags_offer_the_most_frequent_and_chosen_ones(
    dialog: ImportDialog, photos: Path, qtbot: QtBot
) -> None:
    folder = photos.parent / "unsplash"
    folder.mkdir()
    (folder / "keywords.tsv").write_text(
        "photo_id\tkeyword\tai_service_1_confidence\tai_service_2_confidence\tsuggested_by_user\n"
        "photo 0\tveil\t99.5\t\tf\nphoto 1\tveil\t90\t\tf\nphoto 1\tparty\t100\t\tf\n"
    )
    dialog.open_with(folder)
    planned(dialog, qtbot)
    assert dialog.plan is not None
    assert dialog.plan.labels == 0
    dialog.reading.tags.setCurrentIndex(2)
    dialog.reading.these.setText("veil, ")
    planned(dialog, qtbot)
    assert cells(dialog, 0) == [["veil", "1", "1", "New class"]]
    dialog.reading.confidence.setValue(90)
    planned(dialog, qtbot)
    assert cells(dialog, 0) == [["veil", "2", "2", "New class"]]


def test_a_cancelled_import_says_how_far_it_came_and_can_be_undone(
    dialog: ImportDialog, session: Session, photos: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.jobs.imports.plan.BATCH", 1)
    names = [f"photo {number}.jpg" for number in range(6)]
    dialog.open_with(table(photos, "file,label\n" + "".join(f"{name},ring\n" for name in names)))
    planned(dialog, qtbot)
    session.library.listen(lambda _event: dialog.work.cancel() if len(labelled_now(session)) >= 2 else None)
    dialog.do_import.click()
    qtbot.waitUntil(lambda: dialog.message.text().startswith("Stopped."), timeout=LONG)
    count = len(labelled(session))
    assert 2 <= count < 6
    assert f"{count} photo(s) labelled." in dialog.message.text()
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: labelled(session) == {}, timeout=LONG)


def labelled_now(session: Session) -> dict[str, str]:
    return labelled(session)


def test_a_table_that_is_dropped_opens_the_dialog(
    photos: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, open_session: OpenSession
) -> None:
    open_session().close()
    monkeypatch.setenv("FIRSTLOOK_DATA", str(tmp_path / "data"))
    window = MainWindow(
        SettingsStore(tmp_path / "settings.json"), Places(tmp_path / "data", tmp_path / "sample")
    )
    qtbot.addWidget(window)
    window.show()
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(table(photos, "file,label\nphoto 0.jpg,bride\n")))])
    assert table_in(dragged) is not None
    drop(window, dragged)
    assert window.workspace is None
    assert window.open_library(photos, start=False)
    drop(window, dragged)
    assert window.workspace is not None
    dialog = window.workspace.imports
    assert dialog is not None
    planned(dialog, qtbot)
    assert "1 photo(s) get a label." in dialog.message.text()
    assert window.actions_.import_labels in window.actions_.of_library
    window.close()
    assert not dialog.isVisible()


def drop(window: MainWindow, dragged: QMimeData) -> None:
    window.dropEvent(
        QDropEvent(
            QPointF(50, 50),
            Qt.DropAction.CopyAction,
            dragged,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_a_window_that_follows_another_goes_on_at_its_source_and_waits_for_its_import(
    dialog: ImportDialog, session: Session, photos: Path, qtbot: QtBot
) -> None:
    dialog.open_with(table(photos, "file,label\nphoto 0.jpg,ring\n"))
    planned(dialog, qtbot)
    second, third = ImportDialog(session), ImportDialog(session)
    for made in (second, third):
        qtbot.addWidget(made)
        made.show()
    second.follow_on(dialog)
    planned(second, qtbot)
    second.do_import.click()
    session.change_listeners()
    third.follow_on(second)
    qtbot.waitUntil(lambda: third.do_retrain.isVisible(), timeout=LONG)
    assert labelled(session) == {"photo 0.jpg": "ring"}
    assert session.undo_stack.count() == 1


def test_where_a_photo_may_have_several_classes_it_gets_all_and_a_no_stays(
    dialog: ImportDialog, session: Session, photos: Path, qtbot: QtBot
) -> None:
    session.library.set_mode(Mode.SEVERAL)
    session.library.label_not(session.library.ids_of([photos / "photo 1.jpg"]), ["bride"])
    dialog.open_with(table(photos, "file,label\nphoto 0.jpg,bride; bouquet\nphoto 1.jpg,bride\n"))
    planned(dialog, qtbot)
    assert dialog.message.text() == (
        "1 photo(s) get a label. Of 1 photo(s) you said that they do not show the class, which stays."
    )
    assert cells(dialog, 1) == [
        ["photo 1.jpg", "bride", "You said that it does not show this; that stays", "3"]
    ]
    dialog.do_import.click()
    qtbot.waitUntil(lambda: dialog.do_retrain.isVisible(), timeout=LONG)
    [photo] = session.library.photos(session.library.ids_of([photos / "photo 0.jpg"]))
    assert {of.name for of in photo.classes if of.decider == "person"} == {"bride", "bouquet"}
