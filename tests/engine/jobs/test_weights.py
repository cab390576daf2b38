"""A download of weights shows how far it is, and hears a cancel."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from engine.errors import WeightsError
from engine.options import Options
from engine.types import Progress
from engine.vision import download
from engine.weights import get_weights


def slowly(pieces: int, ended: threading.Event) -> Callable[..., object]:
    """A download over a bad line; the line, not the network, is what this stands in for."""

    def fetch(
        _url: object, _target: object, report: Callable[[int, int | None], None], _check: object
    ) -> object:
        try:
            for piece in range(pieces):
                report(piece * 1_000_000, pieces * 1_000_000)
                time.sleep(0.05)
            raise WeightsError("the line broke")
        finally:
            ended.set()

    return fetch


@pytest.fixture
def machine(environ: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Options:
    empty = str(tmp_path_factory.mktemp("empty"))
    return Options(environ={**environ, "FIRSTLOOK_WEIGHTS": "", "FIRSTLOOK_DATA": empty})


def test_a_download_shows_progress_and_tells_why_it_failed(
    machine: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "fetch", slowly(14, threading.Event()))
    told: list[Progress] = []
    steps = get_weights(machine)
    with pytest.raises(WeightsError, match="the line broke"):
        told.extend(steps)
    assert told[-1].total == 14
    assert told[-1].done > 0
    assert "weights" in told[-1].note


def test_a_download_is_cancelled_within_a_second(machine: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()
    monkeypatch.setattr(download, "fetch", slowly(1000, ended))
    steps = get_weights(machine)
    next(steps)
    begun = time.monotonic()
    steps.close()
    assert ended.wait(1)
    assert time.monotonic() - begun < 1
