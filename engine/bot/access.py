"""Who is answered."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from engine.errors import EngineError, shown

FILE = "bot-allowed.txt"
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Access:
    """The Telegram ids of those who are answered; `everyone` opens it on purpose."""

    allowed: frozenset[int] = frozenset()
    everyone: bool = False

    def lets_in(self, user: int) -> bool:
        """Whether this person is answered."""
        return self.everyone or user in self.allowed


def config_folder(environ: Mapping[str, str]) -> Path:
    """Where a person's choices for this machine are."""
    chosen = environ.get("FIRSTLOOK_DATA")
    return Path(chosen) if chosen else platformdirs.user_config_path("firstlook", appauthor=False)


def find_access(named: str, file: Path | None, everyone: bool, environ: Mapping[str, str]) -> Access:
    """From `--allow`, and `--allow-file` or else the file in the config folder. Nobody may be on the list yet: the
    bot says to everybody what their id is. Raises EngineError for what is no id."""
    usual = config_folder(environ) / FILE
    allowed = _ids(named, "--allow")
    if file is not None or usual.exists():
        allowed |= _ids(_text(file or usual), shown(file or usual))
    return Access(frozenset(allowed), everyone)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EngineError(f"The allowed ids in {shown(file)} cannot be read: {error}.") from error


def _ids(text: str, source: str) -> set[int]:
    """Separated by commas, spaces or lines; what stands behind # is a note."""
    words = [word for line in text.splitlines() for word in line.partition("#")[0].replace(",", " ").split()]
    for word in words:
        if not word.isascii() or not word.isdecimal() or not 0 < int(word[:20]) < 2**52:
            raise EngineError(
                f"{source}: {word!r} is no Telegram id. An id is a number like 123456; a name like @ann is not one."
            )
    return {int(word) for word in words}


class Allowance:
    """At most `count` times in `seconds` for each person; of those that come one after the other without end, the ones
    that were quiet longest are forgotten."""

    MOST_PEOPLE = 10_000

    def __init__(self, count: int, seconds: float, clock: Clock = time.monotonic) -> None:
        self._count, self._seconds, self._clock = count, seconds, clock
        self._times = OrderedDict[int, list[float]]()

    def takes(self, user: int) -> bool:
        """Whether this person has one left; it counts from now on."""
        now = self._clock()
        recent = [at for at in self._times.pop(user, []) if now - at < self._seconds]
        granted = len(recent) < self._count
        self._times[user] = [*recent, now] if granted else recent
        if len(self._times) > self.MOST_PEOPLE:
            self._times.popitem(last=False)
        return granted
