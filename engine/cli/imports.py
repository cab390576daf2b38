"""`firstlook import`: labels that are there already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.cli import options as opt
from engine.cli.output import LISTED, answer, table
from engine.cli.session import reports_errors, session
from engine.errors import shown, typed

if TYPE_CHECKING:
    from engine.jobs.imports.wishes import ImportPlan, ImportWish


@reports_errors
def import_labels(
    folder: opt.Folder,
    source: Annotated[
        Path | None,
        typer.Argument(
            metavar="[SOURCE]",
            help="A folder with one folder of photos per class, a table (CSV, TSV), or keywords.tsv.",
            readable=False,
        ),
    ] = None,
    from_keywords: Annotated[
        bool, typer.Option("--from-keywords", help="From the keywords in the photos, instead of a SOURCE.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show counts and conflicts; change nothing.")
    ] = False,
    path_column: Annotated[
        str | None,
        typer.Option("--path-column", metavar="NAME", help="Of a table: the column that names the photos."),
    ] = None,
    label_column: Annotated[
        str | None, typer.Option("--label-column", metavar="NAME", help="Of a table: the column of labels.")
    ] = None,
    min_per_class: Annotated[
        int, typer.Option("--min-per-class", min=1, metavar="N", help="Leave out classes with fewer photos.")
    ] = 1,
    min_confidence: Annotated[
        float,
        typer.Option("--min-confidence", min=0, max=100, metavar="N", help="Of tags: how sure they must be."),
    ] = 99.0,
    tag: Annotated[
        list[str] | None,
        typer.Option("--tag", metavar="TAG", help="Of tags: take this one; may be repeated."),
    ] = None,
    top: Annotated[
        int | None, typer.Option("--top", min=1, metavar="N", help="Of tags: take the N most frequent.")
    ] = None,
    suggested: Annotated[
        bool, typer.Option("--suggested", help="Of tags: also those that only a person gave.")
    ] = False,
    keyword_table: Annotated[
        Path | None,
        typer.Option(
            "--table",
            metavar="FILE",
            readable=False,
            help="A CSV file: a keyword and its class on each line.",
        ),
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace labels that you gave before, where they differ.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Also where it makes over 1,000 new classes.")] = False,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Take over labels that are there already: a folder per class, a table, tags, or keywords in the photos.

    The photos must be in the library FOLDER as well. They are found by their paths; those that lie elsewhere, or have
    another name, by their image data. In a table, relative paths begin at the table's folder, or at the library. A
    label that you gave before stands, unless you say --replace; where a photo may have several classes, it gets those
    that it is named for beside them, and your "not" stands. Unsplash's keywords.tsv is known by its columns.
    Without --tag, --top or --table, tags are taken that are classes of the library, and so are keywords in the photos.

    \b
    Examples:
      firstlook import ~/Pictures/weddings ~/Pictures/weddings/sorted --dry-run
      firstlook import ~/Pictures/weddings labels.csv --path-column image --label-column label --min-per-class 50
      firstlook import ~/Pictures/unsplash ~/Downloads/unsplash-lite --top 20 --min-confidence 99
      firstlook import ~/Pictures/weddings --from-keywords --table keywords-to-classes.csv
    """
    from engine.jobs.imports.wishes import ImportWish

    if (source is None) != from_keywords:
        raise typer.BadParameter("say either a SOURCE or --from-keywords")
    if top is not None and (tag or keyword_table):
        raise typer.BadParameter("--top goes without --tag and --table")
    if tag and keyword_table:
        raise typer.BadParameter("say either --tag or --table")
    wish = ImportWish(
        path_column=path_column,
        label_column=label_column,
        min_photos=min_per_class,
        min_confidence=min_confidence,
        suggested=suggested,
        tags=tuple(tag or ()),
        top=top,
        keyword_table=keyword_table,
        replace=replace,
        many=yes,
    )
    with session(folder, opt.options(), index=index, quiet=as_json, must_exist=True) as run:
        if dry_run:
            plan = run.wait(run.library.plan_import(source, wish))
            counts = {of.name: of.labels for of in plan.classes if not of.too_few}
            kept = plan.same + plan.others.count
        else:
            done = run.wait(run.library.import_labels(source, wish))
            plan, counts, kept = done.plan, done.labels, done.kept
        data = {"dry_run": dry_run, "labels": counts, "kept": kept} | _data(plan)
        answer(as_json, data, _lines(folder, plan, counts, wish, dry_run=dry_run))


