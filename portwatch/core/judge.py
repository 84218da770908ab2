"""Judges a listener: what it serves, who can reach it, why that may matter, and the verdict."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING

from portwatch.core import programs, reasons
from portwatch.core.expectation_book import BUILT_IN_ID, ExpectationBook, Outcome
from portwatch.core.model import GapCode, Listener, Match, Protocol, ReachLevel, Verdict
from portwatch.core.origin import UNKNOWN
from portwatch.core.package import NOT_PACKAGED
from portwatch.core.reach_by_firewall import reach_by_firewall
from portwatch.core.reason import SPEAKS_OF_PROGRAM, ReasonCode, Severity
from portwatch.core.record import record
from portwatch.core.signs import by_weight, holders, merged, of_all
from portwatch.core.udp_client import is_given_away, is_temporary, may_be_client
from portwatch.core.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from portwatch.core.evidence import Evidence
    from portwatch.core.firewall import Redirect
    from portwatch.core.firewall_answer import Answers
    from portwatch.core.interface import Interface
    from portwatch.core.model import Ownership, Process, Reach, Socket
    from portwatch.core.origin import Origin
    from portwatch.core.ports import Knowledge, KnownService
    from portwatch.core.reason import Reason
    from portwatch.core.signs import Holder

STOOD_AT_START = "stood-at-start"
"""Id of the expectation that whatever listened at the first poll may go on listening."""

BUILT_IN = BUILT_IN_ID
"""Id of the expectation that a known program serves its known port with its usual reach."""

KNOWN_CLIENT = "known-client"
"""Id of the expectation that a known program waits for answers at a passing UDP port."""

OWN_NETWORK = "own-network"
"""Id of the expectation that containers may serve themselves, in networks of their own."""

_TRUE_OF_MANY = frozenset(
    {ReasonCode.UNPACKAGED, ReasonCode.UNPACKAGED_ROOT, ReasonCode.EXE_REPLACED}
)
"""Small reasons that say nothing new of what stood already."""

_INSTALLED = ("/usr/", "/bin/", "/sbin/", "/lib/", "/opt/", "/nix/store/", "/gnu/store/", "/snap/")
_NOT_FOUND = frozenset(
    {
        *(GapCode.OWNERS_UNFOUND, GapCode.OWNERS_NOWHERE),
        *(GapCode.OWNERS_COVERED, GapCode.OWNERS_PERHAPS_COVERED),
    }
)
_OF_DISTRIBUTIONS = ("/usr/", "/bin/", "/sbin/", "/lib/")
_BY_HAND = "/usr/local/"
_WIDTH = (ReachLevel.COMPUTER, ReachLevel.NETWORK, ReachLevel.INTERNET)


def _nothing_recalled(row: Listener, found: Sequence[Holder]) -> Reason | None:
    """What is told of earlier holders where nobody keeps them in mind."""
    del row, found
    return None


@record(frozen=True, slots=True)
class Context:
    """What a judgement needs to know besides the listener.

    Attributes:
        interfaces: The network interfaces that are up.
        ephemeral: The machine's range of ephemeral ports, both ends included.
        decide: What the expectations say of a listener with its reasons; ``built_in`` tells
            whether one is met anyhow.
        firewall: What the firewall's rules do; ``None`` if they cannot be read.
        recall: What is still to be told of those who held a listener before those who do.
        own_uid: User id of who looks; ``None`` where the system has none.
    """

    knowledge: Knowledge
    interfaces: tuple[Interface, ...]
    ephemeral: tuple[int, int]
    firewall: Answers | None = None
    decide: Callable[..., Outcome] = ExpectationBook().outcome
    recall: Callable[[Listener, Sequence[Holder]], Reason | None] = _nothing_recalled
    own_uid: int | None = None

    @property
    def redirects(self) -> tuple[Redirect, ...] | None:
        """Rules that lead packets elsewhere; ``None`` if the firewall's cannot be read."""
        return None if self.firewall is None else self.firewall.redirects


def reached(socket: Socket, ownership: Ownership, context: Context) -> Reach:
    """Who can talk to a listener, as far as networks and firewall tell."""
    path = programs.image(ownership.owners[0]) if ownership.owners else None
    return reach_by_firewall(socket, context.interfaces, context.firewall, path)


