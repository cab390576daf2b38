"""What an import would do, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Mapping, Sequence

from engine.errors import LibraryError
from engine.index import classes, photos
from engine.index.tally import NamedFor, Tally
from engine.jobs.context import Context
from engine.jobs.imports.judge import Judged, Verdict, judge
from engine.jobs.imports.source import LabelSource
from engine.jobs.imports.staging import BATCH, Staged
from engine.jobs.imports.stream import key_of
from engine.jobs.imports.wishes import (
    KEPT,
    MOST_NEW_CLASSES,
    BadLine,
    Clash,
    ClassCount,
    Collector,
    ImportPlan,
    ImportWish,
    Some,
)
from engine.types import PhotoId, Progress


class _Counting:
    """Adds up what a plan says."""

    def __init__(self, ctx: Context, tally: Tally) -> None:
        self._ctx, self._tally = ctx, tally
        self.labels: Counter[str] = Counter()
        self.verdicts: Counter[Verdict] = Counter()
        self.others, self.doubles = Collector[Clash](), Collector[Clash]()

    def add(self, judged: Sequence[Judged]) -> None:
        self.verdicts.update(of.verdict for of in judged)
        self.labels.update(key for of in judged for key in of.gets)
        clashing = [of for of in judged if of.verdict in (Verdict.OTHER, Verdict.DOUBLE)]
        paths = photos.paths_of(self._ctx.db, [of.id for of in clashing])
        names = self._tally.display(list({key for of in clashing for key in of.wanted}))
        for of in clashing:
            path = photos.absolute(self._ctx.places.root, paths[of.id])
            clash = Clash(path, tuple(names[key] for key in of.wanted), of.has, of.line)
            (self.others if of.verdict is Verdict.OTHER else self.doubles).add(clash)


def planned(
    ctx: Context, source: LabelSource, wish: ImportWish, staged: Staged
) -> Generator[Progress, None, ImportPlan]:
    """What was staged, against the labels that there are. Changes nothing."""
    counting = _Counting(ctx, staged.tally)
    done, total = 0, staged.tally.count_photos()
    for batch in batches_of(staged.tally):
        counting.add(judge(ctx, batch, wish))
        done += len(batch)
        yield Progress(done, total, "comparing labels")
    known = {key_of(of.name): of.name for of in classes.all_classes(ctx.db)}
    new = sum(key not in known for key in counting.labels)
    return ImportPlan(
        kind=source.kind,
        source=source.path,
        classes=_class_counts(staged, counting.labels, known, wish),
        class_count=staged.class_count,
        labels=counting.verdicts[Verdict.NEW] + counting.verdicts[Verdict.REPLACED],
        replaced=counting.verdicts[Verdict.REPLACED],
        same=counting.verdicts[Verdict.SAME],
        others=counting.others.some(),
        doubles=counting.doubles.some(),
        unknown=Some(*_unknown(staged.tally)),
        bad_lines=_in_order(staged.bad_lines.some()),
        refusal=None if wish.many else _refusal(new),
        several=bool(wish.several),
    )


def _class_counts(
    staged: Staged, gets: Mapping[str, int], known: Mapping[str, str], wish: ImportWish
) -> tuple[ClassCount, ...]:
    return tuple(
        ClassCount(
            known.get(of.key, of.name),
            of.photos,
            gets.get(of.key, 0),
            of.key not in known,
            of.photos < wish.min_photos,
        )
        for of in staged.all_classes
    )


def _in_order(lines: Some[BadLine]) -> Some[BadLine]:
    return Some(lines.count, tuple(sorted(lines.first, key=lambda of: of.line)))


def _unknown(tally: Tally) -> tuple[int, tuple[str, ...]]:
    count, first = tally.unknown(KEPT)
    return count, tuple(first)


def _refusal(new: int) -> str | None:
    if new <= MOST_NEW_CLASSES:
        return None
    error = LibraryError(
        f"This would make {new:,} new classes; most likely its labels are no classes. Choose another column, or leave "
        "out classes with few photos. If it is right all the same, allow it (in a terminal: --yes)."
    )
    return str(error)


def batches_of(tally: Tally) -> Generator[list[NamedFor], None, None]:
    """The photos of a tally, so many as are labelled in one transaction."""
    after = PhotoId(0)
    while batch := tally.photos(after, BATCH):
        yield batch
        after = batch[-1].id
