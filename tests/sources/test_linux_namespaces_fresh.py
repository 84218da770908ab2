"""How soon what is kept of other networks is put right, and what that costs."""

from __future__ import annotations

import os
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.sources import linux_namespaces
from portwatch.sources.linux_namespaces import LinuxNamespaces
from tests.helpers.made_up_proc import MadeUpProc
from tests.helpers.other_network import MAY_UNSHARE, OtherNetwork
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.sockets import SocketTable

needs_namespaces = pytest.mark.skipif(not MAY_UNSHARE, reason="only root makes namespaces")
rights = pytest.mark.parametrize("may_enter", [True, False], ids=["entered", "by files"])
SOON = {True: 2, False: 5}  # looks until everything is right, with rights and without


@pytest.fixture
def namespaces() -> Iterator[LinuxNamespaces]:
    source = LinuxNamespaces()
    yield source
    source.close()


def ports(table: SocketTable, namespace: int) -> set[int]:
    return set(table[table["namespace"] == namespace]["local_port"].tolist())


def let(monkeypatch: pytest.MonkeyPatch, *, may_enter: bool) -> None:
    if not may_enter:
        monkeypatch.setattr(linux_namespaces, "_setns", lambda _: False)


class Guest(Puppet):
    """A puppet that has moved into the network of another one."""

    def __init__(self, host: Puppet) -> None:
        super().__init__()
        self.do(f"f = os.open('/proc/{host.pid}/ns/net', 0)")
        self.do("ctypes.CDLL(None).setns(f, 0) and sys.exit('setns'); os.close(f)")


@needs_namespaces
@rights
def test_one_that_takes_anothers_place_is_seen_soon(
    namespaces: LinuxNamespaces, monkeypatch: pytest.MonkeyPatch, *, may_enter: bool
) -> None:
    let(monkeypatch, may_enter=may_enter)
    with OtherNetwork() as network:
        network.listen_on("127.0.0.1")
        for _ in range(2):
            namespaces.read()
        network.do("s.close()")
        port = network.listen_on("127.0.0.1")
        tables = [namespaces.read().value for _ in range(SOON[may_enter])]

        assert ports(tables[-1], network.namespace) == {port}


@needs_namespaces
@rights
def test_the_first_one_after_none_is_seen_at_once(
    namespaces: LinuxNamespaces, monkeypatch: pytest.MonkeyPatch, *, may_enter: bool
) -> None:
    let(monkeypatch, may_enter=may_enter)
    with OtherNetwork() as network:
        network.listen_on("127.0.0.1")
        namespaces.read()
        network.do("s.close()")
        assert not ports(namespaces.read().value, network.namespace)
        port = network.listen_on("127.0.0.1")

        assert ports(namespaces.read().value, network.namespace) == {port}


@needs_namespaces
@rights
def test_what_a_process_that_ended_listened_on_is_gone_at_once(
    namespaces: LinuxNamespaces, monkeypatch: pytest.MonkeyPatch, *, may_enter: bool
) -> None:
    let(monkeypatch, may_enter=may_enter)
    with OtherNetwork() as network, Guest(network) as heir:
        with Guest(network) as first:
            port = first.listen()
            for _ in range(3):
                table = namespaces.read().value
            assert ports(table, network.namespace) == {port}
        port = heir.listen()

        assert ports(namespaces.read().value, network.namespace) == {port}


@needs_namespaces
@rights
def test_a_network_that_is_doubted_is_read_at_the_next_look(
    namespaces: LinuxNamespaces, monkeypatch: pytest.MonkeyPatch, *, may_enter: bool
) -> None:
    let(monkeypatch, may_enter=may_enter)
    with OtherNetwork() as network:
        network.listen_on("127.0.0.1")
        for look in range(4):  # whatever was read last, and when
            for _ in range(1 + look):
                namespaces.read()
            network.do("s.close()")
            port = network.listen_on("127.0.0.1")
            namespaces.doubt([network.namespace, 1])

            assert ports(namespaces.read().value, network.namespace) == {port}


