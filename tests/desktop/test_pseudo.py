"""Nothing that a person sees or hears was kept from translation: every panel and dialog in the pseudo language, in
which each vowel has an accent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.crash_dialog import CrashDialog
from desktop.language import install
from desktop.settings.dialog import Section
from desktop.settings.store import SettingsStore
from desktop.window import MainWindow, Places
from desktop.workspace import Workspace
from engine import DataChoice, Decision, DecisionKind, PhotoFilter, PhotoId, Recipe, State, Status, shown
from tests.desktop.visible import of_action, texts_of, untranslated
from tests.engine.lab.made_runs import Made, make_run

LONG = 60_000
SAME_EVERYWHERE = (
    "First Look", "English", "Deutsch", "CPU", "CUDA", "MPS", "ISO", "JPEG", "KB", "MB", "kB",
    "Ctrl", "Shift", "Enter", "Esc", "Space", "Backspace", "Home", "End", "PgUp", "PgDown", "Del", "F1", "F2",
    "photo", "broken", "jpg", "photos", "exiftool org", "firstlook", "nonsense", "MIT", "BSD", "AM",
    "XMP", "digiKam", "TagsList", "IPTC", "Keywords", "EXIF", "XPKeywords",
)  # fmt: skip
"""Names of the program, of keys, of units, of fields, of the hours before noon, and of the test's photos."""


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    install(qapp, "pseudo")
    yield
    install(qapp, "en")


