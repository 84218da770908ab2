from __future__ import annotations

import pytest

from portwatch.core import sockets
from portwatch.core.evidence import Relative
from portwatch.core.guest import Guest, hosts
from portwatch.core.model import Protocol, State

_TCP, _UDP = (sockets.PROTOCOL_CODES[one] for one in (Protocol.TCP, Protocol.UDP))
_HERE, _THERE = (bytes((127, 0, 0, last)).ljust(16, b"\0") for last in (1, 2))
_MAPPED = sockets.MAPPED + bytes((127, 0, 0, 1))
_SHELL = Relative(7, "/bin/sh", ("sh",), is_below=False)


def listener(family: int, address: bytes, *, namespace: int = 0) -> sockets.SocketTable:
    table = sockets.empty(1)
    table["id"], table["protocol"], table["family"] = 5, _TCP, family
    table["local"][0] = list(address)
    table["local_port"], table["namespace"] = 80, namespace
    table["state"] = sockets.STATE_CODES[State.LISTEN]
    return table


@pytest.mark.parametrize(
    ("guest", "host", "takes"),
    [
        (Guest(_SHELL, _TCP, 4, 80, _HERE), listener(4, _HERE), True),
        (Guest(_SHELL, _TCP, 4, 80, _HERE), listener(4, bytes(16)), True),
        (Guest(_SHELL, _TCP, 4, 80, _HERE), listener(6, bytes(16)), True),
        (Guest(_SHELL, _TCP, 6, 80, _MAPPED), listener(6, bytes(16)), True),
        (Guest(_SHELL, _TCP, 6, 80, _MAPPED), listener(4, bytes(16)), False),
        (Guest(_SHELL, _TCP, 4, 80, _HERE), listener(4, _THERE), False),
        (Guest(_SHELL, _TCP, 4, 81, _HERE), listener(4, _HERE), False),
        (Guest(_SHELL, _UDP, 4, 80, _HERE), listener(4, _HERE), False),
        (Guest(_SHELL, _TCP, 4, 80, _HERE), listener(4, _HERE, namespace=9), False),
        (Guest(_SHELL, _TCP, 4, 80, _HERE, 9), listener(4, _HERE, namespace=9), True),
    ],
)
def test_a_listener_takes_what_comes_to_its_port_and_address(
    guest: Guest, host: sockets.SocketTable, *, takes: bool
) -> None:
    assert hosts((guest,), host) == ({5: (_SHELL,)} if takes else {})


def test_a_connection_is_no_host() -> None:
    table = listener(4, _HERE)
    table["state"] = sockets.STATE_CODES[State.ESTABLISHED]

    assert hosts((Guest(_SHELL, _TCP, 4, 80, _HERE),), table) == {}
