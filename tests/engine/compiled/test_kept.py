import os
import time
from pathlib import Path

import pytest

from engine.compiled.kept import place


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "bits.py").write_text("FF = 255")
    (folder / "eighth.py").write_text("from bits import FF")
    return folder


def test_what_is_compiled_of_other_sources_lies_elsewhere(sources: Path, tmp_path: Path) -> None:
    before = place(sources, tmp_path)
    assert place(sources, tmp_path) == before
    (sources / "bits.py").write_text("FF = 254")
    assert place(sources, tmp_path) != before


def test_what_older_versions_left_is_removed_after_a_month(sources: Path, tmp_path: Path) -> None:
    base = tmp_path / "compiled"
    for name, days in (("old", 40), ("young", 3)):
        (base / name).mkdir(parents=True)
        (base / name / "code.nbc").write_bytes(b"\0")
        os.utime(base / name, (time.time() - days * 86400,) * 2)
    place(sources, base)
    assert [of.name for of in base.iterdir()] == ["young"]


def test_a_place_that_is_in_use_stays_however_old(sources: Path, tmp_path: Path) -> None:
    folder = place(sources, tmp_path / "compiled")
    folder.mkdir(parents=True)
    os.utime(folder, (0, 0))
    assert place(sources, tmp_path / "compiled").is_dir()


def test_the_loops_are_kept_there(compiled_loops: None) -> None:
    folder = Path(os.environ.get("NUMBA_CACHE_DIR", place()))
    assert {file.name.split(".")[0] for file in folder.rglob("*.nbi")} >= {"eighth", "figures", "resample"}
