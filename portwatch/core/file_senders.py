"""Native programs that send a folder's files to whoever asks, as their words tell; pure."""

from __future__ import annotations

from typing import NamedTuple


class _Sender(NamedTuple):
    """How a command line tells that.

    Attributes:
        first: The word that has to come first, if one has.
        one_of: Options of which one has to be there, if any has.
        asks: Options by which it asks for a password.
    """

    first: str = ""
    one_of: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()


_SENDERS = {
    "openssl": _Sender("s_server", frozenset({"-WWW", "-HTTP"}), frozenset({"-Verify"})),
    "busybox": _Sender("httpd", asks=frozenset({"-c"})),
    "caddy": _Sender("file-server"),
    "darkhttpd": _Sender(asks=frozenset({"--auth"})),
    "miniserve": _Sender(asks=frozenset({"-a", "--auth", "--auth-file"})),
    "dufs": _Sender(asks=frozenset({"-a", "--auth", "-c", "--config"})),
    "git-daemon": _Sender(),
    "git": _Sender("daemon"),
    "webfsd": _Sender(asks=frozenset({"-b"})),
}


def sends_files(program: str, words: tuple[str, ...]) -> bool:
    """Whether a program sends the files of a folder, and was not told to ask for a password.

    Args:
        program: Its name.
        words: Its command line, without the first word.
    """
    sender = _SENDERS.get(program)
    if sender is None or (sender.first and words[:1] != (sender.first,)):
        return False
    given = {word.partition("=")[0] for word in words}
    return not (given & sender.asks) and (not sender.one_of or bool(given & sender.one_of))
