"""What a file says of itself becomes part of its row: camera, keywords, and labels that an index once lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.index import classes, labelbook, labels, photos, writes
from engine.index.connect import now
from engine.index.photos import Unread
from engine.jobs.context import Context
from engine.types import Decider, PhotoId, Tag

if TYPE_CHECKING:
    from engine.metadata.read import FileMetadata

RESTORED_BY = "restored"


@dataclass(frozen=True, slots=True)
class Adopted:
    """A label that came back from a file, to be noted in the label book once its transaction has ended."""

    photo: Unread
    verdicts: Mapping[str, bool]

    def note(self, ctx: Context) -> None:
        photo = (self.photo.content_hash, self.photo.path)
        labelbook.note_labels(ctx.places.folder, [photo], self.verdicts, who=RESTORED_BY, at=now())


def adopt(ctx: Context, photo: Unread, said: FileMetadata | None) -> list[Adopted]:
    """Within the caller's transaction. Only a photo that was never read before takes labels and the record of what
    was written from its file: a known one has its own."""
    if photo.never_read and photo.content_hash in ctx.recovered:
        _label(ctx, photo.id, ctx.recovered[photo.content_hash])
    if said is None:
        return []
    photos.set_metadata(ctx.db, photo.id, said.facts, said.keywords)
    if not photo.never_read:
        return []
    own = tuple(found.tag for found in said.tags)
    writes.set_written(ctx.db, photo.id, own)
    return _labels_in_file(ctx, photo, own)


def _labels_in_file(ctx: Context, photo: Unread, own: Sequence[Tag]) -> list[Adopted]:
    """A person's labels that an earlier index wrote into the file; the label book, where it has a word on
    the photo, knows better: a label that was taken back may still stand in the file."""
    verdicts = {tag.name: True for tag in own if tag.decider is Decider.PERSON}
    if not verdicts or photo.content_hash in ctx.recovered or labels.of(ctx.db, [photo.id]):
        return []
    _label(ctx, photo.id, verdicts)
    return [Adopted(photo, verdicts)]


def _label(ctx: Context, id_: PhotoId, verdicts: Mapping[str, bool]) -> None:
    ids = classes.ensure(ctx.db, list(verdicts))
    found = {ids[name]: verdict for name, verdict in verdicts.items()}
    labels.decide(ctx.db, [id_], found, who=RESTORED_BY, source="file")
