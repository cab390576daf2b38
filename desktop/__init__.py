"""The window. It stands on `engine` alone, and does not exist yet."""
