"""Sockets that no process's own folder shows: in a thread's own table, or on their way."""

from __future__ import annotations

import os
import signal
import socket
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest

from portwatch.core.model import GapCode
from portwatch.sources import linux_owners, linux_threads
from portwatch.sources.kernel_view import kernel_serves, sees_machine
from portwatch.sources.linux_descriptors import Descriptors
from portwatch.sources.linux_owners import LinuxOwners
from portwatch.sources.netlink import NetlinkSockets
from tests.helpers.owner_watch import FEW, LISTEN, Watch
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="needs Linux"),
    pytest.mark.skipif(
        not hasattr(os, "getuid") or os.getuid() != 0, reason="only root sees everybody's holders"
    ),
]

NOBODY = 65534
NOWHERE = GapCode.OWNERS_NOWHERE
WHOLE = sees_machine("/proc")
USERS = pytest.mark.parametrize("uid", [0, NOBODY])


class Live(Watch):
    """The sockets of this machine, who holds them, and why nobody does."""

    def __init__(self) -> None:
        super().__init__(LinuxOwners())
        self.source = NetlinkSockets()

    def look(self, times: int = 1) -> None:
        for _ in range(times):
            self.poll(self.source.read().value)

    def ids(self, port: int) -> list[int]:
        chosen = (self.table["local_port"] == port) & (self.table["state"] == LISTEN)
        chosen &= (self.table["local"][:, :4] == [127, 0, 0, 1]).all(axis=1)
        found: list[int] = self.table["id"][chosen].tolist()
        return found

    def identity(self, port: int) -> int:
        (identity,) = self.ids(port)
        return identity

    def of(self, port: int) -> tuple[int, ...]:
        return self.holders[self.identity(port)]

    def code(self, port: int) -> GapCode:
        return self.owners.unowned(self.identity(port))


@pytest.fixture
def live(monkeypatch: pytest.MonkeyPatch) -> Iterator[Live]:
    # As where root is refused nobody's descriptors, which is not so in every container.
    monkeypatch.setattr(Descriptors, "_refuse", lambda *_: None)
    made = Live()
    yield made
    made.source.close()


class Hider(Puppet):
    """A process of some user that hides a listener as soon as it has one."""

    def __init__(self, uid: int) -> None:
        super().__init__()
        self._uid = uid

    def become(self) -> None:
        self.do("import threading; up, down = threading.Event(), threading.Event()")
        self.do("libc = ctypes.CDLL(None)")
        self.do(f"os.setgroups([]); os.setgid({self._uid}); os.setuid({self._uid})")

    def listen_apart(self, *before: str) -> int:
        """A listener in a table of descriptors that one thread has for itself."""
        listens = "s = socket.create_server(('127.0.0.1', 0))"
        noted = "port = s.getsockname()[1]"  # the first thread has no such descriptor
        opened = ["libc.unshare(0x400)", listens, noted, "up.set()"]
        steps = "; ".join(["global s, port", *before, *opened])
        self.do(f"def apart(): {steps}; down.wait()")
        self.do("t = threading.Thread(target=apart, daemon=True); t.start(); up.wait()")
        return int(self.ask("port"))


@USERS
def test_a_thread_with_descriptors_of_its_own_is_no_hiding_place(live: Live, uid: int) -> None:
    live.look()
    with Hider(uid) as hider:
        hider.become()
        port = hider.listen_apart()
        live.look(FEW)

        assert live.of(port) == (hider.pid,)


@USERS
def test_such_a_listener_is_found_at_the_first_look(live: Live, uid: int) -> None:
    with Hider(uid) as hider:
        hider.become()
        port = hider.listen_apart()
        live.look()

        assert live.of(port) == (hider.pid,)


@pytest.mark.parametrize("compares", [True, False])
def test_as_many_descriptors_as_its_process_has_hide_no_thread(
    live: Live,
    monkeypatch: pytest.MonkeyPatch,
    *,
    compares: bool,
) -> None:
    if not compares:  # as where kcmp(2) is refused
        monkeypatch.setattr(linux_threads, "_compare", lambda *_: -1)
    with Hider(NOBODY) as hider:
        hider.become()
        # The listener takes the place of what the others still hold.
        port = hider.listen_apart("f = os.open('/', 0)", "libc.unshare(0x400)", "os.close(f)")
        live.look(FEW)

        assert live.of(port) == (hider.pid,)


