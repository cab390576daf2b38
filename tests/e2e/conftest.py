"""The real command on small photos that the tests paint. One library is tagged and taught; tests work on copies."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

from engine.types import WEDDING_CLASSES

PER_CLASS, TAUGHT = 8, 5
LONG_AGO = 1_780_000_000
COLOURS = dict(
    zip(
        WEDDING_CLASSES,
        [(240, 240, 235), (200, 30, 80), (20, 30, 140), (230, 160, 20), (20, 140, 60)],
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Ran:
    """One run of the command."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, Any]:
        """The one JSON object on stdout."""
        assert self.out.endswith("}\n"), f"{self.out}\n{self.err}"
        assert self.out.count("\n") == 1, self.out
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found

    def decent(self) -> Ran:
        """No traceback and no bug in what the person sees."""
        text = self.out + self.err
        assert "Traceback" not in text, text
        assert "should not have" not in text, text
        return self


@dataclass(frozen=True, slots=True)
class FirstLook:
    """The command: in this process by calling it (quick), or as the program that is installed (`program`)."""

    env: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, *arguments: object, code: int | None = 0) -> Ran:
        from engine.cli.app import whole

        before = signal.getsignal(signal.SIGTERM)
        try:
            done = CliRunner().invoke(
                whole(), [_text(a) for a in arguments], env=self.env, catch_exceptions=False
            )
        finally:
            signal.signal(signal.SIGTERM, before)
        ran = Ran(done.exit_code, done.stdout, done.stderr).decent()
        assert code is None or ran.code == code, f"{ran.code}\n{ran.out}\n{ran.err}"
        return ran

    def json(self, *arguments: object, code: int | None = 0) -> dict[str, Any]:
        return self(arguments[0], "--json", *arguments[1:], code=code).data

    def failing(self, *arguments: object) -> str:
        """What the person reads where the command ends with 1."""
        ran = self(*arguments, code=1)
        assert ran.err.startswith("Error: ") or "\nError: " in ran.err, ran.err
        return ran.err

    def rows(self, folder: Path, *arguments: object) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self.json("list", folder, *arguments)["photos"]
        return rows

    def class_of(self, photo: Path, folder: Path) -> str | None:
        found = {row["path"]: row["classes"] for row in self.rows(folder)}[str(photo)]
        return found[0]["name"] if found else None

    def environ(self, **more: str) -> dict[str, str]:
        return {**os.environ, **self.env, **more}

    def start(
        self, *arguments: object, env: Mapping[str, str] | None = None, **more: Any
    ) -> subprocess.Popen[bytes]:
        command = [*PROGRAM, *map(str, arguments)]
        return subprocess.Popen(
            command, env=env or self.environ(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more
        )

    def program(
        self, *arguments: object, before: Sequence[str] = (), env: Mapping[str, str] | None = None
    ) -> Ran:
        """A process of its own; `before` is what it is run under."""
        command = [*before, *PROGRAM, *map(str, arguments)]
        done = subprocess.run(
            command, env=env or self.environ(), capture_output=True, timeout=120, check=False
        )
        return ran_of(done.returncode, done.stdout, done.stderr).decent()

    def having(self, **more: str) -> FirstLook:
        """The same with other environment variables."""
        return FirstLook({**self.env, **more})


PROGRAM = (sys.executable, "-m", "engine.cli")


def ran_of(code: int, out: bytes, err: bytes) -> Ran:
    return Ran(code, out.decode("utf-8", "surrogateescape"), err.decode("utf-8", "surrogateescape"))


def _text(argument: object) -> str:
    return os.fsdecode(argument) if isinstance(argument, bytes) else str(argument)


def paint(file: Path, class_name: str = "bouquet", seed: int = 0, size: tuple[int, int] = (160, 120)) -> Path:
    """A picture whose class any backbone can tell by its colour and stripes; its time lies in the past."""
    number = WEDDING_CLASSES.index(class_name)
    noise = np.random.default_rng(seed * 10 + number)
    pixels = np.full((size[1], size[0], 3), COLOURS[class_name], dtype=np.int16)
    pixels[:: number + 2] //= 2
    pixels[:, :: 7 - number] //= 3
    pixels += noise.integers(-25, 25, pixels.shape, dtype=np.int16)
    pixels[seed % 80 : seed % 80 + 20, seed % 100 : seed % 100 + 30] = noise.integers(0, 255, 3)
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(file, quality=90)
    aged(file)
    return file


def aged(file: Path, seconds: int = LONG_AGO) -> None:
    """The file was not changed just now, so that no command waits for it to settle."""
    os.utime(file, (seconds, seconds))


def paint_library(folder: Path, per_class: int = PER_CLASS) -> Path:
    """`folder/bride/bride-0.jpg` and so on."""
    for name in WEDDING_CLASSES:
        for seed in range(per_class):
            paint(folder / name / f"{name}-{seed}.jpg", name, seed)
    return folder


def exiftool(*arguments: object) -> str:
    """ExifTool with our namespace, as another program would run it."""
    from engine.metadata.process import config_file

    command = ["exiftool", "-config", str(config_file()), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def keywords(file: Path) -> list[str]:
    """What the file says, read by exiv2: a reader that is not ours."""
    command = ["exiv2", "-q", "-K", "Xmp.dc.subject", "-Pt", "pr", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    text = done.stdout.strip()
    return text.split(", ") if text else []


@dataclass(frozen=True, slots=True)
class Moment:
    """The bytes and times of every photo file in a folder."""

    files: dict[str, tuple[int, bytes]]

    @classmethod
    def of(cls, folder: Path) -> Moment:
        found = {}
        for file in sorted(folder.rglob("*")):
            if file.is_file() and ".firstlook" not in file.parts:
                found[str(file.relative_to(folder))] = (file.stat().st_mtime_ns, file.read_bytes())
        return cls(found)


@pytest.fixture(scope="session")
def weights(weights_file: Path) -> Path:
    """A folder with weights of the default backbone."""
    return weights_file.parent


@pytest.fixture(scope="session")
def firstlook(weights: Path, tmp_path_factory: pytest.TempPathFactory) -> FirstLook:
    """The command, with data and weights of the tests' own."""
    data = tmp_path_factory.mktemp("data")
    return FirstLook({"FIRSTLOOK_DATA": str(data), "FIRSTLOOK_WEIGHTS": str(weights), "COLUMNS": "200"})


@pytest.fixture(scope="session")
def tagged(firstlook: FirstLook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library as it is after its first look: guesses only. Not to be changed: copy it."""
    folder = paint_library(tmp_path_factory.mktemp("tagged") / "photos")
    firstlook("tag", folder)
    return folder


@pytest.fixture(scope="session")
def taught(firstlook: FirstLook, tagged: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with labels, a model version and keywords in its files. Not to be changed: copy it."""
    folder = tmp_path_factory.mktemp("taught") / "photos"
    shutil.copytree(tagged, folder)
    for name in WEDDING_CLASSES:
        files = [folder / name / f"{name}-{seed}.jpg" for seed in range(TAUGHT)]
        firstlook("label", folder, "--class", name, *files)
        firstlook("classes", folder, "threshold", name, "0.5")
    firstlook("retrain", folder, "--force")
    return folder


@pytest.fixture
def library(tagged: Path, tmp_path: Path) -> Path:
    """A copy of `tagged` to work on."""
    return Path(shutil.copytree(tagged, tmp_path / "library"))


@pytest.fixture
def learnt(taught: Path, tmp_path: Path) -> Path:
    """A copy of `taught` to work on."""
    return Path(shutil.copytree(taught, tmp_path / "learnt"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    place = tmp_path / "small-disk"
    place.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk")
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip(f"no small disk can be mounted here: {done.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)
