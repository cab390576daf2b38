"""Sidecars made without ExifTool: what others read in them, and what is never taken for one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bench.readers import metadata
from engine.errors import WriteBlocked
from engine.metadata.exiftool import ExifTool
from engine.metadata.keywords import Field, KeywordLists, OwnTag, Profile
from engine.metadata.packet import parse, render
from engine.metadata.planning import Plan
from engine.metadata.read import read_files
from engine.metadata.said import FileMetadata
from engine.metadata.writer import MetadataWriter, Written
from engine.types import Decider, Tag, WriteTo
from tests.engine.metadata.conftest import BRIDE, PARTY, Paint, image_hash

LISTS = KeywordLists(("Paris", "a & b <c> ' \" é 👰"), ("First Look|bride",), ("First Look/bride",))
TAGS = (
    OwnTag(BRIDE, ((Field.SUBJECT, "bride"), (Field.HIERARCHICAL, "First Look|bride"))),
    OwnTag(PARTY),
)

_CHARACTERS = st.one_of(st.sampled_from(" ,|{}[]<>&#;=@-\"'\\\t\n\r\x85\u2028\ufeff\ufffe"), st.characters())
_TEXTS = st.lists(st.text(_CHARACTERS, max_size=20), max_size=4)


def _by_exiftool(exiftool: ExifTool, sidecar: Path) -> FileMetadata:
    """As the program reads a file that is none of ours: under a name that no sidecar has."""
    other = sidecar.with_name("other.jpg")
    shutil.copyfile(sidecar, other)
    found = read_files(exiftool, [other])[other]
    assert isinstance(found, FileMetadata), found
    return found


def _calls(exiftool: ExifTool, monkeypatch: pytest.MonkeyPatch) -> list[tuple[bytes | str, ...]]:
    calls: list[tuple[bytes | str, ...]] = []
    real = exiftool.execute

    def noted(*args: bytes | str, timeout: float = 30, retry: bool = True) -> object:
        calls.append(args)
        return real(*args, timeout=timeout, retry=retry)

    monkeypatch.setattr(exiftool, "execute", noted)
    return calls


def _sidecars(exiftool: ExifTool, *, digikam: bool = False) -> MetadataWriter:
    return MetadataWriter(exiftool, image_hash, Profile(digikam=digikam), WriteTo.SIDECARS)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_TEXTS, _TEXTS, _TEXTS)
@example(["yes"], ["true", "2024"], ["&amp;", "]]>"])
def test_whatever_is_rendered_is_read_back_the_same_by_us_and_by_exiftool(
    exiftool: ExifTool, tmp_path: Path, flat: list[str], tree: list[str], added: list[str]
) -> None:
    lists = KeywordLists(tuple(flat) or None, tuple(tree) or None)
    names = [text for text in dict.fromkeys(flat) if text]
    tags = tuple(
        OwnTag(Tag(name, Decider.MODEL, 0.5, 7), tuple((Field.SUBJECT, text) for text in added if text))
        for name in names
    )
    data = render(lists, tags)
    if data is None:
        return
    packet = parse(data)
    assert packet is not None
    assert (packet.lists, packet.tags) == (lists, tags)
    sidecar = tmp_path / "a.xmp"
    sidecar.write_bytes(data)
    found = _by_exiftool(exiftool, sidecar)
    # ExifTool's JSON tells True and true alike.
    assert str(found.lists).lower() == str(lists).lower()
    assert str(found.tags).lower() == str(tags).lower()


@pytest.mark.parametrize("text", ["", " x", "x ", "a\nb", "a\rb", "a\0b", "a\x85b", "\ud800", "\ufffe"])
def test_what_programs_would_read_in_different_ways_is_not_rendered(text: str) -> None:
    assert render(KeywordLists((text,)), ()) is None
    assert render(KeywordLists(), (OwnTag(Tag(text, Decider.PERSON)),)) is None


def test_lists_that_have_no_place_in_it_are_not_left_out_in_silence() -> None:
    assert render(KeywordLists(("x",), last_xmp=("x",)), ()) is None


def test_what_exiftool_itself_writes_for_the_same_is_the_same_to_the_byte(
    exiftool: ExifTool, tmp_path: Path
) -> None:
    made, ours = tmp_path / "a.xmp", tmp_path / "b.xmp"
    data = render(LISTS, TAGS, "Image::ExifTool 12.57")
    assert data is not None
    ours.write_bytes(data)
    copied = exiftool.execute("-tagsFromFile", str(ours).encode(), "-XMP:all", str(made).encode())
    assert copied.status == 0, copied.stderr
    version = "{}.{}".format(*exiftool.version())
    assert made.read_bytes() == data.replace(b"12.57", version.encode())
    assert parse(made.read_bytes()) is not None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</rdf:RDF>", " <!-- mine -->\n</rdf:RDF>"),
        ("<rdf:li>Paris</rdf:li>", "<rdf:li xml:lang='fr'>Paris</rdf:li>"),
        ("<firstlook:Decider>person", "<firstlook:Mine>1</firstlook:Mine>\n     <firstlook:Decider>person"),
        ("rdf:about=''", "rdf:about='' xmp:Rating='4' xmlns:xmp='http://ns.adobe.com/xap/1.0/'"),
        ("<dc:subject>", "<dc:format>x</dc:format>\n  <dc:subject>"),
        ("<?xpacket end='w'?>", "<?xpacket end='w'?>\n"),
        ("<?xpacket end='w'?>", "<?mine?>\n<?xpacket end='w'?>"),
        ("<x:xmpmeta", "<!DOCTYPE x [<!ENTITY a 'b'>]>\n<x:xmpmeta"),
        ("</rdf:RDF>", "</rdf:RDX>"),
        ("model", "machine"),
        ("0.9134", "0.91340"),
    ],
)
def test_a_file_that_another_program_touched_is_never_taken_for_ours_alone(old: str, new: str) -> None:
    data = render(LISTS, TAGS)
    assert data is not None
    changed = data.replace(old.encode(), new.encode(), 1)
    assert changed != data
    assert parse(changed) is None
    assert parse(data) is not None


@pytest.mark.skipif(not shutil.which("exiv2") or not shutil.which("exempi"), reason="no exiv2 or no exempi")
def test_exiv2_and_exempi_read_it(exiftool: ExifTool, tmp_path: Path, paint: Paint) -> None:
    photo = paint(tmp_path / "a.jpg")
    writer = _sidecars(exiftool, digikam=True)
    sidecar = writer.apply(
        writer.plan(photo, (BRIDE, Tag("Sträuße & <Ringe>", Decider.PERSON)), raw=False)
    ).file
    seen = metadata(sidecar)
    assert seen is not None
    assert seen.keywords("Xmp.dc.subject") == ("bride", "Sträuße & <Ringe>")
    assert seen.keywords("Xmp.digiKam.TagsList") == ("First Look/bride", "First Look/Sträuße & <Ringe>")
    shown = subprocess.run(["exempi", "-x", sidecar], capture_output=True, check=True).stdout.decode()
    assert "<rdf:li>First Look|Sträuße &amp; &lt;Ringe&gt;</rdf:li>" in shown


def test_a_sidecar_is_made_relabelled_and_emptied_without_exiftool_writing(
    exiftool: ExifTool, tmp_path: Path, paint: Paint, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo, writer = paint(tmp_path / "a.jpg"), _sidecars(exiftool)
    calls = _calls(exiftool, monkeypatch)
    sidecar = writer.apply(writer.plan(photo, (BRIDE,), raw=False)).file
    assert [b"-XMP:all" in call or "-XMP:all" in call for call in calls] == [
        True
    ]  # whether the photo holds XMP
    calls.clear()
    writer.apply(writer.plan(photo, (PARTY,), raw=False))
    assert writer.plan(photo, (PARTY,), raw=False).is_empty
    assert calls == []
    assert _by_exiftool(exiftool, sidecar).lists.subject == ("wedding party",)
    writer.apply(writer.plan(photo, (), raw=False))
    assert _by_exiftool(exiftool, sidecar).lists == KeywordLists()
    assert sorted(tmp_path.iterdir()) == [photo, sidecar, tmp_path / "other.jpg"]


def test_what_another_program_added_to_a_sidecar_of_ours_stays(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    photo, writer = paint(tmp_path / "a.jpg"), _sidecars(exiftool)
    sidecar = writer.apply(writer.plan(photo, (BRIDE,), raw=False)).file
    exiftool.execute("-overwrite_original", "-XMP-xmp:Rating=4", "-XMP-dc:Subject+=Paris", bytes(sidecar))
    writer.apply(writer.plan(photo, (PARTY,), raw=False))
    assert set(_by_exiftool(exiftool, sidecar).lists.subject or ()) == {"Paris", "wedding party"}
    assert b"Rating>4<" in sidecar.read_bytes()


def test_a_photo_that_changes_between_plan_and_write_gets_no_sidecar_that_hides_it(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    photo, writer = paint(tmp_path / "a.jpg"), _sidecars(exiftool)
    plan = writer.plan(photo, (BRIDE,), raw=False)
    exiftool.execute("-overwrite_original", "-XMP-xmp:Rating=4", bytes(photo))
    with pytest.raises(WriteBlocked, match="another program"):
        writer.apply(plan)
    (outcome,) = writer.apply_many([plan])
    assert isinstance(outcome, WriteBlocked)
    assert list(tmp_path.iterdir()) == [photo]
    sidecar = writer.apply(writer.plan(photo, (BRIDE,), raw=False)).file
    assert b"Rating>4<" in sidecar.read_bytes()


def test_of_a_photo_that_is_known_to_hold_no_xmp_nothing_is_asked_while_it_is_the_same(
    exiftool: ExifTool, tmp_path: Path, paint: Paint, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo, writer = paint(tmp_path / "a.jpg"), _sidecars(exiftool)
    then = photo.stat().st_size, photo.stat().st_mtime_ns
    calls = _calls(exiftool, monkeypatch)
    (plan,) = writer.plan_many([(photo, (BRIDE,), False)], {photo: then}).values()
    assert isinstance(plan, Plan)
    assert calls == []
    exiftool.execute("-overwrite_original", "-XMP-xmp:Rating=4", bytes(photo))
    assert isinstance(writer.apply_many([plan])[0], WriteBlocked)
    (plan,) = writer.plan_many([(photo, (BRIDE,), False)], {photo: then}).values()
    assert isinstance(plan, Plan)
    (made,) = writer.apply_many([plan])
    assert isinstance(made, Written)
    assert b"Rating>4<" in made.file.read_bytes()
