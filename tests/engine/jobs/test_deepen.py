"""Training the backbone too, in a process of its own: what changes, what stays, and every way in which it can end."""

from __future__ import annotations

import os
import shutil
import signal
from concurrent.futures import CancelledError
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import psutil
import pytest
from safetensors.numpy import save

from engine.errors import ModelError
from engine.index import vectors
from engine.jobs import deepen as jobs
from engine.jobs import own_backbones
from engine.jobs.deepen import deepen
from engine.jobs.retrain import Retrained
from engine.jobs.training_data import labelled_data, several_data
from engine.library import Library
from engine.options import Options
from engine.types import GUESSES, TRAINED_HERE, ClassId, Mode
from engine.vision.finetune.recipe import Recipe, Stage
from tests.engine.conftest import OpenLibrary, age, paint

PHOTOS = 30
LONG = (Stage("features.17", 1), Stage("features.16", 5000))


def shorten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some steps are enough to see the way; whether they help is measured in bench."""
    recipe = replace(
        Recipe.for_backbone("mobilenet_v2"),
        stages=(Stage("features.17", 1),),
        side=64,
        batch=8,
        least_steps=3,
        least_gain=-9.0,
    )
    monkeypatch.setattr(jobs, "FEWEST", 10)
    monkeypatch.setattr(Recipe, "for_backbone", lambda name, seed=0: recipe)


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    shorten(monkeypatch)


@pytest.fixture(scope="module")
def labelled_once(environ: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the library that `labelled` copies."""
    folder = tmp_path_factory.mktemp("labelled") / "photos"
    folder.mkdir()
    for number in range(PHOTOS + 2):
        paint("stripes" if number % 2 else "dots", 7 * number).save(folder / f"{number}.jpg")
        age(folder / f"{number}.jpg")
    with Library(folder, Options(environ=environ, who="ann")) as library:
        library.tag().result(120)
        for number in range(PHOTOS):
            library.label(library.ids_of([folder / f"{number}.jpg"]), ["bride" if number % 2 else "bouquet"])
    return folder


@pytest.fixture
def labelled(labelled_once: Path, folder: Path, open_library: OpenLibrary) -> Library:
    """Photos of two classes with labels, and two without."""
    shutil.copytree(labelled_once, folder, dirs_exist_ok=True)
    return open_library()


@dataclass(frozen=True)
class Deep:
    """A library of which a deeper version was made: what came of it, and what it said before it was closed."""

    folder: Path
    done: Retrained
    key: str
    said: list[dict[ClassId, float]]


