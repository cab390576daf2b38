"""Facts and decisions in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.inspector import speech
from desktop.inspector.history import sentence
from engine import LogEntry

NOW = datetime.now(UTC)
TODAY = NOW.astimezone().date()


def entry(**changes: object) -> LogEntry:
    usual: dict[str, object] = {
        "at": NOW.isoformat(),
        "who": "ann",
        "source": "person",
        "before": {},
        "after": {"newlyweds": True},
        "predicted": "bride 0.61 (model 3)",
    }
    return LogEntry(**{**usual, **changes})  # type: ignore[arg-type]


def test_a_correction_names_the_prediction_the_label_who_and_when() -> None:
    text = sentence(entry(), "ann", TODAY)
    assert text.startswith("bride 0.61 (model 3) → newlyweds (you, today ")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"before": {"bride": True}}, "bride → newlyweds (you"),
        ({"after": {"bride": False, "newlyweds": False}}, "→ none of these (you"),
        ({"before": {"bride": True}, "after": {}}, "bride → no label (you"),
        ({"predicted": None}, "no label → newlyweds (you"),
        ({"predicted": "a (model 2) 0.50 (model 0)"}, "a (model 2) 0.50 (first guess) → newlyweds"),
        ({"who": "ben"}, "→ newlyweds (ben"),
        ({"source": "undo"}, "(undone by you"),
        ({"source": "import"}, "(imported"),
        ({"source": "file", "who": "restored"}, "(restored from the file"),
        ({"source": "lightroom"}, "(from Lightroom"),
        ({"source": "second look"}, "→ newlyweds (you"),
        (
            {"source": "second look", "before": {"cake": True}, "after": {"cake": True}},
            "cake, looked at again (you",
        ),
    ],
)
def test_every_kind_of_decision_has_its_words(changes: dict[str, object], says: str) -> None:
    assert says in sentence(entry(**changes), "ann", TODAY)


@pytest.mark.parametrize(
    ("after", "says"),
    [
        ({"bride": True, "cake": False}, "bride, not cake (you"),
        ({"cake": False}, "→ not cake (you"),
        ({"bride": False, "cake": False}, "→ none of these (you"),
        ({}, "→ no label (you"),
    ],
)
def test_where_a_photo_may_have_several_classes_a_no_to_one_is_not_a_no_to_all(
    after: dict[str, bool], says: str
) -> None:
    assert says in sentence(entry(after=after), "ann", TODAY, ["bride", "cake"])


def test_a_time_is_told_as_one_speaks_of_it() -> None:
    assert speech.lately(NOW.isoformat(), TODAY).startswith("today ")
    assert speech.lately(NOW.isoformat(), TODAY + timedelta(days=1)).startswith("yesterday ")
    assert speech.lately("2020-06-20T12:00:00.000Z", TODAY) == speech.day("2020-06-20")
    assert speech.day("2020-06-20") != ""
    assert speech.lately("once", date(2026, 1, 1)) == "once"


@pytest.mark.parametrize(
    ("value", "word"), [(None, ""), (0.3, "Soft"), (0.4, "A little soft"), (0.65, "Sharp")]
)
def test_sharpness_is_a_word(value: float | None, word: str) -> None:
    assert speech.sharpness(value) == word


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (None, ""),
        (0.1, "Dark"),
        (0.25, "A little dark"),
        (0.5, "Balanced"),
        (0.75, "Bright"),
        (0.9, "Very bright"),
    ],
)
def test_exposure_is_a_word(value: float | None, word: str) -> None:
    assert speech.exposure(value) == word


def test_a_size_says_how_many_million_pixels() -> None:
    assert speech.pixels((6000, 4000)).endswith("(24 MP)")
    assert speech.pixels((1600, 1200)).endswith("(1.9 MP)")
    assert speech.pixels(None) == ""


def test_a_reason_that_is_not_known_stands_in_the_decoders_words() -> None:
    assert speech.reason("no longer there") == "The file is no longer there."
    assert speech.reason("bad huffman code") == "The photo cannot be read: bad huffman code."
