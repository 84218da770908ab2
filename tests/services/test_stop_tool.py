"""How the tools of managers are started and ended."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from portwatch.services import stop_tool
from portwatch.services.stop_tool import Tools

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="tools are asked on Linux only")


def unreadable(pid: int) -> int:
    del pid
    raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))


def test_what_a_tool_says_is_heard_though_its_start_cannot_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    monkeypatch.setattr(stop_tool, "started", unreadable)

    assert Tools("/bin").ask(("/bin/echo", "said")) == "said\n"
    assert len(list(Path("/proc/self/fd").iterdir())) == before
