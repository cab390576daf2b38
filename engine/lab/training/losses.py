"""What is made small: cross-entropy over the classes, or binary cross-entropy of each class by itself."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional


class Loss:
    """The loss of n photos by their `targets` (n,) or (n, C), on `device`.

    With `sigmoid`, or where a photo may have several classes, each class is judged by itself, and a photo's loss is the
    mean over them. `balance` names the rows learnt from: what is rare among them counts more, so that each class counts
    the same in sum.
    """

    def __init__(
        self,
        targets: NDArray[Any],
        classes: int,
        device: str,
        *,
        sigmoid: bool,
        balance: NDArray[np.int64] | None = None,
    ) -> None:
        self.several = targets.ndim == 2
        self.sigmoid = sigmoid or self.several
        hot = targets if self.several else np.eye(classes, dtype=np.float32)[targets]
        self._targets = _tensor(hot if self.sigmoid else targets, device, self.sigmoid)
        self._truth = _tensor(targets, device, self.several)
        self._weights = (
            None if balance is None else _tensor(_balanced(hot[balance], self.sigmoid), device, True)
        )

    def each(self, logits: Tensor, rows: Tensor) -> Tensor:
        """(n,): what each photo costs, weighted."""
        wanted = self._targets[rows]
        if not self.sigmoid:
            return functional.cross_entropy(logits, wanted, weight=self._weights, reduction="none")
        losses = functional.binary_cross_entropy_with_logits(
            logits, wanted, pos_weight=self._weights, reduction="none"
        )
        return losses.mean(1)

    def counted(self, rows: Tensor) -> Tensor:
        """(n,): what each photo counts in a mean."""
        if self.sigmoid or self._weights is None:
            return torch.ones(len(rows), device=rows.device)
        return self._weights[self._targets[rows]]

    def right(self, logits: Tensor, rows: Tensor) -> Tensor:
        """(n,) bool: the highest class is the true one; of several, all are as they should be."""
        if self.several:
            return ((logits > 0) == (self._truth[rows] > 0.5)).all(1)
        return logits.argmax(1) == self._truth[rows]

    def probabilities(self, logits: Tensor) -> Tensor:
        """(n, C): that add up to 1, or each by itself."""
        return logits.sigmoid() if self.sigmoid else logits.softmax(1)


def _tensor(values: NDArray[Any], device: str, fractions: bool) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(values, np.float32 if fractions else np.int64)).to(device)


def _balanced(hot: NDArray[Any], sigmoid: bool) -> NDArray[np.float64]:
    """(C,): of a softmax the weight of each class; of sigmoids that of its yeses against its noes."""
    yes = np.maximum(hot.sum(0, dtype=np.float64), 1.0)
    if sigmoid:
        return np.asarray(np.maximum(len(hot) - yes, 1.0) / yes)
    return np.asarray(len(hot) / (len(yes) * yes))
