"""Many programs that hold a known number of loopback sockets."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
_HEAVY = 3  # workers that hold half of the connections of a skewed load


@dataclass(frozen=True, slots=True)
class Shape:
    """What is held, over all workers.

    Attributes:
        listeners: TCP listeners, every fourth of them IPv6.
        pairs: Established TCP connections; each is two sockets.
        udp: Bound UDP sockets, every fourth of them IPv6.
        workers: Processes; each has a listener at least.
        skewed: Whether three workers hold half of the pairs, and two more many plain files.
        uid: Who the workers are; 0 leaves them who they are.
    """

    listeners: int
    pairs: int = 0
    udp: int = 0
    workers: int = 50
    skewed: bool = False
    uid: int = 0

    @property
    def sockets(self) -> int:
        """How many the kernel lists."""
        return self.listeners + 2 * self.pairs + self.udp

    def pairs_by_worker(self, count: int) -> list[int]:
        """How so many pairs are spread over the workers."""
        heavy = self.workers - _HEAVY
        return spread(
            count,
            [heavy if self.skewed and n < _HEAVY else _HEAVY for n in range(self.workers)],
        )


def spread(count: int, weights: Sequence[int]) -> list[int]:
    """Whole numbers in proportion to weights, whose sum is the count."""
    total = sum(weights)
    edges = [count * edge // total for edge in accumulate(weights, initial=0)]
    return [after - before for before, after in pairwise(edges)]


class Load:
    """A process of its own, with the workers below it; use it as a context manager.

    They live in the network namespace of whoever makes them, and die with it.
    """

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.helpers.load_holder", json.dumps(asdict(shape))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        try:
            self._expect("ready")
        except BaseException:
            self._process.kill()
            self._process.communicate()
            raise

    def replace(self, share: float) -> None:
        """Close this share of the pairs, the oldest of each worker, and open as many."""
        count = round(self.shape.pairs * share)
        if count:
            assert self._process.stdin is not None
            self._process.stdin.write(f"{count}\n")
            self._process.stdin.flush()
            self._expect("done")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def _expect(self, word: str) -> None:
        assert self._process.stdout is not None
        told = self._process.stdout.readline()
        if told.strip() != word:
            raise RuntimeError(f"the load said {told!r} where {word!r} was expected")
