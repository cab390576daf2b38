"""The bot at work: it asks Telegram what was sent, and hands answer one person after another."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from engine.bot import replies, texts
from engine.bot.access import Access
from engine.bot.albums import Albums
from engine.bot.desk import Desk, Limits
from engine.bot.journal import Journal
from engine.bot.line import Job, Line
from engine.bot.link import GivenUpError, LaterError, Link
from engine.bot.notices import Notices
from engine.bot.orders import MOST_BYTES, Order, order_of
from engine.bot.picture import PictureError, picture_of
from engine.bot.replies import Choice, Shown
from engine.bot.tags import Tagger, ask
from engine.errors import EngineError

log = logging.getLogger(__name__)

HANDS = 4
"""Jobs in work at once: while one photo is on its way, another is looked at. The models themselves have one thread."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the person who runs the bot has settled. `album`, `sweep` and `grace` are seconds: of quiet after which an
    album is whole, between two looks at the notices, and for what is in work when the bot is stopped."""

    access: Access
    choice: Choice = field(default_factory=Choice)
    limits: Limits = field(default_factory=Limits)
    album: float = 1.0
    sweep: float = 3.0
    grace: float = 20.0


class Service:
    """One bot. `say` hears what the person at the terminal should know."""

    def __init__(
        self,
        link: Link,
        journal: Journal,
        taggers: Sequence[Tagger],
        rules: Rules,
        *,
        say: Callable[[str], None],
    ) -> None:
        self._link, self._journal, self._taggers, self._rules, self._say = link, journal, taggers, rules, say
        self._line = Line()
        self._albums = Albums(rules.album, self._enter)
        self._desk = Desk(rules.access, taggers, rules.limits, self._waiting)
        self._notices = Notices(link, self._line)
        self._news = asyncio.Event()
        self._stopping = False
        self._engine = ThreadPoolExecutor(1, thread_name_prefix="models")
        self._replies = set[asyncio.Task[None]]()
        self.answered = 0

    async def run(self, stop: asyncio.Event) -> None:
        """Answers until `stop` is set: then what is in work is finished, and who waits is told. Raises BotError."""
        self._aside(self._offer())
        self._accept(self._journal.waiting, again=True)
        hands = [asyncio.create_task(self._hand()) for _ in range(HANDS)]
        others = [asyncio.create_task(self._poll()), asyncio.create_task(self._sweep())]
        stopped = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({*hands, *others, stopped}, return_when=asyncio.FIRST_COMPLETED)
            await self._wind_up(hands, others)
        finally:
            await _ended({*hands, *others, stopped, *self._replies})
            self._engine.shutdown()
        for task in (*hands, *others):
            if not task.cancelled() and (error := task.exception()) is not None:
                raise error

    async def _wind_up(
        self, hands: Sequence[asyncio.Task[None]], others: Sequence[asyncio.Task[None]]
    ) -> None:
        """Takes nothing new, and finishes what is in work."""
        self._stopping = True
        failed = any(task.done() for task in (*hands, *others))
        await _ended(others)
        self._albums.close()
        self._news.set()
        if failed:
            return
        telling = asyncio.create_task(self._notices.tell_stopping())
        await asyncio.wait({*hands, telling, *self._replies}, timeout=self._rules.grace)
        await _ended({telling})

    async def _poll(self) -> None:
        """Telegram forgets what is before `offset`, so that follows the journal. At first it sends all that it still
        has, and what was received before is known by its number."""
        offset: int | None = None
        while True:
            updates = await self._link.updates(offset)
            if not updates:
                continue
            orders = [order for update in updates if (order := order_of(update)) is not None]
            new = [of for of in orders if not self._journal.knows(of.update) and self._desk.hears(of)]
            if await self._received(new):
                offset = updates[-1].update_id + 1
                self._accept(new)

    async def _received(self, orders: Sequence[Order]) -> bool:
        try:
            self._journal.received(orders)
        except OSError as error:
            log.warning("the journal cannot be written: %s", error)
            self._say(
                f"What was sent cannot be noted ({error.strerror or error}); Telegram keeps it. Trying again."
            )
            await asyncio.sleep(self._link.pace.longest_pause)
            return False
        return True

    def _accept(self, orders: Sequence[Order], *, again: bool = False) -> None:
        """Photos go into the line, all else is answered at once. `again`: they were in line before a restart."""
        ignored = []
        for order in orders:
            answer = self._desk.answer(order, again=again)
            if again and self._journal.is_harmful(order.update):
                answer = [replies.unseen(texts.FAILED)]
            if answer:
                self._aside(self._reply(order, answer))
            elif answer is not None:
                ignored.append(order.update)
            elif order.album:
                self._albums.add(order)
            else:
                self._enter((order,))
        self._journal.answered(ignored)

    def _waiting(self, user: int | None) -> int:
        """Photos of this person, or of all, that are not in work yet."""
        in_line = len(self._line) if user is None else self._line.waiting(user)
        return in_line + self._albums.waiting(user)

    def _enter(self, orders: Sequence[Order]) -> None:
        self._line.add(Job(tuple(orders)))
        self._news.set()

    def _aside(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._replies.add(task)
        task.add_done_callback(self._over)

    async def _offer(self) -> None:
        with suppress(GivenUpError, LaterError):
            await self._link.offer(texts.COMMANDS)

    def _over(self, task: asyncio.Task[None]) -> None:
        self._replies.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("an answer failed", exc_info=error)

    async def _reply(self, order: Order, answer: Sequence[str]) -> None:
        try:
            for text in answer:
                await self._link.send(order.chat, text, reply_to=order.message)
        except GivenUpError as error:
            log.info("an answer was not taken: %s", error)
        except LaterError as error:
            log.warning("an answer was put off: %s", error)
            return
        self._journal.answered([order.update])

    async def _hand(self) -> None:
        while not self._stopping:
            job = self._line.take()
            if job is None:
                self._news.clear()
                await self._news.wait()
                continue
            try:
                await self._answer(job)
            except EngineError:
                raise
            except Exception:  # one job never stops the others, nor comes again after each start
                log.exception("a photo could not be answered")
                self._aside(self._reply(job.orders[0], [replies.unseen(texts.FAILED)]))
                self._journal.answered(job.updates[1:])
            finally:
                self._line.release(job)
                self._news.set()

    async def _answer(self, job: Job) -> None:
        """Its updates are done with when the answer is out, or given up."""
        photos = [await self._shown(order) for order in job.orders]
        try:
            for text in replies.messages(photos, self._rules.choice):
                await self._link.send(job.chat, text, reply_to=job.orders[0].message)
        except GivenUpError as error:  # somebody has blocked the bot, or left
            log.info("an answer was not taken: %s", error)
        except LaterError as error:
            log.warning("an answer was put off until the next start: %s", error)
            return
        self._journal.answered(job.updates)
        self.answered += len(job)

    async def _shown(self, order: Order) -> Shown:
        """What is to be said of a photo. It is in memory until this returns."""
        if order.bytes > MOST_BYTES:
            return Shown(reason=texts.too_big(order.bytes))
        try:
            data = await self._link.fetch(order.file)
            self._journal.looking(order.update)
            loop = asyncio.get_running_loop()
            shown = await loop.run_in_executor(self._engine, self._look, data, order.name)
            self._journal.looked(order.update)
            return shown
        except GivenUpError as error:
            return Shown(reason=texts.too_big(0) if "too big" in str(error) else texts.GONE)
        except LaterError:
            return Shown(reason=texts.STUCK)

    def _look(self, data: bytes, name: str) -> Shown:
        """On the models' own thread."""
        try:
            return Shown(said=ask(self._taggers, picture_of(data, name)))
        except PictureError as error:
            return Shown(reason=str(error))
        except Exception:  # one bad photo never stops the others
            log.exception("a photo could not be looked at")
            return Shown(reason=texts.FAILED)

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(self._rules.sweep)
            await self._notices.bring_up_to_date()


async def _ended(tasks: set[asyncio.Task[Any]] | Sequence[asyncio.Task[Any]]) -> None:
    """All of them are cancelled and over; what they raised stays in them."""
    for task in tasks:
        task.cancel()
    if tasks:
        await asyncio.wait(tasks)
