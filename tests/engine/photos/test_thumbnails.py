from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.photos.thumbnails import ThumbnailCache

HASH = bytes(range(0xA0, 0xB0))


@pytest.fixture
def cache(tmp_path: Path) -> ThumbnailCache:
    return ThumbnailCache(tmp_path / "thumbnails")


def test_what_was_stored_is_loaded(cache: ThumbnailCache, scene: Callable[[int, int], Image.Image]) -> None:
    assert not cache.has(HASH)
    assert cache.load(HASH) is None
    cache.store(HASH, scene(512, 341))
    found = cache.load(HASH)
    assert cache.has(HASH)
    assert found is not None
    assert (found.size, found.mode) == ((512, 341), "RGB")
    assert np.abs(np.asarray(found, dtype=float) - np.asarray(scene(512, 341), dtype=float)).mean() < 8


def test_files_are_spread_over_folders_but_not_more_than_can_be_watched(
    cache: ThumbnailCache, tmp_path: Path
) -> None:
    assert cache.path_for(HASH) == tmp_path / "thumbnails" / "a0" / f"{HASH.hex()}.jpg"
    hashes = [number.to_bytes(4, "big") * 4 for number in range(0, 1 << 32, 1 << 20)]
    assert len({cache.path_for(of).parent for of in hashes}) == 256


@pytest.mark.parametrize(
    "damage", [lambda data: b"", lambda data: data[: len(data) // 2], lambda data: b"x" * 900]
)
def test_a_corrupt_thumbnail_is_removed_so_that_it_is_made_again(
    cache: ThumbnailCache, scene: Callable[[int, int], Image.Image], damage: Callable[[bytes], bytes]
) -> None:
    cache.store(HASH, scene(512, 341))
    path = cache.path_for(HASH)
    path.write_bytes(damage(path.read_bytes()))
    assert cache.load(HASH) is None
    assert not cache.has(HASH)


def test_a_failed_store_leaves_nothing_behind(cache: ThumbnailCache) -> None:
    with pytest.raises(OSError, match="cannot write mode"):
        cache.store(HASH, Image.new("RGBA", (10, 10)))
    assert not cache.path_for(HASH).parent.exists()


def test_a_store_that_cannot_be_finished_leaves_nothing_behind(
    cache: ThumbnailCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError("no space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="no space"):
        cache.store(HASH, Image.new("RGB", (10, 10)))
    assert list(cache.path_for(HASH).parent.iterdir()) == []


def test_threads_that_store_the_same_picture_do_not_meet(
    cache: ThumbnailCache, scene: Callable[[int, int], Image.Image]
) -> None:
    picture = scene(256, 200)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: cache.store(HASH, picture), range(20)))
    assert [path.name for path in cache.path_for(HASH).parent.iterdir()] == [f"{HASH.hex()}.jpg"]
    assert cache.load(HASH) is not None
