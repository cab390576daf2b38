"""Training deeper: the backbone itself learns from the labels, in a process of its own; then the head is learnt anew.

The photos that it has learnt from never judge it: about a tenth of the labelled ones is held out from the beginning,
and what is labelled later joins them. Cut off, it goes on where it was as long as the labels are the same.
"""

from __future__ import annotations

import logging
from collections.abc import Generator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError, PhotoUnreadable
from engine.index import photos
from engine.index.connect import now
from engine.jobs import own_backbones
from engine.jobs.child import Child, how_it_ended
from engine.jobs.context import Context
from engine.jobs.embed import embed_missing
from engine.jobs.retrain import Retrained, follow_current, retrain
from engine.jobs.training_data import Labelled, require_labels, what_is_labelled
from engine.photos.decode import decode
from engine.types import Mode, Progress

if TYPE_CHECKING:
    from engine.vision.finetune.task import Learnt, Task
    from engine.vision.weights import WeightsFile

log = logging.getLogger(__name__)

FEWEST = 50
"""Labelled photos below which the backbone would only learn them by heart."""
FEW = 300
"""Labelled photos below which a fifth of them is held out, instead of a tenth: else hardly any would judge."""
MODULE = "engine.vision.finetune.child"


def deepen(ctx: Context, *, force: bool = False, ask: bool = False) -> Generator[Progress, None, Retrained]:
    """A backbone that has learnt from the labels, with a head on its vectors, as a new version; `force` and `ask` as in
    `retrain`. The versions before stay, with their backbone and their vectors.

    Raises `ModelError` with a plain sentence where there is too little to learn from, where the training was ended
    from outside or its loss is no number, or where it brought nothing; nothing has changed then.
    """
    from engine.vision.finetune import task as tasks

    require_labels(ctx)
    yield from embed_missing(ctx)
    given, seen = yield from _task(ctx)
    folder = ctx.places.folder / "training"
    if tasks.put(folder, given):
        log.info("the training goes on where it was cut off")
    yield from _trained(folder)
    learnt = tasks.get_result(folder)
    if not learnt.gained:
        raise ModelError(_no_gain(given, learnt))
    own = own_backbones.keep(ctx.places, folder / tasks.WEIGHTS, given.backbone, seen, now())
    done = yield from _learnt_anew(ctx, own, force=force, ask=ask)
    if done.used:
        follow_current(ctx)
    tasks.clear(folder)
    return done


def _learnt_anew(
    ctx: Context, own: WeightsFile, *, force: bool, ask: bool
) -> Generator[Progress, None, Retrained]:
    """All vectors anew, then the head; a backbone that no version uses in the end goes again."""
    deep = replace(ctx, tools=ctx.tools.with_own(own))
    try:
        return (yield from retrain(deep, force=force, ask=ask))
    except BaseException:
        own_backbones.remove(ctx.places, deep.tools.backbone_key())
        raise
    finally:
        deep.tools.close()


def _task(ctx: Context) -> Generator[Progress, None, tuple[Task, list[bytes]]]:
    """What the process is given, and the content hashes of the photos that the backbone will have seen."""
    from engine.vision.crossval import series_weights
    from engine.vision.finetune.recipe import Recipe
    from engine.vision.finetune.task import Task
    from engine.vision.several import filled

    labelled = what_is_labelled(ctx)
    several = labelled.of_several
    kept = np.array((yield from _with_thumbnails(ctx, labelled)), np.int64)
    _require_enough(labelled, kept)
    data = labelled.data
    held_out = held_out_rows(labelled)[kept]
    device = ctx.tools.embedder().device
    made = Task(
        backbone=ctx.options.backbone,
        weights=ctx.tools.weights().path,
        device=device,
        mode=Mode.SEVERAL if several else Mode.ONE,
        classes=labelled.names,
        recipe=Recipe.for_backbone(ctx.options.backbone),
        thumbnails=tuple(ctx.thumbnails.path_for(data.keys[row]) for row in kept),
        targets=filled(data.targets)[0][kept] if several else data.targets[kept],
        vectors=data.vectors[kept],
        held_out=held_out,
        share=series_weights(data.groups[kept], None if several else data.targets[kept]),
    )
    return made, [data.keys[row] for row, held in zip(kept, held_out, strict=True) if not held]


def held_out_rows(labelled: Labelled) -> NDArray[np.bool_]:
    """(n,): a tenth of the labelled photos, whole series, of each class its share; always the same ones."""
    from engine.vision.crossval import folds

    data = labelled.data
    parts = 5 if len(data.targets) < FEW else 10
    return np.equal(folds(data.groups, data.targets, data.keys, parts), 0)


def _require_enough(labelled: Labelled, kept: NDArray[np.int64]) -> None:
    from engine.vision import fit, several

    targets = labelled.data.targets[kept]
    if labelled.of_several:
        several.require_enough(several.filled(targets)[0], labelled.names)
    else:
        fit.require_enough(targets, labelled.names)
    if len(kept) < FEWEST:
        raise ModelError(
            f"Training deeper needs {FEWEST} labelled photos or more, there are {len(kept)}. Until then Retrain on my "
            "corrections learns as much"
        )


def _with_thumbnails(ctx: Context, labelled: Labelled) -> Generator[Progress, None, list[int]]:
    """The rows whose photo has a thumbnail, made again where need be; photos that are offline may have none."""
    known, rows = photos.pictures_of(ctx.db, labelled.ids), []
    for row, id_ in enumerate(labelled.ids):
        if not ctx.thumbnails.has(labelled.data.keys[row]):
            with suppress(PhotoUnreadable):
                picture = decode(photos.absolute(ctx.places.root, known[id_].path))
                ctx.thumbnails.store(labelled.data.keys[row], picture.thumbnail, picture.jpeg)
            yield Progress(row, len(labelled.ids), "looking for thumbnails")
        if ctx.thumbnails.has(labelled.data.keys[row]):
            rows.append(row)
    return rows


def _trained(folder: Path) -> Generator[Progress, None, None]:
    """Runs the process to its end; closing this ends it."""
    child = Child(MODULE, folder, folder / "log.txt")
    said, code, messages = Progress(0, None, "training deeper"), 0, child.messages()
    try:
        while True:
            try:
                message = next(messages)
            except StopIteration as end:
                code = end.value
                break
            if message is not None:
                said = _progress(message)
            yield said
    finally:
        child.end()
    if code:
        raise ModelError(
            f"The training was ended from outside ({how_it_ended(code)}); memory may be short. Nothing was changed. "
            "What was learnt is kept: start it again to go on"
        )


def _progress(message: Mapping[str, Any]) -> Progress:
    """Raises what the process says went wrong."""
    if "errno" in message:
        raise OSError(message["errno"], message["error"])
    if "error" in message:
        raise ModelError(str(message["error"]))
    note = "training deeper" if message["note"] == "training" else str(message["note"])
    return Progress(message["done"], message["total"], note, message.get("loss"))


def _no_gain(given: Task, learnt: Learnt) -> str:
    return (
        f"Training deeper brought nothing: on {int(given.held_out.sum())} photos held out its log loss is "
        f"{learnt.after:.3f}, {learnt.before:.3f} without. Nothing was changed; with more labels it may help"
    )
