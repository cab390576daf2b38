"""Keywords on their way into the files: what waits, what was written and can be undone, and leaving no trace."""
