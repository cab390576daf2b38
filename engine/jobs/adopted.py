"""Labels that came out of files: noted in the label book, and told to the person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.errors import shown
from engine.events import ClassesChanged, ModelChanged, Notice
from engine.index import labelbook, models, photos
from engine.index.connect import now
from engine.index.photos import Unread
from engine.jobs.context import Context

RESTORED_BY = "restored"
ANOTHER_PROGRAM = "another program"

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Adopted:
    """Verdicts on a photo that came from its file, to be noted in the label book once their transaction has
    ended; None for a clash, on which a person decides."""

    photo: Unread
    verdicts: Mapping[str, bool] | None
    who: str = RESTORED_BY


def note(ctx: Context, adopted: Sequence[Adopted], version: int) -> None:
    """After their transaction: into the label book. `version` is the model that was current before it."""
    for of in adopted:
        if of.verdicts is not None:
            photo = (of.photo.content_hash, of.photo.path)
            labelbook.note_labels(ctx.places.folder, [photo], of.verdicts, who=of.who, at=now())
    if models.current(ctx.db) != version:
        ctx.emit(ModelChanged(models.current(ctx.db)))
        ctx.emit(ClassesChanged())


def tell(ctx: Context, adopted: Sequence[Adopted]) -> None:
    """Sums up what other programs changed; nothing to say of labels that were only given back."""
    theirs = [of for of in adopted if of.who == ANOTHER_PROGRAM]
    names, more = _names(ctx, [of for of in theirs if of.verdicts is not None])
    if more:
        ctx.emit(Notice(f"Another program changed the labels of {names} and {more:,} more photos."))
    elif names:
        ctx.emit(Notice(f"Another program changed the labels of {names}."))
    names, more = _names(ctx, [of for of in theirs if of.verdicts is None])
    if more:
        ctx.emit(
            Notice(
                f"Another program and you disagree on {names} and {more:,} more photos. They wait for your review; "
                "their files stay as they are until then."
            )
        )
    elif names:
        ctx.emit(
            Notice(
                f"Another program and you disagree on {names}. It waits for your review; its file stays as it is "
                "until then."
            )
        )


def _names(ctx: Context, adopted: Sequence[Adopted]) -> tuple[str, int]:
    """The first photos by name, with their new classes, and how many more there are: never just one."""
    first = adopted if len(adopted) <= _NAMED + 1 else adopted[:_NAMED]
    return ", ".join(_named(ctx, of) for of in first), len(adopted) - len(first)


def _named(ctx: Context, of: Adopted) -> str:
    name = shown(photos.absolute(ctx.places.root, of.photo.path).name)
    classes = [of_class for of_class, verdict in (of.verdicts or {}).items() if verdict]
    return f"{name} ({', '.join(classes)})" if classes else name
