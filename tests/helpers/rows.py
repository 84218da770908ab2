"""Builds rows by hand, believable ones unless told otherwise."""

from __future__ import annotations

import ipaddress
import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from portwatch.core import wording
from portwatch.core.model import (
    Connection,
    Direction,
    Family,
    GapCode,
    Listener,
    Match,
    Ownership,
    Parent,
    Process,
    ProcessId,
    Protocol,
    Reach,
    ReachLevel,
    Service,
    Socket,
    State,
    Verdict,
)
from portwatch.core.reason import Reason, ReasonCode, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

NOW = 1_795_617_122.0
"""Seconds since the epoch: 25 November 2026, 14:32:02 UTC."""

COMPUTER = Reach(
    ReachLevel.COMPUTER,
    ("lo",),
    place="This computer",
    text="This computer only, because it is bound to 127.0.0.1.",
)
WIFI = Reach(
    ReachLevel.NETWORK,
    ("wlan0",),
    place="Wi-Fi",
    text=(
        "Reachable from Wi-Fi (wlan0) because it is bound to every address"
        " and no firewall rule is visible."
    ),
)
INTERNET = Reach(
    ReachLevel.INTERNET,
    ("eth0",),
    place="Internet",
    text=(
        "The internet may reach it because it is bound to every address:"
        " Ethernet (eth0) has a public address."
    ),
)
INTERPRETER = Reason(
    ReasonCode.INTERPRETER_EXPOSED,
    Severity.MEDIUM,
    "A script's own server can be reached by others, not only by this computer.",
    evidence="Node.js runs /home/anna/shop/node_modules/.bin/vite",
    advice="If it is for yourself, start it for this computer only (127.0.0.1).",
)
TEMPORARY = Reason(
    ReasonCode.EXE_TEMPORARY,
    Severity.HIGH,
    "It runs from a folder for temporary files, which any program may write to.",
    evidence="/tmp/.x/srv.py",
    advice="If you did not start it yourself, stop it and look at that file.",
)
OPEN_SERVICE = Reason(
    ReasonCode.OPEN_SERVICE,
    Severity.MEDIUM,
    "Redis asks for no password by default, and others can reach it.",
    evidence="Anybody who reaches it reads and changes everything in it.",
    advice="Let it listen to this computer only (127.0.0.1), or give it a password.",
)

_numbers = itertools.count(1)


def process(name: str = "postgres", pid: int = 1423, **facts: Any) -> Process:
    """A process that runs since a quarter of an hour, started by systemd."""
    made = Process(
        id=ProcessId(pid, 1000 + pid),
        name=name,
        exe=f"/usr/bin/{name}",
        command=(f"/usr/bin/{name}",),
        uid=1000,
        user="anna",
        started_at=NOW - 842,
        parents=(Parent(1, "systemd"),),
    )
    return replace(made, **facts)


def held_by(*owners: Process, match: Match | None = None) -> Ownership:
    """Ownership by these processes."""
    certainty = match or (Match.SHARED if len(owners) > 1 else Match.EXACT)
    return Ownership(certainty, owners)


def ownerless(gap: GapCode = GapCode.OWNERS_HIDDEN) -> Ownership:
    """Ownership that cannot be told."""
    return Ownership(Match.NONE, (), gap)


def socket(
    port: int = 5432,
    address: str = "127.0.0.1",
    *,
    protocol: Protocol = Protocol.TCP,
    remote: tuple[str, int] | None = None,
    **facts: Any,
) -> Socket:
    """A listening socket, or a connection if it has a remote end."""
    listens = State.LISTEN if protocol is Protocol.TCP else State.UNCONNECTED
    is_ipv4 = ipaddress.ip_address(address).version == 4
    number = next(_numbers)
    made = Socket(
        id=number,
        protocol=protocol,
        family=Family.IPV4 if is_ipv4 else Family.IPV6,
        state=State.ESTABLISHED if remote else listens,
        local_address=address,
        local_port=port,
        remote_address=remote[0] if remote else None,
        remote_port=remote[1] if remote else None,
        accepts_ipv4=is_ipv4 or address == "::",
        inode=50_000 + number,
        uid=1000,
        user="anna",
    )
    return replace(made, **facts)


def listener(
    name: str = "postgres",
    port: int = 5432,
    verdict: Verdict = Verdict.EXPECTED,
    *,
    reach: Reach = COMPUTER,
    reasons: Sequence[Reason] = (),
    ownership: Ownership | None = None,
    socket: Socket | None = None,
    **facts: Any,
) -> Listener:
    """A listener on this computer only, or on the Wi-Fi."""
    address = "127.0.0.1" if reach.level is ReachLevel.COMPUTER else "0.0.0.0"
    made = Listener(
        socket=socket or _socket(port, address),
        ownership=ownership or held_by(process(name, 1000 + port)),
        service=Service(),
        reach=reach,
        verdict=verdict,
        reasons=tuple(reasons),
    )
    made = replace(made, **facts)
    return made if made.text else replace(made, text=wording.sentence(made))


def connection(
    name: str = "firefox",
    remote: tuple[str, int] = ("203.0.113.7", 443),
    direction: Direction = Direction.OUT,
    *,
    ownership: Ownership | None = None,
    socket: Socket | None = None,
    **facts: Any,
) -> Connection:
    """An open connection from this computer to a web server."""
    made = Connection(
        socket=socket or _socket(41_562, "192.168.1.23", remote=remote),
        ownership=ownership or held_by(process(name, 2211)),
        direction=direction,
        service=Service("https", "HTTPS", "Web pages over an encrypted connection."),
        first_seen=NOW - 65,
    )
    return replace(made, **facts)


_socket = socket
