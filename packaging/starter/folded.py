"""MobileNetV2 without batch norms: what a batch norm does at rest is part of the convolution before it.

Teacher and student both have this form while they are at work. On a CPU the batch norms take half of a training step;
what they are good for, layers whose outputs are of a sensible size from the first step on, `calibrate` gives
once, from data (LSUV: Mishkin & Matas 2015). `unfolded` gives the weights back under torchvision's names, with batch
norms that hold the statistics of the training views, so that the starter can be fine-tuned like any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.fusion import fuse_conv_bn_eval
from torchvision.models import mobilenet_v2
from torchvision.models.mobilenetv2 import MobileNetV2

EPSILON = 1e-5
"""Of torchvision's batch norms."""
LARGEST = 100.0
"""Number in a convolution as it is written: where a channel is all but dead it would else leave half precision."""
ALIGNMENTS = 3
"""Times that a bias is moved: once is exact for a block, a ReLU behind the layer asks for more."""
BIAS = 0.3
"""Where hidden layers begin, in deviations: a little more than half of a ReLU's inputs pass."""
PROJECTION = 0.7
"""The deviation with which a block's last layer begins, as a share of the teacher's: guesses should be cautious."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A convolution at `place` of the `sequence` that is called `parent`, and the layer `after` it."""

    sequence: nn.Sequential
    parent: str
    place: int
    conv: nn.Conv2d
    after: nn.Module

    def put(self, conv: nn.Conv2d) -> None:
        """Another convolution in its place, and nothing behind it."""
        self.sequence[self.place], self.sequence[self.place + 1] = conv, nn.Identity()


class SlicedConv(nn.Conv2d):
    """A depthwise convolution of stride 2, as one of stride 1 of which every other output is taken.

    The same numbers; but torch's CPU code for the slope of the strided one takes ten times as long.
    """

    def forward(self, x: Tensor) -> Tensor:
        """(n, c, h, w) -> (n, c, ⌈h/2⌉, ⌈w/2⌉)."""
        full = functional.conv2d(x, self.weight, self.bias, 1, self.padding, 1, self.groups)
        return full[:, :, ::2, ::2]


def teacher(state: Mapping[str, Tensor]) -> MobileNetV2:
    """A trained network, for looking only. Raises RuntimeError for weights that are not MobileNetV2's."""
    model = mobilenet_v2()
    model.load_state_dict(dict(state), strict=False)
    model.eval()
    for pair in _pairs(model):
        assert isinstance(pair.after, nn.BatchNorm2d)
        pair.put(fuse_conv_bn_eval(pair.conv, pair.after))
    return model.requires_grad_(False).to(memory_format=torch.channels_last)


def student() -> MobileNetV2:
    """A new network with weights from torch's generator (He et al. 2015). None of the teacher's numbers are in it."""
    model = mobilenet_v2()
    for pair in _pairs(model):
        pair.put(_with_bias(pair.conv))
    return model.to(memory_format=torch.channels_last)


def features(model: MobileNetV2) -> Sequence[nn.Module]:
    """The 19 features in order: stem, 17 blocks, last convolution."""
    return list(model.features)


def _with_bias(conv: nn.Conv2d) -> nn.Conv2d:
    strided = conv.groups > 1 and conv.stride[0] == 2
    made = (SlicedConv if strided else nn.Conv2d)(
        conv.in_channels,
        conv.out_channels,
        conv.kernel_size,  # type: ignore[arg-type]
        conv.stride,  # type: ignore[arg-type]
        conv.padding,  # type: ignore[arg-type]
        groups=conv.groups,
    )
    nn.init.kaiming_normal_(made.weight)
    return made


def _pairs(model: nn.Module, behind: type[nn.Module] = nn.BatchNorm2d) -> Iterator[Pair]:
    """Everywhere in the network: a convolution with what stands behind it, where that is a `behind`."""
    for name, module in list(model.named_modules()):
        if isinstance(module, nn.Sequential):
            for place, (conv, after) in enumerate(pairwise(list(module))):
                if isinstance(conv, nn.Conv2d) and isinstance(after, behind):
                    yield Pair(module, name, place, conv, after)


