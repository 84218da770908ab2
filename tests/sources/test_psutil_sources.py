"""Sockets and owners by psutil, as macOS and Windows tell them; Linux is in test_parity."""

from __future__ import annotations

import os
import socket
from types import SimpleNamespace
from typing import Any, NamedTuple

import psutil
import pytest

from portwatch.core import gap_words, sockets
from portwatch.core.diff import diff
from portwatch.core.model import Gap, GapCode, Socket, State
from portwatch.sources.psutil_owners import PsutilOwners
from portwatch.sources.psutil_sockets import PsutilSockets, table_of

FOUR, SIX = socket.AF_INET, socket.AF_INET6
TCP, UDP = socket.SOCK_STREAM, socket.SOCK_DGRAM


class Addr(NamedTuple):
    ip: str
    port: int


class Conn(NamedTuple):
    """As psutil's ``sconn``."""

    fd: int
    family: int
    type: int
    laddr: Addr | tuple[()]
    raddr: Addr | tuple[()]
    status: str
    pid: int | None


# `psutil.net_connections("inet")` on Windows 11, shortened: no descriptors, pid 0 in TIME_WAIT.
WINDOWS = [
    Conn(-1, FOUR, TCP, Addr("0.0.0.0", 135), (), "LISTEN", 1044),
    Conn(-1, SIX, TCP, Addr("::", 445), (), "LISTEN", 4),
    Conn(-1, FOUR, TCP, Addr("192.168.1.5", 50001), Addr("1.2.3.4", 443), "TIME_WAIT", 0),
    Conn(-1, FOUR, TCP, Addr("192.168.1.5", 50002), Addr("1.2.3.4", 443), "DELETE_TCB", 77),
    Conn(-1, FOUR, UDP, Addr("0.0.0.0", 5353), (), "NONE", 2020),
    Conn(-1, FOUR, UDP, Addr("0.0.0.0", 5353), (), "NONE", 2020),
    Conn(-1, SIX, UDP, Addr("fe80::1%12", 1900), (), "NONE", 3030),
]


def _rows(found: list[Conn]) -> list[Socket]:
    return sockets.rows(table_of(found), {}, {})


def _refuse(*_: object, **__: object) -> Any:
    raise psutil.AccessDenied


def test_windows_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "net_connections", lambda kind: WINDOWS if kind == "inet" else [])
    reading = PsutilSockets().read()
    rows = {(row.local_port, row.pid): row for row in sockets.rows(reading.value, {}, {})}
    assert [gap.code for gap in reading.gaps] == [GapCode.ONE_OWNER_ONLY]
    assert len(reading.value) == len(set(reading.value["id"].tolist())) == 7
    assert rows[135, 1044].state is State.LISTEN
    assert rows[135, 1044].accepts_ipv4 is True
    assert rows[445, 4].accepts_ipv4 is None
    assert rows[50001, 0].state is State.TIME_WAIT
    assert rows[50001, 0].remote_address == "1.2.3.4"
    assert rows[50002, 77].state is State.CLOSED
    assert rows[1900, 3030].local_address == "fe80::1"
    assert {row.state for row in rows.values() if row.local_port in {5353, 1900}} == {
        State.UNCONNECTED
    }


def test_what_psutil_cannot_know_is_not_known() -> None:
    (row,) = _rows([Conn(3, SIX, UDP, Addr("::", 53), Addr("::1", 99), "NONE", None)])
    assert row.state is State.ESTABLISHED
    assert (row.inode, row.uid, row.user, row.interface) == (None, None, None, None)
    assert (row.receive_queue, row.send_queue, row.pid) == (None, None, 0)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("SYN_RECV", State.SYN_RECEIVED),
        ("FIN_WAIT1", State.FIN_WAIT_1),
        ("FIN_WAIT2", State.FIN_WAIT_2),
        ("LAST_ACK", State.LAST_ACK),
        ("CLOSE", State.CLOSED),
        ("NONE", State.CLOSED),
        ("what is new", State.CLOSED),
    ],
)
def test_states_of_tcp(given: str, expected: State) -> None:
    (row,) = _rows([Conn(3, FOUR, TCP, Addr("127.0.0.1", 1), Addr("127.0.0.1", 2), given, 5)])
    assert row.state is expected


def test_what_is_no_bound_internet_socket_is_left_out() -> None:
    odd = [
        Conn(3, FOUR, UDP, (), (), "NONE", 5),
        Conn(4, FOUR, UDP, Addr("0.0.0.0", 0), (), "NONE", 5),
        Conn(5, int(socket.AF_UNIX), TCP, (), (), "NONE", 5),
        Conn(6, FOUR, int(socket.SOCK_RAW), Addr("127.0.0.1", 1), (), "NONE", 5),
    ]
    assert len(table_of(odd)) == 0


def test_a_scope_hidden_in_a_link_local_address_is_no_part_of_it() -> None:
    (row,) = _rows([Conn(3, SIX, TCP, Addr("fe80:4::1", 1), (), "LISTEN", 5)])
    assert row.local_address == "fe80::1"


def test_ids_survive_another_order_and_other_neighbours() -> None:
    first = table_of(WINDOWS)
    again = table_of([Conn(-1, FOUR, TCP, Addr("127.0.0.1", 9), (), "LISTEN", 1), *WINDOWS[::-1]])
    changes = diff(first, again)
    assert (len(changes.opened), len(changes.closed), len(changes.changed)) == (1, 0, 0)


