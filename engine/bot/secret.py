"""The bot's token: where it may come from, and how it stays out of everything that is written down.

The address of every request to the Bot API holds the token, and httpx logs addresses. So while the bot runs, every log
record of the process is made without it, tracebacks included.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import stat
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from engine.errors import EngineError, shown, typed

VARIABLE = "FIRSTLOOK_BOT_TOKEN"
HIDDEN = "<token>"
_SHAPE = re.compile(r"(\d{1,20}):([A-Za-z0-9_-]{20,120})")
_ENOUGH = 4096


class Token:
    """The token. No form of it says what it is, but `reveal()`; `bot` is the public number of its bot."""

    __slots__ = ("_secret", "_text", "bot")

    def __init__(self, text: str, source: str) -> None:
        found = _SHAPE.fullmatch(text.strip())
        if found is None:
            raise EngineError(
                f"What {source} holds is no bot's token. BotFather gives it: a number, a colon, and some 35 letters "
                "and digits, on one line."
            )
        self._text, self.bot, self._secret = found[0], int(found[1]), found[2]

    def __repr__(self) -> str:
        return HIDDEN

    def __reduce__(self) -> str:
        raise TypeError("a token is not written down")

    def reveal(self) -> str:
        """For the address of a request, and nothing else."""
        return self._text

    def hide(self, text: str) -> str:
        """The text without the token; the part behind the colon alone is as secret as the whole."""
        return text.replace(self._text, HIDDEN).replace(self._secret, HIDDEN)


def find_token(file: Path | None, environ: Mapping[str, str]) -> Token:
    """From the file, or the environment. Raises EngineError that says how to give one."""
    if file is not None:
        return Token(_read(file), shown(file))
    if environ.get(VARIABLE):
        return Token(environ[VARIABLE], VARIABLE)
    raise EngineError(
        f"The bot needs the token that BotFather gave you: --token-file FILE, or {VARIABLE}. It is never an argument, "
        "where other programs could see it."
    )


def _read(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            _require_private(file, os.fstat(opened.fileno()))
            return opened.read(_ENOUGH).decode("ascii", "replace")
    except FileNotFoundError:
        raise EngineError(
            f"There is no file {shown(file)}. Put the bot's token into it, on one line."
        ) from None
    except OSError as error:
        raise EngineError(f"The token in {shown(file)} cannot be read: {error.strerror or error}.") from None


def _require_private(file: Path, status: os.stat_result) -> None:
    if os.name == "posix" and status.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise EngineError(
            f"Others may read or change {shown(file)} (its mode is {stat.S_IMODE(status.st_mode):04o}). Who has the "
            f"token has the bot. Run: chmod 600 {typed(file)}"
        )


@contextlib.contextmanager
def kept_out_of_logs(token: Token) -> Iterator[None]:
    """While this lasts, no record of any logger holds the token.

    A filter on a logger does not hear that logger's children, and one on a handler is not there for handlers that are
    added later; so records are cleaned as they are made.
    """
    before = logging.getLogRecordFactory()

    def make(*args: Any, **more: Any) -> logging.LogRecord:
        return cleaned(before(*args, **more), token)

    logging.setLogRecordFactory(make)
    try:
        yield
    finally:
        logging.setLogRecordFactory(before)


def cleaned(record: logging.LogRecord, token: Token) -> logging.LogRecord:
    """The record, with its message put together: what it was made of may change until a handler reads it, as
    python-telegram-bot puts the address into a file's path. A traceback with the token becomes part of it."""
    try:
        text = record.getMessage()
    except (TypeError, ValueError):  # a message that does not fit its arguments
        text = f"{record.msg} {record.args}"
    if record.exc_info and record.exc_info[0] is not None:
        trace = "".join(traceback.format_exception(*record.exc_info))
        if token.hide(trace) != trace:
            text, record.exc_info = f"{text}\n{trace}", None
    record.msg, record.args = token.hide(text), ()
    return record