@pytest.fixture
def window(
    pseudo: None, photos: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    data = tmp_path / "data"
    monkeypatch.setenv("FIRSTLOOK_DATA", str(data))
    window = MainWindow(SettingsStore(data / "settings.json"), Places(data, data / "sample"))
    window.resize(1400, 900)
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def at(window: MainWindow, photos: Path, qtbot: QtBot) -> Workspace:
    assert window.open_library(photos, start=False)
    assert window.workspace is not None
    at = window.workspace
    at.look_at_folder()
    rest(at, qtbot)
    return at


def rest(at: Workspace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: at.is_calm and len(at.gallery.model.ids) > 0, timeout=LONG)
    QCoreApplication.processEvents()


def names(at: Workspace) -> list[str]:
    """Of the library and what is in it."""
    classes = [of.name for of in at.session.classes]
    return [
        *SAME_EVERYWHERE,
        *classes,
        shown(at.session.folder),
        at.session.library.device() or "",
        "starter",
        "official",
    ]


def assert_pseudo(what: QWidget, at: Workspace) -> None:
    texts = texts_of(what)
    assert len(texts) > 1
    assert untranslated(texts, names(at)) == []


def photos_of(at: Workspace) -> list[PhotoId]:
    return [PhotoId(int(id_)) for id_ in at.gallery.model.ids]


def label_some(at: Workspace, qtbot: QtBot) -> None:
    """Three photos each of two classes."""
    readable = at.session.readable(photos_of(at))
    for place, of in enumerate(at.session.classes[:2]):
        at.relabel(readable[3 * place : 3 * place + 3], Decision(DecisionKind.CLASSES, (of.name,)))
    rest(at, qtbot)


def test_the_start_page_and_the_menus(window: MainWindow, qtbot: QtBot) -> None:
    entries = {text for action in window.menuBar().actions() for text in of_action(action)}
    assert untranslated({*texts_of(window), *entries}, SAME_EVERYWHERE) == []


def test_the_gallery_the_filters_the_inspector_and_the_status_bar(
    window: MainWindow, at: Workspace, qtbot: QtBot
) -> None:
    label_some(at, qtbot)
    assert_pseudo(window, at)
    ids = photos_of(at)
    broken = next(id_ for id_ in ids if id_ not in at.session.readable(ids))
    for chosen in ([ids[0]], ids[:3], [broken]):
        at.gallery.choose(chosen)
        qtbot.wait(50)
        rest(at, qtbot)
        assert_pseudo(at.inspector, at)
        assert (
            untranslated({text for of in at.menu.made(chosen).actions() for text in of_action(of)}, names(at))
            == []
        )
    at.shown.set_filter(PhotoFilter(states=frozenset({State.OFFLINE}), since="nonsense"))
    qtbot.wait(50)
    assert_pseudo(window, at)
    at.shown.set_filter(PhotoFilter(states=frozenset({State.OFFLINE})))
    qtbot.wait(50)
    assert_pseudo(window, at)


def test_the_loupe(at: Workspace, qtbot: QtBot) -> None:
    ids = photos_of(at)
    at.open_loupe(ids[0])
    rest(at, qtbot)
    assert_pseudo(at.loupe, at)
    for id_ in ids:
        at.open_loupe(id_)
        qtbot.wait(20)
        said = {at.loupe.notes.title(), at.loupe.look.problem(), at.loupe.accessibleName()}
        assert untranslated(said, names(at)) == []


def test_the_review(at: Workspace, qtbot: QtBot) -> None:
    at.start_review()
    qtbot.waitUntil(lambda: at.review.tab.is_working, timeout=LONG)
    rest(at, qtbot)
    assert_pseudo(at.review, at)
    at.start_groups()
    qtbot.waitUntil(lambda: at.review.groups._job is None, timeout=LONG)
    rest(at, qtbot)
    assert_pseudo(at.review, at)


def test_training_from_too_little_to_the_list_of_versions(at: Workspace, qtbot: QtBot) -> None:
    training = at.training
    at.start_training()
    qtbot.waitUntil(lambda: training.page is training.too_little, timeout=LONG)
    assert_pseudo(training, at)
    label_some(at, qtbot)
    at.start_training()
    assert_pseudo(training, at)
    qtbot.waitUntil(lambda: training.page is training.sheet, timeout=LONG)
    assert_pseudo(training, at)
    at.show_versions()
    rest(at, qtbot)
    assert_pseudo(training, at)
    at.go_to("activity")
    rest(at, qtbot)
    assert_pseudo(at.activity, at)


def test_the_lab_with_runs_and_with_a_new_experiment(at: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    recipe = Recipe("mine", data=DataChoice(source=str(at.session.folder)))
    place = tmp_path / "data" / "lab"
    for name, skill in (("good", 0.9), ("poor", 0.4)):
        make_run(place / name, recipe, Made(skill, classes=("bride", "rings")))
    make_run(place / "halted", recipe, Made(status=Status.STOPPED))
    at.show_lab()
    qtbot.waitUntil(lambda: at.page == "lab", timeout=LONG)
    rest(at, qtbot)
    known = [*names(at), "good", "poor", "halted", "mine", "MobileNetV"]
    table = at.lab.runs.table
    for chosen in (["halted"], ["good"], ["good", "poor"]):
        table.choose([str(place / name) for name in chosen])
        rest(at, qtbot)
        assert untranslated(texts_of(at.lab), known) == []
    at.lab.runs.remove.click()
    assert untranslated(texts_of(at.lab), known) == []
    at.lab.choose()
    rest(at, qtbot)
    shelved = [of.recipe for of in at.lab.desk.lab.recipes() if of.recipe is not None]
    studies = [text for of in shelved for text in (of.name, of.study.title, *of.variants)]
    titles = at.lab.choice.plan.titles.values() if at.lab.choice.plan is not None else []
    assert untranslated(texts_of(at.lab), [*known, *studies, *titles, "CSV", "TSV", "TOML", "ImageNet"]) == []


def test_what_is_written_into_the_files(at: Workspace, qtbot: QtBot) -> None:
    writing = at.writing
    for page in (writing.pending, writing.recent, writing.traces):
        at.show_writing(page)
        rest(at, qtbot)
        assert_pseudo(page, at)
    at.session.hold_writes(True)
    label_some(at, qtbot)
    at.show_writing(writing.pending)
    qtbot.waitUntil(lambda: bool(writing.pending.lines.lines), timeout=LONG)
    assert_pseudo(writing, at)
    at.session.library.write(now=True).result(60)
    at.show_writing(writing.recent)
    qtbot.waitUntil(lambda: bool(writing.recent.lines.lines), timeout=LONG)
    writing.recent.list.table.selectAll()
    writing.recent.undo.click()
    qtbot.waitUntil(writing.recent.question.isVisible, timeout=LONG)
    assert_pseudo(writing, at)


@pytest.mark.parametrize("section", list(Section))
def test_the_settings(section: Section, window: MainWindow, at: Workspace, qtbot: QtBot) -> None:
    window.show_settings()
    assert window.dialog is not None
    window.dialog.open_section(section)
    qtbot.wait(200)
    rest(at, qtbot)
    assert_pseudo(window.dialog, at)


def test_the_list_of_keys_and_a_new_class(window: MainWindow, at: Workspace) -> None:
    window.show_keys()
    assert window.sheet is not None
    assert_pseudo(window.sheet, at)
    at.new_class.ask(lambda _name: None)
    assert at.new_class.dialog is not None
    at.new_class.dialog.say("")
    assert_pseudo(at.new_class.dialog, at)
    at.new_class.dialog.close()


def test_the_crash_dialog(pseudo: None, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = CrashDialog("", "", tmp_path / "log", None)
    qtbot.addWidget(dialog)
    assert untranslated(texts_of(dialog), SAME_EVERYWHERE) == []


def test_a_text_that_was_forgotten_is_found() -> None:
    assert untranslated({"[Ópéñ~]", "Open", "[Ópéñ Library~]", "photo 3.jpg"}, ["photo jpg"]) == [
        "Open",
        "[Ópéñ Library~]",
    ]
