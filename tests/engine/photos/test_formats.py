import pytest

from engine.photos.formats import Kind, is_raw, kind_of, kind_of_data


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.jpg", Kind.JPEG), ("a.JPEG", Kind.JPEG), (b"a.JpE", Kind.JPEG), ("a.jfif", Kind.JPEG),
        ("a.png", Kind.PNG), ("a.TIF", Kind.TIFF), ("a.tiff", Kind.TIFF), ("a.webp", Kind.WEBP),
        ("a.avif", Kind.AVIF), ("a.HEIC", Kind.HEIF), ("a.heif", Kind.HEIF), ("a.hif", Kind.HEIF),
        ("a.DNG", Kind.DNG), (b"\xff\xfe.NEF", Kind.RAW), ("x/y.z/a.cr3", Kind.RAW), ("a.rw2", Kind.RAW),
        ("a\udcff.orf", Kind.RAW), ("a.b.raf", Kind.RAW), ("a.arw", Kind.RAW), ("a.cr2", Kind.RAW),
    ],
)  # fmt: skip
def test_a_suffix_in_any_case_says_the_kind(name: str | bytes, kind: Kind) -> None:
    assert kind_of(name) is kind


@pytest.mark.parametrize(
    "name", ["a.gif", "a.eps", "a.psd", "a.xmp", "jpg", ".jpg", "x/.png", "a.jpg.part", ""]
)
def test_other_names_are_not_photos(name: str) -> None:
    assert kind_of(name) is None


def test_only_camera_raw_is_never_written() -> None:
    assert [kind for kind in Kind if is_raw(kind)] == [Kind.RAW]


def test_the_content_says_the_kind_and_the_suffix_only_where_it_cannot() -> None:
    assert kind_of_data(b"\x89PNG\r\n\x1a\n" + bytes(60), "a.jpg") is Kind.PNG
    assert kind_of_data(b"II*\0" + bytes(60), "a.nef") is Kind.RAW
    assert kind_of_data(b"II*\0" + bytes(60), "a.jpg") is Kind.TIFF
    assert kind_of_data(b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf" + bytes(40)) is Kind.AVIF
    assert kind_of_data(b"\0\0\0\x1cftypmif1\0\0\0\0mif1heicmiaf" + bytes(40)) is Kind.HEIF
    assert kind_of_data(b"\0\0\0\x18ftypcrx \0\0\0\1crx isom" + bytes(40)) is Kind.RAW


@pytest.mark.parametrize("head", [b"%!PS-Adobe", b"8BPS\0\1", b"GIF89a", b"BM", b"", b"\0\0\0\x14ftypqt  "])
def test_content_off_the_allowlist_is_not_a_photo_whatever_its_name(head: bytes) -> None:
    assert kind_of_data(head.ljust(64, b"\0") if head else head, "a.jpg") is None
