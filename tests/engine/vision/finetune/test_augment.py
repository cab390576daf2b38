"""The same photo in other words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.vision.finetune.augment import augmented
from tests.engine.vision.finetune.conftest import SHORT


def pictures(count: int = 4) -> torch.Tensor:
    return torch.from_numpy(np.random.default_rng(0).integers(0, 256, (count, 64, 64, 3)).astype(np.uint8))


def dice(seed: int) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


@given(
    seed=st.integers(0, 2**31), turn=st.floats(0, 180), area=st.floats(0.05, 1), side=st.sampled_from([8, 33])
)
@settings(deadline=None, max_examples=25)
def test_whatever_is_drawn_the_pixels_stay_pixels(seed: int, turn: float, area: float, side: int) -> None:
    made = augmented(pictures(), replace(SHORT, turn=turn, area=area, side=side), dice(seed))
    assert made.shape == (4, 3, side, side)
    assert made.isfinite().all()
    assert made.min() >= 0
    assert made.max() <= 255


def test_the_same_dice_make_the_same_pictures_and_others_do_not() -> None:
    first, again, other = (augmented(pictures(), SHORT, dice(seed)) for seed in (1, 1, 2))
    assert torch.equal(first, again)
    assert not torch.equal(first, other)


def test_each_photo_of_a_batch_is_changed_in_its_own_way() -> None:
    same = pictures(1).repeat(3, 1, 1, 1)
    made = augmented(same, SHORT, dice(5))
    assert not torch.equal(made[0], made[1])
    assert not torch.equal(made[1], made[2])
