"""A program that is built anew while the old one runs: a real one, deleted with its folders."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from portwatch.core.evidence import ImageKind
from portwatch.sources.linux_evidence import LinuxEvidence
from portwatch.sources.linux_processes import LinuxProcesses

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")

SLEEP = shutil.which("sleep") or "/bin/sleep"


@pytest.mark.parametrize(("marker", "is_project"), [("Makefile", True), ("notes", False)])
def test_a_deleted_build_is_told_by_the_folder_that_is_left_and_its_project(
    tmp_path: Path, marker: str, *, is_project: bool
) -> None:
    copy = tmp_path / "out/bin/api"
    copy.parent.mkdir(parents=True)
    (tmp_path / marker).touch()
    shutil.copy(SLEEP, copy)
    with subprocess.Popen([copy, "60"]) as child:
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        shutil.rmtree(tmp_path / "out")
        assert process is not None
        gone = replace(process, exe=f"{copy} (deleted)")
        found = LinuxEvidence().of(replace(gone, started_at=time.time() + 1), 0.0)
        planted = LinuxEvidence().of(replace(gone, started_at=1.0), 0.0)
        child.kill()

    assert found.image is ImageKind.DELETED
    assert found.placed is not None
    assert found.placed.folder is not None
    assert found.placed.folder.owner == os.getuid()
    assert found.in_project is is_project
    assert not planted.in_project


def test_a_program_whose_file_never_had_a_name_is_deleted(tmp_path: Path) -> None:
    try:
        made = os.open(tmp_path, os.O_TMPFILE | os.O_RDWR, 0o700)
    except OSError:
        pytest.skip("the file system has no such files")
    os.write(made, Path(SLEEP).read_bytes())
    image = os.open(f"/proc/self/fd/{made}", os.O_RDONLY)
    os.close(made)  # what is open for writing is not executed
    path = f"/proc/self/fd/{image}"
    with subprocess.Popen(("agent", "60"), executable=path, pass_fds=(image,)) as child:
        os.close(image)
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        assert process is not None
        found = LinuxEvidence().of(process, 0.0)
        child.kill()

    assert found.image is ImageKind.DELETED
    assert found.placed is not None
    assert re.fullmatch(r"#[0-9]+", found.placed.path.rpartition("/")[2])