@needs_namespaces
def test_who_could_not_come_back_does_not_go_and_reads_the_files(
    namespaces: LinuxNamespaces, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved: list[int] = []
    here = Path("/proc/thread-self/ns/net").stat().st_ino

    def only_away(target: int) -> bool:
        if os.fstat(target).st_ino == here:
            return False
        moved.append(target)
        return True

    monkeypatch.setattr(linux_namespaces, "_setns", only_away)
    with OtherNetwork() as network:
        port = network.listen_on("127.0.0.1")

        assert ports(namespaces.read().value, network.namespace) == {port}
        assert not moved


@needs_namespaces
def test_who_does_not_come_back_says_so(
    namespaces: LinuxNamespaces, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([True, False])  # where it is, and back there; in between it goes nowhere
    here = Path("/proc/thread-self/ns/net").stat().st_ino

    def bar(target: int) -> bool:
        return os.fstat(target).st_ino == here and next(answers)

    monkeypatch.setattr(linux_namespaces, "_setns", bar)
    with OtherNetwork() as network:
        network.listen_on("127.0.0.1")
        with pytest.raises(RuntimeError, match="way back"):
            namespaces.read()


@needs_namespaces
def test_looks_give_no_thread_birth(
    namespaces: LinuxNamespaces, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is born lets everybody who follows processes list them anew."""
    monkeypatch.setattr(threading.Thread, "start", lambda _: pytest.fail("a thread"))
    with OtherNetwork() as network:
        port = network.listen_on("127.0.0.1")
        for _ in range(SOON[True] + 1):
            assert ports(namespaces.read().value, network.namespace) == {port}


@needs_namespaces
def test_a_table_that_stays_the_same_is_not_made_anew(namespaces: LinuxNamespaces) -> None:
    with OtherNetwork() as network:
        network.listen_on("127.0.0.1")
        network.bind("127.0.0.1")
        namespaces.read()
        (kept,) = (one for one in namespaces._networks.values() if one.pids == (network.pid,))
        table, read_at = kept.table, kept.read_at
        for _ in range(4):
            namespaces.read()

        assert kept.table is table
        assert kept.read_at > read_at


INUSE = "TCP: inuse 1 orphan 0\nUDP: inuse 0\nTCP6: inuse 0\n"
QUIET = INUSE + "UDP6: inuse 0\n"
LINE = (
    "   0: 0100007F:{port:04X} 00000000:0000 0A 00000000:00000000 00:00000000 00000000"
    "     0        0 {inode} 1 0000000000000000 100 0 0 10 0\n"
)


def test_a_container_that_starts_again_within_a_look_keeps_nothing_of_the_last_one(
    tmp_path: Path,
) -> None:
    proc = MadeUpProc(tmp_path)
    network = proc.network()  # the kernel gives the next one the same inode, and the same number
    proc.start("7", network)
    proc.tell("7", sockstat=QUIET, tcp=LINE.format(port=8080, inode=70))
    source = LinuxNamespaces(str(proc.root))
    for _ in range(3):
        assert source.read().value["local_port"].tolist() == [8080]
    proc.end("7")
    proc.start("8", network)
    proc.tell("8", sockstat=QUIET, tcp=LINE.format(port=9090, inode=80))
    table = source.read().value

    assert table["local_port"].tolist() == [9090]
    assert source.members(table["namespace"][0]) == (8,)


def test_many_networks_are_read_by_files_a_few_at_a_time_and_each_in_its_turn(
    tmp_path: Path,
) -> None:
    count = 3 * linux_namespaces._MOST_FILES
    proc = MadeUpProc(tmp_path)
    for pid in range(100, 100 + count):
        proc.start(str(pid), proc.network())
        proc.tell(str(pid), sockstat=QUIET, tcp=LINE.format(port=1, inode=pid))
    source = LinuxNamespaces(str(proc.root))
    source.read()
    for pid in range(100, 100 + count):
        proc.tell(str(pid), tcp=LINE.format(port=2, inode=1000 + pid))
    news = []
    for _ in range(8):
        proc.tell("100", sockstat=INUSE + f"UDP6: inuse {len(news) + 1}\n")  # always urgent
        news.append(source.read().value["local_port"].tolist().count(2))

    assert max(after - before for before, after in zip([0, *news], news, strict=False)) <= (
        linux_namespaces._MOST_FILES
    )
    assert news[-1] == count


@needs_namespaces
def test_many_networks_are_entered_every_second_look(namespaces: LinuxNamespaces) -> None:
    with ExitStack() as stack:
        networks = [stack.enter_context(OtherNetwork()) for _ in range(20)]
        for network in networks:
            network.listen_on("127.0.0.1")
        namespaces.read()
        for network in networks:
            network.do("s.close()")
        expected = {one.namespace: {one.listen_on("127.0.0.1")} for one in networks}
        for _ in range(2):
            table = namespaces.read().value

        assert {number: ports(table, number) for number in expected} == expected
        assert os.getpid() not in namespaces.members(networks[0].namespace)
