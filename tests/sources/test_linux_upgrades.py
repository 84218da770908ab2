"""A deleted image with a newer version beside it: with programs that really run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.evidence import ImageKind
from portwatch.sources.linux_evidence import LinuxEvidence
from portwatch.sources.linux_processes import LinuxProcesses
from portwatch.sources.linux_upgrades import has_successor

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="it looks at /proc"),
    pytest.mark.skipif(shutil.which("cc") is None, reason="no compiler"),
]
INSTALLED = ("/usr/bin", "/usr/sbin")
OLD = "/opt/homebrew/Cellar/redis/7.2.3/bin/redis-server"
NEW = "/opt/homebrew/Cellar/redis/7.2.4/bin/redis-server"


def build(path: Path, number: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    source = path.with_name("server.c")
    source.write_text(f"#include <unistd.h>\nint main(void) {{ pause(); return {number}; }}\n")
    subprocess.run(["cc", "-o", str(path), str(source)], check=True)
    return path


@contextmanager
def upgraded(root: Path, old: str) -> Iterator[int]:
    """The pid of a program whose folder was removed."""
    image = build(Path(f"{root}{old}"))
    with subprocess.Popen([image]) as process:
        shutil.rmtree(image.parent)
        try:
            yield process.pid
        finally:
            process.kill()


def has(pid: int, root: Path, path: str) -> bool:
    return has_successor(f"/proc/{pid}/exe", str(root), path, INSTALLED)


def test_the_next_version_beside_it_is_its_successor(tmp_path: Path) -> None:
    with upgraded(tmp_path, OLD) as pid:
        assert not has(pid, tmp_path, OLD)
        build(Path(f"{tmp_path}{NEW}"), 1)
        assert has(pid, tmp_path, OLD)
        assert not has(pid, tmp_path, OLD.replace("redis-server", "valkey-server"))
        assert not has(pid, tmp_path, f"/tmp{OLD}")


def test_what_else_stands_there_is_none(tmp_path: Path) -> None:
    there = Path(f"{tmp_path}{NEW}")
    with upgraded(tmp_path, OLD) as pid:
        build(there, 1)
        there.chmod(0o644)
        assert not has(pid, tmp_path, OLD)
        there.write_text("no program")
        there.chmod(0o755)
        assert not has(pid, tmp_path, OLD)
        there.unlink()
        there.symlink_to(shutil.which("sleep") or "")
        assert not has(pid, tmp_path, OLD)
        there.unlink()
        shutil.copy(os.path.realpath(shutil.which("sleep") or ""), there)
        assert not has(pid, tmp_path, OLD)


@pytest.mark.skipif(os.geteuid() != 0, reason="gives a file to another user")
def test_that_of_another_user_is_none(tmp_path: Path) -> None:
    with upgraded(tmp_path, OLD) as pid:
        os.chown(build(Path(f"{tmp_path}{NEW}"), 1), 65534, 65534)
        assert not has(pid, tmp_path, OLD)


def test_below_folders_for_temporary_files_there_is_none() -> None:
    root, old = Path(f"/var/tmp/.portwatch-test-{os.getpid()}"), "/srv/7.2.3/bin/srv"
    try:
        with upgraded(root, old) as pid:
            build(root / "srv/7.2.4/bin/srv", 1)
            assert not has_successor(f"/proc/{pid}/exe", "", f"{root}{old}", INSTALLED)
    finally:
        with suppress(OSError):
            shutil.rmtree(root)


def test_an_upgraded_daemon_is_told_as_replaced() -> None:
    root = Path.home() / f".portwatch-test-{os.getpid()}"
    try:
        with upgraded(root, OLD) as pid:
            process = LinuxProcesses(lambda _: None).facts(pid)
            assert process is not None
            assert LinuxEvidence().of(process, 0.0).image is ImageKind.DELETED
            build(Path(f"{root}{NEW}"), 1)
            assert LinuxEvidence().of(process, 0.0).image is ImageKind.REPLACED
    finally:
        with suppress(OSError):
            shutil.rmtree(root)
