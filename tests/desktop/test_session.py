"""An open library as the panels see it: decisions are seen at once, saved, and can be taken back."""

from __future__ import annotations

import json
import subprocess
import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.verdicts import verdicts_on
from engine import Decision, DecisionKind, Mode, PhotoFilter, PhotoId, State
from tests.desktop.conftest import OpenSession


def bride(session: Session) -> list[PhotoId]:
    assert session.overview is not None
    (class_id,) = [of.id for of in session.classes if of.name == "bride"]
    labelled = PhotoFilter(class_ids=frozenset({class_id}), states=frozenset({State.LABELLED}))
    return [PhotoId(id_) for id_ in session.overview.find(labelled).ids.tolist()]


def keywords(folder: Path) -> dict[str, object]:
    said = subprocess.run(
        ["exiftool", "-json", "-XMP-dc:Subject", str(folder)], capture_output=True, check=False
    )
    return {Path(row["SourceFile"]).name: row.get("Subject") for row in json.loads(said.stdout)}


def test_a_label_is_seen_at_once_saved_and_undone_in_index_and_file(
    open_session: OpenSession, qtbot: QtBot, photos: Path
) -> None:
    session = open_session()
    ids = [of.id for of in session.library.photos(session.library.find()) if of.path.name == "photo 1.jpg"]
    session.decide(ids, Decision(DecisionKind.CLASSES, ("bride",)), "Label")
    assert bride(session) == ids
    qtbot.waitUntil(lambda: keywords(photos)["photo 1.jpg"] == "bride", timeout=20_000)
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: bride(session) == [], timeout=5_000)
    qtbot.waitUntil(lambda: keywords(photos)["photo 1.jpg"] is None, timeout=20_000)
    session.undo_stack.redo()
    qtbot.waitUntil(lambda: bride(session) == ids, timeout=5_000)
    assert [entry.source for entry in session.library.history(ids[0])] == ["person", "undo", "undo"]


def test_an_unreadable_photo_among_the_chosen_ones_does_not_keep_the_others_from_being_labelled(
    open_session: OpenSession, qtbot: QtBot
) -> None:
    session = open_session()
    everything = session.library.find()
    session.decide(everything, Decision(DecisionKind.NONE), "None of these")
    qtbot.waitUntil(lambda: session.corrections == len(everything) - 1, timeout=5_000)


def test_a_decision_that_was_cancelled_is_no_longer_shown(open_session: OpenSession, qtbot: QtBot) -> None:
    session = open_session()
    ids = session.readable(session.library.find())[:2]
    hold, go_on = threading.Event(), threading.Event()

    def wait_in_a_job(_event: object) -> None:
        hold.set()
        go_on.wait(20)

    stop_waiting = session.library.listen(wait_in_a_job)
    session.library.write()
    assert hold.wait(20)
    session.decide(ids, Decision(DecisionKind.CLASSES, ("bride",)), "Label")
    assert bride(session) == sorted(ids)
    session.undo_stack.command(0)._last.cancel()  # type: ignore[attr-defined]
    stop_waiting()
    go_on.set()
    qtbot.waitUntil(lambda: bride(session) == [], timeout=10_000)


def test_a_removed_class_comes_back_with_its_labels(open_session: OpenSession, qtbot: QtBot) -> None:
    session = open_session()
    ids = session.readable(session.library.find())[:2]
    session.decide(ids, Decision(DecisionKind.CLASSES, ("bride",)), "Label")
    session.edit(
        "Remove bride",
        lambda: session.library.remove_class("bride"),
        lambda removed: session.library.put_class_back(removed),  # type: ignore[arg-type]
    )
    qtbot.waitUntil(lambda: "bride" not in [of.name for of in session.classes], timeout=5_000)
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: "bride" in [of.name for of in session.classes], timeout=5_000)
    qtbot.waitUntil(lambda: bride(session) == sorted(ids), timeout=5_000)


def test_where_there_may_be_several_a_class_is_ruled_out_by_itself_seen_at_once_and_undone(
    open_session: OpenSession, qtbot: QtBot
) -> None:
    session = open_session()
    session.library.set_mode(Mode.SEVERAL)
    qtbot.waitUntil(lambda: session.is_several, timeout=5_000)
    [id_] = session.readable(session.library.find())[:1]
    names = {of.id: of.name for of in session.classes}

    def said() -> dict[str, bool]:
        assert session.overview is not None
        return {names[of]: holds for of, holds in verdicts_on(session.overview, id_).items()}

    session.decide([id_], Decision(DecisionKind.CLASSES, ("bride",)), "Label")
    session.decide([id_], Decision(DecisionKind.NOT, ("bouquet",)), "Label")
    both = {"bride": True, "bouquet": False}
    assert said() == both, "before it is saved"
    qtbot.waitUntil(lambda: not session.unsaved, timeout=5_000)
    assert said() == both
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: said() == {"bride": True}, timeout=5_000)
    session.undo_stack.redo()
    qtbot.waitUntil(lambda: said() == both, timeout=5_000)
