"""What a file says of itself becomes part of its row: camera, keywords, and labels that an index once lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from engine.errors import ClassError
from engine.index import classes, labels, photos, sidecars, writes
from engine.index.photos import Unread
from engine.jobs.adopted import RESTORED_BY, Adopted
from engine.jobs.context import Context
from engine.jobs.restore import restore
from engine.jobs.sync import FROM_FILE, sync
from engine.types import Decider, PhotoId, Tag

if TYPE_CHECKING:
    from engine.metadata.said import FileMetadata


def adopt(ctx: Context, photo: Unread, said: FileMetadata | None) -> list[Adopted]:
    """Within the caller's transaction. A photo that was never read before takes labels and the record of what was
    written from its file; of a known one, what another program has changed in it since."""
    known = not photo.never_read and photos.was_read(ctx.db, photo.id)
    if photo.never_read and photo.content_hash in ctx.recovered:
        _label(ctx, photo.id, ctx.recovered[photo.content_hash])
    if said is None:
        return []
    sidecars.set_stamp(ctx.db, photo.id, said.sidecars)
    if known and not said.whole:
        # A sidecar that is damaged, or not yet all there: nothing is known to have been taken out of it.
        photos.set_metadata(ctx.db, photo.id, said.facts, photos.keywords(ctx.db, photo.id))
        return []
    own = tuple(found.tag for found in said.tags if _is_class_name(found.name))
    adopted = sync(ctx, photo, said) if known else _labels_in_file(ctx, photo, own)
    restore(ctx, photo.id, own)
    photos.set_metadata(ctx.db, photo.id, said.facts, said.keywords)
    writes.set_written(ctx.db, photo.id, own)
    return adopted


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
    labels.decide(ctx.db, [id_], found, who=RESTORED_BY, source=FROM_FILE)


def _is_class_name(name: str) -> bool:
    """Whatever stands in a file under our namespace, only what can be a class becomes one."""
    from engine.metadata.keywords import check_class_name

    try:
        check_class_name(name)
    except ClassError:
        return False
    return True
