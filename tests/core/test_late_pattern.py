"""Patterns that are compiled when they are needed: they match alike, and none is faulty."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from portwatch.core.late_pattern import LatePattern

OWN_AT_MOST = 60
"""Patterns of portwatch's own that ``list`` may compile (of the demo; there were 254)."""

COUNT = """
import re, sys
real, own = re.compile, []
def compile(*arguments, **named):
    name = sys._getframe(1).f_globals.get("__name__", "")
    if name.startswith("portwatch."):
        own.append(name)
    return real(*arguments, **named)
re.compile = compile
from portwatch.__main__ import main
sys.argv = ["portwatch", "list", "--demo", "--json"]
code = main()
sys.stderr.write(f"\\n{code} {len(own)}")
"""

COMPILE_ALL = """
import importlib, pkgutil
from portwatch.core.late_pattern import LatePattern
made, first = [], LatePattern.__init__
def note(self, *arguments, **named):
    first(self, *arguments, **named)
    made.append(self)
LatePattern.__init__ = note
for layer in ("core", "sources"):
    package = importlib.import_module(f"portwatch.{layer}")
    for found in pkgutil.walk_packages(package.__path__, f"portwatch.{layer}."):
        importlib.import_module(found.name)
for one in made:
    one.compiled
print(len(made))
"""


def test_it_is_compiled_at_the_first_use_and_once() -> None:
    pattern = LatePattern(r"a(b+)", re.IGNORECASE)
    assert "compiled" not in vars(pattern)

    assert pattern.fullmatch("xABB") is None
    compiled = vars(pattern)["compiled"]
    assert pattern.search("xABB") is not None
    assert pattern.compiled is compiled


def test_it_does_what_a_pattern_does() -> None:
    text, pattern, usual = "ab, abb", LatePattern("ab+"), re.compile("ab+")

    assert pattern.match("xab") is None
    assert pattern.findall(text) == usual.findall(text)
    assert [one.span() for one in pattern.finditer(text, 1)] == [(4, 7)]
    assert pattern.sub("-", text, count=1) == "-, abb"
    assert pattern.split(text) == usual.split(text)
    assert LatePattern(b"a.", re.DOTALL).fullmatch(b"a\n") is not None


def test_a_faulty_one_is_told_when_it_is_needed() -> None:
    with pytest.raises(re.error):
        LatePattern("(").search("")


def test_none_of_the_programs_is_faulty() -> None:
    """Each that a module makes as it is loaded, wherever that keeps it."""
    told = subprocess.run(
        [sys.executable, "-c", COMPILE_ALL], check=False, capture_output=True, text=True
    )

    assert told.returncode == 0, told.stderr
    assert int(told.stdout) > 200


def test_a_list_compiles_few() -> None:
    told = subprocess.run(
        [sys.executable, "-c", COUNT], check=True, capture_output=True, text=True, timeout=60
    )

    code, own = told.stderr.rpartition("\n")[2].split()
    assert code == "0"
    assert int(own) <= OWN_AT_MOST