@torch.no_grad()
def calibrate(feature: nn.Module, entering: Tensor, leaving: Tensor) -> None:
    """Scale the layers of one feature so that, on these maps of the teacher (n, c, h, w), hidden layers have
    deviation 1, and the last one what the teacher has there."""
    if getattr(feature, "use_res_connect", False):
        leaving = leaving - entering
    convs = [module for module in feature.modules() if isinstance(module, nn.Conv2d)]
    for conv in convs:
        mean, deviation = _moments(_output(conv, feature, entering))
        last = conv is convs[-1]
        target = leaving.std((0, 2, 3)) * PROJECTION + 1e-3 if last else torch.ones_like(mean)
        begin = leaving.mean((0, 2, 3)) if last else torch.full_like(mean, BIAS)
        scale = target / deviation
        conv.weight.mul_(scale.view(-1, 1, 1, 1))
        _bias(conv).mul_(scale).add_(begin - mean * scale)


@torch.no_grad()
def align(student: Sequence[nn.Module], planes: Tensor, maps: Sequence[Tensor]) -> None:
    """Move the last bias of every feature so that, one after the other and each on what the student itself says before
    it, their mean maps are the teacher's `maps` (bias correction: Nagel et al. 2019). What features that were learnt
    apart get wrong on the average would else add up from block to block."""
    x = student[0](planes)  # whose filters are its own: only with the first block does it follow the teacher
    for feature, wanted in zip(student[1:], maps[1:], strict=True):
        bias = _bias([module for module in feature.modules() if isinstance(module, nn.Conv2d)][-1])
        for _ in range(ALIGNMENTS):
            bias += wanted.float().mean((0, 2, 3)) - feature(x).float().mean((0, 2, 3))
        x = feature(x)


def _output(conv: nn.Conv2d, inside: nn.Module, entering: Tensor) -> Tensor:
    seen: list[Tensor] = []
    hook = conv.register_forward_hook(lambda _module, _args, out: seen.append(out))
    inside(entering)
    hook.remove()
    return seen[0].float()


def _moments(maps: Tensor) -> tuple[Tensor, Tensor]:
    """Mean and deviation (c,); that of a dead channel is a little more than nothing, so that it can be divided by."""
    deviation = maps.std((0, 2, 3))
    return maps.mean((0, 2, 3)), deviation.clamp_min(0.01 * float(deviation.mean()) + 1e-6)


def _bias(conv: nn.Conv2d) -> Tensor:
    assert conv.bias is not None
    return conv.bias


@torch.no_grad()
def unfolded(model: MobileNetV2, batches: Iterable[Tensor]) -> dict[str, Tensor]:
    """torchvision's state of a student. Its batch norms have the statistics of these `batches` (n, 3, s, s): every
    convolution is scaled to deviation 1 there, or to what keeps its numbers small, so that half precision has room."""
    state = mobilenet_v2().state_dict()
    moments = _moments_of_all(model, batches)
    for pair in _pairs(model, nn.Identity):
        mean, deviation = moments[pair.conv]
        norm = f"{pair.parent}.{pair.place + 1}"
        scale = torch.maximum(deviation, pair.conv.weight.abs().amax((1, 2, 3)) / LARGEST)
        variance = (deviation / scale).square()
        state[f"{pair.parent}.{pair.place}.weight"] = pair.conv.weight / scale.view(-1, 1, 1, 1)
        state[f"{norm}.weight"] = scale * (variance + EPSILON).sqrt()
        state[f"{norm}.bias"] = mean
        state[f"{norm}.running_mean"] = (mean - _bias(pair.conv)) / scale
        state[f"{norm}.running_var"] = variance
    state["classifier.1.weight"] = model.classifier[1].weight
    state["classifier.1.bias"] = model.classifier[1].bias
    return {key: value.detach().contiguous() for key, value in state.items()}


def _moments_of_all(model: MobileNetV2, batches: Iterable[Tensor]) -> dict[nn.Module, tuple[Tensor, Tensor]]:
    """Mean and deviation (c,) of what every convolution puts out: the means over the batches."""
    seen: dict[nn.Module, list[tuple[Tensor, Tensor]]] = {}
    hooks = [
        pair.conv.register_forward_hook(
            lambda layer, _args, out: seen.setdefault(layer, []).append(_moments(out.float()))
        )
        for pair in _pairs(model, nn.Identity)
    ]
    for planes in batches:
        model.features(planes)
    for hook in hooks:
        hook.remove()
    return {
        layer: (torch.stack([m for m, _ in of]).mean(0), torch.stack([d for _, d in of]).mean(0))
        for layer, of in seen.items()
    }
