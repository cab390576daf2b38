"""Makes the virtual environment First Look runs in, once, and says nothing when it is there already.

Run it with the Python that is to be used: ``python3 packaging/set_up.py`` (``make`` does). It needs the
standard library only. The packages are those of constraints.txt, each checked against its hash; where they
come from is the person's own business (pip's configuration and environment are left as they are).

A stamp written last tells that an environment is whole, for which checkout and Python it was made, and of
what. Other packages are installed over it; without a stamp, or for another place, it is made anew, so that an
interruption at any moment is mended by the next call.
"""

from __future__ import annotations  # so that an older Python can read this far, and be told

import argparse
import ast
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# What pyproject.toml says in requires-python.
OLDEST, TOO_NEW = (3, 11), (3, 14)

ROOT = Path(__file__).resolve().parent.parent
INPUTS = ("pyproject.toml", "packaging/constraints.txt", "packaging/uv.txt", "packaging/set_up.py")
STAMP_NAME = "firstlook-ready"
PINNED = ("--quiet", "--require-hashes", "--only-binary", ":all:", "-r")

# As pip does: whatever place has the pinned file is taken (its hash says that it is the right one), and bytecode is
# made once, not at the first start.
UV_OPTIONS = ("--index-strategy", "unsafe-best-match", "--compile-bytecode")

# What uv calls the settings of pip that say where packages come from, and those that say nothing of it.
UV_NAMES = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "cert": "SSL_CERT_FILE",
    "timeout": "UV_HTTP_TIMEOUT",
    "default-timeout": "UV_HTTP_TIMEOUT",
    "proxy": "ALL_PROXY",
}
OF_NO_MATTER = {
    "break-system-packages", "cache-dir", "disable-pip-version-check", "no-color", "no-input", "progress-bar",
    "quiet", "require-virtualenv", "root-user-action", "verbose",
}  # fmt: skip


class SetUpError(Exception):
    """What the person can mend; its text says how."""


def check_version(version: Sequence[int]) -> None:
    """Raise SetUpError unless `version`, as (major, minor, ...), is one that First Look runs on."""
    if not OLDEST <= tuple(version[:2]) < TOO_NEW:
        raise SetUpError(
            f"First Look needs Python 3.11, 3.12 or 3.13, and this is {version[0]}.{version[1]}: {sys.executable}\n"
            "Name another one: make PYTHON=python3.12 ..."
        )


def place(root: Path) -> str:
    """A digest that differs when an environment made for `root` by this Python could not be used any more."""
    python = f"{sys.implementation.name} {sys.version_info[:2]} {sys.base_prefix}"
    return hashlib.sha256(os.fsencode(root) + b"\0" + python.encode()).hexdigest()


def contents(root: Path) -> str:
    """A digest that differs when other packages, or other settings of the project, are asked for."""
    digest = hashlib.sha256()
    for name in INPUTS:
        digest.update((root / name).read_bytes() + b"\0")
    return digest.hexdigest()


def interpreter(venv: Path) -> Path:
    """The Python inside the virtual environment `venv`."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def read_stamp(venv: Path) -> tuple[str, ...]:
    """The (place, contents) that `venv` was finished for; two empty texts when it is not whole."""
    try:
        lines = (venv / STAMP_NAME).read_text().splitlines()
    except OSError:
        lines = []
    return tuple(lines) if len(lines) == 2 and interpreter(venv).exists() else ("", "")


def write_stamp(venv: Path, stamp: tuple[str, str]) -> None:
    part = venv / (STAMP_NAME + ".part")
    part.write_text("\n".join(stamp) + "\n")
    part.replace(venv / STAMP_NAME)


def run(*command: object, failing: str, **environment: str) -> None:
    """Run `command` with its output shown and `environment` added; SetUpError(`failing`) when it fails."""
    if not succeeds(*command, **environment):
        raise SetUpError(failing)


def succeeds(*command: object, **environment: str) -> bool:
    """Run `command` with its output shown and `environment` added: whether it went well."""
    merged = {**os.environ, **environment}
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=merged, check=False).returncode == 0


def make_venv(venv: Path) -> None:
    """Lay an empty virtual environment with pip at `venv`, in place of what was there."""
    say(f"Making a virtual environment in {venv.name}")
    if venv.is_symlink():
        venv.unlink()
    shutil.rmtree(venv, ignore_errors=True)
    run(
        sys.executable, "-m", "venv", venv,
        failing="The virtual environment could not be made. On Debian and Ubuntu: sudo apt-get install python3-venv",
    )  # fmt: skip


def installed_by_uv(python: Path, pip: tuple[object, ...]) -> bool:
    """Whether uv installed the pinned packages, several times as quickly as pip. Where pip is told what uv cannot be
    told, or uv fails for any reason, the rest is pip's."""
    settings = uv_settings(pip_settings(pip))
    if settings is None or not succeeds(*pip, "install", *PINNED, ROOT / "packaging" / "uv.txt"):
        return False
    uv = (python, "-m", "uv", "pip", "install", "--python", python, *UV_OPTIONS)
    if succeeds(*uv, *PINNED, ROOT / "packaging" / "constraints.txt", **settings):
        return True
    say("uv could not: once more with pip")
    return False


