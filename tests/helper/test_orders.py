from __future__ import annotations

import os
import signal
import socket
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core.connection_key import ConnectionKey
from portwatch.core.helper_answer import Bound, Closed, Done, Trouble
from portwatch.core.helper_request import (
    BindRequest,
    CloseRequest,
    ReleaseRequest,
    SignalAct,
    SignalRequest,
    SocketKey,
)
from portwatch.core.model import Family, Protocol
from portwatch.services.machine import open_sources
from portwatch.services.runtime import boot_id
from portwatch.services.stop import PidfdHandle, image, is_paused
from tests.helpers.helped import Helped, binding, helped, identity, key
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import until

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="the helper runs as root only"
)

_COOKIE = 57  # SO_COOKIE (include/uapi/asm-generic/socket.h)


@pytest.fixture(scope="module")
def helper() -> Iterator[Helped]:
    with helped() as made:
        yield made


@pytest.fixture
def puppet() -> Iterator[Puppet]:
    with Puppet() as made:
        made.listen()
        yield made


def inode_of(puppet: Puppet, name: str = "s") -> int:
    return int(puppet.ask(f"os.fstat({name}.fileno()).st_ino"))


def lives(puppet: Puppet) -> bool:
    return puppet.ask("1 + 1") == "2"


def bound(helper: Helped, request: BindRequest) -> int:
    answer = helper.ask(request)
    assert isinstance(answer, Bound), answer
    return answer.number


def test_a_process_that_holds_its_socket_is_stopped(helper: Helped) -> None:
    puppet = Puppet()
    puppet.listen()
    number = bound(helper, binding(puppet.pid, inode_of(puppet)))

    assert helper.ask(SignalRequest(number, SignalAct.CHECK)) == Done()
    assert lives(puppet)
    assert helper.ask(SignalRequest(number, SignalAct.ASK)) == Done()
    puppet._process.communicate()
    assert puppet._process.returncode == -signal.SIGTERM
    assert helper.trouble(SignalRequest(number, SignalAct.FORCE)) is Trouble.STALE
    assert helper.ask(ReleaseRequest(number)) == Done()


def test_a_plan_with_a_stale_identity_is_refused(helper: Helped, puppet: Puppet) -> None:
    plan = binding(puppet.pid, inode_of(puppet))
    (there,) = plan.sockets
    other = plan.process._replace(started=plan.process.started + 1)
    gone = plan.process._replace(pid=2**22 + 1)

    assert helper.trouble(replace(plan, process=other)) is Trouble.STALE
    assert helper.trouble(replace(plan, process=gone)) is Trouble.STALE
    assert helper.trouble(replace(plan, boot="another")) is Trouble.STALE
    assert helper.trouble(replace(plan, mark=1)) is Trouble.STALE
    assert helper.trouble(replace(plan, exe="/bin/other")) is Trouble.LET_GO
    recycled = SocketKey(there.inode, there.cookie + 1)
    assert helper.trouble(replace(plan, sockets=(recycled,))) is Trouble.LET_GO
    assert lives(puppet)


def test_a_process_is_bound_by_what_it_holds_only(helper: Helped, puppet: Puppet) -> None:
    plan = binding(puppet.pid, inode_of(puppet))
    with socket.create_server(("127.0.0.1", 0)) as ours:
        foreign = key(os.fstat(ours.fileno()).st_ino)
        assert helper.trouble(replace(plan, sockets=(foreign,))) is Trouble.LET_GO

    assert helper.trouble(replace(plan, sockets=())) is Trouble.NOT_ALLOWED
    assert helper.trouble(replace(plan, under=1)) is Trouble.NOT_ALLOWED


def test_one_that_let_go_of_its_socket_is_left_alone(helper: Helped, puppet: Puppet) -> None:
    number = bound(helper, binding(puppet.pid, inode_of(puppet)))
    puppet.do("s.close()")

    assert helper.trouble(SignalRequest(number, SignalAct.ASK)) is Trouble.LET_GO
    assert helper.trouble(SignalRequest(number, SignalAct.FORCE)) is Trouble.LET_GO
    assert lives(puppet)


