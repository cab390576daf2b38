"""`firstlook retrain` and `models`: learning, and the versions that came of it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.cli import options as opt
from engine.cli.output import answer, held_back, table, waiting
from engine.cli.session import Session, reports_errors, session
from engine.errors import typed
from engine.types import GUESSES

if TYPE_CHECKING:
    from engine.index.models import ModelVersion
    from engine.jobs.retrain import Retrained
    from engine.jobs.write_metadata import Written


class Action(StrEnum):
    """What to do with the model versions."""

    LIST = "list"
    USE = "use"
    EXPORT = "export"
    IMPORT = "import"
    REMOVE = "remove"


@reports_errors
@opt.takes_writing
def retrain(
    writing: opt.Writing,
    folder: opt.Folder,
    deep: Annotated[
        bool,
        typer.Option("--deep", help="Train the backbone too: minutes to hours, better. Cut off, it goes on."),
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Use the new version even if it is worse.")] = False,
    device: opt.Device = "auto",
    backbone: opt.BackboneName = opt.DEFAULT_BACKBONE,
    weights: opt.Weights = None,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Learn from every label, and compare with the model before on the same photos, none of which either has seen.

    The new version is used only if it is not worse; the old ones are kept. Then all photos are classified again
    and changed keywords are written.

    \b
    Examples:
      firstlook retrain ~/Pictures/weddings
      firstlook retrain ~/Pictures/weddings --deep
      firstlook retrain ~/Pictures/weddings --write none --json
    """
    chosen = opt.options(
        weights=weights,
        backbone=backbone,
        device=device,
        writing=writing,
    )
    with session(folder, chosen, index=index, quiet=as_json, must_exist=True) as run:
        learn = run.library.deepen if deep else run.library.retrain
        done = run.wait(learn(force=force))
        written = run.wait(run.library.write())
        names = [of.name for of in run.library.classes() if of.is_held_back]
        data = {**retrained_data(done, written), "held_back": names}
        hint = held_back(folder, names, run.library.precision())
        answer(as_json, data, [*retrained_lines(folder, done, written), *hint])


