"""What a look at a program's text tells of it, wherever that text was; pure.

The same for a script, for code on a command line and for code from the standard input. The words
of a program are a claim like any other: code that wants to hide does not say them.
"""

from __future__ import annotations

from enum import StrEnum

from portwatch.core import code_flow, shell_code
from portwatch.core.code_flow import AnyOf
from portwatch.core.code_spelling import spelt_out
from portwatch.core.late_pattern import LatePattern

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
    LISTENS = "listens"
    """It is compiled, and names what waits for peers."""
    STARTS = "starts"
    """It is compiled, and names what starts programs."""
    UNREAD = "unread"
    """It has not been looked at yet."""
    PARTLY = "partly"
    """It is too large to be looked at whole, or at all."""


NOTHING: frozenset[CodeSign] = frozenset()
"""Nothing was told."""

_PACKED = AnyOf(
    (("code",), r"b64decode|b32decode|b16decode|a85decode|b85decode|base64_decode|decode64"),
    (("code",), r"decode_base64|codecs\.decode"),
    (("hex", "rot13"), r"unhexlify|fromhex|str_rot13|hex2bin"),
    (("press", "inflate"), r"decompress|gzinflate|gzuncompress"),
    (("marshal",), r"marshal\.load"),
    (("unpack",), r"unpack\W{0,3}[\"']m"),
    (("base64",), r"from\([^)]{0,200}base64"),
    (("atob(", "FromBase64String"), r"\batob\(|FromBase64String"),
)
_AFAR = AnyOf(
    (("urlopen(", "urlretrieve("), r"urlopen\(|urlretrieve\("),
    ((".get",), r"requests\.get|httpx\.get"),
    (("LWP::",), "LWP::"),
    (("net/http", "open-uri"), "net/http|open-uri"),
    (("fetch(", "curl_exec"), r"fetch\(|curl_exec"),
    (("/tmp/", "/dev/shm/"), r"[\"'](?:/var)?/tmp/|[\"']/dev/shm/"),  # noqa: S108 - looked for
    (("/run/",), r"[\"']/run/(?:user|lock)/"),
)
_RUNS_CODE = AnyOf(
    (("exec", "eval"), r"(?<![.\w$>])(?:exec|eval|instance_eval)\s?(?:\(|(?=[$\"'@]))"),
    (("builtin",), r"\bbuiltins?\w{0,2}\.(?:exec|eval)\("),
    (("exec", "eval"), r"[\"'](?:exec|eval)[\"']\s{0,3}[\])]\s{0,3}\("),
    (("Function(",), r"\bnew\s{1,3}Function\("),
    (("loadstring(", "assert("), r"\bloadstring\(|\bassert\(\s{0,3}load\("),
    (("Context(",), r"\.(?:runInThisContext|runInNewContext)\("),
    (("eval ", "eval\t"), r"(?<![.\w])eval\s(?=base64|gz)"),
    (("Invoke-Expression", "iex"), r"\b(?:Invoke-Expression|iex)\s"),
    (("FunctionType(",), r"\bFunctionType\("),
)
_RUNS_COMMAND = LatePattern(r"\bos\.(?:system|popen)\(|(?<![.\w$>])system\s?(?:\(|(?=[$\"'@]))")
_RUNS_FILE = LatePattern(
    r"\b(?:run_path|execfile|dofile|loadfile|load_source|spec_from_file_location)\("
)
_MAKES_MEMORY = LatePattern(
    r"\bmprotect\b|\bVirtualAlloc\b|PROT_EXEC|mmap\([^)\n]{0,80}\b7\b|prot\s{0,3}=\s{0,3}7\b"
)
_CALLS_MEMORY = LatePattern(
    r"CFUNCTYPE|PYFUNCTYPE|WINFUNCTYPE|memmove|from_buffer|\bcast\(|Fiddle|FFI"
)
_FOREIGN = ("ctypes", "cffi", "Fiddle", "FFI")
# Without one of each, there is no need to look for more.
_RUNS_WORDS = (
    *("exec", "eval", "Function", "loadstring", "runIn", "load(", "iex ", "Invoke-Expression"),
    *("system", "popen", "run_path", "dofile", "loadfile", "load_source", "file_location"),
)


def look(code: str) -> frozenset[CodeSign]:
    """What a program's text tells."""
    part = spelt_out(code[:AT_MOST])
    found: set[CodeSign] = set()
    if shell_code.joins_script(part) or shell_code.runs_request(part):
        found.add(CodeSign.JOINS)
    if (
        code_flow.has_any(part, _FOREIGN)
        and _MAKES_MEMORY.search(part)
        and _CALLS_MEMORY.search(part)
    ):
        found.add(CodeSign.NATIVE)
    if code_flow.has_any(part, _RUNS_WORDS):
        if _leads(part, _PACKED, _RUNS_CODE, _RUNS_COMMAND):
            found.add(CodeSign.PACKED)
        if _leads(part, _AFAR, _RUNS_CODE, _RUNS_FILE):
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


def _leads(code: str, source: AnyOf, *sinks: LatePattern[str] | AnyOf) -> bool:
    """Whether what comes from a source comes to be run."""
    code = code[: code_flow.LETTERS_AT_MOST]
    if not (source.search(code) and any(sink.search(code) for sink in sinks)):
        return False
    names = code_flow.names_of(code, source, parameters=True)
    values = code_flow.arguments(code, *sinks)
    if not any(code_flow.holds(value, source, names) for value in values):
        return False
    return any(
        code_flow.holds(value, source, scope.names)
        for scope in code_flow.scopes(code, source, names)
        for value in code_flow.arguments(scope.code, *sinks)
    )
