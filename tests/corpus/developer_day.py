"""A day of a developer: hundreds of short servers and test runs, and three that are planted."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.model import Parent, Process, ProcessId

if TYPE_CHECKING:
    from collections.abc import Iterator

HOUR = 3600.0
_PASSING = 0  # a port of the ephemeral range, another one each time
_HOME = "/home/anna"


class Program(NamedTuple):
    """Something that is started again and again.

    Attributes:
        name: The kernel's name for it.
        exe: Its image; ``{n}`` is another number each time.
        command: Its command line.
        ports: One of them is taken each time; ``_PASSING`` for any.
        times: How often in a day.
        lives: Seconds, at least and at most.
        address: Where it listens.
        script: The file that an interpreter runs.
        since: Hours of the day at which it is begun to be used; negative for every day.
    """

    name: str
    exe: str
    command: tuple[str, ...]
    ports: tuple[int, ...]
    times: int
    lives: tuple[float, float]
    address: str = "127.0.0.1"
    script: str | None = None
    since: float = -1.0


def _script(tool: str, exe: str, path: str, *rest: object) -> Program:
    ports, times, lives, *more = rest
    command = (tool, path)
    return Program(tool, exe, command, ports, times, lives, *more, script=path)  # type: ignore[arg-type]


_NODE, _PYTHON = "/usr/bin/node", "/usr/bin/python3.11"
_SHOP = f"{_HOME}/src/shop/node_modules/.bin"

PROGRAMS = (
    _script("node", _NODE, f"{_SHOP}/vite", (5173, 5174, 5175), 30, (20, 1800)),
    _script("node", _NODE, f"{_SHOP}/webpack-dev-server", (8080,), 14, (20, 1800)),
    _script("node", _NODE, f"{_SHOP}/storybook", (6006,), 6, (60, 3600)),
    _script("node", _NODE, f"{_SHOP}/jest", (_PASSING,), 80, (0.3, 8)),
    _script("python3", _PYTHON, f"{_HOME}/src/api/app.py", (5000,), 40, (5, 900)),
    _script("python3", _PYTHON, f"{_HOME}/.local/bin/pytest", (_PASSING,), 160, (0.1, 5)),
    _script("python3", _PYTHON, f"{_HOME}/.local/bin/jupyter-lab", (8888,), 4, (600, 7200)),
    Program(
        *("python3", _PYTHON, ("python3", "-m", "ipykernel_launcher"), (_PASSING,)),
        *(60, (60.0, 3600.0)),
    ),
    Program("python3", _PYTHON, ("python3", "-m", "http.server"), (8000,), 12, (10.0, 600.0)),
    Program(
        *("api", "/tmp/go-build{n}/b001/exe/api", ("api",), (3000,), 24, (3.0, 400.0)),
    ),
    Program("ssh", "/usr/bin/ssh", ("ssh", "-L", "5433:db:5432"), (5433, 5434), 8, (60.0, 3600.0)),
    Program(
        *("java", "/usr/lib/jvm/java-17/bin/java", ("java", "GradleDaemon"), (_PASSING,)),
        *(20, (30.0, 1800.0)),
    ),
    Program("code", "/usr/share/code/code", ("code",), (_PASSING,), 40, (10.0, 3600.0)),
    Program("redis-server", "/usr/bin/redis-server", ("redis-server",), (6379,), 6, (60, 3600)),
    # Not seen on the days before.
    Program("hugo", "/usr/bin/hugo", ("hugo", "server"), (1313,), 9, (30, 900), since=2.0),
    Program("caddy", "/usr/bin/caddy", ("caddy", "run"), (2015,), 5, (30, 900), since=4.0),
    Program(
        *("wiremock", "/usr/bin/wiremock", ("wiremock",), (_PASSING,), 30, (1.0, 60.0)),
        since=5.0,
    ),
    Program(
        *("beam.smp", "/usr/bin/beam.smp", ("beam.smp",), (4040,), 3, (600.0, 3600.0)),
        *("0.0.0.0", None, 6.0),
    ),
)

PLANTED = (
    Program("srv", "/tmp/.x/srv", ("srv",), (4444,), 1, (600, 600), "0.0.0.0", since=3.0),
    Program("bash", "/usr/bin/bash", ("bash", "-i"), (9001,), 1, (60, 60), "0.0.0.0", since=5.5),
    Program("kworker", "/dev/shm/kworker", ("kworker",), (_PASSING,), 1, (30, 30), since=7.5),
)
"""What nobody wants to run; the first and the last from folders for temporary files."""


class Event(NamedTuple):
    """A listener opens, or closes.

    Attributes:
        at: Seconds from the beginning of the day.
        number: Of the listener.
        program: Who holds it.
        port: ``None`` if it closes.
    """

    at: float
    number: int
    program: Program
    port: int | None


def events(seed: int, *, news: bool) -> list[Event]:
    """The openings and closings of ten hours, in order.

    Args:
        seed: Another day for each.
        news: Whether what was not seen before runs too, and what is planted.
    """
    chance = random.Random(seed)
    known = [one for one in PROGRAMS if one.since < 0]
    found = list(_events(chance, [*PROGRAMS, *PLANTED] if news else known))
    return sorted(found, key=lambda event: event.at)


def _events(chance: random.Random, programs: list[Program]) -> Iterator[Event]:
    number = 0
    for program in programs:
        first = max(program.since, 0.0) * HOUR
        for _ in range(program.times):
            at = first if program.times == 1 else chance.uniform(first, 10 * HOUR)
            port = chance.choice(program.ports) or chance.randint(32_768, 60_999)
            number += 1
            yield Event(at, number, program, port)
            yield Event(at + chance.uniform(*program.lives), number, program, None)


def process(event: Event, pid: int) -> Process:
    """The process of an event."""
    program = event.program
    return Process(
        id=ProcessId(pid, event.number),
        name=program.name,
        exe=program.exe.replace("{n}", str(pid)),
        command=program.command,
        uid=1000,
        user="anna",
        started_at=event.at,
        parents=(Parent(900, "bash"),),
        script_file=program.script,
    )
