"""`firstlook lab`: experiments on one's own photos: which backbone, which head, how many labels?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.cli import options as opt
from engine.cli.output import answer, message
from engine.cli.session import reports_errors, session
from engine.errors import shown, typed

if TYPE_CHECKING:
    from engine.lab.groups import Group
    from engine.lab.lab import Lab
    from engine.lab.recipe import Recipe
    from engine.lab.runs import RunRecord
    from engine.lab.task import LabWork

lab = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    help="Experiments on your own photos: which backbone, which head, how many labels? An extra: "
    'pip install "firstlook[lab]".',
    epilog="Begin with: firstlook lab recipes",
)

RecipeName = Annotated[
    str, typer.Argument(metavar="RECIPE", help="The name of a recipe, or a file (.toml).", show_default=False)
]
Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="PATH",
        readable=False,
        help="The photos: a folder per class, a table, Unsplash's dataset, or a library with labels.",
    ),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="DIR", readable=False, help="Where the run goes; else to the app's data."),
]
Set = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="KEY=VALUE", help="Another value in the recipe; may be given again."),
]
Seeds = Annotated[
    str | None, typer.Option("--seeds", metavar="N,N,…", help="A training for each: --seeds 0,1,2")
]
DeviceName = Annotated[
    str | None,
    typer.Option("--device", metavar="DEVICE", help="auto, cpu, mps, cuda, cuda:1 …: where it trains."),
]
Jobs = Annotated[
    int, typer.Option("--jobs", metavar="N", min=1, max=64, help="Runs side by side, in processes.")
]
Devices = Annotated[
    str | None,
    typer.Option("--devices", metavar="D,D,…", help="A run on each of them: --devices cuda:0,cuda:1"),
]


@lab.command()
@reports_errors
def recipes(as_json: opt.Json = False) -> None:
    """List the recipes: one for each study that First Look grew from, and your own.

    \b
    Examples:
      firstlook lab recipes
      firstlook lab show product > my-product.toml
    """
    from engine.cli import lab_told as told

    known = _lab().recipes()
    answer(as_json, {"recipes": [told.recipe_data(of) for of in known]}, told.recipe_lines(known))


@lab.command()
@reports_errors
def run(
    recipe: RecipeName,
    data: Data = None,
    out: Out = None,
    values: Set = None,
    seeds: Seeds = None,
    device: DeviceName = None,
    jobs: Jobs = 1,
    devices: Devices = None,
    as_json: opt.Json = False,
) -> None:
    """Train what a recipe says, with all of its variants. Cut off, the same command goes on where it was.

    \b
    Examples:
      firstlook lab run wedding --data ~/Pictures/weddings
      firstlook lab run fashion --data ~/clothes --seeds 0,1,2 --jobs 2
      firstlook lab run my-recipe.toml --set training.rate=0.01 --set head=batchnorm
    """
    from engine.lab.task import LabWork

    told = _recipe(recipe, data, values, seeds, device)
    _work(told, LabWork.RUN, out, _devices(jobs, devices), as_json)


@lab.command()
@reports_errors
def grid(
    recipe: RecipeName,
    data: Data = None,
    out: Out = None,
    values: Set = None,
    seeds: Seeds = None,
    trials: Annotated[
        int | None,
        typer.Option(
            "--trials", metavar="N", min=0, help="Search: draw so many, and give up early on bad ones."
        ),
    ] = None,
    keep: Annotated[
        int | None, typer.Option("--keep", metavar="N", min=0, help="So many of the best are trained on …")
    ] = None,
    more_epochs: Annotated[
        int | None, typer.Option("--more-epochs", metavar="N", min=0, help="… for so many epochs more.")
    ] = None,
    device: DeviceName = None,
    jobs: Jobs = 1,
    devices: Devices = None,
    as_json: opt.Json = False,
) -> None:
    """Train every combination of a recipe's grid, rank them by validation loss, and train the best ones on.

    With --trials it is a search: Optuna draws the values, numbers also between those that the recipe names. Cut off,
    the same command goes on where it was.

    \b
    Examples:
      firstlook lab grid product --data ~/products
      firstlook lab grid product --data ~/products --keep 4 --more-epochs 12 --jobs 2
      firstlook lab grid product --data ~/products --trials 40
    """
    from engine.lab.expand import with_grid
    from engine.lab.task import LabWork

    told = _recipe(recipe, data, values, seeds, device)
    told = with_grid(told, trials=trials, keep=keep, more_epochs=more_epochs)
    _work(told, LabWork.GRID, out, _devices(jobs, devices), as_json)


@lab.command()
@reports_errors
def compare(
    names: Annotated[
        list[str],
        typer.Argument(metavar="RUN…", help="Runs or groups: folders, or their names.", show_default=False),
    ],
    as_json: opt.Json = False,
) -> None:
    """Put runs side by side, and say whether chance explains the difference. A group stands for all of its runs.

    \b
    Examples:
      firstlook lab compare fashion
      firstlook lab compare wedding/MobileNetV2 ~/runs/mine --json
    """
    from engine.cli import lab_told as told

    compared = _lab().compare(names)
    answer(as_json, compared.as_dict(), told.comparison_lines(compared))


@lab.command()
@reports_errors
def report(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[DIR]", readable=False, help="A folder of runs; without it, all in the app's data."
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="DIR", readable=False, help="Where the page goes; else beside the runs."
        ),
    ] = None,
    show: Annotated[bool, typer.Option("--open", help="Open the page.")] = False,
    as_json: opt.Json = False,
) -> None:
    """Make a page of runs: a table, learning curves, confusion matrices, and the studies' own figures beside yours.

    \b
    Examples:
      firstlook lab report --open
      firstlook lab report ~/runs --out ~/Desktop/report
    """
    made = _lab()
    place = made.folder if folder is None else made.place_of_runs(folder)
    page = made.report(place, out)
    answer(as_json, {"page": page}, [f"The report is in {shown(page)}"])
    if show:
        typer.launch(page.absolute().as_uri())


@lab.command()
@reports_errors
def runs(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", readable=False, help="A folder of runs; else the app's data."),
    ] = None,
    as_json: opt.Json = False,
) -> None:
    """List the runs, with how far they are and their figures.

    \b
    Examples:
      firstlook lab runs
      firstlook lab runs ~/runs --json
    """
    from engine.cli import lab_told as told

    made = _lab()
    top = made.folder if folder is None else made.place_of_runs(folder)
    found = made.runs(top)
    lines = told.runs_table(found, top) if found else [f"There are no runs in {shown(top)} yet."]
    answer(as_json, {"folder": top, "runs": [told.run_data(of) for of in found]}, lines)


@lab.command()
@reports_errors
def show(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="A recipe, a run or a group.", show_default=False)
    ],
    is_run: Annotated[
        bool, typer.Option("--run", help="The run or group of this name, where a recipe has it too.")
    ] = False,
    as_json: opt.Json = False,
) -> None:
    """Show a recipe as TOML, to make your own of it; or a run, or a group.

    \b
    Examples:
      firstlook lab show product > my-product.toml
      firstlook lab show product-grid
      firstlook lab show product --run
    """
    from engine.lab.groups import Group
    from engine.lab.toml import recipe_text

    made = _lab()
    if not is_run and made.is_recipe(name):
        text = recipe_text(made.recipe(name))
        answer(as_json, {"recipe": text}, text.splitlines())
        return
    found = made.find(name)
    _tell(found, made.place(name) if isinstance(found, Group) else found.folder, made, as_json)


@lab.command()
@reports_errors
def use(
    name: Annotated[
        str, typer.Argument(metavar="RUN", help="A run: its folder or name.", show_default=False)
    ],
    folder: opt.Folder,
    force: Annotated[bool, typer.Option("--force", help="Use it even if it is worse.")] = False,
    device: opt.Device = "auto",
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Use a run's backbone in a library: vectors are computed anew, a head is fitted to the library's labels, and the
    new version is used if it is not worse on photos that neither has seen.

    Runs of mobilenet_v2, resnet18 and resnet50 can be used. The versions before are kept.

    \b
    Examples:
      firstlook lab use wedding/MobileNetV2 ~/Pictures/weddings
    """
    from engine.cli.model import retrained_data, retrained_lines
    from engine.lab.runs import read_run
    from engine.lab.use import require_usable

    made = _lab()
    run = read_run(made.place(name))
    require_usable(run)
    chosen = opt.options(backbone=run.recipe.architecture, device=device)
    with session(folder, chosen, index=index, quiet=as_json, must_exist=True) as open_:
        done = open_.wait(made.use(run, open_.library, force=force))
        written = open_.wait(open_.library.write())
    hint = f"Work with this library with --backbone {run.recipe.architecture} from now on."
    usual = run.recipe.architecture == opt.DEFAULT_BACKBONE
    lines = [*retrained_lines(folder, done, written), *([] if usual or not done.used else [hint])]
    answer(as_json, retrained_data(done, written), lines)


