"""Whether code joins a socket and a shell, as far as its words tell; pure.

The words of a program are a claim like any other: code that wants to hide does not say them.
Every pattern runs in time linear to the text, or over a bounded stretch of it.
"""

from __future__ import annotations

import re

from portwatch.core import code_flow
from portwatch.core.late_pattern import LatePattern
from portwatch.core.peer_code import SHELL_OPTION, WITH_SHELL, carries_out, serves

AT_MOST = 32 * 1024
"""Characters of code that are looked at."""

_SHELL = LatePattern(
    r"/bin/(?:ba|da|z|k|a)?sh\b|\bpty\b|[\"'`](?:ba|da|z|k)?sh(?: -\w+)?[\"'`]|/dev/(?:tcp|udp)/"
    r"|[\"'`]/bin/busybox|cmd\.exe|powershell|[\"{]\|\s?(?:ba|da|z)?sh\b"
)
_SOCKET = LatePattern(
    r"\bsocket\b|tcpserver|udpsocket|createserver|require\W{1,3}(?:node:)?net\b|\baccept\b"
    r"|fsockopen|stream_socket|socket_create|/dev/(?:tcp|udp)/|io::socket",
    re.IGNORECASE,
)
_PACKED = LatePattern(
    r"b64decode|a85decode|b85decode|unhexlify|fromhex|decompress|marshal|base64_decode|gzinflate"
    r"|decode64|decode_base64|unpack\W{0,3}[\"']m|from\([^)]{0,200}base64|codecs\.decode|\batob\b",
    re.IGNORECASE,
)
_CARRIED_OUT = LatePattern(r"\b(?:exec|eval|system|instance_eval|Function)\b")
_CARRIED_OUT_FILE = LatePattern(
    r"\b(?:exec|eval|system|instance_eval|run_path|execfile|dofile|loadfile)\b"
)
_FROM_AFAR = (
    r"(?:urlopen|urlretrieve|requests\.get|httpx\.get|LWP::|net/http|open-uri|fetch\(|curl_exec"
    r"|[\"'](?:/var)?/tmp/|[\"']/dev/shm/|[\"']/run/(?:user|lock)/)"
)
_FETCHED = LatePattern(_FROM_AFAR)
_FETCHED_NAME = LatePattern(rf"\b(\w{{1,40}})\s{{0,3}}=(?!=)[^\n;]{{0,200}}?{_FROM_AFAR}")
# Words that carry a file out, and mean much else: of these the argument is looked at.
_TAKES_FILE = LatePattern(
    r"(?<![.\w])(?:load|require|include|do|source)(?:_once|_relative)?\b[\s(]{1,4}"
    rf"(?:({_FROM_AFAR})|(\w{{1,40}}))"
)
_WAITS = LatePattern(
    r"\baccept\b|recvfrom|\bsocket\s{1,3}-server\b|tcpserver|createserver|stream_socket_server|socket_create|listen",
    re.IGNORECASE,
)
# Ways in which a script makes a connection a shell's input and output.
_JOINS = tuple(
    LatePattern(pattern, re.IGNORECASE)
    for pattern in (
        r"dup2\([^)]{0,80}fileno\(\)",
        r"\bpty\.(?:spawn|fork)\(",
        r"\bopen\s{0,3}\(?\s{0,3}STD(?:IN|OUT)\s{0,3},\s{0,3}[\"'][<+>]{1,3}&",
        r"STD(?:IN|OUT)->fdopen",
        r"\[\s{0,3}:in\b[^=]{0,60}\]\s{0,3}=>",
        r":?in\s{0,3}(?:=>|:)\s{0,3}(\w{1,40})\b[^)]{0,80}:?out\s{0,3}(?:=>|:)\s{0,3}\1\b",
        r"proc_open\([^;]{0,200}\$",
        r"\.pipe\(\s{0,3}\w{1,40}\.stdin",
        # Tcl: a shell without a command, to be read from and written to.
        (
            r"\bopen\s{1,3}[\"{]\|\s?[\w/]{0,20}\b(?:ba|da|z)?sh(?:\s-[il]{1,2})?"
            r"(?:\s{1,3}2?>&?@[^\"}\n]{0,20})?[\"}]\s{1,3}r\+"
        ),
        # Ruby: the input is led to something else than a file.
        r"\$?stdin\.reopen\(?\s{0,3}(?![\"'/]|file\b|nil\b|null\w{0,9}\b|io::)[a-z_@]",
        r"\bIO\.for_fd\([^)\n]{0,20}\)\.reopen\(",
        # Java: a shell without a command, whose output or input is led on.
        (
            r"(?:\bProcessBuilder|\.exec)\(\s{0,3}(?:new String\[\]\s?\{|List\.of\()?\s{0,3}"
            r"\"[\w/]{0,20}\b(?:ba|da|z)?sh\"(?:\s{0,3},\s{0,3}\"-[il]{1,2}\")?\s{0,3}[)}]"
        ),
    )
)
# The same file as input and output: a connection, or the side of a terminal.
_BOTH_ENDS = LatePattern(
    r"stdin\s{0,3}=\s{0,3}(\w{1,40})\b[^)]{0,120}stdout\s{0,3}=\s{0,3}\1\b", re.IGNORECASE
)
_COMMANDS = LatePattern(
    r"os\.popen\(|getoutput\(|os\.system\(|shell_exec\(|passthru\(|IO\.popen\(|execSync\("
)
# A word in quotes, or a list of such words.
_FIXED = LatePattern(
    r"\s*+(?:[rbuRBU]?(?:\"[^\"\\]*\"|'[^'\\]*')|%w\[[^\]]*\]"
    r"|\[(?:\s*+(?:\"[^\"\\]*\"|'[^'\\]*')\s*+,?+)*+\s*+\])\s*"
)
# A script of a shell that takes in what a browser asks, and carries out what a variable holds.
_OF_SHELL = LatePattern(r"#![^\n]{0,40}\b(?:ba|da|z|k|a)?sh\b")
_ASKED = LatePattern(
    r"\$\{?(?:QUERY_STRING|PATH_INFO|HTTP_\w{1,40})\b|\bread\s{1,3}(?:-\w{1,9}\s{1,3})?\w"
)
_CARRIES_OUT = LatePattern(
    r"\beval\s{1,3}[^\n$]{0,9}\$|(?:^|[\s;&|(`])(?:ba|da|z|k|a)?sh\s{1,3}-\w{0,4}c\s{1,3}[\"']?\$"
    r"|\$\w{1,40}\b[\"']?\s{0,3}\|\s{0,3}(?:ba|da|z|k|a)?sh\b",
    re.MULTILINE,
)
_READS_PEER = LatePattern(r"\.recv(?:from)?\(|\.gets\b|socket_read\(|\bfgets\(|\.on\(\W{0,3}data\b")


