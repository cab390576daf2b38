"""Every text of the window is there in English and German, and the files that Qt reads are up to date."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]


def test_all_texts_are_translated_and_what_qt_reads_is_up_to_date() -> None:
    command = [sys.executable, "packaging/translations.py", "--check"]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
