"""Owners on this very machine, with real processes that pass sockets around."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from portwatch.core.model import GapCode
from portwatch.sources.linux_owners import LinuxOwners
from portwatch.sources.netlink import NetlinkSockets
from tests.helpers.owner_watch import ESTABLISHED, FEW, LISTEN, Watch
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


class Live(Watch):
    """The sockets of this machine and who holds them."""

    def __init__(self) -> None:
        super().__init__(LinuxOwners())
        self.source = NetlinkSockets()

    def look(self, times: int = 1) -> None:
        for _ in range(times):
            self.poll(self.source.read().value)

    def of(self, port: int, state: int = LISTEN) -> tuple[int, ...]:
        chosen = (self.table["local_port"] == port) & (self.table["state"] == state)
        (identity,) = self.table["id"][chosen].tolist()
        return self.holders[identity]

    def find(self, port: int) -> tuple[int, ...]:
        """Who holds the one listener of this port that is not in the table yet."""
        table = self.source.read().value
        listening = table["state"] == LISTEN
        new = table[listening & (table["local_port"] == port)]
        closed = self.table[~np.isin(self.table["id"], table["id"])]
        self.table = np.concatenate([self.table[:], new])
        (pids,) = self.owners.find(new, closed).values()
        return pids


@pytest.fixture
def live() -> Iterator[Live]:
    made = Live()
    yield made
    made.source.close()


def test_listeners_before_and_after_the_first_look(live: Live) -> None:
    with Puppet() as puppet, socket.create_server(("127.0.0.1", 0)) as own:
        old = puppet.listen("a")
        live.look()
        assert live.of(old) == (puppet.pid,)
        assert live.of(own.getsockname()[1]) == (os.getpid(),)

        new = puppet.listen("b")
        live.look()
        assert live.of(new) == (puppet.pid,)


def test_many_new_sockets_of_another_process_and_of_this_one(live: Live) -> None:
    with Puppet() as puppet, contextlib.ExitStack() as stack:
        live.look(2)
        own = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(12)]
        others = [puppet.listen(f"s{number}") for number in range(12)]

        live.look()

        assert {live.of(one.getsockname()[1]) for one in own} == {(os.getpid(),)}
        assert {live.of(port) for port in others} == {(puppet.pid,)}


def test_a_listener_in_the_place_of_a_file_is_found_at_once(live: Live) -> None:
    with Puppet() as puppet:
        puppet.do("f = open('/dev/null')")
        live.look(2)
        puppet.do("f.close()")
        port = puppet.listen()
        live.look()

        assert live.of(port) == (puppet.pid,)


def test_a_listener_between_two_polls(live: Live) -> None:
    with Puppet() as busy, Puppet() as quiet:
        busy.listen("a")
        live.look()

        assert live.find(busy.listen("b")) == (busy.pid,)
        assert live.find(quiet.listen("c")) == (quiet.pid,)
        busy.do("a.close()")
        assert live.find(busy.listen("d")) == (busy.pid,)  # in the place of the first
        with Puppet() as new:
            assert live.find(new.listen()) == (new.pid,)


def test_the_poll_after_finds_who_else_holds_what_was_found_between(live: Live) -> None:
    with Puppet() as puppet:
        live.look()
        port = puppet.listen("a")
        heir = puppet.fork()
        live.find(port)
        live.look()

        assert live.of(port) == (puppet.pid, heir)


def test_a_listener_of_a_process_that_is_new(live: Live) -> None:
    live.look()
    with Puppet() as puppet:
        port = puppet.listen()
        live.look()

        assert live.of(port) == (puppet.pid,)


def test_all_processes_that_share_a_listener(live: Live) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        live.look()
        children = [puppet.fork(), puppet.fork()]
        live.look()
        assert live.of(port) == tuple(sorted([puppet.pid, *children]))

        puppet.end_child(children[0])
        live.look(FEW)
        assert live.of(port) == tuple(sorted([puppet.pid, children[1]]))


def test_a_connection_that_waits_is_owned_once_it_is_accepted(live: Live) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        with socket.create_connection(("127.0.0.1", port)):
            live.look(2)
            assert live.of(port, ESTABLISHED) == ()
            puppet.do("c = s.accept()[0]")
            live.look()
            assert live.of(port, ESTABLISHED) == (puppet.pid,)


def test_accept_then_fork(live: Live) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        with socket.create_connection(("127.0.0.1", port)):
            puppet.do("c = s.accept()[0]")
            live.look()
            assert live.of(port, ESTABLISHED) == (puppet.pid,)
            child = puppet.fork()
            puppet.do("c.close()")
            live.look(FEW)

            assert live.of(port, ESTABLISHED) == (child,)


def test_a_descriptor_that_is_passed_to_another_process(live: Live, tmp_path: Path) -> None:
    path = str(tmp_path / "pass")
    with Puppet() as giver, Puppet() as taker:
        port = giver.listen()
        giver.do(f"u = socket.socket(socket.AF_UNIX); u.bind({path!r}); u.listen()")
        taker.do(f"v = socket.socket(socket.AF_UNIX); v.connect({path!r})")
        giver.do("w = u.accept()[0]")
        live.look(2)
        giver.do("socket.send_fds(w, [b'x'], [s.fileno()]); s.close()")
        taker.do("got = socket.recv_fds(v, 1, 1)")
        live.look(FEW)

        assert live.of(port) == (taker.pid,)


def test_a_socket_that_its_program_has_closed_is_held_by_nobody(live: Live) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, Puppet() as puppet:
        puppet.do(f"c = socket.create_connection({server.getsockname()!r})")
        port = int(puppet.ask("c.getsockname()[1]"))
        with server.accept()[0]:
            live.look()
            assert live.of(port, ESTABLISHED) == (puppet.pid,)
            puppet.do("c.close()")
            live.look()
            rest = live.table[live.table["local_port"] == port]

            assert [live.holders[identity] for identity in rest["id"].tolist()] == [()]


def test_a_process_that_is_gone_holds_nothing(live: Live) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        child = puppet.fork()
        live.look()
        assert child in live.of(port)
    live.look()

    assert puppet.pid not in {pid for pids in live.holders.values() for pid in pids}
    assert puppet.pid not in live.owners._descriptors.slots.processes


def test_a_thousand_sockets(live: Live) -> None:
    live.look()
    with ExitStack() as stack:
        opened = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(1000)]
        live.look()
        assert {live.of(server.getsockname()[1]) for server in opened} == {(os.getpid(),)}


UNPRIVILEGED = """
import ctypes, json, os, socket, sys
from portwatch.core import sockets
from portwatch.core.diff import diff
from portwatch.sources.linux_owners import LinuxOwners
from portwatch.sources.netlink import NetlinkSockets
os.setgroups([]); os.setgid(65534); os.setuid(65534)
ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # PR_SET_DUMPABLE: as a program that was started so
own = socket.create_server(("127.0.0.1", 0))
table = NetlinkSockets().read().value
reading = LinuxOwners().update(table, diff(sockets.empty(), table), 0.0)
ports = dict(zip(table["id"].tolist(), table["local_port"].tolist()))
json.dump({
    "pid": os.getpid(), "own": own.getsockname()[1],
    "holders": {ports[i]: pids for i, pids in reading.value.items()},
    "gaps": [[gap.code, gap.count] for gap in reading.gaps],
}, sys.stdout)
"""


@pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can become somebody else"
)
def test_other_users_sockets_are_hidden_and_counted() -> None:
    with socket.create_server(("127.0.0.1", 0)) as ours:
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", UNPRIVILEGED],
            capture_output=True,
            check=True,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        found = json.loads(done.stdout)

        assert found["holders"][str(found["own"])] == [found["pid"]]
        assert found["holders"][str(ours.getsockname()[1])] == []
        assert [code for code, _ in found["gaps"]] == [GapCode.OWNERS_HIDDEN]
        assert found["gaps"][0][1] >= 1
