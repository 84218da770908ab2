"""What a helper sees that this program does not: asked for at once, or kept by another thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

from portwatch.core.helper_answer import Facts, Owners, Refused, Trouble
from portwatch.core.helper_request import MOST_INODES, MOST_PROCESSES, FactsRequest, OwnersRequest
from portwatch.core.model import ProcessId
from portwatch.services.helper_link import HelperEndedError, HelperSilentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from portwatch.core.helper_answer import Answer
    from portwatch.core.helper_request import Request
    from portwatch.core.model import Process
    from portwatch.services.helper_link import HelperLink
    from portwatch.sources.firewall_protocol import FirewallReading

Holders: TypeAlias = dict[int, tuple[ProcessId, ...]]
"""All processes that hold a socket, by its inode."""

_T = TypeVar("_T")
_TOO_MUCH = frozenset({Trouble.TOO_LARGE, Trouble.FAILED})
_MOST_HALVINGS = 24  # in one round: two items among 2,048


class Sight(Protocol):
    """Tells what a helper sees; never raises."""

    @property
    def is_on(self) -> bool:
        """Whether there is a helper."""
        ...

    def owners(self, inodes: frozenset[int]) -> Mapping[int, tuple[ProcessId, ...]]:
        """Who holds these sockets; those that are not known yet are left out."""
        ...

    def facts(self, pid: int) -> Process | None:
        """Facts of the process that was seen with this pid; its user is not named."""
        ...

    def firewall(self) -> FirewallReading | None:
        """The firewall's rules; ``None`` if they are not known yet."""
        ...


class KeptSight:
    """What another thread keeps up to date: nothing here waits for a helper.

    Bounded by what is asked for: a socket that nobody asks for is forgotten.

    Attributes:
        asked: Set when there is something new to find out.
    """

    def __init__(self) -> None:
        """There is no helper."""
        self.asked = threading.Event()
        self._lock = threading.Lock()
        self._is_on = False
        self._wanted: frozenset[int] = frozenset()
        self._owners: Holders = {}
        self._facts: dict[int, Process] = {}
        self._firewall: FirewallReading | None = None

    @property
    def is_on(self) -> bool:
        """Whether there is a helper."""
        return self._is_on

    def owners(self, inodes: frozenset[int]) -> Mapping[int, tuple[ProcessId, ...]]:
        """Who holds these sockets, as of the last round; see ``Sight``."""
        with self._lock:
            self._wanted = inodes
            known = self._owners
        if not inodes <= known.keys():
            self.asked.set()
        return known

    def facts(self, pid: int) -> Process | None:
        """Facts as of the last round; see ``Sight``."""
        return self._facts.get(pid)

    def firewall(self) -> FirewallReading | None:
        """Rules as of the last round; see ``Sight``."""
        return self._firewall

    def wanted(self) -> tuple[frozenset[int], frozenset[int]]:
        """The sockets that are asked for, and those of them that are not known yet."""
        with self._lock:
            return self._wanted, self._wanted - self._owners.keys()

    def tell(self, owners: Holders, facts: Iterable[Process], *, whole: bool) -> None:
        """Take over what was found out.

        Args:
            owners: Who holds which sockets.
            facts: What those processes are.
            whole: Whether that is all there is to know; otherwise it is added.
        """
        with self._lock:
            new = {one.id.pid: one for one in facts}
            self._owners = owners if whole else {**self._owners, **owners}
            self._facts = new if whole else {**self._facts, **new}

    def tell_firewall(self, reading: FirewallReading) -> None:
        """Take over the rules."""
        self._firewall = reading

    def turn(self, on: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """There is a helper from now on, or none any more."""
        with self._lock:
            self._is_on = on
            self._owners, self._facts, self._firewall = {}, {}, None
            self._wanted = frozenset()


class DirectSight:
    """Asks at once and waits: for a fresh look on a thread of its own."""

    def __init__(self, link: HelperLink | None) -> None:
        """Nothing is asked yet.

        Args:
            link: The helper; ``None`` if there is none.
        """
        self._link = link
        self._seen: dict[int, ProcessId] = {}

    @property
    def is_on(self) -> bool:
        """Whether there is a helper."""
        return self._link is not None

    def owners(self, inodes: frozenset[int]) -> Mapping[int, tuple[ProcessId, ...]]:
        """Who holds these sockets now; nothing if the helper does not answer."""
        if self._link is None:
            return {}
        try:
            found = ask_owners(self._link, inodes)
        except (HelperEndedError, HelperSilentError):
            return {}
        self._seen.update((one.pid, one) for held in found.values() for one in held)
        return found

    def facts(self, pid: int) -> Process | None:
        """Facts now; see ``Sight``."""
        one = self._seen.get(pid)
        if self._link is None or one is None:
            return None
        try:
            found = ask_facts(self._link, (one,))
        except (HelperEndedError, HelperSilentError):
            return None
        return found[0] if found else None

    def firewall(self) -> FirewallReading | None:
        """Rules are not asked for."""
        return None


def ask_owners(
    link: HelperLink, inodes: Iterable[int], refusals: list[Refused] | None = None
) -> Holders:
    """Who holds these sockets; those that the helper does not tell of are left out.

    Args:
        link: The helper.
        inodes: Which.
        refusals: Takes what it refused, if given.

    Raises:
        HelperEndedError: There is no helper any more.
        HelperSilentError: It takes too long.
    """
    found: Holders = {}
    for answer in _answers(link, OwnersRequest, sorted(inodes), MOST_INODES):
        if isinstance(answer, Owners):
            found.update(answer.holders)
        elif isinstance(answer, Refused) and refusals is not None:
            refusals.append(answer)
    return found


def ask_facts(
    link: HelperLink, processes: Iterable[ProcessId], refusals: list[Refused] | None = None
) -> list[Process]:
    """What these processes are; as ``ask_owners``."""
    found: list[Process] = []
    for answer in _answers(link, FactsRequest, list(processes), MOST_PROCESSES):
        if isinstance(answer, Facts):
            found.extend(answer.processes)
        elif isinstance(answer, Refused) and refusals is not None:
            refusals.append(answer)
    return found


def _answers(
    link: HelperLink, request: Callable[[tuple[_T, ...]], Request], whole: list[_T], most: int
) -> Iterator[Answer]:
    """Ask in parts, and for half of one that was too much or went wrong: one item spoils no other.

    That takes a few questions for each such item; there may be so many that it is given up.
    """
    parts = [tuple(whole[start : start + most]) for start in range(0, len(whole), most)]
    halvings = _MOST_HALVINGS
    while parts:
        part = parts.pop()
        answer = link.ask(request(part))
        is_too_much = isinstance(answer, Refused) and answer.trouble in _TOO_MUCH
        if is_too_much and halvings and len(part) > 1:
            halvings -= 1
            middle = len(part) // 2
            parts += (part[:middle], part[middle:])
        else:
            yield answer
