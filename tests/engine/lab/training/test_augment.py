from __future__ import annotations

import pytest
import torch
from torch import Tensor

from engine.lab.recipe import Augmentation
from engine.lab.training.augment import changed, drawn

ALL = Augmentation(flip=True, rotation=40, shear=10, zoom=0.2, crop=0.6, colour=0.3)


def dice(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def picture(side: int = 33) -> Tensor:
    """One whose left is dark and whose right is light, the upper edge in red."""
    plane = torch.linspace(0, 255, side).expand(3, side, side).clone()
    plane[0, :4], plane[1:, :4] = 255, 0
    return plane[None]


def test_the_same_dice_change_photos_in_the_same_way_and_each_in_its_own() -> None:
    planes = picture().expand(4, -1, -1, -1)
    one, same, other = (changed(planes, drawn(4, ALL, dice(seed))) for seed in (0, 0, 1))
    assert torch.equal(one, same)
    assert not torch.equal(one, other)
    assert not torch.equal(one[0], one[1])
    assert one.shape == planes.shape
    assert float(one.min()) >= 0.0
    assert float(one.max()) <= 255.0


def test_a_portion_is_changed_as_it_is_in_the_whole_batch() -> None:
    planes, changes = picture().repeat(5, 1, 1, 1), drawn(5, ALL, dice())
    part = changed(planes[2:4], changes[2:4])
    assert torch.allclose(part, changed(planes, changes)[2:4], atol=1e-3)


def test_a_flip_shows_the_mirror_image_of_some_and_leaves_the_others() -> None:
    planes = picture().repeat(64, 1, 1, 1)
    seen = changed(planes, drawn(64, Augmentation(flip=True), dice()))
    mirrored = [torch.allclose(one, planes[0].flip(2), atol=0.1) for one in seen]
    same = [torch.allclose(one, planes[0], atol=0.1) for one in seen]
    assert 16 < sum(mirrored) < 48
    assert sum(same) == 64 - sum(mirrored)


def test_a_rotation_goes_as_far_as_it_says_either_way() -> None:
    where = drawn(500, Augmentation(rotation=90), dice()).where
    assert where is not None
    turn = torch.rad2deg(torch.atan2(where[:, 1, 0], where[:, 0, 0]))
    assert -90 <= float(turn.min()) < -80
    assert 80 < float(turn.max()) <= 90


def test_a_quarter_turn_puts_the_upper_edge_on_a_side() -> None:
    changes = drawn(1, Augmentation(rotation=1), dice())
    assert changes.where is not None
    changes.where[0] = torch.tensor([[0.0, -1.0, 0.0], [1.0, 0.0, 0.0]])
    seen = changed(picture(), changes)
    assert torch.allclose(seen, picture().rot90(1, (2, 3)), atol=0.5) or torch.allclose(
        seen, picture().rot90(-1, (2, 3)), atol=0.5
    )


@pytest.mark.parametrize(
    ("of", "low", "high"), [(Augmentation(zoom=0.2), 0.8, 1.2), (Augmentation(crop=0.25), 0.5, 1.0)]
)
def test_zoom_and_crop_show_such_a_share_of_the_side(of: Augmentation, low: float, high: float) -> None:
    where = drawn(500, of, dice()).where
    assert where is not None
    shown = where[:, 0, 0]
    assert low <= float(shown.min()) < low + 0.05
    assert high - 0.05 < float(shown.max()) <= high
    if of.crop < 1:
        assert float((where[:, 0, 2].abs() + shown).max()) <= 1.0 + 1e-6


def test_a_shear_leans_what_stands_upright_and_leaves_what_lies() -> None:
    where = drawn(500, Augmentation(shear=30), dice()).where
    assert where is not None
    assert torch.allclose(where[:, :, 0], torch.tensor([1.0, 0.0]))
    assert float(where[:, 0, 1].max()) == pytest.approx(0.5, abs=0.02)


def test_colour_changes_no_place() -> None:
    changes = drawn(2, Augmentation(colour=0.5), dice())
    assert changes.where is None
    flat = torch.full((2, 3, 4, 4), 100.0)
    seen = changed(flat, changes)
    assert float(seen.std((1, 2, 3)).max()) < 1e-3
    assert 50 <= float(seen.min()) != float(seen.max()) <= 150
