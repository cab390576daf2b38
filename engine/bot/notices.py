"""Tells people who wait where they stand: one message for each, changed as it moves and taken away at the end."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from engine.bot import texts
from engine.bot.line import Line
from engine.bot.link import GivenUpError, LaterError, Link

log = logging.getLogger(__name__)

AT_ONCE = 15
"""Messages changed in one pass: half of what Telegram lets a bot send in a second, at one pass in some seconds."""


@dataclass(slots=True)
class _Notice:
    chat: int
    message: int
    text: str


class Notices:
    """One notice for each person who has waited for two passes: who is answered in seconds gets none."""

    def __init__(self, link: Link, line: Line) -> None:
        self._link, self._line = link, line
        self._shown = dict[int, _Notice]()
        self._seen = frozenset[int]()

    async def bring_up_to_date(self) -> None:
        """One pass, those in front first."""
        places = self._line.places()
        due = [user for user in places if user in self._seen]
        self._seen = frozenset(places)
        gone = [user for user in self._shown if user not in places]
        said = {user: texts.place(places[user][1], self._line.waiting(user)) for user in due}
        changed = [user for user, text in said.items() if self._differs(user, text)]
        for user in gone[:AT_ONCE]:
            await self._take_away(user)
        for user in changed[: AT_ONCE - len(gone[:AT_ONCE])]:
            await self._show(user, places[user][0].chat, said[user])

    async def tell_stopping(self) -> None:
        """To everybody who waits."""
        for user, (job, _) in self._line.places().items():
            await self._show(user, job.chat, texts.stopping(self._line.waiting(user)))

    def _differs(self, user: int, text: str) -> bool:
        shown = self._shown.get(user)
        return shown is None or shown.text != text

    async def _show(self, user: int, chat: int, text: str) -> None:
        shown = self._shown.get(user)
        try:
            if shown is None:
                self._shown[user] = _Notice(chat, await self._link.send(chat, text), text)
            else:
                await self._link.edit(shown.chat, shown.message, text)
                shown.text = text
        except (GivenUpError, LaterError) as error:
            log.info("a notice was not taken: %s", error)
            self._shown.pop(user, None)

    async def _take_away(self, user: int) -> None:
        shown = self._shown.pop(user)
        try:
            await self._link.delete(shown.chat, shown.message)
        except (GivenUpError, LaterError) as error:
            log.info("a notice stays: %s", error)
