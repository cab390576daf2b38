"""What a person chose, and where things are: frozen, and light to import."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.types import WriteTo

WRITING = (
    "write_to",
    "parent_keyword",
    "keep_mtime",
    "digikam",
    "photo_mechanic",
    "windows",
    "embed_fragile",
    "into_credentials",
)
"""The options that belong to a library: how its keywords are written."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the person chose. `workers` is the number of threads that decode photos, and of those that the backbone
    runs on; None for one per core.

    `use_previews`: a JPEG may be seen by its camera's preview, where that by all signs shows the same.
    `parent_keyword` is "" for none. `digikam`, `photo_mechanic` and `windows` ask for the lists that those programs
    read, also in files that do not have them. `embed_fragile`: into HEIC and AVIF too, which get sidecars otherwise.
    `into_credentials`: also into files whose content credentials (C2PA) this invalidates.

    `chosen` names those of `WRITING` that were chosen for this very run; the others are as the library has kept them,
    and as they stand here only where it has kept none. None: all are as they stand here.
    """

    write_to: WriteTo = WriteTo.FILES
    device: str = "auto"
    backbone: str = "mobilenet_v2"
    weights: Path | None = None
    use_previews: bool = True
    workers: int | None = None
    parent_keyword: str = "First Look"
    keep_mtime: bool = False
    digikam: bool = False
    photo_mechanic: bool = False
    windows: bool = False
    embed_fragile: bool = False
    into_credentials: bool = False
    who: str = "you"
    environ: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    chosen: frozenset[str] | None = field(default=None, compare=False)

    @property
    def writing(self) -> dict[str, Any]:
        """Those that belong to a library, by name."""
        return {name: getattr(self, name) for name in WRITING}


@dataclass(frozen=True, slots=True)
class Places:
    """`root` holds the photos, `folder` what First Look keeps of them, `data` what all libraries share."""

    root: Path
    folder: Path
    data: Path

    @property
    def models(self) -> Path:
        return self.folder / "models"

    @property
    def index(self) -> Path:
        return self.folder / "index.sqlite"

    @property
    def runtime_cache(self) -> Path:
        return self.data / "runtime"
