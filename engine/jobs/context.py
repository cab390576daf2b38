"""What every job gets: the library's folders, the writing connection, and the heavy tools, opened when first used."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sqlite_utils import Database

from engine.events import Event
from engine.options import Options, Places
from engine.photos.thumbnails import ThumbnailCache

if TYPE_CHECKING:
    from engine.metadata.exiftool import ExifTool
    from engine.vision.guesses import Guesser
    from engine.vision.runtime import Embedder
    from engine.vision.weights import WeightsFile


class Tools:
    """ExifTool, the weights and the backbone: each opened once, when a job first needs it.

    Raises `ExifToolError` or `WeightsError` where one is missing; the next call tries again.
    """

    def __init__(self, places: Places, options: Options) -> None:
        self._places = places
        self._options = options
        self._lock = threading.Lock()
        self._exiftool: ExifTool | None = None
        self._weights: WeightsFile | None = None
        self._own: WeightsFile | None = None
        self._embedder: Embedder | None = None
        self._guesser: Guesser | None = None

    def exiftool(self) -> ExifTool:
        """The one long-lived process."""
        from engine.metadata.exiftool import ExifTool

        with self._lock:
            if self._exiftool is None:
                process = ExifTool()
                process.start()
                self._exiftool = process
            return self._exiftool

    def weights(self) -> WeightsFile:
        """The weights file of the chosen backbone: the library's own where `follow` found it, or else the machine's.
        Nothing is ever downloaded here."""
        return self._machines() if self._own is None else self._own

    def _machines(self) -> WeightsFile:
        from engine.vision.backbones import backbone
        from engine.vision.weights import find_weights

        if self._weights is None:
            self._weights = find_weights(
                backbone(self._options.backbone),
                chosen=self._options.weights,
                environ=self._options.environ,
                data_folder=self._places.data,
                resources=resources_folder(),
            )
        return self._weights

    def look_again(self) -> None:
        """Finds the weights anew, in case others are used since; backbone and guesses follow them."""
        before, self._weights = self._weights, None
        if before is not None and self.weights().sha256 != before.sha256:
            self._embedder = self._guesser = None

    def follow(self, key: str) -> None:
        """From now on the weights that give vectors of this key, where this library has trained them; or else the
        machine's. What the person named with `--weights` stays. Raises `WeightsError` where they are damaged."""
        from engine.jobs import own_backbones

        fits = self._options.weights is None and key.partition("@")[0] == self._options.backbone
        own = own_backbones.find(self._places, key) if fits else None
        if (own and own.sha256) != (self._own and self._own.sha256):
            self._embedder = self._guesser = None
        self._own = own

    def with_own(self, own: WeightsFile) -> Tools:
        """Other tools with weights that the library does not follow yet."""
        tools = Tools(self._places, self._options)
        tools._own = own
        return tools

    def backbone_key(self) -> str:
        """The identity of the vectors that these weights give."""
        from engine.vision.backbones import backbone
        from engine.vision.runtime import vector_key

        return vector_key(backbone(self._options.backbone), self.weights())

    def machine_key(self) -> str:
        """As `backbone_key`, of the machine's weights, whether the library has its own or not."""
        from engine.vision.backbones import backbone
        from engine.vision.runtime import vector_key

        return vector_key(backbone(self._options.backbone), self._machines())

    def embedder(self) -> Embedder:
        """The backbone on its device."""
        from engine.vision.backbones import backbone
        from engine.vision.runtime import open_embedder

        if self._embedder is None:
            self._embedder = open_embedder(
                backbone(self._options.backbone),
                self.weights(),
                device=self._options.device,
                cache=self._places.runtime_cache,
                threads=self._options.workers,
            )
        return self._embedder

    def device_name(self) -> str:
        """What the backbone runs on; "" while it is not open."""
        from engine.vision.runtime import device_name

        return device_name(self._embedder.device) if self._embedder is not None else ""

    def guesser(self) -> Guesser:
        """First guesses from the backbone's own outputs."""
        from engine.vision.backbones import backbone
        from engine.vision.guesses import open_guesser

        if self._guesser is None:
            self._guesser = open_guesser(
                backbone(self._options.backbone),
                self.weights(),
                resources=resources_folder(),
            )
        return self._guesser

    def close(self) -> None:
        """Ends the ExifTool process."""
        if self._exiftool is not None:
            self._exiftool.close()
            self._exiftool = None


@dataclass(frozen=True, slots=True)
class Context:
    """Handed to every job. `db` is the writing connection: jobs run on the worker's thread alone."""

    places: Places
    options: Options
    db: Database
    thumbnails: ThumbnailCache
    tools: Tools
    emit: Callable[[Event], None]
    recovered: dict[bytes, dict[str, bool]] = field(default_factory=dict)
    """Labels from the label book that a rebuilt index has not given back yet, by content hash."""

    @property
    def workers(self) -> int:
        return self.options.workers or os.cpu_count() or 1


def resources_folder() -> Path:
    """The project's `resources`, installed or in a checkout."""
    import resources

    return Path(resources.__path__[0])


@contextmanager
def closing_all(*closers: Callable[[], None]) -> Iterator[None]:
    """Calls every one of `closers` at the end, also when one of them or the body raises."""
    try:
        yield
    finally:
        if closers:
            with closing_all(*closers[1:]):
                closers[0]()