@pytest.fixture(scope="module")
def deepened(labelled_once: Path, environ: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Deep:
    """What `deep` copies."""
    folder = Path(shutil.copytree(labelled_once, tmp_path_factory.mktemp("deep") / "photos"))
    with pytest.MonkeyPatch.context() as patched:
        shorten(patched)
        with Library(folder, Options(environ=environ, who="ann")) as library:
            done = library.deepen(force=True).result(240)
            said = [library.probabilities(id_) for id_ in library.find()]
            return Deep(folder, done, library._ctx.tools.backbone_key(), said)


@pytest.fixture
def deep(deepened: Deep, folder: Path, open_library: OpenLibrary) -> Library:
    """A library whose deeper version is in use."""
    shutil.copytree(deepened.folder, folder, dirs_exist_ok=True)
    return open_library()


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    """A training that does not end by itself."""
    recipe = replace(Recipe.for_backbone("mobilenet_v2"), stages=LONG)
    monkeypatch.setattr(Recipe, "for_backbone", lambda name, seed=0: recipe)


def training(library: Library) -> list[psutil.Process]:
    return [of for of in psutil.Process().children() if jobs.MODULE in " ".join(of.cmdline())]


@pytest.mark.slow
def test_a_deeper_version_has_a_backbone_of_its_own_and_going_back_brings_the_old_one(
    labelled: Library,
) -> None:
    first = labelled.retrain(force=True).result(120)
    before = {id_: labelled.probabilities(id_) for id_ in labelled.find()}
    key = labelled._ctx.tools.backbone_key()
    done = labelled.deepen(force=True).result(240)
    deep = labelled._ctx.tools.backbone_key()
    assert deep != key
    assert done.used
    assert labelled.weights() == TRAINED_HERE
    assert len(vectors.without(labelled._ctx.db, deep)) == 0
    assert {id_: labelled.probabilities(id_) for id_ in labelled.find()} != before
    assert not (labelled.places.folder / "training").exists()
    labelled.use_model(first.version).result(120)
    assert labelled._ctx.tools.backbone_key() == key
    assert {id_: labelled.probabilities(id_) for id_ in labelled.find()} == before
    with pytest.raises(ModelError, match="in use"):
        labelled.remove_model(first.version)
    labelled.remove_model(done.version)
    assert [of.version for of in labelled.models()] == [0, first.version]
    assert vectors.length(labelled._ctx.db, deep) == 0
    assert not list(own_backbones.folder(labelled.places).glob("*"))


@pytest.mark.slow
def test_other_settings_keep_the_backbone_that_the_current_version_needs(
    deep: Library, deepened: Deep
) -> None:
    deep.change(replace(deep.options, workers=1))
    assert deep._ctx.tools.backbone_key() == deepened.key


@pytest.mark.slow
def test_a_deeper_version_takes_its_backbone_to_another_library(
    deep: Library, deepened: Deep, folder: Path, tmp_path: Path
) -> None:
    shared, other = tmp_path / "deep.safetensors", tmp_path / "associate"
    deep.export_model(deepened.done.version, shared)
    key, said = deepened.key, deepened.said
    shutil.copytree(folder, other, ignore=shutil.ignore_patterns(".firstlook"))
    with Library(other, deep.options) as associate:
        first = associate._ctx.tools.backbone_key()
        associate.tag().result(120)
        version = associate.import_model(shared)
        assert associate._ctx.tools.backbone_key() == first, "not used by itself"
        associate.use_model(version).result(120)
        assert associate._ctx.tools.backbone_key() == key
        classes = associate.find_class("bride").id, deep.find_class("bride").id
        there = sorted(associate.probabilities(id_)[classes[0]] for id_ in associate.find())
        assert there == pytest.approx(sorted(of[classes[1]] for of in said), abs=1e-3)
        associate.use_model(0).result(120)
        associate.remove_model(version)
        assert not list(own_backbones.folder(associate.places).glob("*"))
    newest = deep.models()[-1].version
    assert deep.import_model(shared) == newest + 1, "where it came from it is one more version"
    assert own_backbones.seen(deep.places, key), "which still knows what its backbone has seen"


@pytest.mark.slow
def test_weights_that_are_no_backbone_are_not_taken_in(labelled: Library) -> None:
    with pytest.raises(ModelError, match="does not fit mobilenet_v2"):
        own_backbones.take_in(labelled.places, save({"weight": np.zeros(3, np.float32)}), "mobilenet_v2", "")
    assert not list(own_backbones.folder(labelled.places).glob("*"))


@pytest.mark.slow
def test_what_the_backbone_has_learnt_from_never_judges_it(deep: Library, deepened: Deep) -> None:
    done = deepened.done
    seen = own_backbones.seen(deep.places, deep._ctx.tools.backbone_key())
    data = labelled_data(deep._ctx)
    assert 0 < len(seen) < PHOTOS
    assert done.comparison.candidate.total == PHOTOS - len(seen)
    judged = {of.id for of in done.judged}
    assert not any(
        id_ in judged for id_, content in zip(data.ids, data.data.keys, strict=True) if content in seen
    )
    again = deep.retrain(force=True).result(120)
    assert again.comparison.candidate.total == PHOTOS - len(seen)


def test_later_heads_keep_to_the_one_that_the_backbone_was_trained_with_under_todays_names(
    deep: Library,
) -> None:
    prior = labelled_data(deep._ctx).data.prior
    assert prior is not None
    assert set(prior.classes) == {"bride", "bouquet"}
    deep.rename_class("bouquet", "flowers")
    deep.retrain(force=True).result(120)
    renamed = labelled_data(deep._ctx).data.prior
    assert renamed is not None
    assert set(renamed.classes) == {"bride", "flowers"}
    np.testing.assert_array_equal(renamed.weight, prior.weight)
    deep.set_mode(Mode.SEVERAL)
    assert several_data(deep._ctx).data.prior is None, "a softmax says nothing of a yes or no"
    deep.use_model(GUESSES).result(120)
    assert labelled_data(deep._ctx).data.prior is None


@pytest.mark.slow
def test_after_closing_and_opening_the_library_its_own_backbone_is_in_use(
    deep: Library, deepened: Deep
) -> None:
    deep.tag().result(120)
    assert deep._ctx.tools.backbone_key() == deepened.key
    assert [deep.probabilities(id_) for id_ in deep.find()] == deepened.said


@pytest.mark.slow
@pytest.mark.usefixtures("long")
def test_killed_from_outside_it_says_so_and_the_old_model_stays(labelled: Library) -> None:
    steps = deepen(labelled._ctx)
    while next(steps).loss is None:
        pass
    os.kill(training(labelled)[0].pid, signal.SIGKILL)
    with pytest.raises(ModelError, match="SIGKILL"):
        for _ in steps:
            pass
    assert labelled.current_model() == 0
    assert training(labelled) == []


@pytest.mark.slow
@pytest.mark.usefixtures("long")
def test_cancelled_it_leaves_no_process_and_keeps_its_task_to_go_on_with(labelled: Library) -> None:
    job = labelled.deepen()
    while not training(labelled) and not job.done:
        pass
    job.cancel()
    with pytest.raises(CancelledError):
        job.result(60)
    assert training(labelled) == []
    assert (labelled.places.folder / "training" / "task.json").exists()
    assert labelled.current_model() == 0


@pytest.mark.slow
def test_where_it_brings_nothing_that_is_said_and_nothing_is_changed(
    labelled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    none = replace(Recipe.for_backbone("mobilenet_v2"), least_gain=99.0)
    monkeypatch.setattr(Recipe, "for_backbone", lambda name, seed=0: none)
    with pytest.raises(ModelError, match="brought nothing"):
        labelled.deepen().result(240)
    assert [of.version for of in labelled.models()] == [0]
    assert not list(own_backbones.folder(labelled.places).glob("*"))


def test_too_few_labels_are_told_with_how_many_it_takes(
    labelled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "FEWEST", 50)
    with pytest.raises(ModelError, match="50 labelled photos or more, there are 30"):
        labelled.deepen().result(60)


@pytest.mark.slow
def test_with_several_classes_per_photo_it_learns_each_by_itself(labelled: Library) -> None:
    labelled.set_mode(Mode.SEVERAL)
    done = labelled.deepen(force=True).result(240)
    assert done.used
    assert labelled.weights() == TRAINED_HERE
    assert labelled.models()[-1].mode is Mode.SEVERAL
    assert not labelled.is_mode_to_learn()
    seen = own_backbones.seen(labelled.places, labelled._ctx.tools.backbone_key())
    assert 0 < done.comparison.candidate.total <= 2 * (PHOTOS - len(seen)), "verdicts on photos held out"


def test_a_tenth_is_held_out_whole_series_and_always_the_same_ones(labelled: Library) -> None:
    data = labelled_data(labelled._ctx)
    held = jobs.held_out_rows(data)
    assert 2 <= held.sum() <= PHOTOS / 2
    assert set(data.data.targets[held].tolist()) == {0, 1}
    assert np.array_equal(held, jobs.held_out_rows(data))
    assert not set(data.data.groups[held].tolist()) & set(data.data.groups[~held].tolist())
