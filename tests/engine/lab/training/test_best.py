from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import ModelError
from engine.lab.training.best import trained_network
from engine.lab.types import Dataset
from tests.engine.lab.training.small import frozen, learning, recipe, run


def test_of_known_weights_only_what_learnt_is_kept_and_of_random_ones_everything(
    photos: Dataset, tmp_path: Path
) -> None:
    folder = photos.files[0].parents[1]
    known = run(learning(frozen(folder), epochs=1), photos, tmp_path / "known")
    random = run(learning(recipe(folder), epochs=1), photos, tmp_path / "random")
    assert known.trainings[0].best.stat().st_size < 20_000 < known.weights_bytes
    assert random.trainings[0].best.stat().st_size > random.weights_bytes
    assert not trained_network(known, known.trainings[0]).training


def test_damaged_weights_are_told_of(photos: Dataset, tmp_path: Path) -> None:
    record = run(learning(frozen(photos.files[0].parents[1]), epochs=1), photos, tmp_path / "run")
    record.trainings[0].best.write_bytes(b"half")
    with pytest.raises(ModelError, match=r"best\.safetensors cannot be used"):
        trained_network(record, record.trainings[0])
