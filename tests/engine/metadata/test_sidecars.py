from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine.metadata.sidecars import Target, sidecars_of, target_for
from engine.types import WriteTo


def _touch(folder: Path, *names: str) -> list[Path]:
    for name in names:
        (folder / name).touch()
    return [folder / name for name in names]


@pytest.mark.parametrize("write_to", [WriteTo.FILES, WriteTo.SIDECARS])
def test_a_raw_always_gets_lightrooms_sidecar(tmp_path: Path, write_to: WriteTo) -> None:
    (raw,) = _touch(tmp_path, "IMG_1.CR3")
    assert target_for(raw, raw=True, write_to=write_to) == Target(raw, tmp_path / "IMG_1.xmp", True)


def test_a_raw_is_known_by_its_suffix_even_if_the_caller_errs(tmp_path: Path) -> None:
    (raw,) = _touch(tmp_path, "IMG_1.NEF")
    assert target_for(raw, raw=False, write_to=WriteTo.FILES).is_sidecar


def test_a_sidecar_of_digikams_name_is_updated_and_no_second_one_made(tmp_path: Path) -> None:
    raw, sidecar = _touch(tmp_path, "IMG_1.CR3", "IMG_1.CR3.xmp")
    assert target_for(raw, raw=True, write_to=WriteTo.FILES).file == sidecar


def test_of_two_sidecars_the_one_that_carries_our_tags_is_kept_in_step(tmp_path: Path) -> None:
    raw, adobe, full = _touch(tmp_path, "IMG_1.CR3", "IMG_1.xmp", "IMG_1.CR3.xmp")
    assert target_for(raw, raw=True, write_to=WriteTo.FILES).file == full
    adobe.write_text("<x xmlns:firstlook='https://firstlook.app/ns/1.0/'/>")
    assert target_for(raw, raw=True, write_to=WriteTo.FILES).file == adobe
    full.write_text("<x xmlns:firstlook='https://firstlook.app/ns/1.0/'/>")
    assert target_for(raw, raw=True, write_to=WriteTo.FILES).file == full


def test_a_jpeg_beside_a_raw_never_shares_its_sidecar(tmp_path: Path) -> None:
    raw, jpeg, sidecar = _touch(tmp_path, "IMG_1.CR3", "IMG_1.jpg", "IMG_1.xmp")
    assert target_for(raw, raw=True, write_to=WriteTo.SIDECARS).file == sidecar
    assert target_for(jpeg, raw=False, write_to=WriteTo.SIDECARS).file == tmp_path / "IMG_1.jpg.xmp"
    assert sidecars_of(raw) == (sidecar,)
    assert sidecars_of(jpeg) == ()


def test_two_raws_of_one_stem_get_a_sidecar_each(tmp_path: Path) -> None:
    one, other = _touch(tmp_path, "IMG_1.CR3", "IMG_1.NEF")
    assert target_for(one, raw=True, write_to=WriteTo.FILES).file.name == "IMG_1.CR3.xmp"
    assert target_for(other, raw=True, write_to=WriteTo.FILES).file.name == "IMG_1.NEF.xmp"


def test_a_hard_linked_photo_gets_a_sidecar(tmp_path: Path) -> None:
    (photo,) = _touch(tmp_path, "a.jpg")
    os.link(photo, tmp_path / "b.jpg")
    assert target_for(photo, raw=False, write_to=WriteTo.FILES).file == tmp_path / "a.jpg.xmp"


def test_a_symbolic_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (photo,) = _touch(tmp_path / "real", "a.jpg")
    link = tmp_path / "link.jpg"
    link.symlink_to(photo)
    assert target_for(link, raw=False, write_to=WriteTo.FILES) == Target(photo, photo, False)


def test_a_format_that_cannot_hold_keywords_gets_a_sidecar(tmp_path: Path) -> None:
    (photo,) = _touch(tmp_path, "a.bmp")
    assert target_for(photo, raw=False, write_to=WriteTo.FILES).file == tmp_path / "a.bmp.xmp"


@pytest.mark.parametrize("name", ["a.heic", "a.HEIF", "a.hif", "a.avif", "a heic in truth.jpg"])
def test_heic_and_avif_get_a_sidecar_unless_the_person_wants_otherwise(tmp_path: Path, name: str) -> None:
    photo = tmp_path / name
    photo.write_bytes(b"\0\0\0\x18ftypheic" + b"\0" * 20)
    assert target_for(photo, raw=False, write_to=WriteTo.FILES).file == tmp_path / f"{name}.xmp"
    assert not target_for(photo, raw=False, write_to=WriteTo.FILES, embed_fragile=True).is_sidecar
    assert target_for(photo, raw=False, write_to=WriteTo.SIDECARS, embed_fragile=True).is_sidecar


def test_a_heic_that_carries_our_tags_is_kept_in_step_except_where_sidecars_were_chosen(
    tmp_path: Path,
) -> None:
    photo = tmp_path / "a.heic"
    photo.write_bytes(b"\0\0\0\x18ftypheic<x xmlns:firstlook='https://firstlook.app/ns/1.0/'/>")
    assert target_for(photo, raw=False, write_to=WriteTo.FILES).file == photo
    assert target_for(photo, raw=False, write_to=WriteTo.SIDECARS).is_sidecar


def test_a_sidecar_that_carries_our_tags_is_kept_in_step_and_one_of_others_is_not_taken(
    tmp_path: Path,
) -> None:
    photo, sidecar = _touch(tmp_path, "a.jpg", "a.jpg.xmp")
    assert target_for(photo, raw=False, write_to=WriteTo.FILES).file == photo
    sidecar.write_text("<x xmlns:firstlook='https://firstlook.app/ns/1.0/'/>")
    assert target_for(photo, raw=False, write_to=WriteTo.FILES).file == sidecar


def test_an_existing_sidecar_in_capitals_is_used(tmp_path: Path) -> None:
    raw, sidecar = _touch(tmp_path, "IMG_1.CR3", "IMG_1.XMP")
    assert target_for(raw, raw=True, write_to=WriteTo.FILES).file.samefile(sidecar)


def test_a_photo_whose_sidecar_would_have_too_long_a_name_has_none(tmp_path: Path) -> None:
    (photo,) = _touch(tmp_path, "a" * 251 + ".jpg")
    assert sidecars_of(photo) == ()
    assert target_for(photo, raw=False, write_to=WriteTo.FILES) == Target(photo, photo, False)
