"""`firstlook evaluate` and `mistakes`: how good the model is, and which labels deserve a second look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.cli import options as opt
from engine.cli.label import located
from engine.cli.output import answer, table
from engine.cli.session import Session, reports_errors, session
from engine.errors import shown, typed
from engine.types import ClassId, Mode

if TYPE_CHECKING:
    from engine.jobs.mistakes import LabelMistake
    from engine.vision.evaluate import Average, ClassFigures, Evaluation
    from engine.vision.measure import Measured


@reports_errors
def evaluate(
    folder: opt.Folder,
    report: Annotated[
        Path | None, typer.Option("--report", metavar="DIR", help="Write report.html and figures.json here.")
    ] = None,
    weights: opt.Weights = None,
    backbone: opt.BackboneName = opt.DEFAULT_BACKBONE,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Say how well the current model does on your labelled photos, each judged by a fit that has not seen it.

    The report has charts as well, accuracy against the number of labels, and the worst mistakes as small pictures; it
    is one file, and names no folders. Where a photo may have several classes, each yes or no that you said is judged.

    \b
    Examples:
      firstlook evaluate ~/Pictures/weddings
      firstlook evaluate ~/Pictures/weddings --report ~/Desktop/report
    """
    chosen = opt.options(weights=weights, backbone=backbone)
    with session(folder, chosen, index=index, quiet=as_json, must_exist=True) as run:
        job = run.library.evaluate() if report is None else run.library.report(report)
        done = run.wait(job)
        lines = [f"Model version {done.version}", *evaluation_lines(done.measured)]
        if done.page is not None:
            lines += ["", f"Report: {shown(done.page)}"]
        answer(as_json, {"model": done.version, **done.measured.as_dict(), "report": done.page}, lines)


@reports_errors
def mistakes(
    folder: opt.Folder,
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE…]", help="With --keep: the photos.", readable=False),
    ] = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="The labels of these files are right; do not list them again.")
    ] = False,
    weights: opt.Weights = None,
    backbone: opt.BackboneName = opt.DEFAULT_BACKBONE,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """List labels that are probably mistakes, the most suspicious first. Nothing is changed by itself.

    A fit that has not seen the photo is sure of another class; where a photo may have several classes, it is sure of
    the opposite of what you said of one of them. To change such a label: firstlook label.

    \b
    Examples:
      firstlook mistakes ~/Pictures/weddings
      firstlook mistakes ~/Pictures/weddings --keep IMG_2031.jpg IMG_2032.jpg
    """
    if bool(files) != keep:
        raise typer.BadParameter("--keep takes the files whose labels are right, and files need --keep")
    chosen = opt.options(weights=weights, backbone=backbone)
    with session(folder, chosen, index=index, quiet=as_json, must_exist=True) as run:
        if files:
            kept = run.library.keep_labels(run.library.ids_of([located(folder, file) for file in files]))
            answer(as_json, {"kept": len(kept)}, [f"{len(kept):,} labels confirmed."])
        else:
            found = run.wait(run.library.label_mistakes())
            rows = _mistake_rows(run, found)
            several = run.library.mode() is Mode.SEVERAL
            answer(as_json, {"mistakes": rows}, _mistake_lines(folder, rows, several=several))


def _mistake_rows(run: Session, found: Sequence[LabelMistake]) -> list[dict[str, Any]]:
    names = {known.id: known.name for known in run.library.classes()}
    paths = {photo.id: photo.path for photo in run.library.photos([one.photo for one in found])}
    return [
        {
            "path": paths[one.photo],
            "label": names[one.label] if one.holds else f"not {names[one.label]}",
            "predicted": _predicted(one, names),
            "probability": round(one.probability, 4),
        }
        for one in found
        if one.photo in paths
    ]


def _predicted(one: LabelMistake, names: Mapping[ClassId, str]) -> str:
    """ "not bride" where a photo may have several classes, and a person said that it shows the bride."""
    opposite = one.predicted == one.label and one.holds
    return f"not {names[one.predicted]}" if opposite else names[one.predicted]


