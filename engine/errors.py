"""One tree of errors.

    EngineError                what a person can mend: its text says what is wrong and what to do
    ├── LibraryError           the folder: missing, not permitted, in use by another First Look
    ├── IndexFileError         the database: newer than this program, corrupt, not writable
    ├── PhotoUnreadable        one photo: its row says why, and the job goes on
    ├── MetadataError          one file's keywords could not be read or written
    │   └── WriteBlocked       it cannot be written now; it stays queued
    ├── ExifToolError          ExifTool is missing, too old, or does not answer
    ├── WeightsError           no weights found, or not what they should be
    ├── ModelError             a model version: unknown, damaged, too few labels
    └── ClassError             a class: unknown, name not allowed

Anything else that is raised is a bug; the worker's boundary logs it with its traceback.
"""

from __future__ import annotations

import shlex
from pathlib import Path

UNANSWERED = "ExifTool does not answer"


class EngineError(Exception):
    """Something that the person can mend. `str()` is a sentence for them."""


class LibraryError(EngineError):
    """The library's folder cannot be used."""


class IndexFileError(EngineError):
    """The index cannot be used."""


class PhotoUnreadable(EngineError):
    """One file is not a whole, readable picture.

    `reason` is short and lower case, fit to stand behind the file's name ("truncated", "0 bytes").
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{shown(path)}: {reason}")
        self.path = path
        self.reason = reason


class MetadataError(EngineError):
    """The keywords of one file could not be read or written; `reason` as in `PhotoUnreadable`."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{shown(path)}: {reason}")
        self.path = path
        self.reason = reason


class WriteBlocked(MetadataError):
    """The file cannot be written now (read-only, changed meanwhile, disk full); it was left as it was."""


class ExifToolError(EngineError):
    """ExifTool is missing, too old, or does not answer; `reason` says which, as in `PhotoUnreadable`."""

    def __init__(self, message: str, *, reason: str = "") -> None:
        super().__init__(message)
        self.reason = reason or UNANSWERED


class WeightsError(EngineError):
    """A backbone's weights are missing or are not what they should be."""


class ModelError(EngineError):
    """A model version is unknown or damaged, or there is too little to learn from."""


class ClassError(EngineError):
    """A class is unknown, or its name is not allowed."""


def shown(path: Path | str) -> str:
    """A path fit for a message: control characters and undecodable bytes are escaped, never printed raw."""
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in str(path)
    )


def typed(path: Path | str) -> str:
    """A path as one would type it in a command that a message names: quoted where a shell would part it."""
    return shlex.quote(shown(path))
