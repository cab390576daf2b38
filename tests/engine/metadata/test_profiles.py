"""What each program reads, by its rules, after a write with its profile; read back by ExifTool, exiv2 and exempi."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PIL import Image

from bench.readers import metadata
from engine.errors import WriteBlocked
from engine.metadata.exiftool import ExifTool
from engine.metadata.keywords import KeywordLists, Profile
from engine.metadata.read import read, read_files
from engine.metadata.said import FileMetadata
from engine.metadata.writer import MetadataWriter
from engine.types import Decider, Tag, WriteTo
from tests.engine.metadata.conftest import BRIDE, PARTY, Paint, image_hash

USUAL = Profile()
XP_KEYWORDS = 0x9C9E
ZURICH = "Zürich"
WRITTEN = (BRIDE, Tag("Blumensträuße", Decider.PERSON))
FLAT = ("Paris", "bride", "Blumensträuße")
TREE = ("First Look|bride", "First Look|Blumensträuße")
TAGS = tuple(text.replace("|", "/") for text in TREE)
C2PA = b"JP\0\x01\0\0\0\x01\0\0\0\x20jumb\0\0\0\x18jumdc2pa" + b"\0" * 12


@dataclass(frozen=True)
class Program:
    """Which profile a program needs, and which fields it reads: by exiv2's names, with what they are to hold."""

    profile: Profile
    reads: dict[str, tuple[str, ...]]


SUBJECT, TREES = "Xmp.dc.subject", "Xmp.lr.hierarchicalSubject"
TAGS_LIST, IPTC, XP = "Xmp.digiKam.TagsList", "Iptc.Application2.Keywords", "Exif.Image.XPKeywords"
PROGRAMS = {
    "Lightroom": Program(Profile(), {SUBJECT: FLAT, TREES: TREE}),
    "Apple Photos": Program(Profile(), {SUBJECT: FLAT}),
    "digiKam": Program(Profile(digikam=True), {TAGS_LIST: TAGS, TREES: TREE, SUBJECT: FLAT}),
    "Immich": Program(Profile(digikam=True), {TAGS_LIST: TAGS}),
    "Photo Mechanic": Program(Profile(photo_mechanic=True), {SUBJECT: FLAT, IPTC: FLAT[1:]}),
    "Windows": Program(Profile(windows=True), {SUBJECT: FLAT, XP: FLAT[1:]}),
}


def _writer(exiftool: ExifTool, profile: Profile = USUAL, **more: bool) -> MetadataWriter:
    return MetadataWriter(exiftool, image_hash, profile, WriteTo.FILES, **more)


def _write(writer: MetadataWriter, photo: Path, *tags: Tag) -> Path:
    return writer.apply(writer.plan(photo, tags, raw=False)).file


def _set(exiftool: ExifTool, photo: Path, *args: str) -> None:
    reply = exiftool.execute("-E", "-overwrite_original", *args, os.fsencode(photo))
    assert reply.status == 0, reply.stderr


def _lists(exiftool: ExifTool, photo: Path) -> KeywordLists:
    found = read_files(exiftool, [photo])[photo]
    assert isinstance(found, FileMetadata), found
    return found.lists


def _shown(exiftool: ExifTool, photo: Path, *tags: str) -> list[str]:
    return exiftool.execute("-s3", *tags, os.fsencode(photo)).stdout.decode().splitlines()


def _by_exiv2(photo: Path, field: str) -> tuple[str, ...]:
    seen = metadata(photo)
    assert seen is not None
    if field != XP:
        return seen.keywords(field)
    numbers = " ".join(seen.values.get(field, ())).split()
    text = bytes(int(number) for number in numbers).decode("utf-16-le").rstrip("\0")
    return tuple(text.split(";")) if text else ()


def _by_exempi(photo: Path, name: str) -> tuple[str, ...]:
    done = subprocess.run(["exempi", "-R", "-x", photo], capture_output=True, check=True)
    prefix, local = name.split(".")[1:]
    block = re.search(f"<{prefix}:{local}>(.*?)</{prefix}:{local}>", done.stdout.decode(), re.DOTALL)
    return tuple(re.findall("<rdf:li>(.*?)</rdf:li>", block.group(1))) if block else ()


def _windows_bytes(photo: Path) -> object:
    with Image.open(photo) as image:
        return image.getexif()[XP_KEYWORDS]


