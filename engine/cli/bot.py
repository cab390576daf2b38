"""`firstlook bot`: photos that are sent to it on Telegram come back with their hashtags."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli import options as opt
from engine.cli.output import answer, message
from engine.cli.session import reports_errors

if TYPE_CHECKING:
    from engine.bot.run import Ended
    from engine.bot.service import Rules


@reports_errors
def bot(
    libraries: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FOLDER]...", readable=False, help="Libraries whose models look."),
    ] = None,
    model: Annotated[
        list[str] | None,
        typer.Option(
            "--model",
            metavar="VERSION",
            help="A version, or guesses, or NAME=VERSION for the library NAME; the current one otherwise. May be "
            "given again.",
        ),
    ] = None,
    run: Annotated[
        list[Path] | None,
        typer.Option(
            "--run",
            metavar="FOLDER",
            readable=False,
            help="A run of the lab that looks too. May be given again.",
        ),
    ] = None,
    allow: Annotated[
        str, typer.Option("--allow", metavar="IDS", help="Telegram ids of who is answered: 123456,234567.")
    ] = "",
    allow_file: Annotated[
        Path | None,
        typer.Option(
            "--allow-file",
            metavar="FILE",
            readable=False,
            help="A file with those ids, one a line; bot-allowed.txt in the config folder otherwise.",
        ),
    ] = None,
    everyone: Annotated[
        bool, typer.Option("--open-to-everyone", help="Answer everybody who finds the bot.")
    ] = False,
    token_file: Annotated[
        Path | None,
        typer.Option(
            "--token-file",
            metavar="FILE",
            readable=False,
            help="A file that only you may read, with the bot's token; FIRSTLOOK_BOT_TOKEN otherwise.",
        ),
    ] = None,
    at_least: Annotated[
        int,
        typer.Option(
            "--at-least", metavar="PERCENT", min=0, max=100, help="How sure a model is of a hashtag."
        ),
    ] = 20,
    count: Annotated[
        int, typer.Option("--count", metavar="NUMBER", min=1, max=30, help="Hashtags of a photo at most.")
    ] = 10,
    server: Annotated[
        str | None, typer.Option("--server", metavar="URL", help="A Bot API server of your own.")
    ] = None,
    weights: opt.Weights = None,
    device: opt.Device = "auto",
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Answer on Telegram: a photo comes back with hashtags to paste, and how sure each model is of them.

    Photos that are sent to the bot leave the machine of who sends them, through Telegram's servers: unlike all else in
    First Look. Here they are kept in memory only. Only those on the list are answered; the bot says to others what
    their id is. Libraries are only read, also while you work on them. How to set it up: docs/bot.md

    \b
    Examples:
      firstlook bot ~/Pictures/weddings --token-file ~/.config/firstlook/token --allow 123456
      firstlook bot ~/Pictures/weddings --model 3 --model guesses
      firstlook bot ~/Pictures/weddings --run runs/vgg16
    """
    from engine.bot.run import Setup, require_extra, run_bot

    require_extra()
    from engine.bot.link import OFFICIAL, checked
    from engine.bot.models import Wanted, open_taggers
    from engine.bot.secret import find_token

    if index is not None and len(libraries or []) != 1:
        raise typer.BadParameter("--index goes with one library")
    token = find_token(token_file, os.environ)
    rules = _rules(allow, allow_file, everyone, at_least, count)
    address = checked(server or OFFICIAL)
    wanted = Wanted(libraries or (), model or (), run or (), index)
    taggers = open_taggers(wanted, opt.options(weights=weights, device=device))
    ended = run_bot(Setup(token, taggers, rules, os.environ, message, address))
    _say_ended(ended, as_json)


def _rules(allow: str, allow_file: Path | None, everyone: bool, at_least: int, count: int) -> Rules:
    from engine.bot.access import find_access
    from engine.bot.replies import Choice
    from engine.bot.service import Rules

    access = find_access(allow, allow_file, everyone, os.environ)
    return Rules(access, Choice(at_least / 100, count))


def _say_ended(ended: Ended, as_json: bool) -> None:
    """What is in line when a person ends it is not lost, but not done either: 130, as with every command."""
    waiting = f" {ended.waiting:,} wait for the next start." if ended.waiting else ""
    data = {"answered": ended.answered, "waiting": ended.waiting}
    answer(as_json, data, [f"Ended. {ended.answered:,} photos were answered.{waiting}"])
    if ended.by_person:
        raise typer.Exit(130)