def _data(plan: ImportPlan) -> dict[str, Any]:
    """What was found. Lists name the first thousand; the count beside each is of all."""
    return {
        "kind": plan.kind,
        "photos": plan.labels,
        "same": plan.same,
        "replaced": plan.replaced,
        "classes": [asdict(of) for of in plan.classes],
        "class_count": plan.class_count,
        "new_classes": list(plan.new_classes),
        "unknown": list(plan.unknown.first),
        "unknown_count": plan.unknown.count,
        "conflicts": [_plain(of) for of in map(asdict, (*plan.others.first, *plan.doubles.first))],
        "others_count": plan.others.count,
        "doubles_count": plan.doubles.count,
        "bad_lines": [asdict(of) for of in plan.bad_lines.first],
        "bad_lines_count": plan.bad_lines.count,
        "refusal": plan.refusal,
        "several": plan.several,
    }


def _plain(clash: Mapping[str, Any]) -> dict[str, Any]:
    return {**clash, "wanted": list(clash["wanted"]), "has": list(clash["has"])}


def _lines(
    folder: Path, plan: ImportPlan, counts: Mapping[str, int], wish: ImportWish, *, dry_run: bool
) -> Iterator[str]:
    yield from _classes(plan, counts)
    total = sum(counts.values())
    yield f"{total:,} labels would be given; nothing was changed." if dry_run else f"{total:,} labels given."
    yield from _standing(plan, wish)
    yield from _left_out(folder, plan)
    if plan.refusal is not None:
        yield plan.refusal
    elif dry_run:
        yield "The same command without --dry-run does it."
    else:
        yield f"Next: firstlook retrain {typed(folder)}"


def _classes(plan: ImportPlan, counts: Mapping[str, int]) -> Iterator[str]:
    rows = [
        [of.name + (" (new)" if of.is_new else ""), f"{of.photos:,}", f"{counts.get(of.name, 0):,}"]
        for of in plan.classes
        if not of.too_few
    ]
    if rows:
        yield from table(rows[: 2 * LISTED], heads=["class", "photos", "labels"])
    if len(rows) > 2 * LISTED:
        yield f"… and {len(rows) - 2 * LISTED:,} more classes (--json names them)"
    if plan.too_few:
        names = ", ".join(f"{of.name} ({of.photos:,})" for of in plan.too_few[:LISTED])
        more = ", …" if len(plan.too_few) > LISTED else ""
        yield f"Left out, since they have too few photos: {names}{more}"
    if not plan.classes:
        yield "No photo of the library is named for a class there."


def _standing(plan: ImportPlan, wish: ImportWish) -> Iterator[str]:
    kept = plan.same + plan.others.count
    if kept:
        yield f"{kept:,} photos were labelled before; those labels stand."
    if plan.others.count:
        said = "do not show the class by your word, which" if plan.several else "have another label, which"
        what = f"{said} stands{'' if wish.replace else ' (--replace takes the new one)'}"
        before = [f"{_has(of.has)}, and " if not plan.several else "" for of in plan.others.first]
        files = [
            f"{shown(of.path)}: {has}named {' and '.join(of.wanted)}"
            for of, has in zip(plan.others.first, before, strict=True)
        ]
        yield from _listed(plan.others.count, what, files)
    if plan.replaced:
        yield f"{plan.replaced:,} of the labels take the place of another."
    if plan.doubles.count:
        files = [f"{shown(of.path)}: {' and '.join(of.wanted)}" for of in plan.doubles.first]
        yield from _listed(plan.doubles.count, "are named for several classes, and get no label", files)


def _has(names: Sequence[str]) -> str:
    return " and ".join(name or "none of these" for name in names)


def _left_out(folder: Path, plan: ImportPlan) -> Iterator[str]:
    if plan.unknown.count:
        yield f"{plan.unknown.count:,} photos are not in the library, the first {shown(plan.unknown.first[0])}."
        yield f"Copy them into {shown(folder)}, run: firstlook tag {typed(folder)}, and import again."
    if plan.bad_lines.count:
        yield f"{plan.bad_lines.count:,} lines cannot be used:"
        for of in plan.bad_lines.first[:LISTED]:
            yield f"  line {of.line:,}: {shown(of.reason)}" if of.line else f"  {shown(of.reason)}"
        yield from _more(plan.bad_lines.count)


def _listed(count: int, what: str, files: Sequence[str]) -> Iterator[str]:
    yield f"{count:,} photos {what}:"
    yield from (f"  {file}" for file in files[:LISTED])
    yield from _more(count)


def _more(count: int) -> Iterator[str]:
    if count > LISTED:
        yield f"  … and {count - LISTED:,} more (--json names the first thousand)"
