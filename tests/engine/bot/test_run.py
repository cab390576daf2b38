"""From start to end: what leaves it, and what it says first."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

import pytest

from engine.bot import run
from engine.bot.access import Access
from engine.bot.link import BotError
from engine.bot.run import Setup, greeting, run_bot
from engine.bot.secret import Token
from engine.bot.service import Rules
from engine.errors import EngineError
from tests.engine.bot.conftest import QUICK, Redness
from tests.engine.bot.telegram import SECRET, TOKEN, FakeTelegram


def setup_for(telegram: FakeTelegram, tmp_path: Path) -> Setup:
    environ = {"FIRSTLOOK_DATA": str(tmp_path)}
    told: list[str] = []
    return Setup(
        Token(TOKEN, "the test"), [Redness()], Rules(Access()), environ, told.append, telegram.base, QUICK
    )


def test_no_error_that_leaves_it_holds_the_token_nor_does_its_traceback(
    telegram: FakeTelegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.token = "123456789:another"
    with pytest.raises(BotError) as refused:
        run_bot(setup_for(telegram, tmp_path))

    async def fail(*_: object) -> tuple[int, int]:
        raise ValueError(f"https://api.telegram.org/bot{TOKEN}/getMe")

    monkeypatch.setattr(run, "serve", fail)
    with pytest.raises(
        RuntimeError, match=r"ValueError: https://api\.telegram\.org/bot<token>/getMe"
    ) as broken:
        run_bot(setup_for(telegram, tmp_path))
    for error in (refused.value, broken.value):
        assert SECRET not in "".join(traceback.format_exception(error))
    assert "bot<token>/getMe" in caplog.text
    assert SECRET not in caplog.text
    assert SECRET not in repr(setup_for(telegram, tmp_path))
    logging.getLogger("afterwards").warning("the records are as before: %s", "x")
    assert caplog.records[-1].args == ("x",)


def test_a_second_bot_with_this_token_on_this_machine_is_refused(
    telegram: FakeTelegram, tmp_path: Path
) -> None:
    from engine.bot.journal import Journal

    with (
        Journal(tmp_path / "bot", 123456789),
        pytest.raises(EngineError, match="answers for this bot on this machine already"),
    ):
        run_bot(setup_for(telegram, tmp_path))


@pytest.mark.parametrize(
    ("access", "waiting", "said"),
    [
        (Access(frozenset({7, 5})), 0, "Answers only: 5, 7."),
        (Access(everyone=True), 0, "Open to everyone who finds it."),
        (Access(), 0, "it says your id; then start it again with --allow ID."),
        (Access(), 3, "3 of the last time come first."),
    ],
)
def test_the_first_words_say_that_photos_leave_the_machine_and_who_is_answered(
    access: Access, waiting: int, said: str
) -> None:
    text = "\n".join(greeting("@look_bot", [Redness()], Rules(access), waiting))
    assert "leave the machine of who sends them, through Telegram's servers" in text
    assert "Models: studio, version 3 (2 tags)." in text
    assert said in text
