"""Holders of root's sockets, as an ordinary user sees them, in cgroups of a service manager's kind.

Whatever happened to a socket: no wrong name is told as a fact.
"""

from __future__ import annotations

import os
import socket
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from portwatch.core.guess import Certainty, Guess
from portwatch.core.place import parse_cgroup
from tests.helpers.nobody import Nobody
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.cgroups import Slice

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

NOBODY = 65534
FEW = 5  # polls in which every change must be seen
MANAGER = f"user.slice/user-{NOBODY}.slice/user@{NOBODY}.service"
QUIET_HEIR = "heir = os.fork() or (os.close(0), os.close(1), signal.pause())"
MASTER = """
go, told = os.pipe(), os.pipe()
def serve():
    ctypes.CDLL(None).prctl(15, ctypes.c_char_p(b"webd"), 0, 0, 0)
    os.read(go[0], 1)
    s = socket.create_server(("127.0.0.1", 0))
    for _ in range(2):
        os.fork() or signal.pause()
    os.write(told[1], b"%d" % s.getsockname()[1])
    signal.pause()
master = os.fork() or serve()
"""
RENAME = "ctypes.CDLL(None).prctl(15, ctypes.c_char_p({!r}), 0, 0, 0)"


@pytest.fixture
def nobody(tree: Slice) -> Iterator[Nobody]:
    del tree  # only where cgroups can be made
    with Nobody() as made:
        yield made


@pytest.fixture
def server() -> Iterator[Puppet]:
    with Puppet() as made:
        yield made


def told(nobody: Nobody, port: int) -> Guess:
    guess = nobody.of(port)
    assert guess is not None
    return guess


def test_the_only_process_of_a_unit(tree: Slice, nobody: Nobody, server: Puppet) -> None:
    tree.put("system.slice/cups.service", server.pid)
    port = server.listen()
    nobody.poll()
    guess = told(nobody, port)

    assert guess == Guess((server.pid,), server.pid, Certainty.ONLY, guess.place)
    assert guess.place.unit == "cups.service"
    assert guess.place.manager is None


def test_a_name_that_looks_like_a_report_of_ss(tree: Slice, nobody: Nobody, server: Puppet) -> None:
    unit = 'x",pid=1,fd=3)).service'
    server.do(RENAME.format(b'",pid=1,'))
    tree.put(f"system.slice/{unit}", server.pid)
    port = server.listen()
    nobody.poll()
    guess = told(nobody, port)

    assert (guess.pid, guess.certainty) == (server.pid, Certainty.ONLY)
    assert guess.place.unit == unit


def test_a_master_and_its_workers_that_inherit_the_listener(tree: Slice, nobody: Nobody) -> None:
    """The manager is the reading user's own, for pid 1 is none of the test's."""
    with Puppet() as manager:
        tree.put(f"{MANAGER}/init.scope", manager.pid)
        manager.do(f"exec({MASTER!r})")
        master = int(manager.ask("master"))
        tree.put(f"{MANAGER}/app.slice/web@1.service", master)
        try:
            manager.do("os.write(go[1], b'x')")
            port = int(manager.ask("int(os.read(told[0], 9))"))
            nobody.poll()
            guess = told(nobody, port)

            assert len(guess.candidates) == 3
            assert (guess.pid, guess.certainty) == (master, Certainty.MAIN)
            assert guess.place.unit == "web@1.service"
            assert guess.place.manager == NOBODY
            assert not guess.names_a_process
        finally:
            tree.end(f"{MANAGER}/app.slice/web@1.service")
            manager.do("os.waitpid(master, 0)")


def test_a_wrapper_in_front_of_the_server(tree: Slice, nobody: Nobody) -> None:
    with Puppet() as wrapper, Puppet() as helper, Puppet() as server:
        pids = sorted((wrapper.pid, helper.pid, server.pid))
        tree.put("system.slice/code.service", *pids)
        wrapper.do(RENAME.format(b"code"))
        port = server.listen()
        nobody.poll()
        guess = told(nobody, port)

        assert guess == Guess(tuple(pids), None, Certainty.ONE_OF, guess.place)
        assert guess.place.unit == "code.service"


