"""A new experiment: which recipe, with which photos, what that does in plain words; then Start."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.lab import speech
from desktop.lab.desk import Desk
from desktop.lab.form import ChoiceForm
from desktop.session import Session
from desktop.settings.parts import sentence
from desktop.told import reason_of, told
from desktop.training.pieces import set_kind
from engine import EngineError, LabWork

if TYPE_CHECKING:
    from engine import Lab, LabPlan, LabTask, Recipe, Shelved

ANOTHER = ""
"""What the entry holds that asks for a file."""


class ChoicePage(ChoiceForm):
    """`look` reads the recipes. `wanted` has the task that the person started."""

    wanted = Signal(object, str)
    """A LabTask, and what to call it."""

    def __init__(self, session: Session, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._session, self._desk = session, desk
        self._recipes: dict[str, Shelved] = {}
        self._asked = 0
        self.plan: LabPlan | None = None
        self.is_asking = False
        self._connect()

    def look(self, intro: str = "") -> None:
        """Reads what recipes there are; `intro` stands above."""
        self.intro.setText(intro)
        self.intro.setVisible(bool(intro))
        self.source.look()
        self.is_asking = True
        self._desk.ask(lambda lab: lab.recipes(), self._listed, self._refused)

    def open_file(self, file: Path) -> None:
        """A recipe of one's own, wherever it lies."""
        self._wrong = ""
        self._desk.ask(lambda lab: _read(lab, file), self._add, self._refused)

    @property
    def chosen(self) -> Recipe | None:
        """The recipe with what was chosen beside it; None where there is none."""
        shelved = self._recipes.get(self.recipe.currentData() or "")
        if shelved is None or shelved.recipe is None:
            return None
        made = shelved.recipe
        if not self.random.isChecked():
            made = replace(made, pretrained=False, weights="")
        return replace(made, data=self.source.choice(made.data))

    @property
    def is_grid(self) -> LabWork:
        """Whether all combinations are wanted, or the recipe as it stands."""
        return LabWork(self.work.currentData() or LabWork.RUN.value)

    def enable(self, running: bool) -> None:
        """One experiment at a time: another one waits until that has ended."""
        self._running = running
        self._enable()

    # What the person does.

    def _forget(self) -> None:
        """What went wrong before is not about this."""
        self._wrong = ""

    def _turned(self) -> None:
        if self.recipe.currentData() == ANOTHER:
            self._ask_for_file()
            return
        shelved = self._recipes.get(self.recipe.currentData() or "")
        recipe = shelved.recipe if shelved is not None else None
        self.title.setText(recipe.study.title if recipe is not None else "")
        self.title.setVisible(bool(self.title.text()))
        self._offer(recipe)
        if shelved is not None and shelved.problem:
            self._say(told(shelved.problem))
        self._think()

    def _offer(self, recipe: Recipe | None) -> None:
        """The recipe as it stands, its grid, or either."""
        self.work.clear()
        if recipe is None:
            return
        if recipe.grid is None or recipe.variants:
            self.work.addItem(self.tr("As the recipe says"), LabWork.RUN.value)
        if recipe.grid is not None:
            text = self.tr("Search the best of its grid") if recipe.grid.trials else self.tr("Its whole grid")
            self.work.addItem(text, LabWork.GRID.value)
        self.work.setVisible(self.work.count() > 1)
        self.random.setChecked(recipe.pretrained)
        self.random.setVisible(recipe.pretrained)

    def _think(self) -> None:
        """What it would do is looked up beside the GUI thread: weights may be large files."""
        self.plan, self.is_asking = None, False
        self._asked += 1
        asked, recipe, work = self._asked, self.chosen, self.is_grid
        self._enable()
        if recipe is None:
            self.does.clear()
            return
        self.is_asking = True
        self._desk.ask(
            lambda lab: lab.plan(recipe, work),
            lambda plan: self._planned(asked, recipe, plan),
            lambda error: self._unplanned(asked, error),
        )

    def _begin(self) -> None:
        recipe, work = self.chosen, self.is_grid
        if recipe is None or not self.start.isEnabled():
            return
        self.start.setEnabled(False)
        self._desk.ask(
            lambda lab: lab.task(recipe, work), lambda task: self._task(task, recipe.name), self._refused
        )

    def _ask_for_file(self) -> None:
        kinds = self.tr("Recipes ({patterns})").format(patterns="*.toml")
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a recipe"), str(Path.home()), kinds,
            options=QFileDialog.Option.DontUseNativeDialog,
        )  # fmt: skip
        self.recipe.setCurrentIndex(0)
        if file:
            self.open_file(Path(file))
        else:
            self._turned()

    # What comes of it.

    def _listed(self, shelved: Sequence[Shelved]) -> None:
        own = {name: of for name, of in self._recipes.items() if Path(name).is_absolute()}
        kept = self.recipe.currentData()
        self._recipes = {of.name: of for of in shelved} | own
        self.recipe.clear()
        for name, of in self._recipes.items():
            self.recipe.addItem(self._called(of), name)
        self.recipe.insertSeparator(self.recipe.count())
        self.recipe.addItem(self.tr("Another recipe (TOML)…"), ANOTHER)
        self.recipe.setCurrentIndex(max(0, self.recipe.findData(kept) if kept else 0))
        self._turned()

    def _called(self, of: Shelved) -> str:
        name = of.name if of.recipe is None else of.recipe.name
        if of.problem:
            return self.tr("{name} (cannot be read)").format(name=name)
        return name if of.shipped else self.tr("{name} (yours)").format(name=name)

    def _add(self, shelved: Shelved) -> None:
        self._recipes[shelved.name] = shelved
        place = self.recipe.findData(shelved.name)
        if place < 0:
            place = len(self._recipes) - 1
            self.recipe.insertItem(place, self._called(shelved), shelved.name)
        self.recipe.setCurrentIndex(place)
        self._turned()

    def _planned(self, asked: int, recipe: Recipe, plan: LabPlan) -> None:
        if asked != self._asked:
            return
        self.is_asking, self.plan = False, plan
        parts = [*speech.runs_of(recipe, plan), "", speech.split(recipe), speech.left_out(recipe)]
        parts.append(speech.cost(plan))
        self.does.setText(
            "\n".join(part for place, part in enumerate(parts) if part or place < len(parts) - 3)
        )
        self.lacks.setText(speech.missing(plan))
        self.lacks.setVisible(bool(plan.missing))
        self._enable()

    def _unplanned(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self.is_asking = False
            self.does.clear()
            self._refused(error)

    def _task(self, task: LabTask, title: str) -> None:
        self._say("")
        self.wanted.emit(task, title)

    def _refused(self, error: Exception) -> None:
        self.is_asking = False
        if isinstance(error, EngineError):
            self._say(sentence(reason_of(error)))
        else:
            self._session.complain(error)
            self._enable()

    def _say(self, text: str) -> None:
        """What went wrong; it stands until the person does something else."""
        self._wrong = text
        self._enable()

    def _enable(self) -> None:
        why = self.source.why_not()
        if self._running:
            why = self.tr("An experiment is running. Cancel it, or wait until it has ended.")
        self.start.setEnabled(self.plan is not None and not why)
        self.start.setAccessibleDescription(why)
        self.message.setText(self._wrong or why)
        set_kind(self.message, "bad" if self._wrong else "warning")
        self.message.setVisible(bool(self.message.text()))

    _running, _wrong = False, ""

    def _connect(self) -> None:
        for signal in (self.recipe.activated, self.work.activated, self.random.clicked, self.source.changed):
            signal.connect(self._forget)
        self.recipe.activated.connect(lambda _place: self._turned())
        self.work.activated.connect(lambda _place: self._think())
        self.random.clicked.connect(lambda _on: self._think())
        self.source.changed.connect(self._think)
        self.start.clicked.connect(self._begin)
        self._session.overview_changed.connect(self._labels_changed)

    def _labels_changed(self) -> None:
        if self.isVisible():
            self.source.look()
            self._enable()


def _read(lab: Lab, file: Path) -> Shelved:
    from engine import Shelved

    return Shelved(str(file.absolute()), file, False, lab.recipe(str(file)))
