from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.counters import Counters
from portwatch.core.model import GapCode
from portwatch.sources.linux_counters import LinuxCounters, parse
from portwatch.sources.tcp_counters import TcpCounters

if TYPE_CHECKING:
    from pathlib import Path

SNMP = """\
Ip: Forwarding DefaultTTL
Ip: 1 64
Tcp: RtoAlgorithm MaxConn ActiveOpens PassiveOpens AttemptFails CurrEstab
Tcp: 1 -1 120 30 4 17
Udp: InDatagrams
Udp: 5
"""


def test_the_sum_of_what_was_opened_and_what_stands() -> None:
    assert parse(SNMP) == Counters(opened=150, established=17)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tcp: ActiveOpens PassiveOpens CurrEstab\n",
        "Tcp: ActiveOpens PassiveOpens CurrEstab\nTcp: 1 2\n",
        "Tcp: ActiveOpens PassiveOpens\nTcp: 1 2\n",
        "Tcp: ActiveOpens PassiveOpens CurrEstab\nTcp: 1 two 3\n",
        "Tcp: ActiveOpens PassiveOpens CurrEstab\nTcp: 1 -2 3\n",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"TCP counters|no number"):
        parse(text)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        parse(text)
    except ValueError:
        return


@pytest.mark.parametrize("content", [None, b"", b"Tcp: \xff\nTcp: \xfe\n"])
def test_what_cannot_be_read_is_a_gap(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        folder = tmp_path / "thread-self" / "net"
        folder.mkdir(parents=True)
        (folder / "snmp").write_bytes(content)

    reading = LinuxCounters(str(tmp_path)).read()

    assert reading.value is None
    assert [gap.code for gap in reading.gaps] == [GapCode.COUNTERS_UNAVAILABLE]
    assert reading.gaps[0].detail


def test_what_another_has_read_for_the_same_poll_is_not_read_again(tmp_path: Path) -> None:
    folder = tmp_path / "thread-self" / "net"
    folder.mkdir(parents=True)
    (folder / "snmp").write_text(SNMP)
    shared = TcpCounters(str(tmp_path))
    source = LinuxCounters(counters=shared)
    assert source.read().value == Counters(opened=150, established=17)

    shared.read()
    (folder / "snmp").write_text(SNMP.replace("120", "121"))
    told = [source.read().value for _ in range(2)]
    source.close()

    assert told == [Counters(opened=150, established=17), Counters(opened=151, established=17)]


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_a_connection_counts_at_both_ends() -> None:
    source = LinuxCounters()
    before = source.read().value
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    after = source.read().value

    assert before is not None
    assert after is not None
    assert after.opened >= before.opened + 2
