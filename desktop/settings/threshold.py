"""The slider of a class: from which probability a prediction is written, and how many photos that would tag."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.settings.parts import button, line, words
from desktop.settings.share_slider import ShareSlider


class ThresholdSlider(ShareSlider):
    """0 to 100%. `wanted` tells None where the model is to find it again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 100, parent)
        self.preview = words(kind="quiet")
        self.automatic = button(self.tr("Automatic"), "quiet")
        self.automatic.setToolTip(self.tr("Back to the threshold that the model has found"))
        self.automatic.clicked.connect(lambda: self._want(None))
        self.automatic.hide()
        below = line(space=0)
        below.addWidget(self.preview, 1)
        below.addWidget(self.automatic)
        self.under.addLayout(below)

    @property
    def threshold(self) -> float:
        """Where it stands; exactly the class's own, as long as nobody moved it."""
        return self.share

    def show_threshold(self, threshold: float, *, by_person: bool = True) -> None:
        """The class's own, without telling; not while a person moves it. Over 1: nothing is written by itself yet."""
        if not self.is_moving:
            self.automatic.setVisible(by_person)
            self.show_share(threshold)

    def would_tag(self, count: int) -> None:
        """The preview."""
        self.preview.setText(self.tr("would tag %Ln photos", "", count))

    def _say(self) -> None:
        super()._say()
        held_back = self.threshold > 1 and not self.slider.isSliderDown()
        if held_back:
            self.text.setText(self.tr("none"))
        tip = self.tr("None is written by itself yet: more labels will do it, or a threshold of your own")
        self.text.setToolTip(tip if held_back else "")
