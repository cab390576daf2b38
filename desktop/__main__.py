"""`python -m desktop`, which `firstlook` and `firstlook open FOLDER` run."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

PANELS = (
    "gallery", "start", "loupe", "review", "groups", "second-look", "training", "versions", "settings", "classes",
    "activity", "writing", "writes", "traces", "lab", "keys",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Opens the window; the exit code of Qt's loop, or 2 for wrong use."""
    chosen = _parser().parse_args(arguments)
    if chosen.scale:
        os.environ["QT_SCALE_FACTOR"] = str(chosen.scale)
    from desktop.app import run

    return run(chosen)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="firstlook open",
        description="Open the window: on a folder of photos, on the library that was open last, or to choose one.",
        epilog="Examples:  firstlook open ~/Pictures/weddings\n"
        "           firstlook open sample-library --screenshot gallery.png --size 1440x900 --theme dark",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", nargs="?", type=Path, help="the folder that holds the photos")
    parser.add_argument("--theme", choices=("system", "light", "dark"), help="for this time only")
    parser.add_argument("--language", choices=("system", "en", "de", "pseudo"), help="for this time only")
    parser.add_argument(
        "--screenshot", type=Path, metavar="FILE", help="render to a PNG without a person, and end"
    )
    parser.add_argument(
        "--size", type=_size, default=(1440, 900), metavar="WxH", help="of the window, in pixels"
    )
    parser.add_argument(
        "--scale", type=float, metavar="N", help="pixels of the screen per pixel; 2 for HiDPI"
    )
    parser.add_argument("--panel", choices=PANELS, default="gallery", help="what the screenshot shows")
    return parser


def _size(text: str) -> tuple[int, int]:
    width, x, height = text.lower().partition("x")
    if not (x and width.isdigit() and height.isdigit() and int(width) >= 200 and int(height) >= 200):
        raise argparse.ArgumentTypeError(f"{text!r} is not like 1440x900")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
