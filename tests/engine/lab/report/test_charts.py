"""Charts that stay whole whatever was learnt."""

from __future__ import annotations

import math
import re
from xml.etree import ElementTree

import pytest

from engine.lab.report.bars import LEFT, RIGHT, Bar, bars
from engine.lab.report.curves import BOTTOM, TOP, curves, scale_of
from engine.lab.report.svg import short
from engine.lab.types import Epoch


def epoch(number: int, loss: float, accuracy: float = 0.5) -> Epoch:
    return Epoch(number, loss, accuracy, loss, accuracy, 1.0, 100.0)


def drawn(*lines: str) -> ElementTree.Element:
    return ElementTree.fromstring("".join(lines))


def test_a_bar_is_as_long_as_its_share_and_its_whisker_as_its_interval() -> None:
    picture = drawn(*bars("Right", [Bar("a & b", 0.5, (0.25, 0.75), best=True), Bar("c", 0.0, None)]))
    first, second = picture.findall(".//rect")
    assert float(first.attrib["width"]) == pytest.approx((RIGHT - LEFT) / 2)
    assert float(second.attrib["width"]) == 1.0  # there is a bar to see
    whiskers = [of.attrib["d"] for of in picture.findall(".//path[@class='whisker']")]
    low, high = LEFT + (RIGHT - LEFT) / 4, LEFT + (RIGHT - LEFT) * 3 / 4
    assert whiskers[0].startswith(f"M{low:.1f} ")
    assert f"L{high:.1f} " in whiskers[0]
    assert picture.attrib["aria-label"] == "Right. a & b: 50.0% (25.0 to 75.0%); c: 0.0%"


def test_a_loss_that_ran_away_stays_within_the_picture_and_one_that_is_none_is_left_out() -> None:
    curve = (epoch(1, 1e9), epoch(2, math.nan), epoch(3, 0.7), *(epoch(at, 0.5) for at in range(4, 60)))
    picture = drawn(*curves("run", [curve], scale_of([[curve]])))
    heights = [
        float(y)
        for of in picture.findall(".//path[@class='held']")
        for y in re.findall(r"[ML][\d.]+ ([\d.]+)", of.attrib["d"])
    ]
    assert min(heights) == TOP
    assert max(heights) <= BOTTOM
    assert len(heights) == 58 + 59  # 58 losses, 59 accuracies
    assert "nan" not in ElementTree.tostring(picture, encoding="unicode")


def test_one_epoch_is_a_dot_and_none_is_an_empty_picture() -> None:
    one = [(epoch(1, 0.5),)]
    assert drawn(*curves("run", one, scale_of([one]))).findall(".//circle[@class='held-dot']")
    assert "No epoch is done" in drawn(*curves("run", [], scale_of([[]]))).attrib["aria-label"]


def test_several_trainings_are_drawn_thinly_with_their_mean() -> None:
    trainings = [(epoch(1, 0.8), epoch(2, 0.6)), (epoch(1, 0.6), epoch(2, 0.2))]
    picture = drawn(*curves("run", trainings, scale_of([trainings])))
    assert len(picture.findall(".//path[@class='held thin']")) == 4
    assert "from 0.700 in epoch 1 to 0.400 in epoch 2" in picture.attrib["aria-label"]


def test_a_long_name_keeps_its_beginning_and_its_end() -> None:
    name = short("mobilenet_v2,rate=0.0001,rmsprop,batchnorm,longer", 36)
    assert len(name) == 36
    assert name.startswith("mobilenet_v2,rate=0.000")
    assert name.endswith("orm,longer")
    assert short("vgg16", 36) == "vgg16"
