"""What the files of firewalls tell to everybody: whether one is on, but not its rules."""

from __future__ import annotations

from typing import NamedTuple

from portwatch.core.said import say

_ON = say("ufw is on; an administrator only may read its rules")
_LETS_IN = say(
    "ufw is on and lets in what no rule is about; an administrator only may read its rules"
)
_KEEPS_OUT = say(
    "ufw is on and by default lets nobody in; an administrator only may read its rules"
)


class Hints(NamedTuple):
    """What is known of the firewall without any right.

    Attributes:
        ufw: Whether ufw is on; ``None`` if it is not installed or does not tell.
        ufw_policy: What it does with what no rule is about: ``DROP``, ``REJECT`` or ``ACCEPT``.
        firewalld: Whether firewalld is running.
    """

    ufw: bool | None = None
    ufw_policy: str | None = None
    firewalld: bool = False


def hints(ufw_conf: str, ufw_defaults: str, *, firewalld: bool) -> Hints:
    """Read the files.

    Args:
        ufw_conf: ``/etc/ufw/ufw.conf``, empty if there is none.
        ufw_defaults: ``/etc/default/ufw``.
        firewalld: Whether that service is running.
    """
    enabled = _setting(ufw_conf, "ENABLED").lower()
    policy = _setting(ufw_defaults, "DEFAULT_INPUT_POLICY").upper()
    return Hints(
        {"yes": True, "no": False}.get(enabled),
        policy if policy in {"DROP", "REJECT", "ACCEPT"} else None,
        firewalld,
    )


def hint_words(found: Hints) -> str:
    """The hints as a sentence without its full stop."""
    if found.ufw:
        return {"ACCEPT": _LETS_IN, None: _ON}.get(found.ufw_policy, _KEEPS_OUT)
    if found.firewalld:
        return say("firewalld is running; an administrator only may read its rules")
    # Off says nothing of rules that somebody else may have made.
    if found.ufw is False:
        return say("ufw is off; an administrator only may read whether there are other rules")
    return say("an administrator only may read the rules")


def _setting(text: str, name: str) -> str:
    """The last value of a name in a file of shell variables, as the shell takes it."""
    value = ""
    for line in text.splitlines():
        key, equals, rest = line.strip().partition("=")
        if equals and key.strip() == name:
            value = rest.split("#")[0].strip().strip("\"'")
    return value
