"""A folded backbone says and learns the same as one whose batch norms stand for themselves."""

from __future__ import annotations

from copy import deepcopy

import pytest
import torch
import torchvision
from torch import Tensor, nn

from engine.vision.finetune.folded import Folded

BACKBONES = ("mobilenet_v2", "resnet18", "resnet50")
SIDE = 32


@pytest.fixture(params=BACKBONES)
def body(request: pytest.FixtureRequest) -> nn.Module:
    """With batch norms as they are after a long training, each channel its own."""
    draws = torch.Generator().manual_seed(3)
    made: nn.Module = torchvision.models.get_model(request.param, weights=None)
    for norm in made.modules():
        if isinstance(norm, nn.BatchNorm2d):
            for of, low in ((norm.weight.data, 0.5), (norm.bias.data, -0.2), (norm.running_mean, -0.2)):
                assert of is not None
                of.copy_(low + 0.4 * torch.rand(of.shape, generator=draws))
            assert norm.running_var is not None
            norm.running_var.copy_(0.7 + torch.rand(norm.running_var.shape, generator=draws))
    return made.eval()


@pytest.fixture
def planes() -> Tensor:
    return torch.rand(2, 3, SIDE, SIDE, generator=torch.Generator().manual_seed(5))


def test_it_says_the_same(body: nn.Module, planes: Tensor) -> None:
    with torch.no_grad():
        plain, folded = body(planes), Folded(body)(body, planes)
    assert plain.std() > 1e-4
    torch.testing.assert_close(folded, plain, rtol=1e-3, atol=1e-3 * float(plain.abs().max()))


def test_every_number_learns_the_same(body: nn.Module, planes: Tensor) -> None:
    body.double()
    slopes = []
    for call in (body, lambda planes: Folded(body)(body, planes)):
        body.zero_grad()
        call(planes.double()).square().mean().backward()
        slopes.append({name: of.grad.clone() for name, of in body.named_parameters() if of.grad is not None})
    plain, folded = slopes
    assert plain.keys() == folded.keys() == dict(body.named_parameters()).keys()
    for name, slope in plain.items():
        torch.testing.assert_close(folded[name], slope, rtol=1e-6, atol=1e-9 * float(slope.abs().max() + 1))


def test_no_batch_norm_is_left(body: nn.Module) -> None:
    tensors = Folded(body).tensors(body)
    assert not any(name.endswith("running_var") for name in tensors)


def test_a_copy_speaks_of_its_own_numbers(body: nn.Module, planes: Tensor) -> None:
    folded = Folded(body)
    other, call = deepcopy(body), deepcopy(folded)
    with torch.no_grad():
        before = folded(body, planes)
        for of in other.parameters():
            of.mul_(1.1)
        assert not torch.allclose(call(other, planes), before)
        torch.testing.assert_close(folded(body, planes), before)