def pip_settings(pip: tuple[object, ...]) -> str:
    """What `pip config list` says: a line for each setting, from files and environment."""
    command = [str(part) for part in (*pip, "config", "list")]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout


def uv_settings(listed: str) -> dict[str, str] | None:
    """Of pip's settings, one a line as ``section.name='value'``, the environment for uv; None where one has no word in
    uv. The environment's (`:env:`) win over a command's and those over the global ones; what the person told uv over
    all."""
    found: dict[str, tuple[int, str]] = {}
    for line in listed.splitlines():
        key, _, quoted = line.partition("=")
        section, _, name = key.rpartition(".")
        rank = {":env:": 2, "install": 1, "global": 0}.get(section)
        if rank is None or name in OF_NO_MATTER:
            continue
        if name not in UV_NAMES:
            return None
        found[name] = max(found.get(name, (-1, "")), (rank, str(ast.literal_eval(quoted))))
    settings = {UV_NAMES[name]: " ".join(value.split()) for name, (_, value) in found.items()}
    if "UV_FIND_LINKS" in settings:
        settings["UV_FIND_LINKS"] = settings["UV_FIND_LINKS"].replace(" ", ",")
    return {name: value for name, value in settings.items() if name not in os.environ}


def install(python: Path) -> None:
    """Install the pinned packages and then First Look itself, in editable mode, with the `python` of the venv."""
    pip = (python, "-m", "pip", "--disable-pip-version-check", "--no-input")
    say("Installing the pinned packages, each checked against its hash (some minutes the first time)")
    if not installed_by_uv(python, pip):
        run(
            *pip, "install", *PINNED, ROOT / "packaging" / "constraints.txt",
            failing="The packages could not be installed; what pip says above tells why. "
            "Behind a proxy or with an index of your own, set HTTPS_PROXY or PIP_INDEX_URL and try again.",
        )  # fmt: skip
    run(
        *pip, "install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", ROOT,
        failing="First Look itself could not be installed; what pip says above tells why.",
        PYTHONWARNINGS="ignore",  # setuptools warns of every editable install
    )  # fmt: skip
    run(*pip, "check", failing="The installed packages do not fit together; what pip says above tells which.")


def set_up(venv: Path) -> None:
    """Bring `venv` to what constraints.txt and pyproject.toml ask; at once when it is so already."""
    check_version(sys.version_info[:2])
    wanted, found = (place(ROOT), contents(ROOT)), read_stamp(venv)
    if found == wanted:
        return
    if found[0] == wanted[0]:
        (venv / STAMP_NAME).unlink()
    else:
        make_venv(venv)
    install(interpreter(venv))
    write_stamp(venv, wanted)
    say("Ready.")


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description="Make the virtual environment First Look runs in.")
    parser.add_argument(
        "--venv", type=Path, default=ROOT / ".venv", help="where (default: .venv in the checkout)"
    )
    try:
        set_up(parser.parse_args().venv)
    except SetUpError as error:
        say(f"\n{error}")
        return 1
    except KeyboardInterrupt:
        say("\nStopped. The next call begins anew.")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
