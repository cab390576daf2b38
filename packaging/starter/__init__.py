"""Makes the starter weights that First Look ships with: see README.md beside this file."""
