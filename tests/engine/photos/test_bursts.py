import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.errors import PhotoUnreadable
from engine.photos.bursts import near_identical_groups
from engine.photos.decode import decode
from engine.photos.pool import ahead

RNG = np.random.default_rng(11)


def _hashes(count: int) -> list[int]:
    """Hashes of pictures with structure everywhere: about half of the bits are set, and never fewer than 28."""
    drawn = [int(value) for value in RNG.integers(0, 2**64, 2 * count + 20, dtype=np.uint64)]
    return [value for value in drawn if value.bit_count() >= 28][:count]


def _flip(value: int, bits: int) -> int:
    for bit in RNG.permutation(64)[:bits]:
        value ^= 1 << int(bit)
    return value


def test_frames_that_differ_a_little_share_a_group_and_others_do_not() -> None:
    one, other = _hashes(2)
    groups = near_identical_groups([one, other, _flip(one, 3), _flip(other, 5), one], [None] * 5)
    assert groups.tolist() == [0, 1, 0, 1, 0]


def test_frames_of_a_burst_may_differ_more_than_frames_without_a_time() -> None:
    first = _hashes(1)[0]
    hashes: list[int | None] = [first, _flip(first, 11)]
    assert near_identical_groups(hashes, [None, None]).tolist() == [0, 1]
    together = ["2026-06-20T14:03:05.120", "2026-06-20T14:03:09"]
    assert near_identical_groups(hashes, list(together)).tolist() == [0, 0]
    apart = ["2026-06-20T14:03:05.120", "2026-06-20T15:03:09"]
    assert near_identical_groups(hashes, list(apart)).tolist() == [0, 1]


def test_a_burst_is_followed_over_its_frames_whatever_their_order() -> None:
    frames = [_hashes(1)[0]]
    for _ in range(39):
        frames.append(_flip(frames[-1], 8))
    times = [f"2026-06-20T14:03:{n:02d}" for n in range(40)]
    order = RNG.permutation(40)
    groups = near_identical_groups([frames[n] for n in order], [times[n] for n in order])
    assert set(groups.tolist()) == {0}


def test_a_time_that_is_none_or_nonsense_counts_as_unknown() -> None:
    first = _hashes(1)[0]
    assert near_identical_groups([first, first], ["0000:00:00", ""]).tolist() == [0, 0]
    assert near_identical_groups([first, _flip(first, 12)], ["0000:00:00", None]).tolist() == [0, 1]


def test_a_photo_without_a_hash_is_alone() -> None:
    assert near_identical_groups([None, 7, None, 7], [None] * 4).tolist() == [0, 1, 2, 1]
    assert near_identical_groups([], []).tolist() == []


def test_plain_backgrounds_with_few_set_bits_must_differ_in_fewer() -> None:
    plain = 0b1111_1111
    assert near_identical_groups([plain, plain ^ 1, plain ^ 0b111], [None] * 3).tolist() == [0, 0, 1]


def test_vectors_that_disagree_undo_a_link() -> None:
    first = _hashes(1)[0]
    vectors = np.array([[1, 0], [0, 1], [1, 0.1]], dtype=np.float16)
    groups = near_identical_groups([first, _flip(first, 3), _flip(first, 1)], [None] * 3, vectors)
    assert groups[0] == groups[2] != groups[1]


def test_it_agrees_with_comparing_all_pairs_one_by_one() -> None:
    seeds = [value | 0xF0F0 for value in _hashes(60)]
    hashes = [_flip(seeds[n % 60], int(RNG.integers(0, 5))) for n in range(700)]
    groups = near_identical_groups(hashes, [None] * len(hashes))
    for i, one in enumerate(hashes):
        for j in range(i):
            if (one ^ hashes[j]).bit_count() <= 6:
                assert groups[i] == groups[j]
    assert len(set(groups.tolist())) == 60


@pytest.mark.slow
def test_fifty_thousand_photos_take_seconds() -> None:
    hashes = _hashes(50_000)
    start = time.monotonic()
    groups = near_identical_groups(hashes, [None] * len(hashes))
    assert time.monotonic() - start < 30
    assert len(groups) == 50_000


def test_frames_of_a_moving_camera_share_a_group_and_another_scene_does_not(
    tmp_path: Path, scene: Callable[[int, int], Image.Image]
) -> None:
    hashes: list[int | None] = []
    for shift in (0, 4, 8):
        scene(700, 500).crop((shift, shift, 600 + shift, 400 + shift)).save(tmp_path / "a.jpg")
        hashes.append(decode(tmp_path / "a.jpg").dhash)
    scene(700, 500).rotate(37).crop((100, 80, 600, 420)).save(tmp_path / "b.jpg")
    hashes.append(decode(tmp_path / "b.jpg").dhash)
    times = [f"2026-06-20T14:03:0{n}" for n in range(3)] + ["2026-06-20T16:00:00"]
    assert near_identical_groups(hashes, list(times)).tolist() == [0, 0, 0, 1]


@pytest.mark.shared
@pytest.mark.slow
def test_different_products_on_white_do_not_collapse_into_few_groups(shared_data: Path) -> None:
    paths = sorted((shared_data / "photos" / "clothing" / "train").rglob("*.jpg"))
    photos = [photo for _, photo in ahead(decode, paths, workers=2, depth=8)]
    hashes = [None if isinstance(photo, PhotoUnreadable) else photo.dhash for photo in photos]
    groups = near_identical_groups(hashes, [None] * len(paths))
    sizes = np.sort(np.bincount(groups))[::-1]
    assert len(sizes) > 0.9 * len(paths)
    assert sizes[0] < 0.04 * len(paths)