def test_threads_outlive_the_first_one(live: Live) -> None:
    with Hider(NOBODY) as hider:
        hider.become()
        port = hider.listen("s")
        hider.do("threading.Thread(target=down.wait).start()")
        hider.tell("libc.syscall(60 if os.uname().machine == 'x86_64' else 93, 0)")  # exit(2)
        try:
            live.look(FEW)

            assert live.of(port) == (hider.pid,)
        finally:
            os.kill(hider.pid, signal.SIGKILL)


def test_a_threads_listener_that_closes_or_ends_with_it_is_let_go(live: Live) -> None:
    with Hider(NOBODY) as hider:
        hider.become()
        port = hider.listen_apart()
        live.look(2)
        assert live.of(port) == (hider.pid,)
        hider.do("down.set(); t.join()")
        live.look(FEW)

        assert live.ids(port) == []
        assert live.owners._descriptors.slots.threads == {}


@USERS
def test_what_is_on_its_way_between_two_programs_is_not_found(live: Live, uid: int) -> None:
    with Hider(uid) as hider:
        hider.become()
        port = hider.listen_in_flight()
        live.look()

        assert live.of(port) == ()
        assert live.code(port) is GapCode.OWNERS_UNFOUND
        assert GapCode.OWNERS_UNFOUND in {gap.code for gap in live.gaps}


def test_an_ordinary_users_socket_is_never_the_kernels(live: Live) -> None:
    with Hider(NOBODY) as hider:
        hider.become()
        port = hider.listen_in_flight()
        live.look(40)

        assert live.code(port) is (NOWHERE if WHOLE else GapCode.OWNERS_UNFOUND)


def test_what_arrives_is_owned_by_who_received_it(live: Live) -> None:
    with Hider(NOBODY) as hider:
        hider.become()
        port = hider.listen_in_flight()
        live.look(FEW)
        hider.do("got = socket.recv_fds(b, 1, 1)")
        live.look(FEW)

        assert live.of(port) == (hider.pid,)


def test_what_a_thread_of_its_own_receives_is_found_in_the_end(live: Live) -> None:
    with Hider(NOBODY) as hider:
        hider.become()
        port = hider.listen_in_flight()
        live.look(2)
        hider.do(
            "def apart(): libc.unshare(0x400); socket.recv_fds(b, 1, 1); up.set(); down.wait()"
        )
        hider.do("threading.Thread(target=apart, daemon=True).start(); up.wait()")
        live.look(12)

        assert live.of(port) == (hider.pid,)


def test_a_listener_that_closed_before_its_holder_was_found_is_not_the_kernels(
    live: Live,
) -> None:
    live.look()
    with socket.create_server(("127.0.0.1", 0)) as short:
        port = short.getsockname()[1]
        table = live.source.read().value
    known = np.isin(table["id"], live.table["id"])
    new = table[~known & (table["local_port"] == port) & (table["state"] == LISTEN)]

    assert list(live.owners.find(new, table[:0]).values()) == [()]
    assert live.owners.unowned(int(new["id"][0])) is GapCode.OWNERS_UNFOUND


def test_roots_socket_without_a_holder_is_told_after_several_looks(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kernel's own, where it has services that listen at any port; else nobody's."""
    with Hider(0) as hider:
        hider.become()
        port = hider.listen_in_flight()
        codes = []
        for _ in range(FEW):
            live.look()
            codes.append(live.code(port))

        assert codes[:2] == [GapCode.OWNERS_UNFOUND] * 2
        sure = NOWHERE if WHOLE and not kernel_serves("/proc") else GapCode.OWNERS_KERNEL
        assert codes[2:] == [sure] * 3
        monkeypatch.setattr(linux_owners, "kernel_serves", lambda _: True)
        assert live.code(port) is GapCode.OWNERS_KERNEL
        monkeypatch.setattr(linux_owners, "kernel_serves", lambda _: False)
        monkeypatch.setattr(linux_owners, "sees_machine", lambda _: False)
        assert live.code(port) is GapCode.OWNERS_KERNEL


def test_the_kernels_own_udp_sockets_stay_its_own(live: Live) -> None:
    with Hider(0) as hider:
        hider.become()
        hider.do("s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.bind(('127.0.0.1', 0))")
        hider.do("a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)")
        port = int(hider.ask("s.getsockname()[1]"))
        hider.do("socket.send_fds(a, [b'x'], [s.fileno()]); s.close()")
        live.look(FEW)
        chosen = live.table["id"][live.table["local_port"] == port].tolist()

        assert [live.owners.unowned(one) for one in chosen] == [GapCode.OWNERS_KERNEL]
