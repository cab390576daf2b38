"""The sample library: deterministic, believable, and polite to what is already in the folder."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections import Counter, defaultdict
from collections.abc import Generator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.errors import LibraryError
from engine.sample import Sample, make_sample, truth
from engine.types import WEDDING_CLASSES, Progress
from tests.conftest import SAMPLE_COUNT, SAMPLE_SIZE, AlmostSample

SMALL = SAMPLE_SIZE
EXIF_IFD = 0x8769


def finished(job: Generator[Progress, None, Sample]) -> Sample:
    def returned() -> Generator[Progress, None, None]:
        results.append((yield from job))

    results: list[Sample] = []
    list(returned())
    return results[0]


def digests(sample: Sample) -> list[str]:
    return [hashlib.sha256(photo.path.read_bytes()).hexdigest() for photo in sample.photos]


@pytest.fixture(scope="module")
def sample(almost_sample: AlmostSample, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """The one that other tests copy, finished: half a second for each photo is much."""
    folder = almost_sample(tmp_path_factory.mktemp("sample") / "photos")
    return finished(make_sample(folder, count=SAMPLE_COUNT, size=SMALL))


def test_the_same_seed_gives_the_same_bytes_even_when_painted_in_two_goes(
    sample: Sample, tmp_path: Path
) -> None:
    for steps in (3, 6):
        job = make_sample(tmp_path, count=SAMPLE_COUNT, size=SMALL)
        for _ in range(steps):
            next(job)
        job.close()
    made = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.JPG"))
    assert len(made) == 7
    assert all((tmp_path / path).read_bytes() == (sample.folder / path).read_bytes() for path in made)


def test_another_seed_gives_other_pictures(sample: Sample, tmp_path: Path) -> None:
    other = finished(make_sample(tmp_path, seed=8, count=5, size=SMALL))
    assert not set(digests(other)) & set(digests(sample))


@pytest.mark.parametrize("count", [5, 23, 120])
def test_the_classes_share_the_count_evenly(count: int) -> None:
    counts = Counter(photo.class_name for photo in truth(count=count))
    assert sum(counts.values()) == count
    assert set(counts) == set(WEDDING_CLASSES)
    assert max(counts.values()) - min(counts.values()) <= 1


def test_the_truth_is_known_without_painting_and_names_the_same_files(sample: Sample) -> None:
    assert truth(count=SAMPLE_COUNT, folder=sample.folder) == sample.photos
    assert all(photo.path.is_file() for photo in sample.photos)


def test_names_are_unique_and_betray_no_class() -> None:
    photos = truth()
    assert len({photo.path.name for photo in photos}) == len(photos)
    inside: dict[Path, set[str]] = defaultdict(set)
    for photo in photos:
        inside[photo.path.parent].add(photo.class_name)
        assert not any(name in str(photo.path).lower() for name in WEDDING_CLASSES)
    assert sum(len(classes) > 1 for classes in inside.values()) >= len(inside) - 1


def test_nothing_but_the_pictures_lies_in_the_folder(sample: Sample) -> None:
    files = {path for path in sample.folder.rglob("*") if path.is_file()}
    assert files == {photo.path for photo in sample.photos}


def test_frames_of_a_burst_are_near_identical_but_not_the_same(sample: Sample) -> None:
    bursts: dict[int, list[Path]] = defaultdict(list)
    for photo in sample.photos:
        if photo.burst is not None:
            bursts[photo.burst].append(photo.path)
    assert bursts
    assert all(3 <= len(paths) <= 5 for paths in bursts.values())
    for paths in bursts.values():
        tiny = [
            np.asarray(Image.open(path).convert("L").resize((24, 24)), dtype=float).ravel() for path in paths
        ]
        for one, two in pairwise(tiny):
            assert np.abs(one - two).mean() > 0
            assert np.corrcoef(one, two)[0, 1] > 0.9


def test_capture_times_ascend_with_the_file_names_of_each_camera(sample: Sample) -> None:
    shots: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for photo in sample.photos:
        with Image.open(photo.path) as image:
            exif = image.getexif()
        sub = exif.get_ifd(EXIF_IFD)
        taken = f"{sub[0x9003]}.{sub[0x9291]}"
        date, clock = photo.taken_at.split("T")
        assert taken == f"{date.replace('-', ':')} {clock}"
        assert sub[0xA434]
        shots[exif[0x0110]].append((photo.path.name, taken))
    assert len(shots) == 3
    for model in shots.values():
        ordered = sorted(model)
        assert all(one[1] < two[1] for one, two in pairwise(ordered))


def test_turned_files_are_upright_pictures_once_their_orientation_is_applied(sample: Sample) -> None:
    turned = 0
    for photo in sample.photos:
        with Image.open(photo.path) as image:
            if image.getexif()[0x0112] in (6, 8):
                turned += 1
                assert image.width > image.height
    assert turned > 0


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_exiftool_reads_the_other_programs_keywords(sample: Sample) -> None:
    command = [
        "exiftool",
        "-json",
        "-r",
        "-XMP-dc:Subject",
        "-XMP-xmp:CreatorTool",
        "-warning",
        str(sample.folder),
    ]
    rows = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    marked = [row for row in rows if "Subject" in row]
    assert not [row for row in rows if "Warning" in row]
    assert 2 <= len(marked) <= 4
    assert {"Família"} & {word for row in marked for word in map(str, row["Subject"])}
    assert all(row["CreatorTool"] == "Studio Manager 4.2" for row in marked)


def test_six_to_eight_files_of_a_whole_sample_carry_foreign_keywords() -> None:
    from engine.sample.plan import plan

    assert 6 <= sum(bool(shot.keywords) for shot in plan(7, 120)) <= 8


def test_existing_files_are_left_alone_and_only_missing_ones_added(tmp_path: Path) -> None:
    first = finished(make_sample(tmp_path, count=5, size=SMALL))
    labelled, deleted = first.photos[0].path, first.photos[1].path
    labelled.write_bytes(b"changed by the person")
    deleted.unlink()
    (labelled.parent / "notes.txt").write_text("mine")
    before = {photo.path: photo.path.stat().st_mtime_ns for photo in first.photos[2:]}
    steps = list(make_sample(tmp_path, count=5, size=SMALL))
    assert [step.done for step in steps] == [4, 5]
    assert labelled.read_bytes() == b"changed by the person"
    assert deleted.is_file()
    assert (labelled.parent / "notes.txt").read_text() == "mine"
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_complete_sample_is_recognised_without_painting(sample: Sample) -> None:
    steps = list(make_sample(sample.folder, count=SAMPLE_COUNT, size=SMALL))
    assert steps == [Progress(50, 50, "drawing")]


def test_a_file_that_appears_meanwhile_under_our_name_wins(tmp_path: Path) -> None:
    job = make_sample(tmp_path, count=5, size=SMALL)
    next(job)
    photo = truth(count=5, folder=tmp_path)[-1]
    photo.path.write_bytes(b"somebody else's")
    finished(job)
    assert photo.path.read_bytes() == b"somebody else's"
    assert not list(tmp_path.rglob(".*"))


def test_a_folder_that_cannot_be_made_is_a_clear_error(tmp_path: Path) -> None:
    file = tmp_path / "not a folder"
    file.write_text("")
    with pytest.raises(LibraryError, match=r"Cannot make the sample library in .*not a folder"):
        next(make_sample(file / "sample", count=5, size=SMALL))


@pytest.mark.parametrize(("count", "size"), [(0, SMALL), (5, (160, 240)), (5, (10, 10)), (5, (90000, 60000))])
def test_senseless_counts_and_sizes_are_refused_before_anything_is_made(
    tmp_path: Path, count: int, size: tuple[int, int]
) -> None:
    with pytest.raises(ValueError, match=r"sample|size"):
        make_sample(tmp_path / "new", count=count, size=size)
    assert not (tmp_path / "new").exists()
