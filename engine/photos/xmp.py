"""Whether a photo's file can hold any XMP, told from its bytes alone."""

from __future__ import annotations

from engine.photos.formats import Kind
from engine.photos.layout import Layout

_PLAIN = (Kind.JPEG, Kind.TIFF, Kind.DNG, Kind.RAW)
"""Where XMP stands as it is. PNG and the boxes of HEIF may hold it compressed."""
_NAMESPACE = "rdf-syntax-ns"
"""XMP is RDF, known by its namespace http://www.w3.org/1999/02/22-rdf-syntax-ns# (XMP specification, part 1)."""
_FORMS = (
    _NAMESPACE.encode(),
    *(_NAMESPACE.encode(f"utf-{bits}-le")[: -(bits // 8) + 1] for bits in (16, 32)),
)
"""In UTF-8, and in the wider forms that the specification allows outside JPEG and TIFF, of either byte order."""


def holds_no_xmp(data: bytes, kind: Kind, layout: Layout | None = None) -> bool:
    """True only where there can be none, whatever program looks for it. Of a JPEG whose `layout` is known, the coded
    picture is passed over: no text can stand in it."""
    if kind is Kind.JPEG and layout is not None:
        noted = any(form in bytes(note) for note in layout.notes for form in _FORMS)
        return not noted and all(data.find(form, layout.end) < 0 for form in _FORMS)
    return kind in _PLAIN and not any(form in data for form in _FORMS)