def test_whose_number_of_descriptors_rose_very_probably_has_it(tree: Slice, nobody: Nobody) -> None:
    with Puppet() as wrapper, Puppet() as helper, Puppet() as server:
        tree.put("system.slice/code.service", wrapper.pid, helper.pid, server.pid)
        first = wrapper.listen()
        nobody.poll()
        nobody.look()
        second = server.listen()
        nobody.poll()

        assert told(nobody, first).certainty is Certainty.ONE_OF
        assert told(nobody, second).pid == server.pid
        assert told(nobody, second).certainty is Certainty.LIKELY
        nobody.poll()
        assert told(nobody, second).pid == server.pid


def test_two_that_opened_something_at_once_are_not_told_apart(tree: Slice, nobody: Nobody) -> None:
    with Puppet() as wrapper, Puppet() as server:
        tree.put("system.slice/code.service", wrapper.pid, server.pid)
        wrapper.listen()
        nobody.poll()
        nobody.look()
        wrapper.do("f = open('/dev/null')")
        second = server.listen()
        nobody.poll()

        assert told(nobody, second).certainty is Certainty.ONE_OF


def test_an_old_rise_says_nothing_of_a_new_socket(tree: Slice, nobody: Nobody) -> None:
    with Puppet() as wrapper, Puppet() as server:
        tree.put("system.slice/code.service", wrapper.pid, server.pid)
        server.do("f = open('/dev/null')")
        wrapper.listen()
        nobody.poll()
        wrapper.do("g = open('/dev/null')")
        nobody.look()
        server.do("f.close()")
        second = server.listen()  # in the place of the file: no number rose
        nobody.poll()

        assert told(nobody, second).certainty is Certainty.ONE_OF


def test_a_socket_of_another_user_than_the_wrapper(tree: Slice, nobody: Nobody) -> None:
    with Puppet() as wrapper, Puppet() as server:
        tree.put("system.slice/code.service", wrapper.pid, server.pid)
        server.do("os.setgroups([]); os.setgid(77); os.setuid(77)")
        port = server.listen()
        own = wrapper.listen()
        nobody.poll()

        assert (told(nobody, port).pid, told(nobody, port).certainty) == (
            server.pid,
            Certainty.LIKELY,
        )
        # The other may have become another user after it opened root's socket.
        assert told(nobody, own).certainty is Certainty.ONE_OF


def test_a_program_that_became_another_user_after_it_listened(tree: Slice, nobody: Nobody) -> None:
    with Puppet() as wrapper, Puppet() as server:
        tree.put("system.slice/dns.service", wrapper.pid, server.pid)
        port = server.listen()
        server.do("os.setgroups([]); os.setgid(77); os.setuid(77)")
        nobody.poll()

        assert told(nobody, port).pid is None


def test_the_manager_opens_and_the_service_serves(tree: Slice, nobody: Nobody) -> None:
    with Puppet() as manager, ExitStack() as stack:
        tree.put("init.scope", manager.pid)
        port = manager.listen()
        service = manager.fork()
        stack.callback(manager.end_child, service)
        tree.put("system.slice/ssh.service", service)
        nobody.poll()
        guess = told(nobody, port)

        assert guess.certainty is Certainty.OPENED_BY
        assert guess.pid == manager.pid
        assert not guess.names_a_process


def test_a_socket_unit_has_no_process(tree: Slice, nobody: Nobody, server: Puppet) -> None:
    tree.put("system.slice/portwatch-none.socket", server.pid)
    port = server.listen()
    tree.put("init.scope", server.pid)
    nobody.poll()
    guess = told(nobody, port)

    assert guess == Guess((), None, Certainty.OPENED_BY, guess.place, "portwatch-none.service")


