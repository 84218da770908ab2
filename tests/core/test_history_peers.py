from __future__ import annotations

import ipaddress
from dataclasses import replace

import numpy as np

from portwatch.core import ends, sockets
from portwatch.core.ends import EndKind, Ends
from portwatch.core.history_peers import AT_MOST, talks
from portwatch.core.model import Family, Protocol
from tests.helpers import rows


def ended(local: str, remote: str, *, port: int = 80, kind: EndKind = EndKind.CONNECTION) -> Ends:
    """The end of a connection that sent 7 bytes and received 100."""
    table = sockets.empty(1)
    version = ipaddress.ip_address(local).version
    table["family"] = sockets.FAMILY_CODES[Family.IPV4 if version == 4 else Family.IPV6]
    for side, address in (("local", local), ("remote", remote)):
        packed = ipaddress.ip_address(address).packed
        table[side][0, : len(packed)] = list(packed)
    table["local_port"], table["remote_port"] = port, 40_000
    counts = np.array([[7], [100]], np.uint64)
    return Ends(table, np.array([kind], np.uint8), counts[0], counts[1], np.zeros(1, np.int64))


LOOPBACK = rows.listener("nginx", 80)
FOUR = rows.listener("nginx", socket=rows.socket(80, "0.0.0.0"))
SIX = rows.listener("nginx", socket=rows.socket(80, "::", accepts_ipv4=False))
BOTH = rows.listener("nginx", socket=rows.socket(80, "::"))


def test_connections_of_one_peer_are_added_up() -> None:
    found = ends.join(
        [
            ended("127.0.0.1", "127.0.0.9"),
            ended("127.0.0.1", "127.0.0.9"),
            ended("127.0.0.1", "127.0.0.8"),
            ended("127.0.0.1", "127.0.0.9", port=81),
            ended("127.0.0.1", "127.0.0.9", kind=EndKind.LISTENER),
        ]
    )
    identity = LOOPBACK.socket.id

    assert talks(found, [LOOPBACK]) == (
        (identity, "127.0.0.9", 2, 14, 200),
        (identity, "127.0.0.8", 1, 7, 100),
    )


def test_the_very_address_takes_before_any_address_and_each_family_its_own() -> None:
    for standing in ((SIX, FOUR, LOOPBACK), (LOOPBACK, FOUR, SIX)):
        found = ends.join(
            [
                ended("127.0.0.1", "127.0.0.9"),
                ended("192.168.1.2", "192.168.1.9"),
                ended("fe80::1", "fe80::2"),
            ]
        )
        assert {talk.address: talk.identity for talk in talks(found, standing)} == {
            "127.0.0.9": LOOPBACK.socket.id,
            "192.168.1.9": FOUR.socket.id,
            "fe80::2": SIX.socket.id,
        }


def test_a_listener_for_both_families_takes_both_and_ipv4_is_called_so() -> None:
    found = ends.join([ended("::ffff:10.0.0.1", "::ffff:10.0.0.2"), ended("10.0.0.1", "10.0.0.2")])

    assert {(talk.identity, talk.address) for talk in talks(found, [BOTH])} == {
        (BOTH.socket.id, "10.0.0.2")
    }


def test_udp_and_other_networks_take_no_connections() -> None:
    udp = rows.listener(socket=rows.socket(80, protocol=Protocol.UDP))
    inside = rows.listener(socket=replace(rows.socket(80), namespace=4))

    assert talks(ended("127.0.0.1", "127.0.0.9"), [udp, inside]) == ()
    assert talks(ends.no_ends(), [LOOPBACK]) == ()


def test_of_very_many_the_busiest_are_told() -> None:
    many = [ended("127.0.0.1", f"10.0.{number // 250}.{number % 250}") for number in range(1200)]
    found = talks(ends.join([*many, many[700], many[700]]), [LOOPBACK])

    assert len(found) == AT_MOST
    assert (found[0].address, found[0].connections) == ("10.0.2.200", 3)