def judge(
    socket: Socket,
    ownership: Ownership,
    context: Context,
    *,
    reach: Reach | None = None,
    first_seen: float | None,
    stood_at_start: bool | None,
    age: float | None = None,
    origin: Origin = UNKNOWN,
    evidence: tuple[Evidence, ...] = (),
    of_file: tuple[Reason, ...] = (),
) -> Listener:
    """The listener with everything that can be said about it.

    Args:
        socket: A socket that waits for peers.
        ownership: Who holds it.
        context: The machine around it.
        reach: As ``reached`` tells, if that is known already.
        first_seen: Seconds since the epoch; ``None`` if it stood before watching began.
        stood_at_start: Whether its like listened at the first poll; ``None`` if nobody watches.
        age: Seconds that the socket exists at most; ``None`` if nothing tells that.
        origin: Where its program comes from.
        evidence: What was seen of its owners.
        of_file: What is told of its program by what the file holds.
    """
    ownership = _settled(socket, ownership, context.knowledge)
    program = programs.name(ownership.owners[0]) if ownership.owners else None
    row = Listener(
        socket=socket,
        ownership=ownership,
        service=context.knowledge.service(socket.protocol, socket.local_port, program),
        reach=reached(socket, ownership, context) if reach is None else reach,
        verdict=Verdict.EXPECTED,
        first_seen=first_seen,
        unit=origin.unit,
        unit_user=origin.unit_user,
        container=origin.container,
        package=origin.package.code if origin.package is not None else None,
    )
    client = may_be_client(socket, context.ephemeral, ownership.owners, evidence)
    young = client and is_temporary(
        socket,
        context.knowledge,
        program,
        age=age,
        kernel=ownership.gap is GapCode.OWNERS_KERNEL,
    )
    if young:
        row = replace(row, temporary=True)
    held, found = _told(row, context, evidence, origin, client=client)
    if client and is_given_away(found):
        row = replace(row, temporary=False)
        held, found = _told(row, context, evidence, origin, client=False)
    earlier = context.recall(row, held)
    found += () if earlier is None else (earlier,)
    found = _with_file(found, of_file)
    stood = stood_at_start and not _is_unaccounted(row, context.knowledge)
    vouched = _is_vouched_for(row, origin, evidence)
    return _decided(replace(row, reasons=found), context, stood=bool(stood), vouched=vouched)


def _settled(socket: Socket, ownership: Ownership, knowledge: Knowledge) -> Ownership:
    """What no process holds is the kernel's own at a port of one of its services, if root's."""
    if ownership.gap is not GapCode.OWNERS_NOWHERE or socket.uid != 0:
        return ownership
    known = knowledge.known(socket.protocol, socket.local_port, None)
    is_kernel = known is not None and known.kernel
    return replace(ownership, gap=GapCode.OWNERS_KERNEL) if is_kernel else ownership


def _told(
    row: Listener,
    context: Context,
    evidence: tuple[Evidence, ...],
    origin: Origin,
    *,
    client: bool,
) -> tuple[tuple[Holder, ...], tuple[Reason, ...]]:
    """Those who hold a listener, and all that is told of it and them."""
    held = holders(row, evidence, context.knowledge, origin.package)
    others = reasons.reasons(
        row,
        context.knowledge,
        context.redirects,
        may_be_client=client,
        own_uid=context.own_uid,
    )
    return held, merged(of_all(held), others)


