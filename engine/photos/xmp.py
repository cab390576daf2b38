"""Whether a photo's file can hold any XMP, told from its bytes alone."""

from __future__ import annotations

from engine.photos.formats import Kind

_PLAIN = (Kind.JPEG, Kind.TIFF, Kind.DNG, Kind.RAW)
"""Where XMP stands as it is. PNG and the boxes of HEIF may hold it compressed."""
_NAMESPACE = "rdf-syntax-ns"
"""XMP is RDF, known by its namespace http://www.w3.org/1999/02/22-rdf-syntax-ns# (XMP specification, part 1)."""
_FORMS = (
    _NAMESPACE.encode(),
    *(_NAMESPACE.encode(f"utf-{bits}-le")[: -(bits // 8) + 1] for bits in (16, 32)),
)
"""In UTF-8, and in the wider forms that the specification allows outside JPEG and TIFF, of either byte order."""


def holds_no_xmp(data: bytes, kind: Kind) -> bool:
    """True only where there can be none, whatever program looks for it."""
    return kind in _PLAIN and not any(form in data for form in _FORMS)
