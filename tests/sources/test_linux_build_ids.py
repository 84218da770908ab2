from __future__ import annotations

import shutil
import struct
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.sources.linux_build_ids import BuildIds, build_id, parse_build_id

if TYPE_CHECKING:
    from pathlib import Path

ID = bytes(range(20))


def program(identity: bytes = ID) -> bytes:
    """The first bytes of a program with one note."""
    note = struct.pack("<III", 4, len(identity), 3) + b"GNU\0" + identity
    head = b"\x7fELF\x02\x01".ljust(16, b"\0")
    header = struct.pack("<16sHHIQQQIHHHHHH", head, 3, 62, 1, 0, 64, 0, 0, 64, 56, 1, 0, 0, 0)
    segment = struct.pack("<IIQQQQQQ", 4, 4, 120, 120, 120, len(note), len(note), 4)
    return header + segment + note


def test_the_build_id_is_read_from_its_note() -> None:
    assert parse_build_id(program()) == ID


@pytest.mark.parametrize("length", range(0, 160, 7))
def test_a_program_that_is_cut_short_has_none(length: int) -> None:
    assert parse_build_id(program()[: min(length, 150)]) is None


@given(st.binary(max_size=300))
def test_no_bytes_break_it(tail: bytes) -> None:
    parse_build_id(b"\x7fELF\x02\x01" + tail)


def test_a_copy_is_known_and_the_tool_itself_is_not_one(tmp_path: Path) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "ncat").write_bytes(program())
    (tmp_path / "updater").write_bytes(program())
    (tmp_path / "other").write_bytes(program(ID[::-1]))
    (tmp_path / "link").hardlink_to(tools / "ncat")
    found = BuildIds((str(tools),))

    assert found.copy_of(str(tmp_path / "updater"), 0.0) == str(tools / "ncat")
    for path in (tools / "ncat", tmp_path / "link", tmp_path / "other", tmp_path / "absent"):
        assert found.copy_of(str(path), 0.0) is None


def test_tools_that_are_installed_later_are_known_in_time(tmp_path: Path) -> None:
    (tmp_path / "updater").write_bytes(program())
    found = BuildIds((str(tmp_path),))
    assert found.copy_of(str(tmp_path / "updater"), 0.0) is None

    (tmp_path / "socat").write_bytes(program())

    assert found.copy_of(str(tmp_path / "updater"), 1.0) is None
    assert found.copy_of(str(tmp_path / "updater"), 700.0) == str(tmp_path / "socat")


@pytest.mark.skipif(sys.platform != "linux", reason="programs of Linux")
def test_a_real_program_has_one_or_none() -> None:
    sleep = shutil.which("sleep")
    assert sleep is not None
    assert build_id(sleep) is None or len(build_id(sleep) or b"") >= 8
    assert build_id("/nonexistent") is None
    assert build_id("/dev/null") is None
