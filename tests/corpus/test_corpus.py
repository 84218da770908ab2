"""The labelled corpus as a test: every attack is seen, and next to nothing ordinary is accused."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.corpus.case import Kind
from tests.corpus.score import CASES, Mark, marks, table

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="its programs are Linux's")

_ORDINARY_RIGHT = 0.98
_RAN_AT_LEAST = 30  # attacks that need nothing but Python and a shell, and ordinary programs


@pytest.fixture(scope="module")
def found() -> list[Mark]:
    return marks(wired=True)


def test_every_attack_is_seen_for_what_it_is(found: list[Mark]) -> None:
    ran = [mark for mark in found if mark.case.kind is Kind.ATTACK and not mark.skipped]

    assert [mark for mark in ran if not mark.right] == [], table(found)


def test_ordinary_programs_are_not_accused(found: list[Mark]) -> None:
    ran = [mark for mark in found if mark.case.kind is Kind.ORDINARY and not mark.skipped]

    assert sum(mark.right for mark in ran) >= _ORDINARY_RIGHT * len(ran), table(found)


def test_enough_of_the_corpus_runs_here(found: list[Mark]) -> None:
    ran = [mark for mark in found if not mark.skipped]

    assert len(ran) >= _RAN_AT_LEAST, table(found)


def test_the_documented_score_is_of_this_corpus() -> None:
    text = (Path(__file__).parent / "SCORE.md").read_text(encoding="utf-8")
    documented = [line.split(" | ")[0].removeprefix("| ") for line in text.splitlines()[8:]]

    assert [name for name in documented if name][:-2] == [case.name for case in CASES]
