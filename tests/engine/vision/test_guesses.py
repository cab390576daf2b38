from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageOps

from engine.errors import ClassError
from engine.types import WEDDING_CLASSES
from engine.vision.backbones import Backbone, preprocess
from engine.vision.guesses import Guesser, GuessMapping, Output, open_guesser, read_mapping
from engine.vision.runtime import open_embedder
from engine.vision.weights import WeightsFile

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
WEDDING = RESOURCES / "guesses" / "wedding.json"


def test_the_mapping_covers_the_wedding_classes_and_names_agree_with_indices() -> None:
    from torchvision.models import MobileNet_V2_Weights

    names = MobileNet_V2_Weights.IMAGENET1K_V1.meta["categories"]
    mapping = read_mapping(WEDDING)
    assert set(mapping.classes) == set(WEDDING_CLASSES)
    for output in (output for outputs in mapping.classes.values() for output in outputs):
        assert names[output.index] == output.name


def made(elsewhere: float) -> Guesser:
    """Vectors of 1,000 numbers that are the logits themselves."""
    mapping = GuessMapping(
        elsewhere, {"a": (Output(3, "", 1.0),), "b": (Output(4, "", 0.5), Output(5, "", 1.0))}
    )
    return Guesser(mapping, np.eye(1000, dtype=np.float32), np.zeros(1000, np.float32))


def test_guesses_are_weighted_sums_and_leave_room_for_none_of_these() -> None:
    vector = np.full((1, 1000), -100.0)
    vector[0, [3, 4, 9]] = np.log([0.2, 0.4, 0.4])
    np.testing.assert_allclose(made(1.0).guess(vector), [[0.2, 0.2]], atol=1e-5)
    np.testing.assert_allclose(made(0.25).guess(vector), [[0.2 / 0.55, 0.2 / 0.55]], atol=1e-5)
    vector[0, 9] = 100
    assert made(0.25).guess(vector).sum() == pytest.approx(0, abs=1e-6)


def test_any_vector_gives_probabilities() -> None:
    rows = made(0.1).guess(np.random.default_rng(0).normal(scale=9, size=(500, 1000)).astype(np.float16))
    assert rows.min() >= 0
    assert rows.sum(axis=1).max() <= 1 + 1e-5


@pytest.mark.parametrize(
    "change",
    [
        {"elsewhere": 0},
        {"classes": {}},
        {"classes": {"a": [{"index": 1000, "name": "", "weight": 1}]}},
        {"classes": 3},
    ],
)
def test_a_damaged_mapping_names_its_file(change: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "broken.json"
    file.write_text(json.dumps({**json.loads(WEDDING.read_text()), **change}))
    with pytest.raises(ClassError, match=r"broken\.json"):
        read_mapping(file)


def test_flowers_are_guessed_to_be_bouquets(
    shared_data: Path, mobilenet: Backbone, real_weights: WeightsFile, cache: Path
) -> None:
    """Most look like a bouquet outright, and nearly all more like one than like another class."""
    embedder = open_embedder(mobilenet, real_weights, device="cpu", cache=cache)
    guesser = open_guesser(mobilenet, real_weights, resources=RESOURCES)
    files = sorted((shared_data / "photos" / "unlabelled" / "flowers").glob("*.jpg"))[::20]
    pictures = [
        preprocess(ImageOps.exif_transpose(Image.open(file)).convert("RGB"), mobilenet) for file in files
    ]
    guesses = guesser.guess(embedder.embed(np.stack(pictures)))
    bouquet = guesser.classes.index("bouquet")
    likeliest = np.column_stack([guesses, 1 - guesses.sum(axis=1)]).argmax(axis=1)
    assert (likeliest == bouquet).mean() > 0.5
    assert (guesses.argmax(axis=1) == bouquet).mean() > 0.85
