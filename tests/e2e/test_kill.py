"""kill -9 at any moment: nothing is damaged, nothing stays behind, the next run finishes. `python -m bench kill`
does the same hundreds of times."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import pytest

from bench import kill
from bench.common import surroundings


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("exiv2") is None, reason="exiv2, which judges the files, is not installed")
def test_killed_while_writing_no_photo_is_damaged_and_the_next_run_finishes(shared_data: Path) -> None:
    options = argparse.Namespace(data=shared_data, times=2, seed=11, photos=12, what=None)
    with surroundings(options) as bench:
        report = kill.run(bench)
    assert report.figures["kills"] == 2
    assert report.failures == ()
