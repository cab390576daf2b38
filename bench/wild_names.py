"""Wild names of files and folders, wild classes and wild keywords of others, through the real writer and reader."""

from __future__ import annotations

import argparse
import os
import shutil
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PIL import Image

from bench.common import Bench, Figure, Report
from bench.readers import bytes_of, pixels
from bench.scene import DAMAGED, FOREIGN_LOST, LABELS_LOST, LEFT, NOT_COMPLETED, STAGING, Problem, counts
from engine.errors import ClassError, MetadataError
from engine.jobs.write_metadata import image_hash
from engine.metadata.arguments import escaped
from engine.metadata.exiftool import ExifTool
from engine.metadata.keywords import Profile, check_class_name
from engine.metadata.read import read
from engine.metadata.said import FileMetadata
from engine.metadata.writer import MetadataWriter
from engine.types import Decider, Tag, WriteTo

LONGEST = 255
"""Bytes in a name."""

ROUND, REFUSED = "round trips", "refused with a reason that names the file, nothing touched"
CLASS_REFUSED = "class names refused"
KINDS = (DAMAGED, FOREIGN_LOST, LABELS_LOST, NOT_COMPLETED, LEFT)
SUFFIXES = (".jpg", ".png", ".tif", ".webp", ".CR2")
FIXED = (
    b"-execute",
    b"-",
    b"--",
    b"#",
    b" ",
    b"@",
    b"%d%f.%e",
    b"$(touch x)",
    b"a\nb",
    b"a\n-execute",
    b"a\rb",
    b"\xff\xfe",
    b"\xc3",
    b"*?[x]",
    b"~",
    b"'\"`\\",
    b"a;b|c>d<e&f",
    b"-stay_open",
    b"@argfile",
    b"{}",
    "é".encode(),
    unicodedata.normalize("NFD", "é").encode(),
    "👰🏽‍♀️".encode(),
    "\u202egpj".encode(),
    b"a" * (LONGEST - 4),
    "é".encode() * 125,
    b"x" * 240,
)
WILD = " -#@$%\n\r\t\\'\"`*?[]{}<>|&;~=,.:éß👰中\u0301\u200d\u202e"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--examples", type=int, default=300)
    parser.add_argument("--values", type=int, default=300)


def run(bench: Bench) -> Report:
    """Names that are known to be wild, then names and values that hypothesis thinks of; the same each time."""
    problems: list[Problem] = []
    kinds: Counter[str] = Counter()
    with ExifTool() as exiftool:
        trial = _Trial(bench.scratch, exiftool, kinds, problems)
        for number, name in enumerate(FIXED):
            trial.name(name, FIXED[-1 - number % 9], SUFFIXES[number % len(SUFFIXES)])
            trial.name(name, b"plain", SUFFIXES[(number + 1) % len(SUFFIXES)])
        bench.tell(f"{dict(kinds)}, {len(problems)} problems")
        _tried(bench.options.examples, trial.name, _names(), _names(), st.sampled_from(SUFFIXES))
        bench.tell(f"{dict(kinds)}, {len(problems)} problems")
        _tried(bench.options.values, trial.values, st.lists(_texts(), min_size=1, max_size=3), _texts())
    figures: dict[str, Figure] = {
        "cases": sum(kinds.values()),
        **{kind: kinds[kind] for kind in (ROUND, REFUSED, CLASS_REFUSED)},
        **counts(problems, KINDS),
    }
    return Report(figures, (), tuple(map(str, problems)))


def _tried(examples: int, function: object, *strategies: object) -> None:
    quiet = settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    arguments = strategies

    @quiet
    @given(st.tuples(*arguments))
    def each(values: tuple[object, ...]) -> None:
        assert callable(function)
        function(*values)

    each()


def _names() -> st.SearchStrategy[bytes]:
    text = st.text(st.one_of(st.sampled_from(WILD), st.characters(codec="utf-8")), min_size=1, max_size=60)
    name = st.one_of(text.map(str.encode), st.binary(min_size=1, max_size=40), st.sampled_from(FIXED))
    return name.map(lambda raw: raw.replace(b"/", b"_").replace(b"\0", b"_")[:LONGEST])


def _texts() -> st.SearchStrategy[str]:
    return st.text(st.one_of(st.sampled_from(WILD), st.characters(codec="utf-8")), min_size=1, max_size=40)


