"""The first start: a page without a library (`start`), making the sample library (`sample`), and three first steps over
the gallery (`steps`)."""
