"""Where the token comes from, and where it never goes."""

from __future__ import annotations

import json
import logging
import os
import pickle
from pathlib import Path

import pytest

from engine.bot.secret import HIDDEN, VARIABLE, Token, find_token, kept_out_of_logs
from engine.errors import EngineError
from engine.logs import JsonLines
from tests.engine.bot.telegram import SECRET, TOKEN


def private(file: Path, text: str = TOKEN) -> Path:
    file.write_text(text)
    file.chmod(0o600)
    return file


def test_a_file_that_is_ones_own_is_read_and_comes_before_the_environment(tmp_path: Path) -> None:
    file = private(tmp_path / "token", f"{TOKEN}\n")
    assert find_token(file, {VARIABLE: "7:" + 30 * "x"}).reveal() == TOKEN
    assert find_token(None, {VARIABLE: TOKEN}).bot == 123456789


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o610, 0o666])
def test_a_file_that_others_may_read_or_change_is_refused_with_what_to_do(tmp_path: Path, mode: int) -> None:
    file = private(tmp_path / "token")
    file.chmod(mode)
    with pytest.raises(EngineError, match=rf"its mode is {mode:04o}.*chmod 600 .*token") as raised:
        find_token(file, {})
    assert SECRET not in str(raised.value)


def test_what_is_no_token_is_not_repeated_in_the_message(tmp_path: Path) -> None:
    for text in ("hunter2", f"{TOKEN} {TOKEN}", "", "123456:short", "ſ" * 40):
        with pytest.raises(EngineError, match=r"is no bot's token\. BotFather gives it") as raised:
            find_token(private(tmp_path / "token", text), {})
        assert not text or text not in str(raised.value)


def test_without_a_token_or_its_file_one_learns_how_to_give_it(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"--token-file FILE, or FIRSTLOOK_BOT_TOKEN"):
        find_token(None, {})
    with pytest.raises(EngineError, match=r"There is no file .*absent"):
        find_token(tmp_path / "absent", {})
    with pytest.raises(EngineError, match="cannot be read"):
        find_token(tmp_path, {})


def test_no_form_of_a_token_shows_it() -> None:
    token = Token(TOKEN, "the test")
    assert SECRET not in f"{token} {token!r} {[token]} {vars(type(token))}"
    with pytest.raises(TypeError):
        pickle.dumps(token)
    assert token.hide(f"https://x/bot{TOKEN}/m and {SECRET}") == f"https://x/bot{HIDDEN}/m and {HIDDEN}"


class Lines(logging.Handler):
    """What the log's file would hold."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(JsonLines())
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


def test_records_of_all_loggers_are_cleaned_with_arguments_and_tracebacks() -> None:
    handler, logger = Lines(), logging.getLogger("some.child.of.httpx")
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    before = logging.getLogRecordFactory()
    try:
        with kept_out_of_logs(Token(TOKEN, "the test")):
            logger.info("POST %s", f"https://x/bot{TOKEN}/getMe")
            logger.debug(f"{SECRET} alone")
            logger.error("not %s well %s made", TOKEN)
            try:
                try:
                    raise ValueError(TOKEN)
                except ValueError as error:
                    raise RuntimeError("outer") from error
            except RuntimeError:
                logger.exception("failed")
            changing = {"path": ""}
            logger.info("%s", changing)
            changing["path"] = TOKEN
    finally:
        logger.removeHandler(handler)
    assert logging.getLogRecordFactory() is before
    assert SECRET not in "".join(handler.lines)
    said = [json.loads(line)["message"] for line in handler.lines]
    assert said[0] == "POST https://x/bot<token>/getMe"
    assert "ValueError: <token>" in said[3]
    assert "RuntimeError: outer" in said[3]


def test_a_traceback_without_the_token_stays_as_it_is() -> None:
    handler, logger = Lines(), logging.getLogger("another.logger")
    logger.addHandler(handler)
    try:
        with kept_out_of_logs(Token(TOKEN, "the test")):
            try:
                raise ValueError("plain")
            except ValueError:
                logger.exception("failed")
    finally:
        logger.removeHandler(handler)
    assert "ValueError: plain" in json.loads(handler.lines[0])["traceback"]
