"""Whether a script carries out what its peers send: names are followed from reading to running.

One name is followed to the next through plain assignments, as far as the words of the script tell;
what passes through functions, fields or other files is not seen. Every pattern runs in time linear
to the text, or over a bounded stretch of it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ASSIGNMENTS_AT_MOST = 1500
_CALLS_AT_MOST = 200
_LETTERS_AT_MOST = 32 * 1024
_NAMES_AT_MOST = 60
_ARGUMENT_AT_MOST = 120
_PASSES = 2  # a name may be used above the line where it is given its value

_SERVES = re.compile(
    r"\baccept\b|recvfrom|tcpserver|createserver|create_server|start_server|stream_socket_server"
    r"|socket_create|\blisten\b|httpserver|serve_forever|\bflask\(|fastapi\(|express\(|app\.run\(",
    re.IGNORECASE,
)
# What a peer sends, as a value.
_SENT = re.compile(
    r"\.recv(?:from|msg)?\(|\.makefile\(|\brfile\b|\.gets\b|<\$\w{1,40}>|:receive\("
    r"|\bfgets\(|\bsocket_read\(|stream_get_contents\("
    r"|\bawait\s{1,3}\w{1,40}\.read(?:line|until|exactly)?\("
    r"|\bparse_qs\(|\bself\.path\b|searchParams\.get\(|\bURL\(\s{0,3}\w{1,40}\.url\b|\$_(?:GET|POST|REQUEST|COOKIE)\b"
    r"|\b(?:req|request)\.(?:args|form|values|json|get_json|data|GET|POST|query|body|params|url)\b"
)
_CALLBACK = re.compile(
    r"\.on\(\s{0,3}[\"']data[\"']\s{0,3},[^\w]{0,4}(?:function\s{0,3}\()?(\w{1,40})"
)
_ASSIGNED = re.compile(r"([$@]?\w{1,40})\s{0,3}(?::=|=(?![=~>]))")
_LOOPED = re.compile(r"\bfor\s{1,3}(\w{1,40})\s{1,3}in\b")
# What runs a value, first argument: commands of a shell, or code.
_RUNS = re.compile(
    r"(?<!->)(?<![.\w$])(?:exec|eval|system|passthru|shell_exec|popen|execSync|instance_eval)\s?(?:\(|(?=[$\"'@]))"
    r"|\bos\.(?:system|popen)\(|\b[iI][oO]\.popen\(|create_subprocess_shell\(|getoutput\("
    r"|getstatusoutput\(|[\"'](?:/bin/)?(?:ba|da|z)?sh[\"']\s{0,3},\s{0,3}[\"']-c[\"']\s{0,3},"
)
_WITH_SHELL = re.compile(r"\b(?:run|call|check_call|check_output|Popen)\(")
_CHILD = re.compile(r"(\w{1,40})\s{0,3}=\s{0,3}require\(\s{0,3}[\"'](?:node:)?child_process[\"']")
_SHELL = re.compile(r"[\"'](?:/bin/|/usr/bin/)?(?:ba|da|z)?sh[\"']")
_FED = re.compile(r"\.stdin\.write\(")
_TICKS = re.compile(r"`([^`\n]{1,200})`")


def carries_out(code: str) -> bool:
    """Whether what a peer sends comes to be carried out, as commands of a shell or as code."""
    code = code[:_LETTERS_AT_MOST]
    if not _SERVES.search(code):
        return False
    names = _names(code)
    if not (names or _SENT.search(code)):
        return False
    return any(_is_sent(value, names) for value in _run(code)) or any(
        _in_ticks(text, names) for text in _TICKS.findall(code)
    )


def _names(code: str) -> set[str]:
    """Names that hold what a peer sent."""
    found = set(_CALLBACK.findall(code))
    given = [
        (one[1], _argument(code, one.end()))
        for pattern in (_ASSIGNED, _LOOPED)
        for one in islice(pattern.finditer(code), _ASSIGNMENTS_AT_MOST)
    ]
    for _ in range(_PASSES):
        for name, value in given:
            if len(found) < _NAMES_AT_MOST and name not in found and _is_sent(value, found):
                found.add(name)
    return found


def _is_sent(value: str, names: set[str]) -> bool:
    if _SENT.search(value):
        return True
    return any(re.search(rf"(?<![\w$]){re.escape(name)}(?!\w)", value) for name in names)


def _run(code: str) -> Iterator[str]:
    """The first arguments of all that runs a value."""
    patterns = [_RUNS]
    patterns += [
        re.compile(rf"\b{re.escape(name)}\.exec(?:Sync)?\(") for name in _CHILD.findall(code)[:4]
    ]
    patterns += [_FED] if _SHELL.search(code) else []
    for pattern in patterns:
        for found in islice(pattern.finditer(code), _CALLS_AT_MOST):
            yield _argument(code, found.end())
    for found in islice(_WITH_SHELL.finditer(code), _CALLS_AT_MOST):
        after = code[found.end() : found.end() + 2 * _ARGUMENT_AT_MOST]
        if re.search(r"shell\s{0,3}=\s{0,3}True", after.partition("\n\n")[0]):
            yield _argument(code, found.end())


def _argument(code: str, at: int) -> str:
    """What stands up to the comma, the bracket or the line that ends it."""
    depth, quote = 0, ""
    for end, letter in enumerate(code[at : at + _ARGUMENT_AT_MOST], at):
        if quote or letter in "'\"":
            quote = "" if letter == quote else quote or letter
            continue
        depth += (letter in "([{") - (letter in ")]}")
        if depth < 0 or (letter in ",;\n" and not depth):
            return code[at:end]
    return code[at : at + _ARGUMENT_AT_MOST]


def _in_ticks(text: str, names: set[str]) -> bool:
    """Whether a command between backticks has it: in a template of JavaScript they mean nothing."""
    return any(
        (name.startswith("$") and _is_sent(text, {name})) or f"#{{{name}" in text for name in names
    )
