"""What something costs, and how that compares with something else in the same run."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.helpers.load import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

LEAST_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds, of the processor (a program's children included) and of the clock."""

    cpu: float
    wall: float


def of_call(act: Callable[[], object]) -> Cost:
    """Call something in this process."""
    cpu, wall = time.process_time(), time.perf_counter()
    act()
    return Cost(time.process_time() - cpu, time.perf_counter() - wall)


def of_program(command: Sequence[str], output: Path, *, accepted: Sequence[int] = (0,)) -> Cost:
    """Run a whole program from the checkout, with its output to a file.

    Raises:
        RuntimeError: It ended with another code than is accepted.
    """
    with output.open("wb") as file:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.DEVNULL, cwd=ROOT)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, wall)


class Rounds:
    """So many rounds, or fewer when a time is over."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds

    def __iter__(self) -> Iterator[int]:
        end = time.monotonic() + self._seconds
        for number in range(self._most):
            if number >= LEAST_ROUNDS and time.monotonic() > end:
                return
            yield number


@dataclass(frozen=True, slots=True)
class Figures:
    """Costs of several ways to do the same, measured by turns."""

    by_way: Mapping[str, Sequence[Cost]]

    def cpu(self, way: str) -> float:
        """Median seconds of the processor."""
        return statistics.median(cost.cpu for cost in self.by_way[way])

    def wall(self, way: str) -> float:
        """Median seconds of the clock."""
        return statistics.median(cost.wall for cost in self.by_way[way])

    def cpu_ratio(self, way: str, base: str) -> float:
        """Median of the rounds' ratios of processor time."""
        pairs = zip(self.by_way[way], self.by_way[base], strict=True)
        return statistics.median(cost.cpu / other.cpu for cost, other in pairs)

    def wall_ratio(self, way: str, base: str) -> float:
        """Median of the rounds' ratios of the clock's time."""
        pairs = zip(self.by_way[way], self.by_way[base], strict=True)
        return statistics.median(cost.wall / other.wall for cost, other in pairs)


def by_turns(ways: Mapping[str, Callable[[], Cost]], rounds: Rounds) -> Figures:
    """Measure all ways in every round, each round beginning with another one."""
    names = list(ways)
    found: dict[str, list[Cost]] = {name: [] for name in names}
    for number in rounds:
        first = number % len(names)
        for name in names[first:] + names[:first]:
            found[name].append(ways[name]())
    return Figures(found)
