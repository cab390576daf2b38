"""A folder per class, with or without folders for training, validation and test above them."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

from engine.errors import LibraryError, shown
from engine.jobs.imports.stream import clean, key_of
from engine.jobs.imports.wishes import listed
from engine.lab.data.finding import source_of
from engine.lab.data.named import Found, Named
from engine.lab.recipe import DataChoice
from engine.lab.types import LabProgress, Part
from engine.photos.scan import is_ignored, walk

PARTS = {
    "train": Part.TRAIN,
    "training": Part.TRAIN,
    "validation": Part.VALIDATION,
    "valid": Part.VALIDATION,
    "val": Part.VALIDATION,
    "test": Part.TEST,
    "testing": Part.TEST,
}
NOTE = "looking for photos"


def read_folders(choice: DataChoice) -> Generator[LabProgress, None, Found]:
    """Each folder's name is a class, and each photo below it one of the class. Raises `LibraryError` for a folder that
    holds no such folders."""
    source = source_of(choice)
    parts = part_folders(source)
    above: list[tuple[Path, Part | None]] = [
        (folder, part) for part in Part for folder in parts.get(part, [])
    ]
    above = above or [(source, None)]
    classes = [(one, part) for folder, part in above for one in subfolders(folder)]
    photos, names, empty = list[Named](), dict[str, str](), list[str]()
    for done, (folder, part) in enumerate(classes):
        name = names.setdefault(key_of(folder.name), clean(folder.name))
        found = [Named(folder / os.fsdecode(of.path), (name,), part) for of in walk(folder)]
        photos += found
        if not found:
            empty.append(shown(folder.relative_to(source)))
        yield LabProgress(done + 1, len(classes), NOTE, share=(done + 1) / len(classes))
    if not photos:
        raise _nothing(source, [folder for folder, _ in above])
    return Found(
        tuple(photos), notes=tuple(_notes(source, [folder for folder, _ in above], empty, bool(parts)))
    )


def part_folders(source: Path) -> dict[Part, list[Path]]:
    """The folders for training, validation and test; {} where there is none to learn from: then a folder `test` is a
    class like another."""
    found = dict[Part, list[Path]]()
    for folder in subfolders(source):
        part = PARTS.get(folder.name.casefold())
        if part is not None:
            found.setdefault(part, []).append(folder)
    return found if Part.TRAIN in found else {}


def subfolders(folder: Path) -> list[Path]:
    """Visible folders, by name. Raises `LibraryError`."""
    try:
        return sorted(of for of in folder.iterdir() if of.is_dir() and not is_ignored(os.fsencode(of.name)))
    except OSError as error:
        raise LibraryError(f"The folder {shown(folder)} cannot be read: {error.strerror}.") from error


def _loose(folders: list[Path]) -> int:
    """Photos that are in no class's folder."""
    return sum(b"/" not in of.path for folder in folders for of in walk(folder))


def _nothing(source: Path, above: list[Path]) -> LibraryError:
    loose, example = _loose(above), f"{shown(source)}/bouquet/*.jpg"
    if loose:
        return LibraryError(
            f"{shown(source)} holds {loose:,} photos and no folders of classes. The lab needs a folder for each "
            f"class, like {example}."
        )
    return LibraryError(
        f"{shown(source)} holds no photos. The lab needs a folder for each class, like {example}."
    )


def _notes(source: Path, above: list[Path], empty: list[str], parts: bool) -> Generator[str, None, None]:
    if empty:
        yield f"There are no photos in: {listed(empty)}."
    if loose := _loose(above):
        yield f"Left out: {loose:,} photos that are in no class's folder."
    beside = [of.name for of in subfolders(source) if of not in above] if parts else []
    if beside:
        yield f"Left out, beside the folders to learn from and to judge by: {shown(listed(beside))}."
