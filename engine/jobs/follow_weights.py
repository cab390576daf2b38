"""Other weights than at the last pass: the head is learnt again on new vectors, and first guesses are made anew.

Nothing is lost by it: labels stay, the vectors of the weights before stay, and so do all model versions.
"""

from __future__ import annotations

from collections.abc import Generator

from engine.errors import ModelError
from engine.events import Notice
from engine.index import models, scores, settings
from engine.index.connect import writing
from engine.jobs.context import Context
from engine.jobs.retrain import note_weights, retrain
from engine.types import GUESSES, Progress


def follow_weights(ctx: Context) -> Generator[Progress, None, None]:
    """Does what a change of weights since the last pass asks for, once. A version that the person goes back to
    afterwards stays in use, whatever weights it was trained with. Raises `WeightsError` where there are none."""
    now, before = ctx.tools.backbone_key(), settings.get(ctx.db, settings.WEIGHTS, {})
    if before.get("key") != now:
        yield from _follow(ctx, before.get("name", "NAME"))
        note_weights(ctx)


def _follow(ctx: Context, before: str) -> Generator[Progress, None, None]:
    version = models.current(ctx.db)
    if version == GUESSES:
        with writing(ctx.db):
            scores.forget(ctx.db, GUESSES)
    elif models.find(ctx.db, version).backbone != ctx.tools.backbone_key():
        yield from _learn_again(ctx, version, before)


def _learn_again(ctx: Context, version: int, before: str) -> Generator[Progress, None, None]:
    """Used even where it does worse: the person asked for these weights, and no other version reads their vectors."""
    name = ctx.tools.weights().name
    try:
        done = yield from retrain(ctx, force=True)
    except ModelError as error:
        ctx.emit(Notice(f"With the weights {name} nothing could be learnt: {error}"))
        return
    was, now = done.comparison.current.accuracy, done.comparison.candidate.accuracy
    worse = "" if done.comparison.not_worse else f" To go back: firstlook weights use {before}."
    ctx.emit(
        Notice(
            f"Learnt again with the weights {name}: model version {done.version}, accuracy {now:.3f} on photos that it "
            f"had not seen, {was:.3f} with version {version} before.{worse}"
        )
    )
