"""What the names in compiled Python code tell: its constants and names stand there as text; pure.

Nothing of it is loaded: what unmarshals hostile bytes can be made to crash. A short text stands
there behind a letter for its kind and a byte for its length (CPython, ``Python/marshal.c``).
"""

from __future__ import annotations

import re

from portwatch.core.code_look import CodeSign
from portwatch.core.late_pattern import LatePattern

_SERVES = frozenset(
    {
        *(b"accept", b"recvfrom", b"listen", b"create_server", b"start_server", b"TCPServer"),
        *(b"ThreadingTCPServer", b"serve_forever", b"HTTPServer", b"Flask", b"FastAPI"),
    }
)
_READS_PEER = frozenset(
    {
        *(b"recv", b"recvfrom", b"recv_into", b"makefile", b"rfile", b"parse_qs"),
        *(b"StreamReader", b"BaseHTTPRequestHandler", b"SimpleHTTPRequestHandler"),
    }
)
_RUNS = frozenset(
    {
        *(b"exec", b"eval", b"system", b"popen", b"getoutput", b"getstatusoutput", b"pty"),
        *(b"create_subprocess_shell", b"dup2", b"execv", b"execve", b"mprotect"),
    }
)
_PACKED = frozenset({b"b64decode", b"a85decode", b"b85decode", b"unhexlify", b"decompress"})
_CARRIES = frozenset({b"exec", b"eval"})


_UNPACKS = frozenset({b"marshal", b"loads"})
_SHELL = frozenset({b"subprocess", b"shell"})
_NAME = LatePattern(
    rb"[zZ\xda\xfa](?:"
    + b"|".join(
        re.escape(bytes((len(name),))) + b"(" + name + b")"
        for name in sorted(_SERVES | _READS_PEER | _RUNS | _PACKED | _UNPACKS | _SHELL)
    )
    + b")"
)
# The first two bytes are the version's number, 3000 and more for Python 3.
_MAGIC = LatePattern(rb"[\0-\xff][\x0b-\x0f]\r\n")


def is_compiled(code: bytes) -> bool:
    """Whether a file begins as those do that CPython compiles."""
    return _MAGIC.match(code) is not None


def look(code: bytes) -> frozenset[CodeSign]:
    """What the names of compiled code tell, without the source that it was made of."""
    names = {one[one.lastindex or 0] for one in _NAME.finditer(code)}
    found = {CodeSign.SOURCELESS}
    runs = names & _RUNS or names >= _SHELL
    if names & _SERVES and names & _READS_PEER and runs:
        found.add(CodeSign.MAY_JOIN)
    if names & _CARRIES and (names & _PACKED or names >= _UNPACKS):
        found.add(CodeSign.PACKED)
    return frozenset(found)