class _Trial:
    """One case after the other in an empty folder; counts what became of each."""

    def __init__(
        self, scratch: Path, exiftool: ExifTool, kinds: Counter[str], problems: list[Problem]
    ) -> None:
        self._folder, self._models = scratch / "wild", scratch / "models"
        self._exiftool, self._kinds, self._problems = exiftool, kinds, problems
        self._writer = MetadataWriter(exiftool, image_hash, Profile(digikam=True), WriteTo.FILES)
        self._make_models()

    def name(self, name: bytes, folder: bytes, suffix: str) -> None:
        """A photo of this name in a folder of this name."""
        if folder in (b".", b".."):
            folder += b"_"
        name = name[: LONGEST - len(suffix)] + suffix.encode()
        shutil.rmtree(self._folder, ignore_errors=True)
        photo = self._folder / os.fsdecode(folder) / os.fsdecode(name)
        photo.parent.mkdir(parents=True)
        shutil.copyfile(self._models / f"model{suffix}", photo)
        self._problems += list(self._named(photo, suffix))

    def values(self, classes: list[str], foreign: str) -> None:
        """Classes of these names beside a keyword of another program."""
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir()
        photo = self._folder / "photo.png"
        shutil.copyfile(self._models / "model.png", photo)
        self._exiftool.execute(
            "-E", "-overwrite_original", f"-XMP-dc:Subject={escaped(foreign)}", os.fsencode(photo)
        )
        allowed = [name for name in dict.fromkeys(classes) if self._is_allowed(name)]
        if allowed:
            self._problems += list(self._valued(photo, tuple(allowed)))

    def _named(self, photo: Path, suffix: str) -> Iterator[Problem]:
        before, picture, names = bytes_of(photo), pixels(photo), _in(photo.parent)
        tag = Tag("bride", Decider.PERSON)
        try:
            self._writer.apply(self._writer.plan(photo, (tag,), raw=suffix == ".CR2"))
            again = self._writer.plan(photo, (tag,), raw=suffix == ".CR2")
        except MetadataError as error:
            self._kinds[REFUSED] += 1
            if not error.reason or error.path.name not in (
                photo.name,
                photo.name + ".xmp",
                photo.stem + ".xmp",
            ):
                yield Problem(NOT_COMPLETED, f"{photo!r}: {error}")
            if bytes_of(photo) != before or _in(photo.parent) != names:
                yield Problem(DAMAGED, f"{photo!r} was refused ({error.reason}) but touched")
            return
        except Exception as error:  # noqa: BLE001 - any other error is what is looked for
            yield Problem(NOT_COMPLETED, f"{photo!r}: {type(error).__name__}: {error}")
            return
        self._kinds[ROUND] += 1
        yield from self._whole(photo, picture)
        if not again.is_empty:
            yield Problem(LABELS_LOST, f"{photo!r} is not read back as it was written")
        expected = {photo.name} | ({photo.stem + ".xmp"} if suffix == ".CR2" else set())
        if set(_in(photo.parent)) != expected:
            yield Problem(LEFT, f"{photo!r}: {_in(photo.parent)}")

    def _valued(self, photo: Path, names: tuple[str, ...]) -> Iterator[Problem]:
        picture, before = pixels(photo), self._read(photo)
        tags = tuple(Tag(name, Decider.MODEL, 0.5, 1) for name in names)
        try:
            self._writer.apply(self._writer.plan(photo, tags, raw=False))
            between = self._read(photo)
            self._writer.apply(self._writer.plan(photo, (), raw=False))
        except Exception as error:  # noqa: BLE001 - any error is what is looked for
            yield Problem(NOT_COMPLETED, f"{names!r}: {type(error).__name__}: {error}")
            return
        self._kinds[ROUND] += 1
        yield from self._whole(photo, picture)
        if {own.name for own in between.tags} != set(names) or not set(names) <= set(
            between.lists.subject or ()
        ):
            yield Problem(LABELS_LOST, f"{names!r} came back as {between.lists.subject!r}")
        if self._read(photo).lists != before.lists:
            yield Problem(FOREIGN_LOST, f"{before.lists!r} became {self._read(photo).lists!r} by {names!r}")

    def _whole(self, photo: Path, picture: str | None) -> Iterator[Problem]:
        if pixels(photo) != picture:
            yield Problem(DAMAGED, f"{photo!r} has other pixels")
        left = [
            path for path in self._folder.rglob("*") if STAGING in path.name or "_exiftool_tmp" in path.name
        ]
        if left:
            yield Problem(LEFT, f"{left}")

    def _read(self, photo: Path) -> FileMetadata:
        found = read(self._exiftool, [photo])[photo]
        if isinstance(found, MetadataError):
            raise found
        return found

    def _is_allowed(self, name: str) -> bool:
        try:
            check_class_name(name)
        except ClassError:
            self._kinds[CLASS_REFUSED] += 1
            return False
        return True

    def _make_models(self) -> None:
        self._models.mkdir()
        noise = Image.fromarray(np.random.default_rng(7).integers(0, 255, (60, 80, 3), dtype=np.uint8))
        for suffix in SUFFIXES:
            file = self._models / f"model{suffix}"
            noise.save(file, format="TIFF" if suffix == ".CR2" else None)


def _in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
