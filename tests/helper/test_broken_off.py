"""An answer that is given up in the midst of it leaves nothing behind."""

from __future__ import annotations

import os
import signal
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
        orders = Orders(os.getpid())
        before = descriptors()
        with monkeypatch.context() as patched:
            patched.setattr(
                os, moment.removeprefix("os."), too_late(getattr(os, moment.removeprefix("os.")))
            )
            with pytest.raises(patience.TooSlowError):
                orders.bind(request)
        assert descriptors() == before
        assert orders.bind(request)  # nothing is blocked
