"""`firstlook bot` from its start to its end."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from types import FrameType
from typing import Any

from engine.bot import texts
from engine.bot.journal import Journal
from engine.bot.link import OFFICIAL, Link, Pace
from engine.bot.secret import Token, kept_out_of_logs
from engine.bot.service import Rules, Service
from engine.bot.tags import Tagger
from engine.errors import EngineError
from engine.places import data_folder

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ended:
    """Photos answered, photos that are still to be, and whether a person ended it (Ctrl-C) and not the system."""

    answered: int
    waiting: int
    by_person: bool


@dataclass(frozen=True, slots=True)
class Setup:
    """All that a bot runs with. `say` hears what the person at the terminal should know."""

    token: Token
    taggers: Sequence[Tagger]
    rules: Rules
    environ: Mapping[str, str]
    say: Callable[[str], None]
    server: str = OFFICIAL
    pace: Pace = field(default_factory=Pace)


def require_extra() -> None:
    """Raises EngineError where python-telegram-bot is not installed."""
    if find_spec("telegram") is None:
        raise EngineError('The bot needs python-telegram-bot. Install it with: pip install "firstlook[bot]"')


def run_bot(setup: Setup) -> Ended:
    """Answers until SIGINT or SIGTERM comes. Raises EngineError that says what to do; no error that leaves this holds
    the token."""
    require_extra()
    with kept_out_of_logs(setup.token):
        try:
            return asyncio.run(_run(setup))
        except EngineError as error:
            raise error from None
        except Exception as error:
            log.exception("the bot failed")
            raise RuntimeError(setup.token.hide(f"{type(error).__name__}: {error}")) from None


async def _run(setup: Setup) -> Ended:
    stop, heard = asyncio.Event(), list[int]()
    with _stopped_by_signals(stop, heard):
        answered, waiting = await serve(setup, stop)
    return Ended(answered, waiting, signal.SIGINT in heard)


async def serve(setup: Setup, stop: asyncio.Event) -> tuple[int, int]:
    """Answers until `stop` is set: how many photos, and how many are still to be answered. Raises EngineError."""
    with Journal(data_folder(setup.environ) / "bot", setup.token.bot) as journal:
        link = Link(setup.token, server=setup.server, pace=setup.pace, say=setup.say)
        try:
            answered = await _answer(setup, link, journal, stop)
        finally:
            await link.close()
        return answered, len(journal.waiting)


async def _answer(setup: Setup, link: Link, journal: Journal, stop: asyncio.Event) -> int:
    """Photos answered until `stop`; Telegram may not have been reached by then."""
    if not await _before(stop, link.open()):
        return 0
    for line in greeting(link.name, setup.taggers, setup.rules, len(journal.waiting)):
        setup.say(line)
    service = Service(link, journal, setup.taggers, setup.rules, say=setup.say)
    await service.run(stop)
    return service.answered


async def _before(stop: asyncio.Event, work: Coroutine[Any, Any, None]) -> bool:
    """Whether the work is done before `stop` is set; or else it is given up."""
    task, stopped = asyncio.create_task(work), asyncio.create_task(stop.wait())
    await asyncio.wait({task, stopped}, return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if task.done():
        await task
        return True
    task.cancel()
    await asyncio.wait({task})
    return False


def greeting(name: str, taggers: Sequence[Tagger], rules: Rules, waiting: int) -> Iterator[str]:
    """What the person at the terminal reads first."""
    yield f"{name} answers now. {texts.LEAVES}"
    yield f"Models: {'; '.join(f'{of.name} ({len(of.classes):,} tags)' for of in taggers)}."
    access = rules.access
    if access.everyone:
        yield "Open to everyone who finds it."
    elif access.allowed:
        yield f"Answers only: {', '.join(map(str, sorted(access.allowed)))}."
    else:
        yield "Nobody is on its list yet. Write to it: it says your id; then start it again with --allow ID."
    if waiting:
        yield f"{waiting:,} of the last time come first."
    yield "Ctrl-C ends it."


@contextmanager
def _stopped_by_signals(stop: asyncio.Event, heard: list[int]) -> Iterator[None]:
    """The first signal asks it to finish, a second one ends it at once."""
    loop = asyncio.get_running_loop()

    def hear(number: int, _: FrameType | None) -> None:
        heard.append(number)
        if len(heard) > 1:
            raise KeyboardInterrupt
        loop.call_soon_threadsafe(stop.set)

    before: dict[int, Any] = {}
    with suppress(ValueError):  # not in the main thread: signals are not ours there
        before = {of: signal.signal(of, hear) for of in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for of, handler in before.items():
            signal.signal(of, handler)
