from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.errors import EngineError, LibraryError, ModelError
from engine.lab.recipe import DataChoice
from engine.lab.types import Part
from tests.engine.lab.data.drawn import dataset, draw, draw_classes, names


def test_each_folder_is_a_class_with_the_photos_below_it(tmp_path: Path) -> None:
    folder = draw_classes(tmp_path / "in", {"hat": 2, "sock": 1, "sock/red": 1, ".thumbs": 1})
    of = dataset(DataChoice(str(folder)), tmp_path / "cache")
    assert of.classes == ("hat", "sock")
    assert names(of, folder) == ["hat/0.jpg", "hat/1.jpg", "sock/0.jpg", "sock/red/0.jpg"]
    assert of.targets.tolist() == [0, 0, 1, 1]
    assert of.targets.dtype == np.int64
    assert of.parts is None
    assert not of.several
    assert not of.left_out
    assert not of.flawed
    assert not of.notes


@pytest.mark.parametrize("validation", ["validation", "valid", "val", "Val"])
def test_folders_above_the_classes_say_what_photos_are_for(tmp_path: Path, validation: str) -> None:
    counts = {f"{part}/{name}": 2 for part in ("train", validation, "test") for name in ("hat", "sock")}
    folder = draw_classes(tmp_path / "in", counts)
    of = dataset(DataChoice(str(folder)), tmp_path / "cache")
    assert of.classes == ("hat", "sock")
    assert of.parts is not None
    assert of.parts.tolist() == [*[Part.TRAIN] * 4, *[Part.VALIDATION] * 4, *[Part.TEST] * 4]
    assert names(of, folder)[8] == "test/hat/0.jpg"


def test_a_class_may_be_called_test_where_there_is_no_folder_train(tmp_path: Path) -> None:
    folder = draw_classes(tmp_path / "in", {"test": 2, "hat": 2})
    assert dataset(DataChoice(str(folder)), tmp_path / "cache").classes == ("hat", "test")


def test_what_is_beside_the_classes_is_told(tmp_path: Path) -> None:
    folder = draw_classes(tmp_path / "in", {"train/hat": 2, "train/Sock": 2, "val/sock": 1, "drafts/hat": 1})
    (folder / "train" / "empty").mkdir()
    draw(folder / "train" / "loose.jpg", 99)
    of = dataset(DataChoice(str(folder)), tmp_path / "cache")
    assert of.classes == ("hat", "Sock")  # one class, in whatever case
    assert of.notes == (
        "There are no photos in: train/empty.",
        "Left out: 1 photos that are in no class's folder.",
        "Left out, beside the folders to learn from and to judge by: drafts.",
    )


def test_photos_without_folders_of_classes_are_an_error_that_shows_how(tmp_path: Path) -> None:
    draw(tmp_path / "in" / "a.jpg", 1)
    draw(tmp_path / "in" / "b.jpg", 2)
    with pytest.raises(LibraryError, match=r"holds 2 photos and no folders of classes.*/bouquet/\*\.jpg"):
        dataset(DataChoice(str(tmp_path / "in")), tmp_path / "cache")


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "in" / "hat").mkdir(parents=True)
    with pytest.raises(LibraryError, match="holds no photos"):
        dataset(DataChoice(str(tmp_path / "in")), tmp_path / "cache")


def test_one_class_is_an_error_that_counts_it(tmp_path: Path) -> None:
    folder = draw_classes(tmp_path / "in", {"hat": 3})
    with pytest.raises(ModelError, match=r"one class, hat \(3 photos\)"):
        dataset(DataChoice(str(folder)), tmp_path / "cache")


@pytest.mark.parametrize("kind", ["auto", "folders"])
def test_a_folder_that_is_not_there_is_named(tmp_path: Path, kind: str) -> None:
    with pytest.raises(EngineError, match="nowhere"):
        dataset(DataChoice(str(tmp_path / "nowhere"), kind=kind), tmp_path / "cache")
