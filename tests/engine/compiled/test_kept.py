import os
import time
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.compiled import kept
from engine.compiled.kept import place
from engine.compiled.loop import Loop
from engine.compiled.machine import Code


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


def test_so_does_what_is_compiled_for_another_processor(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = place(sources, tmp_path)
    monkeypatch.setattr(kept, "_processor", lambda: ("x86_64-unknown-linux-gnu", "i486", ""))
    assert place(sources, tmp_path) != before


CODES = {"engine.compiled.bits.next_marker": Code(b"\x7fELF\0\xff", ("|u1:1", "q", "|b1:1"), "q")}


def test_code_is_read_as_it_was_written(tmp_path: Path) -> None:
    kept.write(tmp_path, CODES)
    assert kept.read(tmp_path) == CODES
    assert [of.name for of in tmp_path.iterdir()] == ["loops.json"]


def test_where_there_is_none_nothing_is_read(tmp_path: Path) -> None:
    assert kept.read(tmp_path) is None
    assert kept.read(tmp_path / "nowhere") is None


@given(st.data())
def test_what_is_not_what_was_written_is_not_read(data: st.DataObject) -> None:
    """LLVM would end the process."""
    with TemporaryDirectory() as folder:
        kept.write(Path(folder), CODES)
        file = Path(folder) / "loops.json"
        whole = file.read_bytes()
        at = data.draw(st.integers(0, len(whole) - 1))
        cut = (
            whole[:at] + data.draw(st.binary(max_size=3)) + data.draw(st.sampled_from([whole[at + 1 :], b""]))
        )
        file.write_bytes(cut)
        assert (kept.read(Path(folder)) is None) == (cut != whole)


def test_every_loop_that_python_calls_is_kept_there(compiled_loops: None) -> None:
    package = Path(kept.__file__).parent
    modules = [import_module(f"engine.compiled.{file.stem}") for file in package.glob("[a-z]*.py")]
    loops = {of.name for module in modules for of in vars(module).values() if isinstance(of, Loop)}
    found = kept.read(place())
    assert found is not None
    assert found.keys() == loops
    assert len(loops) >= 13
