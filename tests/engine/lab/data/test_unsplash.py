from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import LibraryError, ModelError
from engine.lab.recipe import DataChoice
from tests.engine.lab.data.drawn import dataset, draw, names

HEAD = "photo_id\tkeyword\tai_service_1_confidence\tai_service_2_confidence\tsuggested_by_user\n"
IDS = ("OoA3fbBcXsA", "bbbbbbbbbb2", "ccccccccc-3", "dddddddddd4")


def rows(*of: tuple[int, str, str, str]) -> str:
    return "".join(f"{IDS[photo]}\t{tag}\t{one}\t{other}\tf\n" for photo, tag, one, other in of)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four photos, one under the name that it had at Unsplash, one with its id within the name."""
    folder = tmp_path / "unsplash"
    for number, name in enumerate(
        ("jane-doe-OoA3fbBcXsA-unsplash", "beach_walk", "ccccccccc-3", "dddddddddd4")
    ):
        draw(folder / "photos" / f"{name}.jpg", number)
    (folder / "photos.tsv000").write_text(
        f"photo_id\tphoto_image_url\n{IDS[1]}\thttps://images.unsplash.com/beach_walk.jpg?w=1080\n"
    )
    part = rows(
        (0, "dog", "99.4", ""), (0, "beach", "12", "99"), (1, "beach", "", "100"), (2, "dog", "98.9", "50")
    )
    (folder / "keywords.tsv000").write_text(HEAD + part)
    part = rows(
        (2, "Beach", "99", "1"), (3, "dog", "100", "100"), (3, "sky", "100", "100"), (1, "sky", "99", "")
    )
    absent = "eeeeeeeeee5\tdog\t100\t100\tf\n"
    (folder / "keywords.tsv001").write_text(HEAD + part + absent)
    return folder


def test_tags_of_all_parts_count_where_either_service_is_sure(folder: Path, tmp_path: Path) -> None:
    choice = DataChoice(str(folder), min_photos=1, several=True, tags=("dog", "beach"))
    of = dataset(choice, tmp_path / "cache")
    assert of.classes == ("beach", "dog")
    said = dict(zip(names(of, folder), of.targets.tolist(), strict=True))
    assert said == {
        "photos/beach_walk.jpg": [1, 0],
        "photos/ccccccccc-3.jpg": [1, 0],
        "photos/dddddddddd4.jpg": [0, 1],
        "photos/jane-doe-OoA3fbBcXsA-unsplash.jpg": [1, 1],
    }
    assert of.notes == ("Photos of the collection that have a tag and are not at hand: 1.",)


def test_a_lower_confidence_lets_more_tags_count(folder: Path, tmp_path: Path) -> None:
    choice = DataChoice(str(folder), min_photos=1, several=True, tags=("dog", "beach"), confidence=98.0)
    of = dataset(choice, tmp_path / "cache")
    assert of.targets[names(of, folder).index("photos/ccccccccc-3.jpg")].tolist() == [1, 1]


def test_the_most_frequent_tags_are_classes_where_none_are_named(folder: Path, tmp_path: Path) -> None:
    of = dataset(DataChoice(str(folder), min_photos=1, several=True, most_frequent=2), tmp_path / "cache")
    assert of.classes == ("beach", "dog")  # three, and the first of those with two by name


def test_a_tag_without_a_photo_is_told_of(folder: Path, tmp_path: Path) -> None:
    choice = DataChoice(str(folder), min_photos=1, several=True, tags=("dog", "sky", "unicorn"))
    of = dataset(choice, tmp_path / "cache")
    assert of.classes == ("dog", "sky")
    assert "Left out, for fewer than 1 photos: unicorn 0." in of.notes
    with pytest.raises(ModelError, match="two classes have 1 photos or more: dog 2, unicorn 0"):
        dataset(DataChoice(str(folder), min_photos=1, tags=("dog", "unicorn")), tmp_path / "cache")


def test_tags_that_no_photo_has_are_an_error(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"None of the 4 photos.* has the tags unicorn, elf.*at least 99"):
        dataset(DataChoice(str(folder), tags=("unicorn", "elf")), tmp_path / "cache")


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (
            "photo_id\tword\tai_service_1_confidence\n",
            r"no column 'keyword'\. Its columns are: photo_id, word",
        ),
        (
            "photo_id\tkeyword\tscore\n",
            r"none of the columns ai_service_1_confidence.*: photo_id, keyword, score",
        ),
    ],
)
def test_a_table_without_its_columns_is_an_error_that_names_them(
    folder: Path, tmp_path: Path, head: str, said: str
) -> None:
    (folder / "keywords.tsv000").write_text(head + "OoA3fbBcXsA\tdog\t99\n")
    with pytest.raises(LibraryError, match=said):
        dataset(DataChoice(str(folder)), tmp_path / "cache")


def test_a_collection_without_photos_says_where_to_put_them(folder: Path, tmp_path: Path) -> None:
    for file in (folder / "photos").iterdir():
        file.unlink()
    with pytest.raises(LibraryError, match=r"holds no photos\. Put those of the collection there"):
        dataset(DataChoice(str(folder)), tmp_path / "cache")
