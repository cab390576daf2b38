"""What the sheet says first."""

from __future__ import annotations

import pytest

from desktop.training import sentences
from engine import Comparison, Evaluation

NOTHING = Evaluation.from_dict(
    {
        "classes": [],
        "per_class": [],
        "macro": {"precision": 0, "recall": 0, "f1": 0},
        "weighted": {"precision": 0, "recall": 0, "f1": 0},
        "accuracy": 0,
        "interval": [0, 1],
        "confusion": [],
        "calibration_error": 0,
        "log_loss": 0,
        "total": 0,
    }
)


def comparison(fixed: int, broken: int, *, not_worse: bool = True) -> Comparison:
    return Comparison(NOTHING, NOTHING, fixed, broken, not_worse, "")


@pytest.mark.parametrize(
    ("fixed", "broken", "not_worse", "said"),
    [
        (5, 2, True, "Better"),
        (2, 2, True, "No better and no worse"),
        (2, 3, True, "Hardly any difference"),
        (2, 30, False, "Worse"),
        (5, 2, False, "Worse"),
    ],
)
def test_the_verdict_is_a_word_or_two(fixed: int, broken: int, not_worse: bool, said: str) -> None:
    assert sentences.verdict(comparison(fixed, broken, not_worse=not_worse)) == said


def test_what_did_not_happen_is_not_told() -> None:
    assert sentences.what_changed(comparison(5, 0)) == "5 photos that were wrong are right now."
    assert sentences.what_changed(comparison(0, 4)) == "4 photos that were right are wrong now."
    assert sentences.what_changed(comparison(0, 0)) == "The same photos are right and wrong as before."


def test_both_directions_stand_in_one_sentence() -> None:
    text = "5 photos that were wrong are right now, 2 photos that were right are wrong now."
    assert sentences.what_changed(comparison(5, 2)) == text


def test_a_worse_version_comes_with_its_reason() -> None:
    assert sentences.why_not(comparison(5, 2)) == ""
    assert "spoils more photos than it mends" in sentences.why_not(comparison(2, 30, not_worse=False))
    assert "Some classes lose" in sentences.why_not(comparison(5, 2, not_worse=False))
