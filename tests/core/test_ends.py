from __future__ import annotations

import ipaddress

import numpy as np

from portwatch.core import ends, sockets
from portwatch.core.ends import EndKind, Ends, Fins

HERE, THERE = ("127.0.0.1", 80), ("127.0.0.2", 40000)
Place = tuple[str, int]


def ended(
    local: Place, remote: Place, sent: int, received: int, kind: EndKind = EndKind.CONNECTION
) -> Ends:
    """One end."""
    table = sockets.empty(1)
    for side, (address, port) in (("local", local), ("remote", remote)):
        packed = ipaddress.ip_address(address).packed
        table[side][0, : len(packed)] = list(packed)
        table[f"{side}_port"] = port
    one = np.array([[sent], [received]], np.uint64)
    return Ends(table, np.array([kind], np.uint8), one[0], one[1], np.zeros(1, np.int64))


def test_the_fin_is_no_payload_where_both_ends_are_heard() -> None:
    server, client = ended(HERE, THERE, 7, 101), ended(THERE, HERE, 100, 8)

    assert Fins().received(ends.join([server, client])) == [100, 7]


def test_the_peer_may_have_ended_long_before() -> None:
    fins = Fins()

    assert fins.received(ended(THERE, HERE, 100, 7)) == [7]
    assert fins.received(ends.no_ends()) == []
    assert fins.received(ended(HERE, THERE, 7, 101)) == [100]
    # The same ports again, and another peer: what was heard before is over.
    assert fins.received(ended(HERE, THERE, 7, 101)) == [101]


def test_ports_that_are_used_again_at_once_are_told_apart() -> None:
    told = [
        ended(HERE, THERE, 10, 6),
        ended(THERE, HERE, 5, 11),
        ended(HERE, THERE, 100, 8),
        ended(THERE, HERE, 7, 101),
    ]

    assert Fins().received(ends.join(told)) == [5, 10, 7, 100]


def test_an_ipv4_peer_of_an_ipv6_socket_is_the_same_place() -> None:
    mapped = [(f"::ffff:{address}", port) for address, port in (HERE, THERE)]
    server = ended(mapped[0], mapped[1], 0, 6)

    assert Fins().received(ends.join([server, ended(THERE, HERE, 5, 0)])) == [5, 0]


def test_what_is_not_known_stays_as_the_kernel_tells_it() -> None:
    alone = ended(HERE, THERE, 7, 101)
    reset = ended(THERE, HERE, 0, 0, EndKind.RESET)
    udp = ended(THERE, HERE, 100, 0, EndKind.UDP_CONNECTED)

    assert Fins().received(alone) == [101]
    assert Fins().received(ends.join([alone, udp])) == [101, 0]
    assert Fins().received(ends.join([alone, reset])) == [101, 0]


def test_ends_without_a_peer_here_are_forgotten_in_time() -> None:
    fins = Fins()
    fins.received(ended(THERE, HERE, 100, 7))
    many = [ended(("10.0.0.1", 1), (f"10.0.{n >> 8}.{n & 255}", 9), 0, 0) for n in range(4096)]
    fins.received(ends.join(many))

    assert fins.received(ended(HERE, THERE, 7, 101)) == [101]