def _lab() -> Lab:
    from engine.lab.lab import Lab

    return Lab()


def _recipe(
    name: str, data: Path | None, values: list[str] | None, seeds: str | None, device: str | None
) -> Recipe:
    from engine.lab.typed import typed_seeds, typed_values

    given: dict[str, Any] = typed_values(values or [])
    if data is not None:
        given["data.source"] = str(data.expanduser().absolute())
    if seeds is not None:
        given["seeds"] = typed_seeds(seeds)
    if device is not None:
        given["device"] = device
    return _lab().recipe(name, given)


def _devices(jobs: int, devices: str | None) -> list[str]:
    if devices is None:
        return [""] * jobs
    named = [name.strip() for name in devices.split(",") if name.strip()]
    if not named:
        raise typer.BadParameter("--devices takes names: cuda:0,cuda:1")
    return [named[number % len(named)] for number in range(max(jobs, len(named)))]


def _work(recipe: Recipe, work: LabWork, out: Path | None, devices: list[str], as_json: bool) -> None:
    from engine.cli.lab_watch import watched

    made = _lab()
    task = made.task(recipe, work, folder=out, devices=devices)
    message(f"In {shown(task.folder)}")
    _tell(watched(made.do(task), quiet=as_json), task.folder, made, as_json)


def _tell(found: RunRecord | Group, folder: Path, made: Lab, as_json: bool) -> None:
    from engine.cli import lab_told as told
    from engine.lab.groups import Group

    if isinstance(found, Group):
        every = made.runs_of(folder)
        answer(as_json, told.group_data(folder, found, every), told.group_lines(folder, found, every))
    else:
        lines = [*told.run_lines(found), f"As a page: firstlook lab report {typed(folder)}"]
        answer(as_json, told.run_data(found), lines)
