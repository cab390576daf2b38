"""A report that stands alone, and figures that can be read back."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from engine.errors import EngineError
from engine.report.page import page
from engine.report.values import Report, Wrong
from engine.report.write import figures, require_folder, write_report
from engine.vision.curve import CurvePoint
from engine.vision.evaluate import Evaluation
from engine.vision.measure import Measured, measure, measure_several

ODD = '<b>cake & "co"</b>'
JPEG = b"\xff\xd8\xff\xd9"


class Words(HTMLParser):
    """Collects the page's text, what it would load, and whether every tag is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.loads: list[str] = []
        self.pictures: list[dict[str, str | None]] = []
        self.open: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text.append(data.strip())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        of = dict(attrs)
        self.loads += [of[name] or "" for name in ("src", "href", "srcset", "data") if name in of]
        if tag in ("img", "svg"):
            self.pictures.append(of)
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def measured(*points: CurvePoint) -> Measured:
    probabilities = np.array([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4], [0.95, 0.05]])
    return measure(probabilities, np.array([0, 1, 1, 0]), ["bride", ODD], np.array([0, 0, 1, 1]), points)


def report() -> Report:
    points = [CurvePoint(10 * 2**at, 0.5 + at / 10, (0.4, 0.9), (0.3, 0.95)) for at in range(3)]
    worst = (Wrong(f"{ODD}.jpg", ODD, "bride", 0.6, JPEG), Wrong("b.jpg", ODD, "bride", 0.5, None))
    return Report(3, "2026-11-24T10:00:00", measured(*points), worst)


def read(text: str) -> Words:
    words = Words()
    words.feed(text)
    words.close()
    assert words.open == []
    return words


def test_the_page_loads_nothing_and_what_comes_from_outside_is_text() -> None:
    words = read("\n".join(page(report())))
    assert all(one.startswith("data:image/jpeg;base64,") for one in words.loads)
    assert len(words.loads) == 1
    assert ODD in words.text
    assert f"{ODD}.jpg" in words.text


def test_every_picture_says_in_words_what_it_shows() -> None:
    words = read("\n".join(page(report())))
    said = [of.get("alt") or of.get("aria-label") or "" for of in words.pictures]
    assert len(said) == 3
    assert "95% sure: 100% right" in said[0] or "92% sure: 100% right" in said[0]
    assert "40 labels: 70.0% right" in said[1]
    assert said[2] == f"{ODD}.jpg: labelled {ODD}, taken for bride"


def test_both_intervals_the_counts_and_the_sentences_are_there() -> None:
    text = " ".join(read("\n".join(page(report()))).text)
    assert "75.0%" in text
    assert re.search(r"30\.1% to 95\.4% \(Wilson, 95%\)", text)
    assert "by the 2 parts it was judged in (Student t, 95%)" in text
    assert "from 20 to 40 labels, brought +10.0 percentage points" in text
    assert "Of 1 photos" not in text
    assert "no picture" in text


def test_without_curve_or_mistakes_it_says_so() -> None:
    text = " ".join(read("\n".join(page(Report(0, "", measured())))).text)
    assert "There are too few labels to tell." in text
    assert "It makes none." in text
    assert "How good are the first guesses?" in text


def test_it_is_made_for_dark_screens_and_for_paper() -> None:
    text = "\n".join(page(report()))
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text


def test_the_figures_can_be_read_back(tmp_path: Path) -> None:
    of = report()
    written = write_report(tmp_path / "new" / "report", of)
    assert written == tmp_path / "new" / "report" / "report.html"
    data = json.loads((written.parent / "figures.json").read_text(encoding="utf-8"))
    assert data["model"] == 3
    assert Evaluation.from_dict(data) == of.measured.figures
    assert data["folds"] == list(of.measured.folds)
    assert [one["labels"] for one in data["curve"]] == [10, 20, 40]
    assert len(data["bins"]) == 15
    assert data["worst"][0] == {"file": f"{ODD}.jpg", "label": ODD, "predicted": "bride", "probability": 0.6}
    assert sorted(of.name for of in written.parent.iterdir()) == ["figures.json", "report.html"]


def test_a_folder_that_is_a_file_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for use in (require_folder, lambda folder: write_report(folder, report())):
        with pytest.raises(EngineError, match="Choose another folder"):
            use(tmp_path / "file")


def of_several() -> Report:
    nan = float("nan")
    verdicts = np.array([[1, 0], [1, nan], [nan, 1], [1, 1], [0, nan]])
    verdicts = np.column_stack([verdicts, [1, 1, nan, nan, nan]])
    said = np.array([[0.95, 0.2, 0.9], [0.3, 0.9, 0.9], [0.1, 0.8, 0.1], [0.9, 0.97, 0.2], [0.92, 0.1, 0.1]])
    figures = measure_several(said, verdicts, ["bride", ODD, "<cake>"], np.array([0, 0, 1, 1, 1]))
    return Report(3, "2026-11-24T10:00:00", figures, (Wrong("a.jpg", ODD, f"not {ODD}", 0.6, None),))


def test_where_a_photo_may_have_several_classes_yes_and_no_are_counted() -> None:
    words = read("\n".join(page(of_several())))
    text = " ".join(part for part in words.text if part)
    assert "It was judged on 9 statements about your labelled photos" in text
    assert "77.8% of what it says is right" in text
    assert "class precision recall F1 photos true yes false yes missed true no" in text
    assert "bride 0.667 0.667 0.667 3 2 1 1 0" in text
    assert f"{ODD} 1.000 1.000 1.000 2 2 0 0 1" in text
    assert "0.857 micro F1: the same, all statements counting the same" in text
    assert "You never said no to <cake>: without a no, precision says nothing." in text
    assert (
        "Of 6 statements it was at least 90% sure that the photo shows the class, 92% on average. 83% of them do."
        in text
    )
    assert f"it says not {ODD} , 60%" in text
    for part in ("taken for what", "photos of which", "got the right class"):
        assert part not in text
    assert "statements of which it was" in (words.pictures[0]["aria-label"] or "")
    data = figures(of_several())
    assert (data["confusion"], data["micro_f1"]) == ((), pytest.approx(12 / 14))
