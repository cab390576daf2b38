from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import ModelError
from engine.lab.data.splits import splits
from engine.lab.recipe import SPLITS, SplitChoice
from engine.lab.types import Dataset, Part, Split

QUICK = settings(max_examples=30, deadline=None)
KINDS = st.sampled_from([kind for kind in SPLITS if kind != "folders"])


def of(targets: list[int], groups: list[int] | None = None, parts: Sequence[int] | None = None) -> Dataset:
    count = max(targets) + 1
    return Dataset(
        files=tuple(Path(f"{number}.jpg") for number in range(len(targets))),
        targets=np.array(targets, np.int64),
        classes=tuple("abcdefgh"[:count]),
        groups=np.array(range(len(targets)) if groups is None else groups, np.int64),
        parts=None if parts is None else np.array(parts, np.int8),
    )


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    """Two to four classes of two groups or more, each of up to three photos; a photo has one class, or several."""
    groups, targets = list[int](), list[int]()
    for number in range(draw(st.integers(2, 4))):
        for size in draw(st.lists(st.integers(1, 3), min_size=3, max_size=15)):
            groups += [max(groups, default=-1) + 1] * size
            targets += [number] * size
    made = of(targets, groups)
    if not draw(st.booleans()):
        return made
    more = np.eye(len(made.classes), dtype=np.uint8)[made.targets]
    more[:: draw(st.integers(2, 5)), 0] = 1
    return Dataset(made.files, more, made.classes, made.groups)


def rows(split: Split) -> list[int]:
    return [*split.train.tolist(), *split.validation.tolist(), *split.test.tolist()]


@QUICK
@given(datasets(), KINDS, st.integers(0, 3), st.integers(2, 5))
def test_each_photo_is_on_one_side_with_its_near_duplicates(
    dataset: Dataset, kind: str, seed: int, folds: int
) -> None:
    for split in splits(dataset, SplitChoice(kind, folds, seed)):
        assert sorted(rows(split)) == list(range(len(dataset)))
        sides = [set(dataset.groups[part].tolist()) for part in (split.train, split.validation, split.test)]
        assert sum(len(side) for side in sides) == len(set(dataset.groups.tolist()))
        assert len(split.train)
        assert len(split.validation)
        assert len(split.judged)


@QUICK
@given(datasets(), st.integers(0, 3), st.integers(2, 5))
def test_in_folds_each_photo_is_judged_exactly_once(dataset: Dataset, seed: int, folds: int) -> None:
    made = splits(dataset, SplitChoice("k-fold", folds, seed))
    assert len(made) == folds
    assert sorted(np.concatenate([split.judged for split in made]).tolist()) == list(range(len(dataset)))


@QUICK
@given(datasets(), st.integers(0, 3))
def test_of_two_halves_each_judges_the_other_five_times(dataset: Dataset, seed: int) -> None:
    made = splits(dataset, SplitChoice("5x2", seed=seed))
    assert len(made) == 10
    for one, other in zip(made[::2], made[1::2], strict=True):
        assert sorted([*one.test.tolist(), *other.test.tolist()]) == list(range(len(dataset)))
    assert len({split.name for split in made}) == 10


@QUICK
@given(datasets(), KINDS, st.integers(0, 3))
def test_a_seed_draws_the_same_again(dataset: Dataset, kind: str, seed: int) -> None:
    one, again = (splits(dataset, SplitChoice(kind, seed=seed)) for _ in range(2))
    assert [(split.name, rows(split)) for split in one] == [(split.name, rows(split)) for split in again]


@pytest.mark.parametrize(
    ("kind", "sizes"),
    [
        ("80/20", (160, 40, 0)),
        ("80/10/10", (160, 20, 20)),
        ("60/20/20", (120, 40, 40)),
        ("5x2", (90, 10, 100)),
        ("k-fold", (144, 16, 40)),
    ],
)
def test_the_sides_have_the_sizes_that_they_are_named_for(kind: str, sizes: tuple[int, int, int]) -> None:
    dataset = of([0] * 100 + [1] * 60 + [2] * 40)
    for split in splits(dataset, SplitChoice(kind)):
        assert (len(split.train), len(split.validation), len(split.test)) == sizes
        shares = np.bincount(dataset.targets[split.judged], minlength=3) / len(split.judged)
        assert shares == pytest.approx([0.5, 0.3, 0.2], abs=0.03)


def test_where_there_is_no_test_the_validation_photos_judge() -> None:
    [split] = splits(of([0, 1] * 20), SplitChoice("80/20"))
    assert split.judged is split.validation


def test_folders_are_followed_as_they_are() -> None:
    parts = [Part.TRAIN] * 4 + [Part.VALIDATION] * 2 + [Part.TEST] * 2
    [split] = splits(of([0, 1] * 4, parts=parts), SplitChoice("folders"))
    assert (split.train.tolist(), split.validation.tolist(), split.test.tolist()) == (
        [0, 1, 2, 3],
        [4, 5],
        [6, 7],
    )


def test_without_a_folder_for_validation_a_tenth_of_what_is_learnt_from_is_held_out() -> None:
    dataset = of([0, 1] * 50 + [0, 1] * 10, parts=[Part.TRAIN] * 100 + [Part.TEST] * 20)
    [split] = splits(dataset, SplitChoice("folders"))
    assert (len(split.train), len(split.validation)) == (90, 10)
    assert split.test.tolist() == list(range(100, 120))
    assert np.bincount(dataset.targets[split.validation]).tolist() == [5, 5]


@pytest.mark.parametrize("parts", [None, [Part.TRAIN] * 4, [Part.TEST] * 4])
def test_folders_that_do_not_say_it_are_an_error_with_other_splits(parts: Sequence[int] | None) -> None:
    with pytest.raises(ModelError, match=r"split is by folders.*80/20, 80/10/10"):
        splits(of([0, 1, 0, 1], parts=parts), SplitChoice("folders"))


def test_an_unknown_split_is_an_error_that_names_the_others() -> None:
    with pytest.raises(ModelError, match=r"no split '90/10'; there are: folders, 80/20"):
        splits(of([0, 1] * 4), SplitChoice("90/10"))


def test_a_class_of_one_picture_cannot_be_learnt_and_judged() -> None:
    with pytest.raises(ModelError, match="The class b has 3 photos, and they are all the same picture"):
        splits(of([0, 0, 1, 1, 1], [0, 1, 2, 2, 2]), SplitChoice("80/20"))


@pytest.mark.parametrize("folds", [1, 7])
def test_folds_that_cannot_be_are_an_error(folds: int) -> None:
    with pytest.raises(ModelError, match="from 2 to 6"):
        splits(of([0, 1] * 3), SplitChoice("k-fold", folds=folds))
