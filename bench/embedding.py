"""Pictures to vectors on the CPU: our embedder against torch eager, same weights, batch and threads."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from bench.common import Bench, Figure, Goal, Report, interleaved, median, ratio, seconds_of
from engine.vision.fastest import least_cosine

if TYPE_CHECKING:
    import torch

    from engine.vision.backbones import Backbone
    from engine.vision.weights import WeightsFile

BATCH = 32
LIMIT = "product of large matrices"
LEAST_RATIO = 3.0
LEAST_COSINE = 0.999
GIGAFLOPS_A_PHOTO = 0.6
"""MobileNetV2 at 224 pixels: 0.3 G multiply-adds (Sandler et al. 2018, table 4), two operations each."""
SIDE = 2048
"""Of the square matrices whose product shows what the processor can do at most."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument(
        "--passes", type=int, default=4, help="batches of 32 in a row that count as one round"
    )
    parser.add_argument(
        "--no-bfloat16", action="store_true", help="leave out a peer that takes a minute where it is emulated"
    )
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)


def run(bench: Bench) -> Report:
    """The peer is handed its batch normalised and in float32 already; ours is handed bytes and does that itself."""
    bench.weights()  # before torch is imported
    import torch

    from engine.jobs.context import resources_folder
    from engine.vision.backbones import backbone
    from engine.vision.runtime import open_embedder
    from engine.vision.weights import find_weights

    options = bench.options
    torch.set_num_threads(options.threads)
    chosen = backbone("mobilenet_v2")
    weights = find_weights(
        chosen,
        chosen=None,
        environ=bench.environ,
        data_folder=bench.app_data,
        resources=resources_folder(),
    )
    embedder = open_embedder(
        chosen, weights, device="cpu", cache=bench.app_data / "runtime", threads=options.threads
    )
    images = np.random.default_rng(7).integers(0, 256, (BATCH, 224, 224, 3), np.uint8)
    peers = _peers(weights, images)
    if options.no_bfloat16:
        del peers["torch bfloat16"]
    one_pass = _one_pass(chosen, weights, bench.app_data / "runtime", options.threads)
    peers["ONNX Runtime, all threads on one pass"] = lambda: one_pass(images)
    rivals = {"ours": lambda: embedder.embed(images), **peers}
    found = {name: function() for name, function in rivals.items()}  # also the warm-up
    timed = {name: _timed(function, options.passes) for name, function in rivals.items()}
    product = torch.rand(SIDE, SIDE)
    timed[LIMIT] = lambda: seconds_of(lambda: product @ product)
    timed[LIMIT]()
    seen = interleaved(timed, options.rounds, bench.tell)
    rates = {f"{name}, photos a second": BATCH / median(seen[name]) for name in rivals}
    times = {f"ours against {name}": ratio(seen[name], seen["ours"]) for name in peers}
    spread = {
        f"{what}, least and most": _spread(seen[what.removeprefix("ours against ")], seen["ours"])
        for what in times
    }
    shares = [
        (BATCH * GIGAFLOPS_A_PHOTO / ours) / (2e-9 * SIDE**3 / most)
        for ours, most in zip(seen["ours"], seen[LIMIT], strict=True)
    ]
    limit: dict[str, Figure] = {
        f"{LIMIT}, GFLOP/s": 2e-9 * SIDE**3 / median(seen[LIMIT]),
        "ours, share of it": median(shares),
        "ours, share of it, least and most": f"{min(shares):.2f} to {max(shares):.2f}",
    }
    cosine = least_cosine(found["ours"], found["torch channels_last"])
    goals = (
        Goal("times torch eager channels_last", times["ours against torch channels_last"], LEAST_RATIO),
        Goal("least cosine between ours and torch's vectors", cosine, LEAST_COSINE),
    )
    return Report(
        {"engine": embedder.engine, "threads": options.threads, **rates, **times, **spread, **limit}, goals
    )


def _one_pass(
    chosen: Backbone, weights: WeightsFile, cache: Path, threads: int
) -> Callable[[NDArray[np.uint8]], NDArray[np.float32]]:
    """Our own graph as ONNX Runtime runs it when left to itself."""
    from engine.vision.export import cached_graph
    from engine.vision.silent import onnxruntime_without_telemetry

    runtime = onnxruntime_without_telemetry()
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    graph = cached_graph(chosen, weights, cache)
    session = runtime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    return lambda images: np.asarray(session.run(None, {"images": images})[0], np.float32)


def _spread(slow: list[float], fast: list[float]) -> str:
    ratios = [one / other for one, other in zip(slow, fast, strict=True)]
    return f"{min(ratios):.2f} to {max(ratios):.2f}"


def _timed(function: Callable[[], object], passes: int) -> Callable[[], float]:
    """Seconds for one batch, over several in a row."""
    return lambda: seconds_of(lambda: [function() for _ in range(passes)]) / passes


def _peers(weights: WeightsFile, images: NDArray[np.uint8]) -> dict[str, Callable[[], NDArray[np.float32]]]:
    import torch

    from engine.vision.backbones import IMAGENET_MEAN, IMAGENET_STD

    mean, std = (torch.tensor(values).view(1, 3, 1, 1) for values in (IMAGENET_MEAN, IMAGENET_STD))
    plain = ((torch.from_numpy(images).permute(0, 3, 1, 2).float() / 255 - mean) / std).contiguous()
    return {
        "torch channels_last": _peer(weights, plain, torch.channels_last, torch.float32),
        "torch contiguous": _peer(weights, plain, torch.contiguous_format, torch.float32),
        "torch bfloat16": _peer(weights, plain, torch.channels_last, torch.bfloat16),
    }


def _peer(
    weights: WeightsFile, planes: torch.Tensor, memory: torch.memory_format, dtype: torch.dtype
) -> Callable[[], NDArray[np.float32]]:
    import torch
    import torchvision

    from engine.vision.weights import load_state

    model = torchvision.models.mobilenet_v2()
    model.load_state_dict({key: value.float() for key, value in load_state(weights).items()})
    model.classifier = torch.nn.Identity()
    model = model.eval().to(dtype).to(memory_format=memory)
    ready = planes.to(dtype).contiguous(memory_format=memory)

    def embed() -> NDArray[np.float32]:
        with torch.inference_mode():
            return np.asarray(model(ready).float().numpy(), np.float32)

    return embed
