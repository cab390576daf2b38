"""Where a library keeps what it knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import LibraryError
from engine.places import data_folder, is_on_network, log_folder, make_folder, places_for


def test_the_index_is_kept_in_the_library_itself(tmp_path: Path) -> None:
    places = places_for(tmp_path, index=None, environ={})
    assert places.index == tmp_path.resolve() / ".firstlook" / "index.sqlite"
    assert not places.folder.exists(), "asking where it would be makes nothing"
    make_folder(places)
    assert places.folder.is_dir()


def test_the_index_can_be_kept_elsewhere(tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    places = places_for(photos, index=tmp_path / "deep" / "index", environ={})
    make_folder(places)
    assert places.folder == tmp_path / "deep" / "index"
    assert not list(photos.iterdir())


def test_a_library_that_cannot_be_written_has_its_index_in_the_apps_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    monkeypatch.setattr("engine.places._may_keep_inside", lambda root: False)
    environ = {"FIRSTLOOK_DATA": str(tmp_path / "data")}
    places = places_for(photos, index=None, environ=environ)
    assert places.folder.is_relative_to(tmp_path / "data" / "libraries")
    assert places_for(photos, index=None, environ=environ) == places
    other = tmp_path / "other"
    other.mkdir()
    assert places_for(other, index=None, environ=environ).folder != places.folder


@pytest.mark.parametrize(("name", "text"), [("missing", "There is no folder"), ("file", "is a file")])
def test_what_is_no_folder_is_refused(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(LibraryError, match=text):
        places_for(tmp_path / name, index=None, environ={})


def test_an_index_that_cannot_be_made_names_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(LibraryError, match="--index"):
        make_folder(places_for(tmp_path, index=tmp_path / "file" / "index", environ={}))


def test_one_variable_moves_all_shared_data(tmp_path: Path) -> None:
    environ = {"FIRSTLOOK_DATA": str(tmp_path)}
    assert data_folder(environ) == tmp_path
    assert log_folder(environ) == tmp_path / "log"
    assert data_folder({}).name == "firstlook"


def test_a_local_folder_is_on_no_network(tmp_path: Path) -> None:
    assert not is_on_network(tmp_path)
