"""A shot -> the bytes of a JPEG, with what camera and other programs wrote into it."""

from __future__ import annotations

import io
from dataclasses import replace
from random import Random
from xml.sax.saxutils import escape

from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from engine.sample.lens import expose
from engine.sample.plan import Shot
from engine.sample.recipe import recipe
from engine.sample.scenes import paint
from engine.sample.stage import Stage

SIZE = (1600, 1067)
_EXIF_IFD = 0x8769


def jpeg(shot: Shot, size: tuple[int, int] = SIZE) -> bytes:
    """The picture as a file; `size` is that of a landscape frame (long side, short side)."""
    image = render(shot, size)
    turn = {6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}.get(shot.orientation)
    stored = image.transpose(turn) if turn is not None else image
    out = io.BytesIO()
    extra = {"xmp": _packet(shot)} if shot.keywords else {}
    stored.save(out, "JPEG", quality=88 + shot.scene % 5, exif=_exif(shot, stored.size), **extra)
    return out.getvalue()


def render(shot: Shot, size: tuple[int, int] = SIZE) -> Image.Image:
    """The finished picture, upright."""
    long, short = size
    frame = {"wide": (long, short), "tall": (short, long), "square": (short, short)}[shot.shape]
    moving = Random(f"{shot.scene} {shot.frame}")
    jitter = tuple(moving.uniform(-1, 1) if shot.frame else 0.0 for _ in range(8))
    rng = Random(shot.scene)
    light = recipe().lights[shot.light]
    if rng.random() < 0.5:
        light = replace(light, x=-light.x)
    light = replace(
        light,
        warmth=light.warmth + rng.uniform(-0.12, 0.12),
        exposure=light.exposure + rng.uniform(-0.15, 0.15),
    )
    image = paint(Stage(shot, frame, light, rng, jitter))
    return expose(image, light, shot.scene ^ (shot.frame << 8), stops=0.12 * jitter[4])


def _exif(shot: Shot, size: tuple[int, int]) -> Image.Exif:
    when, rng = shot.taken, Random(shot.scene)
    stamp = when.strftime("%Y:%m:%d %H:%M:%S")
    dim = shot.light in ("candle", "dusk", "church", "flash")
    focal = rng.choice(shot.camera.focal)
    exif = Image.Exif()
    exif.update(
        {0x010F: shot.camera.make, 0x0110: shot.camera.model, 0x0112: shot.orientation, 0x0132: stamp}
    )
    exif.get_ifd(_EXIF_IFD).update(
        {
            0x829A: IFDRational(1, rng.choice((60, 80, 125)) if dim else rng.choice((250, 500, 1000))),
            0x829D: IFDRational(rng.choice((14, 18, 28)), 10),
            0x8827: rng.choice((1600, 3200)) if dim else rng.choice((100, 200, 400)),
            0x9000: b"0232",
            0x9003: stamp,
            0x9004: stamp,
            0x9291: f"{when.microsecond // 1000:03d}",
            0x9292: f"{when.microsecond // 1000:03d}",
            0x9209: int(shot.light == "flash"),
            0x920A: IFDRational(focal, 1),
            0xA001: 1,
            0xA002: size[0],
            0xA003: size[1],
            0xA434: shot.camera.lens,
        }
    )
    return exif


def _packet(shot: Shot) -> bytes:
    """An XMP packet such as another program leaves, with `dc:subject` and the program's name."""
    items = "".join(f"<rdf:li>{escape(word)}</rdf:li>" for word in shot.keywords)
    text = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        f' xmp:CreatorTool="{escape(recipe().foreign_tool)}" xmp:Rating="4">'
        f"<dc:subject><rdf:Bag>{items}</rdf:Bag></dc:subject>"
        '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    )
    return text.encode()
