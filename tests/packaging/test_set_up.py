import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def set_up() -> ModuleType:
    spec = importlib.util.spec_from_file_location("firstlook_set_up", ROOT / "packaging" / "set_up.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def venv(set_up: ModuleType, tmp_path: Path) -> Path:
    folder = tmp_path / "an environment"
    python = set_up.interpreter(folder)
    python.parent.mkdir(parents=True)
    python.touch()
    return folder


@pytest.mark.parametrize("version", [(3, 11, 2), (3, 12, 3), (3, 13, 0)])
def test_a_python_that_first_look_runs_on_is_taken(set_up: ModuleType, version: tuple[int, ...]) -> None:
    set_up.check_version(version)


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 10, 12), (3, 14, 0)])
def test_another_python_is_refused_with_what_to_type(set_up: ModuleType, version: tuple[int, ...]) -> None:
    with pytest.raises(set_up.SetUpError, match=r"needs Python 3\.11.*\n.*PYTHON="):
        set_up.check_version(version)


def test_an_environment_without_its_stamp_is_not_whole(set_up: ModuleType, venv: Path) -> None:
    assert set_up.read_stamp(venv) == ("", "")


def test_a_stamp_cut_off_while_written_does_not_count(set_up: ModuleType, venv: Path) -> None:
    (venv / set_up.STAMP_NAME).write_text("place only")
    assert set_up.read_stamp(venv) == ("", "")


def test_a_stamp_is_read_as_it_was_written(set_up: ModuleType, venv: Path) -> None:
    set_up.write_stamp(venv, ("place", "contents"))
    assert set_up.read_stamp(venv) == ("place", "contents")
    assert sorted(path.name for path in venv.glob("firstlook*")) == [set_up.STAMP_NAME]


def test_an_environment_whose_python_is_gone_is_not_whole(set_up: ModuleType, venv: Path) -> None:
    set_up.write_stamp(venv, ("place", "contents"))
    set_up.interpreter(venv).unlink()
    assert set_up.read_stamp(venv) == ("", "")


def test_a_moved_checkout_and_a_changed_pin_are_told_apart(set_up: ModuleType, tmp_path: Path) -> None:
    for root in (tmp_path / "here", tmp_path / "there"):
        for name in set_up.INPUTS:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(name)
    here, there = tmp_path / "here", tmp_path / "there"
    assert set_up.place(here) != set_up.place(there)
    assert set_up.contents(here) == set_up.contents(there)
    (there / "packaging" / "constraints.txt").write_text("another pin")
    assert set_up.contents(here) != set_up.contents(there)


def test_uv_is_told_what_pip_was_told_of_where_packages_come_from(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in set_up.UV_NAMES.values():
        monkeypatch.delenv(name, raising=False)
    listed = """:env:.cert='/etc/own.crt'
:env:.disable-pip-version-check='1'
global.cert='/etc/all.crt'
global.extra-index-url='https://one/simple file:///two/simple'
global.find-links='\\n/wheels\\n/more'
install.index-url='https://three/simple'
"""
    assert set_up.uv_settings(listed) == {
        "SSL_CERT_FILE": "/etc/own.crt",
        "UV_INDEX": "https://one/simple file:///two/simple",
        "UV_FIND_LINKS": "/wheels,/more",
        "UV_DEFAULT_INDEX": "https://three/simple",
    }


def test_what_the_person_told_uv_stands(set_up: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://mine/simple")
    assert set_up.uv_settings("global.index-url='https://theirs/simple'\n") == {}


def test_what_uv_has_no_word_for_is_left_to_pip(set_up: ModuleType) -> None:
    assert set_up.uv_settings("global.index-url='https://one'\nglobal.client-cert='/key.pem'\n") is None


@pytest.mark.parametrize("uv_works", [True, False])
def test_where_uv_fails_pip_installs(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, *, uv_works: bool
) -> None:
    commands: list[list[str]] = []

    def succeeds(*command: object, **environment: str) -> bool:
        commands.append([str(part) for part in command])
        return uv_works or "uv" not in command

    monkeypatch.setattr(set_up, "succeeds", succeeds)
    monkeypatch.setattr(set_up, "pip_settings", lambda pip: "")
    set_up.install(Path("python"))
    pinned = [command for command in commands if command[-1].endswith("constraints.txt")]
    assert ["uv" in command for command in pinned] == ([True] if uv_works else [True, False])
    assert all("--require-hashes" in command for command in pinned)


@pytest.mark.skipif(sys.platform == "win32", reason="the script is for systems with a POSIX shell")
def test_without_the_right_to_install_the_line_to_run_is_printed_and_nothing_else_done(
    tmp_path: Path,
) -> None:
    tools = {
        "dpkg-query": "exit 0",  # nothing is installed
        "apt-get": f"touch '{tmp_path}/apt-was-run'",
        "apt-cache": '[ "$3" != libglib2.0-0t64 ]',  # an archive with the older name, as in Debian 12
        "id": "echo 1000",
        "sudo": "exit 1",
    }
    for name, body in tools.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n")
        (tmp_path / name).chmod(0o755)
    environment = {
        "PATH": f"{tmp_path}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "PYTHON": sys.executable,
    }
    script = ["sh", str(ROOT / "packaging" / "system-packages.sh"), "test"]
    ran = subprocess.run(script, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    line = next(line for line in ran.stderr.splitlines() if "apt-get install" in line)
    assert line.strip().startswith("sudo apt-get update && sudo apt-get install")
    assert {"libimage-exiftool-perl", "libglib2.0-0", "exempi"} <= set(line.split())
    assert "libglib2.0-0t64" not in line
    assert not (tmp_path / "apt-was-run").exists()
