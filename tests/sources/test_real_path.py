from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.sources.real_path import LONGEST, real_path

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own bounds")


def test_links_are_followed_and_what_is_gone_is_kept(tmp_path: Path) -> None:
    there = tmp_path.resolve() / "there"
    there.mkdir()
    (there / "file").touch()
    (tmp_path / "link").symlink_to(there)
    (there / "nowhere").symlink_to("left")

    for name in (
        "",
        "/nowhere",
        "/nowhere/deeper",
        "/file",
        "/gone",
        "/gone/deeper",
        "/gone/../file",
    ):
        path = f"{tmp_path}//link{name}"
        assert real_path(path) == os.path.realpath(path)


def test_a_chain_of_links_ends_where_the_kernel_ends(tmp_path: Path) -> None:
    for number in range(1500):
        (tmp_path / f"{number}").symlink_to(tmp_path / f"{number + 1}")

    path = str(tmp_path / "0")

    assert real_path(path) == path


def test_what_no_kernel_takes_is_not_looked_for() -> None:
    for path in ("/" * LONGEST, "/a\0b", "/" + "a" * 60_000):
        assert real_path(path) == path


def test_a_pipe_has_no_path() -> None:
    one, other = os.pipe()
    path = f"/proc/self/fd/{one}"

    assert real_path(path) == path

    os.close(one)
    os.close(other)