@pytest.mark.parametrize("suffix", ["jpg", "tif"])
@pytest.mark.parametrize("name", PROGRAMS)
@pytest.mark.skipif(not shutil.which("exiv2") or not shutil.which("exempi"), reason="no exiv2 or no exempi")
def test_each_program_finds_the_classes_in_the_fields_that_it_reads(
    exiftool: ExifTool, tmp_path: Path, paint: Paint, name: str, suffix: str
) -> None:
    program, photo = PROGRAMS[name], paint(tmp_path / f"a.{suffix}")
    _set(exiftool, photo, "-XMP-dc:Subject=Paris")
    writer = _writer(exiftool, program.profile)
    assert _write(writer, photo, *WRITTEN) == photo
    for field, expected in program.reads.items():
        assert _by_exiv2(photo, field) == expected, field
        if field.startswith("Xmp"):
            assert _by_exempi(photo, field) == expected, field
    lists = _lists(exiftool, photo)
    said = {SUBJECT: lists.subject, TREES: lists.hierarchical, TAGS_LIST: lists.tags_list}
    said |= {IPTC: lists.iptc, XP: lists.xp_keywords}
    assert {field: said[field] for field in program.reads} == program.reads
    usual = {SUBJECT, TREES}
    assert {field for field, texts in said.items() if texts} == usual | set(program.reads)
    _write(writer, photo)
    assert replace(_lists(exiftool, photo), iptc=None) == KeywordLists(subject=("Paris",))


