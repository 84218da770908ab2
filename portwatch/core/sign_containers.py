"""Ports that a container engine publishes past the host's firewall; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.container_proxy import published
from portwatch.core.model import ReachLevel
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.said import say
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.firewall import Redirect
    from portwatch.core.model import Listener, Socket

_OUTSIDE = frozenset({ReachLevel.NETWORK, ReachLevel.INTERNET})


def containers(row: Listener, redirects: tuple[Redirect, ...] | None) -> Iterator[Reason]:
    """Whether its engine's own rules lead packets past ufw and firewalld to a container.

    Told of Docker's proxy, beside which the engine changes the destination of packets; what
    listens for containers of a user gets them the ordinary way.

    Args:
        row: The listener; its verdict and reasons are not looked at.
        redirects: Rules that do so; ``None`` if the firewall's rules cannot be read.
    """
    container, owners = row.container, row.ownership.owners
    if container is None or not owners or row.reach.level not in _OUTSIDE:
        return
    if row.socket.namespace or container.manager is not None or published(owners[0]) is None:
        return
    if redirects is not None and not any(_leads(one, row.socket) for one in redirects):
        return
    name = clean(container.name or container.id, 60)
    port = row.socket.local_port
    told = say("port {port} leads to the container {name}", port=port, name=name)
    if container.port:
        told = say(
            "port {port} leads to the container {name}, port {inner}",
            port=port,
            name=name,
            inner=container.port,
        )
    yield Reason(
        ReasonCode.FIREWALL_BYPASSED,
        Severity.LOW,
        say("A container publishes it: its engine leads packets past ufw and firewalld."),
        evidence=told,
        advice=say(
            "If only this computer shall reach it, publish it at 127.0.0.1 (-p 127.0.0.1:8080:80)."
        ),
    )


def _leads(redirect: Redirect, socket: Socket) -> bool:
    """Whether a rule is about packets to the port of a socket."""
    if redirect.protocols and socket.protocol.value not in redirect.protocols:
        return False
    port = socket.local_port
    return not redirect.ports or any(first <= port <= last for first, last in redirect.ports)
