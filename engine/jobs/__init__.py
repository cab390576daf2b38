"""The work itself: generators that compose the rooms `photos`, `vision`, `metadata` and `index`."""
