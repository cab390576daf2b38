"""Counts of parameters: ours, Keras', and what lies between. Keras' own were read from Keras 3.15 (`count_params`)."""

from __future__ import annotations

import pytest
import torch

from engine.lab.architectures import ARCHITECTURES, architecture
from engine.lab.counts import ALONE, WHOLE, counted, explained
from engine.lab.heads import HEADS
from engine.lab.network import assemble

KERAS = {
    "mobilenet_v2": (ALONE, 2_223_872, [34_112], 2_257_984),
    "resnet50": (ALONE, 23_508_032, [53_120, 26_560], 23_587_712),
    "resnet50v2": (ALONE, 23_500_352, [45_440, 19_008], 23_564_800),
    "vgg16": (WHOLE, 17_927_370, [], 17_927_370),
    "inception_v3": (WHOLE, 28_340_586, [34_432, -17_216], 28_357_802),
    "xception": (WHOLE, 33_653_426, [54_528], 33_707_954),
}


@pytest.mark.parametrize("name", KERAS)
def test_our_count_and_the_terms_add_up_to_keras(name: str) -> None:
    told = explained(architecture(name))
    assert (told.network, told.ours, [term.count for term in told.terms], told.keras) == KERAS[name]
    assert told.keras == told.ours + sum(term.count for term in told.terms)
    assert told.sentence


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("basic_cnn", (3 * 224 * 224 + 1) * 128 + 1_290),
        ("simple_cnn", 896 + 18_496 + (64 * 56 * 56 + 1) * 128 + 1_290),
        ("stacked_cnn", 896 + 9_248 + 18_496 + 3 * 36_928 + (64 * 28 * 28 + 1) * 128 + 1_290),
        ("resnet18", 11_176_512 + (512 * 49 + 1) * 128 + 1_290),
    ],
)
def test_those_without_a_counterpart_are_counted_and_compared_with_nothing(name: str, count: int) -> None:
    told = explained(architecture(name))
    assert (told.ours, told.terms, told.keras) == (count, (), None)
    assert told.sentence


def test_each_architecture_is_explained() -> None:
    assert {name for name, made in ARCHITECTURES.items() if made.keras is not None} == set(KERAS)


def test_vgg16_of_the_studies_has_17927370_parameters_of_which_its_head_learns() -> None:
    with torch.device("meta"):
        net = assemble(architecture("vgg16"), 224, HEADS["flatten128"], 10, "average")
    assert counted(net).total == 17_927_370
    assert counted(net).learning == 17_927_370 - 14_714_688
    net.freeze("last 1")
    assert counted(net).learning == 17_927_370 - 14_714_688 + 3 * (512 * 512 * 9 + 512)
    assert counted(net).bytes == 4 * 17_927_370
