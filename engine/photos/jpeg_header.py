"""What stands before the scan of a JPEG as cameras write it (T.81, annex B), so strictly that libjpeg takes it too.

`engine.photos.layout.jpeg` finds the parts of any JPEG, as leniently as libjpeg; here nothing odd passes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

_BASELINE, _TABLES, _CODES, _RESTART, _SCAN, _ADOBE = 0xC0, 0xDB, 0xC4, 0xDD, 0xDA, 0xEE
_NOTES = {*range(0xE0, 0xF0), 0xFE}
OF_AC, _MOST_DC = 16, 11
_YCC, _IDS = 1, (1, 2, 3)
_SAMPLINGS = ((1, 1), (2, 1), (1, 2), (2, 2))
_WHOLE_SCAN = b"\0\x3f\0"


class OtherError(Exception):
    """Not such a file."""


@dataclass(slots=True)
class Header:
    """What stands before the scan, which begins at `scan`. `components`: (id, across, down, table) of each; `chosen`:
    the numbers of the codes of its DC and AC."""

    size: tuple[int, int] = (0, 0)
    restart: int = 0
    scan: int = 0
    components: list[tuple[int, int, int, int]] = field(default_factory=list)
    chosen: list[tuple[int, int]] = field(default_factory=list)
    tables: dict[int, bytes] = field(default_factory=dict)
    codes: dict[int, bytes] = field(default_factory=dict)


def read_header(data: bytes) -> Header:
    """Of a JPEG of one baseline scan, Huffman codes, 8 bits, grey or YCbCr. Raises `OtherError` for any other, and
    IndexError where the data end first."""
    header, at = Header(), 2
    while True:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        body = data[at + 4 : at + 2 + length]
        if data[at] != 0xFF or length < 2 or len(body) != length - 2:
            raise OtherError
        at += 2 + length
        _note(header, marker, body)
        if marker == _SCAN:
            header.scan = at
            return header


def _note(header: Header, marker: int, body: bytes) -> None:
    if marker == _TABLES:
        header.tables.update(_tables(body))
    elif marker == _CODES:
        header.codes.update(_codes(body))
    elif marker == _RESTART:
        header.restart = int.from_bytes(body, "big")
    elif marker == _BASELINE:
        _note_frame(header, body)
    elif marker == _SCAN:
        _note_scan(header, body)
    elif marker not in _NOTES or (marker == _ADOBE and body.startswith(b"Adobe") and body[11] != _YCC):
        raise OtherError


def _tables(body: bytes) -> dict[int, bytes]:
    if len(body) % 65 or any(of > 3 for of in body[::65]):  # 16 bits, or no such table
        raise OtherError
    return {body[at]: body[at + 1 : at + 65] for at in range(0, len(body), 65)}


def _codes(body: bytes) -> dict[int, bytes]:
    found: dict[int, bytes] = {}
    while body:
        length = 17 + sum(body[1:17])
        if body[0] & ~OF_AC > 3 or not 17 < length <= len(body):
            raise OtherError
        if not body[0] & OF_AC and max(body[17:length]) > _MOST_DC:
            raise OtherError
        found[body[0]] = body[1:length]
        body = body[length:]
    return found


def _note_frame(header: Header, body: bytes) -> None:
    count = body[5]
    if header.components or body[0] != 8 or count not in (1, 3) or len(body) != 6 + 3 * count:
        raise OtherError
    header.size = int.from_bytes(body[3:5], "big"), int.from_bytes(body[1:3], "big")
    header.components = [
        (body[at], body[at + 1] >> 4, body[at + 1] & 15, body[at + 2]) for at in range(6, len(body), 3)
    ]


def _note_scan(header: Header, body: bytes) -> None:
    ids = tuple(one[0] for one in header.components)
    if tuple(body[1:-3:2]) != ids or body[0] != len(ids) or body[-3:] != _WHOLE_SCAN or not all(header.size):
        raise OtherError
    header.chosen = [(of >> 4, of & 15) for of in body[2:-3:2]]
    samplings = [one[1:3] for one in header.components]
    if len(ids) == 1 and {*samplings[0]} <= {1, 2, 3, 4}:
        header.components = [(*header.components[0][:1], 1, 1, header.components[0][3])]
    elif ids != _IDS or samplings[0] not in _SAMPLINGS or samplings[1:] != [(1, 1), (1, 1)]:
        raise OtherError
