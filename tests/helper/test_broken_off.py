"""An answer that is given up in the midst of it leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.helper import patience
from portwatch.helper.orders import Orders
from tests.helpers.helped import binding
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="the helper runs as root only"
)

HELD = """
import os, signal, time
from portwatch.helper import parent, patience
parent.end_with(0, os.getppid())
patience.prepare()
try:
    patience.hold()
    TELL
    for _ in range(20):
        time.sleep(0.01)
    print("held", flush=True)
    patience.go_on()
except patience.TooSlowError:
    print("raised", flush=True)
"""


@pytest.fixture(autouse=True)
def alarm() -> Iterator[None]:
    before = signal.getsignal(signal.SIGALRM)
    patience.prepare()
    yield
    patience.end()
    signal.signal(signal.SIGALRM, before)


def descriptors() -> set[str]:
    return {
        f"{one.name} {one.readlink()}" for one in Path("/proc/self/fd").iterdir() if one.exists()
    }


def too_late(function: Callable[..., object]) -> Callable[..., object]:
    """The time is over as soon as it has done its work."""

    def done(*given: object) -> object:
        found = function(*given)
        signal.raise_signal(signal.SIGALRM)
        return found

    return done


@pytest.mark.parametrize("moment", ["os.pidfd_open", "os.readlink", "os.listdir"])
def test_no_descriptor_is_left(monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    with Puppet() as puppet:
        puppet.listen()
        request = binding(puppet.pid, int(puppet.ask("os.fstat(s.fileno()).st_ino")))
        orders = Orders(os.getpid(), lambda: None)
        before = descriptors()
        with monkeypatch.context() as patched:
            patched.setattr(
                os, moment.removeprefix("os."), too_late(getattr(os, moment.removeprefix("os.")))
            )
            with pytest.raises(patience.TooSlowError):
                orders.bind(request)
        assert descriptors() == before
        assert orders.bind(request)  # nothing is blocked


@pytest.mark.parametrize(
    "tell", ["os.kill(os.getpid(), signal.SIGALRM)", "signal.setitimer(signal.ITIMER_REAL, 0.01)"]
)
def test_what_is_held_is_held_beside_the_thread_that_waits_for_the_end(tell: str) -> None:
    """The kernel gives a signal of the process to any thread that takes it (signal(7))."""
    script = HELD.replace("TELL", tell)
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        told = process.stdout.read()

    assert told == "held\nraised\n"
