"""Which of Docker's proxies listens for which container; all of them share one cgroup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.container_proxy import published

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    from portwatch.core.model import Process, ProcessId, Protocol


class Proxies:
    """What the proxies of each cgroup publish, as their command lines tell.

    Kept while the processes of a cgroup stay the same; as bounded as the cgroups that are asked
    about.
    """

    def __init__(self, facts: Callable[[int], Process | None]) -> None:
        """Nothing is read yet.

        Args:
            facts: Facts of the process that has a pid now, ``None`` if it is gone.
        """
        self._facts = facts
        self._known: dict[
            int, tuple[tuple[int, ...], Mapping[tuple[Protocol, int], ProcessId]]
        ] = {}

    def publishing(
        self, number: int, pids: tuple[int, ...]
    ) -> Mapping[tuple[Protocol, int], ProcessId]:
        """The proxy of each port of the host that is published.

        A port that several claim is nobody's.

        Args:
            number: The cgroup.
            pids: Its processes.
        """
        known = self._known.get(number)
        if known is None or known[0] != pids:
            known = self._known[number] = (pids, self._read(pids))
        return known[1]

    def keep(self, numbers: Container[int]) -> None:
        """Forget all cgroups but these."""
        self._known = {key: known for key, known in self._known.items() if key in numbers}

    def _read(self, pids: tuple[int, ...]) -> Mapping[tuple[Protocol, int], ProcessId]:
        found: dict[tuple[Protocol, int], ProcessId] = {}
        doubtful = set()
        for pid in pids:
            facts = self._facts(pid)
            if facts is None or facts.uid != 0:  # anybody may claim anything
                continue
            told = published(facts)
            if told is None:
                continue
            key = told.protocol, told.host_port
            if key in found:
                doubtful.add(key)
            found[key] = facts.id
        return {key: proxy for key, proxy in found.items() if key not in doubtful}
