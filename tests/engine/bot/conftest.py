"""A bot in a thread of its own, with models that cost nothing."""

from __future__ import annotations

import asyncio
import io
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine.bot.access import Access
from engine.bot.link import Pace
from engine.bot.run import Setup, serve
from engine.bot.secret import Token, kept_out_of_logs
from engine.bot.service import Rules
from engine.bot.tags import Tag
from tests.engine.bot.telegram import ANN, BOB, TOKEN, FakeTelegram, running

QUICK = Pace(poll=2, first_pause=0.02, longest_pause=0.1, tries=4, conflicts=3)
StartBot = Callable[..., "RunningBot"]


def jpeg(colour: tuple[int, int, int] = (200, 30, 80), size: tuple[int, int] = (320, 200)) -> bytes:
    """A small photo of one colour."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()


@dataclass(slots=True)
class Redness:
    """A model that sees how red a photo is."""

    name: str = "studio, version 3"
    classes: Sequence[str] = ("wedding party", "bride & groom")
    seen: list[tuple[int, int, int]] = field(default_factory=list)
    before: Callable[[Image.Image], None] = lambda _: None

    def tags(self, picture: Image.Image) -> Sequence[Tag]:
        self.before(picture)
        red, green, blue = np.asarray(picture).reshape(-1, 3).mean(0).round().astype(int).tolist()
        self.seen.append((red, green, blue))
        return [Tag(self.classes[0], red / 255), Tag(self.classes[1], 1 - red / 255)]


class RunningBot:
    """`serve` in a thread. What went wrong in it is raised by `stop`."""

    def __init__(self, setup: Setup) -> None:
        self._setup, self._loop = setup, asyncio.new_event_loop()
        self._stop = asyncio.Event()
        self.error: BaseException | None = None
        self.ended: tuple[int, int] | None = None
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        with kept_out_of_logs(self._setup.token):
            try:
                self.ended = self._loop.run_until_complete(serve(self._setup, self._stop))
            except BaseException as error:  # noqa: BLE001 - the test is told
                self.error = error
            finally:
                self._loop.close()

    def ask_to_stop(self) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._stop.set)

    def stop(self) -> tuple[int, int]:
        """Photos answered and photos left, once it has ended."""
        self.ask_to_stop()
        return self.join()

    def join(self) -> tuple[int, int]:
        self._thread.join(30)
        assert not self._thread.is_alive()
        if self.error is not None:
            raise self.error
        assert self.ended is not None
        return self.ended

    def end(self) -> None:
        """However it goes: the test has seen what it wanted."""
        self.ask_to_stop()
        self._thread.join(30)

    def die(self) -> None:
        """Ends as by kill -9, as far as a thread can: nothing is finished, told or tidied."""

        def cancel() -> None:
            for task in asyncio.all_tasks(self._loop):
                task.cancel()

        self._loop.call_soon_threadsafe(cancel)
        self._thread.join(30)
        assert not self._thread.is_alive()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loopback is reached without one."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def telegram() -> Iterator[FakeTelegram]:
    with running() as telegram:
        yield telegram


@pytest.fixture
def model() -> Redness:
    return Redness()


@pytest.fixture
def told() -> list[str]:
    """What the person at the terminal was told."""
    return []


@pytest.fixture
def start_bot(telegram: FakeTelegram, model: Redness, told: list[str], tmp_path: Path) -> Iterator[StartBot]:
    """`start_bot(album=0.1)` starts one; whatever still runs is stopped at the end."""
    with ExitStack() as stack:

        def start(**rules: Any) -> RunningBot:
            taggers = rules.pop("taggers", [model])
            pace = rules.pop("pace", QUICK)
            given = {
                "access": Access(frozenset({ANN, BOB})),
                "album": 0.15,
                "sweep": 0.05,
                "grace": 5.0,
                **rules,
            }
            environ = {"FIRSTLOOK_DATA": str(tmp_path / "data")}
            bot = RunningBot(
                Setup(
                    Token(TOKEN, "the test"),
                    taggers,
                    Rules(**given),
                    environ,
                    told.append,
                    telegram.base,
                    pace,
                )
            )
            stack.callback(bot.end)
            return bot

        yield start


def wait_until(is_true: Callable[[], bool], seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.01)
