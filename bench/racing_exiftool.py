"""Stands for `exiftool`: hands every command on, but lets another program change the photo at a chosen moment first.

FIRSTLOOK_BENCH_RACE is JSON: the moment ("write": just before the staging file is written, "check": just before it is
read back), the command to run with {} for the photo, and a file that tells that it was done. One photo is hit.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

STAGING = b".firstlook-staging"


def main() -> int:
    """ExifTool's own exit status."""
    race = json.loads(os.environ["FIRSTLOOK_BENCH_RACE"])
    child = subprocess.Popen(["exiftool", *sys.argv[1:]], stdin=subprocess.PIPE)
    assert child.stdin is not None
    lines: list[bytes] = []
    photo = b""
    for line in sys.stdin.buffer:
        lines.append(line)
        if not line.startswith(b"-execute"):
            continue
        writes = b"-o\n" in lines
        if writes:
            photo = lines[lines.index(b"-o\n") + 2].rstrip(b"\n")
        checks = not writes and any(STAGING in one for one in lines)
        if photo and (writes if race["moment"] == "write" else checks):
            _strike(race, os.fsdecode(photo))
        child.stdin.write(b"".join(lines))
        child.stdin.flush()
        lines = []
    child.stdin.close()
    return child.wait()


def _strike(race: dict[str, object], photo: str) -> None:
    done = Path(str(race["done"]))
    if not done.exists():
        done.write_text(photo)
        words = race["command"]
        assert isinstance(words, list)
        subprocess.run(
            [str(word).replace("{}", photo) for word in words], check=True, stdout=subprocess.DEVNULL
        )


if __name__ == "__main__":
    sys.exit(main())
