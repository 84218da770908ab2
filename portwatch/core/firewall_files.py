"""What the files of firewalls tell to everybody: whether one is on, but not its rules."""

from __future__ import annotations

from typing import NamedTuple

_OURS_ONLY = "an administrator only may read its rules"


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
        default = {"ACCEPT": " and lets in what no rule is about", None: ""}.get(
            found.ufw_policy, " and by default lets nobody in"
        )
        return f"ufw is on{default}; {_OURS_ONLY}"
    if found.firewalld:
        return f"firewalld is running; {_OURS_ONLY}"
    # Off says nothing of rules that somebody else may have made.
    if found.ufw is False:
        return "ufw is off; an administrator only may read whether there are other rules"
    return "an administrator only may read the rules"


def _setting(text: str, name: str) -> str:
    """The last value of a name in a file of shell variables, as the shell takes it."""
    value = ""
    for line in text.splitlines():
        key, equals, rest = line.strip().partition("=")
        if equals and key.strip() == name:
            value = rest.split("#")[0].strip().strip("\"'")
    return value
