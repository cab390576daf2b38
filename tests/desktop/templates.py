"""Libraries that the engine has looked at: each once, since that takes seconds, and copied to whoever wants it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from engine import Library, Options


class Templates:
    """Templates of libraries in `place`. `runtime` holds the backbone as it runs."""

    def __init__(self, place: Path, runtime: Path) -> None:
        self._place, self._runtime = place, runtime
        self._made: dict[str, Path] = {}

    def look(self, folder: Path, options: Options) -> None:
        """Leaves `folder` as looking at all its photos would, with the same options; nothing is in it but photos."""
        key = f"{_contents(folder)} {replace(options, environ={})}"
        if key not in self._made:
            self._made[key] = self._make(folder, options)
        shutil.copytree(self._made[key], folder, dirs_exist_ok=True)

    def machine(self, data: Path) -> Path:
        """The folder `data` of a machine on which the backbone ran before."""
        shutil.copytree(self._runtime, data / "runtime", dirs_exist_ok=True)
        return data

    def _make(self, folder: Path, options: Options) -> Path:
        place = self._place / str(len(self._made))
        copy = Path(shutil.copytree(folder, place / "photos"))
        environ = {**options.environ, "FIRSTLOOK_DATA": str(self.machine(place / "data"))}
        with Library(copy, replace(options, environ=environ)) as library:
            library.tag().result(120)
        return copy


def _contents(folder: Path) -> list[tuple[str, bytes, int]]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [(str(of.relative_to(folder)), of.read_bytes(), of.stat().st_mtime_ns) for of in files]