def _mistake_lines(folder: Path, rows: Sequence[dict[str, Any]], *, several: bool) -> Iterator[str]:
    if not rows:
        yield "No label looks like a mistake."
        return
    count = "1 label may be a mistake" if len(rows) == 1 else f"{len(rows):,} labels may be mistakes"
    yield f"{count}; the most suspicious come first. Nothing was changed."
    yield ""
    cells = [[shown(of["path"]), of["label"], of["predicted"], f"{of['probability']:.2f}"] for of in rows]
    yield from table(cells, heads=["photo", "label", "the model says", "probability"])
    yield ""
    how = "--class NAME FILE, or --not NAME FILE" if several else "--class NAME FILE"
    yield f"To change one: firstlook label {typed(folder)} {how}"
    yield f"To confirm one: firstlook mistakes {typed(folder)} --keep FILE"


def evaluation_lines(measured: Measured) -> list[str]:
    """Accuracy with its intervals, then a row per class, then what is taken for what; where a photo may have several
    classes, how many of its yeses and noes are right instead."""
    figures = measured.figures
    if figures.of_several:
        return [*_intervals(measured), *_sureness(measured), "", *_several_lines(figures)]
    rows = [
        [name, f"{of.precision:.3f}", f"{of.recall:.3f}", f"{of.f1:.3f}", f"{of.support:,}"]
        for name, of in zip(figures.classes, figures.per_class, strict=True)
    ]
    for name, of in (("macro", figures.macro), ("weighted", figures.weighted)):
        rows.append([name, f"{of.precision:.3f}", f"{of.recall:.3f}", f"{of.f1:.3f}", f"{figures.total:,}"])
    return [
        *_intervals(measured),
        *_sureness(measured),
        "",
        *table(rows, heads=["class", "precision", "recall", "F1", "photos"]),
        "",
        "confusion: rows are what you said, columns what the model said",
        *_confusion(figures),
    ]


def _several_lines(figures: Evaluation) -> Iterator[str]:
    rows = [
        [name, *_ratios(of), f"{of.support:,}", *map(_count, (n.true_yes, n.false_yes, n.missed, n.true_no))]
        for name, of, n in zip(figures.classes, figures.per_class, figures.yes_no, strict=True)
    ]
    for name, of in (("macro", figures.macro), ("weighted", figures.weighted)):
        rows.append([name, *_ratios(of), "", "", "", "", ""])
    heads = ["class", "precision", "recall", "F1", "photos", "true yes", "false yes", "missed", "true no"]
    yield from table(rows, heads=heads)
    yield ""
    yield f"micro F1 {figures.micro_f1:.3f}: all classes together"
    yield "Only what you said counts, yes or no: photos are those with a yes, and what you left open is left out."
    if figures.never_denied:
        yield f"You never said no to {', '.join(figures.never_denied)}: without a no, precision says nothing."


def _ratios(of: ClassFigures | Average) -> tuple[str, str, str]:
    return f"{of.precision:.3f}", f"{of.recall:.3f}", f"{of.f1:.3f}"


def _count(count: int) -> str:
    return f"{count:,}" if count else "·"


def _sureness(measured: Measured) -> Iterator[str]:
    figures = measured.figures
    yield (
        f"calibration error {figures.calibration_error:.3f}, log loss {figures.log_loss:.3f}, "
        f"Brier score {measured.brier:.3f}"
    )


def _intervals(measured: Measured) -> Iterator[str]:
    figures = measured.figures
    low, high = figures.interval
    what = "statements, each a yes or no of yours to one class" if figures.of_several else "photos"
    over = f"over {figures.total:,} {what}, Wilson"
    yield f"accuracy {figures.accuracy:.3f} (95% interval {low:.3f} to {high:.3f} {over})"
    if measured.fold_interval is not None:
        low, high = measured.fold_interval
        yield f"               (95% interval {low:.3f} to {high:.3f} over {len(measured.folds)} folds, Student t)"


def _confusion(figures: Evaluation) -> list[str]:
    heads = ["", *(str(number) for number in range(1, len(figures.classes) + 1))]
    rows = [
        [f"{number} {name}", *(str(count) if count else "·" for count in row)]
        for number, (name, row) in enumerate(zip(figures.classes, figures.confusion, strict=True), 1)
    ]
    return table(rows, heads=heads)
