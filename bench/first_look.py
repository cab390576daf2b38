"""One first indexing by First Look in a process of its own, as `bench.indexing` measures it.

`python -m bench.first_look LIBRARY INDEX PHOTOS` opens the library with a fresh index, indexes what is in it
(one photo: models and ExifTool are opened), moves the files of PHOTOS in as hard links, and indexes those.
Prints its seconds as JSON: `start_up` until then, `work` for PHOTOS.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

BEGUN = time.perf_counter()


def main(library: Path, index: Path, photos: Path) -> dict[str, float]:
    """See the module."""
    from engine.library import Library
    from engine.options import Options
    from engine.types import WriteTo

    with Library(library, Options(write_to=WriteTo.NONE), index=index) as opened:
        opened.tag().result()
        for file in sorted(photos.iterdir()):
            os.link(file, library / file.name)
        ready = time.perf_counter()
        done = opened.tag().result()
        ended = time.perf_counter()
        failed = done.ingested.unreadable
    return {"photos": done.ingested.read - failed, "start_up": ready - BEGUN, "work": ended - ready}


if __name__ == "__main__":
    print(json.dumps(main(*map(Path, sys.argv[1:4]))))
