"""A file -> pixels: which files are photos, finding them, decoding them, their identity, looks and bursts.

Import the module that is needed; this package imports nothing, so that it costs nothing.
"""
