"""A server for logins that was started with settings of somebody's own; pure.

OpenSSH's sshd puts a title in the place of its command line, which repeats its words (sshd(8)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.identity import lasting_unit
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.said import say
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Listener
    from portwatch.core.subject import Subject

_SERVERS = frozenset({"sshd", "sshd.real"})
_SYSTEMS_OWN = ("/etc/", "/usr/", "/run/", "/nix/store/", "/gnu/store/")
_ONES = frozenset("bCcEfghkopux")  # options that are followed by a value
_COMMANDS = frozenset(
    {
        *("forcecommand", "authorizedkeyscommand", "authorizedprincipalscommand"),
        *("trustedusercakeys", "subsystem"),
    }
)
_WHEN_YES = frozenset({"permitemptypasswords", "permituserenvironment"})
_KEYS = "authorizedkeysfile"
_USUAL_KEYS = (".ssh/", "%h/.ssh/", "/etc/ssh/")
_SHOWN = 200


def logins(one: Subject, row: Listener) -> Iterator[Reason]:
    """Settings that let in whom the computer's own would not, outside of a service's unit."""
    if one.really not in _SERVERS or _is_service(one, row):
        return
    words = _words(one.process.command)
    weak = [value for option, value in _options(words) if option == "o" and _weakens(value)]
    others = [value for option, value in _options(words) if option == "f"]
    own = [path for path in others if not path.startswith(_SYSTEMS_OWN) or "/../" in path]
    if not (weak or own):
        return
    if weak:
        text = say("Logins are let in on terms that were set on its command line.")
    else:
        text = say("Logins are let in on terms of a file that is not the computer's own.")
    yield Reason(
        ReasonCode.LOGINS_BY_OTHER_TERMS,
        Severity.LOW if one.on_loopback and not weak else Severity.MEDIUM,
        text,
        evidence=clean(" ".join(weak or own), _SHOWN),
        advice=say("If you did not set this up yourself, stop it and find out who started it."),
    )


def _is_service(one: Subject, row: Listener) -> bool:
    """Whether a unit of the system's runs it, which an administrator wrote."""
    return one.supervised and row.unit_user is None and lasting_unit(one.unit) is not None


def _words(command: tuple[str, ...]) -> list[str]:
    """What it was started with, itself left out."""
    if len(command) != 1:
        return list(command[1:])
    return command[0].removeprefix("sshd: ").partition(" [")[0].split()[1:]


def _options(words: list[str]) -> Iterator[tuple[str, str]]:
    """Each option that has a value, with it; letters without one may stand before it."""
    rest = iter(words)
    for word in rest:
        if not word.startswith("-") or word.startswith("--"):
            continue
        for at, letter in enumerate(word[1:], start=2):
            if letter in _ONES:
                value = word[at:] or next(rest, "")
                if letter == "o" and value.lower() in {*_COMMANDS, *_WHEN_YES, _KEYS}:
                    value = f"{value}={next(rest, '')}"  # a title has lost its quotes
                yield letter, value
                break


def _weakens(setting: str) -> bool:
    """Whether an option as in sshd_config(5) lets in more than that of the computer would."""
    name, _, value = setting.replace("=", " ", 1).strip().partition(" ")
    name, value = name.lower(), value.strip().strip('"').lower()
    if name in _COMMANDS:
        return value not in {"", "none", "internal-sftp", "sftp internal-sftp"}
    if name == _KEYS:
        return value != "none" and not value.startswith(_USUAL_KEYS)
    return name in _WHEN_YES and value == "yes"