@pytest.mark.parametrize("act", [SignalAct.ASK, SignalAct.FORCE, SignalAct.PAUSE])
def test_one_that_runs_another_program_by_now_is_left_alone(
    helper: Helped, puppet: Puppet, act: SignalAct
) -> None:
    """It keeps its pid, its start and its socket over that (execve(2))."""
    plan = binding(puppet.pid, inode_of(puppet))
    number = bound(helper, replace(plan, exe=os.path.realpath(sys.executable)))
    unsaid = bound(helper, plan)
    puppet.do("s.set_inheritable(True)")
    puppet.tell("os.execv('/bin/cat', ['cat'])")
    until(lambda: (image(puppet.pid) or "").endswith("cat"))

    assert helper.trouble(SignalRequest(number, act)) is Trouble.LET_GO
    assert helper.trouble(SignalRequest(unsaid, act)) is Trouble.LET_GO
    assert puppet._process.poll() is None


def test_one_that_runs_another_program_after_it_was_asked_is_not_forced(
    helper: Helped, puppet: Puppet
) -> None:
    puppet.do("s.set_inheritable(True)")
    puppet.do("signal.signal(signal.SIGTERM, lambda *_: os.execv('/bin/cat', ['cat']))")
    number = bound(helper, binding(puppet.pid, inode_of(puppet)))

    assert helper.ask(SignalRequest(number, SignalAct.ASK)) == Done()
    until(lambda: (image(puppet.pid) or "").endswith("cat"))

    assert helper.trouble(SignalRequest(number, SignalAct.FORCE)) is Trouble.LET_GO
    assert puppet._process.poll() is None


def test_who_asks_and_what_it_stands_on_is_never_bound(helper: Helped) -> None:
    with socket.create_server(("127.0.0.1", 0)) as ours:
        inode = os.fstat(ours.fileno()).st_ino
        for pid in (os.getpid(), os.getppid(), 1):
            plan = replace(binding(os.getpid(), inode), process=identity(pid))
            assert helper.trouble(plan) is Trouble.NOT_ALLOWED
    assert helper.trouble(replace(plan, process=identity(helper.pid))) is Trouble.NOT_ALLOWED


def test_the_number_of_a_thread_is_no_process(helper: Helped, puppet: Puppet) -> None:
    puppet.do("import threading; t = threading.Thread(target=threading.Event().wait, daemon=True)")
    puppet.do("t.start()")
    plan = binding(puppet.pid, inode_of(puppet))
    thread = identity(int(puppet.ask("t.native_id")))

    assert helper.trouble(replace(plan, process=thread)) is Trouble.NOT_ALLOWED
    assert lives(puppet)


def test_what_is_below_a_bound_process_is_bound_by_that(helper: Helped, puppet: Puppet) -> None:
    number = bound(helper, binding(puppet.pid, inode_of(puppet)))
    child = puppet.fork()
    with Puppet() as stranger:
        below = BindRequest(boot_id(), identity(child), under=number)
        beside = BindRequest(boot_id(), identity(stranger.pid), under=number)

        assert helper.trouble(beside) is Trouble.LET_GO
        under = bound(helper, below)
        assert helper.ask(SignalRequest(under, SignalAct.FORCE)) == Done()
        puppet.do(f"os.waitpid({child}, 0)")
        puppet.children.remove(child)
        assert helper.trouble(SignalRequest(under, SignalAct.ASK)) is Trouble.STALE


def test_what_is_below_is_left_alone_when_what_bound_it_let_go(
    helper: Helped, puppet: Puppet
) -> None:
    """As long as nobody asked that to end: its socket, or its program, may be another by then."""
    number = bound(helper, binding(puppet.pid, inode_of(puppet)))
    child = puppet.fork()
    under = bound(helper, BindRequest(boot_id(), identity(child), under=number))
    puppet.do("s.close()")

    for act in (SignalAct.ASK, SignalAct.PAUSE, SignalAct.FORCE):
        assert helper.trouble(SignalRequest(under, act)) is Trouble.LET_GO
    assert helper.ask(SignalRequest(under, SignalAct.CHECK)) == Done()
    helper.ask(ReleaseRequest(number))
    assert helper.trouble(SignalRequest(under, SignalAct.FORCE)) is Trouble.LET_GO


def test_what_is_below_goes_on_though_what_bound_it_let_go(helper: Helped, puppet: Puppet) -> None:
    number = bound(helper, binding(puppet.pid, inode_of(puppet)))
    child = puppet.fork()
    under = bound(helper, BindRequest(boot_id(), identity(child), under=number))
    assert helper.ask(SignalRequest(under, SignalAct.PAUSE)) == Done()
    until(lambda: is_paused(child))
    puppet.do("s.close()")

    assert helper.trouble(SignalRequest(under, SignalAct.FORCE)) is Trouble.LET_GO
    assert helper.ask(SignalRequest(under, SignalAct.GO_ON)) == Done()
    until(lambda: not is_paused(child))


