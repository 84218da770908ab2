"""A path is a claim: whoever makes a mount namespace gives his program any path."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.package import Manager, Package
from portwatch.sources.image_rights import may_write
from portwatch.sources.linux_packages import LinuxPackages

if TYPE_CHECKING:
    from collections.abc import Iterator

CADDY = "nix/store/0123456789abcdfghijklmnpqrsvwxyz-caddy-2.7/bin/caddy"


def _may_unshare() -> bool:
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("unshare") is None:
        return False
    done = subprocess.run(["unshare", "-Urm", "true"], check=False, capture_output=True)
    return done.returncode == 0


pytestmark = pytest.mark.skipif(not _may_unshare(), reason="needs root and a mount namespace")


@contextmanager
def disguised(folder: Path, path: str, *, then: str = "") -> Iterator[int]:
    """A shell that runs from a path that is there in its own mount namespace only."""
    top = "/" + path.split("/", 1)[0]
    place = folder / path
    place.parent.mkdir(parents=True)
    shutil.copy("/bin/sh", place)
    script = (
        f"mount -t tmpfs none /mnt && mkdir -p /mnt{top} && for each in /*; do "
        f'[ -L "$each" ] && cp -P "$each" /mnt/ && continue; [ "$each" = /mnt ] && continue; '
        f'[ -d "$each" ] && mkdir -p "/mnt$each" && mount --rbind "$each" "/mnt$each"; done; '
        f"mount --rbind {folder}{top} /mnt{top}; cd /mnt; mkdir -p old; pivot_root . old; "
        f"exec /{path} -c '{then} echo up; read never'"
    )
    with subprocess.Popen(
        ["unshare", "-Urm", "/bin/sh", "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        try:
            assert child.stdout.readline() == b"up\n"
            yield child.pid
        finally:
            child.kill()


@pytest.mark.parametrize("path", [CADDY, "snap/mysql/1/bin/mysqld"])
def test_a_path_of_another_mount_namespace_names_no_package(tmp_path: Path, path: str) -> None:
    with disguised(tmp_path, path) as pid:
        exe = str(Path(f"/proc/{pid}/exe").readlink())
        assert exe == f"/{path}"
        packages = LinuxPackages()
        assert packages.known(exe, pid) is None
        packages.look_up()
        assert packages.known(exe, pid) is None
        assert packages.script(exe, pid) is None


def test_nor_does_one_that_was_deleted_there(tmp_path: Path) -> None:
    with disguised(tmp_path, CADDY, then=f"rm /{CADDY};") as pid:
        exe = str(Path(f"/proc/{pid}/exe").readlink())
        assert exe == f"/{CADDY} (deleted)"
        assert LinuxPackages().known(exe, pid) is None


def test_a_store_of_this_machine_vouches_for_what_others_cannot_write_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    for above in tmp_path.parents[:2]:
        above.chmod(0o755)
    program = tmp_path / "sh"
    shutil.copy("/bin/sh", program)
    command = str(program), "-c", "echo up; read never"
    for uid, owner, mode, expected in (
        (0, 65534, 0o777, False),
        (65534, 0, 0o755, False),
        (65534, 0, 0o757, True),
        (65534, 65534, 0o555, True),
    ):
        os.chown(program, owner, 0)
        program.chmod(mode)
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, user=uid, group=uid,
            extra_groups=[],
        ) as child:  # fmt: skip
            assert child.stdout is not None
            child.stdout.readline()
            assert may_write(f"/proc/{child.pid}") is expected, (uid, owner, mode)
            child.kill()


def test_a_real_program_of_a_home_keeps_its_package() -> None:
    # Folders for temporary files are never believed, so a real home it is.
    home = Path.home() / f".portwatch-test-{os.getpid()}"
    place = home / ".cargo/bin/mdbook"
    place.parent.mkdir(parents=True)
    try:
        shutil.copy("/bin/sh", place)
        (home / ".cargo/.crates.toml").write_text('[v1]\n"mdbook 0.4.0 (x)" = ["mdbook"]\n')
        with subprocess.Popen(
            [str(place), "-c", "echo up; read never"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as child:
            assert child.stdout is not None
            child.stdout.readline()
            packages = LinuxPackages()
            assert packages.known(str(place), child.pid) == Package(Manager.CARGO, "mdbook")
            place.unlink()
            gone = f"{place} (deleted)"
            assert packages.known(gone, child.pid) == Package(Manager.CARGO, "mdbook")
            child.kill()
    finally:
        with suppress(OSError):
            shutil.rmtree(home)
