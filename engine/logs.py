"""The log: JSON lines in a file that is rotated. Nothing is sent anywhere."""

from __future__ import annotations

import contextlib
import faulthandler
import json
import logging
import logging.handlers
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from engine.places import log_folder

FILE_NAME = "firstlook.log"
MEGABYTE = 1_000_000


class JsonLines(logging.Formatter):
    """One object a line: time in UTC, level, logger, message, and the traceback where there is one."""

    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["traceback"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def log_file(environ: Mapping[str, str]) -> Path:
    """Where the log is."""
    return log_folder(environ) / FILE_NAME


def start_logging(environ: Mapping[str, str]) -> None:
    """Logs the engine to its file from now on; calling it again changes nothing. A folder that cannot be written is no
    reason not to work: then only crashes are told, on stderr."""
    logger = logging.getLogger("engine")
    if logger.handlers:
        return
    with contextlib.suppress(OSError, ValueError, RuntimeError):  # a window without a console has no stderr
        faulthandler.enable()
    try:
        log_folder(environ).mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            log_file(environ),
            maxBytes=2 * MEGABYTE,
            backupCount=3,
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(JsonLines())
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
