"""What the sheet says first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.training import sentences
from engine import Change, ClassId, Comparison, Evaluation, PhotoId, Retrained

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


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (0.01, "Its percentages can be trusted: when it says 90%, it is right about 9 times in 10."),
        (0.05, "Its percentages can be trusted: when it says 90%, it is right about 9 times in 10."),
        (0.08, "Its percentages are off by 8 points on average: take 90% for something from 82% to 98%."),
        (0.3, "Its percentages are off by 30 points on average: take 90% for something from 60% to 99%."),
    ],
)
def test_the_calibration_error_is_a_sentence(error: float, said: str) -> None:
    of = replace(NOTHING, calibration_error=error, total=500)
    assert sentences.calibration(of) == said
    few = replace(of, total=60)
    assert sentences.calibration(few) == f"{said} With so few photos that is a rough figure."


def retrained(changes: int) -> Retrained:
    made = tuple(Change(PhotoId(at), ClassId(1), ClassId(2)) for at in range(changes))
    return Retrained(2, 1, comparison(1, 0), False, {}, changes, 0.1, (), made)


def test_what_happens_on_use_it_is_told_before() -> None:
    stay = "Your labels stay. You can go back at any time: every version is kept until you remove it."
    assert sentences.use_means(retrained(3), writes=True) == (
        f"Use it: 3 photos get another class, and the keywords follow. {stay}"
    )
    assert sentences.use_means(retrained(0), writes=False) == (
        f"Use it: no photo gets another class. Keywords are not written: the settings say so. {stay}"
    )


def of_several(fixed: int, broken: int, *, not_worse: bool = True, denied: bool = True) -> Comparison:
    of = Evaluation.from_dict(
        {
            **NOTHING.as_dict(),
            "classes": ["bride"],
            "accuracy": 0.9,
            "interval": [0.8, 0.95],
            "total": 120,
            "yes_no": [{"true_yes": 80, "false_yes": 2 * denied, "missed": 10, "true_no": 28 * denied}],
        }
    )
    return Comparison(of, of, fixed, broken, not_worse, "")


def test_where_a_photo_may_have_several_classes_statements_are_judged() -> None:
    text = "5 statements that were wrong are right now, 2 statements that were right are wrong now."
    assert sentences.what_changed(of_several(5, 2)) == text
    assert sentences.what_changed(of_several(0, 0)) == "The same statements are right and wrong as before."
    assert "spoils more statements than it mends" in sentences.why_not(of_several(2, 30, not_worse=False))
    result = replace(retrained(0), comparison=of_several(5, 2))
    judged = (
        "Judged on 120 statements about your labelled photos, each a yes or a no of yours to one class; the model had "
        "seen none of these photos. 90% are right; of all that could be said, probably 80% to 95%."
    )
    assert sentences.judged_on(result) == judged
    without = sentences.judged_on(replace(result, comparison=of_several(5, 2, denied=False)))
    assert without == f"{judged} You never said no to bride: without a no, precision cannot be known."
    assert sentences.calibration(of_several(1, 0).candidate).endswith(
        "With so few statements that is a rough figure."
    )
