"""The engines that could run the backbone on this processor: how fast each is, and what its vectors are worth.

An engine with other vectors is only worth taking where a probe on them is as good: learnt on the clothing photos of
`train`, judged on those of `validation`. bfloat16 is measured where the processor has it (emulated, it takes hours).
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.clothes import BACKBONE, Clothes, clothes, squares
from bench.common import Bench, Figure, Goal, Report, interleaved, median, ratio, seconds_of
from engine.vision.export import cached_graph
from engine.vision.fastest import ENOUGH, calculates_in_bfloat16, least_cosine
from engine.vision.files import sha256_of
from engine.vision.runtime import OnnxEmbedder, TorchEmbedder
from engine.vision.silent import onnxruntime_without_telemetry
from engine.vision.weights import WeightsFile

BATCH, CALIBRATED_ON = 32, 128
MOST_LOST = 0.005
"""Of the probe's accuracy, where other vectors are worth their speed."""
OURS, INT8, HALF = "ONNX Runtime, fp32", "ONNX Runtime, int8", "torch, bfloat16"
Images = NDArray[np.uint8]
Embed = Callable[[Images], NDArray[np.float32]]


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)


def run(bench: Bench) -> Report:
    """Each engine embeds all photos once for the probe, then batches by turns for its speed."""
    known, pictures = clothes(bench), squares(bench)
    file = bench.mobilenet()
    engines = _engines(bench, WeightsFile(file, sha256_of(file), "bench"), pictures[: known.labelled])
    vectors = {}
    for name, embed in engines.items():
        bench.tell(f"{name}: all photos")
        vectors[name] = embed(pictures)
    batch = pictures[:BATCH]
    timed = {name: (lambda embed=embed: seconds_of(lambda: embed(batch))) for name, embed in engines.items()}
    seen = interleaved(timed, bench.options.rounds, bench.tell)
    accuracy = {name: _probe(known, of) for name, of in vectors.items()}
    figures: dict[str, Figure] = {"threads": bench.options.threads}
    for name in engines:
        figures[f"{name}: photos a second"] = round(BATCH / median(seen[name]), 1)
        figures[f"{name}: accuracy of a quick retrain"] = round(accuracy[name], 4)
        if name != OURS:
            figures[f"{name}: times as fast"] = round(ratio(seen[OURS], seen[name]), 3)
            figures[f"{name}: least cosine"] = round(least_cosine(vectors[OURS], vectors[name]), 4)
    return Report(figures, tuple(_goals(seen, accuracy)))


def _goals(seen: Mapping[str, list[float]], accuracy: Mapping[str, float]) -> Iterator[Goal]:
    """That none of the others should be taken instead: faster by enough, and as good."""
    for name in seen:
        if name not in (OURS, HALF) and accuracy[OURS] - accuracy[name] <= MOST_LOST:
            yield Goal(f"{name}, times as fast", ratio(seen[OURS], seen[name]), 1.5, at_least=False)
    if HALF in seen:
        yield Goal("bfloat16, times as fast", ratio(seen[OURS], seen[HALF]), ENOUGH)


def _engines(bench: Bench, weights: WeightsFile, learnt: Images) -> dict[str, Embed]:
    threads, cache = bench.options.threads, bench.app_data / "runtime"
    ours = OnnxEmbedder(BACKBONE, weights, cache, threads)
    found: dict[str, Embed] = {OURS: ours.embed}
    bench.tell("the int8 export")
    found[INT8] = _int8(cached_graph(BACKBONE, weights, cache), bench.scratch, learnt, threads)
    if calculates_in_bfloat16():
        found[HALF] = TorchEmbedder(BACKBONE, weights, "cpu", threads, half=True).embed
    return found


def _int8(graph: Path, scratch: Path, learnt: Images, threads: int) -> Embed:
    """Quantised as ONNX Runtime's documents advise: static, per channel, calibrated on photos, with seven bits since
    a processor without VNNI would overflow."""
    from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
    from onnxruntime.quantization.shape_inference import quant_pre_process

    class Photos(CalibrationDataReader):  # type: ignore[misc]
        def __init__(self) -> None:
            rows = np.linspace(0, len(learnt) - 1, CALIBRATED_ON).astype(int)
            self._left = iter([{"images": learnt[row : row + 1]} for row in rows])

        def get_next(self) -> dict[str, Images] | None:
            return next(self._left, None)

    ready, made = scratch / "ready.onnx", scratch / "int8.onnx"
    quant_pre_process(str(graph), str(ready))
    quantize_static(
        str(ready), str(made), Photos(), quant_format=QuantFormat.QDQ, per_channel=True, reduce_range=True,
        activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8,
    )  # fmt: skip
    runtime = onnxruntime_without_telemetry()
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    session = runtime.InferenceSession(str(made), options, providers=["CPUExecutionProvider"])

    def embed(images: Images) -> NDArray[np.float32]:
        parts = [images[at : at + BATCH] for at in range(0, len(images), BATCH)]
        return np.concatenate([session.run(None, {"images": part})[0] for part in parts])

    return embed


def _probe(known: Clothes, vectors: NDArray[np.float32]) -> float:
    with_these = replace(known, vectors=vectors.astype(np.float16))
    said = with_these.learn(known.train).head.probabilities(with_these.vectors[known.unseen]).argmax(axis=1)
    return float((said == known.truth[known.unseen]).mean())
