"""Loops that numpy has no words for, compiled by Numba for the processor at hand (`ready` says whether they are).

Each gives, to the last bit, what a library gives, in less time; whoever calls one has that library to fall back on.
"""
