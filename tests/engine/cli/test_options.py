"""What is typed about keywords becomes the engine's options."""

from __future__ import annotations

import shlex
from dataclasses import fields

import pytest
import typer
from typer.testing import CliRunner

from engine.cli import options as opt
from engine.cli.options import Program
from engine.options import Options
from engine.types import WriteTo

app = typer.Typer(rich_markup_mode=None)


@app.command()
@opt.takes_writing
def show(writing: opt.Writing, index: opt.Index = None) -> None:
    """Prints what was chosen.

    \b
    Examples:
      show
    """
    chosen = opt.options(writing=writing)
    assert chosen.chosen is not None
    typer.echo(repr({name: getattr(chosen, name) for name in sorted(chosen.chosen)}))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ([], {}),
        (
            ["--profile", "digikam", "--profile", "windows"],
            {"digikam": True, "photo_mechanic": False, "windows": True},
        ),
        (["--profile", "none"], {"digikam": False, "photo_mechanic": False, "windows": False}),
        (["--write", "sidecars"], {"write_to": WriteTo.SIDECARS}),
        (["--no-heic-in-files"], {"embed_fragile": False}),
        (["--parent", ""], {"parent_keyword": ""}),
        (["--parent", "  My  weddings"], {"parent_keyword": "My weddings"}),
        (["--heic-in-files", "--despite-credentials"], {"embed_fragile": True, "into_credentials": True}),
    ],
)
def test_what_is_typed_becomes_the_engines_options(typed: list[str], expected: dict[str, object]) -> None:
    done = CliRunner().invoke(app, typed)
    assert done.stdout.strip() == repr(expected), done.output


@pytest.mark.parametrize("typed", [["--parent", "a|b"], ["--parent", "a/b"], ["--profile", "picasa"]])
def test_what_cannot_be_is_refused(typed: list[str]) -> None:
    assert CliRunner().invoke(app, typed).exit_code == 2


def test_every_program_can_be_named() -> None:
    programs = {of.name.lower() for of in Program if of is not Program.NONE}
    assert programs <= {of.name for of in fields(Options)}


def test_the_help_has_the_options_and_says_that_they_are_kept() -> None:
    text = " ".join(CliRunner().invoke(app, ["--help"]).stdout.split())
    assert "is kept with the library" in text
    assert all(name in text for name in ("--write", "--profile", "--parent", "--no-heic-in-files", "--index"))


def test_how_keywords_are_written_is_told_as_what_would_be_typed() -> None:
    options = Options(windows=True, digikam=True, parent_keyword="My day", embed_fragile=True)
    told = opt.told(options.writing)
    assert told == "--write files --profile digikam --profile windows --parent 'My day' --heic-in-files"
    done = CliRunner().invoke(app, shlex.split(told))
    assert "'parent_keyword': 'My day', 'photo_mechanic': False, 'windows': True" in done.stdout
