"""What the judgement says of a listener can be told in any language."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.said import Said, inside, say, together

if TYPE_CHECKING:
    from collections.abc import Iterator

CORE = Path(__file__).resolve().parents[2] / "portwatch" / "core"
JUDGING = sorted(
    {
        *CORE.glob("sign_*.py"),
        *(CORE / f"{name}.py" for name in ("reasons", "remote_code", "earlier_holders")),
        *(CORE / f"{name}.py" for name in ("image_change", "exposure", "reach_by_firewall")),
        *(CORE / f"{name}.py" for name in ("firewall_answer", "firewall_walk")),
        *(CORE / f"{name}.py" for name in ("mac_firewall", "windows_firewall")),
    }
)
A_SENTENCE = re.compile(r"(?:[A-Za-z',]{2,} ){3}")
SAYING = {"say", "say_count"}


def _plain(node: ast.AST) -> Iterator[str]:
    """Strings that read like a part of a sentence, and that no translator finds."""
    if isinstance(node, ast.Raise | ast.Compare):
        return
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYING:
        for keyword in node.keywords:
            yield from _plain(keyword.value)
        return
    if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "compile":
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # the words of the code itself
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and A_SENTENCE.search(node.value):
            yield node.value
        return
    for child in ast.iter_child_nodes(node):
        yield from _plain(child)


@pytest.mark.parametrize("path", JUDGING, ids=lambda path: path.stem)
def test_every_sentence_of_the_judgement_is_said(path: Path) -> None:
    assert not list(_plain(ast.parse(path.read_text(encoding="utf-8"))))


def test_a_sentence_within_another_keeps_its_parts() -> None:
    said = inside(say("It is called {name}.", name="sshd"))

    assert said == "it is called sshd."
    assert isinstance(said, Said)
    assert (said.template, said.parts) == ("It is called {name}.", {"name": "sshd"})


def test_several_sentences_within_another_stay_several() -> None:
    said = inside(together([say("One."), say("Two.")]))

    assert said == "one. Two."
    assert isinstance(said, Said)
    assert said.sentences == ("one.", "Two.")


def test_what_nobody_said_begins_small_within_a_sentence() -> None:
    assert inside("It is kept.") == "it is kept."
