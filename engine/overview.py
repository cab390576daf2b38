"""All photos at a glance: filters, order and live counts within milliseconds, over columns in memory.

An `Overview` never changes: what a person or the engine does makes a new one. It answers the window and the command
line alike; a property test holds it to what SQL answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.index.classes import PhotoClass
from engine.index.columns import Columns, Ids, Said, rows_of, said_again
from engine.index.queries import checked_date
from engine.types import ClassId, Mode, PhotoFilter, PhotoId, Sort, State

Mask = NDArray[np.bool_]
KEPT = 16
"""Masks that an overview keeps, each of a byte a photo."""


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


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A key that is equal for the same array."""

    ids: Ids

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.ids is other.ids

    def __hash__(self) -> int:
        return id(self.ids)


@dataclass(frozen=True, slots=True)
class _Asserted:
    """The view `assigned` of the index: a person's classes, and the model's where no person has decided. A row for each
    photo and class: the row number of the photo, the class, its probability; `by_model` says whose it is, `trained`
    whether it comes from a person or a trained model."""

    rows: NDArray[np.int32]
    classes: Ids
    share: NDArray[np.float64]
    by_model: Mask
    trained: Mask


class Overview:
    """The columns of all photos with the classes of the library."""

    def __init__(self, columns: Columns, classes: Sequence[PhotoClass], mode: Mode = Mode.ONE) -> None:
        self.columns = columns
        self.classes = tuple(classes)
        self.mode = mode
        self._masks: dict[object, Mask] = {}

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
        by_class = self._passes(replace(wanted, class_ids=frozenset()), texts, within)
        by_state = self._passes(replace(wanted, states=frozenset()), texts, within)
        found = self._passes(wanted, texts, within)
        return Facets(
            found=int(np.count_nonzero(found)),
            among=len(self),
            classes=self._per_class(by_class, wanted),
            states={state: int(np.count_nonzero(by_state & mask)) for state, mask in self.states.items()},
        )

    def tagged_at(self, class_id: ClassId, threshold: float) -> int:
        """How many photos would have this class written at such a threshold: a person's, and the sure predictions."""
        asserted = self._assigned
        sure = ~asserted.by_model | (asserted.trained & (asserted.share >= threshold))
        return int(np.count_nonzero(sure & (asserted.classes == class_id)))

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
        known = self._rows_of(np.unique(np.fromiter(ids, np.int64)))
        changed = self.columns.ids[known]
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
        both = [np.concatenate([getattr(new, of), getattr(old, of)[stays]]) for of in Said.__slots__]
        order = np.lexsort((both[1], both[0]))
        return Said(*(column[order] for column in both))

    def with_classes(self, classes: Sequence[PhotoClass], mode: Mode | None = None) -> Overview:
        """The same photos under other classes or thresholds, and perhaps in the other mode."""
        other = Overview(self.columns, classes, mode or self.mode)
        self._share_bursts(other)
        return other

    @cached_property
    def states(self) -> Mapping[State, Mask]:
        """Which photos are in each state; `engine.index.queries` says the same of single rows."""
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
        from engine.photos.bursts import bursts

        columns = self.columns
        return bursts(columns.dhashes, columns.hashed, columns.taken)

    def _with(self, columns: Columns) -> Overview:
        other = Overview(columns, self.classes, self.mode)
        self._share_bursts(other)
        return other

    def _share_bursts(self, other: Overview) -> None:
        if "bursts" in self.__dict__:
            other.__dict__["bursts"] = self.__dict__["bursts"]

    def _rows_of(self, ids: Ids) -> NDArray[np.int32]:
        """The row numbers of those of these photos that there are."""
        return rows_of(self.columns.ids, ids)

    def _mask_of(self, ids: Ids) -> Mask:
        return self._mask_at(self._rows_of(ids))

    def _mask_at(self, rows: NDArray[np.int32]) -> Mask:
        mask = np.zeros(len(self), np.bool_)
        mask[rows] = True
        return mask

    @cached_property
    def _said_at(self) -> NDArray[np.int32]:
        """For each prediction the row of its photo."""
        return self._rows_of(self.columns.predictions.photos)

    @cached_property
    def _decided(self) -> Mask:
        return self._mask_of(self.columns.labels.photos)

    @cached_property
    def _sure(self) -> Mask:
        said = self.columns.predictions
        thresholds = np.full(
            int(max([said.classes.max(initial=0), *(of.id for of in self.classes)])) + 1, np.inf
        )
        for known in self.classes:
            thresholds[known.id] = known.threshold
        return self._mask_at(self._said_at[said.holds & (said.share >= thresholds[said.classes])])

    @cached_property
    def _assigned(self) -> _Asserted:
        labels, said = self.columns.labels, self.columns.predictions
        yes, says = np.flatnonzero(labels.holds), np.flatnonzero(self._models_say)
        by_model = np.repeat([False, True], [len(yes), len(says)])
        return _Asserted(
            np.concatenate([self._rows_of(labels.photos[yes]), self._said_at[says]]),
            np.concatenate([labels.classes[yes], said.classes[says]]),
            np.concatenate([labels.share[yes], said.share[says]]),
            by_model,
            np.concatenate([np.ones(len(yes), np.bool_), said.holds[says]]),
        )

    @cached_property
    def _models_say(self) -> Mask:
        """For each prediction: whether no person has spoken, of the photo or, where it may have several classes, of
        this one."""
        labels, said = self.columns.labels, self.columns.predictions
        says = ~self._decided[self._said_at]
        if self.mode is Mode.SEVERAL:
            asked, width = (
                ~says,
                1 + max(int(labels.classes.max(initial=0)), int(said.classes.max(initial=0))),
            )
            keys = said.photos[asked] * width + said.classes[asked]
            says[asked] = ~np.isin(keys, labels.photos * width + labels.classes)
        return says

    def _passes(self, wanted: PhotoFilter, texts: Ids | None, within: Ids | None) -> Mask:
        mask = np.ones(len(self), np.bool_)
        for state in wanted.states:
            mask &= self.states[state]
        if wanted.class_ids or wanted.min_confidence > 0 or wanted.max_confidence < 1:
            mask &= self._of_classes(wanted.class_ids, wanted.min_confidence, wanted.max_confidence)
        for ids in (texts if wanted.text else None, within):
            if ids is not None:
                mask &= self._these(ids)
        if wanted.since is not None or wanted.until is not None:
            mask &= self._taken_within(wanted.since, wanted.until)
        return mask

    def _kept(self, key: object, make: Callable[[], Mask]) -> Mask:
        """What `make` gives, kept for a while: a filter is looked up for what it finds and for each of its counts, and
        the next one mostly differs in one thing."""
        found = self._masks.get(key)
        if found is None:
            if len(self._masks) >= KEPT:
                self._masks.clear()
            found = self._masks[key] = make()
        return found

    def _these(self, ids: Ids) -> Mask:
        # The key holds the array, so that no other one can get its number meanwhile.
        return self._kept(_Same(ids), lambda: self._mask_of(ids))

    def _between(self, least: float, most: float) -> Mask:
        share = self._assigned.share
        return self._kept((least, most), lambda: (share >= least) & (share <= most))

    def _of_classes(self, classes: frozenset[ClassId], least: float, most: float) -> Mask:
        def made() -> Mask:
            chosen = self._between(least, most)
            if classes:
                chosen = chosen & np.isin(self._assigned.classes, list(classes))
            return self._mask_at(self._assigned.rows[chosen])

        return self._kept((classes, least, most), made)

    def _taken_within(self, since: str | None, until: str | None) -> Mask:
        taken = self.columns.taken

        def made() -> Mask:
            mask = np.ones(len(self), np.bool_)
            if since is not None:
                mask &= taken >= checked_date(since).encode()
            if until is not None:
                # '~' sorts after every character of a time, so a bare date takes its whole day in.
                mask &= (taken <= checked_date(until).encode() + b"~") & (taken != b"")
            return mask

        return self._kept(("taken", since, until), made)

    def _per_class(self, mask: Mask, wanted: PhotoFilter) -> dict[ClassId, int]:
        asserted = self._assigned
        chosen = mask[asserted.rows]
        if wanted.min_confidence > 0 or wanted.max_confidence < 1:
            chosen &= self._between(wanted.min_confidence, wanted.max_confidence)
        counts = np.bincount(asserted.classes[chosen], minlength=1)
        return {known.id: int(counts[known.id]) if known.id < len(counts) else 0 for known in self.classes}

    def _order(self, sort: Sort) -> NDArray[np.intp] | NDArray[np.int32]:
        if sort is Sort.NAME:
            return self.columns.by_name
        if sort is Sort.TAKEN:
            return self._by_time
        return self._by_confidence if sort is Sort.CONFIDENCE else self._by_uncertainty

    @cached_property
    def _by_time(self) -> NDArray[np.int32]:
        """The unknown times last; of equal ones, by name."""
        named = self.columns.by_name
        return named[np.argsort(_moments(self.columns.taken)[named], kind="stable")]

    @cached_property
    def _by_confidence(self) -> NDArray[np.int32]:
        top = np.full(len(self), np.nan, np.float32)
        np.fmax.at(top, self._assigned.rows, self._assigned.share.astype(np.float32))
        return _falling(top)

    @cached_property
    def _by_uncertainty(self) -> NDArray[np.int32]:
        return _falling(self.columns.uncertainty)

    def _stacked(
        self, rows: NDArray[np.intp] | NDArray[np.int32]
    ) -> tuple[NDArray[np.intp], NDArray[np.int32]]:
        numbers = self.bursts[rows]
        _, first, sizes = np.unique(numbers, return_index=True, return_counts=True)
        order = np.argsort(first)
        return np.asarray(rows[first[order]], np.intp), sizes[order].astype(np.int32)


