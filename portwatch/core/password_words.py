"""What a command line tells of a password that is asked for, or that is not; pure."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_EMPTY = frozenset({"", "''", '""'})
_NOTHING = _EMPTY | {"none", "no", "off", "false", "0", "disabled", "null"}
# What asks, and whether it needs to be told what for: by the next word, or behind "=".
_NEEDS_VALUE = {
    **dict.fromkeys(
        (
            *("--requirepass", "--password", "--pass", "--passwd", "--aclfile", "--keyfile"),
            *("--token", "--api-key", "--apikey", "--auth-token", "--htpasswd-file"),
            *("--password-file", "--passwordfile", "--auth-file", "--credential", "--basic-auth"),
            *("-rfbauth", "-passwd", "-passwdfile", "--web.config.file", "-auth-file"),
            *("--tlscacert", "--client-ca-file", "--trusted-ca-file", "--tls-auth-clients"),
            *("--serverapp.token", "--notebookapp.token", "--identityprovider.token"),
            *("--serverapp.password", "--notebookapp.password"),
        ),
        True,
    ),
    **dict.fromkeys(
        (
            *("--auth", "--usepw", "-usepw", "--tlsverify", "--client-cert-auth"),
            *("--enable-sasl", "--enable-auth", "--require-auth"),
        ),
        False,
    ),
}
_OF_PROGRAM = {"memcached": frozenset({"-S", "-Y", "--auth-file"})}
_WITH_VALUE = (
    *("-Expack.security.enabled=true", "-e=xpack.security.enabled=true"),
    *("-SecurityTypes=VncAuth", "--SecurityTypes=VncAuth"),
)
# Options that switch the asking off.
_OFF = frozenset(
    {
        *("--noauth", "--no-auth", "--no-authentication", "--disable-auth", "--without-auth"),
        *("--disable-authentication", "--without-authentication", "-nopw", "--no-password"),
        *("--allow-unauthenticated", "--skip-grant-tables", "--no-token", "--skip-auth"),
    }
)
_OFF_OF_PROGRAM = {
    **dict.fromkeys(  # of X servers: access control
        ("X", "Xorg", "Xvfb", "Xephyr", "Xnest", "Xwayland", "Xvnc", "Xtigervnc"),
        frozenset({"-ac"}),
    ),
    **dict.fromkeys(("git", "git-daemon"), frozenset({"--enable=receive-pack"})),  # who may write
}
# The same, if they are set to nothing.
_OFF_IF_NOTHING = frozenset(
    {
        *("--serverapp.token", "--notebookapp.token", "--identityprovider.token", "--auth"),
        *("-securitytypes", "--securitytypes", "--protected-mode", "--xpack.security.enabled"),
    }
)
# Of Redis: it only keeps others away where no password is set.
_WITHOUT_PASSWORD = "--protected-mode"  # noqa: S105 - an option


def asks(program: str, words: Sequence[str]) -> bool:
    """Whether the words of a service show that it was told to ask for a password or the like.

    Args:
        program: Its name.
        words: Its command line, without the first word.
    """
    own = _OF_PROGRAM.get(program, frozenset())
    for word, after in pairwise((*words, "")):
        option, has_value, value = word.partition("=")
        if word in _WITH_VALUE or option in own:
            return True
        option = option.lower()
        needs = _NEEDS_VALUE.get(option)
        if needs is None:
            continue
        given = value if has_value else after
        if has_value or needs:
            if given.lower() not in _NOTHING and not given.startswith("-"):
                return True
        elif given.lower() not in _NOTHING - _EMPTY:
            return True
    return False


def is_told_not_to(program: str, words: Sequence[str]) -> bool:
    """Whether the words of a service switch off that it asks.

    Args:
        program: As for ``asks``.
        words: As there.
    """
    for word, after in pairwise((*words, "")):
        option, has_value, value = word.partition("=")
        option = option.lower()
        if option in _OFF or word in _OFF_OF_PROGRAM.get(program, ()):
            return True
        given = value if has_value else after
        if option not in _OFF_IF_NOTHING or given.lower() not in _NOTHING:
            continue
        if not (has_value or given):
            continue
        # What is merely empty leaves it to another word to ask.
        is_weak = given in _EMPTY or option == _WITHOUT_PASSWORD
        if not (is_weak and asks(program, words)):
            return True
    return False
