"""`firstlook list` and `firstlook status`: looking without changing anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.cli import options as opt
from engine.cli.output import answer, paths, table, waiting
from engine.cli.session import look, reports_errors
from engine.errors import shown, typed
from engine.options import Options
from engine.types import GUESSES, OFFICIAL, STARTER, Photo, PhotoFilter, Sort, State

if TYPE_CHECKING:
    from engine.view import LibraryView


@reports_errors
def list_photos(
    folder: opt.Folder,
    class_name: Annotated[
        str | None, typer.Option("--class", metavar="NAME", help="Only photos of this class.")
    ] = None,
    min_confidence: Annotated[
        float, typer.Option("--min-confidence", min=0, max=1, help="At least this probability.")
    ] = 0.0,
    max_confidence: Annotated[
        float, typer.Option("--max-confidence", min=0, max=1, help="At most this probability.")
    ] = 1.0,
    state: Annotated[
        list[State] | None, typer.Option("--state", help="Only photos in this state; all of several.")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Taken then or later: 2026-06-20.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Taken then or earlier.")
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", help="Words in the file's name or its keywords.")
    ] = None,
    sort: Annotated[Sort, typer.Option("--sort", help="The order.")] = Sort.NAME,
    limit: Annotated[int | None, typer.Option("--limit", min=0, help="No more than N photos.")] = None,
    print0: Annotated[
        bool, typer.Option("--print0", "-0", help="End each path with a NUL, for xargs -0.")
    ] = False,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """List photos: their paths, or whole rows with --json. All filters combine.

    \b
    Examples:
      firstlook list ~/Pictures/weddings --class bouquet --min-confidence 0.9 --sort confidence --limit 3
      firstlook list ~/Pictures/weddings --state review --sort uncertainty
      firstlook list ~/Pictures/weddings --class bride -0 | xargs -0 cp -t /tmp/brides
    """
    with look(folder, opt.options(), index=index) as library:
        wanted = PhotoFilter(
            class_ids=frozenset({library.find_class(class_name).id} if class_name is not None else ()),
            min_confidence=min_confidence,
            max_confidence=max_confidence,
            states=frozenset(state or ()),
            since=since,
            until=until,
            text=text,
            sort=sort,
            limit=limit,
        )
        found = library.photos(library.find(wanted))
    if as_json:
        answer(True, {"photos": [photo_data(photo) for photo in found]}, ())
    else:
        paths((photo.path for photo in found), end=b"\0" if print0 else b"\n")


@reports_errors
def status(folder: opt.Folder, index: opt.Index = None, as_json: opt.Json = False) -> None:
    """Say how many photos are known, what waits, and which model is in use.

    \b
    Examples:
      firstlook status ~/Pictures/weddings
      firstlook status ~/Pictures/weddings --json
    """
    with look(folder, opt.options(), index=index) as library:
        data = _status_data(library)
        answer(as_json, data, _status_lines(library, data))


def photo_data(photo: Photo) -> dict[str, Any]:
    """One photo as a row of JSON."""
    return {
        "path": photo.path,
        "classes": [
            {
                "name": of.name,
                "probability": round(of.probability, 4),
                "decider": of.decider,
                "version": of.version,
            }
            for of in photo.classes
        ],
        "states": photo.states,
        "guessed": photo.guessed,
        "clash": None if photo.clash is None else list(photo.clash),
        "uncertainty": None if photo.uncertainty is None else round(photo.uncertainty, 4),
        "taken_at": photo.taken_at,
        "camera": photo.camera,
        "keywords": list(photo.keywords),
        "unreadable": photo.unreadable,
        "sharpness": photo.sharpness,
        "exposure": photo.exposure,
    }


def _status_data(library: LibraryView) -> dict[str, Any]:
    counts = library.counts()
    return {
        "folder": library.places.root,
        "index": library.places.folder,
        "photos": counts.photos,
        "states": counts.states,
        "classes": counts.classes,
        "unreadable": counts.unreadable,
        "model": library.current_model(),
        "weights": library.weights(),
        "writing": {**Options().writing, **library.kept_options()},
        "corrections": library.corrections(),
        "pending_writes": library.pending_writes(),
        "blocked_writes": [{"path": path, "reason": why} for path, why in library.blocked_writes().items()],
    }


def _weights_line(name: str | None) -> str:
    offer = f"; the {OFFICIAL} ones see more: firstlook weights get" if name == STARTER else ""
    return f"Weights: {name or 'none used yet'}{offer}"


def _status_lines(library: LibraryView, data: Mapping[str, Any]) -> Iterator[str]:
    version = data["model"]
    yield f"{data['photos']:,} photos in {shown(library.places.root)}; index in {shown(library.places.folder)}"
    yield from table(
        [[state, f"{count:,}"] for state, count in data["states"].items()], heads=["state", "photos"]
    )
    yield ""
    yield from table(
        [[name, f"{count:,}"] for name, count in data["classes"].items()], heads=["class", "photos"]
    )
    yield ""
    yield (
        "Model: first guesses; label some photos and retrain"
        if version == GUESSES
        else f"Model: version {version}"
    )
    yield _weights_line(data["weights"])
    yield f"{data['corrections']:,} labels since that model learnt"
    yield f"Keywords: {opt.told(data['writing'])}"
    yield f"{data['pending_writes']:,} photos wait for their keywords to be written"
    if library.writes_held():
        yield f"Writing is held: firstlook write {typed(library.places.root)} --now, or --no-hold"
    if kept := library.kept_back():
        yield f"{kept:,} photos stay as they are, since their writes were undone or their traces removed"
    yield from waiting(library.places.root, library.blocked_writes())
