"""A recipe in plain words: what looks at the photos, what of it learns, how long, and what that costs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.words import number, tr

if TYPE_CHECKING:
    from engine import LabPlan, Recipe, RunRecord

MOST_NAMED = 6
"""Runs that are told one by one; of a grid it is told what it goes over."""


def heads() -> dict[str, str]:
    """What stands on the network and tells the classes, by name."""
    return {
        "fc": tr("one linear layer tells the classes"),
        "batchnorm": tr("a hidden layer with batch norm and dropout tells the classes"),
        "flatten128": tr("a layer of 128 over its whole map tells the classes"),
    }


def network(recipe: Recipe, title: str) -> str:
    """Where it begins, and what of it learns. `title` names the architecture."""
    freeze, of = recipe.training.freeze, {"title": title}
    if recipe.architecture.endswith("_cnn") or (not recipe.pretrained and freeze == "none"):
        return tr("{title} begins with nothing, and all of it learns").format(**of)
    if not recipe.pretrained:
        return tr("{title} is full of random numbers, which hardly learn").format(**of)
    if freeze == "all":
        return tr("{title} stays as it is; only what stands on it learns").format(**of)
    if freeze == "none":
        return tr("{title} knows ImageNet already, and all of it learns on").format(**of)
    blocks = int(freeze.removeprefix("last "))
    return tr("{title} knows ImageNet already; its last %n block(s) learn on", "", blocks).format(**of)


def how(recipe: Recipe, title: str) -> str:
    """One run, as a sentence."""
    epochs = tr("%n epoch(s) at most", "", recipe.training.epochs)
    parts = [network(recipe, title), heads().get(recipe.head, recipe.head), epochs]
    if changes := changed(recipe):
        parts.append(tr("photos are changed at random ({how})").format(how=", ".join(changes)))
    return "; ".join(parts) + "."


def changed(recipe: Recipe) -> list[str]:
    """What is changed at random in photos that are learnt from."""
    of = recipe.augmentation
    known = (
        (of.flip, tr("mirrored")),
        (bool(of.rotation), tr("turned")),
        (bool(of.shear), tr("sheared")),
        (bool(of.zoom), tr("zoomed")),
        (of.crop < 1, tr("cropped")),
        (bool(of.colour), tr("recoloured")),
    )
    return [name for is_so, name in known if is_so]


def split(recipe: Recipe) -> str:
    """Which photos are for what."""
    folds = recipe.split.folds
    said = {
        "folders": tr("The folders say which photos are learnt from and which ones judge."),
        "80/20": tr("80% of the photos are learnt from, 20% judge."),
        "80/10/10": tr("80% of the photos are learnt from, 10% say when to stop, 10% judge."),
        "60/20/20": tr("60% of the photos are learnt from, 20% say when to stop, 20% judge."),
        "5x2": tr("Five times the photos are halved, and each half judges what learnt from the other."),
        "k-fold": tr(
            "In turn, each of %n parts of the photos judges what learnt from the others.", "", folds
        ),
    }
    return f"{said.get(recipe.split.kind, recipe.split.kind)} {_near()}"


def _near() -> str:
    return tr("Photos that are nearly the same stay on one side.")


def left_out(recipe: Recipe) -> str:
    """Which photos do not take part; "" where all that can be read do."""
    names = {
        "too dark": tr("those that are too dark"),
        "near-duplicate": tr("near-duplicates"),
        "of several classes": tr("those of several classes"),
    }
    said = [names[flaw] for flaw in recipe.data.leave_out if flaw in names]
    return tr("Left out: {what}.").format(what=", ".join(said)) if said else ""


def runs_of(recipe: Recipe, plan: LabPlan) -> Iterator[str]:
    """The runs of a plan, a line each, or what a grid goes over."""
    count = tr("%n run(s):", "", plan.count)
    if plan.count == 1:
        yield how(plan.runs[0], _title(plan.runs[0], plan))
    elif len(plan.runs) == plan.count <= MOST_NAMED:
        yield count
        for run in plan.runs:
            yield f"• {run.name}: {how(run, _title(run, plan))}"
    else:
        yield from _grid(recipe, plan, count)


def _grid(recipe: Recipe, plan: LabPlan, count: str) -> Iterator[str]:
    over = recipe.grid.over if recipe.grid is not None else {}
    every, some = tr("all combinations of"), tr("the best is searched among")
    yield f"{count} {every if plan.count == len(plan.runs) else some}"
    named = _keys()
    for key, values in over.items():
        said = ", ".join(str(plan.titles.get(of, of)) for of in values)
        yield f"• {named.get(key, key.rpartition('.')[2])}: {said}"
    yield tr("Each learns for %n epoch(s) at most.", "", plan.runs[0].training.epochs)
    if plan.kept and recipe.grid is not None:
        text = tr("The best {count} then learn for %n epoch(s) more.", "", recipe.grid.more_epochs)
        yield text.format(count=number(plan.kept))


def _keys() -> dict[str, str]:
    """What grids usually go over; other keys are called as in the recipe."""
    return {
        "architecture": tr("network"),
        "head": tr("head"),
        "training.rate": tr("learning rate"),
        "training.optimiser": tr("optimiser"),
        "training.freeze": tr("what stays as it is"),
        "training.batch": tr("photos at a time"),
    }


def cost(plan: LabPlan) -> str:
    """What makes it quick, or slow."""
    if plan.shared == plan.count:
        return tr(
            "Each photo goes through a network once and its vector is kept for all runs: that is quick."
        )
    if not plan.shared:
        return tr("Every epoch looks at every photo anew: that takes long without a graphics card.")
    return tr(
        "%n of the runs look at each photo once and share what they saw; the others look anew in every epoch, which "
        "takes long without a graphics card.",
        "",
        plan.shared,
    )


def missing(plan: LabPlan) -> str:
    """What this machine lacks; "" for nothing."""
    if not plan.missing:
        return ""
    text = tr(
        "This computer seems to have no pretrained weights of {names}. Their runs will fail and say how to get them; "
        "the others go on."
    )
    return text.format(names=", ".join(plan.missing))


def of_run(run: RunRecord, title: str) -> str:
    """A run that was made, and on what."""
    parts = [how(run.recipe, title)]
    if run.photos:
        source = Path(run.recipe.data.source).name
        text = tr("%n photo(s) of {source} in {count} classes.", "", run.photos)
        parts.append(text.format(source=source, count=number(len(run.classes))))
    if run.parameters:
        text = tr("{count} parameters, of which {learning} learn.")
        parts.append(text.format(count=number(run.parameters), learning=number(run.learning_parameters)))
    return " ".join(parts)


def _title(run: Recipe, plan: LabPlan) -> str:
    return plan.titles.get(run.architecture, run.architecture)
