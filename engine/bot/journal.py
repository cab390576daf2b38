"""What was received and is not answered yet, so that a crash between the two loses nothing.

Telegram forgets an update as soon as a later one is asked for. So its number, who sent it, and what Telegram and the
sender call the photo are on the disk before that: never the photo, and nothing that somebody wrote. A line says "got",
a later one "done"; after a start, what has no "done" is answered first. A crash between an answer and its "done"
repeats that one answer.

A photo at which the whole process died twice (a decoder that crashes) is not looked at a third time: "look" stands
before each look, and "seen" after it.

Numbers of answered updates stay for a while: until the next question to Telegram it may send them again.
"""

from __future__ import annotations

import json
import os
from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from engine.bot.orders import Order, as_json, from_json
from engine.errors import EngineError, shown
from engine.vision.files import write_atomically

REMEMBERED = 1000
"""Answered updates that are remembered: Telegram sends 100 at once."""
LOOKS = 2
"""Looks at one photo that the process did not outlive."""
TIDY_AFTER = 2000
"""Lines after which the file is written anew."""


class Journal:
    """One file for one bot, held by one process. A context manager. Raises EngineError where another has it, or where
    it cannot be written."""

    def __init__(self, folder: Path, bot: int) -> None:
        self._file = folder / f"{bot}.jsonl"
        self._waiting = dict[int, Order]()
        self._answered = OrderedDict[int, None]()
        self._looks = Counter[int]()
        self._lines, self._unwritten = 0, list[dict[str, Any]]()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock(folder / f"{bot}.lock")
            self._lock.acquire(timeout=0)
        except Timeout:
            raise EngineError("Another First Look answers for this bot on this machine already.") from None
        except OSError as error:
            raise self._unwritable(error) from error
        try:
            self._read()
            self._tidy()
        except OSError as error:
            self._lock.release()
            raise self._unwritable(error) from error

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._tidy()
        self._lock.release()

    @property
    def waiting(self) -> tuple[Order, ...]:
        """Received and not answered, in the order in which they came."""
        return tuple(self._waiting[number] for number in sorted(self._waiting))

    def knows(self, update: int) -> bool:
        """Whether it was received before."""
        return update in self._waiting or update in self._answered

    def received(self, orders: Sequence[Order]) -> None:
        """They are on the disk when this returns. Raises OSError where there is no room; then none was received."""
        if not orders:
            return
        self._append([{"got": as_json(order)} for order in orders])
        self._waiting |= {order.update: order for order in orders}

    def answered(self, updates: Iterable[int]) -> None:
        """They are done with. Without room on the disk this is written later: at worst an answer comes twice."""
        numbers = [number for number in updates if number in self._waiting]
        for number in numbers:
            self._forget(number)
        self._unwritten += [{"done": number} for number in numbers]
        with suppress(OSError):
            self._append([])

    def looking(self, update: int) -> None:
        """Its photo is about to be looked at. This outlives the process, but not a power cut."""
        self._looks[update] += 1
        with suppress(OSError):
            self._append([{"look": update}], durable=False)

    def looked(self, update: int) -> None:
        """The look is over, well or not."""
        self._looks.pop(update, None)
        with suppress(OSError):
            self._append([{"seen": update}], durable=False)

    def is_harmful(self, update: int) -> bool:
        """Whether looks at its photo have ended the process before."""
        return self._looks[update] >= LOOKS

    def _append(self, lines: Sequence[dict[str, Any]], *, durable: bool = True) -> None:
        """All of it or nothing: what a full disk leaves of a line is cut off again."""
        all_lines = [*self._unwritten, *lines]
        data = "".join(f"{json.dumps(line)}\n" for line in all_lines).encode()
        with self._file.open("r+b") as file:
            end = file.seek(0, os.SEEK_END)
            try:
                file.write(data)
                file.flush()
                if durable:
                    os.fsync(file.fileno())
            except OSError:
                with suppress(OSError):
                    file.truncate(end)
                raise
        self._unwritten, self._lines = [], self._lines + len(all_lines)
        if self._lines > TIDY_AFTER:
            self._tidy()

    def _tidy(self) -> None:
        lines: list[dict[str, Any]] = [{"got": as_json(order)} for order in self.waiting]
        lines += [{"look": number} for number in self._looks.elements()]
        lines += [{"done": number} for number in self._answered]
        write_atomically(self._file, "".join(f"{json.dumps(line)}\n" for line in lines).encode())
        self._unwritten, self._lines = [], 0

    def _read(self) -> None:
        for line in self._parsed():
            with suppress(KeyError, TypeError, ValueError):  # of a later First Look
                self._take(line)

    def _take(self, line: dict[str, Any]) -> None:
        if "got" in line:
            order = from_json(line["got"])
            self._waiting[order.update] = order
        elif "look" in line:
            self._looks[int(line["look"])] += 1
        elif "seen" in line:
            self._looks.pop(int(line["seen"]), None)
        else:
            self._forget(int(line["done"]))

    def _parsed(self) -> Iterator[dict[str, Any]]:
        if not self._file.exists():
            return
        for line in self._file.read_bytes().splitlines():
            with suppress(ValueError):  # torn by a power cut
                said = json.loads(line)
                if isinstance(said, dict):
                    yield said

    def _forget(self, number: int) -> None:
        """All but its number."""
        self._waiting.pop(number, None)
        self._looks.pop(number, None)
        self._answered[number] = None
        while len(self._answered) > REMEMBERED:
            self._answered.popitem(last=False)

    def _unwritable(self, error: OSError) -> EngineError:
        why = error.strerror or error
        return EngineError(f"The bot cannot keep what it still has to answer in {shown(self._file)}: {why}.")
