"""Rows of the two lists: what a write will do to a file, and what one did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.told import told
from desktop.words import moment, tr
from engine import PlannedChange, WriteRecord, shown

MADE = ("written", "cut off")
UNDO = "undo"
"""The kind of a write that took others back."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row. `comes` and `goes` are keywords; `note` is why it waits, or what became of it; `sought` is all that,
    folded, for the search."""

    photo: Path
    name: str
    folder: str
    comes: str
    goes: str
    note: str
    is_trouble: bool = False
    record: WriteRecord | None = None
    sought: str = field(default="", compare=False)

    @property
    def number(self) -> int:
        """Of the write; 0 for one that waits."""
        return self.record.number if self.record is not None else 0

    @property
    def when(self) -> str:
        """When it was written."""
        return moment(self.record.at.isoformat()) if self.record is not None else ""

    @property
    def can_undo(self) -> bool:
        """Whether it was made, and stands. Of one that was cut off only the file knows, which is asked then."""
        of = self.record
        return of is not None and of.photo is not None and of.state in MADE and not of.undone


def pending_lines(planned: Iterable[PlannedChange], blocked: Mapping[Path, str], root: Path) -> list[Line]:
    """What would be written, and the photos that could not be at the last try, in the order of their paths."""
    known = {of.photo: _planned(of, blocked.get(of.photo, ""), root) for of in planned}
    others = (_line(photo, root, (), (), told(why)) for photo, why in blocked.items() if photo not in known)
    return sorted([*known.values(), *others], key=lambda line: line.photo)


def recent_lines(records: Iterable[WriteRecord], root: Path) -> list[Line]:
    """In the order of `records`: the last one first."""
    return [_record(of, root) for of in records]


def _planned(of: PlannedChange, why: str, root: Path) -> Line:
    note = told(why)
    if not note and of.file != of.photo:
        note = tr("Into {file}").format(file=shown(of.file.name))
    return _line(of.photo, root, of.adds, of.removes, note, is_trouble=bool(why))


def _line(
    photo: Path,
    root: Path,
    adds: Sequence[str],
    removes: Sequence[str],
    note: str,
    *,
    is_trouble: bool = True,
) -> Line:
    inside = photo.parent.relative_to(root) if photo.is_relative_to(root) else photo.parent
    folder = "" if inside == Path() else shown(inside)
    comes, goes = _signed("+", adds), _signed("−", removes)
    words = " ".join((shown(photo.name), folder, comes, goes, note)).casefold()
    return Line(photo, shown(photo.name), folder, comes, goes, note, is_trouble, sought=words)


def _record(of: WriteRecord, root: Path) -> Line:
    line = _line(of.photo or of.file, root, of.adds, of.removes, _became(of), is_trouble=of.state == "failed")
    return replace(line, record=of)


def _became(of: WriteRecord) -> str:
    if of.undone:
        return tr("Undone since")
    if of.state != "written":
        known = {"failed": tr("Could not be written"), "planned": tr("Being written")}
        return known.get(of.state, tr("Cut off; looked at again"))
    return {UNDO: tr("Put back"), "strip": tr("Traces removed")}.get(of.kind, tr("Written"))


def words_of(names: Sequence[str]) -> list[str]:
    """Each keyword once: without the paths ("First Look|bride") of those that are there by themselves."""
    flat = {name.casefold() for name in names}
    return [name for name in dict.fromkeys(names) if _is_word(name, flat)]


def _is_word(name: str, flat: set[str]) -> bool:
    leaf = name.replace("/", "|").rpartition("|")[2]
    return leaf == name or leaf.casefold() not in flat


def _signed(sign: str, names: Sequence[str]) -> str:
    """With a sign at each, which says without colour what it is: "+ bride, + cake"."""
    return ", ".join(f"{sign} {' '.join(name.split())}" for name in words_of(names))