@reports_errors
@opt.takes_writing
def models(
    writing: opt.Writing,
    folder: opt.Folder,
    action: Annotated[Action, typer.Argument(help="What to do.")] = Action.LIST,
    value: Annotated[
        str | None,
        typer.Argument(
            metavar="[VERSION|FILE]", help="Version to use or remove; file to export to or import from."
        ),
    ] = None,
    version: Annotated[
        int | None, typer.Option("--version", help="The version to export; the current one otherwise.")
    ] = None,
    weights: opt.Weights = None,
    backbone: opt.BackboneName = opt.DEFAULT_BACKBONE,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """List the model versions, go back to one, remove one, or share one (classes and weights of the head; no photos).

    \b
    Examples:
      firstlook models ~/Pictures/weddings
      firstlook models ~/Pictures/weddings use 2
      firstlook models ~/Pictures/weddings remove 1
      firstlook models ~/Pictures/weddings export studio.safetensors
      firstlook models ~/Pictures/weddings import studio.safetensors
    """
    if (value is None) != (action is Action.LIST):
        raise typer.BadParameter(f"models {action} takes {'no value' if value else 'a version or a file'}")
    chosen = opt.options(
        weights=weights,
        backbone=backbone,
        writing=writing,
    )
    with session(folder, chosen, index=index, quiet=as_json, must_exist=action is not Action.IMPORT) as run:
        lines = _act(run, action, value or "", version)
        known, current = run.library.models(), run.library.current_model()
    data = {"current": current, "versions": [_version_data(of) for of in known]}
    answer(as_json, data, [*lines, *_version_lines(known, current)])


def retrained_data(done: Retrained, written: Written) -> dict[str, Any]:
    """What came of a retrain, for programs."""
    comparison = done.comparison
    return {
        "version": done.version,
        "before_version": done.before,
        "used": done.used,
        "reason": comparison.reason,
        "fixed": comparison.fixed,
        "broken": comparison.broken,
        "labels": done.labels,
        "changed": done.changed,
        "seconds": round(done.seconds, 2),
        "before": comparison.current.as_dict(),
        "after": comparison.candidate.as_dict(),
        "written": written.written,
        "waiting": [{"path": path, "reason": why} for path, why in written.blocked.items()],
    }


def retrained_lines(folder: Path, done: Retrained, written: Written) -> Iterator[str]:
    """What came of a retrain, for people."""
    total = sum(done.labels.values())
    what = "labels" if done.comparison.candidate.of_several else "labelled photos"
    yield f"Learnt from {total:,} {what} in {done.seconds:.1f} s: model version {done.version}."
    yield ""
    yield from _before_and_after(done)
    yield ""
    yield f"On photos that neither had seen: {done.comparison.reason}."
    if not done.used:
        yield f"It is kept aside; version {done.before} stays in use. To use it all the same: "
        yield f"firstlook models {typed(folder)} use {done.version}"
        return
    yield f"{done.changed:,} photos have another class now; keywords written for {written.written:,} photos."
    yield from waiting(folder, written.blocked)


def _before_and_after(done: Retrained) -> list[str]:
    before, after = done.comparison.current, done.comparison.candidate
    rows = [
        [name, f"{done.labels[name]:,}", f"{old.f1:.3f}", f"{new.f1:.3f}", f"{new.f1 - old.f1:+.3f}"]
        for name, old, new in zip(after.classes, before.per_class, after.per_class, strict=True)
    ]
    rows += [
        [
            "macro F1",
            "",
            f"{before.macro.f1:.3f}",
            f"{after.macro.f1:.3f}",
            f"{after.macro.f1 - before.macro.f1:+.3f}",
        ],
        [
            "accuracy",
            "",
            f"{before.accuracy:.3f}",
            f"{after.accuracy:.3f}",
            f"{after.accuracy - before.accuracy:+.3f}",
        ],
    ]
    old_name = "guesses" if done.before == GUESSES else f"version {done.before}"
    return table(rows, heads=["F1 of class", "labels", old_name, f"version {done.version}", "change"])


def _act(run: Session, action: Action, value: str, version: int | None) -> list[str]:
    if action is Action.USE:
        changed = run.wait(run.library.use_model(_version_number(value)))
        written = run.wait(run.library.write())
        return [
            f"{changed:,} photos have another class now; keywords written for {written.written:,} photos.",
            *waiting(run.library.places.root, written.blocked),
            "",
        ]
    if action is Action.EXPORT:
        number = run.library.current_model() if version is None else version
        run.library.export_model(number, Path(value))
        return [f"Version {number} is in {value}: classes and head, no photos.", ""]
    if action is Action.REMOVE:
        run.library.remove_model(_version_number(value))
        return [f"Version {value} is gone.", ""]
    if action is Action.IMPORT:
        number = run.library.import_model(Path(value))
        return [f"Imported as version {number}. To use it: firstlook models FOLDER use {number}", ""]
    return []


def _version_number(text: str) -> int:
    if not text.isdecimal():
        raise typer.BadParameter(f"{text!r} is not a version number")
    return int(text)


def _version_data(of: ModelVersion) -> dict[str, Any]:
    return {"version": of.version, "backbone": of.backbone, "created_at": of.created_at, **of.card}


def _version_lines(known: list[ModelVersion], current: int) -> list[str]:
    rows = []
    for of in known:
        figures = of.card.get("figures") or {}
        labels = sum((of.card.get("labels") or {}).values())
        rows.append(
            [
                f"{'*' if of.version == current else ' '} {of.version}",
                "first guesses" if of.version == GUESSES else of.created_at[:16].replace("T", " "),
                f"{labels:,}" if labels else "",
                f"{figures['accuracy']:.3f}" if figures else "",
                f"{figures['macro']['f1']:.3f}" if figures else "",
                of.card.get("weights", ""),
                of.card.get("note", ""),
            ]
        )
    return table(rows, heads=["version", "made", "labels", "accuracy", "macro F1", "weights", "note"])
