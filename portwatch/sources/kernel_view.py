"""Whether ``/proc`` shows the whole machine, and whether the kernel itself may listen."""

from __future__ import annotations

import os

_FIRST_PID_NAMESPACE = 0xEFFFFFFC  # PROC_PID_INIT_INO, include/linux/proc_ns.h


def sees_machine(proc: str) -> bool:
    """Whether every process of the machine has a number here: not so in a container.

    Somebody outside may hold a socket of a container that uses the host's network.
    """
    try:
        return os.stat(f"{proc}/self/ns/pid").st_ino == _FIRST_PID_NAMESPACE  # noqa: PTH116 - asked at each poll
    except OSError:
        return False


def kernel_serves(proc: str) -> bool:
    """Whether services of the kernel may listen at any TCP port: NFS and its like (sunrpc)."""
    return os.path.isdir(f"{proc}/net/rpc")  # noqa: PTH112 - as above
