"""Which programs an alert speaks of, so that their next news is known for theirs."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.columns import program_name
from portwatch.core.identity import ProgramIdentity, identity_of
from portwatch.core.model import GapCode, Match, Protocol
from portwatch.core.reason import ReasonCode, Severity
from portwatch.core.record import record
from portwatch.core.said import say, say_count, together
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from portwatch.core.model import Listener, ReachLevel
    from portwatch.core.reason import Reason

Source: TypeAlias = "tuple[ProgramIdentity | str, ReachLevel, int]"
"""What makes two openings alike: the program and who can reach it, whatever its port; of what is
no one program its name at that port."""

NAME_AT_MOST = 40
"""Letters of a program's name: the port that stands behind it has to fit into a heading, too."""

NAMED_AT_MOST = 8
"""Programs, and ports of each, that are named; the rest is counted."""

_NOT_FOUND = frozenset(
    {GapCode.OWNERS_UNFOUND, GapCode.OWNERS_NOWHERE, GapCode.OWNERS_PERHAPS_COVERED}
)


@record(frozen=True, slots=True)
class AlertSubject:
    """One listener that an alert speaks of.

    Attributes:
        source: What makes it the same as others.
        who: The subject of a sentence about it; cleaned.
        protocol: As it listens.
        port: Its local port.
        episode: Number of what is remembered of it; 0 if that is not known.
        listener: As it was then.
    """

    source: Source
    who: str
    protocol: Protocol
    port: int
    episode: int
    listener: Listener = field(compare=False)

    @property
    def place(self) -> tuple[str, Protocol, int]:
        """What is named of it: IPv4 and IPv6 of one port are named once."""
        return self.who, self.protocol, self.port

    @property
    def port_text(self) -> str:
        """``5173``, ``53 udp``: most ports are of TCP, which goes without saying."""
        return str(self.port) if self.protocol is Protocol.TCP else f"{self.port} {self.protocol}"


def source_of(row: Listener) -> Source:
    """What makes another opening the same as this one."""
    if any(_is_usual(reason) for reason in row.reasons):
        return program_name(row), row.reach.level, -1  # ``go run``: another path each time
    program = identity_of(row)
    if program is None:
        return program_name(row), row.reach.level, row.socket.local_port
    return program, row.reach.level, -1 if program.is_one else row.socket.local_port


def sources(rows: Iterable[Listener]) -> Iterator[tuple[Listener, Source]]:
    """Each listener with its source.

    A program may open ports by the ten thousand at once: it is looked at once for all of a port.

    Args:
        rows: Kept by who asks until all are told.
    """
    found: dict[Hashable, Source] = {}
    for row in rows:
        held = row.ownership
        # The very objects, which live as long as their rows: to compare them would take longer.
        key = (
            id(held.owners[0]) if held.owners else held.gap,
            id(held.guess),
            id(row.reasons) if row.reasons else 0,
            row.unit,
            row.unit_user,
            row.container,
            row.package,
            row.reach.level,
            row.socket.local_port,
            row.socket.namespace != 0,
        )
        if key not in found:
            found[key] = source_of(row)
        yield row, found[key]


def program_of(source: Source) -> ProgramIdentity | str:
    """Whose it is, whether or not its package is known yet."""
    found = source[0]
    return replace(found, package=None) if isinstance(found, ProgramIdentity) else found


def _is_usual(reason: Reason) -> bool:
    """Whether it runs from a folder for temporary files as builds and tests do."""
    return reason.code is ReasonCode.EXE_TEMPORARY and reason.severity is Severity.LOW


def subject_of(row: Listener, episode: int = 0) -> AlertSubject:
    """A listener as an alert speaks of it.

    Args:
        row: The listener.
        episode: Number of what is remembered of it.
    """
    socket = row.socket
    return AlertSubject(
        source_of(row), who_of(row), socket.protocol, socket.local_port, episode, row
    )


def who_of(row: Listener) -> str:
    """The subject of a sentence; a program that cannot be seen is none by name. Cleaned."""
    if row.ownership.match is not Match.NONE:
        return clean(program_name(row), NAME_AT_MOST)
    if row.ownership.gap in _NOT_FOUND:
        return say("A program that was not found")
    if row.ownership.gap is GapCode.OWNERS_COVERED:
        return say("A program that a mount covers")
    kernel = row.ownership.gap is GapCode.OWNERS_KERNEL
    return say("The kernel") if kernel else say("A program that cannot be seen")


def ports_text(subjects: Iterable[AlertSubject], most: int = NAMED_AT_MOST) -> str:
    """Which programs, each with its ports: ``vite: 5173, 5174. dnsmasq: 53 udp.`` and so on.

    Args:
        subjects: In the order in which the programs are named; ports go by their number.
        most: Programs, and ports of each, that are named.
    """
    ports: dict[str, dict[tuple[int, Protocol], str]] = {}
    for one in subjects:
        ports.setdefault(one.who, {})[one.port, one.protocol] = one.port_text
    told: list[str] = [
        say("{who}: {ports}.", who=who, ports=_listed([found[key] for key in sorted(found)], most))
        for who, found in list(ports.items())[:most]
    ]
    more = len(ports) - len(told)
    if more > 0:
        told.append(say_count("And {count:,} more programs.", "And {count} more program.", more))
    return together(told)


def _listed(ports: list[str], most: int) -> str:
    more = len(ports) - most
    shown = ", ".join(ports[:most])
    return say("{shown} and {more:,} more", shown=shown, more=more) if more > 0 else shown
