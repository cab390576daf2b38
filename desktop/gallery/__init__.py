"""The photos: a grid that draws only what is on the screen."""
