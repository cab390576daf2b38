from __future__ import annotations

import pytest

from starter.recipe import read_recipe


def test_the_recipe_has_views_for_every_phase() -> None:
    recipe = read_recipe()
    assert [recipe.plan(phase.side).side for phase in recipe.phases]
    assert recipe.phases[0].restarts > 1


def test_a_trial_changes_one_value() -> None:
    recipe = read_recipe(["whole.steps=7", "views.224.per_photo=2", "whole.mix=0.5", "seed=3"])
    whole = next(phase for phase in recipe.phases if phase.name == "whole")
    assert (whole.steps, whole.mix) == (7, 0.5)
    assert (recipe.views[0].per_photo, recipe.views[0].seed, recipe.seed) == (2, 3, 3)
    assert recipe.as_data()["phases"]["whole"]["steps"] == 7


@pytest.mark.parametrize(
    "change", ["whole.step=7", "nothing.steps=7", "whole", "whole.steps", "views.7.per_photo=1"]
)
def test_a_change_that_names_nothing_is_an_error(change: str) -> None:
    with pytest.raises(ValueError, match=r"no part of the recipe|not NAME\.KEY=VALUE"):
        read_recipe([change])
