from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux", allow_module_level=True)

from portwatch.sources.tool_output import ToolError, ToolMissingError, output

if TYPE_CHECKING:
    from pathlib import Path


def tool(root: Path, script: str, name: str = "nft") -> None:
    place = root / "usr/sbin" / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"#!/bin/sh\n{script}\n")
    place.chmod(0o755)


def test_what_it_prints_and_nothing_else(tmp_path: Path) -> None:
    tool(tmp_path, 'echo "$1" "$2" "$LC_ALL" "$HOME"; echo noise >&2; cat')

    assert output(("nft", "-j", "; id"), str(tmp_path)) == "-j ; id C \n"


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("echo half; exit 1", "nft failed"),
        ("sleep 30", "nft takes too long"),
        ("head -c 50000000 /dev/zero 2>/dev/null; exit 0", "nft says too much"),
    ],
)
def test_what_goes_wrong_is_said(tmp_path: Path, script: str, words: str) -> None:
    tool(tmp_path, f"exec {script}" if script.startswith("sleep") else script)

    with pytest.raises(ToolError, match=words):
        output(("nft",), str(tmp_path), patience=1.0)


def test_a_tool_is_missing_or_cannot_be_run(tmp_path: Path) -> None:
    with pytest.raises(ToolMissingError):
        output(("nft",), str(tmp_path))
    tool(tmp_path, "")
    (tmp_path / "usr/sbin/nft").write_bytes(b"\x7fELF nothing")
    with pytest.raises(ToolError):
        output(("nft",), str(tmp_path))


def test_bytes_that_are_no_text_are_shown_as_such(tmp_path: Path) -> None:
    tool(tmp_path, r"printf 'a\377b'")

    assert output(("nft",), str(tmp_path)) == "a\ufffdb"
