"""Numbers of a script that may be ports."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from portwatch.sources.script_numbers import ScriptNumbers

if TYPE_CHECKING:
    from pathlib import Path


def test_what_may_be_a_port_is_found_and_nothing_else(tmp_path: Path) -> None:
    script = tmp_path / "x.py"
    script.write_text("held.bind(('', 40000)); x = 41000\n# 999 65536 0x9c40 1.40001 a40002 123456")

    assert ScriptNumbers().of(str(script)) == {40000, 41000}


def test_one_number_of_many_says_nothing(tmp_path: Path) -> None:
    table = tmp_path / "table.py"
    table.write_text(" ".join(str(each) for each in range(40_000, 40_100)))

    assert ScriptNumbers().of(str(table)) == frozenset()


def test_a_script_is_read_once_until_it_is_another_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers, script = ScriptNumbers(), tmp_path / "x.py"
    script.write_text("40000")
    first = numbers.of(str(script))
    with monkeypatch.context() as patched:
        patched.setattr("portwatch.sources.script_numbers.stored", None)
        assert numbers.of(str(script)) == first
    script.write_text("40001 ")

    assert (first, numbers.of(str(script))) == ({40000}, {40001})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs POSIX")
def test_what_is_no_file_names_nothing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")

    for name in ("fifo", "absent", ".", "a\0b"):
        assert ScriptNumbers().of(f"{tmp_path}/{name}") == frozenset()


def test_what_has_no_bytes_of_its_own_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "x.py").symlink_to("/proc/self/limits")

    assert ScriptNumbers().of(str(tmp_path / "x.py")) == frozenset()
