"""fastai, which is not among the project's own packages: installed for the measurements that compare with it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np

from bench.common import Bench

VENV = "peers"


def fastai_python(bench: Bench) -> Path:
    """A Python of its own that sees our torch, and fastai besides; made once."""
    folder = bench.cache / VENV
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        bench.tell("installing fastai for the comparison")
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        ours = Path(np.__file__).parents[1]
        site = next(folder.glob("lib/python*/site-packages"))
        (site / "ours.pth").write_text(f"{ours}\n")
        install: list[str | Path] = [
            python,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--only-binary",
            ":all:",
            "fastai",
        ]
        subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
        (folder / "ready").touch()
    return python
