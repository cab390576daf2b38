from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.errors import ModelError
from engine.lab.data import read
from engine.lab.recipe import DataChoice
from engine.lab.types import Dataset, Flaw
from tests.engine.lab.data.drawn import dataset, draw_classes, drawing, names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return draw_classes(tmp_path / "in", {"hat": 3, "sock": 3})


def of(folder: Path, *leave_out: str, several: bool = False) -> Dataset:
    return dataset(DataChoice(str(folder), leave_out=leave_out, several=several), folder.parent / "cache")


def listed(dataset: Dataset, folder: Path) -> list[tuple[str, Flaw, str]]:
    flawed = (*dataset.left_out, *dataset.flawed)
    return [(one.file.relative_to(folder).as_posix(), one.flaw, one.note) for one in flawed]


def test_an_unreadable_photo_is_always_left_out_with_the_reason(folder: Path) -> None:
    whole = (folder / "hat" / "1.jpg").read_bytes()
    (folder / "hat" / "1.jpg").write_bytes(whole[: len(whole) // 2])
    (folder / "hat" / "text.jpg").write_text("no photo")
    found = of(folder)
    assert names(found, folder) == ["hat/0.jpg", "hat/2.jpg", "sock/0.jpg", "sock/1.jpg", "sock/2.jpg"]
    assert listed(found, folder) == [
        ("hat/1.jpg", Flaw.UNREADABLE, "truncated"),
        ("hat/text.jpg", Flaw.UNREADABLE, "not a photo"),
    ]


def test_a_class_whose_photos_are_all_flawed_is_told_of(folder: Path) -> None:
    draw_classes(folder, {"tie": 2}, seed=77)
    for file in (folder / "tie").iterdir():
        file.write_bytes(b"")
    found = of(folder)
    assert found.classes == ("hat", "sock")
    assert found.notes == ("Left out, as all their photos have a flaw: tie 2.",)
    for file in (folder / "sock").iterdir():
        file.write_bytes(b"")
    with pytest.raises(ModelError, match=r"one class, hat \(3 photos\)"):
        of(folder)


def test_a_photo_is_too_dark_where_nothing_in_it_is_light(folder: Path) -> None:
    night = Image.fromarray((np.asarray(drawing(5)) // 14).astype(np.uint8))
    night.save(folder / "hat" / "night.jpg")
    night.paste((255, 240, 200), (20, 20, 32, 32))  # a candle
    night.save(folder / "hat" / "candle.jpg")
    assert [(file, flaw) for file, flaw, _ in listed(of(folder), folder)] == [("hat/night.jpg", Flaw.DARK)]
    assert len(of(folder)) == 8
    without = of(folder, "too dark")
    assert [one.file.name for one in without.left_out] == ["night.jpg"]
    assert without.left_out[0].note.startswith("brightness ")
    assert "hat/candle.jpg" in names(without, folder)


def test_near_duplicates_are_one_group_and_the_later_go_on_request(folder: Path) -> None:
    drawing(0).save(folder / "hat" / "again.jpg", quality=60)
    drawing(0, (60, 48)).save(folder / "hat" / "small.png")
    found = of(folder)
    places = names(found, folder)
    groups = dict(zip(places, found.groups.tolist(), strict=True))
    assert groups["hat/0.jpg"] == groups["hat/again.jpg"] == groups["hat/small.png"]
    assert len(set(groups.values())) == 6
    said = [
        ("hat/again.jpg", Flaw.DUPLICATE, "the same as hat/0.jpg"),
        ("hat/small.png", Flaw.DUPLICATE, "the same as hat/0.jpg"),
    ]
    assert listed(found, folder) == said
    assert found.left_out == ()
    without = of(folder, "near-duplicate")
    assert listed(without, folder) == said
    assert without.flawed == ()
    assert len(without) == len(set(without.groups.tolist())) == 6


def test_the_same_shape_in_another_colour_is_no_duplicate(folder: Path) -> None:
    shape = np.asarray(drawing(50).convert("L"))
    for name, tint in (("red", (1.0, 0.4, 0.4)), ("blue", (0.4, 0.7, 1.0))):
        tinted = (shape[..., None] * np.array(tint)).astype(np.uint8)
        Image.fromarray(tinted).save(folder / "hat" / f"{name}.png")
    assert listed(of(folder), folder) == []


def test_plain_pictures_are_not_each_others_duplicates(folder: Path) -> None:
    for name, colour in (("red", (200, 30, 40)), ("maroon", (195, 30, 40)), ("copy", (200, 30, 40))):
        Image.new("RGB", (64, 64), colour).save(folder / "hat" / f"{name}.png")
    assert listed(of(folder), folder) == [("hat/red.png", Flaw.DUPLICATE, "the same as hat/copy.png")]


def test_a_photo_in_two_classes_folders_is_listed_under_both(folder: Path) -> None:
    shutil.copy(folder / "hat" / "0.jpg", folder / "sock" / "odd.jpg")
    both = [
        ("hat/0.jpg", Flaw.MULTI, "the same as sock/odd.jpg, which is of sock"),
        ("sock/odd.jpg", Flaw.MULTI, "the same as hat/0.jpg, which is of hat"),
    ]
    kept = of(folder)
    assert listed(kept, folder) == [*both, ("sock/odd.jpg", Flaw.DUPLICATE, "the same as hat/0.jpg")]
    assert len(kept) == 7
    without = of(folder, "of several classes")
    assert listed(without, folder) == both
    assert names(without, folder) == ["hat/1.jpg", "hat/2.jpg", "sock/0.jpg", "sock/1.jpg", "sock/2.jpg"]


def test_where_several_are_allowed_it_becomes_one_photo_of_both(folder: Path) -> None:
    shutil.copy(folder / "hat" / "0.jpg", folder / "sock" / "odd.jpg")
    found = of(folder, several=True)
    assert found.targets.tolist() == [[1, 1], [1, 0], [1, 0], [0, 1], [0, 1], [0, 1]]
    assert listed(found, folder) == [
        ("sock/odd.jpg", Flaw.DUPLICATE, "the same as hat/0.jpg, which has its classes too")
    ]


def test_of_a_photo_to_learn_from_and_its_double_in_the_test_the_double_goes(tmp_path: Path) -> None:
    folder = draw_classes(tmp_path / "in", {"train/hat": 2, "train/sock": 2, "test/hat": 1, "test/sock": 1})
    shutil.copy(folder / "train" / "hat" / "0.jpg", folder / "test" / "hat" / "twin.jpg")
    assert of(folder).notes == (
        "1 photos in the folders to judge by are near-duplicates of photos learnt from. Leave them out with "
        'leave_out = ["near-duplicate"] in the recipe\'s [data].',
    )
    without = of(folder, "near-duplicate")
    assert [one.file.name for one in without.left_out] == ["twin.jpg"]
    assert without.notes == ()


def test_an_unknown_flaw_is_an_error_that_names_the_others(folder: Path) -> None:
    with pytest.raises(
        ModelError, match=r"no flaw 'blurred'.*unreadable, too dark, near-duplicate, of several classes"
    ):
        next(read(DataChoice(str(folder), leave_out=("blurred",)), folder.parent / "cache"))
