"""What photos get that a source names for classes, when some have labels already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from engine.index import classes, labels
from engine.index.tally import NamedFor
from engine.jobs.context import Context
from engine.jobs.imports.stream import key_of
from engine.jobs.imports.wishes import ImportWish
from engine.types import ClassId, PhotoId


class Verdict(Enum):
    """`NEW`: it gets a label. `REPLACED`: in place of another. `SAME`: it has it already. `OTHER`: it has another,
    which stands. `DOUBLE`: it is named for several."""

    NEW = auto()
    REPLACED = auto()
    SAME = auto()
    OTHER = auto()
    DOUBLE = auto()


@dataclass(frozen=True, slots=True)
class Judged:
    """One photo: the keys of the classes it is named for, those that it gets, the verdicts that stay beside them, and
    the names of the labels it has ("": none of the classes)."""

    id: PhotoId
    verdict: Verdict
    wanted: tuple[str, ...]
    line: int
    gets: tuple[str, ...] = ()
    stays: Mapping[ClassId, bool] | None = None
    has: tuple[str, ...] = ()


def judge(ctx: Context, batch: Sequence[NamedFor], wish: ImportWish) -> list[Judged]:
    """As things stand now."""
    known = classes.all_classes(ctx.db)
    ids = {key_of(of.name): of.id for of in known}
    names = {of.id: of.name for of in known}
    said = labels.of(ctx.db, [of.id for of in batch])
    return [_judged(of, said.get(of.id, {}), ids, names, wish) for of in batch]


def _judged(
    of: NamedFor,
    said: Mapping[ClassId, bool],
    ids: Mapping[str, ClassId],
    names: Mapping[ClassId, str],
    wish: ImportWish,
) -> Judged:
    wanted, line = tuple(key for key, _ in of.classes), of.classes[0][1]
    if len(wanted) > 1 and not wish.several:
        return Judged(of.id, Verdict.DOUBLE, wanted, of.classes[1][1])
    missing = tuple(key for key in wanted if not said.get(ids.get(key, ClassId(-1)), False))
    if not missing:
        return Judged(of.id, Verdict.SAME, wanted, line)
    # A person has spoken against it: by another class where there is one a photo, by a no where there are several.
    against = (
        [key for key in missing if ids.get(key) in said] if wish.several else list(missing if said else ())
    )
    gets = missing if wish.replace else tuple(key for key in missing if key not in against)
    has = tuple(names[id_] for id_, verdict in said.items() if verdict) or (("",) if said else ())
    if not gets:
        return Judged(of.id, Verdict.OTHER, wanted, line, has=has)
    verdict = Verdict.REPLACED if against and wish.replace else Verdict.NEW
    return Judged(of.id, verdict, wanted, line, gets, said if wish.several else {}, has)
