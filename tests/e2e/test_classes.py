"""Thresholds, precision and several classes per photo, from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.conftest import FirstLook


def test_a_threshold_is_left_to_the_model_again_and_the_precision_is_said(
    firstlook: FirstLook, learnt: Path
) -> None:
    firstlook("classes", learnt, "threshold", "bride", "0.7")
    told = firstlook.json("classes", learnt)
    by_name = {of["name"]: of for of in told["classes"]}
    assert (by_name["bride"]["threshold"], by_name["bride"]["threshold_by"]) == (0.7, "person")
    firstlook("classes", learnt, "threshold", "bride", "auto")
    told = firstlook.json("classes", learnt, "precision", "0.8")
    assert told["precision"] == 0.8
    assert {of["name"]: of["threshold_by"] for of in told["classes"]}["bride"] == "model"
    said = firstlook.failing("classes", learnt, "precision", "1.5")
    assert "from 0.5 to 0.99" in said
    assert firstlook.json("classes", learnt)["precision"] == 0.8


def test_a_photo_gets_several_classes_once_the_library_allows_it(firstlook: FirstLook, learnt: Path) -> None:
    photo = sorted(learnt.rglob("*.jpg"))[-1]
    both = ("--class", "bride", "--class", "bouquet")
    assert "one class" in firstlook("label", learnt, *both, photo, code=2).err
    assert "firstlook mode" in firstlook.failing("label", learnt, "--not", "bride", photo)
    assert firstlook.json("mode", learnt) == {"mode": "one", "retrain_due": False}
    assert firstlook.json("mode", learnt, "several") == {"mode": "several", "retrain_due": True}
    assert "firstlook retrain" in firstlook("mode", learnt).out
    assert firstlook.json("label", learnt, *both, "--not", "newlyweds", photo)["labelled"] == 1
    row = next(of for of in firstlook.rows(learnt) if of["path"] == str(photo))
    assert {of["name"] for of in row["classes"] if of["decider"] == "person"} == {"bride", "bouquet"}
    firstlook("retrain", learnt, "--write", "none")
    assert firstlook.json("mode", learnt, "one")["mode"] == "one"
