"""The dry run, the import, and taking it back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path

from engine.errors import LibraryError
from engine.events import ClassesChanged, Notice
from engine.index import classes, labels, photos, settings
from engine.index.class_changes import ClassChange
from engine.index.connect import writing
from engine.index.labels import LabelRow
from engine.index.tally import NamedFor, Tally
from engine.jobs import decide
from engine.jobs.class_changes import remove_class
from engine.jobs.class_undo import take_back
from engine.jobs.context import Context
from engine.jobs.decide import Decided
from engine.jobs.imports.judge import Verdict, judge
from engine.jobs.imports.plan import batches_of, planned
from engine.jobs.imports.source import look_at_source
from engine.jobs.imports.staging import BATCH, stage
from engine.jobs.imports.stream import key_of
from engine.jobs.imports.wishes import Imported, ImportPlan, ImportStep, ImportWish
from engine.types import ClassId, Mode, PhotoId, Progress

SOURCE = "import"
"""What the history says where these labels came from."""


class ImportRecord:
    """What an import has done so far: also of one that is stopped in the middle."""

    def __init__(self) -> None:
        self.labels: Counter[str] = Counter()
        self.kept = 0
        self._changed: list[PhotoId] = []
        self._before: dict[PhotoId, tuple[LabelRow, ...]] = {}
        self._clashes: dict[PhotoId, tuple[ClassId, ...] | None] = {}
        self._made: list[ClassId] = []

    @property
    def photos(self) -> int:
        """How many photos were labelled."""
        return len(self._changed)

    @property
    def step(self) -> ImportStep:
        """Takes back what was done."""
        decided = Decided(tuple(self._changed), dict(self._before), dict(self._clashes))
        return ImportStep(decided, tuple(self._made))

    def note(self, done: Decided, made: Sequence[ClassId]) -> None:
        """One batch more."""
        self._changed += done.changed
        self._before |= done.before
        self._clashes |= done.clashes
        self._made += made


def plan_import(ctx: Context, source: Path | None, wish: ImportWish) -> Generator[Progress, None, ImportPlan]:
    """What `import_labels` would do. Changes nothing. Raises `LibraryError` for a source that cannot be used."""
    wish = _as_the_library(ctx, wish)
    looked = look_at_source(source, wish)
    with closing((yield from stage(ctx, looked, wish))) as staged:
        return (yield from planned(ctx, looked, wish, staged))


def _as_the_library(ctx: Context, wish: ImportWish) -> ImportWish:
    """A wish that says how many classes a photo may have."""
    if wish.several is not None:
        return wish
    return replace(wish, several=settings.mode(ctx.db) is Mode.SEVERAL)


def import_labels(
    ctx: Context, source: Path | None, wish: ImportWish, record: ImportRecord
) -> Generator[Progress, None, Imported]:
    """Labels photos as the source says. A person's label is replaced only where that is wished.

    Closing it leaves whole batches, of which `record` knows and a notice tells. Raises `LibraryError` as `plan_import`,
    and where the plan has a refusal; then nothing was done.
    """
    wish = _as_the_library(ctx, wish)
    looked = look_at_source(source, wish)
    with closing((yield from stage(ctx, looked, wish))) as staged:
        plan = yield from planned(ctx, looked, wish, staged)
        if plan.refusal is not None:
            raise LibraryError(plan.refusal)
        record.labels.update({of.name: 0 for of in plan.classes if not of.too_few})
        try:
            yield from _apply(ctx, staged.tally, wish, record)
        except GeneratorExit:
            count = record.photos
            ctx.emit(
                Notice(
                    f"The import was stopped after {count:,} photos; those are labelled, the others are not."
                )
            )
            raise
    return Imported(dict(record.labels), record.kept, plan, record.step)


def turn_import(ctx: Context, step: ImportStep) -> Generator[Progress, None, ImportStep]:
    """Takes an import back, with the classes that it made where nothing else is of them now; or does it again. What it
    returns is the reverse."""
    for gone in step.removed:
        take_back(ctx, change=gone)
    changed: list[PhotoId] = []
    before: dict[PhotoId, tuple[LabelRow, ...]] = {}
    clashes: dict[PhotoId, tuple[ClassId, ...] | None] = {}
    total = len(step.decided.before)
    for batch in _batches(step.decided.before):
        asked = {id_: said for id_, said in step.decided.clashes.items() if id_ in batch}
        done = decide.undo(ctx, decided=Decided(tuple(batch), batch, asked))
        changed += done.changed
        before |= done.before
        clashes |= done.clashes
        yield Progress(len(changed), total, "importing labels")
    removed = _without_unused(ctx, step.made)
    made = tuple(gone.known.id for gone in step.removed)
    return ImportStep(Decided(tuple(changed), before, clashes), made, tuple(removed))


def _batches(
    before: Mapping[PhotoId, tuple[LabelRow, ...]],
) -> Generator[dict[PhotoId, tuple[LabelRow, ...]], None, None]:
    rows = iter(before.items())
    while batch := dict(islice(rows, BATCH)):
        yield batch


def _without_unused(ctx: Context, made: Sequence[ClassId]) -> list[ClassChange]:
    known = {of.id: of.name for of in classes.all_classes(ctx.db)}
    unused = [id_ for id_ in made if id_ in known and not labels.rows_of_class(ctx.db, id_)]
    return [remove_class(ctx, name=known[id_]) for id_ in unused]


def _apply(
    ctx: Context, tally: Tally, wish: ImportWish, record: ImportRecord
) -> Generator[Progress, None, None]:
    done, total = 0, tally.count_photos()
    yield Progress(0, total, "importing labels")
    for batch in batches_of(tally):
        _label(ctx, tally, wish, batch, record)
        done += len(batch)
        yield Progress(done, total, "importing labels")


def _label(
    ctx: Context, tally: Tally, wish: ImportWish, batch: Sequence[NamedFor], record: ImportRecord
) -> None:
    """One batch, as things stand now: a person may have labelled since the plan was made."""
    # A photo may have become unreadable since it was read.
    there = photos.pictures_of(ctx.db, [of.id for of in batch])
    judged = judge(ctx, [of for of in batch if of.id in there], wish)
    record.kept += sum(of.verdict in (Verdict.SAME, Verdict.OTHER) for of in judged)
    getting = [of for of in judged if of.gets]
    ids, made = _classes(ctx, tally, {key for of in getting for key in of.gets})
    wanted = {of.id: {**(of.stays or {}), **{ids[key]: True for key in of.gets}} for of in getting}
    record.note(decide.label_each(ctx, wanted=wanted, source=SOURCE), made)
    names = {of.id: of.name for of in classes.all_classes(ctx.db)}
    record.labels.update(names[ids[key]] for of in getting for key in of.gets)


def _classes(ctx: Context, tally: Tally, keys: set[str]) -> tuple[dict[str, ClassId], list[ClassId]]:
    """By key, and those that were made for this."""
    known = {key_of(of.name): of.id for of in classes.all_classes(ctx.db)}
    missing = tally.display(sorted(keys - known.keys()))
    if missing:
        with writing(ctx.db, durable=True):
            made = classes.ensure(ctx.db, list(missing.values()))
        ctx.emit(ClassesChanged())
        known |= {key: made[name] for key, name in missing.items()}
    return known, [known[key] for key in missing]
