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


def test_a_merge_says_first_what_it_concerns_and_is_taken_back_by_a_later_command(
    firstlook: FirstLook, learnt: Path
) -> None:
    before, rows = firstlook.json("classes", learnt)["classes"], firstlook.rows(learnt)
    plan = firstlook.json("classes", learnt, "merge", "bouquet", "bride", "--dry-run")
    assert (plan["dry_run"], plan["labels"], plan["files"] > 0) == (True, 5, True)
    assert "Nothing was changed" in firstlook("classes", learnt, "remove", "bouquet", "--dry-run").out
    assert firstlook.json("classes", learnt)["classes"] == before
    done = firstlook.json("classes", learnt, "merge", "bouquet", "bride")["changed"]
    assert {key: done[key] for key in ("labels", "predictions", "files")} == {
        key: plan[key] for key in ("labels", "predictions", "files")
    }
    assert (done["name"], done["new"], done["written"] >= plan["files"]) == ("bouquet", "bride", True)
    assert not any(of["name"] == "bouquet" for row in firstlook.rows(learnt) for of in row["classes"])
    assert "bouquet has 5 labels" in firstlook("classes", learnt, "undo").out
    assert (firstlook.json("classes", learnt)["classes"], firstlook.rows(learnt)) == (before, rows)
    assert "undone already" in firstlook.failing("classes", learnt, "undo")
    assert "no --dry-run" in firstlook("classes", learnt, "undo", "--dry-run", code=2).err


def test_a_photo_gets_several_classes_once_the_library_allows_it(firstlook: FirstLook, learnt: Path) -> None:
    photo = sorted(learnt.rglob("*.jpg"))[-1]
    both = ("--class", "bride", "--class", "bouquet")
    assert "one class" in firstlook("label", learnt, *both, photo, code=2).err
    assert "firstlook mode" in firstlook.failing("label", learnt, "--not", "bride", photo)
    assert firstlook.json("mode", learnt) == {"mode": "one", "retrain_due": False}
    assert firstlook.json("mode", learnt, "several") == {"mode": "several", "retrain_due": True}
    assert "firstlook retrain" in firstlook("mode", learnt).out
    assert firstlook.json("label", learnt, *both, "--not", "newlyweds", photo)["labelled"] == 1
    assert firstlook.json("label", learnt, "--open", "newlyweds", photo)["labelled"] == 1
    assert firstlook.json("label", learnt, "--not", "newlyweds", photo)["labelled"] == 1
    row = next(of for of in firstlook.rows(learnt) if of["path"] == str(photo))
    assert {of["name"] for of in row["classes"] if of["decider"] == "person"} == {"bride", "bouquet"}
    firstlook("retrain", learnt, "--write", "none")
    assert firstlook.json("mode", learnt, "one")["mode"] == "one"


def test_figures_mistakes_and_imports_follow_where_a_photo_may_have_several(
    firstlook: FirstLook, learnt: Path, tmp_path: Path
) -> None:
    firstlook("mode", learnt, "several")
    photos = {name: sorted((learnt / name).rglob("*.jpg")) for name in ("bride", "bouquet")}
    firstlook("label", learnt, "--not", "bouquet", "--write", "none", *photos["bride"][:5])
    firstlook("retrain", learnt, "--force", "--write", "none")
    told = firstlook.json("evaluate", learnt, "--report", tmp_path / "report")
    assert told["total"] == sum(sum(of.values()) for of in told["yes_no"]) == 30
    assert told["confusion"] == []
    assert told["curve"][-1]["labels"] >= 20
    assert 0 <= told["micro_f1"] <= 1
    said = firstlook("evaluate", learnt).out
    assert "over 30 statements, each a yes or no of yours to one class, Wilson)" in said
    assert "true yes  false yes  missed  true no" in said
    assert "confusion" not in said
    assert "You never said no to bride" in said
    assert "statements about your labelled photos" in (tmp_path / "report" / "report.html").read_text("utf-8")
    firstlook("label", learnt, "--class", "bouquet", "--write", "none", photos["bride"][0])
    found = firstlook.json("mistakes", learnt)["mistakes"]
    for of in found:
        assert "not " in of["label"] + of["predicted"]
        assert of["label"].removeprefix("not ") == of["predicted"].removeprefix("not ")

    table = tmp_path / "labels.csv"
    table.write_text(f"file,label\n{photos['bouquet'][0]},bride; bouquet\n{photos['bride'][1]},bouquet\n")
    told = firstlook.json("import", learnt, table)
    assert (told["several"], told["labels"], told["doubles_count"]) == (True, {"bride": 1, "bouquet": 0}, 0)
    said = firstlook("import", learnt, table, "--dry-run").out
    assert "1 photos do not show the class by your word, which stands (--replace takes the new one):" in said
