"""The photos of an album come as single messages; they are answered together."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from engine.bot.orders import Order

Key = tuple[int, int, str]


class Albums:
    """Keeps an album's photos until none has come for `quiet` seconds, then hands them on in the order in which they
    were sent. One that comes later still is answered by itself."""

    def __init__(self, quiet: float, done: Callable[[Sequence[Order]], None]) -> None:
        self._quiet, self._done = quiet, done
        self._open = dict[Key, list[Order]]()
        self._timers = dict[Key, asyncio.TimerHandle]()

    def add(self, order: Order) -> None:
        """One more photo."""
        key = (order.chat, order.user, order.album)
        self._open.setdefault(key, []).append(order)
        if key in self._timers:
            self._timers[key].cancel()
        self._timers[key] = asyncio.get_running_loop().call_later(self._quiet, self._close, key)

    def waiting(self, user: int | None) -> int:
        """Photos of this person, or of all, that are kept here."""
        return sum(len(orders) for (_, of, _), orders in self._open.items() if user in (None, of))

    def close(self) -> None:
        """Hands on what there is."""
        for key in list(self._open):
            self._timers[key].cancel()
            self._close(key)

    def _close(self, key: Key) -> None:
        del self._timers[key]
        self._done(sorted(self._open.pop(key), key=lambda order: order.message))
