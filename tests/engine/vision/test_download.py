from __future__ import annotations

import hashlib
import shutil
import threading
from collections import namedtuple
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from engine.errors import WeightsError
from engine.vision.backbones import BACKBONES
from engine.vision.download import fetch, official_url
from engine.vision.weights import WeightsFile, load_state

TARGET = Path("weights") / "made.safetensors"


def pth(folder: Path, *, right: bool = True) -> Path:
    """A file as torchvision names them."""
    import torch

    path = folder / "made.pth"
    torch.save({"a": torch.arange(5.0)}, path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:8] if right else "0" * 8
    return path.rename(folder / f"made-{digest}.pth")


class Quiet(SimpleHTTPRequestHandler):
    """A server of files that does not print."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


class Cutting(BaseHTTPRequestHandler):
    """Promises a thousand bytes and hangs up after ten."""

    def do_GET(self) -> None:
        """Answers."""
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"0123456789")

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """(folder, address) of a real server on this machine."""
    folder = tmp_path / "served"
    folder.mkdir()
    yield from serving(folder, partial(Quiet, directory=str(folder)))


def serving(folder: Path, handler: object) -> Iterator[tuple[Path, str]]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:  # type: ignore[arg-type]
        thread = threading.Thread(target=http.serve_forever, daemon=True)
        thread.start()
        yield folder, f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join()


def test_a_download_is_checked_and_kept_as_safetensors(tmp_path: Path, server: tuple[Path, str]) -> None:
    heard: list[tuple[int, int | None]] = []
    target = tmp_path / TARGET
    fetch(f"{server[1]}/{pth(server[0]).name}", target, lambda done, total: heard.append((done, total)))
    assert load_state(WeightsFile(target, "", ""))["a"].tolist() == [0, 1, 2, 3, 4]
    assert heard[-1][0] == heard[-1][1]
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_a_download_with_the_wrong_checksum_is_thrown_away(tmp_path: Path, server: tuple[Path, str]) -> None:
    with pytest.raises(WeightsError, match="wrong checksum"):
        fetch(f"{server[1]}/{pth(server[0], right=False).name}", tmp_path / TARGET)
    assert list((tmp_path / "weights").iterdir()) == []


def test_a_download_that_is_objected_to_leaves_what_was_there(
    tmp_path: Path, server: tuple[Path, str]
) -> None:
    def object_(_state: object) -> None:
        raise WeightsError("does not fit")

    target = tmp_path / TARGET
    target.parent.mkdir()
    target.write_bytes(b"the old ones")
    with pytest.raises(WeightsError, match="does not fit"):
        fetch(f"{server[1]}/{pth(server[0]).name}", target, None, object_)
    assert target.read_bytes() == b"the old ones"


def test_a_download_cut_in_the_middle_says_how_far_it_came(tmp_path: Path) -> None:
    for _, address in serving(tmp_path, Cutting):
        with pytest.raises(WeightsError, match="cut off after 10 of 1,000 bytes"):
            fetch(f"{address}/made-00000000.pth", tmp_path / TARGET)
    assert list((tmp_path / "weights").iterdir()) == []


def test_a_disk_without_room_is_told_before_anything_is_fetched(
    tmp_path: Path, server: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(1_000_000, 999_000, 1_000))
    heard: list[int] = []
    with pytest.raises(WeightsError, match=r"no room for the download: 0 MB are free in .*FIRSTLOOK_DATA"):
        fetch(f"{server[1]}/{pth(server[0]).name}", tmp_path / TARGET, lambda done, _: heard.append(done))
    assert heard == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_disk_that_is_full_before_its_time_is_an_error_that_says_so(
    tmp_path: Path, server: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import tempfile

    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: Path("/dev/full").open("r+b", buffering=0))  # noqa: SIM115
    with pytest.raises(WeightsError, match="No space left on device"):
        fetch(f"{server[1]}/{pth(server[0]).name}", tmp_path / TARGET)


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "file:///nowhere"])
def test_no_network_is_an_error_that_says_what_to_do(tmp_path: Path, address: str) -> None:
    with pytest.raises(WeightsError, match=r"could not be downloaded.*--weights FILE"):
        fetch(f"{address}/made-00000000.pth", tmp_path / "made.safetensors")


def test_the_official_files_carry_their_checksum_in_their_name() -> None:
    for backbone in BACKBONES.values():
        assert official_url(backbone).startswith("https://")
        assert len(official_url(backbone).rpartition("-")[2]) == len("01234567.pth")