def _falling(shares: NDArray[np.float32]) -> NDArray[np.int32]:
    """The row numbers, the largest share (0 to 1) first and NaN last; of equal ones by row.

    Bits of floats that are not negative rise as they do; with its row behind it each share is a number of its own, and
    such numbers are sorted several times as fast as rows by their shares.
    """
    bits = np.where(np.isnan(shares), np.uint32(0), shares.view(np.uint32) + np.uint32(1))
    keys = (np.uint64(0xFFFFFFFF) - bits.astype(np.uint64)) << np.uint64(32)
    keys |= np.arange(len(shares), dtype=np.uint64)
    keys.sort()
    return (keys & np.uint64(0xFFFFFFFF)).astype(np.int32)


_DIGITS = [at for at, character in enumerate("0000-00-00T00:00:00.000") if character == "0"]


def _moments(taken: NDArray[np.bytes_]) -> NDArray[np.int64]:
    """Numbers that sort as the texts do, in a third of the time; the largest of all for an unknown time."""
    characters = np.ascontiguousarray(taken).view(np.uint8).reshape(len(taken), taken.itemsize)
    moments = np.zeros(len(taken), np.int64)
    for at in _DIGITS:
        moments *= 11  # ten digits, and none: a text that ends before others go on comes first
        moments += np.clip(characters[:, at], ord("0") - 1, ord("9")) - (ord("0") - 1)
    return np.where(moments == 0, np.iinfo(np.int64).max, moments)


def _slice(photos: Ids, id_: PhotoId) -> slice:
    """Where the rows of this photo are."""
    return slice(int(np.searchsorted(photos, id_)), int(np.searchsorted(photos, id_, side="right")))
