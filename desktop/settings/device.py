"""What the computing is done on. Devices that this machine has not cannot be chosen, and say why."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.settings.choices import Choices, bind_box, bind_choices
from desktop.settings.parts import column, words
from desktop.settings.store import SettingsStore
from desktop.tasks import Tasks
from desktop.theme import SPACE
from desktop.words import number
from engine import find_device

BOX_WIDTH = 220


class DevicePage(QWidget):
    """Looks what there is when it is first seen. And how much of the processor may be used."""

    def __init__(self, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._looked = False
        self.device = Choices[str](
            [
                ("auto", self.tr("Automatic"), self.tr("The fastest that this computer has.")),
                ("cpu", self.tr("CPU"), self.tr("The processor. It always works.")),
                ("cuda", self.tr("CUDA"), self.tr("Looking for it…")),
                ("mps", self.tr("MPS"), self.tr("Looking for it…")),
            ]
        )
        bind_choices(store, "device", self.device)
        self.cores = QComboBox()
        self._offer_cores(store)
        self._lay_out()
        self._rule_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._looked:
            self._looked = True
            self._tasks.run(find_device, self.show_best)

    def show_best(self, best: str) -> None:
        """The fastest that was found: "cuda", "mps" or "cpu"."""
        names = {"cpu": self.tr("CPU"), "cuda": self.tr("CUDA"), "mps": self.tr("MPS")}
        text = self.tr("The fastest that this computer has: {device}.").format(device=names[best])
        self.device.describe("auto", text)
        for device, note, missing in self._graphics():
            there = best == device
            self.device.describe(device, note if there else missing, possible=there)
        self._rule_out(other=False)

    def _offer_cores(self, store: SettingsStore) -> None:
        """As many as there are, and what was chosen on another machine."""
        counts = {*range(1, (os.cpu_count() or 1) + 1), store.now.workers or 1}
        values = [None, *sorted(counts)]
        self.cores.addItems([self.tr("Automatic") if of is None else number(of) for of in values])
        self.cores.setAccessibleName(self.tr("Cores to use"))
        self.cores.setFixedWidth(BOX_WIDTH)
        bind_box(store, "workers", self.cores, values)

    def _lay_out(self) -> None:
        note = self.tr(
            "Automatic is all of them. Fewer leave more of the computer to other programs, and take longer."
        )
        self.cores.setAccessibleDescription(note)
        under = column(self, space=SPACE // 2)
        under.addWidget(self.device)
        under.addSpacing(SPACE)
        under.addWidget(words(self.tr("Cores to use"), "heading"))
        under.addWidget(self.cores)
        under.addWidget(words(note, "quiet", wrap=True))

    def _graphics(self) -> list[tuple[str, str, str]]:
        return [
            (
                "cuda",
                self.tr("An NVIDIA graphics card."),
                self.tr("No NVIDIA graphics card was found that can be used."),
            ),
            (
                "mps",
                self.tr("The graphics of an Apple computer."),
                self.tr("The graphics of this computer cannot be used."),
            ),
        ]

    def _rule_out(self, *, other: bool = True) -> None:
        """What this system can never have. `other`: the rest is not known yet."""
        on_mac = sys.platform == "darwin"
        if on_mac:
            self.device.describe("cuda", self.tr("Apple computers do not have it."), possible=False)
        else:
            self.device.describe("mps", self.tr("Only Apple computers have it."), possible=False)
        if other:
            rest = "mps" if on_mac else "cuda"
            self.device.describe(rest, self.tr("Looking for it…"), possible=False)
