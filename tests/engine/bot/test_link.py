"""The way to Telegram."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from engine.bot.link import OFFICIAL, GivenUpError, Link, checked, timedelta_of
from engine.bot.secret import Token
from engine.errors import EngineError
from tests.engine.bot.conftest import QUICK
from tests.engine.bot.telegram import ANN, SECRET, TOKEN, FakeTelegram


@pytest.mark.parametrize(
    "server", [OFFICIAL, "https://bots.example.org/", "http://127.0.0.1:8081", "http://[::1]:1"]
)
def test_a_server_is_reached_by_https_or_on_this_machine(server: str) -> None:
    assert checked(server) == server.rstrip("/")


@pytest.mark.parametrize("server", ["http://example.org", "ftp://127.0.0.1", "example.org", "", "http://"])
def test_the_token_never_goes_over_a_network_as_plain_text(server: str) -> None:
    with pytest.raises(EngineError, match="begins with https://"):
        checked(server)


def test_pauses_are_understood_in_both_forms() -> None:
    assert timedelta_of(3) == timedelta_of(timedelta(seconds=3)) == timedelta(seconds=3)


def test_no_text_form_of_the_bot_holds_the_token(telegram: FakeTelegram) -> None:
    link = Link(Token(TOKEN, "the test"), server=telegram.base, pace=QUICK, say=print)
    for of in (link, link._bot):
        assert SECRET not in f"{of} {of!r}"
    asyncio.run(link.close())


def test_a_file_is_fetched_from_the_server_also_where_one_of_its_name_lies_here(
    telegram: FakeTelegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """python-telegram-bot would take the one that lies here."""
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "file-0.jpg").write_bytes(b"somebody else's")
    monkeypatch.chdir(tmp_path)
    telegram.photo(ANN, b"what was sent")

    async def fetched() -> bytes:
        link = Link(Token(TOKEN, "the test"), server=telegram.base, pace=QUICK, say=print)
        try:
            await link.open()
            return await link.fetch("file-0")
        finally:
            await link.close()

    assert asyncio.run(fetched()) == b"what was sent"


def test_a_text_that_is_there_already_is_no_error_and_a_message_that_is_gone_is_given_up(
    telegram: FakeTelegram,
) -> None:
    async def edited() -> None:
        link = Link(Token(TOKEN, "the test"), server=telegram.base, pace=QUICK, say=print)
        try:
            await link.open()
            number = await link.send(ANN, "one")
            await link.edit(ANN, number, "one")
            await link.edit(ANN, number, "two")
            assert telegram.messages[number] == "two"
            await link.delete(ANN, number)
            await link.edit(ANN, number, "three")
        finally:
            await link.close()

    with pytest.raises(GivenUpError, match="not found"):
        asyncio.run(edited())
