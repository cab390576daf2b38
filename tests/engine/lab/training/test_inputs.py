from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from engine.lab.recipe import Augmentation
from engine.lab.training.inputs import SHORT, Photos, Vectors, planes_of, threads_for


def vectors(length: int) -> Vectors:
    return Vectors(nn.Linear(length, 2), np.ones((3, length), np.float16), "cpu")


@pytest.mark.parametrize(("length", "threads"), [(8, 1), (SHORT + 1, 2)])
def test_a_small_head_learns_with_one_thread_and_the_others_are_back_afterwards(
    length: int, threads: int
) -> None:
    before = torch.get_num_threads()
    try:
        torch.set_num_threads(2)
        with threads_for(vectors(length)):
            assert torch.get_num_threads() == threads
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)


def test_photos_are_planes_of_the_same_numbers_and_change_only_where_it_is_drawn() -> None:
    squares = np.random.default_rng(0).integers(0, 256, (4, 8, 8, 3)).astype(np.uint8)
    photos = Photos(nn.Identity(), squares, Augmentation(flip=True), "cpu", 4)
    rows = np.array([3, 1])
    planes = photos.take(rows)
    assert planes.shape == (2, 3, 8, 8)
    assert float(planes[0, 2, 5, 6]) == squares[3, 5, 6, 2]
    assert torch.equal(planes, planes_of(squares[rows], "cpu"))
    assert photos.draw(2, torch.Generator()) is not None
    assert Photos(nn.Identity(), squares, Augmentation(), "cpu", 4).draw(2, torch.Generator()) is None
