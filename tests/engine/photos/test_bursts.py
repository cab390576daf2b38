import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from engine.errors import PhotoUnreadable
from engine.photos.bursts import bursts, near_identical_groups
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


BEGIN = datetime(2026, 6, 20, 14, 3)
FRAMES = st.lists(
    st.tuples(
        st.none() | st.integers(0, 2**20 - 1).map(lambda value: value << 22),
        st.none() | st.integers(-40_000, 120_000),
    ),
    max_size=40,
    unique_by=lambda frame: (frame[0], frame[1] if frame[0] is None else 0),
)
"""A dhash, of bits that lie close together, and milliseconds after `BEGIN`; each may be unknown."""


def _time(milliseconds: int | None) -> str:
    if milliseconds is None:
        return ""
    return (BEGIN + timedelta(milliseconds=milliseconds)).isoformat(timespec="milliseconds")


def _bursts(frames: list[tuple[int | None, int | None]]) -> list[int]:
    found: list[int] = bursts(
        np.array([dhash or 0 for dhash, _ in frames], np.uint64),
        np.array([dhash is not None for dhash, _ in frames], np.bool_),
        np.array([_time(moment).encode() for _, moment in frames], "S23"),
    ).tolist()
    return found


def _one_by_one(frames: list[tuple[int | None, int | None]]) -> list[int]:
    """The rule as it is written, frame by frame: groups that grow into each other."""
    known = [n for n, (dhash, moment) in enumerate(frames) if dhash is not None and moment is not None]
    known.sort(key=lambda n: frames[n][1] or 0)
    group = list(range(len(frames)))
    for place, one in enumerate(known):
        for other in known[place + 1 : place + 9]:
            bits = ((frames[one][0] or 0) ^ (frames[other][0] or 0)).bit_count()
            if bits <= 14 and (frames[other][1] or 0) - (frames[one][1] or 0) <= 30_000:
                group = [group[one] if of == group[other] else of for of in group]
    return [sorted(set(group), key=group.index).index(of) for of in group]


@given(FRAMES)
@example([(0, 0), (1, 30_000), (3, 60_001)])
@example([(0, 0), (2**14 - 1, 5)])
@example([(0, 0), (2**15 - 1, 5)])
def test_bursts_are_those_that_comparing_frame_by_frame_finds(
    frames: list[tuple[int | None, int | None]],
) -> None:
    assert _bursts(frames) == _one_by_one(frames)


@given(FRAMES)
def test_bursts_are_what_is_left_of_near_identical_groups_where_vectors_undo_all_other_links(
    frames: list[tuple[int | None, int | None]],
) -> None:
    hashes, times = [dhash for dhash, _ in frames], [_time(moment) or None for _, moment in frames]
    groups = near_identical_groups(hashes, times, np.eye(max(1, len(frames)))[: len(frames)])
    assert _bursts(frames) == groups.tolist()


@given(FRAMES)
def test_a_frame_whose_time_or_hash_is_not_known_is_alone(
    frames: list[tuple[int | None, int | None]],
) -> None:
    found = _bursts(frames)
    for number, (dhash, moment) in enumerate(frames):
        if dhash is None or moment is None:
            assert found.count(found[number]) == 1


def test_a_time_that_is_nonsense_leaves_the_others_their_burst() -> None:
    times = np.array([b"2026-06-20T14:03:05.120", b"nonsense", b"2026-06-20T14:03:09", b""], "S23")
    found = bursts(np.zeros(4, np.uint64), np.ones(4, np.bool_), times)
    assert found.tolist() == [0, 1, 0, 2]


def test_the_highest_bit_of_a_hash_counts_as_the_others_do() -> None:
    hashes = np.array([2**64 - 1, 2**63 - 1, 0], np.uint64)
    times = np.array([b"2026-06-20T14:03:05"] * 3, "S23")
    assert bursts(hashes, np.ones(3, np.bool_), times).tolist() == [0, 0, 1]


@pytest.mark.parametrize(("between", "together"), [(7, True), (8, False)])
def test_frames_of_one_burst_are_at_most_eight_frames_apart(between: int, together: bool) -> None:
    others = [0x1FFFF << (17 * (n % 3)) ^ 0xF000_0000_0000_0000 * (n // 3 % 2) for n in range(between)]
    hashes = np.array([0, *others, 1], np.uint64)
    times = np.array([_time(1000 * n).encode() for n in range(len(hashes))], "S23")
    found = bursts(hashes, np.ones(len(hashes), np.bool_), times)
    assert (found[0] == found[-1]) is np.bool_(together)


def test_no_photos_are_no_burst() -> None:
    assert bursts(np.empty(0, np.uint64), np.empty(0, np.bool_), np.empty(0, "S23")).tolist() == []


@pytest.mark.shared
@pytest.mark.slow
def test_different_products_on_white_do_not_collapse_into_few_groups(shared_data: Path) -> None:
    paths = sorted((shared_data / "photos" / "clothing" / "train").rglob("*.jpg"))[::3]
    photos = [photo for _, photo in ahead(decode, paths, workers=2, depth=8)]
    hashes = [None if isinstance(photo, PhotoUnreadable) else photo.dhash for photo in photos]
    groups = near_identical_groups(hashes, [None] * len(paths))
    sizes = np.sort(np.bincount(groups))[::-1]
    assert len(sizes) > 0.9 * len(paths)
    assert sizes[0] < 0.04 * len(paths)
