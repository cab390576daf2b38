"""A retrain that cannot be: a clear sentence, and the model before is still in use."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from engine.errors import ModelError
from engine.index import vectors
from engine.index.connect import writing
from engine.jobs.retrain import retrain
from engine.library import Library
from engine.types import PhotoFilter, State, WriteTo
from tests.disk import fill, small_disk
from tests.engine.conftest import OpenLibrary
from tests.engine.jobs.conftest import label

Files = dict[str, list[Path]]


def refused(library: Library, expected: str) -> None:
    """The retrain says so, and nothing else has happened."""
    before = (
        library.current_model(),
        library.models(),
        library.classes(),
        sorted(library.places.models.iterdir()),
    )
    said = {id_: library.probabilities(id_) for id_ in library.find()}
    with pytest.raises(ModelError, match=expected):
        library.retrain(force=True).result(120)
    assert before == (
        library.current_model(),
        library.models(),
        library.classes(),
        sorted(library.places.models.iterdir()),
    )
    assert {id_: library.probabilities(id_) for id_ in library.find()} == said


def all_of_one_class(library: Library, files: Files) -> None:
    for paths in files.values():
        library.label(library.ids_of(paths), ["dots"])


def one_photo_of_each(library: Library, files: Files) -> None:
    for paths in files.values():
        library.unlabel(library.ids_of(paths[1:]))


def one_class_only(library: Library, files: Files) -> None:
    library.unlabel(library.ids_of(files["stripes"]))


def no_labels(library: Library, files: Files) -> None:
    for paths in files.values():
        library.unlabel(library.ids_of(paths))


def nothing_but_none_of_these(library: Library, files: Files) -> None:
    for paths in files.values():
        library.label_none(library.ids_of(paths))


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (all_of_one_class, "at least 2 classes with 2 labels each are needed"),
        (one_photo_of_each, "stripes has 1 label, dots has 1 label; at least 2 classes"),
        (one_class_only, "at least 2 classes with 2 labels each are needed"),
        (no_labels, "no labels yet"),
        (nothing_but_none_of_these, "no labels yet"),
    ],
)
def test_too_few_labels_are_told_and_the_model_before_stays(
    learnt: Library, files: Files, make: Callable[[Library, Files], None], expected: str
) -> None:
    make(learnt, files)
    refused(learnt, expected)


def test_a_vector_that_is_no_number_is_told_and_the_model_before_stays(learnt: Library, files: Files) -> None:
    ids = learnt.ids_of(files["dots"][:1])
    backbone = learnt._ctx.tools.backbone_key()
    _, found = vectors.load(learnt._ctx.db, backbone, ids)
    found = found.copy()
    found[0, 3] = np.nan

    def spoil() -> None:
        with writing(learnt._ctx.db):
            vectors.store(learnt._ctx.db, backbone, ids, found.astype(np.float32))

    learnt._worker.call("spoil", spoil)
    refused(learnt, "not finite; the photos have to be embedded again")


def test_a_full_disk_is_told_and_the_model_before_stays(learnt: Library, files: Files) -> None:
    disk = learnt.places.models
    kept = {of.name: of.read_bytes() for of in disk.iterdir() if of.is_file()}
    with small_disk(disk, "96k"):
        for name, data in kept.items():
            (disk / name).write_bytes(data)
        filler = fill(disk)
        refused(learnt, r"model-0002\.safetensors could not be written: No space left on device")
        filler.unlink()
        assert learnt.retrain(force=True).result(120).version == 2
        learnt.close()


def test_two_labels_on_one_picture_are_learnt_from_as_they_are(
    open_library: OpenLibrary, files: Files
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    library.add_class("stripes"), library.add_class("dots")
    copies = [files["dots"][0].with_name(f"copy {number}.jpg") for number in range(6)]
    for copy in copies:
        copy.write_bytes(files["dots"][0].read_bytes())
        os.utime(copy, (1_780_000_000, 1_780_000_000))
    library.tag().result(120)
    label(library, files, 14)
    library.label(library.ids_of(copies[::2]), ["stripes"])
    done = library.retrain(force=True).result(120)
    assert done.labels == {"stripes": 17, "dots": 14}
    assert done.comparison.candidate.accuracy > 0.85, "three labels on one picture are three, in one series"


def test_photos_that_go_offline_while_they_are_learnt_from_are_learnt_all_the_same(
    learnt: Library, files: Files
) -> None:
    steps = retrain(learnt._ctx, force=True)
    next(steps)
    for paths in files.values():
        for path in paths:
            path.unlink()
    learnt.tag().result(120)
    assert len(learnt.find(PhotoFilter(states=frozenset({State.OFFLINE})))) == 40
    while True:
        try:
            next(steps)
        except StopIteration as end:
            done = end.value
            break
    assert (done.version, done.labels) == (2, {"stripes": 14, "dots": 14})
    assert learnt.retrain(force=True).result(120).labels == done.labels
