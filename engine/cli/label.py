"""`firstlook label`: what a person says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli import options as opt
from engine.cli.changes import held
from engine.cli.output import answer, message, waiting
from engine.cli.session import Session, reports_errors, session
from engine.types import Mode, PhotoId

if TYPE_CHECKING:
    from engine.jobs.write_metadata import Written


@reports_errors
@opt.takes_writing
def label(
    writing: opt.Writing,
    folder: opt.Folder,
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="The photos.", readable=False)],
    class_names: Annotated[
        list[str] | None,
        typer.Option(
            "--class",
            metavar="NAME",
            help="They show this class. More than once where a photo may have several.",
        ),
    ] = None,
    not_names: Annotated[
        list[str] | None,
        typer.Option(
            "--not", metavar="NAME", help="They do not show this class, where a photo may have several."
        ),
    ] = None,
    open_names: Annotated[
        list[str] | None,
        typer.Option(
            "--open",
            metavar="NAME",
            help="Take back what you said of this class alone, yes or no, where a photo may have several.",
        ),
    ] = None,
    none: Annotated[bool, typer.Option("--none", help="They show none of the classes.")] = False,
    accept: Annotated[bool, typer.Option("--accept", help="Their predictions are right.")] = False,
    clear: Annotated[bool, typer.Option("--clear", help="Take your decision on them back.")] = False,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Say what photos show. A person's label always wins over a prediction, and is written into the file at once.

    \b
    Examples:
      firstlook label ~/Pictures/weddings --class bouquet IMG_2031.jpg IMG_2032.jpg
      firstlook label ~/Pictures/weddings --accept ~/Pictures/weddings/smith/*.jpg
      firstlook label ~/Pictures/weddings --none IMG_0007.jpg
      firstlook label ~/Pictures/weddings --class bride --class bouquet --not cake IMG_2040.jpg
      firstlook label ~/Pictures/weddings --open cake IMG_2040.jpg
    """
    if [bool(class_names or not_names or open_names), none, accept, clear].count(True) != 1:
        raise typer.BadParameter(
            "say one of --class NAME, --not NAME, --open NAME, --none, --accept or --clear"
        )
    chosen = opt.options(writing=writing)
    with session(folder, chosen, index=index, quiet=as_json, must_exist=True) as run:
        ids = run.library.ids_of([located(folder, file) for file in files])
        if len(class_names or ()) > 1 and run.library.mode() is Mode.ONE:
            raise typer.BadParameter("a photo has one class in this library; see: firstlook mode --help")
        named = (class_names or [], not_names or [], open_names or [])
        changed = _decide(run, ids, *named, none=none, accept=accept)
        written = run.wait(run.library.write())
        data = {"labelled": len(changed), "unchanged": len(ids) - len(changed), "written": written.written}
        answer(
            as_json, data | {"waiting": _waiting(written)}, _lines(folder, len(changed), len(ids), written)
        )


def located(folder: Path, file: Path) -> Path:
    """A relative name is looked for here first, then in the library."""
    return file if file.is_absolute() or file.exists() else folder / file


def _decide(
    run: Session,
    ids: list[PhotoId],
    shown: list[str],
    not_shown: list[str],
    open_: list[str],
    *,
    none: bool,
    accept: bool,
) -> list[PhotoId]:
    if shown or not_shown or open_:
        changed = set(run.library.reopen(ids, open_)) if open_ else set()
        changed |= set(run.library.label_not(ids, not_shown)) if not_shown else set()
        changed |= set(run.library.label(ids, shown)) if shown else set()
        return [id_ for id_ in ids if id_ in changed]
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
    if written.held:
        yield held(folder, written.held)
    for line in waiting(folder, written.blocked):
        message(line)
