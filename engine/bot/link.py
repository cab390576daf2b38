"""The way to Telegram: requests that are made again when the network fails, and no sooner than Telegram asks for."""

from __future__ import annotations

import asyncio
import functools
import logging
import os
import ssl
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from engine.bot.orders import MOST_BYTES
from engine.bot.secret import Token
from engine.errors import EngineError

if TYPE_CHECKING:
    from telegram import Bot, Update
    from telegram.error import TelegramError

log = logging.getLogger(__name__)
T = TypeVar("T")

OFFICIAL = "https://api.telegram.org"


class BotError(EngineError):
    """The bot cannot go on at all: its token or its place is not its own."""


class GivenUpError(Exception):
    """This one request will not succeed, however often it is made."""


class LaterError(Exception):
    """This one request failed again and again while others did not."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: of one question for updates; of the pause after a first failure, doubled up to the longest. After
    `tries` failures while others succeed a request is put off; after `conflicts` in a row another bot is believed."""

    poll: float = 25.0
    first_pause: float = 1.0
    longest_pause: float = 30.0
    tries: int = 6
    conflicts: int = 6


class Link:
    """Requests of one bot. `server` is another address than Telegram's own; `say` hears what the person should know.
    `close` it also where `open` failed."""

    def __init__(
        self, token: Token, *, server: str = OFFICIAL, pace: Pace | None = None, say: Callable[[str], None]
    ) -> None:
        self.pace = pace or Pace()
        self._token, self._say = token, say
        self._bot = _bot(token, checked(server))
        self._not_before = 0.0
        self._heard = 0.0
        self._told_down = False

    async def open(self) -> None:
        """Asks who the bot is, for as long as the network takes. Raises BotError for a token that is not accepted."""
        await self._call(self._bot.initialize, patient=True)

    async def close(self) -> None:
        """Ends the connections."""
        await self._bot.shutdown()

    @property
    def name(self) -> str:
        """ "@some_bot"."""
        return f"@{self._bot.username}"

    async def updates(self, offset: int | None) -> Sequence[Update]:
        """What was sent from number `offset` on; all before it is forgotten by Telegram. Waits for `pace.poll`."""
        from telegram.error import Conflict

        for conflict in range(self.pace.conflicts):
            try:
                return await self._call(
                    lambda: self._bot.get_updates(
                        offset=offset, timeout=int(self.pace.poll), allowed_updates=["message"]
                    ),
                    patient=True,
                )
            except Conflict as error:
                log.warning("another program asks for this bot's updates: %s", error)
                await asyncio.sleep(self._pause(conflict))
        raise BotError(
            "Another program answers for this bot: Telegram hands its messages to one only. Stop the other, or take "
            "its webhook away, or get a token of its own for this one from BotFather. Nothing is lost meanwhile."
        )

    async def send(self, chat: int, html: str, *, reply_to: int | None = None) -> int:
        """The number of the new message. Raises GivenUpError or LaterError."""
        from telegram import LinkPreviewOptions, ReplyParameters

        to = None if reply_to is None else ReplyParameters(reply_to, allow_sending_without_reply=True)
        sent = await self._call(
            lambda: self._bot.send_message(
                chat,
                html,
                parse_mode="HTML",
                reply_parameters=to,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        )
        return int(sent.message_id)

    async def edit(self, chat: int, message: int, html: str) -> None:
        """Gives a message another text; as it is, is well too. Raises GivenUpError or LaterError."""
        try:
            await self._call(lambda: self._bot.edit_message_text(html, chat, message, parse_mode="HTML"))
        except GivenUpError as error:
            if "not modified" not in str(error):
                raise

    async def delete(self, chat: int, message: int) -> None:
        """Takes a message of the bot's away. Raises GivenUpError or LaterError."""
        await self._call(lambda: self._bot.delete_message(chat, message))

    async def offer(self, commands: Sequence[tuple[str, str]]) -> None:
        """What Telegram lists when somebody types a slash. Raises GivenUpError or LaterError."""
        await self._call(lambda: self._bot.set_my_commands(list(commands)))

    async def fetch(self, file: str) -> bytes:
        """A file's bytes, in memory. Raises GivenUpError where Telegram hands them out no more, or LaterError."""
        from telegram.error import InvalidToken

        found = await self._call(lambda: self._bot.get_file(file))
        if (found.file_size or 0) > MOST_BYTES:
            raise GivenUpError("file is too big")
        path = found.file_path or ""
        # python-telegram-bot takes a path for a file of this machine where one of that name lies in the folder in use.
        address = path if path.startswith(self._bot.base_file_url) else f"{self._bot.base_file_url}/{path}"
        try:
            data = await self._call(lambda: self._bot.request.retrieve(address), answers=False)
        except InvalidToken as error:  # what it calls every 404
            raise GivenUpError("the file is gone") from error
        if len(data) > MOST_BYTES:
            raise GivenUpError("file is too big")
        return data

    async def _call(
        self, request: Callable[[], Awaitable[T]], *, patient: bool = False, answers: bool = True
    ) -> T:
        """Makes the request until it succeeds. `patient`: for as long as that takes. `answers`: a token that is not
        accepted ends the bot."""
        from telegram.error import RetryAfter, TelegramError

        failures, began = 0, asyncio.get_running_loop().time()
        while True:
            await self._gate()
            try:
                done = await request()
            except RetryAfter as error:
                self._wait_for(timedelta_of(error.retry_after).total_seconds())
            except TelegramError as error:
                self._refuse_hopeless(error, answers=answers)
                failures += 1
                self._tell_down(error)
                if not patient and failures >= self.pace.tries and self._heard > began:
                    raise LaterError(self._token.hide(str(error))) from error
                await asyncio.sleep(self._pause(failures - 1))
            else:
                self._tell_up()
                return done

    def _refuse_hopeless(self, error: TelegramError, *, answers: bool) -> None:
        """Raises where the same request would fail again."""
        from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken

        if isinstance(error, Conflict) or (isinstance(error, InvalidToken) and not answers):
            raise error
        if isinstance(error, InvalidToken):
            raise BotError(_REJECTED) from error
        if isinstance(error, Forbidden | BadRequest | ChatMigrated):
            raise GivenUpError(self._token.hide(str(error))) from error

    async def _gate(self) -> None:
        """Until Telegram wants to hear from us again."""
        while (left := self._not_before - asyncio.get_running_loop().time()) > 0:
            await asyncio.sleep(left)

    def _wait_for(self, seconds: float) -> None:
        log.warning("Telegram asks for a pause of %s seconds", seconds)
        self._not_before = max(self._not_before, asyncio.get_running_loop().time() + seconds)

    def _pause(self, failures: int) -> float:
        return min(self.pace.longest_pause, self.pace.first_pause * 2.0**failures)

    def _tell_down(self, error: Exception) -> None:
        log.warning("Telegram was not reached: %s", self._token.hide(str(error)))
        if not self._told_down:
            self._told_down = True
            self._say(f"Telegram is not reached ({self._token.hide(str(error))}); trying again until it is.")

    def _tell_up(self) -> None:
        self._heard = asyncio.get_running_loop().time()
        if self._told_down:
            self._told_down = False
            self._say("Telegram is reached again.")


_REJECTED = (
    "Telegram does not accept the bot's token. BotFather shows the right one (/mybots, API Token); after /revoke only "
    "the new one counts."
)


def timedelta_of(pause: int | timedelta) -> timedelta:
    """Older versions of python-telegram-bot, and such as somebody has told to, say seconds."""
    return pause if isinstance(pause, timedelta) else timedelta(seconds=pause)


def checked(server: str) -> str:
    """A server's address without a slash at its end. Raises EngineError where the token would go over a network as
    plain text."""
    parts = urlsplit(server)
    local = parts.hostname in ("127.0.0.1", "::1", "localhost")
    if not parts.hostname or not (parts.scheme == "https" or (parts.scheme == "http" and local)):
        raise EngineError(
            f"{server!r} is no server for a bot: its address begins with https://, or http:// on this very machine."
        )
    return server.rstrip("/")


def _bot(token: Token, server: str) -> Bot:
    # Spans of time as such, as its next version has them; without this it warns at each of Telegram's pauses.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    from telegram import Bot
    from telegram.request import HTTPXRequest

    class QuietBot(Bot):
        """Its text form does not hold the token."""

        def __repr__(self) -> str:
            return f"Bot[{token!r}]"

        __str__ = __repr__

    def request(connections: int) -> HTTPXRequest:
        return HTTPXRequest(
            connection_pool_size=connections,
            connect_timeout=10,
            read_timeout=20,
            pool_timeout=60,
            httpx_kwargs={"verify": _certificates()},
        )

    return QuietBot(
        token.reveal(),
        base_url=f"{server}/bot",
        base_file_url=f"{server}/file/bot",
        request=request(16),
        get_updates_request=request(1),
    )


@functools.cache
def _certificates() -> ssl.SSLContext:
    """Read once: it takes longer than all else that a connection needs."""
    import httpx

    return httpx.create_ssl_context()