def test_without_a_parent_the_classes_stand_at_the_top(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    _write(_writer(exiftool, Profile("", digikam=True)), photo, BRIDE)
    assert _lists(exiftool, photo) == KeywordLists(("bride",), ("bride",), ("bride",))


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif"])
def test_what_a_file_has_is_kept_in_step_in_any_profile(
    exiftool: ExifTool, tmp_path: Path, paint: Paint, suffix: str
) -> None:
    photo = paint(tmp_path / f"a.{suffix}")
    windows = "Paris; 👰;".encode("utf-16-le").hex()
    _set(
        exiftool,
        photo,
        f"-EXIF:XPKeywords={windows}",
        "-XMP-microsoft:LastKeywordXMP=Paris",
        "-XMP-microsoft:LastKeywordIPTC=Paris",
        "-XMP-digiKam:TagsList=Places/Paris",
    )
    before, picture = _lists(exiftool, photo), image_hash(photo)
    assert before.xp_keywords == ("Paris", " 👰", "")
    _write(_writer(exiftool), photo, BRIDE)
    after = _lists(exiftool, photo)
    assert after.xp_keywords == ("Paris", " 👰", "", "bride")
    assert after.last_xmp == after.last_iptc == ("Paris", "bride")
    assert after.tags_list == ("Places/Paris", "First Look/bride")
    _write(_writer(exiftool), photo, PARTY)
    assert _lists(exiftool, photo).xp_keywords == ("Paris", " 👰", "", "wedding party")
    _write(_writer(exiftool), photo)
    assert _lists(exiftool, photo) == before
    assert image_hash(photo) == picture


@pytest.mark.parametrize("text", ["a b;c; d;;é", ";", "👰;Paris", "2024", "\ud870;half", "x;\ufffe"])
def test_windows_list_of_others_comes_back_byte_for_byte(
    exiftool: ExifTool, tmp_path: Path, text: str
) -> None:
    photo, data = tmp_path / "a.jpg", (text + "\0").encode("utf-16-le", "surrogatepass")
    exif = Image.Exif()
    exif[XP_KEYWORDS] = data
    Image.linear_gradient("L").save(photo, exif=exif)
    _write(_writer(exiftool), photo, Tag("Bräute 👰", Decider.PERSON))
    assert _windows_bytes(photo) == data[:-2] + ";Bräute 👰\0".encode("utf-16-le")
    _write(_writer(exiftool), photo)
    assert _windows_bytes(photo) == data


def test_a_class_with_a_semicolon_is_left_out_of_windows_list_alone(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    _write(_writer(exiftool, Profile(windows=True)), photo, Tag("a;b", Decider.PERSON), BRIDE)
    lists = _lists(exiftool, photo)
    assert (lists.subject, lists.xp_keywords) == (("a;b", "bride"), ("bride",))


@pytest.mark.parametrize("suffix", ["png", "webp"])
def test_iptc_and_windows_list_are_made_only_where_those_programs_look(
    exiftool: ExifTool, tmp_path: Path, paint: Paint, suffix: str
) -> None:
    photo = paint(tmp_path / f"a.{suffix}")
    _write(_writer(exiftool, Profile(photo_mechanic=True, windows=True)), photo, BRIDE)
    assert _lists(exiftool, photo) == KeywordLists(("bride",), ("First Look|bride",))


@pytest.mark.parametrize("there", ["none", "latin", "utf8 unmarked", "utf8"])
def test_photo_mechanic_reads_every_iptc_text_whatever_it_was_before(
    exiftool: ExifTool, tmp_path: Path, paint: Paint, there: str
) -> None:
    photo = paint(tmp_path / "a.jpg")
    if there != "none":
        charset = "Latin" if there == "latin" else "UTF8"
        marked = ["-IPTC:CodedCharacterSet=UTF8"] if there == "utf8" else []
        texts = ["-IPTC:Keywords=Z&uuml;rich", "-IPTC:City=Z&uuml;rich"]
        _set(exiftool, photo, "-charset", f"iptc={charset}", *marked, *texts)
    writer = _writer(exiftool, Profile(photo_mechanic=True))
    _write(writer, photo, *WRITTEN)
    before = () if there == "none" else (ZURICH,)
    assert _lists(exiftool, photo).iptc == (*before, *FLAT[1:])
    city = [ZURICH] if before else []
    assert _shown(exiftool, photo, "-IPTC:CodedCharacterSet", "-IPTC:City") == ["UTF8", *city]
    _write(writer, photo)
    assert (_lists(exiftool, photo).iptc or ()) == before


def test_photo_mechanics_block_stays_in_step_with_its_digest(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    """Lightroom takes IPTC over XMP where the digest says that IPTC was changed by a program that knows no XMP."""
    kept, stale, absent = (paint(tmp_path / f"{name}.jpg") for name in "abc")
    for photo in (kept, stale):
        _set(exiftool, photo, "-IPTC:Keywords=Paris", "-Photoshop:IPTCDigest=new")
    _set(exiftool, stale, "-IPTC:Keywords+=Rome")
    _set(exiftool, absent, "-IPTC:Keywords=Paris")
    for photo in (kept, stale, absent):
        _write(_writer(exiftool), photo, BRIDE)
    digests = [
        _shown(exiftool, photo, "-IPTCDigest", "-CurrentIPTCDigest") for photo in (kept, stale, absent)
    ]
    assert digests[0][0] == digests[0][1]
    assert digests[1][0] != digests[1][1]
    assert len(digests[2]) == 1


def test_credentials_are_asked_about_and_then_written_into(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    data = photo.read_bytes()
    photo.write_bytes(data[:2] + b"\xff\xeb" + struct.pack(">H", len(C2PA) + 2) + C2PA + data[2:])
    with pytest.raises(WriteBlocked, match=r"content credentials.*\?$"):
        _write(_writer(exiftool), photo, BRIDE)
    assert _write(_writer(exiftool, into_credentials=True), photo, BRIDE) == photo
    assert _lists(exiftool, photo).subject == ("bride",)


def test_an_avif_gets_a_sidecar_until_the_person_wants_it_written_into(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    first, second = paint(tmp_path / "a.avif"), paint(tmp_path / "b.avif")
    before = first.read_bytes()
    assert _write(_writer(exiftool), first, BRIDE).name == "a.avif.xmp"
    assert first.read_bytes() == before
    assert _write(_writer(exiftool, embed_fragile=True), second, BRIDE) == second
    # What is in one place stays there and is kept in step, so that no other place is left to say something else.
    assert _write(_writer(exiftool, embed_fragile=True), first, PARTY).name == "a.avif.xmp"
    assert _write(_writer(exiftool), second, PARTY) == second
    for photo in (first, second):
        found = read(exiftool, [photo])[photo]
        assert isinstance(found, FileMetadata)
        assert found.keywords == ("wedding party",)


def test_with_sidecars_the_photo_stays_and_what_it_still_says_of_ours_counts_no_more(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    _set(exiftool, photo, "-XMP-dc:Subject=Paris", "-IPTC:Keywords=Paris")
    _write(_writer(exiftool), photo, BRIDE)
    before = photo.read_bytes()
    sidecars = MetadataWriter(exiftool, image_hash, Profile(), WriteTo.SIDECARS)
    _write(sidecars, photo, PARTY)
    assert photo.read_bytes() == before
    found = read(exiftool, [photo])[photo]
    assert isinstance(found, FileMetadata)
    assert found.keywords == ("Paris", "wedding party")
    assert [own.name for own in found.tags] == ["wedding party"]
    assert found.lists.iptc == ("Paris",)
    assert _write(_writer(exiftool), photo, BRIDE).name == "a.jpg.xmp"
    assert photo.read_bytes() == before
