import os
import socket
import sys
from pathlib import Path

import pytest

from engine.photos.formats import STAGING_MARK
from engine.photos.scan import FoundFile, walk


def _make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())


def _paths(root: Path) -> list[bytes]:
    return [found.path for found in walk(root)]


def test_photos_are_found_in_all_folders_in_sorted_order(tmp_path: Path) -> None:
    _make(tmp_path, "b.jpg", "a.NEF", "z/1.heic", "m/n/2.png", "m/3.tif", "m/o.txt")
    assert _paths(tmp_path) == [b"a.NEF", b"b.jpg", b"m/3.tif", b"m/n/2.png", b"z/1.heic"]


def test_size_and_time_are_the_files(tmp_path: Path) -> None:
    _make(tmp_path, "a.jpg")
    os.utime(tmp_path / "a.jpg", ns=(5, 1_700_000_000_123_456_789))
    assert list(walk(tmp_path)) == [FoundFile(b"a.jpg", 5, 1_700_000_000_123_456_789)]


def test_hidden_and_temporary_files_and_our_own_are_skipped(tmp_path: Path) -> None:
    _make(
        tmp_path, ".firstlook/thumbnails/a.jpg", ".git/b.jpg", ".c.jpg", f"d{STAGING_MARK}-1.jpg",
        f"x{STAGING_MARK}/y.jpg", "e.jpg_exiftool_tmp", "f.jpg_original", "sub/.trash/g.jpg", "h.jpg",
    )  # fmt: skip
    assert _paths(tmp_path) == [b"h.jpg"]


def test_links_to_files_are_listed_and_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "root", tmp_path / "elsewhere"
    _make(root, "a.jpg")
    _make(elsewhere, "b.jpg", "c.jpg")
    (root / "link.jpg").symlink_to(elsewhere / "b.jpg")
    (root / "dead.jpg").symlink_to(elsewhere / "gone.jpg")
    (root / "folder").symlink_to(elsewhere)
    (root / "circle").symlink_to(root)
    (root / "folder.jpg").symlink_to(elsewhere)
    assert _paths(root) == [b"a.jpg", b"link.jpg"]


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders there")
def test_pipes_sockets_and_folders_with_a_photos_name_are_no_photos(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "folder.jpg").mkdir()
    _make(tmp_path, "folder.jpg/inside.jpg")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.jpg")
        assert _paths(tmp_path) == [b"folder.jpg/inside.jpg"]


@pytest.mark.skipif(sys.platform != "linux", reason="names are any bytes only there")
def test_names_that_are_no_text_are_found_as_bytes(tmp_path: Path) -> None:
    names = sorted([b"\xff\xfe.jpg", b"new\nline.jpg", b"-dash.jpg", "💍.jpg".encode()])
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(b"x")
    assert _paths(tmp_path) == names


def test_a_missing_root_is_reported_and_not_raised(tmp_path: Path) -> None:
    errors: list[tuple[bytes, str]] = []
    assert list(walk(tmp_path / "gone", on_error=lambda *error: errors.append(error))) == []
    assert errors == [(b"", "no such file or directory")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_without_permission_is_reported_and_the_walk_goes_on(tmp_path: Path) -> None:
    _make(tmp_path, "closed/a.jpg", "open/b.jpg")
    (tmp_path / "closed").chmod(0)
    errors: list[tuple[bytes, str]] = []
    try:
        found = [f.path for f in walk(tmp_path, on_error=lambda *error: errors.append(error))]
    finally:
        (tmp_path / "closed").chmod(0o700)
    assert found == [b"open/b.jpg"]
    assert errors == [(b"closed", "permission denied")]


def test_a_folder_that_cannot_be_listed_is_reported_and_the_walk_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _make(tmp_path, "closed/a.jpg", "open/b.jpg")
    real = os.scandir

    def scandir(path: bytes) -> object:
        if path.endswith(b"closed"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    errors: list[tuple[bytes, str]] = []
    assert [f.path for f in walk(tmp_path, on_error=lambda *e: errors.append(e))] == [b"open/b.jpg"]
    assert errors == [(b"closed", "permission denied")]


def test_other_files_are_told_of_for_the_summary(tmp_path: Path) -> None:
    _make(tmp_path, "a.jpg", "b.mp4", "sub/c.txt", ".hidden.txt", "folder.txt/d.jpg")
    (tmp_path / "dead.txt").symlink_to(tmp_path / "gone.txt")
    others: list[FoundFile] = []
    assert len(list(walk(tmp_path, on_other=others.append))) == 2
    assert [(file.path, file.size) for file in others] == [(b"b.mp4", 5), (b"sub/c.txt", 9)]
