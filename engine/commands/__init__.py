"""The commands of `engine.library.Library`, by what they are about: each hands a job to the worker."""
