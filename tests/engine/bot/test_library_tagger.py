"""A library's versions as taggers: they say what the library says, and the library stays as it is."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.bot.library_tagger import Backbones, open_version, weights_of
from engine.bot.models import Wanted, open_taggers
from engine.bot.picture import picture_of
from engine.errors import LibraryError, ModelError, WeightsError
from engine.library import Library
from engine.options import Options, Places
from engine.types import GUESSES, WEDDING_CLASSES, WriteTo
from tests.engine.jobs.conftest import files_in, learnt_once, painted

pytestmark = pytest.mark.slow  # a library has to learn first
__all__ = ["learnt_once", "painted"]  # fixtures


@pytest.fixture
def options(environ: dict[str, str]) -> Options:
    return Options(environ=environ, write_to=WriteTo.NONE, workers=1)


@pytest.fixture
def library(learnt_once: Path, options: Options) -> Iterator[Library]:
    """It holds its lock all the while."""
    with Library(learnt_once, options) as library:
        yield library


def contents(folder: Path) -> dict[str, bytes]:
    """All files but those that SQLite itself keeps while somebody reads, and the lock's."""
    return {
        str(path): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(("-wal", "-shm")) and not path.name.startswith("lock")
    }


def test_a_version_says_of_bytes_what_the_library_says_of_the_file_and_nothing_is_written(
    library: Library, options: Options
) -> None:
    before = contents(library.places.root)
    tagger = open_version(library.places.root, None, Backbones(options), options)
    names = {of.id: of.name for of in library.classes()}
    for paths in files_in(library.places.root).values():
        for file in paths[-3:]:
            (id_,) = library.ids_of([file])
            known = {names[of]: share for of, share in library.probabilities(id_).items()}
            said = {tag.name: tag.probability for tag in tagger.tags(picture_of(file.read_bytes()))}
            assert said == pytest.approx(known, abs=2e-3)
    assert tagger.name == "photos, version 1"
    assert set(tagger.classes) == set(known)
    assert contents(library.places.root) == before


def test_first_guesses_know_the_wedding_classes_and_share_the_backbone(
    learnt_once: Path, options: Options
) -> None:
    backbones = Backbones(options)
    picture = picture_of((learnt_once / "dots0.jpg").read_bytes())
    guesses = open_version(learnt_once, GUESSES, backbones, options)
    version = open_version(learnt_once, 1, backbones, options)
    assert set(guesses.classes) == set(WEDDING_CLASSES)
    assert guesses.key == version.key
    assert backbones.vector(guesses.key, picture) is backbones.vector(version.key, picture)
    assert len(backbones._open) == 1
    assert 0 <= sum(tag.probability for tag in guesses.tags(picture)) <= 1.0001
    del picture
    assert not backbones._vectors, "nothing of a photo outlives it"


def test_a_class_has_its_name_of_today(learnt_once: Path, options: Options, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(learnt_once, tmp_path / "renamed"))
    with Library(folder, options) as library:
        library.rename_class("dots", "points")
    assert "points" in open_version(folder, 1, Backbones(options), options).classes


def test_what_cannot_look_is_named_with_what_to_do(
    learnt_once: Path, options: Options, tmp_path: Path
) -> None:
    backbones = Backbones(options)
    with pytest.raises(ModelError, match=r"no model version 9\. Versions: 0, 1"):
        open_version(learnt_once, 9, backbones, options)
    with pytest.raises(LibraryError, match=r"has no index yet\. Run: firstlook tag"):
        open_version(tmp_path, None, backbones, options)
    with pytest.raises(LibraryError, match="There is no folder"):
        open_version(tmp_path / "absent", None, backbones, options)
    places = Places(tmp_path, tmp_path / ".firstlook", tmp_path)
    with pytest.raises(WeightsError, match=r"mobilenet_v2@000000000000 .* firstlook weights; or learn anew"):
        weights_of("mobilenet_v2@000000000000", places, options)


def test_a_library_that_has_seen_no_photo_yet_guesses_with_this_machines_weights(
    options: Options, tmp_path: Path
) -> None:
    with Library(tmp_path, options):
        pass
    assert open_version(tmp_path, None, Backbones(options), options).name.endswith("first guesses")


def test_versions_are_chosen_for_all_libraries_or_for_one(learnt_once: Path, options: Options) -> None:
    def names(*versions: str, libraries: int = 1) -> list[str]:
        return [of.name for of in open_taggers(Wanted([learnt_once] * libraries, versions), options)]

    assert names() == ["photos, version 1"]
    assert names("1", "guesses", "1") == ["photos, version 1", "photos, first guesses"]
    assert names("photos=0") == ["photos, first guesses"]
    assert names(libraries=2) == ["photos, version 1", "photos, version 1 (2)"]


@pytest.mark.parametrize(
    ("versions", "said"),
    [
        (["latest"], "is no version"),
        (["other=1"], "the libraries are: photos"),
        (["-1"], "is no version"),
        (["٣"], "is no version"),
    ],
)
def test_what_is_no_version_is_said(
    learnt_once: Path, options: Options, versions: list[str], said: str
) -> None:
    with pytest.raises(ModelError, match=said):
        open_taggers(Wanted([learnt_once], versions), options)


def test_no_model_and_too_many_models_are_said(learnt_once: Path, options: Options) -> None:
    with pytest.raises(ModelError, match="at least one library or run"):
        open_taggers(Wanted(), options)
    with pytest.raises(ModelError, match="11 models are more than fit side by side"):
        open_taggers(Wanted([learnt_once] * 11), options)
