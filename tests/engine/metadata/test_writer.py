from __future__ import annotations

import os
import random
import shutil
import stat
import struct
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import ClassError, MetadataError, WriteBlocked
from engine.metadata.arguments import escaped
from engine.metadata.exiftool import ExifTool
from engine.metadata.keywords import KeywordLists, Profile, check_class_name
from engine.metadata.planning import Plan
from engine.metadata.read import read, read_files
from engine.metadata.restore import Step
from engine.metadata.said import FileMetadata
from engine.metadata.staging import STAGING, remove_stale_staging
from engine.metadata.writer import MetadataWriter
from engine.types import Decider, Tag, WriteTo
from tests.disk import fill, small_disk
from tests.engine.metadata.conftest import BRIDE, PARTY, Paint, image_hash

FORMATS = ["jpg", "png", "tif", "webp", "avif"]


def _set(exiftool: ExifTool, photo: Path, *args: str) -> None:
    reply = exiftool.execute("-E", "-overwrite_original", *args, os.fsencode(photo))
    assert reply.status == 0, reply.stderr


def _lists(exiftool: ExifTool, photo: Path) -> KeywordLists:
    found = read(exiftool, [photo])[photo]
    assert isinstance(found, FileMetadata), found
    return found.lists


def _leftovers(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if STAGING in path.name or "_exiftool_tmp" in path.name]


@pytest.mark.parametrize("suffix", FORMATS)
def test_keywords_go_in_beside_those_of_others_and_out_again(
    exiftool: ExifTool, writer: MetadataWriter, tmp_path: Path, paint: Paint, suffix: str
) -> None:
    photo = paint(tmp_path / f"a.{suffix}")
    _set(exiftool, photo, "-XMP-dc:Subject=Paris", "-XMP-digiKam:TagsList=Places/Paris")
    before, picture = _lists(exiftool, photo), image_hash(photo)
    plan = writer.plan(photo, (BRIDE, PARTY), raw=False)
    assert (plan.before, plan.is_empty) == (before, False)
    written = writer.apply(plan)
    assert (written.size, written.mtime_ns) == (photo.stat().st_size, photo.stat().st_mtime_ns)
    assert _lists(exiftool, photo) == plan.after
    assert plan.after.subject == ("Paris", "bride", "wedding party")
    assert plan.after.tags_list == ("Places/Paris", "First Look/bride", "First Look/wedding party")
    found = read(exiftool, [photo])[photo]
    assert isinstance(found, FileMetadata)
    assert [own.tag for own in found.tags] == [BRIDE, PARTY]
    assert writer.plan(photo, (BRIDE, PARTY), raw=False).is_empty
    writer.apply(writer.plan(photo, (), raw=False))
    assert _lists(exiftool, photo) == before
    assert b"firstlook" not in photo.read_bytes()
    assert image_hash(photo) == picture
    assert _leftovers(tmp_path) == []


def test_an_empty_plan_writes_nothing(writer: MetadataWriter, tmp_path: Path, paint: Paint) -> None:
    photo = paint(tmp_path / "a.jpg")
    before = photo.stat()
    plan = writer.plan(photo, (), raw=False)
    writer.apply(plan)
    assert plan.is_empty
    assert photo.stat().st_ino == before.st_ino


@pytest.mark.parametrize("charset", ["Latin", "UTF8"])
def test_iptc_is_kept_in_step_and_its_text_becomes_utf8(
    exiftool: ExifTool, writer: MetadataWriter, tmp_path: Path, paint: Paint, charset: str
) -> None:
    photo = paint(tmp_path / "a.jpg")
    words = ["-IPTC:Keywords=Caf&eacute;", "-IPTC:Keywords=x", "-IPTC:City=Z&uuml;rich"]
    _set(exiftool, photo, "-charset", f"iptc={charset}", *words)
    bouquet = Tag("boüquet", Decider.PERSON)
    writer.apply(writer.plan(photo, (bouquet,), raw=False))
    assert _lists(exiftool, photo).iptc == ("Café", "x", "boüquet")
    shown = exiftool.execute("-s3", "-IPTC:CodedCharacterSet", "-IPTC:City", os.fsencode(photo)).stdout
    assert shown.decode().split() == ["UTF8", "Zürich"]
    writer.apply(writer.plan(photo, (), raw=False))
    assert _lists(exiftool, photo).iptc == ("Café", "x")


