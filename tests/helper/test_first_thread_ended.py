"""A process whose first thread has ended is the same program as before."""

from __future__ import annotations

import os
import sys
from dataclasses import replace

import pytest

from portwatch.core.helper_answer import Bound, Done
from portwatch.core.helper_request import SignalAct, SignalRequest
from tests.helpers.helped import binding, helped
from tests.services.test_stop_threads import without_its_first_thread

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="the helper runs as root only"
)


def test_it_runs_no_other_program() -> None:
    runs = os.readlink("/proc/self/exe")  # noqa: PTH115 - as the kernel tells it
    with without_its_first_thread() as (pid, inode), helped() as helper:
        bound = helper.ask(replace(binding(pid, inode), exe=runs))

        assert isinstance(bound, Bound)
        assert helper.ask(SignalRequest(bound.number, SignalAct.ASK)) == Done()
