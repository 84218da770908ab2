from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.sources.linux_usage import LinuxUsage, parse
from portwatch.sources.usage_protocol import Usage
from tests.helpers.other_network import MAY_UNSHARE, OtherNetwork

if TYPE_CHECKING:
    from pathlib import Path

SOCKSTAT = b"""\
sockets: used 129
TCP: inuse 12 orphan 1 tw 3 alloc 20 mem 1
UDP: inuse 5 mem 2
UDPLITE: inuse 7
"""
SOCKSTAT6 = b"""\
TCP6: inuse 4
UDP6: inuse 2
UDPLITE6: inuse 9
"""


def test_both_families_are_told() -> None:
    assert parse(SOCKSTAT, SOCKSTAT6) == Usage(tcp=(12, 4), udp=(5, 2))


def test_a_machine_without_ipv6_has_none_of_it() -> None:
    assert parse(SOCKSTAT, b"") == Usage(tcp=(12, 0), udp=(5, 0))


@pytest.mark.parametrize(
    "content",
    [b"", b"TCP: inuse 1\n", b"TCP: inuse\nUDP: inuse 1\n", b"TCP: inuse x\nUDP: inuse 1"],
)
def test_anything_else_tells_nothing(content: bytes) -> None:
    assert parse(content, SOCKSTAT6) is None


@given(st.binary(), st.binary())
def test_any_bytes_are_read_or_tell_nothing(content: bytes, content6: bytes) -> None:
    parse(content, content6)


def test_what_cannot_be_read_tells_nothing(tmp_path: Path) -> None:
    assert LinuxUsage(str(tmp_path)).read() is None


def number(network: OtherNetwork) -> list[int]:
    """All four numbers, TCP and UDP, IPv4 and IPv6."""
    return [int(one) for one in network.ask("*u.read().tcp, *u.read().udp")[1:-1].split(",")]


@pytest.mark.skipif(not MAY_UNSHARE, reason="needs root")
def test_the_kernel_counts_what_listens_and_what_is_connected() -> None:
    with OtherNetwork() as network:
        network.do("from portwatch.sources.linux_usage import LinuxUsage; u = LinuxUsage()")
        told = [number(network)]
        network.do("b = socket.socket(); b.bind(('127.0.0.1', 0))")
        told.append(number(network))  # only bound
        network.do("b.listen()")
        told.append(number(network))
        network.listen_on("::1", "s")
        told.append(number(network))
        network.do("c = socket.create_connection(b.getsockname()); p = b.accept()[0]")
        told.append(number(network))
        network.bind("127.0.0.1", "d")
        network.bind("::1", "e")
        told.append(number(network))
        network.do("b.close(); d.close()")
        told.append(number(network))

    assert told == [
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [1, 0, 0, 0],
        [1, 1, 0, 0],
        [3, 1, 0, 0],
        [3, 1, 1, 1],
        [2, 1, 0, 1],
    ]


def test_no_number_of_sockets_is_that_long() -> None:
    assert parse(b"TCP: inuse 1\nUDP: inuse " + b"9" * 5000, b"") is None
