import warnings
from concurrent.futures import ThreadPoolExecutor

import pytest

from engine.photos.quiet import keep_pillow_quiet


def _warn_from(module: str) -> None:
    warnings.warn_explicit("damaged", UserWarning, "file.py", 1, module=module)


def test_pillows_warnings_are_dropped_in_every_thread() -> None:
    def work(_: int) -> None:
        keep_pillow_quiet()
        _warn_from("PIL.TiffImagePlugin")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(200)))


def test_the_warnings_of_others_pass() -> None:
    keep_pillow_quiet()
    with pytest.raises(UserWarning, match="damaged"):
        _warn_from("engine.photos.decode")


def test_calling_it_again_adds_no_filter_and_outranks_later_ones() -> None:
    keep_pillow_quiet()
    count = len(warnings.filters)
    keep_pillow_quiet()
    assert len(warnings.filters) == count
    warnings.simplefilter("error")
    keep_pillow_quiet()
    _warn_from("PIL.Image")
