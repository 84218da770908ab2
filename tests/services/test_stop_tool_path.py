"""The way to a tool: no part of it may be another user's to change."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.services.stop_tool import Tools

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux only")
NOBODY = 65534


def folder(path: Path) -> Path:
    path.mkdir()
    path.chmod(0o755)
    return path


@pytest.fixture
def tool(tmp_path: Path) -> Path:
    made = folder(tmp_path / "safe") / "systemctl"
    made.write_text("#!/bin/sh\n", encoding="ascii")
    made.chmod(0o755)
    return made


def test_each_folder_that_links_to_folders_lead_through_counts(tmp_path: Path, tool: Path) -> None:
    """``first/systemctl``, by ``a/d`` and ``b/e``: nothing else tells of ``b``."""
    first, a, b = (folder(tmp_path / name) for name in ("first", "a", "b"))
    (b / "e").symlink_to(tool.parent)
    (a / "d").symlink_to("../b/e")
    (first / "systemctl").symlink_to(a / "d" / "systemctl")
    tools = Tools(str(first))
    assert tools.find("systemctl") == str(first / "systemctl")

    b.chmod(0o777)

    assert tools.find("systemctl") is None


def test_the_folder_of_a_link_to_the_folder_counts(tmp_path: Path, tool: Path) -> None:
    outer = folder(tmp_path / "outer")
    (outer / "bin").symlink_to(tool.parent)
    tools = Tools(str(outer / "bin"))
    assert tools.find("systemctl") is not None

    outer.chmod(0o777)

    assert tools.find("systemctl") is None


def test_the_folders_above_the_file_itself_count(tmp_path: Path, tool: Path) -> None:
    above = folder(tmp_path / "above")
    tool.parent.rename(above / "safe")
    tools = Tools(str(above / "safe"))
    assert tools.find("systemctl") is not None

    above.chmod(0o777)

    assert tools.find("systemctl") is None


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives things away")
def test_a_link_of_another_user_in_a_sticky_folder_is_theirs_to_change(
    tmp_path: Path, tool: Path
) -> None:
    shared = folder(tmp_path / "shared")
    shared.chmod(0o1777)
    link = shared / "bin"
    link.symlink_to(tool.parent)
    assert Tools(str(link)).find("systemctl") is not None

    os.chown(link, NOBODY, NOBODY, follow_symlinks=False)

    assert Tools(str(link)).find("systemctl") is None


def test_links_that_lead_in_a_circle_lead_to_no_tool(tmp_path: Path) -> None:
    first = folder(tmp_path / "first")
    (first / "systemctl").symlink_to(first / "systemctl")

    assert Tools(str(first)).find("systemctl") is None
