"""A network of its own, where nothing but the load is measured."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLONE_NEWNET = 0x40000000  # include/uapi/linux/sched.h
_HERE = "/proc/thread-self/ns/net"


def why_not() -> str:
    """Why no network namespace can be made here; empty if one can."""
    if sys.platform != "linux":
        return "needs Linux"
    if os.geteuid() != 0:
        return "only root can make a network namespace"
    if shutil.which("ip") is None:
        return "needs ip, of the package iproute2"
    done = subprocess.run(["unshare", "-n", "true"], check=False, capture_output=True)
    return "" if done.returncode == 0 else "no network namespace can be made here"


@contextmanager
def own_network() -> Iterator[None]:
    """Move the calling thread, and what it starts from now on, to a new network and back."""
    name = f"portwatch-bench-{os.urandom(4).hex()}"  # pids repeat in pid namespaces
    home = os.open(_HERE, os.O_RDONLY)
    try:
        subprocess.run(["ip", "netns", "add", name], check=True)
        try:
            _enter(Path("/run/netns", name))
            subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
            yield
        finally:
            _set_namespace(home)
            subprocess.run(["ip", "netns", "del", name], check=True)
    finally:
        os.close(home)


def _enter(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        _set_namespace(number)
    finally:
        os.close(number)


def _set_namespace(number: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.setns(number, _CLONE_NEWNET):
        raise OSError(ctypes.get_errno(), "setns")
