"""What was measured becomes a page that says on which machine and by which command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import embedding, record
from bench.common import Goal, Report
from bench.runner import main


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(record, "RESULTS", tmp_path / "results")
    monkeypatch.setattr(record, "PAGE", tmp_path / "performance.md")
    return tmp_path


def test_a_recorded_run_is_kept_and_stands_on_the_page_with_its_command_and_machine(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goals = (Goal("times the peer", 2.5, 3.0), Goal("seconds", 4.0, 5.0, at_least=False))
    monkeypatch.setattr(embedding, "run", lambda bench: Report({"photos": 12_345, "rate": 1.23456}, goals))
    assert main(["embedding", "--rounds", "2", "--record"]) == 1
    page = (kept / "performance.md").read_text()
    assert "`python -m bench embedding --rounds 2`" in page
    assert "| times the peer | 2.5 | at least 3 | **missed** |" in page
    assert "| seconds | 4 | at most 5 | reached |" in page
    assert "| photos | 12,345 |" in page
    assert "| rate | 1.235 |" in page
    assert "cores" in page
    assert json.loads((kept / "results" / "embedding.json").read_text())["figures"]["photos"] == 12_345


def test_a_run_that_is_not_recorded_leaves_the_page_alone(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedding, "run", lambda bench: Report({}))
    assert main(["embedding"]) == 0
    assert not list(kept.iterdir())


def test_where_the_data_lie_on_this_machine_stays_off_the_page(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedding, "run", lambda bench: Report({}))
    assert main(["embedding", "--data", str(kept / "private"), f"--data={kept}", "--record"]) == 0
    assert str(kept) not in (kept / "performance.md").read_text()


def test_the_page_is_what_the_kept_results_say() -> None:
    results = [read for name in _names() if (read := record.read(record.RESULTS / f"{name}.json"))]
    assert results
    assert record.PAGE.read_text() == record.page(results)


def _names() -> tuple[str, ...]:
    from bench.runner import NAMES

    return tuple(NAMES)
