"""Builds package managers' databases of plain files below a folder."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


def merge_usr(root: Path) -> None:
    """Make ``/bin`` and its kin links, as most systems have them."""
    for name in ("bin", "sbin", "lib", "lib64"):
        (root / "usr" / name).mkdir(parents=True, exist_ok=True)
        (root / name).symlink_to(f"usr/{name}")


def dpkg(root: Path, packages: Mapping[str, Sequence[str]], diversions: str = "") -> Path:
    """The lists of dpkg: files by the package's name, with its architecture or without."""
    folder = root / "var/lib/dpkg"
    (folder / "info").mkdir(parents=True, exist_ok=True)
    for name, files in packages.items():
        (folder / f"info/{name}.list").write_text("".join(f"{each}\n" for each in ["/.", *files]))
    (folder / "status").write_text("".join(f"Package: {name}\n\n" for name in packages))
    (folder / "diversions").write_text(diversions)
    return folder


def pacman(root: Path, packages: Mapping[str, Sequence[str]]) -> Path:
    """The folders of pacman: files by ``NAME-VERSION-RELEASE``."""
    folder = root / "var/lib/pacman/local"
    folder.mkdir(parents=True)
    (folder / "ALPM_DB_VERSION").write_text("9\n")
    for name, files in packages.items():
        (folder / name).mkdir()
        lines = "".join(f"{each[1:]}\n" for each in files)
        (folder / name / "files").write_text(f"%FILES%\nusr/\n{lines}\n%BACKUP%\netc/x.conf\t0a\n")
    return folder


APK = """C:Q1abc=
P:musl
V:1.2.5-r0
F:lib
R:ld-musl-x86_64.so.1
a:0:0:755

P:nginx
V:1.26.2-r0
F:etc
F:etc/nginx
R:nginx.conf
F:usr
F:usr/sbin
R:nginx
a:0:0:755
Z:Q1def=

P:nginx-doc
V:1.26.2-r0
F:usr/share/doc
R:nginx

"""

RPM = """#!/bin/sh
# Answers as rpm -qf does: in order, one line for each package of each file.
shift 3
for path; do
  while test -e "$path.gate"; do sleep 0.01; done
  case "$path" in
    */sshd) printf 'openssh-server\\t9.6p1-1.fc40\\n' ;;
    */twice) printf 'first\\t1-1\\nsecond\\t1-1\\n' ;;
    */slow) sleep 20 ;;
    */broken) echo 'error: rpmdb: damaged' >&2; exit 1 ;;
    *) echo "file $path is not owned by any package" ;;
  esac
done
"""


def rpm(root: Path) -> Path:
    """A database of rpm with a tool that answers for it."""
    (root / "usr/bin").mkdir(parents=True, exist_ok=True)
    tool = root / "usr/bin/rpm"
    tool.write_text(RPM)
    tool.chmod(0o755)
    base = root / "usr/lib/sysimage/rpm/rpmdb.sqlite"
    base.parent.mkdir(parents=True)
    base.write_bytes(b"SQLite format 3\0")
    return base


def md5sums(root: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """What dpkg wrote down of a package's files; the path of that."""
    sums = root / f"var/lib/dpkg/info/{name}.md5sums"
    lines = (
        f"{hashlib.md5(content, usedforsecurity=False).hexdigest()}  {path[1:]}\n"
        for path, content in files.items()
    )
    sums.write_text("".join(lines))
    return sums
