"""Deep fine-tuning: the backbone itself learns from the labels, its last blocks first, in a process of its own.

`task` is what that process is given and what it gives back, `recipe` how it learns, `loop` the learning,
`standing` where it stood when it was cut off, `child` the process.
"""
