"""The log."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.logs import log_file, start_logging


@pytest.fixture(autouse=True)
def _fresh_logger() -> Iterator[None]:
    logger = logging.getLogger("engine")
    kept, logger.handlers = logger.handlers, []
    yield
    for handler in logger.handlers:
        handler.close()
    logger.handlers = kept


def test_a_bug_is_one_line_of_json_with_its_traceback(tmp_path: Path) -> None:
    environ = {"FIRSTLOOK_DATA": str(tmp_path)}
    start_logging(environ)
    start_logging(environ)
    try:
        raise ValueError("caf\udce9")
    except ValueError:
        logging.getLogger("engine.test").exception("it failed")
    [line] = log_file(environ).read_text(encoding="utf-8").splitlines()
    entry = json.loads(line)
    assert (entry["level"], entry["logger"], entry["message"]) == ("error", "engine.test", "it failed")
    assert "ValueError" in entry["traceback"]


def test_a_log_that_cannot_be_written_is_no_reason_not_to_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    start_logging({"FIRSTLOOK_DATA": str(tmp_path / "file")})
    logging.getLogger("engine.test").error("nobody hears this")
