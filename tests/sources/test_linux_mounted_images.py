"""Programs below a mount, or a root folder, that nobody else sees: real ones."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.evidence import ImageKind
from portwatch.sources.linux_evidence import LinuxEvidence
from portwatch.sources.linux_processes import LinuxProcesses

if TYPE_CHECKING:
    from portwatch.core.evidence import Evidence

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="needs Linux"),
    pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root may mount"),
    pytest.mark.skipif(shutil.which("unshare") is None, reason="needs util-linux"),
]

CAT = os.path.realpath(shutil.which("cat") or "/bin/cat")
SLEEP = os.path.realpath(shutil.which("sleep") or "/bin/sleep")


def looked(*words: str) -> Evidence:
    """What is seen of a cat under any name, once it has echoed what it was told."""
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(b"\n")
        child.stdin.flush()
        child.stdout.readline()
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        assert process is not None
        found = LinuxEvidence().of(process, 0.0)
        child.stdin.close()
    return found


def mounted(act: str, program: str = SLEEP) -> Evidence:
    return looked("unshare", "-m", "sh", "-c", f"{act} && exec {program}")


def test_a_program_that_was_mounted_over_another_is_not_what_stands_there(tmp_path: Path) -> None:
    folder = Path(SLEEP).parent
    layers = f"lowerdir={tmp_path}/upper:{folder}"
    (tmp_path / "upper").mkdir()
    shutil.copy(CAT, tmp_path / "upper/sleep")

    found = [mounted(f"mount --bind {CAT} {SLEEP}")]
    if b"overlay" in Path("/proc/filesystems").read_bytes():
        found.append(mounted(f"mount -t overlay none -o {layers} {folder}"))

    assert [each.is_here for each in found] == [False] * len(found)
    assert all(each.own_root for each in found)


def test_a_program_whose_file_system_was_taken_away_has_no_path(tmp_path: Path) -> None:
    act = f"mount -t tmpfs none {tmp_path} && cp {CAT} {tmp_path}/agent"
    begun = f"until readlink /proc/$$/exe | grep -qx {tmp_path}/agent; do :; done"
    away = f"({begun}; exec umount -l {tmp_path}) & exec {tmp_path}/agent"
    kept = f"{act} && exec {tmp_path}/agent"

    with subprocess.Popen(
        ("unshare", "-m", "sh", "-c", f"{act} || exit; {away}"), stdin=subprocess.PIPE
    ) as child:
        while Path(f"/proc/{child.pid}/exe").readlink() != Path("/agent"):
            assert child.poll() is None
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        assert process is not None
        found = LinuxEvidence().of(process, 0.0)
        assert child.stdin is not None
        child.stdin.close()

    assert found.image is ImageKind.CUT_OFF
    assert looked("unshare", "-m", "sh", "-c", kept).image is ImageKind.FILE


def test_mounts_that_show_the_same_program_are_innocent(tmp_path: Path) -> None:
    shutil.copy(CAT, tmp_path / "cat")
    folder = Path(CAT).parent

    protected = mounted(f"mount --bind {folder} {folder} && mount -o remount,ro,bind {folder}", CAT)
    copied = mounted(f"mount --bind {tmp_path}/cat {CAT}", CAT)
    elsewhere = mounted(f"mount -t tmpfs none /mnt && cp {CAT} /mnt/only-here", "/mnt/only-here")

    assert protected.is_here
    assert copied.is_here is None
    assert elsewhere.is_here is None


def test_a_root_folder_of_its_own_does_not_hide_where_its_file_is(tmp_path: Path) -> None:
    for each in [CAT, *_libraries(CAT)]:
        there = Path(f"{tmp_path}{each}")
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(each, there)

    found = looked("chroot", str(tmp_path), CAT)

    assert found.own_root is False
    assert found.is_here


def _libraries(program: str) -> list[str]:
    told = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    return [word for word in told.split() if word.startswith("/")]
