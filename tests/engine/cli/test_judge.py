"""What `firstlook evaluate` says."""

from __future__ import annotations

import numpy as np

from engine.cli.judge import evaluation_lines
from engine.vision.measure import measure, measure_several

NAN = float("nan")


def test_of_one_class_a_photo_it_says_what_is_taken_for_what() -> None:
    probabilities = np.array([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4], [0.95, 0.05]])
    text = "\n".join(
        evaluation_lines(measure(probabilities, np.array([0, 1, 1, 0]), ["bride", "cake"], np.zeros(4)))
    )
    assert "accuracy 0.750 (95% interval 0.301 to 0.954 over 4 photos, Wilson)" in text
    assert "confusion: rows are what you said" in text
    assert "micro F1" not in text


def test_of_several_classes_a_photo_it_counts_yes_and_no() -> None:
    verdicts = np.array([[1, 0], [1, NAN], [NAN, 1], [0, 1]])
    said = np.array([[0.9, 0.6], [0.4, 0.9], [0.9, 0.8], [0.1, 0.7]])
    lines = list(evaluation_lines(measure_several(said, verdicts, ["bride", "cake"], np.zeros(4))))
    text = "\n".join(lines)
    assert "over 6 statements, each a yes or no of yours to one class, Wilson)" in text
    assert "confusion" not in text
    rows = {
        line.split()[0]: line.split()[1:] for line in lines if line.startswith(("bride", "cake", "class"))
    }
    assert " ".join(rows["class"]) == "precision recall F1 photos true yes false yes missed true no"
    assert rows["bride"] == ["1.000", "0.500", "0.667", "2", "1", "·", "1", "1"]
    assert rows["cake"] == ["0.667", "1.000", "0.800", "2", "2", "1", "·", "·"]
    assert "micro F1 0.750: all classes together" in text
    assert "You never said no" not in text


def test_a_class_that_nobody_said_no_to_is_named() -> None:
    of = measure_several(np.array([[0.9], [0.8]]), np.array([[1.0], [1.0]]), ["bride"], np.zeros(2))
    assert "You never said no to bride: without a no, precision says nothing." in evaluation_lines(of)
