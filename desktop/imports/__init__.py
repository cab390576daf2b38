"""Importing labels that are there already: choose from where, see what would be done, then do it."""
