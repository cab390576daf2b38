from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import LibraryError, ModelError
from engine.lab.recipe import DataChoice
from engine.lab.types import Flaw
from tests.engine.lab.data.drawn import dataset, draw, names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(6):
        draw(tmp_path / "shop" / "images" / f"{number}.jpg", number)
    return tmp_path / "shop"


def table(folder: Path, text: str, name: str = "photos.csv") -> str:
    (folder / name).write_text(text)
    return str(folder / name)


def test_columns_are_found_by_their_usual_names_and_paths_from_the_table(
    folder: Path, tmp_path: Path
) -> None:
    source = table(
        folder, "Image;price;Category\nimages/0.jpg;3;hat\nimages\\1.jpg;4;Hat\n./images/2.jpg;;sock\n"
    )
    of = dataset(DataChoice(source, min_photos=1), tmp_path / "cache")
    assert names(of, folder) == ["images/0.jpg", "images/1.jpg", "images/2.jpg"]
    assert of.classes == ("hat", "sock")
    assert of.targets.tolist() == [0, 0, 1]


def test_columns_that_the_recipe_names_are_taken_and_a_bare_name_is_looked_for(
    folder: Path, tmp_path: Path
) -> None:
    source = table(folder, "id\tkind\tpath\n0\that\tx\n1\tsock\ty\n2.jpg\tsock\tz\n", "styles.tsv")
    choice = DataChoice(source, path_column="ID", label_column="kind", min_photos=1)
    assert names(dataset(choice, tmp_path / "cache"), folder) == [
        "images/0.jpg",
        "images/1.jpg",
        "images/2.jpg",
    ]


def test_a_missing_column_is_named_with_those_that_are_there(folder: Path, tmp_path: Path) -> None:
    source = table(folder, "place,price,note\nimages/0.jpg,3,x\n")
    with pytest.raises(
        LibraryError, match=r"lacks a column: path_column and label_column.*: place, price, note\."
    ):
        dataset(DataChoice(source), tmp_path / "cache")
    with pytest.raises(
        LibraryError, match=r"lacks a column: label_column 'kind'\. Its columns are: place, price"
    ):
        dataset(DataChoice(source, path_column="place", label_column="kind"), tmp_path / "cache")
    with pytest.raises(LibraryError, match=r"'place'.*cannot name both"):
        dataset(DataChoice(source, path_column="place", label_column="place"), tmp_path / "cache")


def test_photos_that_are_not_there_are_counted_and_the_first_is_named(folder: Path, tmp_path: Path) -> None:
    rows = "images/0.jpg,hat\nimages/gone.jpg,hat\nimages/1.jpg,sock\nother.jpg,sock\nimages/gone.jpg,hat\nshort\n"
    of = dataset(DataChoice(table(folder, "path,label\n" + rows), min_photos=1), tmp_path / "cache")
    assert of.notes == (
        "Left out: 2 photos that the table names and that are not there, the first images/gone.jpg.",
        "Left out: 1 lines of the table that cannot be read, the first line 7: there are 1 cells, fewer than in the "
        "first line.",
    )


def test_a_table_without_any_photo_that_is_there_is_an_error(folder: Path, tmp_path: Path) -> None:
    source = table(folder, "path,label\na.jpg,hat\nb.jpg,sock\n")
    with pytest.raises(
        LibraryError, match=r"None of the 2 photos.*the first a\.jpg\. Paths count from the table's"
    ):
        dataset(DataChoice(source, min_photos=1), tmp_path / "cache")
    with pytest.raises(LibraryError, match="No row"):
        dataset(DataChoice(table(folder, "path,label\nimages/0.jpg,\n")), tmp_path / "cache")


def test_a_class_needs_fifty_photos_unless_the_recipe_says_otherwise(folder: Path, tmp_path: Path) -> None:
    source = table(folder, "path,label\nimages/0.jpg,hat\nimages/1.jpg,hat\nimages/2.jpg,sock\n")
    with pytest.raises(ModelError, match="two classes have 50 photos or more: hat 2, sock 1"):
        dataset(DataChoice(source), tmp_path / "cache")


def test_a_photo_may_have_several_classes_in_one_cell_or_on_several_rows(
    folder: Path, tmp_path: Path
) -> None:
    source = table(folder, 'path,tags\nimages/0.jpg,"hat, red"\nimages/1.jpg,hat\nimages/1.jpg,blue|hat\n')
    of = dataset(DataChoice(source, min_photos=1, several=True), tmp_path / "cache")
    assert of.classes == ("blue", "hat", "red")
    assert of.targets.tolist() == [[0, 1, 1], [1, 1, 0]]
    assert of.several


def test_where_it_can_have_but_one_the_first_counts_and_it_is_said(folder: Path, tmp_path: Path) -> None:
    source = table(
        folder, "path,label\nimages/0.jpg,hat\nimages/0.jpg,sock\nimages/1.jpg,sock\nimages/2.jpg,hat\n"
    )
    of = dataset(DataChoice(source, min_photos=1), tmp_path / "cache")
    assert of.targets.tolist() == [0, 1, 0]
    assert [(flawed.flaw, flawed.note) for flawed in of.flawed] == [(Flaw.MULTI, "named for hat, sock")]
    without = dataset(DataChoice(source, min_photos=1, leave_out=("of several classes",)), tmp_path / "cache")
    assert names(without, folder) == ["images/1.jpg", "images/2.jpg"]
    assert [of.file.name for of in without.left_out] == ["0.jpg"]


def test_a_folder_is_no_table(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="is not a table"):
        dataset(DataChoice(str(folder), kind="table"), tmp_path / "cache")
