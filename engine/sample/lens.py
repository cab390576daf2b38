"""What camera and lens do to the painted scene: white balance, contrast, bloom, vignette, grain."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageChops, ImageFilter

from engine.sample.palette import Light


def expose(image: Image.Image, light: Light, seed: int, *, stops: float = 0.0) -> Image.Image:
    """The finished photograph; `seed` places the grain, `stops` is this frame's deviation in exposure."""
    image = image.point(_curves(light, stops))
    image = _bloom(image, light.bloom)
    if light.haze:
        image = Image.blend(image, Image.new("RGB", image.size, light.key), light.haze)
    return _grain(_vignette(image, light.vignette), light.grain, seed)


def _curves(light: Light, stops: float) -> list[int]:
    """One table per channel: exposure, white balance and a contrast curve about middle grey."""
    x = np.arange(256) / 255
    table: list[int] = []
    for gain in (1 + 0.10 * light.warmth, 1.0, 1 - 0.14 * light.warmth):
        level = np.clip(x * gain * 2 ** (0.5 * (light.exposure + stops) + 0.05), 0, 1.2)
        level = level / (1 + np.maximum(level - 0.85, 0) * 0.6)
        level = 0.5 + (level - 0.5) * light.contrast
        table += np.clip(level * 255, 0, 255).astype(int).tolist()
    return table


def _bloom(image: Image.Image, strength: float) -> Image.Image:
    """Highlights spill over: the bright parts, blurred, are added."""
    if not strength:
        return image
    small = image.reduce(8) if min(image.size) >= 64 else image
    bright = small.point([max(0, round((i - 168) * 1.5 * strength)) for i in range(256)] * 3)
    glow = bright.filter(ImageFilter.GaussianBlur(max(1.0, small.height / 26)))
    return ImageChops.screen(image, glow.resize(image.size, Image.Resampling.BILINEAR))


def _vignette(image: Image.Image, strength: float) -> Image.Image:
    y, x = np.mgrid[-1:1:33j, -1:1:33j]
    fall = 1 - 0.72 * strength * np.clip((x * x + y * y) / 2, 0, 1) ** 1.3
    mask = Image.fromarray((fall * 255).astype(np.uint8)).resize(image.size, Image.Resampling.BICUBIC)
    return ImageChops.multiply(image, Image.merge("RGB", (mask, mask, mask)))


def _grain(image: Image.Image, strength: float, seed: int) -> Image.Image:
    if not strength:
        return image
    rng = np.random.default_rng(seed)
    side = 512
    noise = rng.normal(0, strength, (side, side)).astype(np.float32)
    noise = (noise + np.roll(noise, 1, 0) * 0.5 + np.roll(noise, 1, 1) * 0.5) / 1.2
    tiles = (image.height // side + 1, image.width // side + 1)
    sheet = np.tile(noise.round().astype(np.int16), tiles)[: image.height, : image.width, None]
    pixels = np.asarray(image).astype(np.int16)
    pixels += sheet
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
