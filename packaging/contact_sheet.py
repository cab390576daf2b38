"""The picture in the README: photos of a tagged library with the class that First Look sees in each.

firstlook list sample-library --json | python packaging/contact_sheet.py docs/sample.jpg
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont, ImageOps

COLUMNS, ROWS, CELL, LINE = 6, 4, (260, 190), 30
GROUND, INK = "#1e1e20", "#e8e8ea"


def sheet(rows: list[dict[str, Any]]) -> Image.Image:
    """A page of photos spread evenly over the library, each over its class and probability."""
    chosen = rows[:: max(1, len(rows) // (COLUMNS * ROWS))][: COLUMNS * ROWS]
    page = Image.new("RGB", (COLUMNS * CELL[0] + 10, ROWS * (CELL[1] + LINE) + 10), GROUND)
    draw, font = ImageDraw.Draw(page), ImageFont.load_default(15)
    for number, row in enumerate(chosen):
        left = 10 + number % COLUMNS * CELL[0]
        top = 10 + number // COLUMNS * (CELL[1] + LINE)
        with Image.open(row["path"]) as photo:
            photo.draft("RGB", (2 * CELL[0], 2 * CELL[1]))
            upright = ImageOps.exif_transpose(photo)
        page.paste(ImageOps.fit(upright, (CELL[0] - 10, CELL[1] - 4)), (left, top))
        draw.text((left, top + CELL[1]), caption(row), INK, font)
    return page


def caption(row: dict[str, Any]) -> str:
    """`bride 0.97`, or `bride  (yours)` where a person decided."""
    if not row["classes"]:
        return "?"
    best = row["classes"][0]
    return (
        f"{best['name']}  {'(yours)' if best['decider'] == 'person' else format(best['probability'], '.2f')}"
    )


def main() -> None:
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    sheet(json.load(sys.stdin)["photos"]).save(target, quality=80, optimize=True)


if __name__ == "__main__":
    main()
