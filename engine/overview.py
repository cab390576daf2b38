"""All photos at a glance: filters, order and live counts within milliseconds, over columns in memory.

An `Overview` never changes: what a person or the engine does makes a new one. It gives the same answers as
`engine.index.queries`, which asks the index each time (a property test holds both together).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.index.classes import PhotoClass
from engine.index.columns import Columns, Ids, Said, said_again
from engine.index.queries import checked_date
from engine.photos.bursts import bursts
from engine.types import ClassId, Mode, PhotoFilter, PhotoId, Sort, State

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Facets:
    """How many photos pass: `found` with all filters; `classes` and `states` with all but their own, which is what
    choosing them would give; `among` how many photos there are."""

    found: int
    among: int
    classes: Mapping[ClassId, int]
    states: Mapping[State, int]


@dataclass(frozen=True, slots=True)
class Found:
    """The photos that pass a filter, in its order; `sizes[i]` are the frames of a burst that photo i stands for."""

    ids: Ids
    sizes: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Seen:
    """One class of one photo. `sure` where it is, or would be, in the file: a person's, or a trained model's from the
    class's threshold on."""

    known: PhotoClass
    probability: float
    by_person: bool
    sure: bool


class Overview:
    """The columns of all photos with the classes of the library."""

    def __init__(self, columns: Columns, classes: Sequence[PhotoClass], mode: Mode = Mode.ONE) -> None:
        self.columns = columns
        self.classes = tuple(classes)
        self.mode = mode

    def __len__(self) -> int:
        return len(self.columns.ids)

    def find(
        self,
        wanted: PhotoFilter,
        *,
        texts: Ids | None = None,
        within: Ids | None = None,
        stacked: bool = False,
    ) -> Found:
        """What passes. `texts` are the photos that match `wanted.text` (`LibraryView.matches`): without them the text
        is not looked at. `within` admits these photos alone; `stacked` shows the first of each burst only. Raises
        `EngineError` for a date that is none."""
        mask = self._passes(wanted, texts, within)
        order = self._order(wanted.sort)
        rows = order[mask[order]]
        sizes = np.ones(len(rows), np.int32)
        if stacked:
            rows, sizes = self._stacked(rows)
        end = None if wanted.limit is None else wanted.offset + wanted.limit
        return Found(self.columns.ids[rows[wanted.offset : end]], sizes[wanted.offset : end])

    def facets(self, wanted: PhotoFilter, *, texts: Ids | None = None, within: Ids | None = None) -> Facets:
        """Live counts for a filter panel."""
        everywhere = replace(wanted, class_ids=frozenset())
        by_class = self._passes(everywhere, texts, within)
        by_state = self._passes(replace(wanted, states=frozenset()), texts, within)
        found = self._passes(wanted, texts, within)
        return Facets(
            found=int(found.sum()),
            among=len(self),
            classes=self._per_class(by_class, wanted),
            states={state: int((by_state & mask).sum()) for state, mask in self.states.items()},
        )

    def tagged_at(self, class_id: ClassId, threshold: float) -> int:
        """How many photos would have this class written at such a threshold: a person's, and the sure predictions."""
        asserted = self._assigned
        of_class = (asserted.classes == class_id) & (~asserted.holds | (asserted.share >= threshold))
        return int((of_class & (~asserted.holds | self._trained)).sum())

    def seen_in(self, id_: PhotoId) -> tuple[Seen, ...]:
        """The classes of one photo, the likeliest first: a person's, or else the model's. Where a photo may have
        several, the model has its say on what the person has not spoken of."""
        labels, said = self.columns.labels, self.columns.predictions
        known = {of.id: of for of in self.classes}
        decided = _slice(labels.photos, id_)
        verdicts = dict(zip(labels.classes[decided].tolist(), labels.holds[decided].tolist(), strict=True))
        own = [
            Seen(known[ClassId(c)], 1.0, True, True) for c, holds in verdicts.items() if holds and c in known
        ]
        if verdicts and self.mode is Mode.ONE:
            return tuple(own)
        where = _slice(said.photos, id_)
        rows = zip(
            said.classes[where].tolist(), said.share[where].tolist(), said.holds[where].tolist(), strict=True
        )
        seen = [
            Seen(known[c], share, False, trained and share >= known[c].threshold)
            for c, share, trained in rows
            if c in known and c not in verdicts
        ]
        return tuple(sorted([*own, *seen], key=lambda one: -one.probability))

    def is_decided(self, id_: PhotoId) -> bool:
        """Whether a person has said anything of this photo."""
        return len(self.columns.labels.photos[_slice(self.columns.labels.photos, id_)]) > 0

    def burst_of(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """All frames of the bursts that these photos are part of, by rising number."""
        numbers = self.bursts[self._rows_of(np.array(ids, np.int64))]
        return [PhotoId(int(id_)) for id_ in self.columns.ids[np.isin(self.bursts, numbers)]]

    def readable(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """Those of these photos whose picture is known, in their order."""
        rows = self._rows_of(np.array(ids, np.int64))
        fine = set(self.columns.ids[rows[self.columns.hashed[rows]]].tolist())
        return [id_ for id_ in ids if id_ in fine]

    def assumed(self, ids: Iterable[PhotoId], verdicts: Mapping[ClassId, bool]) -> Overview:
        """As it will be when a person has said this of these photos, and the index has it: seen at once. Where a photo
        may have several classes, yeses and noes on some leave what was said of the others."""
        changed = np.unique(np.fromiter(ids, np.int64))
        said = sorted(verdicts.items())
        new = Said(
            np.repeat(changed, len(said)),
            np.tile(np.array([of for of, _ in said], np.int64), len(changed)),
            np.ones(len(said) * len(changed)),
            np.tile(np.array([verdict for _, verdict in said], np.bool_), len(changed)),
        )
        if self.mode is Mode.SEVERAL and verdicts and set(verdicts) != {of.id for of in self.classes}:
            new = self._with_others(new, changed, list(verdicts))
        labels = said_again(self.columns.labels, new, changed)
        clashing = self.columns.clashing & ~self._mask_of(changed)
        return self._with(replace(self.columns, labels=labels, clashing=clashing))

    def _with_others(self, new: Said, changed: Ids, spoken: Sequence[ClassId]) -> Said:
        """`new`, with what was said of these photos and other classes than those `spoken` of."""
        old = self.columns.labels
        stays = np.isin(old.photos, changed) & ~np.isin(old.classes, spoken)
        return Said(
            np.concatenate([new.photos, old.photos[stays]]),
            np.concatenate([new.classes, old.classes[stays]]),
            np.concatenate([new.share, old.share[stays]]),
            np.concatenate([new.holds, old.holds[stays]]),
        )

    def with_classes(self, classes: Sequence[PhotoClass], mode: Mode | None = None) -> Overview:
        """The same photos under other classes or thresholds, and perhaps in the other mode."""
        other = Overview(self.columns, classes, mode or self.mode)
        self._share_bursts(other)
        return other

    @cached_property
    def states(self) -> Mapping[State, Mask]:
        """Which photos are in each state; the conditions are those of `engine.index.queries.STATES`."""
        columns = self.columns
        readable, decided = ~columns.unreadable, self._decided
        scored = ~np.isnan(columns.uncertainty)
        return {
            State.PREDICTED: readable & ~decided & self._sure,
            State.LABELLED: decided,
            State.REVIEW: readable & (columns.clashing | ~decided & scored & ~self._sure),
            State.UNREADABLE: columns.unreadable,
            State.OFFLINE: columns.offline,
            State.WAITING: readable & ~decided & ~scored,
        }

    @cached_property
    def bursts(self) -> NDArray[np.int64]:
        """A number for each photo, the same for the frames of one burst."""
        columns = self.columns
        return bursts(columns.dhashes, columns.hashed, columns.taken)

    def _with(self, columns: Columns) -> Overview:
        other = Overview(columns, self.classes, self.mode)
        self._share_bursts(other)
        return other

    def _share_bursts(self, other: Overview) -> None:
        if "bursts" in self.__dict__:
            other.__dict__["bursts"] = self.__dict__["bursts"]

    def _rows_of(self, ids: Ids) -> NDArray[np.intp]:
        """The row numbers of those of these photos that there are."""
        known = ids[np.isin(ids, self.columns.ids)]
        return np.searchsorted(self.columns.ids, known)

    def _mask_of(self, ids: Ids) -> Mask:
        mask = np.zeros(len(self), np.bool_)
        mask[self._rows_of(ids)] = True
        return mask

    @cached_property
    def _decided(self) -> Mask:
        return self._mask_of(np.unique(self.columns.labels.photos))

    @cached_property
    def _sure(self) -> Mask:
        said = self.columns.predictions
        least = {known.id: known.threshold for known in self.classes}
        thresholds = np.full(int(max(least, default=0)) + 1, np.inf)
        thresholds[list(least)] = list(least.values())
        known = np.isin(said.classes, list(least))
        sure = known & said.holds
        sure[sure] = said.share[sure] >= thresholds[said.classes[sure]]
        return self._mask_of(np.unique(said.photos[sure]))

    @cached_property
    def _assigned(self) -> Said:
        """The view `assigned` of the index: a person's classes, and the model's where no person has decided. `holds`
        is whether the model says it."""
        labels, said, model = self.columns.labels, self.columns.predictions, self._models_say
        return Said(
            np.concatenate([labels.photos[labels.holds], said.photos[model]]),
            np.concatenate([labels.classes[labels.holds], said.classes[model]]),
            np.concatenate([labels.share[labels.holds], said.share[model]]),
            np.concatenate(
                [np.zeros(int(labels.holds.sum()), np.bool_), np.ones(int(model.sum()), np.bool_)]
            ),
        )

    @cached_property
    def _models_say(self) -> Mask:
        """For each prediction: whether no person has spoken, of the photo or, where it may have several classes, of
        this one."""
        labels, said = self.columns.labels, self.columns.predictions
        if self.mode is Mode.ONE:
            return ~np.isin(said.photos, labels.photos)
        width = 1 + max(int(labels.classes.max(initial=0)), int(said.classes.max(initial=0)))
        return ~np.isin(said.photos * width + said.classes, labels.photos * width + labels.classes)

    @cached_property
    def _trained(self) -> Mask:
        """For each row of `_assigned`: whether a trained model says it, or a person."""
        labels, said, model = self.columns.labels, self.columns.predictions, self._models_say
        return np.concatenate([np.ones(int(labels.holds.sum()), np.bool_), said.holds[model]])

    @cached_property
    def _assigned_rows(self) -> NDArray[np.intp]:
        return np.searchsorted(self.columns.ids, self._assigned.photos)

    def _passes(self, wanted: PhotoFilter, texts: Ids | None, within: Ids | None) -> Mask:
        mask = np.ones(len(self), np.bool_)
        for state in wanted.states:
            mask &= self.states[state]
        if wanted.class_ids or wanted.min_confidence > 0 or wanted.max_confidence < 1:
            mask &= self._of_classes(wanted)
        for ids in (texts if wanted.text else None, within):
            if ids is not None:
                mask &= self._mask_of(ids)
        return mask & self._taken_within(wanted)

    def _between(self, wanted: PhotoFilter) -> Mask:
        share = self._assigned.share
        return (share >= wanted.min_confidence) & (share <= wanted.max_confidence)

    def _of_classes(self, wanted: PhotoFilter) -> Mask:
        chosen = self._between(wanted)
        if wanted.class_ids:
            chosen &= np.isin(self._assigned.classes, list(wanted.class_ids))
        mask = np.zeros(len(self), np.bool_)
        mask[self._assigned_rows[chosen]] = True
        return mask

    def _taken_within(self, wanted: PhotoFilter) -> Mask:
        taken, mask = self.columns.taken, np.ones(len(self), np.bool_)
        if wanted.since is not None:
            mask &= taken >= checked_date(wanted.since).encode()
        if wanted.until is not None:
            # '~' sorts after every character of a time, so a bare date takes its whole day in.
            mask &= (taken <= checked_date(wanted.until).encode() + b"~") & (taken != b"")
        return mask

    def _per_class(self, mask: Mask, wanted: PhotoFilter) -> dict[ClassId, int]:
        chosen = mask[self._assigned_rows] & self._between(wanted)
        counts = np.bincount(self._assigned.classes[chosen], minlength=1)
        return {known.id: int(counts[known.id]) if known.id < len(counts) else 0 for known in self.classes}

    def _order(self, sort: Sort) -> NDArray[np.intp] | NDArray[np.int32]:
        if sort is Sort.NAME:
            return self.columns.by_name
        if sort is Sort.TAKEN:
            return self._by_time
        return self._by_confidence if sort is Sort.CONFIDENCE else self._by_uncertainty

    @cached_property
    def _by_time(self) -> NDArray[np.intp]:
        """The unknown times last; of equal ones, by name."""
        place = np.empty(len(self), np.int32)
        place[self.columns.by_name] = np.arange(len(self), dtype=np.int32)
        taken = self.columns.taken
        return np.lexsort((place, taken, taken == b""))

    @cached_property
    def _by_confidence(self) -> NDArray[np.intp]:
        top = np.full(len(self), -1.0)
        np.maximum.at(top, self._assigned_rows, self._assigned.share)
        return np.argsort(-top, kind="stable")

    @cached_property
    def _by_uncertainty(self) -> NDArray[np.intp]:
        return np.argsort(-np.nan_to_num(self.columns.uncertainty, nan=-1.0), kind="stable")

    def _stacked(
        self, rows: NDArray[np.intp] | NDArray[np.int32]
    ) -> tuple[NDArray[np.intp], NDArray[np.int32]]:
        numbers = self.bursts[rows]
        _, first, sizes = np.unique(numbers, return_index=True, return_counts=True)
        order = np.argsort(first)
        return np.asarray(rows[first[order]], np.intp), sizes[order].astype(np.int32)


def _slice(photos: Ids, id_: PhotoId) -> slice:
    """Where the rows of this photo are."""
    return slice(int(np.searchsorted(photos, id_)), int(np.searchsorted(photos, id_, side="right")))
