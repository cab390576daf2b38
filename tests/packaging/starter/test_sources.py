from __future__ import annotations

from pathlib import Path

import pytest

from starter.sources import licences, origins, sources


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Photos with manifests as the shared data have them; the photos are empty files, which nothing here opens."""
    rows = [("flowers/a.jpg", "us/flowers@1", "CC-BY-2.0"), ("coco/b.jpg", "us/coco@2", "CC0-1.0")]
    unlabelled = tmp_path / "photos" / "unlabelled"
    lines = ["path\torigin\toriginal path\tlicence\tattribution"]
    lines += [f'{path}\t{origin}\tx "y\t{licence}\tsomebody' for path, origin, licence in rows]
    for path, *_ in rows:
        (unlabelled / path).parent.mkdir(parents=True)
        (unlabelled / path).touch()
    (unlabelled / "MANIFEST.tsv").write_text("\n".join(lines))
    for part in ("train", "validation"):
        (tmp_path / "photos" / "clothing" / part / "hat").mkdir(parents=True)
        (tmp_path / "photos" / "clothing" / part / "hat" / "c.jpg").touch()
    (tmp_path / "MANIFEST.tsv").write_text(
        "path\tbytes\tsha256\torigin\tlicence\n"
        "photos/clothing/train/hat/c.jpg\t1\tx\tus/clothing@3\tCC0-1.0\n"
        "photos/clothing/validation/hat/c.jpg\t1\tx\tus/clothing@3\tCC0-1.0\n"
        "metadata/d.jpg\t1\tx\tthem@4\tunknown\n"
    )
    return tmp_path


def test_every_photo_comes_with_its_licence_and_the_validation_photos_stay_out(data: Path) -> None:
    found = sources(data)
    assert [(of.collection, of.licence) for of in found] == [
        ("clothing-train", "CC0-1.0"),
        ("coco", "CC0-1.0"),
        ("flowers", "CC-BY-2.0"),
    ]
    assert not [of for of in found if "validation" in of.path.parts]
    assert licences(found) == {"CC0-1.0": 2, "CC-BY-2.0": 1}
    assert origins(found) == {"us/clothing@3": 1, "us/coco@2": 1, "us/flowers@1": 1}


def test_a_collection_can_be_left_out_and_a_misspelt_one_is_an_error(data: Path) -> None:
    assert "flowers" not in {of.collection for of in sources(data, without=["flowers"])}
    with pytest.raises(ValueError, match="no collection flower below"):
        sources(data, without=["flower"])


def test_a_photo_that_is_absent_is_named(data: Path) -> None:
    (data / "photos" / "unlabelled" / "coco" / "b.jpg").unlink()
    with pytest.raises(FileNotFoundError, match=r"b\.jpg is named in the manifest and is absent"):
        sources(data)
