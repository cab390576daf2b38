"""`firstlook label` and `firstlook import`: what a person says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli import options as opt
from engine.cli.output import answer, message, waiting
from engine.cli.session import Session, reports_errors, session
from engine.errors import shown, typed
from engine.types import PhotoId, WriteTo

if TYPE_CHECKING:
    from engine.jobs.import_labels import Imported
    from engine.jobs.write_metadata import Written


@reports_errors
def label(
    folder: opt.Folder,
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="The photos.", readable=False)],
    class_name: Annotated[
        str | None, typer.Option("--class", metavar="NAME", help="They show this class.")
    ] = None,
    none: Annotated[bool, typer.Option("--none", help="They show none of the classes.")] = False,
    accept: Annotated[bool, typer.Option("--accept", help="Their predictions are right.")] = False,
    clear: Annotated[bool, typer.Option("--clear", help="Take your decision on them back.")] = False,
    write: opt.Write = WriteTo.FILES,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Say what photos show. A person's label always wins over a prediction, and is written into the file at once.

    \b
    Examples:
      firstlook label ~/Pictures/weddings --class bouquet IMG_2031.jpg IMG_2032.jpg
      firstlook label ~/Pictures/weddings --accept ~/Pictures/weddings/smith/*.jpg
      firstlook label ~/Pictures/weddings --none IMG_0007.jpg
    """
    if [class_name is not None, none, accept, clear].count(True) != 1:
        raise typer.BadParameter("say one of --class NAME, --none, --accept or --clear")
    with session(folder, opt.options(write=write), index=index, quiet=as_json, must_exist=True) as run:
        ids = run.library.ids_of([_located(folder, file) for file in files])
        changed = _decide(run, ids, class_name, none=none, accept=accept)
        written = run.wait(run.library.write())
        data = {"labelled": len(changed), "unchanged": len(ids) - len(changed), "written": written.written}
        answer(
            as_json, data | {"waiting": _waiting(written)}, _lines(folder, len(changed), len(ids), written)
        )


@reports_errors
def import_labels(
    folder: opt.Folder,
    source: Annotated[
        Path,
        typer.Argument(
            metavar="SOURCE", help="A folder with one folder of photos per class.", readable=False
        ),
    ],
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Take over labels from a folder per class.

    The photos in SOURCE must be in the library FOLDER as well, under any name: they are known by their image data.
    A label that you gave before is never replaced.

    \b
    Examples:
      firstlook import ~/Pictures/weddings ~/Pictures/weddings/sorted
      firstlook import ~/Pictures/weddings /media/usb/portfolio-by-class
    """
    with session(folder, opt.options(), index=index, quiet=as_json, must_exist=True) as run:
        done = run.wait(run.library.import_labels(source))
        data = {"labels": done.labels, "kept": done.kept, "unknown": [str(path) for path in done.unknown]}
        answer(as_json, data, _imported_lines(folder, done))


def _located(folder: Path, file: Path) -> Path:
    """A relative name is looked for here first, then in the library."""
    return file if file.is_absolute() or file.exists() else folder / file


def _decide(
    run: Session, ids: list[PhotoId], class_name: str | None, *, none: bool, accept: bool
) -> list[PhotoId]:
    if class_name is not None:
        return run.library.label(ids, [class_name])
    if none:
        return run.library.label_none(ids)
    return run.library.accept(ids) if accept else run.library.unlabel(ids)


def _waiting(written: Written) -> list[dict[str, str]]:
    return [{"path": str(path), "reason": reason} for path, reason in written.blocked.items()]


def _lines(folder: Path, changed: int, asked: int, written: Written) -> Iterator[str]:
    yield f"{changed:,} photos labelled" + (
        f", {asked - changed:,} were so already." if asked > changed else "."
    )
    if written.written:
        yield f"Keywords written for {written.written:,} photos."
    for line in waiting(folder, written.blocked):
        message(line)


def _imported_lines(folder: Path, done: Imported) -> Iterator[str]:
    for name, count in sorted(done.labels.items()):
        yield f"{name}: {count:,} labels"
    if done.kept:
        yield f"{done.kept:,} photos were labelled before; those labels stand."
    if done.unknown:
        yield f"{len(done.unknown):,} photos are not in the library, the first {shown(done.unknown[0])}."
        yield f"Copy them into {shown(folder)}, run: firstlook tag {typed(folder)}, and import again."
    yield f"Next: firstlook retrain {typed(folder)}"
