"""The table of architectures."""

from __future__ import annotations

import subprocess
import sys

import pytest

from engine.errors import ModelError
from engine.lab.architectures import ARCHITECTURES, Architecture, architecture
from engine.vision.backbones import BACKBONES


def test_those_of_the_five_studies_are_there() -> None:
    assert list(ARCHITECTURES) == [
        "basic_cnn", "simple_cnn", "stacked_cnn", "mobilenet_v2", "resnet18", "resnet50", "resnet50v2", "vgg16",
        "inception_v3", "xception",
    ]  # fmt: skip


def test_an_unknown_name_is_told_which_there_are() -> None:
    with pytest.raises(ModelError, match=r"'vgg19'; there are basic_cnn, .* vgg16, inception_v3, xception"):
        architecture("vgg19")


@pytest.mark.parametrize("name", BACKBONES)
def test_the_apps_own_backbones_are_described_as_in_the_app(name: str) -> None:
    made, known = architecture(name), BACKBONES[name]
    assert (made.length, made.side, made.mean, made.std) == (
        known.vector_length,
        known.input_size,
        known.mean,
        known.std,
    )
    assert (made.weights, made.licence, made.builder) == (known.weights, known.licence, known.builder)
    assert known.classifier.startswith(made.top)


@pytest.mark.parametrize("made", ARCHITECTURES.values(), ids=lambda made: made.name)
def test_pretrained_ones_have_a_permissive_licence_and_the_others_need_none(made: Architecture) -> None:
    assert made.licence in (("",) if made.from_scratch else ("BSD-3-Clause", "Apache-2.0"))
    assert made.smallest <= made.side


def test_the_table_loads_no_torch() -> None:
    asked = "import sys, engine.lab.architectures, engine.lab.heads, engine.lab.freezing; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
