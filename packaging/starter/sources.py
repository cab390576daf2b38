"""The photos that may be learnt from, with the licence of each, as their manifests give them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

CLOTHING = "photos/clothing/train"
"""The validation photos stay out: they are what the starter is judged on."""
UNLABELLED = "photos/unlabelled"


@dataclass(frozen=True, slots=True)
class Source:
    """One photo; `collection` is the folder that it came in ("flowers"), `origin` the repository and commit."""

    path: Path
    collection: str
    origin: str
    licence: str


def sources(data: Path, *, without: Collection[str] = ()) -> list[Source]:
    """The photos below `data`, in the order of their names, less the collections in `without`.

    Raises FileNotFoundError where a manifest or a photo that one names is absent, ValueError for a collection in
    `without` that there is not.
    """
    found = [*_unlabelled(data), *_clothing(data)]
    unknown = set(without) - {source.collection for source in found}
    if unknown:
        raise ValueError(f"there is no collection {', '.join(sorted(unknown))} below {data}")
    kept = sorted((of for of in found if of.collection not in without), key=lambda of: of.path)
    for source in kept:
        if not source.path.is_file():
            raise FileNotFoundError(f"{source.path} is named in the manifest and is absent")
    return kept


def licences(photos: Sequence[Source]) -> dict[str, int]:
    """How many photos there are under each licence, most first."""
    return dict(Counter(source.licence for source in photos).most_common())


def origins(photos: Sequence[Source]) -> dict[str, int]:
    """How many photos came from each repository and commit, most first."""
    return dict(Counter(source.origin for source in photos).most_common())


def _unlabelled(data: Path) -> Iterator[Source]:
    folder = data / UNLABELLED
    for row in _rows(folder / "MANIFEST.tsv"):
        name = row["path"]
        yield Source(folder / name, name.split("/")[0], row["origin"], row["licence"])


def _clothing(data: Path) -> Iterator[Source]:
    for row in _rows(data / "MANIFEST.tsv"):
        if row["path"].startswith(f"{CLOTHING}/"):
            yield Source(data / row["path"], "clothing-train", row["origin"], row["licence"])


def _rows(manifest: Path) -> Iterator[dict[str, str]]:
    with manifest.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
