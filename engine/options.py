"""What a person chose, and where things are: frozen, and light to import."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from engine.types import WriteTo


@dataclass(frozen=True, slots=True)
class Options:
    """What the person chose. `workers` is the number of threads that decode photos, and of those that the backbone
    runs on; None for one per core.

    `parent_keyword` is "" for none. `digikam`, `photo_mechanic` and `windows` ask for the lists that those programs
    read, also in files that do not have them. `embed_fragile`: into HEIC and AVIF too, which get sidecars otherwise.
    `into_credentials`: also into files whose content credentials (C2PA) this invalidates.
    """

    write_to: WriteTo = WriteTo.FILES
    device: str = "auto"
    backbone: str = "mobilenet_v2"
    weights: Path | None = None
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
