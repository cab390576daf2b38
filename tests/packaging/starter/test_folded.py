"""The networks without batch norms are the same networks."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torchvision.models import mobilenet_v2

from engine.vision.weights import WeightsFile, load_state
from starter import folded


@pytest.fixture(scope="module")
def state(random_weights: WeightsFile) -> dict[str, torch.Tensor]:
    return load_state(random_weights)


@pytest.fixture(scope="module")
def planes() -> torch.Tensor:
    return torch.randn(4, 3, 96, 96, generator=torch.Generator().manual_seed(1))


def test_a_folded_teacher_says_what_the_network_says(
    state: dict[str, torch.Tensor], planes: torch.Tensor
) -> None:
    plain = mobilenet_v2()
    plain.load_state_dict(state)
    plain.eval()
    with torch.no_grad():
        torch.testing.assert_close(folded.teacher(state)(planes), plain(planes), rtol=1e-3, atol=1e-4)


def test_a_sliced_convolution_is_the_strided_one(planes: torch.Tensor) -> None:
    strided = torch.nn.Conv2d(3, 3, 3, 2, 1, groups=3)
    sliced = folded.SlicedConv(3, 3, 3, 2, 1, groups=3)
    sliced.load_state_dict(strided.state_dict())
    for size in (96, 95):
        given = planes[:, :, :size, :size].clone().requires_grad_()
        [slope] = torch.autograd.grad(sliced(given).square().sum(), given)
        [wanted] = torch.autograd.grad(strided(given).square().sum(), given)
        torch.testing.assert_close(sliced(given), strided(given))
        torch.testing.assert_close(slope, wanted, rtol=1e-4, atol=1e-4)


def test_an_unfolded_student_is_torchvisions_network_and_says_the_same_in_half_precision(
    state: dict[str, torch.Tensor], planes: torch.Tensor, tmp_path: Path
) -> None:
    torch.manual_seed(2)
    student, teacher = folded.student(), folded.teacher(state)
    x = planes
    for place, (learning, teaching) in enumerate(
        zip(folded.features(student), folded.features(teacher), strict=True)
    ):
        leaving = teaching(x)
        folded.calibrate(learning, x, leaving)
        if place == 5:  # a channel that is always dark must not become infinite
            first = next(of for of in learning.modules() if isinstance(of, torch.nn.Conv2d))
            with torch.no_grad():
                first.weight[0] = 0.0
        x = leaving
    plain = mobilenet_v2()
    found = folded.unfolded(student, [planes])
    halves = {key: of.half() if of.is_floating_point() else of for key, of in found.items()}
    assert all(bool(of.isfinite().all()) for of in halves.values())
    plain.load_state_dict({key: of.float() for key, of in halves.items()})
    plain.eval()
    with torch.no_grad():
        said, wanted = plain.features(planes).mean((2, 3)), student.features(planes).mean((2, 3))
    assert float((said - wanted).norm() / wanted.norm()) < 0.02


def test_calibrated_layers_begin_with_the_teachers_mean_and_deviation(
    state: dict[str, torch.Tensor], planes: torch.Tensor
) -> None:
    torch.manual_seed(3)
    block, teaching = folded.features(folded.student())[2], folded.features(folded.teacher(state))
    with torch.no_grad():
        entering = teaching[1](teaching[0](planes))
        leaving = teaching[2](entering)
        folded.calibrate(block, entering, leaving)
        said = block(entering)
    torch.testing.assert_close(said.mean((0, 2, 3)), leaving.mean((0, 2, 3)), rtol=1e-3, atol=1e-3)
    torch.testing.assert_close(
        said.std((0, 2, 3)), folded.PROJECTION * leaving.std((0, 2, 3)), rtol=0.05, atol=0.05
    )


def test_a_new_student_holds_none_of_the_teachers_numbers(state: dict[str, torch.Tensor]) -> None:
    teacher = folded.teacher(state).state_dict()
    for name, value in folded.student().state_dict().items():
        if name.endswith("weight"):
            assert not torch.equal(value, teacher[name])
