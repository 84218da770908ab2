"""Asks the system's resolver for the names of addresses, and waits for nobody.

A resolver may take half a minute for each answer, or never give one, and cannot be interrupted:
it is asked on threads that may be left behind, of which there are a few at most.
"""

from __future__ import annotations

import queue
import socket
import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT = 5.0
"""Seconds after which an address has no name."""

THREADS = 2
"""Addresses that are asked for at once."""

STUCK_AT_MOST = 4
"""Threads that may wait for answers that nobody waits for any more; then none is asked for."""

WAITING_AT_MOST = 200
"""Addresses that wait to be asked for; others are asked for when they are seen again."""

KEPT_AT_MOST = 4096
"""Answers that are kept; the oldest goes first."""

KEPT_FOR, NONE_KEPT_FOR = 3600.0, 600.0
"""Seconds that an answer is kept, and that there was none."""


class NameLookup:
    """Answers at once what it knows, and tells when it knows more.

    All methods are called by one thread, and ``look`` now and then.
    """

    def __init__(
        self,
        told: Callable[[], None],
        clock: Callable[[], float],
        resolve: Callable[[str], str] | None = None,
    ) -> None:
        """Nothing is asked, and no thread runs.

        Args:
            told: Called on any thread when there is another answer.
            clock: Seconds that only ever grow.
            resolve: Asks for the name of an address, empty if it has none; this system's resolver
                if not given.
        """
        self._told = told
        self._clock = clock
        self._resolve = resolve or _resolved
        self._lock = threading.Lock()
        self._answers: OrderedDict[str, tuple[str, float]] = OrderedDict()  # name, and until when
        self._waiting: set[str] = set()
        self._asked: dict[int, tuple[str, float]] = {}  # by thread: what, and since when
        self._stuck: set[int] = set()
        self._threads = 0  # that take questions
        self._queue: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def name(self, address: str) -> str:
        """The name of an address; empty if it has none, or none is known yet.

        Args:
            address: One that a resolver understands.
        """
        with self._lock:
            known = self._answers.get(address)
            if known is not None and self._clock() < known[1]:
                return known[0]
            if address not in self._waiting and len(self._waiting) < WAITING_AT_MOST:
                self._ask(address)
            return "" if known is None else known[0]

    @property
    def is_waiting(self) -> bool:
        """Whether something was asked that is not answered."""
        with self._lock:
            return bool(self._waiting)

    def look(self) -> None:
        """Give up what takes too long."""
        now = self._clock()
        with self._lock:
            for thread, (address, began) in self._asked.items():
                if now - began > LIMIT and thread not in self._stuck:
                    self._stuck.add(thread)
                    self._threads -= 1
                    self._keep(address, "")
            if len(self._stuck) > STUCK_AT_MOST:
                self._forget_waiting()
            elif self._waiting:
                self._start()

    def close(self) -> None:
        """Ask no more; what waits for a resolver ends when that answers, or with the process."""
        with self._lock:
            self._forget_waiting()
            for _ in range(self._threads):
                self._queue.put(None)
            self._threads = 0

    def _ask(self, address: str) -> None:
        if len(self._stuck) <= STUCK_AT_MOST:
            self._waiting.add(address)
            self._queue.put(address)
            self._start()

    def _start(self) -> None:
        while self._threads < min(THREADS, len(self._waiting)):
            self._threads += 1
            threading.Thread(target=self._work, name="portwatch-names", daemon=True).start()

    def _work(self) -> None:
        me = threading.get_ident()
        while True:
            address = self._queue.get()
            if address is None:
                return
            with self._lock:
                if address not in self._waiting:
                    continue  # it was forgotten meanwhile
                self._asked[me] = address, self._clock()
            name = self._resolve(address)
            with self._lock:
                del self._asked[me]
                self._keep(address, name)
                was_stuck = me in self._stuck
                self._stuck.discard(me)
            self._told()
            if was_stuck:
                return  # another one took its place

    def _keep(self, address: str, name: str) -> None:
        until = self._clock() + (KEPT_FOR if name else NONE_KEPT_FOR)
        self._answers.pop(address, None)
        self._answers[address] = name, until
        self._waiting.discard(address)
        if len(self._answers) > KEPT_AT_MOST:
            self._answers.popitem(last=False)

    def _forget_waiting(self) -> None:
        self._waiting.clear()
        while True:
            try:
                self._queue.get_nowait()
            except queue.Empty:
                return


def _resolved(address: str) -> str:
    """What the system's resolver says (``getnameinfo(3)``)."""
    try:
        return socket.getnameinfo((address, 0), socket.NI_NAMEREQD)[0]
    except (OSError, UnicodeError):
        return ""
