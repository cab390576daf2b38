"""A run of the lab as a tagger."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from engine.bot.picture import picture_of
from engine.bot.run_tagger import open_run
from engine.errors import EngineError, ModelError
from engine.lab.runs import RunRecord, read_predictions
from engine.lab.training import inputs
from tests.engine.lab.training.small import make_photos, recipe, run


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> RunRecord:
    """A small network that has learnt three colours."""
    place = tmp_path_factory.mktemp("lab")
    with pytest.MonkeyPatch.context() as patch:
        # In single precision, also where the processor is faster in half.
        patch.setattr(inputs, "has_half", lambda device: False)
        return run(recipe(place / "photos"), make_photos(place / "photos"), place / "runs" / "colours")


def test_a_run_says_of_bytes_what_it_said_of_the_file_when_it_was_judged(trained: RunRecord) -> None:
    tagger = open_run(trained.folder, "cpu")
    said = read_predictions(trained.trainings[0].predictions)
    folder = Path(trained.recipe.data.source)
    for name, known in zip(said.names, said.probabilities, strict=True):
        tags = tagger.tags(picture_of((folder / name).read_bytes()))
        assert [tag.name for tag in tags] == list(trained.classes)
        assert [tag.probability for tag in tags] == pytest.approx(known.tolist(), abs=1e-4)
    assert tagger.name == "run colours"


def test_a_folder_with_one_run_is_that_run(trained: RunRecord) -> None:
    assert open_run(trained.folder.parent, "cpu").classes == trained.classes


def test_a_folder_without_a_run_or_with_none_that_is_done_is_named(
    trained: RunRecord, tmp_path: Path
) -> None:
    with pytest.raises(EngineError, match="is not a run of the lab"):
        open_run(tmp_path)
    begun = Path(shutil.copytree(trained.folder, tmp_path / "begun"))
    (done,) = begun.rglob("done.json")
    done.unlink()
    with pytest.raises(ModelError, match="has finished no training yet"):
        open_run(begun)
    shutil.copytree(begun, tmp_path / "other")
    with pytest.raises(ModelError, match="holds 2 runs; name one of them with --run: begun, other"):
        open_run(tmp_path)
