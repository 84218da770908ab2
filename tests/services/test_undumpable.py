from __future__ import annotations

import ctypes
import sys
import threading

import pytest

from portwatch.services.undumpable import hidden_descriptors

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="of Linux")


def is_dumpable() -> bool:
    return bool(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) == 1)  # PR_GET_DUMPABLE


def test_it_is_hidden_until_the_last_of_several_has_left() -> None:
    entered, leave = threading.Event(), threading.Event()

    def hide() -> None:
        with hidden_descriptors():
            entered.set()
            leave.wait(5)

    before = is_dumpable()
    other = threading.Thread(target=hide)
    with hidden_descriptors():
        other.start()
        assert entered.wait(5)
        assert not is_dumpable()
    still = is_dumpable()
    leave.set()
    other.join()

    assert not still  # the other one is not done
    assert is_dumpable() is before
