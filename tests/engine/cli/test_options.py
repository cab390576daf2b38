"""What is typed about keywords becomes the engine's options."""

from __future__ import annotations

from dataclasses import fields

import pytest
import typer
from typer.testing import CliRunner

from engine.cli import options as opt
from engine.cli.options import Program
from engine.options import Options

app = typer.Typer()


@app.command()
def show(
    profiles: opt.Profiles = None,
    parent: opt.Parent = opt.DEFAULT_PARENT,
    heic_in_files: opt.HeicInFiles = False,
    despite_credentials: opt.DespiteCredentials = False,
) -> None:
    """Prints what differs from the usual options."""
    chosen = opt.options(
        profiles=profiles, parent=parent, heic_in_files=heic_in_files, despite_credentials=despite_credentials
    )
    usual = Options()
    names = [of.name for of in fields(Options) if of.name not in ("environ", "who")]
    differs = {name: getattr(chosen, name) for name in names if getattr(chosen, name) != getattr(usual, name)}
    typer.echo(repr(differs))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ([], {}),
        (["--profile", "digikam", "--profile", "windows"], {"digikam": True, "windows": True}),
        (["--profile", "photo-mechanic"], {"photo_mechanic": True}),
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
    assert {Program(of).name.lower() for of in Program} <= {of.name for of in fields(Options)}
