"""`firstlook import`: labels that are there already."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.e2e.conftest import FirstLook, Moment, exiftool


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def table(library: Path) -> Path:
    """Beside the library: three labels, one for a photo that is labelled otherwise, and what cannot be used."""
    return write(
        library.parent / "labels.csv",
        "image,label\nlibrary/bride/bride-0.jpg,cake\nlibrary/bride/bride-1.jpg,cake\nlibrary/bride/bride-2.jpg,bride\n"
        "bride-3.jpg,a/b\nbride-4.jpg,bride;cake\nnowhere.jpg,cake\n",
    )


def test_a_dry_run_names_counts_and_conflicts_and_changes_nothing(
    firstlook: FirstLook, library: Path, table: Path
) -> None:
    firstlook("label", library, "--class", "bouquet", "--write", "none", library / "bride" / "bride-0.jpg")
    before = Moment.of(library)
    said = firstlook("import", library, table, "--dry-run").out
    for part in (
        "cake (new)",
        "2 labels would be given; nothing was changed.",
        "1 photos were labelled before; those labels stand.",
        "bride-0.jpg: bouquet, and named cake",
        "1 photos are named for several classes, and get no label:",
        "1 photos are not in the library, the first nowhere.jpg.",
        "  line 5: The class name 'a/b' holds / or |",
        "The same command without --dry-run does it.",
    ):
        assert part in said
    found = firstlook.json("import", library, table, "--dry-run")
    assert (found["dry_run"], found["labels"]) == (True, {"cake": 1, "bride": 1})
    assert [of["line"] for of in found["conflicts"]] == [2, 6]
    assert found["new_classes"] == ["cake"]
    assert found["bad_lines_count"] == found["unknown_count"] == 1
    assert Moment.of(library) == before
    assert firstlook.json("status", library)["states"]["labelled"] == 1
    assert "cake" not in json.dumps(firstlook.json("classes", library))


def test_labels_are_replaced_only_where_that_is_said(
    firstlook: FirstLook, library: Path, table: Path
) -> None:
    photo = library / "bride" / "bride-0.jpg"
    firstlook("label", library, "--class", "bouquet", "--write", "none", photo)
    done = firstlook.json("import", library, table)
    assert (done["labels"], done["kept"]) == ({"cake": 1, "bride": 1}, 1)
    assert firstlook.class_of(photo, library) == "bouquet"
    said = firstlook("import", library, table, "--replace").out
    assert "1 of the labels take the place of another." in said
    assert firstlook.class_of(photo, library) == "cake"


def test_columns_and_a_minimum_are_chosen(firstlook: FirstLook, library: Path) -> None:
    table = write(
        library.parent / "t.tsv", "where\twhat\nbride-0.jpg\tcake\nbride-1.jpg\tcake\nbride-2.jpg\tring\n"
    )
    told = firstlook.failing("import", library, table)
    assert "Its columns are: where, what." in told
    assert "--path-column" in told
    arguments = (
        "import",
        library,
        table,
        "--path-column",
        "where",
        "--label-column",
        "what",
        "--min-per-class",
        2,
    )
    assert firstlook.json(*arguments)["labels"] == {"cake": 2}
    assert "Left out, since they have too few photos: ring (1)" in firstlook(*arguments).out


def test_tags_of_unsplash_and_keywords_in_photos_are_imported(firstlook: FirstLook, library: Path) -> None:
    source = library.parent / "unsplash"
    source.mkdir()
    write(
        source / "keywords.tsv000",
        "photo_id\tkeyword\tai_service_1_confidence\tai_service_2_confidence\tsuggested_by_user\n"
        "bride-0\tveil\t99.2\t\tf\nbride-1\tveil\t97\t\tf\nbride-1\tbride\t100\t\tf\n",
    )
    assert firstlook.json("import", library, source, "--dry-run")["labels"] == {"bride": 1}
    assert firstlook.json("import", library, source, "--top", 1, "--dry-run")["labels"] == {"bride": 1}
    chosen = ("--tag", "veil", "--min-confidence", 97)
    assert firstlook.json("import", library, source, *chosen)["labels"] == {"veil": 2}
    exiftool("-q", "-overwrite_original", "-XMP-dc:Subject=Ringe", library / "bouquet" / "bouquet-0.jpg")
    firstlook("tag", library, "--write", "none")
    assert firstlook.json("import", library, "--from-keywords")["labels"] == {}
    keywords = write(library.parent / "map.csv", "keyword,class\nringe,rings\n")
    assert firstlook.json("import", library, "--from-keywords", "--table", keywords)["labels"] == {"rings": 1}


@pytest.mark.parametrize(
    "arguments",
    [(), ("t.csv", "--from-keywords"), ("t.csv", "--top", "0"), ("t.csv", "--top", "3", "--tag", "x"),
     ("t.csv", "--min-confidence", "101"), ("--from-keywords", "--tag", "x", "--table", "y")],
    ids=" ".join,
)  # fmt: skip
def test_what_makes_no_sense_together_is_wrong_use(
    firstlook: FirstLook, tagged: Path, arguments: tuple[str, ...]
) -> None:
    assert "Error: " in firstlook("import", tagged, *arguments, code=2).err


def test_a_folder_per_class_is_still_imported_from_anywhere(
    firstlook: FirstLook, library: Path, tmp_path: Path
) -> None:
    shutil.copytree(library / "bouquet", tmp_path / "portfolio" / "flowers")
    done = firstlook.json("import", library, tmp_path / "portfolio")
    assert list(done["labels"]) == ["flowers"]
    assert done["labels"]["flowers"] > 1
    assert firstlook.class_of(library / "bouquet" / "bouquet-0.jpg", library) == "flowers"
