from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.errors import LibraryError, ModelError
from engine.lab.data import read, splits, squares
from engine.lab.recipe import DataChoice, SplitChoice
from engine.lab.types import Flaw
from tests.engine.lab.data.drawn import dataset, draw_classes, end_of


def plain(path: Path, colour: tuple[int, int, int], seed: int) -> None:
    """A photo that is mostly of one colour."""
    path.parent.mkdir(parents=True, exist_ok=True)
    noise = np.random.default_rng(seed).integers(-12, 12, (8, 9, 3))
    fields = np.clip(np.array(colour) + noise, 0, 255).astype(np.uint8)
    Image.fromarray(fields).resize((72, 64), Image.Resampling.NEAREST).save(path)


def test_progress_counts_photos_and_a_second_reading_has_none_to_look_at(tmp_path: Path) -> None:
    folder = draw_classes(tmp_path / "in", {"hat": 20, "sock": 20})
    first = list(read(DataChoice(str(folder)), tmp_path / "cache"))
    looked = [of for of in first if of.note == "looking at the photos"]
    assert [(of.done, of.total) for of in looked] == [(0, 40), (16, 40), (32, 40), (40, 40)]
    assert looked[-1].share == 1.0
    again = list(read(DataChoice(str(folder)), tmp_path / "cache"))
    assert not [of for of in again if of.note == "looking at the photos"]


def test_main_colours_are_classes_beside_the_folders(tmp_path: Path) -> None:
    colours = {"red": (200, 30, 40), "blue": (40, 80, 190), "yellow": (250, 220, 50)}
    for number in range(8):
        plain(tmp_path / "in" / "hat" / f"{number}.png", colours["red" if number % 2 else "blue"], number)
        plain(tmp_path / "in" / "red" / f"{number}.png", colours["red" if number else "yellow"], 50 + number)
    of = dataset(DataChoice(str(tmp_path / "in"), dominant_colours=True, min_photos=3), tmp_path / "cache")
    assert of.classes == ("blue", "hat", "red", "red (colour)")
    assert of.several
    assert of.targets.dtype == np.uint8
    assert of.targets.sum(axis=0).tolist() == [4, 8, 8, 11]
    assert of.notes == ("Left out, colours that are too rare to be classes: yellow 1.",)


def test_so_many_photos_of_each_class_are_drawn(tmp_path: Path) -> None:
    folder = draw_classes(tmp_path / "in", {"hat": 9, "sock": 3})
    of = dataset(DataChoice(str(folder), at_most=5), tmp_path / "cache")
    assert np.bincount(of.targets).tolist() == [5, 3]


def test_kinds_that_there_are_not_and_no_source_are_errors(tmp_path: Path) -> None:
    with pytest.raises(
        ModelError, match="no kind of data 'zip'; there are: auto, folders, table, unsplash, library"
    ):
        dataset(DataChoice(str(tmp_path), kind="zip"), tmp_path / "cache")
    with pytest.raises(LibraryError, match="names no photos"):
        dataset(DataChoice(), tmp_path / "cache")


@pytest.mark.shared
@pytest.mark.slow
def test_the_clothing_photos_are_read_split_and_squeezed(shared_data: Path, tmp_path: Path) -> None:
    choice = DataChoice(str(shared_data / "photos" / "clothing"), at_most=40)
    of = dataset(choice, tmp_path / "cache")
    assert len(of.classes) == 10
    assert len(of) == 400
    assert not [one for one in (*of.left_out, *of.flawed) if one.flaw in (Flaw.UNREADABLE, Flaw.DARK)]
    [split] = splits(of, SplitChoice("80/10/10"))
    assert (len(split.train), len(split.validation), len(split.test)) == (320, 40, 40)
    assert end_of(squares(of.files[:20], 64, tmp_path / "cache")).shape == (20, 64, 64, 3)
