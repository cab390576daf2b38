"""Vectors are made once, by whoever comes first."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Generator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from filelock import FileLock
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.lab.data.pictures import squares
from engine.lab.network import LabNet, build
from engine.lab.training import train, vectors
from engine.lab.training.memory import Portion
from engine.lab.training.vectors import Embedded, embedded
from engine.lab.types import Dataset, LabProgress
from tests.engine.lab.training.small import frozen, learning, make_photos, run, to_the_end

NOTE = "vectors of mobilenet_v2"
Made = Generator[LabProgress, None, Embedded]


@pytest.fixture(scope="module")
def net(photos: Dataset) -> LabNet:
    return build(frozen(photos.files[0].parents[1]), 3)


def made(net: LabNet, photos: Dataset, cache: Path, batch: int = 16) -> Made:
    def pictures() -> Generator[LabProgress, None, NDArray[np.uint8]]:
        return (yield from squares(photos.files, net.side, cache))

    return embedded(net, photos.files, pictures, cache, "cpu", Portion(batch, "it", print))


def all_of(steps: Made) -> Embedded:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: Embedded = end.value
            return found


def test_they_are_the_networks_features_in_half_precision(
    net: LabNet, photos: Dataset, tmp_path: Path
) -> None:
    found = all_of(made(net, photos, tmp_path))
    planes = torch.from_numpy(np.load(next(tmp_path.glob("*-32.npy")))).permute(0, 3, 1, 2).float()
    with torch.inference_mode():
        seen = net.eval().features(planes).numpy()
    assert found.vectors.dtype == np.float16
    assert np.allclose(found.vectors, seen, atol=2e-3, rtol=2e-3)


def test_a_second_run_shares_them_without_a_look_at_a_photo(
    photos: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = frozen(photos.files[0].parents[1])
    first = run(base, photos, tmp_path / "first")
    monkeypatch.setattr(LabNet, "features", None)
    monkeypatch.setattr("engine.lab.training.trainings.squares", None)
    [second] = run(learning(base, rate=0.1), photos, tmp_path / "second").trainings
    assert (first.trainings[0].vectors_shared, second.vectors_shared) == (False, True)
    assert second.vector_seconds == first.trainings[0].vector_seconds
    assert second.vector_seconds is not None
    photos_seen = 3 * (len(photos) - len(np.load(second.predictions)["rows"]))
    assert second.saved_seconds_estimate == pytest.approx(photos_seen * second.vector_seconds / len(photos))


def test_flattened_maps_have_vectors_of_their_own(photos: Dataset, tmp_path: Path) -> None:
    base = learning(frozen(photos.files[0].parents[1]), epochs=1)
    run(base, photos, tmp_path / "fc")
    [flat] = run(
        frozen(photos.files[0].parents[1], head="flatten128", side=64), photos, tmp_path / "flat"
    ).trainings
    assert not flat.vectors_shared
    lengths = sorted(
        np.load(file).shape[1] for file in (tmp_path / "vectors").glob("*.npy") if "-" not in file.stem
    )
    assert lengths == [1280, 1280 * 4]


def test_a_photo_that_has_changed_has_other_vectors(net: LabNet, tmp_path: Path) -> None:
    dataset = make_photos(tmp_path / "photos", each=2)
    key = vectors.digest(net.vector_key, dataset.files)
    assert key == vectors.digest(net.vector_key, dataset.files)
    os.utime(dataset.files[0], (1, 1))
    assert key != vectors.digest(net.vector_key, dataset.files)


def test_who_comes_second_waits_and_takes_what_the_first_has_made(
    net: LabNet, photos: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "WAIT", 0.01)
    first, second = made(net, photos, tmp_path), made(net, photos, tmp_path)
    while next(first).share == 0:
        pass
    assert "which another run makes" in next(second).note
    assert not all_of(first).shared
    assert all_of(second).shared


@pytest.mark.parametrize("damage", ["cut", "no times", "fewer"])
def test_damaged_ones_are_made_anew(net: LabNet, photos: Dataset, tmp_path: Path, damage: str) -> None:
    whole = np.array(all_of(made(net, photos, tmp_path)).vectors)
    file = tmp_path / f"{vectors.digest(net.vector_key, photos.files)}.npy"
    if damage == "cut":
        file.write_bytes(file.read_bytes()[:500])
    elif damage == "fewer":
        np.save(file, whole[:3])
    else:
        file.with_suffix(".json").write_text("{")
    again = all_of(made(net, photos, tmp_path))
    assert not again.shared
    assert np.array_equal(again.vectors, whole)


def stopped(net: LabNet, photos: Dataset, cache: Path, share: float) -> Path:
    """Where they would be, had they not been stopped behind this share of the photos."""
    steps = made(net, photos, cache, batch=4)
    while (step := next(steps)).note != NOTE or step.share < share:
        pass
    steps.close()
    return cache / f"{vectors.digest(net.vector_key, photos.files)}.npy"


def test_they_go_on_where_they_were_stopped(
    net: LabNet, photos: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = np.array(all_of(made(net, photos, tmp_path / "whole", batch=4)).vectors)
    file = stopped(net, photos, tmp_path / "parts", 0.5)
    assert not file.exists()
    with FileLock(file.with_suffix(".lock"), timeout=0):
        pass
    with file.with_suffix(".part").open("ab") as torn:
        torn.write(b"torn")
    features, seen = LabNet.features, list[int]()

    def counted(of: LabNet, planes: torch.Tensor) -> torch.Tensor:
        seen.append(len(planes))
        return features(of, planes)

    monkeypatch.setattr(LabNet, "features", counted)
    assert np.array_equal(all_of(made(net, photos, tmp_path / "parts", batch=4)).vectors, whole)
    assert sum(seen) == len(photos) // 2 - 2
    assert not file.with_suffix(".part").exists()


@pytest.mark.parametrize("damage", ["no record", "shorter", "no header"])
def test_what_was_left_is_made_anew_where_it_is_not_certain(
    net: LabNet, photos: Dataset, tmp_path: Path, damage: str
) -> None:
    whole = np.array(all_of(made(net, photos, tmp_path / "whole", batch=4)).vectors)
    file = stopped(net, photos, tmp_path / "parts", 0.5)
    part = file.with_suffix(".part")
    if damage == "no record":
        file.with_suffix(".json").unlink()
    else:
        part.write_bytes(part.read_bytes()[:300] if damage == "shorter" else b"noise" * 10**5)
    assert np.array_equal(all_of(made(net, photos, tmp_path / "parts", batch=4)).vectors, whole)


def test_where_memory_is_short_fewer_photos_go_at_once(
    net: LabNet, photos: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = np.array(all_of(made(net, photos, tmp_path / "whole")).vectors)
    features, sizes = LabNet.features, list[int]()

    def short(of: LabNet, planes: torch.Tensor) -> torch.Tensor:
        sizes.append(len(planes))
        if len(planes) > 8:
            raise torch.cuda.OutOfMemoryError("CUDA out of memory")
        return features(of, planes)

    monkeypatch.setattr(LabNet, "features", short)
    found = all_of(made(net, photos, tmp_path / "short"))
    assert sizes == [16, 8, 8, 8, 8, 4]
    assert np.allclose(found.vectors, whole, atol=1e-2)


def test_a_full_disk_names_the_cache_and_the_run_goes_on_later(
    photos: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    base = frozen(photos.files[0].parents[1])
    with monkeypatch.context() as patch:
        patch.setattr(vectors, "_append", full)
        with pytest.raises(EngineError, match=r"no room left on the disk for .*vectors; make room"):
            run(base, photos, tmp_path / "run")
    assert list((tmp_path / "vectors").glob("*.part")) == []
    assert to_the_end(train(base, photos, tmp_path / "run", tmp_path / "vectors"))[0].trainings


def test_the_seconds_that_they_took_are_kept_beside_them(
    net: LabNet, photos: Dataset, tmp_path: Path
) -> None:
    found = all_of(made(net, photos, tmp_path))
    said = json.loads((tmp_path / f"{vectors.digest(net.vector_key, photos.files)}.json").read_text())
    assert said == {"seconds": found.seconds, "photos": len(photos), "network": net.vector_key}