def test_a_connection_that_ends_stays_the_same_socket() -> None:
    open_ = Conn(3, FOUR, TCP, Addr("127.0.0.1", 1), Addr("127.0.0.1", 2), "ESTABLISHED", 5)
    changes = diff(table_of([open_]), table_of([open_._replace(status="TIME_WAIT", pid=None)]))
    assert (len(changes.opened), len(changes.closed), len(changes.changed)) == (0, 0, 1)


def test_another_owner_of_a_port_is_another_listener() -> None:
    held = Conn(3, FOUR, TCP, Addr("127.0.0.1", 1), (), "LISTEN", 5)
    changes = diff(table_of([held]), table_of([held._replace(pid=6)]))
    assert (len(changes.opened), len(changes.closed)) == (1, 1)


@pytest.mark.parametrize(
    "error",
    [psutil.NoSuchProcess(5), OSError(24, "Too many open files"), RuntimeError("malformed line")],
)
def test_a_failure_is_a_gap(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: str) -> list[Conn]:
        raise error

    monkeypatch.setattr(psutil, "net_connections", fail)
    why = Gap(GapCode.NETLINK_UNAVAILABLE, detail="no such protocol")
    held = Conn(3, FOUR, TCP, Addr("127.0.0.1", 1), (), "LISTEN", 5)
    source = PsutilSockets((why,))
    monkeypatch.setattr(psutil, "net_connections", lambda _: [held])
    source.read()
    monkeypatch.setattr(psutil, "net_connections", fail)
    reading = source.read()
    assert reading.value["local_port"].tolist() == [1]  # nothing has closed
    assert [gap.code for gap in reading.gaps] == [why.code, GapCode.SOCKETS_HIDDEN]
    assert reading.gaps[1].detail


@pytest.fixture
def macos(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A Mac without root: the whole table is refused, pid 1 too, pid 9 ends while we look."""
    asked: list[int] = []

    class Handle:
        def __init__(self, pid: int) -> None:
            asked.append(pid)
            self.pid = pid

        def net_connections(self, kind: str) -> list[SimpleNamespace]:
            assert kind == "inet"
            if self.pid == 1:
                raise psutil.AccessDenied(1)
            if self.pid == 9:
                raise psutil.NoSuchProcess(9)
            listens = {"laddr": Addr("127.0.0.1", 8000 + self.pid), "raddr": ()}
            return [SimpleNamespace(fd=3, family=FOUR, type=TCP, status="LISTEN", **listens)]

    monkeypatch.setattr(psutil, "net_connections", _refuse)
    monkeypatch.setattr(psutil, "pids", lambda: [1, 5, 7, 9])
    monkeypatch.setattr(psutil, "Process", Handle)
    return asked


def test_macos_shows_the_sockets_of_the_own_processes(macos: list[int]) -> None:
    source = PsutilSockets()
    reading = source.read()
    rows = sockets.rows(reading.value, {}, {})
    assert {(row.local_port, row.pid) for row in rows} == {(8005, 5), (8007, 7)}
    hidden = [gap for gap in reading.gaps if gap.code is GapCode.SOCKETS_HIDDEN]
    assert [gap.count for gap in hidden] == [1]
    assert macos == [1, 5, 7, 9]


def test_macos_is_not_asked_twice_for_what_it_refuses(
    macos: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    source = PsutilSockets()
    source.read()
    monkeypatch.setattr(psutil, "net_connections", lambda _: pytest.fail("asked again"))
    assert len(source.read().value) == 2
    assert len(macos) == 8


def test_the_pid_column_tells_owners() -> None:
    owners = PsutilOwners()
    table = table_of(WINDOWS)
    reading = owners.update(table, diff(table[:0], table), 0.0)
    pids = dict(zip(table["id"].tolist(), table["pid"].tolist(), strict=True))
    assert reading.value == {one: (pid,) if pid else () for one, pid in pids.items()}
    assert reading.gaps == ()  # TIME_WAIT has no owner, so none is hidden


def test_owners_that_change_are_told_and_others_not_again() -> None:
    owners = PsutilOwners()
    table = table_of(WINDOWS)
    owners.update(table, diff(table[:0], table), 0.0)
    assert owners.update(table, diff(table, table), 1.0).value == {}
    later = table.copy()
    later["pid"][later["local_port"] == 135] = 99
    changed = int(later["id"][later["local_port"] == 135][0])
    assert owners.update(later, diff(table, later), 2.0).value == {changed: (99,)}


@pytest.mark.parametrize(("user", "detail"), [(1000, ""), (0, "psutil names no process for them")])
def test_sockets_without_a_visible_owner_are_counted(
    monkeypatch: pytest.MonkeyPatch, user: int, detail: str
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
    held = Conn(3, FOUR, TCP, Addr("127.0.0.1", 1), (), "LISTEN", None)
    table = table_of([held, held._replace(laddr=Addr("127.0.0.1", 2)), *WINDOWS])
    reading = PsutilOwners().update(table, diff(table[:0], table), 0.0)
    assert reading.gaps == (Gap(GapCode.OWNERS_HIDDEN, 2, detail),)
    told = gap_words.text(reading.gaps[0]) + gap_words.remedy(reading.gaps[0])
    assert ("administrator only" in told, "sudo" in told) == (user != 0, user != 0)
