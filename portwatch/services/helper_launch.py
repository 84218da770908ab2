"""How the helper is started with an administrator's rights, and what speaks against it."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from pathlib import Path
from typing import Final

import portwatch
from portwatch.core.helper_request import Mode
from portwatch.core.record import record
from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.services.sandbox import is_flatpak

INSTALLED: Final = Path("/usr/libexec/portwatch-helper")
"""Where packaging puts the helper's starter; the polkit policy is about this path."""

POLICY: Final = Path("/usr/share/polkit-1/actions/org.portwatch.helper.policy")
"""Where packaging puts the policy."""

_DISMISSED, _NOT_AUTHORIZED = 126, 127  # pkexec(1)
_AT_ONCE = 1.5  # seconds; less than it takes to be refused in a dialog
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


@record(frozen=True, slots=True)
class Launcher:
    """One way to start it.

    Attributes:
        name: ``pkexec`` or ``sudo``; another word where a test starts it.
        command: The whole command line.
    """

    name: str
    command: tuple[str, ...]


def helper_command() -> tuple[str, ...]:
    """What is started: the installed helper, or that of the bundle or package that runs now.

    Python's isolated mode takes nothing from variables, from the person's own packages or from
    the working folder. It writes no compiled code beside the program: that would be root's.
    """
    if INSTALLED.exists() and not untrusted((INSTALLED,)):
        return (str(INSTALLED),)
    if getattr(sys, "frozen", False):
        return (str(Path(sys.executable).with_name(INSTALLED.name)),)
    return (sys.executable, "-IB", "-m", "portwatch.helper")


def launchers() -> tuple[Launcher, ...]:
    """The ways there are here, the best first; none where neither pkexec nor sudo is installed.

    Where a policy forbids to act, pkexec says so without a dialog, and looking alone is asked for.
    Neither asks in a terminal: nobody may be looking at one.
    """
    command = helper_command()
    found = []
    pkexec, sudo = shutil.which("pkexec"), shutil.which("sudo")
    if pkexec is not None:
        start = (pkexec, "--disable-internal-agent", *command)
        found += [Launcher("pkexec", (*start, mode)) for mode in (Mode.ACT, Mode.SEE)]
    if sudo is not None:
        found.append(Launcher("sudo", (sudo, "-n", "--", *command, Mode.ACT)))
    return tuple(found)


def is_final(launcher: Launcher, code: int) -> bool:
    """Whether its end says that the person does not want it: then no other way is tried."""
    return launcher.name == "pkexec" and code == _DISMISSED


def asked_nobody(code: int, seconds: float) -> bool:
    """Whether pkexec was forbidden it by a policy, without a dialog: then less may be asked for.

    Args:
        code: Its exit code.
        seconds: How long it took; a person takes longer.
    """
    return code == _NOT_AUTHORIZED and seconds < _AT_ONCE


def refusal(launcher: Launcher, code: int, said: str) -> str:
    """Why it was not started, in plain words.

    Args:
        launcher: How it was tried.
        code: Its exit code.
        said: What it wrote to standard error.
    """
    if launcher.name == "pkexec" and code == _DISMISSED:
        return say("The dialog was closed, so nothing has changed.")
    if launcher.name == "pkexec" and code == _NOT_AUTHORIZED:
        return say(
            "No administrator's rights were given. Where no dialog asks for a password, an"
            " administrator sees everything by: sudo portwatch list"
        )
    if launcher.name == "sudo":
        return say(
            "No administrator's rights were given: sudo would ask for a password, and the window"
            " has no dialog for it here. In a terminal: sudo portwatch list"
        )
    last = clean(said.strip().rpartition("\n")[2], 200)
    return say(
        "The helper could not be started ({why}).", why=last or say("exit code {code}", code=code)
    )


def outlook() -> str:
    """Whether the window can ask for all rights here, and what would be better; for people."""
    if sys.platform != "linux":
        return "not on this system"
    if os.geteuid() == 0:
        return "is so already: this is root"
    if is_flatpak():
        return "cannot be asked for inside a Flatpak"
    pkexec, sudo = shutil.which("pkexec"), shutil.which("sudo")
    place = doubt()
    warning = f"; {clean(place, 200)} would run with all rights, and others can change it"
    warning = warning if place else ""
    if pkexec is None:
        install = "to be asked in a dialog, install pkexec (polkit)"
        if sudo is None:
            return f"cannot be asked for: neither pkexec nor sudo is installed; {install}"
        return f"by sudo, where that asks for no password; {install}{warning}"
    if helper_command() != (str(INSTALLED),):
        return (
            f"by pkexec, as for any program: {INSTALLED} is not installed, or not root's"
            f" alone{warning}"
        )
    if not POLICY.exists():
        return f"by pkexec, as for any program: the policy {POLICY} is not installed"
    return "by pkexec, with portwatch's own policy"


def doubt() -> str:
    """The first place that somebody else than root can change and that would run with all rights.

    Empty if there is none, as where portwatch is installed by the system's packages.
    """
    if helper_command() == (str(INSTALLED),):
        return ""
    package = Path(portwatch.__file__).resolve().parent
    return untrusted((Path(sys.executable).resolve(), Path(sys.prefix), package, *_libraries()))


def untrusted(paths: tuple[Path, ...]) -> str:
    """The first of these, or of the folders above them, that others than root can change."""
    for path in paths:
        for each in (path, *path.parents):
            try:
                status = os.stat(each)  # noqa: PTH116 - follows links as the loader does
            except OSError:
                continue
            is_sticky = stat.S_ISDIR(status.st_mode) and status.st_mode & stat.S_ISVTX
            if status.st_uid != 0 or (status.st_mode & _OTHERS_WRITE and not is_sticky):
                return str(each)
    return ""


def _libraries() -> tuple[Path, ...]:
    return tuple(Path(each).resolve() for each in sys.path if each and Path(each).exists())
