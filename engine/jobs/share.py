"""A model for somebody else's library, and what the current model has not learnt from yet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlite_utils import Database

from engine.errors import ModelError, shown
from engine.index import classes, labels, models, vectors
from engine.index.connect import now, writing
from engine.jobs import own_backbones
from engine.jobs.context import Context
from engine.jobs.thresholds import on_card
from engine.types import GUESSES, Mode

if TYPE_CHECKING:
    from engine.vision.checkpoints import Card


def export_model(ctx: Context, *, version: int, file: Path) -> None:
    """Head, classes and card in one safetensors file, with the backbone where it was trained here. Raises `ModelError`
    for the guesses: they are not trained."""
    from engine.vision import checkpoints

    wanted = models.find(ctx.db, version)
    if version == GUESSES:
        raise ModelError(
            "Version 0 are the first guesses; there is nothing trained to export. Retrain first."
        )
    own = own_backbones.find(ctx.places, wanted.backbone)
    checkpoints.export(ctx.places.models, version, file, b"" if own is None else own.path.read_bytes())


def import_model(ctx: Context, *, file: Path) -> int:
    """A shared model as this library's next version; classes that are missing are added. It is not made current.

    Raises `ModelError` where it was trained on another backbone than the one in use, and does not bring its own.
    """
    from engine.metadata.keywords import check_class_name
    from engine.vision import checkpoints

    if not file.exists():
        raise ModelError(f"There is no file {shown(file)}. Check its name.")
    try:
        head, card, backbone = checkpoints.import_(file)
    except ModelError as error:
        raise ModelError(f"{error}. Copy or export it once more.") from error
    for name in head.classes:
        check_class_name(name)
    with _backbone_at_hand(ctx, head.backbone_key, backbone, file):
        version = models.next_version(ctx.db)
        card = replace(card, version=version, note=f"imported from {file.name}")
        checkpoints.save(ctx.places.models, version, head, card)
        with writing(ctx.db, durable=True):
            ids = classes.ensure(ctx.db, head.classes)
            models.put(
                ctx.db,
                version=version,
                backbone=head.backbone_key,
                class_ids=[ids[name] for name in head.classes],
                mode=Mode(head.mode),
                card=card_data(card),
            )
    return version


@contextmanager
def _backbone_at_hand(ctx: Context, key: str, brought: bytes, file: Path) -> Iterator[None]:
    """Takes in the backbone that a model brings, unless the library has it; it goes again where the import fails."""
    name, mine = key.partition("@")[0], ctx.tools.machine_key()
    known = key == mine or own_backbones.trained_here(ctx.places, key)
    if not known and (not brought or name != ctx.options.backbone):
        raise ModelError(
            f"The model in {file.name} was trained with {key}, this library uses {mine}. "
            "Use the same weights to share a model."
        )
    if not known:
        own_backbones.take_in(ctx.places, brought, name, now())
    try:
        yield
    except BaseException:
        if not known:
            own_backbones.remove(ctx.places, key)
        raise


def remove_version(ctx: Context, *, version: int) -> None:
    """A version that is not wanted any more, with its files; a backbone that was trained here goes with the last
    version that needs it, and its vectors. Raises `ModelError` for the current version and for the first guesses."""
    from engine.vision import checkpoints

    gone = models.find(ctx.db, version)
    if version in (GUESSES, models.current(ctx.db)):
        raise ModelError(f"Version {version} is in use or always there; use another one first.")
    with writing(ctx.db, durable=True):
        models.remove(ctx.db, version)
        if own_backbones.trained_here(ctx.places, gone.backbone) and not _needed(ctx.db, gone.backbone):
            vectors.forget(ctx.db, gone.backbone)
            own_backbones.remove(ctx.places, gone.backbone)
    for path in checkpoints.paths(ctx.places.models, version):
        path.unlink(missing_ok=True)


def _needed(db: Database, backbone: str) -> bool:
    return any(of.backbone == backbone for of in models.all_versions(db))


def card_data(card: Card) -> dict[str, Any]:
    """What the index keeps of a card: enough to list versions without opening their files."""
    evaluation = None if card.evaluation is None else card.evaluation.as_dict()
    return {
        "labels": dict(card.labels),
        "note": card.note,
        "figures": evaluation,
        "weights": card.weights,
    } | on_card(card)


def labelled_since(db: Database) -> int:
    """Photos that a person decided on after the current model was made."""
    version = models.current(db)
    made = None if version == GUESSES else models.find(db, version).created_at
    return labels.count_since(db, made)
