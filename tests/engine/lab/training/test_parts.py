"""The small parts of a training: its dice, memory, optimisers, when it stops, and its device."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.errors import EngineError
from engine.lab.recipe import OPTIMISERS, Training
from engine.lab.training import device, optimisers
from engine.lab.training.dice import Dice
from engine.lab.training.memory import Peak, Portion
from engine.lab.training.stopping import Stopping


def test_dice_draw_the_same_again_and_leave_torchs_own_numbers_alone() -> None:
    outside = torch.get_rng_state()
    drawn = []
    for _ in range(2):
        dice = Dice(5, "cpu")
        with dice:
            first = torch.rand(3)
        torch.rand(1)
        torch.set_rng_state(outside)
        with dice:
            drawn.append(torch.cat([first, torch.rand(3)]))
    assert torch.equal(drawn[0], drawn[1])
    assert not torch.equal(drawn[0][:3], drawn[0][3:])
    assert torch.equal(outside, torch.get_rng_state())


def test_dice_leave_torchs_own_numbers_alone_after_an_error_too() -> None:
    outside = torch.get_rng_state()
    with pytest.raises(RuntimeError, match="negative"), Dice(5, "cpu"):
        torch.cat([torch.rand(3), torch.rand(-1)])
    assert torch.equal(outside, torch.get_rng_state())


@pytest.mark.parametrize(("count", "sizes"), [(8, [4, 4]), (9, [4, 5]), (10, [4, 4, 2]), (1, [1]), (0, [])])
def test_no_portion_is_of_one_photo_where_there_are_more(count: int, sizes: list[int]) -> None:
    parts = list(Portion(4, "it", print).parts(count))
    assert [len(range(count)[part]) for part in parts] == sizes


@pytest.mark.parametrize(
    "error", [MemoryError(), torch.cuda.OutOfMemoryError("CUDA out of memory"), RuntimeError("bad_alloc")]
)
def test_a_portion_is_halved_where_memory_is_short(error: Exception) -> None:
    said = list[str]()
    portion = Portion(32, "it", said.append)
    tried = list[int]()

    def work() -> None:
        tried.append(portion.size)
        if portion.size > 8:
            raise error

    portion.attempt(work, again=lambda: tried.append(0))
    assert tried == [32, 0, 16, 0, 8]
    assert len(said) == 2


def test_other_errors_are_not_taken_for_short_memory() -> None:
    def work() -> None:
        raise RuntimeError("shapes do not fit")

    with pytest.raises(RuntimeError, match="shapes do not fit"):
        Portion(32, "it", print).attempt(work)


def test_the_peak_grows_with_what_is_taken() -> None:
    peak = Peak("cpu")
    before = peak.bytes()
    taken = torch.ones(256 << 20, dtype=torch.uint8)
    assert peak.bytes() >= before + 32 * 2**20
    assert int(taken[0]) == 1


@pytest.mark.parametrize("name", OPTIMISERS)
def test_every_optimiser_that_a_recipe_may_name_makes_a_loss_smaller(name: str) -> None:
    weight = nn.Parameter(torch.tensor([4.0, -3.0]))
    moved = optimisers.optimiser(Training(optimiser=name, rate=0.05, decay=0.01), [weight], "cpu")
    for _ in range(20):
        moved.zero_grad()
        (weight**2).sum().backward()  # type: ignore[no-untyped-call]
        moved.step()
    assert float((weight.detach() ** 2).sum()) < 20.0


def test_an_unknown_optimiser_is_answered_with_those_that_exist() -> None:
    with pytest.raises(EngineError, match="'lion'; there are sgd, adam, rmsprop, adamw"):
        optimisers.optimiser(Training(optimiser="lion"), [], "cpu")


def test_it_stops_after_as_many_epochs_without_a_lower_loss() -> None:
    stopping = Stopping(10, 2)
    losses = [1.0, 0.5, 0.5, 0.6]
    better = [stopping.better(number, loss) for number, loss in enumerate(losses, start=1)]
    assert better == [True, True, False, False]
    assert [stopping.over(number) for number in (3, 4)] == [False, True]
    assert (stopping.best_epoch, stopping.best_loss) == (2, 0.5)


def test_without_patience_it_goes_on_to_the_last_epoch() -> None:
    stopping = Stopping(10, 0)
    stopping.better(1, 0.1)
    assert [stopping.over(number) for number in (9, 10)] == [False, True]


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("tpu", "no device is called 'tpu'"),
        ("mps:1", "no device is called 'mps:1'"),
        ("cuda:x", "no device is called"),
    ],
)
def test_a_device_that_does_not_exist_is_answered_with_those_that_do(wanted: str, told: str) -> None:
    with pytest.raises(EngineError, match=told):
        device.find(wanted)


def test_a_graphics_card_that_is_not_there_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("torch.cuda.is_available", lambda: True)
    monkeypatch.setattr("torch.cuda.device_count", lambda: 2)
    assert device.find("cuda:1") == "cuda:1"
    with pytest.raises(EngineError, match="this computer has 2 of them, counted from 0"):
        device.find("cuda:2")
