"""What the names in compiled Java tell: its constant pool has them as text; pure.

Nothing of it is loaded. A text stands there behind a 1 and two bytes for its length (The Java
Virtual Machine Specification, 4.4.7).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from portwatch.core.code_look import NOTHING, CodeSign
from portwatch.core.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable

BESIDE_AT_MOST = 6
"""Classes that are looked at as one with those that they name; an application has many more."""

_MAGIC = b"\xca\xfe\xba\xbe"
_SERVES = frozenset(
    {
        *(b"java/net/ServerSocket", b"java/net/DatagramSocket", b"javax/net/ServerSocketFactory"),
        *(b"java/nio/channels/ServerSocketChannel", b"java/nio/channels/DatagramChannel"),
        *(b"java/nio/channels/AsynchronousServerSocketChannel",),
        *(b"com/sun/net/httpserver/HttpServer", b"com/sun/net/httpserver/HttpExchange"),
    }
)
_STARTS = frozenset({b"java/lang/ProcessBuilder", b"defineClass", b"javax/script/ScriptEngine"})
_RUNTIME = frozenset({b"java/lang/Runtime", b"java.lang.Runtime"})
_EXEC = b"exec"
_NAME = LatePattern(
    rb"\x01(?:"
    + b"|".join(
        re.escape(len(name).to_bytes(2, "big")) + b"(" + re.escape(name) + b")"
        for name in sorted({*_SERVES, *_STARTS, *_RUNTIME, _EXEC})
    )
    + b")"
)
_CLASS = LatePattern(rb"\x01\0[\x01-\x7f]((?:[A-Za-z_]\w{0,60}/){0,8}[A-Za-z_][\w$]{0,60})")


def is_compiled(code: bytes) -> bool:
    """Whether a file begins as a class does."""
    return code.startswith(_MAGIC)


def look(code: bytes) -> frozenset[CodeSign]:
    """Whether a class names what waits for peers, and what starts programs or makes classes."""
    names = {one[one.lastindex or 0] for one in _NAME.finditer(code)}
    found = NOTHING
    if names & _SERVES:
        found |= {CodeSign.LISTENS}
    if names & _STARTS or (names & _RUNTIME and _EXEC in names):
        found |= {CodeSign.STARTS}
    return found


def together(signs: frozenset[CodeSign]) -> frozenset[CodeSign]:
    """With what follows from some signs of the same few classes."""
    both = {CodeSign.LISTENS, CodeSign.STARTS}
    return signs | {CodeSign.MAY_JOIN} if signs >= both else signs


def beside(code: bytes) -> tuple[str, ...]:
    """Files of the classes that may stand beside it, as it names them."""
    names = (one[1].decode("ascii", "ignore") for one in _CLASS.finditer(code))
    return tuple(dict.fromkeys(f"{name.rpartition('/')[2]}.class" for name in names))


def look_all(classes: Iterable[tuple[str, bytes]]) -> frozenset[CodeSign]:
    """What the classes of an archive tell: a class with those inside it, or all of a few.

    Args:
        classes: Name and content of each.
    """
    groups: dict[str, frozenset[CodeSign]] = {}
    count = 0
    for name, code in classes:
        count += 1
        outer = name.removesuffix(".class").partition("$")[0]
        groups[outer] = groups.get(outer, NOTHING) | look(code)
    if count <= BESIDE_AT_MOST:
        return together(NOTHING.union(*groups.values()))
    return NOTHING.union(*map(together, groups.values()))
