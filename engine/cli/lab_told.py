"""What the lab's commands answer: recipes, runs, groups and comparisons, for people and for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.cli.output import duration, table
from engine.errors import EngineError, shown, typed

if TYPE_CHECKING:
    from engine.lab.compare import Comparison
    from engine.lab.groups import Group
    from engine.lab.outcome import Outcome
    from engine.lab.runs import RunRecord
    from engine.lab.shelf import Shelved

NONE = "-"


def recipe_lines(known: Sequence[Shelved]) -> Iterator[str]:
    """Each with what it is of."""
    for of in known:
        title = of.problem or (of.recipe.study.title if of.recipe else "")
        yield f"{of.name:<12} {title or 'your own'}"
    yield ""
    yield "To see one: firstlook lab show NAME. To run one: firstlook lab run NAME --data FOLDER"


def recipe_data(of: Shelved) -> dict[str, Any]:
    """A recipe as it is listed."""
    recipe = of.recipe
    return {
        "name": of.name,
        "file": of.file,
        "shipped": of.shipped,
        "problem": of.problem,
        "title": recipe.study.title if recipe else "",
        "variants": list(recipe.variants) if recipe else [],
        "grid": recipe is not None and recipe.grid is not None,
    }


def run_data(run: RunRecord) -> dict[str, Any]:
    """A run with its figures, where it has them."""
    made, why = figures_of(run)
    return {
        "folder": run.folder,
        "name": run.folder.name,
        "status": run.status,
        "reason": run.reason or why,
        "architecture": run.recipe.architecture,
        "head": run.recipe.head,
        "classes": list(run.classes),
        "photos": run.photos,
        "left_out": dict(run.left_out or {}),
        "parameters": run.parameters,
        "learning_parameters": run.learning_parameters,
        "weights_bytes": run.weights_bytes,
        "peak_memory": run.peak_memory,
        "device": run.device,
        "notes": list(run.notes),
        "figures": None if made is None else made.as_dict(),
    }


def run_lines(run: RunRecord) -> Iterator[str]:
    """One run, in full."""
    made, why = figures_of(run)
    yield f"{run.folder.name}: {run.status}{f', {why}' if made is None and why else ''}"
    if run.reason:
        yield f"  {run.reason}"
    left_out = ", ".join(f"{count:,} {flaw}" for flaw, count in (run.left_out or {}).items() if count)
    yield f"  {run.photos:,} photos of {len(run.classes)} classes{f'; left out: {left_out}' if left_out else ''}"
    yield f"  {run.learning_parameters:,} of {run.parameters:,} parameters learn, on {run.device or 'no device yet'}"
    for note in run.notes:
        yield f"  {note}"
    if made is not None:
        yield ""
        yield from table([_row(run)], heads=HEADS)
    yield f"  in {shown(run.folder)}"


def group_data(folder: Path, group: Group, runs: Sequence[RunRecord]) -> dict[str, Any]:
    """A group with its ranking and its runs."""
    return {
        "folder": folder,
        "recipe": group.recipe,
        "kind": group.kind,
        "seconds": round(group.seconds, 1),
        "ranking": [
            {"run": of.run, "loss": of.loss, "losses": list(of.losses), "note": of.note}
            for of in group.ranking
        ],
        "longer": dict(group.longer),
        "runs": [run_data(run) for run in runs],
    }


def group_lines(folder: Path, group: Group, runs: Sequence[RunRecord]) -> Iterator[str]:
    """The ranking where there is one, and the figures of the runs that matter."""
    if group.ranking:
        rows = [[of.run, NONE if of.loss is None else f"{of.loss:.4f}"] for of in group.ranking]
        yield from table(rows, heads=["by validation loss", "loss"])
        yield ""
    yield from _without_figures(group, runs)
    chosen = [run for run in runs if not group.ranking or run.folder.name in group.longer]
    if chosen:
        yield from runs_table(chosen)
        yield ""
    yield f"{len(runs):,} runs in {duration(group.seconds)}, in {shown(folder)}"
    yield f"As a page: firstlook lab report {typed(folder)}"


def _without_figures(group: Group, runs: Sequence[RunRecord]) -> Iterator[str]:
    """Why runs have none: each reason once."""
    notes = {of.run: of.note for of in group.ranking}
    said = (notes.get(run.folder.name) or (run.reason if run.status != "done" else "") for run in runs)
    for reason, count in Counter(filter(None, said)).items():
        yield f"{count:,} {'run' if count == 1 else 'runs'}: {reason}"
        yield ""


HEADS = ["", "status", "accuracy", "95%", "macro F1", "loss", "time"]


def runs_table(runs: Sequence[RunRecord], top: Path | None = None) -> list[str]:
    """A line for each run; its name below `top`, where that is given."""
    return table([_row(run, top) for run in runs], heads=HEADS)


def _row(run: RunRecord, top: Path | None = None) -> list[str]:
    inside = top is not None and run.folder.is_relative_to(top) and run.folder != top
    name = run.folder.relative_to(top).as_posix() if inside and top else run.folder.name
    made, _ = figures_of(run)
    if made is None:
        return [name, str(run.status), NONE, NONE, NONE, NONE, NONE]
    accuracy = made.accuracy
    between = f"{accuracy.interval[0]:.3f}–{accuracy.interval[1]:.3f}" if accuracy.interval else NONE
    return [
        name,
        str(run.status),
        f"{accuracy.value:.3f}",
        between,
        f"{made.macro_f1.value:.3f}",
        f"{made.loss.value:.3f}",
        duration(made.seconds),
    ]


def figures_of(run: RunRecord) -> tuple[Outcome | None, str]:
    """A run's figures, or why it has none."""
    from engine.lab.outcome import outcome

    try:
        return outcome(run), ""
    except EngineError as error:
        return None, str(error)


def comparison_lines(compared: Comparison) -> Iterator[str]:
    """The runs of each set, the best first, and what it comes to."""
    for one in compared.sets:
        rows = [
            [of.name, *_row(of.outcome.record)[2:6], of.paired.words if of.paired else "the best"]
            for of in one.runs
        ]
        yield from table(rows, heads=["", *HEADS[2:6], "against the best"])
        yield ""
    yield from compared.sentences
