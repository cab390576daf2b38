"""The left column: what narrows the gallery down."""
