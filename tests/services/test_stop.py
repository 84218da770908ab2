from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import ProcessId
from portwatch.services import stop
from portwatch.services.stop import (
    PidfdHandle,
    ProcessEnded,
    PsutilHandle,
    holds,
    open_handle,
    started,
)
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import identity, runs, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.services.stop import Handle

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pidfd and /proc")
both_ways = pytest.mark.parametrize("way", [PidfdHandle, PsutilHandle])


@both_ways
def test_it_ends_the_process_that_it_was_opened_for(way: Callable[[ProcessId], Handle]) -> None:
    with Puppet() as one, Puppet() as twin:
        handle = way(identity(one.pid))
        assert not handle.has_ended()

        handle.ask()

        assert handle.wait(20)
        assert handle.has_ended()
        assert runs(identity(twin.pid))
        handle.close()


@both_ways
def test_another_start_mark_is_another_process(way: Callable[[ProcessId], Handle]) -> None:
    with Puppet() as puppet:
        real = identity(puppet.pid)
        for mark in (real.started - 1, real.started + 1):
            with pytest.raises(ProcessEnded) as caught:
                way(ProcessId(real.pid, mark))
            assert caught.value.reused
        assert runs(real)


@both_ways
def test_a_process_that_is_gone_has_ended(way: Callable[[ProcessId], Handle]) -> None:
    with Puppet() as puppet:
        gone = identity(puppet.pid)

    with pytest.raises(ProcessEnded) as caught:
        way(gone)

    assert not caught.value.reused


@both_ways
def test_a_zombie_has_ended(way: Callable[[ProcessId], Handle]) -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    handle = way(identity(child.pid))
    try:
        child.send_signal(signal.SIGKILL)
        until(handle.has_ended)

        assert os.path.exists(f"/proc/{child.pid}")  # noqa: PTH110 - nobody has waited for it
        assert handle.wait(0.1)
    finally:
        handle.close()
        child.communicate()


@both_ways
def test_a_suspended_process_goes_on_so_that_it_can_finish(
    way: Callable[[ProcessId], Handle],
) -> None:
    with Puppet() as puppet:
        os.kill(puppet.pid, signal.SIGSTOP)
        until(lambda: stop.is_paused(puppet.pid))
        handle = way(identity(puppet.pid))
        try:
            handle.ask()

            assert handle.wait(20)
        finally:
            handle.force()
            handle.close()


@both_ways
def test_force_ends_what_takes_no_notice(way: Callable[[ProcessId], Handle]) -> None:
    with Puppet() as puppet:
        puppet.do("signal.signal(signal.SIGTERM, signal.SIG_IGN)")
        handle = way(identity(puppet.pid))
        handle.ask()
        assert not handle.wait(0.2)

        handle.force()

        assert handle.wait(20)
        handle.close()


@both_ways
def test_a_check_sends_nothing(way: Callable[[ProcessId], Handle]) -> None:
    with Puppet() as puppet:
        handle = way(identity(puppet.pid))

        handle.check()

        assert puppet.ask("1 + 1") == "2"
        handle.close()


def test_a_handle_outlives_the_process_and_reaches_no_other() -> None:
    with Puppet() as puppet:
        handle = open_handle(identity(puppet.pid))

    with pytest.raises(ProcessEnded):
        handle.ask()
    with pytest.raises(ProcessEnded):
        handle.force()
    handle.close()


@pytest.mark.parametrize("pid", [1, 0, -1, os.getpid()])
def test_some_are_never_signalled(pid: int) -> None:
    with pytest.raises(ValueError, match="never signalled"):
        open_handle(ProcessId(pid, 0))


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EPERM])
def test_without_a_pidfd_psutil_does_it(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def refuse(*_: int) -> int:
        raise OSError(number, os.strerror(number))

    with Puppet() as puppet:
        bound = open_handle(identity(puppet.pid))
        assert bound.is_bound
        bound.close()
        monkeypatch.setattr(os, "pidfd_open", refuse)

        handle = open_handle(identity(puppet.pid))

        assert not handle.is_bound
        handle.ask()
        assert handle.wait(20)


def test_a_handle_gives_back_its_descriptor() -> None:
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - only counted
    with Puppet() as puppet:
        real = identity(puppet.pid)
        for mark in (real.started, real.started + 1):
            try:
                open_handle(ProcessId(real.pid, mark)).close()
            except ProcessEnded:
                continue

    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208 - only counted


def test_a_process_holds_a_socket_until_it_closes_it() -> None:
    with Puppet() as puppet:
        puppet.listen()
        inode = int(puppet.ask("os.fstat(s.fileno()).st_ino"))

        assert holds(puppet.pid, {inode}) is True
        assert holds(puppet.pid, {inode + 1}) is False
        puppet.do("s.close()")
        assert holds(puppet.pid, {inode}) is False

    assert holds(puppet.pid, {inode}) is False


def test_a_process_holds_what_a_thread_holds_for_itself() -> None:
    with Puppet() as puppet:
        puppet.do("import threading; up, down = threading.Event(), threading.Event()")
        opened = "ctypes.CDLL(None).unshare(0x400); s = socket.create_server(('127.0.0.1', 0))"
        puppet.do(f"def apart(): global i; {opened}; i = os.fstat(s.fileno()).st_ino; wait(s)")
        puppet.do("wait = lambda _: (up.set(), down.wait())")
        puppet.do("t = threading.Thread(target=apart, daemon=True); t.start(); up.wait()")
        inode = int(puppet.ask("i"))

        assert holds(puppet.pid, {inode}) is True
        puppet.do("down.set(); t.join()")
        assert holds(puppet.pid, {inode}) is False


@pytest.mark.skipif(sys.platform != "linux", reason="threads have numbers of this kind on Linux")
def test_the_number_of_a_thread_is_no_process() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert thread.native_id is not None
        mark = started(thread.native_id)
        assert mark is not None
        one = ProcessId(thread.native_id, mark)
        for way in (open_handle, PsutilHandle):
            with pytest.raises(ProcessEnded):
                way(one)
    finally:
        done.set()
        thread.join()
