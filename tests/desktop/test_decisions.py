"""What a decision is called where it can be undone."""

from __future__ import annotations

import pytest

from desktop.decisions import text_of
from engine import Decision, DecisionKind


@pytest.mark.parametrize(
    ("decision", "text"),
    [
        (Decision(DecisionKind.CLASSES, ("bride",)), "Label 3 photos bride"),
        (Decision(DecisionKind.NOT, ("bride", "cake")), "Label 3 photos not bride, cake"),
        (Decision(DecisionKind.OPEN, ("bride", "cake")), "Leave bride, cake open for 3 photos"),
        (Decision(DecisionKind.NONE), "Label 3 photos none of these"),
        (Decision(DecisionKind.ACCEPT), "Accept 3 predictions"),
        (Decision(DecisionKind.CLEAR), "Take 3 labels back"),
    ],
)
def test_every_kind_of_decision_has_its_own_name(decision: Decision, text: str) -> None:
    assert text_of(decision, 3).replace("(s)", "s") == text
