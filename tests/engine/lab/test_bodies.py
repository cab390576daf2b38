"""Bodies: the shapes of their maps, and their digest."""

from __future__ import annotations

import sys

import pytest
import torch

from engine.errors import ModelError
from engine.lab.architectures import ARCHITECTURES, Architecture, architecture
from engine.lab.bodies import make_body, map_shape

DEEP = [made for made in ARCHITECTURES.values() if not made.from_scratch]


@pytest.mark.parametrize("made", DEEP, ids=lambda made: made.name)
def test_the_last_map_has_as_many_channels_as_the_vector_is_long(made: Architecture) -> None:
    assert map_shape(made, 224) == (
        (made.length, 5, 5) if made.name == "inception_v3" else (made.length, 7, 7)
    )


@pytest.mark.parametrize(("name", "side"), [("inception_v3", 8), ("xception", 10)])
def test_at_299_inception_and_xception_see_their_papers_maps(name: str, side: int) -> None:
    assert map_shape(architecture(name), 299) == (2048, side, side)


def test_inception_comes_without_its_auxiliary_head() -> None:
    names = {
        name.partition(".")[0]
        for name, _ in make_body(architecture("inception_v3"), 75).model.named_modules()
    }
    assert not names & {"AuxLogits", "fc"}


def test_following_the_shapes_draws_no_random_number() -> None:
    map_shape.cache_clear()
    before = torch.random.get_rng_state()
    for name in ("mobilenet_v2", "inception_v3", "xception"):
        map_shape(architecture(name), 96)
    assert torch.equal(torch.random.get_rng_state(), before)


def test_the_digest_is_of_all_numbers_and_not_of_the_counters_of_steps() -> None:
    torch.manual_seed(3)
    body = make_body(architecture("mobilenet_v2"), 32)
    digest = body.digest()
    body.get_buffer("model.features.0.1.num_batches_tracked").add_(1)
    assert body.digest() == digest
    body.get_buffer("model.features.0.1.running_var")[7] += 1e-3
    assert body.digest() != digest


def test_without_timm_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "timm", None)
    with pytest.raises(ModelError, match=r"xception comes from timm, which is not installed: pip install"):
        make_body(architecture("xception"), 299)
