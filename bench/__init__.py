"""Measured claims: each module makes its data, runs peer and us in one run, and says whether its goal is reached."""
