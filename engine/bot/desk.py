"""Who is heard, and what is answered at once: commands, words, strangers, and photos for which there is no room."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.bot import texts
from engine.bot.access import Access, Allowance, Clock
from engine.bot.orders import Order, Sent
from engine.bot.tags import Tagger

ALL = 0
"""Stands for all strangers together."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Photos that may wait, of all and of one person."""

    all: int = 500
    each: int = 40


class Desk:
    """Each person is answered so many words a minute and no more; a stranger once in ten minutes, and all strangers
    together 30 times in one. `waiting(user)` says how many photos of somebody wait, and of all for None."""

    def __init__(
        self,
        access: Access,
        taggers: Sequence[Tagger],
        limits: Limits,
        waiting: Callable[[int | None], int],
        clock: Clock = time.monotonic,
    ) -> None:
        self._access, self._limits, self._waiting = access, limits, waiting
        self._commands: dict[str, Sequence[str]] = {
            "start": [texts.START],
            "help": [texts.HELP],
            "tags": texts.tags(taggers),
            "models": texts.models(taggers),
        }
        self._words = Allowance(20, 60, clock)
        self._refusals = Allowance(1, 60, clock)
        self._strangers, self._all_strangers = Allowance(1, 600, clock), Allowance(30, 60, clock)

    def hears(self, order: Order) -> bool:
        """Whether it is answered at all: floods of words, and what strangers say in groups, are not."""
        if not self._access.lets_in(order.user):
            return order.private and self._strangers.takes(order.user) and self._all_strangers.takes(ALL)
        if order.sent is Sent.PHOTO:
            return True
        known = order.sent is Sent.COMMAND and order.text in self._commands
        return (order.private or known) and self._words.takes(order.user)

    def answer(self, order: Order, *, again: bool = False) -> Sequence[str] | None:
        """HTML to send at once, perhaps nothing; None for a photo that goes into the line. `again`: it had its place
        there before."""
        if not self._access.lets_in(order.user):
            return [texts.stranger(order.user)]
        if order.sent is not Sent.PHOTO:
            return self._commands.get(order.text, [texts.NO_PHOTO])
        if again or self._has_room(order.user):
            return None
        return [texts.full(self._waiting(order.user))] if self._refusals.takes(order.user) else []

    def _has_room(self, user: int) -> bool:
        return self._waiting(user) < self._limits.each and self._waiting(None) < self._limits.all
