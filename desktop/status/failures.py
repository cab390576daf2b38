"""Which photos stay unwritten or unreadable, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from desktop.status.records import Failures, Trouble
from engine import EngineError, LibraryView, PhotoFilter, PhotoId, State


def failures_of(library: LibraryView) -> tuple[Failures, ...]:
    """As the index knows it now; some queries, so beside the GUI thread."""
    found = (_unwritten(library), _unreadable(library))
    return tuple(failures for failures in found if failures.ids)


def _unwritten(library: LibraryView) -> Failures:
    blocked = library.blocked_writes()
    reasons = Counter(blocked.values())
    return Failures(Trouble.UNWRITTEN, _known(library, list(blocked)), tuple(reasons.most_common()))


def _unreadable(library: LibraryView) -> Failures:
    ids = library.find(PhotoFilter(states=frozenset({State.UNREADABLE})))
    reasons = Counter(dict(library.counts().unreadable)) if ids else Counter()
    return Failures(Trouble.UNREADABLE, tuple(ids), tuple(reasons.most_common()))


def _known(library: LibraryView, files: Sequence[Path]) -> tuple[PhotoId, ...]:
    """The photos in these files; one that has left the index in the meantime is left out."""
    try:
        return tuple(library.ids_of(files))
    except EngineError:
        return tuple(id_ for file in files for id_ in _one(library, file))


def _one(library: LibraryView, file: Path) -> list[PhotoId]:
    try:
        return library.ids_of([file])
    except EngineError:
        return []
