"""Review: the photos from which the model learns most, one by one and in groups."""