def joins_inline(code: str) -> bool:
    """Whether code given on a command line names both a socket and a shell."""
    part = code[:AT_MOST]
    return bool(_SHELL.search(part) and _SOCKET.search(part))


def is_packed(code: str) -> bool:
    """Whether code unpacks something and carries it out, so that its words tell nothing."""
    part = code[:AT_MOST]
    return bool(_PACKED.search(part) and _CARRIED_OUT.search(part))


def fetches(code: str) -> bool:
    """Whether code carries out what it fetches from the network or from where anybody writes."""
    part = code[:AT_MOST]
    if not _FETCHED.search(part):
        return False
    if _CARRIED_OUT_FILE.search(part):
        return True
    names = {found[1] for found in _FETCHED_NAME.finditer(part)}
    return any(found[1] or found[2] in names for found in _TAKES_FILE.finditer(part))


def runs_request(code: str) -> bool:
    """Whether a shell's script for a web server (CGI) carries out what it is asked."""
    if not _OF_SHELL.match(code):
        return False
    part = code[:AT_MOST]
    return bool(_ASKED.search(part) and _CARRIES_OUT.search(part))


def joins_script(code: str) -> bool:
    """Whether a script waits for peers and hands what they send to a shell.

    Stricter than for a command line: a long program may name both for reasons of their own.
    """
    part = code[:AT_MOST]
    if not serves(part):
        return False
    if carries_out(part):
        return True
    if not (_SOCKET.search(part) and _WAITS.search(part)):
        return False
    if _READS_PEER.search(part) and _gives_words_to_a_shell(part):
        return True
    if not _SHELL.search(part):
        return False
    if "openpty" not in part and _BOTH_ENDS.search(part):
        return True
    return any(pattern.search(part) for pattern in _JOINS)


def _gives_words_to_a_shell(code: str) -> bool:
    """Whether it has a shell carry out a command that is not written there as a whole."""
    values = (
        *code_flow.arguments(code, _COMMANDS),
        *code_flow.calls_before(code, WITH_SHELL, SHELL_OPTION),
    )
    return any(not _FIXED.fullmatch(value) for value in values)
