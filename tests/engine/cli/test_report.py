"""The evaluation's page."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import numpy as np

from engine.cli.report import write_report
from engine.vision.evaluate import Evaluation, evaluate


class Words(HTMLParser):
    """Collects the page's text, and where it would load something from."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.loads: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text.append(data.strip())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.loads += [value or "" for name, value in attrs if name in ("src", "href")]


def test_the_page_stands_alone_and_the_figures_can_be_read_back(tmp_path: Path) -> None:
    probabilities = np.array([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4]], np.float32)
    figures = evaluate(probabilities, np.array([0, 1, 1]), ["bride", "<b>cake & co</b>"])
    page = write_report(tmp_path / "new" / "report", 3, figures)
    words = Words()
    words.feed(page.read_text(encoding="utf-8"))
    assert words.loads == []
    assert "<b>cake & co</b>" in words.text
    assert any("66.7%" in text for text in words.text)
    data = json.loads((page.parent / "figures.json").read_text(encoding="utf-8"))
    assert data.pop("model") == 3
    assert Evaluation.from_dict(data) == figures
