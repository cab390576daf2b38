"""A run's backbone goes to a library, with a head that is fitted to its labels, through the gate of retrain."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from engine.errors import ModelError
from engine.jobs.adopt_backbone import Brought
from engine.lab.runs import RunRecord, Status, Trained
from engine.lab.types import LabProgress, Split
from engine.types import Progress

if TYPE_CHECKING:
    from torch import Tensor

    from engine.jobs.retrain import Retrained
    from engine.library import Library
    from engine.worker import JobHandle

FROZEN = "all"
T = TypeVar("T")


def use(
    run: RunRecord,
    library: Library,
    *,
    cache: Path,
    environ: Mapping[str, str],
    force: bool = False,
    ask: bool = False,
) -> JobHandle[Retrained]:
    """See `engine.lab.Lab.use`; `cache` remembers what was found in the run's photos. Raises ModelError at once where
    such a run cannot be used."""
    require_usable(run)
    kind = run.recipe.architecture
    if library.options.backbone != kind:
        library.change(replace(library.options, backbone=kind, weights=None))
    return library.adopt_backbone(lambda folder: bring(run, folder, cache, environ), force=force, ask=ask)


def require_usable(run: RunRecord) -> None:
    """Raises ModelError with why a library cannot use the run."""
    from engine.vision.backbones import BACKBONES

    name, recipe = run.folder.name, run.recipe
    if run.status is not Status.DONE or not run.trainings:
        raise ModelError(f"{name} is not done, so there is nothing to use yet. Run it to its end first")
    if recipe.architecture not in BACKBONES:
        raise ModelError(
            f"{name} is a {recipe.architecture}, and a library looks at its photos with {', '.join(BACKBONES)} only. "
            "Run the recipe with one of these: --set architecture=mobilenet_v2"
        )
    if recipe.training.freeze == FROZEN and not (recipe.pretrained or recipe.weights):
        raise ModelError(
            f"The backbone of {name} began at random and was frozen: it has learnt nothing that a library could use. "
            'Run the recipe with --set pretrained=true, or with --set training.freeze="none"'
        )


def best_of(run: RunRecord) -> Trained:
    """The training with the lowest validation loss."""
    return min(run.trainings, key=lambda trained: trained.best_loss)


def bring(
    run: RunRecord, folder: Path, cache: Path, environ: Mapping[str, str]
) -> Generator[Progress, None, Brought]:
    """The backbone of the run's best training as a file in `folder`, with the photos that it has learnt from. Raises
    ModelError where these are no longer what they were."""
    from safetensors.torch import save_file

    yield Progress(0, None, "opening the backbone")
    trained = best_of(run)
    learnt = run.recipe.training.freeze != FROZEN
    photos = (yield from _seen(run, trained, cache)) if learnt else ()
    file = folder / "backbone.safetensors"
    save_file(_whole_state(run, trained, environ), file)
    return Brought(file, run.recipe.architecture, photos)


def _seen(run: RunRecord, trained: Trained, cache: Path) -> Generator[Progress, None, tuple[Path, ...]]:
    """Photos that it learnt from, or by which its best epoch was chosen."""
    from engine.lab.data import read, splits
    from engine.lab.training.facts import mark

    dataset = yield from _told(read(run.recipe.data, cache))
    sides = splits(dataset, run.recipe.split)
    if mark(dataset, sides, Path(run.recipe.data.source)) != run.mark:
        raise ModelError(
            f"The photos of {run.folder.name} are no longer those that it has learnt from, so nothing could say "
            "honestly how good it is. Run its recipe again, in another folder"
        )
    return tuple(dataset.files[row] for row in seen_rows(sides[trained.number - 1]))


def seen_rows(split: Split) -> list[int]:
    """What a training on this split has had to do with."""
    return sorted(map(int, np.concatenate([split.train, split.validation])))


def _told(steps: Generator[LabProgress, None, T]) -> Generator[Progress, None, T]:
    try:
        while True:
            try:
                step = next(steps)
            except StopIteration as end:
                result: T = end.value
                return result
            yield Progress(step.done, step.total, step.note)
    finally:
        steps.close()


def _whole_state(run: RunRecord, trained: Trained, environ: Mapping[str, str]) -> dict[str, Tensor]:
    """Under torchvision's names and in half precision, with the last layer that it came with: a file of weights is
    whole only with it."""
    from engine.lab.training.best import trained_network

    body = trained_network(run, trained).body.model.state_dict()
    state = {**_top(run, environ), **body}
    return {
        key: (value.half() if value.is_floating_point() else value).contiguous().clone()
        for key, value in state.items()
    }


def _top(run: RunRecord, environ: Mapping[str, str]) -> dict[str, Tensor]:
    """ImageNet's last layer, as the weights have it that the run began with; zeros where it began at random."""
    import torch
    from torchvision.models import get_model

    from engine.lab.architectures import architecture
    from engine.lab.starts import start_of
    from engine.vision.weights_import import read_state

    made = architecture(run.recipe.architecture)
    start = start_of(made, run.recipe, environ)
    if start is not None:
        whole = read_state(start.file.path)
    else:
        with torch.device("meta"):
            meta = get_model(made.builder, weights=None).state_dict()
        whole = {key: torch.zeros(value.shape) for key, value in meta.items()}
    return {key: value for key, value in whole.items() if key.partition(".")[0] in made.top}