def test_foreign_iptc_text_that_is_too_long_for_its_field_is_not_cut(
    exiftool: ExifTool, writer: MetadataWriter, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    _set(exiftool, photo, "-m", "-IPTC:Category=Category", "-IPTC:Keywords=x")
    writer.apply(writer.plan(photo, (BRIDE,), raw=False))
    shown = exiftool.execute("-s3", "-IPTC:Category", os.fsencode(photo)).stdout
    assert shown.decode().split() == ["Category"]
    assert _lists(exiftool, photo).iptc == ("x", "bride")


def test_a_latin_caption_survives_beside_plain_keywords(
    exiftool: ExifTool, writer: MetadataWriter, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    _set(exiftool, photo, "-IPTC:City=Z&uuml;rich", "-IPTC:Keywords=x")
    writer.apply(writer.plan(photo, (BRIDE,), raw=False))
    shown = exiftool.execute("-s3", "-IPTC:City", os.fsencode(photo)).stdout
    assert shown.decode().split() == ["Zürich"]


def test_a_file_whose_iptc_text_cannot_be_kept_whole_is_left_as_it_was(
    exiftool: ExifTool, writer: MetadataWriter, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    _set(exiftool, photo, "-m", "-IPTC:Category=Kateg&ouml;rie", "-IPTC:Keywords=x")
    before = photo.read_bytes()
    with pytest.raises(MetadataError, match="IPTC text would not stay whole"):
        writer.apply(writer.plan(photo, (BRIDE,), raw=False))
    assert photo.read_bytes() == before
    assert not _leftovers(tmp_path)


def test_the_profiles_add_their_lists(exiftool: ExifTool, tmp_path: Path, paint: Paint) -> None:
    writer = MetadataWriter(
        exiftool, image_hash, Profile("", digikam=True, photo_mechanic=True), WriteTo.FILES
    )
    jpeg, webp = paint(tmp_path / "a.jpg"), paint(tmp_path / "a.webp")
    for photo in (jpeg, webp):
        writer.apply(writer.plan(photo, (BRIDE,), raw=False))
    assert _lists(exiftool, jpeg) == KeywordLists(("bride",), ("bride",), ("bride",), ("bride",))
    assert _lists(exiftool, webp) == KeywordLists(("bride",), ("bride",), ("bride",))


def _allowed(name: str) -> bool:
    try:
        check_class_name(name)
    except ClassError:
        return False
    return True


_CHARACTERS = st.one_of(st.sampled_from(" ,|{}[]<>&#;=@-%$\"'\\+*?~`éß👰中"), st.characters(codec="utf-8"))
_NAMES = st.text(_CHARACTERS, min_size=1, max_size=40).filter(_allowed)
_FOREIGN = st.text(st.one_of(st.just("\n"), _CHARACTERS), min_size=1, max_size=40).filter(
    lambda text: (
        text == text.strip()
        and all(_allowed(f"x{line}x".replace("|", "").replace("/", "")) for line in text.split("\n"))
    )
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_NAMES, min_size=1, max_size=4, unique=True), _FOREIGN)
def test_any_class_name_and_any_foreign_keyword_come_back_as_they_were(
    exiftool: ExifTool, tmp_path: Path, paint: Paint, names: list[str], foreign: str
) -> None:
    photo = paint(tmp_path / "a.png")
    _set(exiftool, photo, f"-XMP-dc:Subject={escaped(foreign)}")
    before = _lists(exiftool, photo)
    writer = MetadataWriter(exiftool, image_hash, Profile(digikam=True), WriteTo.FILES)
    tags = tuple(Tag(name, Decider.MODEL, 0.5, 1) for name in names)
    writer.apply(writer.plan(photo, tags, raw=False))
    found = read(exiftool, [photo])[photo]
    assert isinstance(found, FileMetadata)
    assert {own.name for own in found.tags} == set(names)
    writer.apply(writer.plan(photo, (), raw=False))
    assert _lists(exiftool, photo) == before


@pytest.mark.parametrize("name", ["-execute.jpg", "#%d%f.jpg", " a .jpg", "👰.jpg", "é" * 120 + ".jpg"])
def test_wild_names_are_written(writer: MetadataWriter, tmp_path: Path, paint: Paint, name: str) -> None:
    folder = tmp_path / "%d %f #[CSTR]\\n"
    folder.mkdir()
    photo = paint(folder / "plain.jpg").rename(folder / name)
    writer.apply(writer.plan(photo, (BRIDE,), raw=False))
    assert writer.plan(photo, (BRIDE,), raw=False).is_empty
    assert list(folder.iterdir()) == [photo]


@pytest.mark.skipif(sys.platform != "linux", reason="names need not be text on Linux alone")
def test_a_name_that_is_no_text_is_written(writer: MetadataWriter, tmp_path: Path, paint: Paint) -> None:
    photo = paint(tmp_path / "a.jpg").rename(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xe9.jpg"))
    writer.apply(writer.plan(photo, (BRIDE,), raw=False))
    assert writer.plan(photo, (BRIDE,), raw=False).is_empty


def test_a_line_break_in_a_name_is_refused(writer: MetadataWriter, tmp_path: Path, paint: Paint) -> None:
    photo = paint(tmp_path / "a.jpg").rename(tmp_path / "a\n-overwrite_original\nb.jpg")
    with pytest.raises(MetadataError, match="line break"):
        writer.plan(photo, (BRIDE,), raw=False)


def test_a_raws_sidecar_is_made_updated_and_emptied_and_the_raw_never_touched(
    exiftool: ExifTool, writer: MetadataWriter, tmp_path: Path, paint: Paint
) -> None:
    raw = paint(tmp_path / "a.tif").rename(tmp_path / "IMG_1.CR2")
    _set_xmp = exiftool.execute(
        "-overwrite_original", "-XMP-xmp:Rating=4", "-XMP-dc:Subject=Paris", os.fsencode(raw)
    )
    before, kept = raw.read_bytes(), _set_xmp.status == 0
    written = writer.apply(writer.plan(raw, (BRIDE,), raw=True))
    assert written.file == tmp_path / "IMG_1.xmp"
    expected = ("Paris", "bride") if kept else ("bride",)
    assert _lists(exiftool, written.file).subject == expected
    writer.apply(writer.plan(raw, (), raw=True))
    assert raw.read_bytes() == before
    assert _lists(exiftool, written.file).subject == (("Paris",) if kept else None)


@pytest.mark.parametrize("wanted", [(PARTY,), ()])
def test_a_new_sidecar_leaves_out_what_the_photo_itself_says_of_ours_from_before(
    exiftool: ExifTool, writer: MetadataWriter, tmp_path: Path, paint: Paint, wanted: tuple[Tag, ...]
) -> None:
    photo = paint(tmp_path / "a.jpg")
    _set(exiftool, photo, "-XMP-dc:Subject=Paris", "-XMP-dc:Subject=garden", "-XMP-xmp:Rating=4")
    writer.apply(writer.plan(photo, (BRIDE,), raw=False))
    os.link(photo, tmp_path / "b.jpg")
    written = writer.apply(writer.plan(photo, wanted, raw=False))
    assert written.file.name == "a.jpg.xmp"
    assert _lists(exiftool, written.file).subject == ("Paris", "garden", *(tag.name for tag in wanted))
    assert b"Rating" in written.file.read_bytes()
    assert writer.plan(photo, wanted, raw=False).is_empty


def test_a_link_stays_a_link(writer: MetadataWriter, tmp_path: Path, paint: Paint) -> None:
    (tmp_path / "real").mkdir()
    photo, link = paint(tmp_path / "real" / "a.jpg"), tmp_path / "link.jpg"
    link.symlink_to(photo)
    assert writer.apply(writer.plan(link, (BRIDE,), raw=False)).file == photo
    assert link.is_symlink()


def test_a_hard_linked_photo_is_not_parted_from_its_other_name(
    writer: MetadataWriter, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    os.link(photo, tmp_path / "b.jpg")
    assert writer.apply(writer.plan(photo, (BRIDE,), raw=False)).file.name == "a.jpg.xmp"
    assert photo.stat().st_nlink == 2


@pytest.mark.skipif(sys.platform == "win32", reason="modes")
def test_a_read_only_file_or_folder_is_left_alone(
    writer: MetadataWriter, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    plan, before = writer.plan(photo, (BRIDE,), raw=False), photo.read_bytes()
    for path, mode in ((photo, 0o444), (tmp_path, 0o555)):
        old = stat.S_IMODE(path.stat().st_mode)
        path.chmod(mode)
        with pytest.raises(WriteBlocked, match="read-only"):
            writer.apply(plan)
        path.chmod(old)
    assert photo.read_bytes() == before


@pytest.mark.parametrize("how", ["replaced", "appended", "removed"])
def test_a_file_changed_between_plan_and_write_is_left_alone(
    writer: MetadataWriter, tmp_path: Path, paint: Paint, how: str
) -> None:
    photo = paint(tmp_path / "a.jpg")
    plan = writer.plan(photo, (BRIDE,), raw=False)
    if how == "replaced":
        paint(tmp_path / "b.jpg").replace(photo)
    elif how == "appended":
        photo.write_bytes(photo.read_bytes() + b"x")
    else:
        photo.unlink()
    before = photo.read_bytes() if photo.exists() else None
    with pytest.raises(MetadataError):
        writer.apply(plan)
    assert (photo.read_bytes() if photo.exists() else None) == before
    assert _leftovers(tmp_path) == []


def test_mode_and_extended_attributes_stay_and_the_time_as_told(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    photo.chmod(0o640)
    os.utime(photo, ns=(10**18, 10**18))
    marked = hasattr(os, "setxattr")
    if marked:
        try:
            os.setxattr(photo, "user.firstlook.test", b"kept")
        except OSError:
            marked = False
    for keep in (True, False):
        writer = MetadataWriter(exiftool, image_hash, Profile(), WriteTo.FILES, keep_mtime=keep)
        writer.apply(writer.plan(photo, (BRIDE,) if keep else (), raw=False))
        assert stat.S_IMODE(photo.stat().st_mode) == 0o640
        assert (photo.stat().st_mtime_ns == 10**18) is keep
        assert not marked or os.getxattr(photo, "user.firstlook.test") == b"kept"


def test_a_write_that_would_change_the_picture_is_thrown_away(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    before = photo.read_bytes()
    writer = MetadataWriter(exiftool, lambda path: path.name.encode(), Profile(), WriteTo.FILES)
    with pytest.raises(MetadataError, match="picture would have changed"):
        writer.apply(writer.plan(photo, (BRIDE,), raw=False))
    assert photo.read_bytes() == before
    assert _leftovers(tmp_path) == []


def test_a_write_that_did_not_do_what_was_planned_is_thrown_away(
    writer: MetadataWriter, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    plan, before = writer.plan(photo, (BRIDE,), raw=False), photo.read_bytes()
    wrong = replace(plan, change=replace(plan.change, after=KeywordLists(subject=("bride", "Paris"))))
    with pytest.raises(MetadataError, match="not be as planned"):
        writer.apply(wrong)
    assert photo.read_bytes() == before


def test_content_credentials_are_not_invalidated_but_a_sidecar_is_allowed(
    exiftool: ExifTool, writer: MetadataWriter, tmp_path: Path, paint: Paint
) -> None:
    jpeg, png = paint(tmp_path / "a.jpg"), paint(tmp_path / "a.png")
    data, box = jpeg.read_bytes(), b"JP\0\x01\0\0\0\x01" + b"\0\0\0\x20jumb\0\0\0\x18jumdc2pa" + b"\0" * 12
    jpeg.write_bytes(data[:2] + b"\xff\xeb" + struct.pack(">H", len(box) + 2) + box + data[2:])
    data = png.read_bytes()
    png.write_bytes(data[:33] + b"\0\0\0\x04caBXxxxx\0\0\0\0" + data[33:])
    for photo in (jpeg, png):
        with pytest.raises(WriteBlocked, match="content credentials"):
            writer.plan(photo, (BRIDE,), raw=False)
        sidecars = MetadataWriter(exiftool, image_hash, Profile(), WriteTo.SIDECARS)
        assert sidecars.apply(sidecars.plan(photo, (BRIDE,), raw=False)).file == Path(f"{photo}.xmp")


def test_write_to_none_plans_nothing(exiftool: ExifTool, tmp_path: Path, paint: Paint) -> None:
    writer = MetadataWriter(exiftool, image_hash, Profile(), WriteTo.NONE)
    assert writer.plan(paint(tmp_path / "a.jpg"), (BRIDE,), raw=False).is_empty


def test_another_programs_reader_sees_the_keywords(
    writer: MetadataWriter, tmp_path: Path, paint: Paint
) -> None:
    if shutil.which("exiv2") is None:
        pytest.skip("exiv2 is not installed")
    for suffix in ("jpg", "png", "tif", "webp"):
        photo = paint(tmp_path / f"a.{suffix}")
        writer.apply(writer.plan(photo, (BRIDE, PARTY), raw=False))
        shown = subprocess.run(
            ["exiv2", "-Pkt", "-qpa", photo], capture_output=True, text=True, check=False
        ).stdout
        assert "Xmp.dc.subject" in shown
        assert "bride, wedding party" in shown
        assert "First Look|bride, First Look|wedding party" in shown


def test_a_full_disk_blocks_the_write_and_leaves_the_photo(
    writer: MetadataWriter, tmp_path: Path, paint: Paint
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, "64k"):
        photo = paint(disk / "a.jpg")
        plan = writer.plan(photo, (BRIDE,), raw=False)
        fill(disk, left=4096)
        before = photo.read_bytes()
        with pytest.raises(WriteBlocked, match="disk is full"):
            writer.apply(plan)
        assert photo.read_bytes() == before
        assert _leftovers(disk) == []


def test_staging_files_of_the_dead_are_removed_and_nothing_else(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as dead:
        pass
    (tmp_path / "sub").mkdir()
    stale = tmp_path / "sub" / f"{STAGING}-{dead.pid}-0123abcd.jpg"
    kept = [
        tmp_path / name
        for name in (f"{STAGING}-{os.getpid()}-0123abcd.jpg", f"{STAGING}.jpg", "a.jpg_exiftool_tmp")
    ]
    for path in (stale, *kept):
        path.touch()
    assert remove_stale_staging(tmp_path) == (stale,)
    assert all(path.exists() for path in kept)


_WRITE_FOR_EVER = """
import sys
from itertools import cycle
from pathlib import Path
from engine.metadata.exiftool import ExifTool
from engine.metadata.keywords import Profile
from engine.metadata.writer import MetadataWriter
from engine.types import Decider, Tag, WriteTo
from tests.engine.metadata.conftest import image_hash
with ExifTool() as running:
    writer = MetadataWriter(running, image_hash, Profile(), WriteTo.FILES)
    print(running.pid, flush=True)
    for tags in cycle([(Tag("bride", Decider.PERSON),), ()]):
        for name in sys.argv[1:]:
            writer.apply(writer.plan(Path(name), tags, raw=False))
"""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks into /proc")
def test_killed_at_any_moment_of_a_write_no_photo_is_harmed(
    exiftool: ExifTool, writer: MetadataWriter, tmp_path: Path, paint: Paint
) -> None:
    photos = [paint(tmp_path / f"{number}.jpg") for number in range(4)]
    for photo in photos:
        _set(exiftool, photo, "-XMP-dc:Subject=Paris")
    picture = image_hash(photos[0])
    moments = random.Random(5)
    for _ in range(6):  # bench kill: 300
        command = [sys.executable, "-c", _WRITE_FOR_EVER, *map(str, photos)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as owner:
            assert owner.stdout is not None
            pid = int(owner.stdout.readline())
            time.sleep(moments.uniform(0.01, 0.2))
            owner.kill()
        end = time.monotonic() + 5
        while Path(f"/proc/{pid}").exists() and time.monotonic() < end:
            time.sleep(0.02)
        assert not Path(f"/proc/{pid}").exists()
        remove_stale_staging(tmp_path)
        assert sorted(tmp_path.iterdir()) == photos
        for photo in photos:
            assert image_hash(photo) == picture
            assert "Paris" in (_lists(exiftool, photo).subject or ())
            writer.apply(writer.plan(photo, (BRIDE,), raw=False))


@pytest.mark.shared
@pytest.mark.slow
def test_real_files_keep_picture_makers_notes_and_foreign_keywords(
    exiftool: ExifTool, writer: MetadataWriter, shared_data: Path, tmp_path: Path
) -> None:
    suffixes = {".jpg", ".jpeg", ".tif", ".tiff", ".png", ".webp", ".heic", ".heif", ".hif", ".avif", ".dng"}
    sources = [
        path for path in sorted((shared_data / "metadata").rglob("*")) if path.suffix.lower() in suffixes
    ]
    photos = [tmp_path / f"{number}{path.suffix}" for number, path in enumerate(sources)]
    for source, photo in zip(sources, photos, strict=True):
        shutil.copyfile(source, photo)
    bytes_before = {photo: photo.read_bytes() for photo in photos}
    plans = writer.plan_many([(photo, (BRIDE,), False) for photo in photos])
    written = 0
    for photo, plan in plans.items():
        notes = _makers_notes(exiftool, photo)
        picture = image_hash(photo)
        reason = plan.reason if isinstance(plan, MetadataError) else _refusal(writer, plan)
        if isinstance(plan, MetadataError) or reason:
            assert reason
            assert photo.read_bytes() == bytes_before[photo]
            continue
        written += 1
        assert image_hash(photo) == picture
        assert _makers_notes(exiftool, photo) == notes
        _withdraw(exiftool, writer, photo, plan)
    assert written > 0.9 * len(photos)
    assert _leftovers(tmp_path) == []


def _refusal(writer: MetadataWriter, plan: Plan) -> str | None:
    try:
        writer.apply(plan)
    except MetadataError as error:
        return error.reason
    return None


def _withdraw(exiftool: ExifTool, writer: MetadataWriter, photo: Path, plan: Plan) -> None:
    writer.apply(writer.plan(photo, (), raw=False))
    after = read_files(exiftool, [photo])[photo]
    assert isinstance(after, FileMetadata)
    assert after.lists == plan.before


def _makers_notes(exiftool: ExifTool, photo: Path) -> bytes:
    # Offsets move with the file; what they point to does not.
    arguments = [
        "-j",
        "-G1",
        "-n",
        "-MakerNotes:all",
        "-GPS:all",
        "--PreviewImageStart",
        "--OtherImageStart",
        "--*Offset*",
    ]
    return exiftool.execute(*arguments, os.fsencode(photo)).stdout


def test_what_was_written_is_taken_back_word_for_word_and_in_order(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    writer = MetadataWriter(
        exiftool, image_hash, Profile(digikam=True, photo_mechanic=True, windows=True), WriteTo.FILES
    )
    photo = paint(tmp_path / "a.jpg")
    _set(exiftool, photo, "-XMP-dc:Subject=Paris", "-IPTC:Keywords=Zürich", "-XMP-dc:Title=mine")
    picture, steps = image_hash(photo), list[Step]()
    for wanted in ((BRIDE,), (PARTY,)):
        plan = writer.plan(photo, wanted, raw=False)
        writer.apply(plan)
        steps.insert(0, Step(plan.before, plan.after, plan.change.own_before, plan.change.own_after))
    _set(exiftool, photo, "-XMP-dc:Title=theirs")
    for newest in (1, 2):
        back = writer.plan_undo([(plan.target, steps[:newest])])[photo]
        assert isinstance(back, Plan)
        assert (back.after, back.change.own_after) == (steps[newest - 1].before, steps[newest - 1].own_before)
        last = back
    writer.apply(last)
    found = read_files(exiftool, [photo])[photo]
    assert isinstance(found, FileMetadata)
    assert (found.lists, found.tags) == (KeywordLists(subject=("Paris",), iptc=("Zürich",)), ())
    assert image_hash(photo) == picture


def test_a_file_with_a_second_name_is_not_parted_from_it_by_an_undo(
    exiftool: ExifTool, writer: MetadataWriter, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    plan = writer.plan(photo, (BRIDE,), raw=False)
    writer.apply(plan)
    os.link(photo, tmp_path / "b.jpg")
    blocked = writer.plan_strip([plan.target], labels_too=True)[photo]
    assert isinstance(blocked, WriteBlocked)
    assert "second name" in blocked.reason
