"""Spells out in a program's text what it says in a roundabout way; pure.

Names that are put together from pieces, looked up by a text or given another name are written as
they would be plainly, so that one set of patterns knows them. What remains is looked at for words,
never run. Every pattern is bounded.
"""

from __future__ import annotations

import re
from itertools import islice

from portwatch.core.code_flow import has_any
from portwatch.core.late_pattern import LatePattern

_PASSES = 12  # pieces of one text are joined two at a time
_ALIASES_AT_MOST = 20
_NAMES = ("os", "subprocess", "pty", "pickle", "builtins", "marshal", "dill")
_MODULES = "|".join(_NAMES)
_MODULES_AS = tuple(f"{name} as " for name in _NAMES)
_FROM_MODULES = tuple(f"from {name} import" for name in _NAMES)
_JOINED = LatePattern(
    r"([\"'])([\w./-]{0,40})\1\s{0,3}[+.]\s{0,3}([\"'])([\w./-]{0,40})\3(?!\s{0,3}%)"
)
_PIECES = LatePattern(r"[\"']\s{0,3}[+.]\s{0,3}[\"']")
_LETTER = LatePattern(r"\bchr\(\s?([0-9]{2,3})\s?\)(?=\s{0,3}[+.])|(?<=[+.])\s?chr\(([0-9]{2,3})\)")
_TEMPLATE = LatePattern(r"`([\w./:-]{1,40})`")
_IMPORTED = LatePattern(
    rf"\b(?:__import__|(?:importlib\.)?import_module)\(\s?[\"']({_MODULES})[\"']\s?\)"
)
_LOOKED_UP = LatePattern(
    r"\bgetattr\(\s?(__builtins__|builtins|os|subprocess)\s?,\s?[\"'](\w{1,40})[\"']\s?\)"
)
# What is looked up there by a text that nobody can read is called to hide what it is.
_LOOKED_UP_UNSEEN = LatePattern(
    r"\bgetattr\(\s?(?:__builtins__|builtins|os|subprocess)\s?,(?!\s?[\"']\w{1,40}[\"'])"
    r"(?:[^()\n]|\([^()\n]{0,80}\)){1,120}\)(?=\s?\(|\s?$)",
    re.MULTILINE,
)
_IN_BUILTINS = LatePattern(
    r"\b(?:vars\(\s?)?(?:__builtins__|builtins)\s?\)?(?:\.__dict__)?\[\s?[\"'](\w{1,40})[\"']\s?\]"
)
_BUILTIN = LatePattern(r"\b(?:__builtins__|builtins)\.(?=(?:eval|exec|compile|__import__)\b)")
_SENT = LatePattern(
    r"(?:\b(?:Kernel|Object|self|binding)\.)?\b(?:__send__|public_send|send|method_missing)"
    r"\(?\s?(?::|[\"'])(eval|system|exec|instance_eval|spawn|load)[\"']?\s?,"
)
_CARRIED = r"eval|exec|system|popen|(?:os|subprocess|pickle|marshal)\.\w{1,20}|os|subprocess|pickle"
_ALIAS = LatePattern(
    rf"(?:^|[;\n])[ \t]{{0,40}}(\w{{1,40}})[ \t]?=[ \t]?({_CARRIED})[ \t]?(?=[;\n]|$)"
)
# What is taken out of a module of Node.js under another name.
_TAKEN = LatePattern(
    r"\{([^{}\n]{0,200})\}\s{0,3}=\s{0,3}(?:await\s{1,3}import|require)\(\s{0,3}[\"'](?:node:)?child_process"
)
_TAKEN_AS = LatePattern(r"\b(exec|execSync|spawn|spawnSync|execFile)\s{0,3}:\s{0,3}(\w{1,40})")
_GIVEN = LatePattern(rf"=[ \t]?(?:{_CARRIED})[ \t]?(?=[;\n]|$)")
_IMPORT_AS = LatePattern(rf"\bimport[ \t]{{1,4}}({_MODULES})[ \t]{{1,4}}as[ \t]{{1,4}}(\w{{1,40}})")
_FROM_AS = LatePattern(
    rf"\bfrom[ \t]{{1,4}}({_MODULES})[ \t]{{1,4}}import[ \t]{{1,4}}(\w{{1,40}})"
    r"[ \t]{1,4}as[ \t]{1,4}(\w{1,40})"
)


# A function of PHP that is called by the name that a variable was given as a text.
_NAMED = LatePattern(
    r"(\$\w{1,40})\s{0,3}=\s{0,3}[\"'](system|shell_exec|passthru|exec|popen|assert)[\"']\s{0,3};"
)

_STEPS: tuple[tuple[tuple[str, ...], LatePattern[str], str], ...] = (
    (("__import__(", "import_module("), _IMPORTED, r"\1"),
    (("getattr(",), _LOOKED_UP, r"\1.\2"),
    (("getattr(",), _LOOKED_UP_UNSEEN, "eval"),
    (("builtins",), _IN_BUILTINS, r"\1"),
    (("builtins",), _BUILTIN, ""),
    (("send(:", "send('", 'send("', "send :", "send__"), _SENT, r"\1("),
)
"""Words without one of which a pattern never matches, the pattern, and what is written for it."""


def spelt_out(code: str) -> str:
    """The same program with such names written plainly; as it was where there are none."""
    if "`" in code and "require" in code:
        code = _TEMPLATE.sub(r"'\1'", code)
    if "chr(" in code:
        code = _LETTER.sub(_letter, code)
    if _PIECES.search(code):
        code = _joined(code)
    for words, pattern, plain in _STEPS:
        if has_any(code, words):
            code = pattern.sub(plain, code)
    if "<?" in code:
        code = _without_named(code)
    return _without_aliases(code)


def _without_named(code: str) -> str:
    for one in tuple(islice(_NAMED.finditer(code), _ALIASES_AT_MOST)):
        code = re.sub(rf"{re.escape(one[1])}(?=\()", one[2], code)
    return code


def _joined(code: str) -> str:
    for _ in range(_PASSES):
        code, count = _JOINED.compiled.subn(r"\1\2\4\1", code)
        if not count:
            break
    return code


def _letter(found: re.Match[str]) -> str:
    number = int(found[1] or found[2])
    letter = chr(number)
    return f"'{letter}'" if letter.isalnum() and letter.isascii() else found[0]


def _without_aliases(code: str) -> str:
    """What runs code, or a module that can, by its own name wherever it has another."""
    named: dict[str, str] = {}
    if _GIVEN.search(code):
        named |= {one[1]: one[2] for one in islice(_ALIAS.finditer(code), _ALIASES_AT_MOST)}
    if has_any(code, _MODULES_AS):
        modules = islice(_IMPORT_AS.finditer(code), _ALIASES_AT_MOST)
        named |= {one[2]: one[1] for one in modules}
    if has_any(code, _FROM_MODULES):
        parts = islice(_FROM_AS.finditer(code), _ALIASES_AT_MOST)
        named |= {one[3]: f"{one[1]}.{one[2]}" for one in parts}
    if "child_process" in code:
        for taken in islice(_TAKEN.finditer(code), _ALIASES_AT_MOST):
            named |= {one[2]: one[1] for one in _TAKEN_AS.finditer(taken[1])}
    named = {alias: plain for alias, plain in named.items() if alias != plain}
    if not named:
        return code
    alias = re.compile(rf"(?<![\w.$\"'])({'|'.join(map(re.escape, named))})(?=\s?[(.])")
    return alias.sub(lambda found: named[found[1]], code)
