"""Where a picture is drawn."""

from __future__ import annotations

import pytest

from desktop.gallery.zoom import LARGEST, Zoom

LANDSCAPE = Zoom((6000.0, 4000.0), (1200.0, 1000.0))


def test_a_fitted_picture_is_whole_and_in_the_middle() -> None:
    assert LANDSCAPE.is_fitted
    assert LANDSCAPE.factor == pytest.approx(0.2)
    assert LANDSCAPE.place == pytest.approx((0.0, 100.0, 1200.0, 800.0))


def test_a_small_picture_is_not_blown_up() -> None:
    assert Zoom((160.0, 120.0), (1200.0, 1000.0)).factor == 1.0


@pytest.mark.parametrize("at", [(600.0, 500.0), (500.0, 420.0), (900.0, 620.0)])
@pytest.mark.parametrize("step", [1.25, 3.0])
def test_zooming_keeps_the_point_under_the_cursor_fixed(at: tuple[float, float], step: float) -> None:
    zoomed = LANDSCAPE.to(0.5)
    nearer = zoomed.by(step, at)
    assert nearer.factor > zoomed.factor
    assert nearer.under(at) == pytest.approx(zoomed.under(at))


def test_zooming_out_ends_at_the_whole_picture() -> None:
    assert LANDSCAPE.to(1.0, (10.0, 10.0)).by(0.01) == LANDSCAPE


def test_there_is_an_end_to_zooming_in() -> None:
    assert LANDSCAPE.to(1.0).by(1000).factor == LARGEST


def test_a_hundred_percent_is_not_stepped_over_in_either_direction() -> None:
    assert LANDSCAPE.to(0.9).by(1.5).factor == 1.0
    assert LANDSCAPE.to(1.2).by(1 / 1.5).factor == 1.0
    assert LANDSCAPE.to(1.0).by(1.5).factor == 1.5


def test_no_edge_of_the_picture_leaves_the_edge_of_the_view() -> None:
    zoomed = LANDSCAPE.to(1.0)
    assert zoomed.moved(1e6, 1e6).place[:2] == pytest.approx((0.0, 0.0))
    left, top, width, height = zoomed.moved(-1e6, -1e6).place
    assert (left + width, top + height) == pytest.approx((1200.0, 1000.0))


def test_moving_moves_by_so_many_pixels_of_the_view() -> None:
    zoomed = LANDSCAPE.to(1.0)
    before, after = zoomed.place, zoomed.moved(30, -20).place
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((30, -20))


def test_toggling_goes_to_a_hundred_percent_and_back() -> None:
    assert LANDSCAPE.toggled().factor == 1.0
    assert LANDSCAPE.toggled().toggled() == LANDSCAPE
    assert Zoom((160.0, 120.0), (1200.0, 1000.0)).toggled().factor == 2.0


def test_the_next_frame_of_a_burst_is_seen_at_the_same_scale_and_place() -> None:
    zoomed = LANDSCAPE.to(1.0, (900.0, 700.0))
    assert zoomed.of((6000.0, 4000.0)) == zoomed
    half = zoomed.of((3000.0, 2000.0))
    assert half.factor == 1.0
    assert half.under((600.0, 500.0)) == pytest.approx(tuple(of / 2 for of in zoomed.under((600.0, 500.0))))


def test_a_picture_that_needs_no_zoom_is_fitted_again() -> None:
    assert LANDSCAPE.to(0.5).of((300.0, 200.0)).is_fitted