def test_what_is_below_is_not_forced_if_it_runs_another_program_since_it_was_asked(
    helper: Helped, puppet: Puppet
) -> None:
    number = bound(helper, binding(puppet.pid, inode_of(puppet)))
    puppet.do("signal.signal(signal.SIGTERM, lambda *_: os.execv('/bin/cat', ['cat']))")
    child = puppet.fork()
    under = bound(helper, BindRequest(boot_id(), identity(child), under=number))

    assert helper.ask(SignalRequest(under, SignalAct.ASK)) == Done()
    until(lambda: (image(child) or "").endswith("cat"))
    assert helper.trouble(SignalRequest(under, SignalAct.FORCE)) is Trouble.LET_GO


def test_what_was_below_ends_after_what_bound_it(helper: Helped) -> None:
    puppet = Puppet()
    puppet.listen()
    child = puppet.fork()
    number = bound(helper, binding(puppet.pid, inode_of(puppet)))
    under = bound(helper, BindRequest(boot_id(), identity(child), under=number))
    handle = PidfdHandle(identity(child))
    assert helper.ask(SignalRequest(number, SignalAct.ASK)) == Done()
    puppet._process.wait()

    assert helper.ask(SignalRequest(under, SignalAct.ASK)) == Done()
    assert handle.wait(5)
    handle.close()
    puppet._process.communicate()


def test_a_pause_is_taken_back(helper: Helped, puppet: Puppet) -> None:
    number = bound(helper, binding(puppet.pid, inode_of(puppet)))

    assert helper.ask(SignalRequest(number, SignalAct.PAUSE)) == Done()
    assert helper.ask(SignalRequest(number, SignalAct.GO_ON)) == Done()
    assert lives(puppet)
    helper.ask(ReleaseRequest(number))
    assert helper.trouble(SignalRequest(number, SignalAct.PAUSE)) is Trouble.STALE


def test_one_connection_is_closed_by_its_cookie_only(helper: Helped) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as client,
        server.accept()[0] as accepted,
    ):
        sources = open_sources("netlink")
        table = sources.sockets.read().value
        sources.close()
        (row,) = table[table["inode"] == os.fstat(client.fileno()).st_ino]
        key = ConnectionKey(
            Protocol.TCP,
            Family.IPV4,
            *client.getsockname(),
            *client.getpeername(),
            None,
            int(row["id"]),
        )
        close = CloseRequest(boot_id(), key)
        other = replace(key, cookie=key.cookie + 1)

        assert helper.ask(CloseRequest(boot_id(), other)) == Closed(2, another=True)
        assert helper.trouble(replace(close, boot="another")) is Trouble.STALE
        client.send(b"x")
        assert accepted.recv(1) == b"x"
        assert helper.ask(close) == Closed(0)
        with pytest.raises(ConnectionError):
            client.send(b"x")


@pytest.mark.parametrize("kind", [socket.SOCK_STREAM, socket.SOCK_DGRAM])
def test_what_has_no_peer_is_not_closed(helper: Helped, kind: socket.SocketKind) -> None:
    """The kernel answers for a listener, and for a UDP server, whatever the other end."""
    protocol = Protocol.TCP if kind is socket.SOCK_STREAM else Protocol.UDP
    with socket.socket(socket.AF_INET, kind) as ours:
        ours.bind(("127.0.0.1", 0))
        if protocol is Protocol.TCP:
            ours.listen()
        cookie = int.from_bytes(ours.getsockopt(socket.SOL_SOCKET, _COOKIE, 8), sys.byteorder)
        ends = (*ours.getsockname(), "192.0.2.1", 5)
        key = ConnectionKey(protocol, Family.IPV4, *ends, None, cookie)
        nowhere = replace(key, remote_address="0.0.0.0")

        assert helper.ask(CloseRequest(boot_id(), key)) == Closed(2)
        assert helper.trouble(CloseRequest(boot_id(), nowhere)) is Trouble.FAILED
        with socket.socket(socket.AF_INET, kind) as client:
            client.connect(ours.getsockname())
            client.send(b"x")
            taken = ours.accept()[0] if protocol is Protocol.TCP else ours
            with taken:
                assert taken.recv(1) == b"x"
