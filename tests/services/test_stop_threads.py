"""Processes of many threads, and such whose first thread has ended (pthread_exit(3) in main)."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from portwatch.services import stop
from portwatch.services.stop import image, is_paused, open_handle
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import identity, program, until

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc tells of threads")

_EXIT = "{'x86_64': 60, 'aarch64': 93}[os.uname().machine]"  # exit(2), of one thread
WITHOUT_ITS_FIRST = f"""
import ctypes, os, socket, threading, time
s = socket.create_server(("127.0.0.1", 0))
print(os.fstat(s.fileno()).st_ino, flush=True)
threading.Thread(target=time.sleep, args=(600,)).start()
ctypes.CDLL(None).syscall({_EXIT}, 0)
"""


@contextmanager
def without_its_first_thread() -> Iterator[tuple[int, int]]:
    """A process that goes on without that, by its pid, and the inode at which it listens."""
    with program(WITHOUT_ITS_FIRST) as made:
        assert made.stdout is not None
        inode = int(made.stdout.readline())
        until(lambda: stop.stat_line(made.pid).rpartition(b")")[2].split()[0] == b"Z")
        yield made.pid, inode


def test_descriptors_that_all_threads_share_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    real = stop._holds
    monkeypatch.setattr(stop, "_holds", lambda tid, *more: read.append(tid) or real(tid, *more))
    with Puppet() as puppet:
        puppet.do("import threading, time")
        puppet.do("x = [os.dup(0) for _ in range(600)]")
        puppet.do(
            "[threading.Thread(target=time.sleep, args=(600,), daemon=True).start()"
            " for _ in range(20)]"
        )

        assert stop.holds(puppet.pid, (1,)) is False

    assert read == [puppet.pid]


def test_what_a_thread_opened_for_itself_is_found() -> None:
    with Puppet() as puppet:
        puppet.do("import threading, time; told = []")
        puppet.do(
            "own = lambda: (ctypes.CDLL(None).unshare(0x400),"
            " told.append(socket.create_server(('127.0.0.1', 0))), time.sleep(600))"
        )
        puppet.do("threading.Thread(target=own, daemon=True).start()")
        until(lambda: puppet.ask("len(told)") == "1")
        # The number means another file, or none, in the table of the first thread.
        inode = int(
            puppet.ask(
                "[int(os.readlink(f'/proc/self/task/{t}/fd/{told[0].fileno()}')[8:-1])"
                " for t in os.listdir('/proc/self/task') if int(t) != os.getpid()][0]"
            )
        )

        assert stop.holds(puppet.pid, (inode,)) is True


def test_the_image_is_told_by_another_thread() -> None:
    with without_its_first_thread() as (pid, inode):
        assert image(pid) == os.readlink("/proc/self/exe")  # noqa: PTH115 - as the kernel tells it
        assert stop.holds(pid, (inode,)) is True


def test_it_hears_a_question_while_it_is_paused() -> None:
    """The question waits for it until it is let go on (signal(7))."""
    with without_its_first_thread() as (pid, _), closing(open_handle(identity(pid))) as handle:
        os.kill(pid, signal.SIGSTOP)
        until(lambda: is_paused(pid))

        handle.ask()

        assert handle.wait(20.0)
