"""A backbone that was trained in the lab becomes the library's own."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from engine.errors import ModelError
from engine.jobs import own_backbones
from engine.jobs.adopt_backbone import Bring, Brought
from engine.library import Library
from engine.types import Progress
from tests.engine.conftest import OpenLibrary

Files = dict[str, list[Path]]


def bringing(weights: Path, photos: list[Path], *, change: float, name: str = "mobilenet_v2") -> Bring:
    """As the lab does: a file of its own, whose last block is another by so much."""

    def bring(folder: Path) -> Generator[Progress, Any, Brought]:
        yield Progress(0, None, "opening the backbone")
        torch.manual_seed(3)
        state = load_file(weights)
        last = state["features.18.0.weight"]
        state["features.18.0.weight"] = last + change * torch.randn(last.shape).to(last.dtype)
        save_file(state, folder / "backbone.safetensors")
        return Brought(folder / "backbone.safetensors", name, tuple(photos))

    return bring


@pytest.mark.slow
def test_the_library_goes_over_to_it_and_back(learnt: Library, weights_file: Path, files: Files) -> None:
    first = learnt.current_model()
    before = learnt._ctx.tools.backbone_key()
    said = {id_: learnt.probabilities(id_) for id_ in learnt.find()}
    done = learnt.adopt_backbone(bringing(weights_file, files["dots"][:5], change=1e-3), force=True).result(
        240
    )
    assert done.used
    assert learnt.current_model() == done.version
    own = learnt._ctx.tools.backbone_key()
    assert own != before
    seen = own_backbones.seen(learnt.places, own)
    assert len(seen) == 5
    assert "trained in the lab" in (own_backbones.folder(learnt.places)).joinpath(card_of(learnt)).read_text()
    learnt.use_model(first).result(120)
    assert learnt._ctx.tools.backbone_key() == before
    assert {id_: learnt.probabilities(id_) for id_ in learnt.find()} == said


def card_of(library: Library) -> str:
    [card] = own_backbones.folder(library.places).glob("*.json")
    return card.name


@pytest.mark.slow
def test_photos_that_it_has_seen_do_not_judge_it(learnt: Library, weights_file: Path, files: Files) -> None:
    seen = files["dots"][:5]
    done = learnt.adopt_backbone(bringing(weights_file, seen, change=1e-3), force=True).result(240)
    judged = {of.id for of in done.judged}
    assert judged
    assert not judged & set(learnt.ids_of(seen))


@pytest.mark.slow
def test_frozen_and_as_this_machine_has_it_the_head_alone_is_fitted(
    learnt: Library, weights_file: Path
) -> None:
    before = learnt._ctx.tools.backbone_key()
    done = learnt.adopt_backbone(bringing(weights_file, [], change=0.0), force=True).result(120)
    assert done.used
    assert learnt._ctx.tools.backbone_key() == before
    assert not own_backbones.folder(learnt.places).exists()


def test_another_kind_of_backbone_is_refused(learnt: Library, weights_file: Path) -> None:
    job = learnt.adopt_backbone(bringing(weights_file, [], change=0.0, name="resnet18"))
    with pytest.raises(ModelError, match=r"this is a resnet18. Open it with --backbone resnet18"):
        job.result(60)


def test_a_library_without_labels_is_told_so(open_library: OpenLibrary, weights_file: Path) -> None:
    library = open_library()
    with pytest.raises(ModelError, match="There are no labels yet"):
        library.adopt_backbone(bringing(weights_file, [], change=0.0)).result(60)


@pytest.mark.slow
def test_a_photo_that_it_has_seen_and_that_is_gone_changes_nothing(
    learnt: Library, weights_file: Path, tmp_path: Path
) -> None:
    version, models = learnt.current_model(), learnt.models()
    job = learnt.adopt_backbone(bringing(weights_file, [tmp_path / "gone.jpg"], change=1e-3))
    with pytest.raises(ModelError, match=r"has learnt from .*gone.jpg, which cannot be read"):
        job.result(60)
    assert learnt.current_model() == version
    assert learnt.models() == models


@pytest.mark.slow
def test_using_it_again_never_loses_the_one_that_is_in_use(
    learnt: Library, weights_file: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine.jobs import adopt_backbone as jobs

    bring = bringing(weights_file, files["dots"][:5], change=1e-3)
    learnt.adopt_backbone(bring, force=True).result(240)
    key = learnt._ctx.tools.backbone_key()

    def broken(*_args: object, **_more: object) -> None:
        raise ModelError("something went wrong")

    monkeypatch.setattr(jobs, "retrain", broken)
    with pytest.raises(ModelError, match="something went wrong"):
        learnt.adopt_backbone(bring, force=True).result(60)
    assert own_backbones.find(learnt.places, key) is not None