def test_a_process_that_was_moved_after_it_listened(
    tree: Slice, nobody: Nobody, server: Puppet
) -> None:
    tree.put("system.slice/from.scope", server.pid)
    port = server.listen()
    tree.put("system.slice/to.scope", server.pid)
    nobody.poll()
    guess = told(nobody, port)

    assert guess == Guess((), None, Certainty.EMPTIED, guess.place)
    assert guess.place.unit == "from.scope"


def test_an_opener_that_died_and_whose_cgroup_is_gone(tree: Slice, nobody: Nobody) -> None:
    with Puppet() as server:
        tree.put("system.slice/gone.scope", server.pid)
        port = server.listen()
        tree.put("system.slice/to.scope", server.pid)
        tree.remove("system.slice/gone.scope")
        nobody.poll()

        assert nobody.of(port) is None
        number = tree.make("system.slice/gone.scope")  # another one by the same name
        nobody.poll()
        assert number
        assert nobody.of(port) is None


def test_an_opener_that_died_while_another_process_stays(tree: Slice, nobody: Nobody) -> None:
    """The heir is elsewhere: the one that is left here must not be told for it."""
    with Puppet() as bystander, Puppet() as opener, ExitStack() as stack:
        tree.put("system.slice/mixed.service", bystander.pid)
        port = 0
        with Puppet() as child:
            tree.put("system.slice/mixed.service", child.pid)
            port = child.listen()
            child.do(QUIET_HEIR)
            heir = int(child.ask("heir"))
            stack.callback(os.kill, heir, 9)
            tree.put("system.slice/heir.service", heir, opener.pid)
            nobody.poll()
            assert told(nobody, port).certainty is Certainty.ONE_OF
        nobody.poll()
        guess = told(nobody, port)

        assert guess.candidates == (bystander.pid,)
        assert guess.pid is None
        assert not guess.names_a_process


def test_a_process_that_came_after_the_socket_did_not_open_it(tree: Slice, nobody: Nobody) -> None:
    with Puppet() as server, Puppet() as later:
        tree.put("system.slice/a.service", server.pid)
        port = server.listen()
        nobody.poll()
        assert told(nobody, port).pid == server.pid
        tree.put("system.slice/a.service", later.pid)
        tree.put("system.slice/b.service", server.pid)
        for _ in range(FEW):
            nobody.poll()

        assert told(nobody, port).pid is None


def test_own_processes_are_looked_into_and_never_guessed(tree: Slice, nobody: Nobody) -> None:
    with Puppet() as other:
        tree.put("system.slice/session-3.scope", nobody.pid, other.pid)
        port = other.listen()
        nobody.poll()
        guess = told(nobody, port)

        assert guess.pid == other.pid
        assert guess.certainty is Certainty.LIKELY


def test_accepted_connections_are_of_their_listeners_cgroup(
    tree: Slice, nobody: Nobody, server: Puppet
) -> None:
    tree.put("system.slice/web.service", server.pid)
    port = server.listen()
    with socket.create_connection(("127.0.0.1", port)):
        server.do("c = s.accept()[0]")
        nobody.poll()
        guess = nobody.of(port, 1)

        assert guess is not None
        assert guess.pid == server.pid
        server.do("c.close()")


def test_every_listener_whose_cgroup_lives_is_told_of(tree: Slice, nobody: Nobody) -> None:
    with ExitStack() as stack:
        servers = [stack.enter_context(Puppet()) for _ in range(5)]
        ports = {}
        for index, server in enumerate(servers):
            tree.put(f"system.slice/s{index}.service", server.pid)
            ports[server.listen()] = f"s{index}.service"
        nobody.poll()

        assert {port: told(nobody, port).place.unit for port in ports} == ports
        assert parse_cgroup("/").unit is None
