"""What a command line tells of a password that is asked for, or that is not; pure."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOTHING = frozenset({"", "''", '""', "none", "no", "off", "false", "0", "disabled", "null"})
# Options that are followed by, or hold after "=", what is asked for.
_TAKES = frozenset(
    {
        *("--requirepass", "--password", "--pass", "--passwd", "--aclfile", "--keyfile"),
        *("--auth", "--token", "--api-key", "--apikey", "--auth-token", "--htpasswd-file"),
        *("--password-file", "--passwordfile", "--auth-file", "--credential", "--basic-auth"),
        *("-rfbauth", "-passwd", "-passwdfile", "-usepw", "--web.config.file", "--tlsverify"),
        *(
            "--tlscacert",
            "--client-cert-auth",
            "--client-ca-file",
            "--trusted-ca-file",
            "-auth-file",
        ),
        *("--serverapp.token", "--notebookapp.token", "--identityprovider.token"),
        *("--serverapp.password", "--notebookapp.password", "--tls-auth-clients"),
    }
)
# Options that need nothing after them.
_ALONE = frozenset(
    {
        *("--auth", "--usepw", "-usepw", "--tlsverify", "--client-cert-auth", "--keyfile"),
        *("--enable-sasl", "--enable-auth", "--require-auth"),
    }
)
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
_OFF_IF_NOTHING = frozenset(
    {
        *("--serverapp.token", "--notebookapp.token", "--identityprovider.token", "--auth"),
        *("-securitytypes", "--securitytypes", "--protected-mode", "--xpack.security.enabled"),
    }
)


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
        if option not in _TAKES and option not in _ALONE:
            continue
        given = value if has_value else after
        if has_value or option not in _ALONE:
            if given.lower() not in _NOTHING and not given.startswith("-"):
                return True
        elif given.lower() not in _NOTHING - {""}:
            return True
    return False


def is_told_not_to(words: Sequence[str]) -> bool:
    """Whether the words of a service switch off that it asks."""
    for word, after in pairwise((*words, "")):
        option, has_value, value = word.partition("=")
        option = option.lower()
        if option in _OFF:
            return True
        if option in _OFF_IF_NOTHING:
            given = value if has_value else after
            if given.lower() in _NOTHING and (has_value or given):
                return True
    return False
