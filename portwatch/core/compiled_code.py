"""What the names in compiled Python code tell: its constants and names stand there as text; pure.

Nothing of it is loaded: what unmarshals hostile bytes can be made to crash.
"""

from __future__ import annotations

import re

from portwatch.core.code_look import CodeSign

_NAME = re.compile(rb"[A-Za-z_]\w{2,40}")
_SERVES = frozenset(
    {
        *(b"accept", b"recvfrom", b"listen", b"create_server", b"start_server", b"TCPServer"),
        *(b"ThreadingTCPServer", b"serve_forever", b"HTTPServer", b"Flask", b"FastAPI"),
    }
)
_READS_PEER = frozenset(
    {b"recv", b"recvfrom", b"makefile", b"rfile", b"readline", b"parse_qs", b"path", b"recv_into"}
)
_RUNS = frozenset(
    {
        *(b"exec", b"eval", b"system", b"popen", b"getoutput", b"getstatusoutput", b"pty"),
        *(b"create_subprocess_shell", b"dup2", b"execv", b"execve", b"spawn", b"mprotect"),
    }
)
_PACKED = frozenset({b"b64decode", b"a85decode", b"b85decode", b"unhexlify", b"decompress"})
_CARRIES = frozenset({b"exec", b"eval"})


def look(code: bytes) -> frozenset[CodeSign]:
    """What the names of compiled code tell, without the source that it was made of."""
    names = set(_NAME.findall(code))
    found = {CodeSign.SOURCELESS}
    runs = names & _RUNS or (b"subprocess" in names and b"shell" in names)
    if names & _SERVES and names & _READS_PEER and runs:
        found.add(CodeSign.JOINS)
    if names & _CARRIES and (names & _PACKED or {b"marshal", b"loads"} <= names):
        found.add(CodeSign.PACKED)
    return frozenset(found)
