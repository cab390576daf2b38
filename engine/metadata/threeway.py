"""What another program changed in a file's classes since we last wrote it, and what that makes of a person's labels.

Pure: sets of class names in, a decision out. All names are case-folded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.types import Mode

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class FileSays:
    """A file as it is now, as far as the library's classes go: `own` are those that our namespace in it names, `lost`
    those of them whose keyword is gone, `keywords` all that stand among its keywords."""

    own: Names
    lost: Names
    keywords: Names


@dataclass(frozen=True, slots=True)
class Known:
    """What the index knows of the photo: `former` are the classes among the file's keywords when it was last read,
    `written` those that we wrote, `verdicts` a person's. `relayed` where the verdicts are another program's, and the
    file has not been written since."""

    former: Names
    written: Names
    verdicts: Mapping[str, bool]
    relayed: bool = False

    @property
    def yes(self) -> Names:
        """The classes of a person's labels."""
        return frozenset(name for name, verdict in self.verdicts.items() if verdict)


@dataclass(frozen=True, slots=True)
class News:
    """What another program did: `base` is what the file said before, of which `removed` is gone; `added` is new."""

    base: Names
    removed: Names
    added: Names


@dataclass(frozen=True, slots=True)
class Follow:
    """A person's label from elsewhere. `keep_others`: verdicts on other classes stay."""

    verdicts: Mapping[str, bool]
    keep_others: bool


@dataclass(frozen=True, slots=True)
class Clash:
    """Both sides changed the class: a person decides. `said` is what the other program says."""

    said: Names


def news(file: FileSays, known: Known) -> News:
    """Our own writes are none, also where we were killed before we noted them: our namespace accounts for them. A file
    that has neither our namespace nor our keywords any more says nothing."""
    if known.relayed:
        return _since_relayed(file, known)
    base = file.own or known.written
    added = file.keywords - known.former - file.own - base
    return News(base, file.own & file.lost, added)


def _since_relayed(file: FileSays, known: Known) -> News:
    """The labels are what the file said when it was last read, and our namespace in it is still from before."""
    base = known.yes
    fresh = file.keywords - file.own
    says = (file.own - file.lost) | (fresh & base) | (fresh - known.former)
    return News(base, base - says, says - base)


def decision(found: News, known: Known, mode: Mode) -> Follow | Clash | None:
    """None where nothing changed elsewhere, or both sides say the same."""
    if mode is Mode.SEVERAL:
        return _each(found, known)
    if not found.added:
        return _removed(found, known)
    if found.added == known.yes:
        return None
    unchanged = not known.verdicts or known.yes == found.base
    if len(found.added) == 1 and unchanged:
        return Follow(dict.fromkeys(found.added, True), keep_others=False)
    return Clash(found.added)


def _removed(found: News, known: Known) -> Follow | None:
    """A class that the person here has given up as well is no clash: both say that it is not there."""
    gone = found.removed & known.yes if known.verdicts else found.removed
    return Follow(dict.fromkeys(gone, False), keep_others=True) if gone else None


def _each(found: News, known: Known) -> Follow | None:
    """Where a photo may have several classes each has a verdict of its own: two sides that both changed it agree."""
    wanted = {**dict.fromkeys(found.removed, False), **dict.fromkeys(found.added, True)}
    changed = {name: verdict for name, verdict in wanted.items() if known.verdicts.get(name) is not verdict}
    return Follow(changed, keep_others=True) if changed else None


def still_clashing(said: Names, file: FileSays, found: News, known: Known) -> Names:
    """What the other program says now of a photo with a clash; nothing where both sides agree again."""
    now = (said & file.keywords) | found.added
    return frozenset() if now == known.yes else now
