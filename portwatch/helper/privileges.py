"""Gives up what the helper does not need.

Numbers and layouts: ``include/uapi/linux/prctl.h``, ``include/uapi/linux/capability.h``; rules:
capabilities(7), capset(2), prctl(2). Everything counts for the calling thread and for those that
it starts afterwards, so it is done before there is a second one.
"""

from __future__ import annotations

import ctypes
import os
import resource
from typing import Final

from portwatch.core.helper_request import Mode

_PR_SET_DUMPABLE = 4
_PR_CAPBSET_DROP = 24
_PR_SET_NO_NEW_PRIVS = 38
_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL = 47, 4
_VERSION_3 = 0x20080522  # _LINUX_CAPABILITY_VERSION_3: two words of 32 capabilities each
_LAST = 63  # more than any kernel has; dropping one that is not known is an error that says so
_DAC_READ_SEARCH, _KILL, _NET_ADMIN, _SYS_PTRACE = 2, 5, 12, 19

NEEDED: Final = {
    # CAP_SYS_PTRACE: links of others' descriptors and images (proc_pid_fd(5));
    # CAP_DAC_READ_SEARCH: their folders; CAP_NET_ADMIN: the rules of the firewall.
    Mode.SEE: frozenset({_DAC_READ_SEARCH, _NET_ADMIN, _SYS_PTRACE}),
    # CAP_KILL: signals; CAP_NET_ADMIN also closes connections (SOCK_DESTROY).
    Mode.ACT: frozenset({_DAC_READ_SEARCH, _KILL, _NET_ADMIN, _SYS_PTRACE}),
}
"""What each mode keeps. To enter a network (CAP_SYS_ADMIN) is not needed: whatever listens there
is in ``/proc/PID/net`` for everybody."""

MEMORY = 512 * 1024 * 1024
"""Bytes of address space, of the helper and of each tool that tells of the firewall."""

MANAGERS_MEMORY = 4 * 1024 * 1024 * 1024
"""The same for a tool of a manager: those written in Go reserve some 600 MB and use a tenth."""

FILES = 1024
"""Descriptors: more than processes are held at once."""


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Data(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


def reduce(mode: Mode) -> None:
    """Keep only what a mode needs, also for whatever the helper starts.

    Raises:
        OSError: The kernel refused.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    os.environ.clear()
    os.chdir("/")
    os.umask(0o077)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_AS, MANAGERS_MEMORY)
    _narrow(MEMORY)
    _limit(resource.RLIMIT_NOFILE, FILES)
    # Nobody may look into its memory or its descriptors, whoever owns its process.
    _prctl(libc, _PR_SET_DUMPABLE, 0)
    _prctl(libc, _PR_SET_NO_NEW_PRIVS, 1)
    _prctl(libc, _PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL)
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(0, 0, 0)
        os.setresuid(0, 0, 0)
    _keep(libc, NEEDED[mode])


def _keep(libc: ctypes.CDLL, kept: frozenset[int]) -> None:
    """Reduce the bounding set first: that takes a capability which goes with the rest."""
    header = _Header(_VERSION_3, 0)
    had = (_Data * 2)()
    _check(libc.capget(ctypes.byref(header), had))
    if os.geteuid() == 0:
        for number in range(_LAST + 1):
            if number not in kept and libc.prctl(_PR_CAPBSET_DROP, number, 0, 0, 0) != 0:
                break  # past the last one that this kernel knows, or not permitted to drop
    words = [0, 0]
    for number in kept:
        words[number // 32] |= 1 << (number % 32)
    given = (_Data * 2)()
    for data, word, before in zip(given, words, had, strict=True):
        data.effective = data.permitted = word & before.permitted
    _check(libc.capset(ctypes.byref(header), given))


def widen() -> None:
    """Let a manager's tool have its memory; to be called in its process."""
    _narrow(MANAGERS_MEMORY)


def _narrow(most: int) -> None:
    """Use so much of the address space; it can be taken back up to the limit."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (min(most, hard), hard))


def _limit(which: int, most: int) -> None:
    _, hard = resource.getrlimit(which)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(which, (most, most))


def _prctl(libc: ctypes.CDLL, option: int, value: int) -> None:
    _check(libc.prctl(option, value, 0, 0, 0))


def _check(result: int) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
