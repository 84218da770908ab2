"""The README tells every reason that there is, once."""

from __future__ import annotations

import re
from pathlib import Path

from portwatch.core.reason import SPEAKS_OF_PROGRAM, ReasonCode, Severity

README = Path(__file__).resolve().parents[2] / "README.md"
ROW = re.compile(r"\| `([a-z-]+)` (\* )?\| ([a-z, ]+) \| (.+) \|")


def told() -> list[tuple[str, bool, list[str]]]:
    section = README.read_text(encoding="utf-8").partition("\n## Reasons\n")[2]
    section = section.partition("\n## ")[0]
    return [(row[1], bool(row[2]), row[3].split(", ")) for row in ROW.finditer(section)]


def test_every_code_is_told_once() -> None:
    codes = [code for code, _, _ in told()]

    assert sorted(codes) == sorted(ReasonCode)


def test_what_can_make_a_listener_suspicious_is_marked() -> None:
    assert {code for code, is_marked, _ in told() if is_marked} == SPEAKS_OF_PROGRAM
    for code, is_marked, weights in told():
        assert weights == [one for one in Severity if one in weights], code
        assert not is_marked or Severity.HIGH in weights, code
