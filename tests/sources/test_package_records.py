"""What package managers wrote down of their files: lists made up, and this machine's."""

from __future__ import annotations

import gzip
import hashlib
import os
from pathlib import Path

import pytest

from portwatch.core.package import Manager, Package, Recorded
from portwatch.sources.linux_packages import LinuxPackages
from portwatch.sources.package_databases import DpkgDatabase
from portwatch.sources.package_records import PackageRecords
from tests.helpers import package_lists

pytestmark = pytest.mark.skipif(os.name != "posix", reason="paths of POSIX")

DEBIAN = Path("/var/lib/dpkg/info/coreutils.md5sums")
AT = 1_700_000_000.0


def md5(content: bytes) -> str:
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


def records(root: Path) -> PackageRecords:
    return PackageRecords(str(root), DpkgDatabase(str(root)))


def test_dpkg_s_own_are_found_in_every_spelling_of_name_and_path(tmp_path: Path) -> None:
    package_lists.merge_usr(tmp_path)
    folder = package_lists.dpkg(tmp_path, {"tool:amd64": ["/bin/tool"]})
    package_lists.md5sums(tmp_path, "tool:amd64", {"/bin/other": b"x", "/bin/tool": b"tool"})
    os.utime(folder / "info/tool:amd64.list", (AT, AT))

    found = records(tmp_path).of("/usr/bin/tool", Package(Manager.DPKG, "tool"))

    assert found == Recorded("md5", md5(b"tool"), AT)


def test_what_is_not_written_down_is_not_known(tmp_path: Path) -> None:
    package_lists.dpkg(tmp_path, {"tool": ["/usr/bin/tool"], "bare": ["/usr/bin/bare"]})
    package_lists.md5sums(tmp_path, "tool", {"/usr/bin/other": b"x"})
    kept = records(tmp_path)

    for path, name in (("/usr/bin/tool", "tool"), ("/usr/bin/bare", "bare"), ("/x", "absent")):
        assert kept.of(path, Package(Manager.DPKG, name)) is None
    assert kept.of("/usr/bin/tool", Package(Manager.RPM, "tool")) is None


def test_an_update_is_read_anew(tmp_path: Path) -> None:
    package_lists.dpkg(tmp_path, {"tool": ["/usr/bin/tool"]})
    kept = records(tmp_path)
    told = []
    for mark, content in (("1", b"old"), ("1", b"not looked at"), ("2", b"new")):
        package_lists.md5sums(tmp_path, "tool", {"/usr/bin/tool": content})
        found = kept.of("/usr/bin/tool", Package(Manager.DPKG, "tool", mark=mark))
        told.append(found.checksum if found else None)

    assert told == [md5(b"old"), md5(b"old"), md5(b"new")]


def test_where_programs_are_prelinked_nothing_is_known(tmp_path: Path) -> None:
    package_lists.dpkg(tmp_path, {"tool": ["/usr/bin/tool"]})
    package_lists.md5sums(tmp_path, "tool", {"/usr/bin/tool": b"tool"})
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/prelink.cache").touch()

    assert records(tmp_path).of("/usr/bin/tool", Package(Manager.DPKG, "tool")) is None


def test_pacman_has_its_own_in_a_packed_list(tmp_path: Path) -> None:
    folder = package_lists.pacman(tmp_path, {"tool-1.2-3": ["/usr/bin/tool"]}) / "tool-1.2-3"
    checksum = hashlib.sha256(b"tool").hexdigest()
    lines = (
        "#mtree\n/set type=file uid=0 gid=0 mode=755\n"
        f"./usr/bin/to\\157l time=1.0 size=4 md5digest={md5(b'tool')} sha256digest={checksum}\n"
    )
    (folder / "mtree").write_bytes(gzip.compress(lines.encode()))
    (folder / "desc").touch()
    os.utime(folder / "desc", (AT, AT))
    package = Package(Manager.PACMAN, "tool", "1.2-3")

    assert records(tmp_path).of("/usr/bin/tool", package) == Recorded("sha256", checksum, AT)
    (folder / "mtree").write_bytes(b"damaged")
    assert records(tmp_path).of("/usr/bin/tool", package) is None
    (tmp_path / "var/lib/pacman/db.lck").touch()
    busy = records(tmp_path).of("/usr/bin/tool", package)
    assert busy is not None
    assert not busy.is_settled


@pytest.mark.skipif(not DEBIAN.exists(), reason="needs Debian's coreutils")
def test_a_program_of_this_machine_is_what_was_written_down() -> None:
    packages = LinuxPackages()
    path = os.path.realpath("/usr/bin/sort")
    packages.known(path)
    packages.look_up()
    package = packages.known(path)
    assert package is not None

    found = packages.recorded(path, package)

    assert found is not None
    assert found.checksum == md5(Path(path).read_bytes())
