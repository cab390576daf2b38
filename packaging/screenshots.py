"""Pictures of the window over the sample library: eight states, light and dark, at normal and double scale.

    python packaging/screenshots.py              all 32 into build/screenshots, for a critical eye
    python packaging/screenshots.py --docs       the four of the README into docs/

Each is made by `firstlook open … --screenshot`, without a screen. The library is drawn, tagged and labelled first, as a
person would, and kept in the temporary folder for the next time.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
LIBRARY = Path(tempfile.gettempdir()) / "First Look sample"
"""Its path is in the pictures, so it is one that says nothing of whose machine it was."""
TARGET = ROOT / "build" / "screenshots"
STATES = ("start", "gallery", "loupe", "review", "groups", "training", "classes", "activity")
README = (("gallery", "dark"), ("training", "light"), ("groups", "light"), ("loupe", "dark"))
COUNT, EVERY, LABELS = 120, 3, 6


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture."""

    panel: str
    theme: str
    scale: int

    @property
    def name(self) -> str:
        return f"{self.panel}-{self.theme}-{self.scale}x.png"


def main(arguments: Sequence[str]) -> int:
    """Makes them; 1 where one could not be made."""
    environ = {
        **os.environ,
        "FIRSTLOOK_DATA": str(ROOT / "build" / "screenshots-data"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    _prepare(environ)
    if "--docs" in arguments:
        for panel, theme in README:
            shot = Shot(panel, theme, 1)
            _take(shot, environ)
            with Image.open(TARGET / shot.name) as image:
                image.convert("RGB").save(ROOT / "docs" / f"{panel}.jpg", quality=88, optimize=True)
        return 0
    for shot in _all():
        _take(shot, environ)
    print(f"{len(list(_all()))} pictures in {TARGET.relative_to(ROOT)}")
    return 0


def _all() -> Iterator[Shot]:
    for panel in STATES:
        for theme in ("light", "dark"):
            for scale in (1, 2):
                yield Shot(panel, theme, scale)


def _take(shot: Shot, environ: dict[str, str]) -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    library = [] if shot.panel == "start" else [str(LIBRARY)]
    looks = ["--panel", shot.panel, "--theme", shot.theme, "--scale", str(shot.scale), "--language", "en"]
    _run(["open", *library, "--screenshot", str(TARGET / shot.name), "--size", "1440x900", *looks], environ)
    print(shot.name, flush=True)


def _prepare(environ: dict[str, str]) -> None:
    """Some photos labelled, a model trained from them, and new corrections that wait to be learnt."""
    if (LIBRARY / ".firstlook" / "index.sqlite").exists():
        return
    sys.path.insert(0, str(ROOT))
    from engine.sample import truth

    _run(["sample", str(LIBRARY), "--count", str(COUNT)], environ)
    _run(["tag", str(LIBRARY)], environ)
    of_class: dict[str, list[str]] = {}
    for photo in truth(count=COUNT, folder=LIBRARY):
        of_class.setdefault(photo.class_name, []).append(str(photo.path))
    for name, paths in of_class.items():
        _run(["label", str(LIBRARY), "--class", name, *paths[::EVERY][:LABELS]], environ)
    _run(["retrain", str(LIBRARY), "--force"], environ)
    for name, paths in of_class.items():
        _run(["label", str(LIBRARY), "--class", name, *paths[1::EVERY][:2]], environ)


def _run(arguments: Sequence[str], environ: dict[str, str]) -> None:
    command = [sys.executable, "-m", "engine.cli", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments[:3])} ended with {done.returncode}: {done.stderr[-2000:]}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
