"""Which photos of the library a path or a name means."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Generator, Iterator, Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path

from engine.index import photos, tally
from engine.index.tally import Tally
from engine.jobs.context import Context
from engine.jobs.imports.stream import Match, Said
from engine.jobs.imports.wishes import BadLine
from engine.photos.fingerprint import content_hash
from engine.photos.formats import HEAD_BYTES, kind_of, kind_of_data
from engine.types import PhotoId, Progress

_PART = re.compile(r"[\w-]+")
ID_LENGTH = 11
"""Letters of a photo's id at Unsplash, which may hold - and _ as well."""


class Locator:
    """Finds photos by paths: a relative one from `base`, then from the library. What lies elsewhere, or under another
    name, is known by its image data; a bare name of a file (also without its suffix) wherever in the library it is, if
    `names` of it are given."""

    def __init__(self, ctx: Context, base: Path, names: Tally | None = None) -> None:
        self._ctx, self._names = ctx, names
        self._roots = (os.fsencode(ctx.places.root), os.fsencode(ctx.places.root.resolve()))
        here = os.fsencode(base.absolute())
        self._bases = list(dict.fromkeys((os.path.normpath(here), self._roots[1])))

    def find(self, said: Sequence[Said]) -> Iterator[tuple[Said, Match]]:
        """In the same order."""
        paths = {of.place: self._candidates(of.place) for of in said}
        inside = {path: at for found in paths.values() for path in found if (at := self._inside(path))}
        known = photos.ids_by_path(self._ctx.db, list(inside.values()))
        readable = photos.pictures_of(self._ctx.db, list(known.values()))
        there = {path: known[at] for path, at in inside.items() if known.get(at) in readable}
        named = self._called([of.place for of in said])
        for of in said:
            yield of, self._match(of, paths[of.place], there, named)

    def _candidates(self, place: str) -> list[bytes]:
        """The paths that may be meant, as they stand, or as other systems write them."""
        forms = [
            place,
            place.replace("\\", "/"),
            *(unicodedata.normalize(of, place) for of in ("NFC", "NFD")),
        ]
        names = [os.fsencode(of) for of in dict.fromkeys(forms) if _is_name(of)]
        paths = (os.path.normpath(os.path.join(base, of)) for base in self._bases for of in names)  # noqa: PTH118
        return list(dict.fromkeys(paths))

    def _inside(self, path: bytes) -> bytes | None:
        for root in self._roots:
            if path.startswith(root.rstrip(b"/") + b"/"):
                return path[len(root.rstrip(b"/")) + 1 :]
        return None

    def _match(
        self, of: Said, paths: Sequence[bytes], there: dict[bytes, PhotoId], named: dict[str, Match]
    ) -> Match:
        if not paths:
            return BadLine(of.line, "the photo's name is none that a file can have")
        for path in paths:
            if path in there:
                return [there[path]]
            if (found := self._elsewhere(path)) is not None:
                return found
        return named.get(_bare(of.place), ())

    def _elsewhere(self, path: bytes) -> list[PhotoId] | None:
        """The photos with the picture of a file that the index has not at this path; None where there is no file."""
        try:
            # Of a million: pathlib would take three times as long. A pipe would be waited for, for ever.
            if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116
                return None
            resolved = self._inside(os.path.realpath(path))
            by_link = photos.ids_by_path(self._ctx.db, [resolved]) if resolved else {}
            if readable := photos.pictures_of(self._ctx.db, list(by_link.values())):
                return list(readable)
            return self._by_content(path)
        except OSError:
            return None

    def _by_content(self, path: bytes) -> list[PhotoId]:
        file_ = Path(os.fsdecode(path))
        if kind_of(path) is None or not file_.stat().st_size:
            return []
        with file_.open("rb") as file:
            data = mmap(file.fileno(), 0, access=ACCESS_READ)
        kind = kind_of_data(data[:HEAD_BYTES], os.fsdecode(path))
        content = content_hash(data, kind) if kind else None
        return [id_ for id_, _ in photos.same_picture(self._ctx.db, content)] if content else []

    def _called(self, places: Sequence[str]) -> dict[str, Match]:
        """By bare name: photos of one folder (a RAW and its JPEG) are meant together, others leave it open."""
        if self._names is None:
            return {}
        bare = {_bare(place) for place in places} - {""}
        return {name: _one_folder(found) for name, found in self._names.called(list(bare)).items()}


def note_names(ctx: Context, names: Tally, *, ids: bool = False) -> Generator[Progress, None, None]:
    """Tells `names` under which every photo goes: its file's, with and without the suffix. With `ids`, also every part
    of it that may be a photo's id in a collection (`jane-doe-OoA3fbBcXsA-unsplash.jpg`)."""
    after = PhotoId(0)
    while found := tally.paths_after(ctx.db, after):
        names.add_names(
            (key, path.rpartition(b"/")[0], id_) for id_, path in found for key in _keys(path, ids=ids)
        )
        after = found[-1][0]
        yield Progress(0, None, "looking for photos")


def _keys(path: bytes, *, ids: bool) -> set[str]:
    name = os.fsdecode(path.rpartition(b"/")[2]).encode("utf-8", "replace").decode()
    stem = name.rpartition(".")[0] or name
    if ids:
        return {stem, *_ids_in(stem)}
    return {_folded(name), _folded(stem)}


def _ids_in(stem: str) -> Iterator[str]:
    """Parts of the right length that neither begin nor end within a word."""
    for start in range(len(stem) - ID_LENGTH + 1):
        end = start + ID_LENGTH
        before, after = stem[start - 1 : start], stem[end : end + 1]
        if not before.isalnum() and not after.isalnum() and _PART.fullmatch(stem, start, end):
            yield stem[start:end]


def _bare(place: str) -> str:
    """What a bare name is compared by; "" for a path."""
    return "" if "/" in place or "\\" in place else _folded(place)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold().encode("utf-8", "replace").decode()


def _is_name(place: str) -> bool:
    try:
        return bool(place) and b"\0" not in os.fsencode(place)
    except UnicodeEncodeError:
        return False


def _one_folder(found: Sequence[tuple[bytes, PhotoId]]) -> Match:
    if len({folder for folder, _ in found}) > 1:
        return BadLine(0, f"{len(found):,} photos of the library have this name; say which with its folder")
    return [id_ for _, id_ in found]
