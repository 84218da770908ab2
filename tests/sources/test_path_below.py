"""Paths of a process that has another root: links in it lead to its own files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.code_look import NOTHING, CodeSign
from portwatch.sources.linux_code import LinuxCode
from portwatch.sources.path_below import below

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")

_ATTACK = "import os, socket\ns = socket.create_server(a)\nc, _ = s.accept()\nexec(c.recv(9))\n"


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("/srv/app.py", "/real/app.py"),
        ("/srv/app.py", "../real/app.py"),
        ("/srv/app.py", "../../../../../real/./app.py"),
    ],
)
def test_a_link_leads_to_what_the_process_has_there(tmp_path: Path, link: str, target: str) -> None:
    (tmp_path / "srv").mkdir()
    (tmp_path / "real").mkdir()
    (tmp_path / "real/app.py").write_text(_ATTACK)
    Path(f"{tmp_path}{link}").symlink_to(target)

    assert below(str(tmp_path), link) == f"{tmp_path}/real/app.py"
    assert LinuxCode().of(str(tmp_path), link) == {CodeSign.JOINS}


def test_a_link_in_a_root_of_its_own_never_leads_to_a_file_of_ours(tmp_path: Path) -> None:
    ours = tmp_path / "ours.py"
    ours.write_text(_ATTACK)
    root = tmp_path / "root"
    root.mkdir()
    (root / "app.py").symlink_to(ours)

    assert LinuxCode().of(str(root), "/app.py") is None
    theirs = Path(f"{root}{ours}")
    theirs.parent.mkdir(parents=True)
    theirs.write_text("print(1)\n")
    assert LinuxCode().of(str(root), "/app.py") == NOTHING


def test_modules_of_a_linked_folder_are_its_own(tmp_path: Path) -> None:
    (tmp_path / "v1").mkdir()
    (tmp_path / "v1/app.py").write_text("import peer\n")
    (tmp_path / "v1/peer.py").write_text(_ATTACK)
    (tmp_path / "current").symlink_to("/v1")

    assert LinuxCode().of(str(tmp_path), "/current/app.py") == {CodeSign.JOINS}


def test_links_without_end_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("/a")

    assert LinuxCode().of(str(tmp_path), "/a") is None


def test_our_own_root_is_left_to_the_kernel() -> None:
    assert below(f"/proc/{os.getpid()}/root", "/a/../b") == f"/proc/{os.getpid()}/root/a/../b"


@given(st.text())
def test_no_path_leads_out(path: str) -> None:
    assert ".." not in below("/proc", path).split("/")
