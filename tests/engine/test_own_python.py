import json
import subprocess
from pathlib import Path

import pytest

from engine import own_python


def test_a_module_of_ours_is_found_wherever_it_begins(tmp_path: Path) -> None:
    command = own_python.command("engine.cli", "classes", "--help")
    done = subprocess.run(
        command, cwd=tmp_path, env=own_python.environment(), capture_output=True, text=True, check=True
    )
    assert "classes" in done.stdout


def test_what_was_to_be_found_before_still_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "of_theirs.py").write_text("import json, engine; print(json.dumps(engine.__file__))")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    done = subprocess.run(
        own_python.command("of_theirs"),
        cwd="/",
        env=own_python.environment(),
        capture_output=True,
        check=True,
    )
    assert Path(json.loads(done.stdout)) == Path(own_python.__file__).with_name("__init__.py")
