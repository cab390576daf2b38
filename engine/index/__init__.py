"""The index: one SQLite database, and the queue of all work too.

"Not yet embedded", "scored by an old model", "keywords not yet in the file" are queries, so that a crash
loses nothing and a start resumes. All SQL of the program stands in this room.
"""
