"""What a look at a program's text tells of it, wherever that text was; pure.

The same for a script, for code on a command line and for code from the standard input. The words
of a program are a claim like any other: code that wants to hide does not say them.
"""

from __future__ import annotations

import re
from enum import StrEnum

from portwatch.core import code_flow, shell_code

AT_MOST = shell_code.AT_MOST
"""Characters of code that are looked at."""


class CodeSign(StrEnum):
    """What the words of a program tell, the weightiest first."""

    JOINS = "joins"
    """It carries out what its peers send, or hands them to a shell."""
    MAY_JOIN = "may-join"
    """It is compiled, and names all that it would need to do so."""
    NATIVE = "native"
    """It makes memory executable and calls what it wrote there."""
    FETCHES = "fetches"
    """It runs what it gets from the network or from where anybody writes."""
    PACKED = "packed"
    """It unpacks something and runs that."""
    SOURCELESS = "sourceless"
    """It is compiled, and its source does not stand beside it."""


NOTHING: frozenset[CodeSign] = frozenset()
"""Nothing was told."""

_PACKED = re.compile(
    r"b64decode|b32decode|b16decode|a85decode|b85decode|unhexlify|fromhex|decompress|marshal\.load"
    r"|base64_decode|gzinflate|gzuncompress|str_rot13|hex2bin|decode64|decode_base64"
    r"|unpack\W{0,3}[\"']m|from\([^)]{0,200}base64|codecs\.decode|\batob\(|FromBase64String"
)
_AFAR = re.compile(
    r"(?:urlopen|urlretrieve|requests\.get|httpx\.get|LWP::|net/http|open-uri|fetch\(|curl_exec"
    r"|[\"'](?:/var)?/tmp/|[\"']/dev/shm/|[\"']/run/(?:user|lock)/)"
)
_RUNS_CODE = re.compile(
    r"(?<![.\w$>])(?:exec|eval|instance_eval)\s?(?:\(|(?=[$\"'@]))|\bbuiltins?\w{0,2}\.(?:exec|eval)\("
    r"|[\"'](?:exec|eval)[\"']\s{0,3}[\])]\s{0,3}\(|\bnew\s{1,3}Function\(|\bloadstring\("
    r"|\.(?:runInThisContext|runInNewContext)\(|\bassert\(\s{0,3}load\(|(?<![.\w])eval\s(?=base64|gz)"
    r"|\b(?:Invoke-Expression|iex)\s|\bFunctionType\("
)
_RUNS_COMMAND = re.compile(r"\bos\.(?:system|popen)\(|(?<![.\w$>])system\s?(?:\(|(?=[$\"'@]))")
_RUNS_FILE = re.compile(
    r"\b(?:run_path|execfile|dofile|loadfile|load_source|spec_from_file_location)\("
)
_MAKES_MEMORY = re.compile(
    r"\bmprotect\b|\bVirtualAlloc\b|PROT_EXEC|mmap\([^)\n]{0,80}\b7\b|prot\s{0,3}=\s{0,3}7\b"
)
_CALLS_MEMORY = re.compile(
    r"CFUNCTYPE|PYFUNCTYPE|WINFUNCTYPE|memmove|from_buffer|\bcast\(|Fiddle|FFI"
)
_FOREIGN = ("ctypes", "cffi", "Fiddle", "FFI")
# Without one of each, there is no need to look for more.
_RUNS_WORDS = (
    *("exec", "eval", "Function", "loadstring", "runIn", "load(", "iex ", "Invoke-Expression"),
    *("system", "popen", "run_path", "dofile", "loadfile", "load_source", "file_location"),
)
_PACKED_WORDS = (
    *("code", "hex", "press", "marshal", "inflate", "rot13", "unpack", "base64", "atob", "Base64"),
)
_AFAR_WORDS = (
    *("urlopen", "urlretrieve", ".get", "LWP::", "net/http", "open-uri", "fetch(", "curl_exec"),
    *("/tmp/", "/dev/shm/", "/run/"),  # noqa: S108 - looked for, not used
)


def look(code: str) -> frozenset[CodeSign]:
    """What a program's text tells."""
    part = code[:AT_MOST]
    found: set[CodeSign] = set()
    if shell_code.joins_script(part):
        found.add(CodeSign.JOINS)
    if (
        code_flow.has_any(part, _FOREIGN)
        and _MAKES_MEMORY.search(part)
        and _CALLS_MEMORY.search(part)
    ):
        found.add(CodeSign.NATIVE)
    if code_flow.has_any(part, _RUNS_WORDS):
        if code_flow.has_any(part, _PACKED_WORDS) and _leads(
            part, _PACKED, _RUNS_CODE, _RUNS_COMMAND
        ):
            found.add(CodeSign.PACKED)
        if code_flow.has_any(part, _AFAR_WORDS) and _leads(part, _AFAR, _RUNS_CODE, _RUNS_FILE):
            found.add(CodeSign.FETCHES)
    return frozenset(found)


def look_inline(code: str) -> frozenset[CodeSign]:
    """The same of code that is short because it stands on a command line: its words are enough."""
    found = set(look(code))
    if shell_code.is_packed(code):
        found.add(CodeSign.PACKED)
    if shell_code.fetches(code):
        found.add(CodeSign.FETCHES)
    return frozenset(found)


def _leads(code: str, source: re.Pattern[str], *sinks: re.Pattern[str]) -> bool:
    """Whether what comes from a source comes to be run."""
    code = code[: code_flow.LETTERS_AT_MOST]
    if not (source.search(code) and any(sink.search(code) for sink in sinks)):
        return False
    names = code_flow.names_of(code, source)
    values = code_flow.arguments(code, *sinks)
    return any(code_flow.holds(value, source, names) for value in values)
