"""`python -m engine.cli` is the same as `firstlook`."""

from engine.cli import main

main()
