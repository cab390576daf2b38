"""A sample library of weddings, painted by the program itself: for a first try, for demos and for tests.

`plan` turns a seed into shots (`recipe` is read from `resources/sample`), `scenes` paints them with people,
flowers, rooms and backgrounds, `lens` makes photographs of them, `make` puts them into a folder.
"""

from engine.sample.make import Sample, SamplePhoto, make_sample, truth

__all__ = ["Sample", "SamplePhoto", "make_sample", "truth"]
