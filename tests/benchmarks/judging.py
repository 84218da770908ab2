"""What judging is of all that a monitor does: its rows, what is seen of programs, their rules."""

from __future__ import annotations

import time
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from portwatch.services.monitor import Monitor

_PARTS = (
    ("_rows", "follow"),
    ("_witness", "tend"),
    ("_witness", "changed"),
    ("", "_has_new_surroundings"),
)


class Stopwatch:
    """Sums the processor time that some methods take, what they call of each other once."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._depth = 0

    def around(self, method: Callable[..., Any]) -> Callable[..., Any]:
        """The method, timed."""

        def timed(*args: Any, **named: Any) -> Any:
            began = time.thread_time()
            self._depth += 1
            try:
                return method(*args, **named)
            finally:
                self._depth -= 1
                if not self._depth:
                    self.seconds += time.thread_time() - began

        return timed


def share(monitor: Monitor, second: Callable[[], object], seconds: int) -> float:
    """Per cent of what ``second`` costs that judging takes.

    Args:
        monitor: Warm.
        second: All that the monitor does in a second.
        seconds: How often that is done.
    """
    watch = Stopwatch()
    with _timed(monitor, watch):
        began = time.thread_time()
        for _ in range(seconds):
            second()
        whole = time.thread_time() - began
    return 100 * watch.seconds / whole


@contextmanager
def _timed(monitor: Monitor, watch: Stopwatch) -> Iterator[None]:
    with ExitStack() as stack:
        for part, name in _PARTS:
            owner = getattr(monitor, part) if part else monitor
            setattr(owner, name, watch.around(getattr(owner, name)))
            stack.callback(delattr, owner, name)
        yield
