"""Who is next: a line in which nobody who sends much makes the others wait for all of it."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Iterator
from dataclasses import dataclass

from engine.bot.orders import Order


@dataclass(frozen=True, slots=True)
class Job:
    """A photo, or the photos of an album in their order, to be answered together."""

    orders: tuple[Order, ...]

    @property
    def user(self) -> int:
        """Who sent it."""
        return self.orders[0].user

    @property
    def chat(self) -> int:
        """Where it is answered."""
        return self.orders[0].chat

    @property
    def updates(self) -> tuple[int, ...]:
        """All that is done with when it is answered."""
        return tuple(order.update for order in self.orders)

    def __len__(self) -> int:
        return len(self.orders)


class Line:
    """People take turns, one job each; a person's jobs keep their order. While a job of theirs is in work, they have no
    other turn: each has one hand at most."""

    def __init__(self) -> None:
        self._people = OrderedDict[int, deque[Job]]()
        self._in_work = set[int]()

    def __len__(self) -> int:
        return sum(len(job) for job in self)

    def __iter__(self) -> Iterator[Job]:
        """In the order in which they will be answered, if nobody comes."""
        waiting = [list(jobs) for jobs in self._people.values()]
        for round_ in range(max(map(len, waiting), default=0)):
            yield from (jobs[round_] for jobs in waiting if round_ < len(jobs))

    def waiting(self, user: int) -> int:
        """Photos of this person in line."""
        return sum(map(len, self._people.get(user, ())))

    def add(self, job: Job) -> None:
        """At the end of its person's own line."""
        self._people.setdefault(job.user, deque()).append(job)

    def take(self) -> Job | None:
        """The next one; `release` when it is answered. None where nobody waits who has no job in work."""
        user = next((of for of in self._people if of not in self._in_work), None)
        if user is None:
            return None
        jobs = self._people.pop(user)
        job = jobs.popleft()
        if jobs:
            self._people[user] = jobs  # at the end: the others come first
        self._in_work.add(user)
        return job

    def release(self, job: Job) -> None:
        """The job is out of work."""
        self._in_work.discard(job.user)

    def places(self) -> dict[int, tuple[Job, int]]:
        """Of each person who waits: their first job, and its place, 1 for what is next."""
        found: dict[int, tuple[Job, int]] = {}
        for place, job in enumerate(self, 1):
            found.setdefault(job.user, (job, place))
        return found