def _with_file(found: tuple[Reason, ...], of_file: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """All reasons; what was put in a package's place was not replaced by an update."""
    if any(one.code is ReasonCode.NOT_AS_INSTALLED for one in of_file):
        found = tuple(one for one in found if one.code is not ReasonCode.EXE_REPLACED)
    return found + of_file


def _decided(row: Listener, context: Context, *, stood: bool, vouched: bool) -> Listener:
    """The listener with the expectation that it meets, and with the verdict."""
    own_network = OWN_NETWORK if row.socket.namespace else None
    known = _built_in(row, context) if vouched else None
    usual = (STOOD_AT_START if stood else known) or own_network
    outcome = context.decide(row, built_in=usual is not None)
    is_usual = outcome.expected_by == BUILT_IN
    expected_by = usual if is_usual else outcome.expected_by
    found = by_weight((*row.reasons, *outcome.reasons))
    judged = replace(
        row,
        reasons=found,
        expected_by=expected_by,
        expected_why="" if is_usual or expected_by is None else outcome.why,
        verdict=verdict(outcome.remaining(found), own_network or expected_by),
    )
    return replace(judged, text=sentence(judged))


def verdict(found: tuple[Reason, ...], expected_by: str | None) -> Verdict:
    """The verdict that follows from the reasons and the expectation that matched."""
    if any(one.severity is Severity.HIGH and one.code in SPEAKS_OF_PROGRAM for one in found):
        return Verdict.SUSPICIOUS
    if any(one.severity is not Severity.LOW for one in found):
        return Verdict.RISKY
    if expected_by == OWN_NETWORK:  # little speaks against it, and nobody else reaches it
        return Verdict.EXPECTED
    raising = found
    if expected_by == STOOD_AT_START:
        raising = tuple(one for one in found if one.code not in _TRUE_OF_MANY)
    return Verdict.UNEXPECTED if raising or expected_by is None else Verdict.EXPECTED


def _built_in(row: Listener, context: Context) -> str | None:
    """A known service run by its known, installed program, no wider than it usually is."""
    if row.temporary:  # a client that waits for an answer serves nobody
        return BUILT_IN
    socket, owners, knowledge = row.socket, row.ownership.owners, context.knowledge
    program = programs.name(owners[0]) if owners else None
    if _is_known_client(row, program, context):
        return KNOWN_CLIENT
    known = knowledge.known(socket.protocol, socket.local_port, program)
    if known is None or not _no_wider(row.reach.level, known.usual_reach):
        return None
    if row.ownership.match is Match.NONE:
        is_kernel = row.ownership.gap is GapCode.OWNERS_KERNEL
        return BUILT_IN if is_kernel and known.kernel else None
    if row.ownership.match is Match.INFERRED:
        return BUILT_IN if _is_known_unit(row.ownership, known) else None
    return BUILT_IN if owners and _is_installed(owners[0], known) else None


def _is_vouched_for(row: Listener, origin: Origin, evidence: tuple[Evidence, ...]) -> bool:
    """Whether more than a path speaks for the program, where more could.

    Not where packages can be told and none has a file that stands among a distribution's, nor
    below a root folder of its own that is no container's.
    """
    owner = row.ownership.owners[0] if row.ownership.owners else None
    if owner is None or row.container is not None or row.temporary:
        return True
    path = programs.image(owner) or ""
    if origin.package == NOT_PACKAGED:
        return not path.startswith(_OF_DISTRIBUTIONS) or path.startswith(_BY_HAND)
    seen = next((one for one in evidence if one.process == owner.id), None)
    return origin.package is not None or seen is None or seen.own_root is not False


def _is_unaccounted(row: Listener, knowledge: Knowledge) -> bool:
    """Whether nothing that is known accounts for it, so that a program may hide there.

    It does not become expected by being there early. The kernel's own listeners are few and known;
    at UDP its tunnels take any port.
    """
    socket = row.socket
    if row.ownership.gap is GapCode.OWNERS_KERNEL and socket.protocol is Protocol.TCP:
        known = knowledge.known(socket.protocol, socket.local_port, None)
        return known is None or not known.kernel
    return row.ownership.gap in _NOT_FOUND


def _is_known_client(row: Listener, program: str | None, context: Context) -> bool:
    """Whether an installed program that is known to speak UDP holds a port it was given by chance.

    Browsers, clocks and DHCP clients keep such sockets for as long as they run.
    """
    socket, owners = row.socket, row.ownership.owners
    first, last = context.ephemeral
    if socket.protocol is not Protocol.UDP or not first <= socket.local_port <= last:
        return False
    known = None if program is None else context.knowledge.spoken_by(Protocol.UDP, program)
    if known is None:
        return False
    if row.ownership.match is Match.INFERRED:
        return _is_known_unit(row.ownership, known)
    return bool(owners) and _is_installed(owners[0], known)


def _is_known_unit(ownership: Ownership, known: KnownService) -> bool:
    """Whether it runs where only an administrator can put a program: in a unit of the system.

    Where no process can be told, the unit's own name speaks for it. What a process calls itself
    is its own claim where its image may not be read: the unit, or the account that it runs as,
    has to say the same.
    """
    place = ownership.guess.place if ownership.guess is not None else None
    if place is None or place.unit is None or place.manager is not None or place.container:
        return False
    stem = place.unit.rpartition(".")[0].partition("@")[0]
    is_unit_of_it = known.is_run_by(stem) or known.is_run_by(f"{stem}d")
    if not ownership.owners:
        return is_unit_of_it
    owner = ownership.owners[0]
    if programs.image(owner):
        return _is_installed(owner, known)
    return known.is_run_by(programs.name(owner)) and (is_unit_of_it or _is_account_of(owner, known))


def _is_account_of(process: Process, known: KnownService) -> bool:
    """Whether it runs as root, or as a user that was made for the service (``libvirt-dnsmasq``)."""
    user = process.user or ""
    return process.uid == 0 or known.is_run_by(user) or known.is_run_by(user.rpartition("-")[2])


def _is_installed(process: Process, known: KnownService) -> bool:
    """Whether the file that runs is a usual owner where installed programs are.

    Told by the image, or by an interpreter's script: a process can call itself anything.
    """
    path = programs.image(process) or ""
    called = ""
    if programs.language(process) is not None:
        called = programs.script(process) or ""  # what is in /usr/bin may be a link into a package
        # A name alone may be any folder's: a process goes where it likes after its start.
        path = (programs.script_path(process) or "") if called.startswith("/") else ""
    names = (each for each in (path, called) if each.startswith(_INSTALLED))
    return path.startswith(_INSTALLED) and any(
        known.is_run_by(posixpath.basename(each)) for each in names
    )


def _no_wider(level: ReachLevel, usual: ReachLevel) -> bool:
    return level in _WIDTH and _WIDTH.index(level) <= _WIDTH.index(usual)
