"""What package managers wrote down of their files: lists made up, and this machine's."""

from __future__ import annotations

import gzip
import hashlib
import os
import sys
from pathlib import Path

import pytest

from portwatch.core.package import Manager, Package, Recorded
from portwatch.sources.linux_packages import LinuxPackages
from portwatch.sources.package_databases import DpkgDatabase
from portwatch.sources.package_records import PackageRecords
from portwatch.sources.rpm_records import rpm_record
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
    at = (folder / "info/tool:amd64.list").stat().st_ctime

    found = records(tmp_path).of("/usr/bin/tool", Package(Manager.DPKG, "tool"))

    assert found == Recorded("md5", md5(b"tool"), at)


def test_what_is_not_written_down_is_not_known(tmp_path: Path) -> None:
    package_lists.dpkg(tmp_path, {"tool": ["/usr/bin/tool"], "bare": ["/usr/bin/bare"]})
    package_lists.md5sums(tmp_path, "tool", {"/usr/bin/other": b"x"})
    kept = records(tmp_path)

    for path, name in (("/usr/bin/tool", "tool"), ("/usr/bin/bare", "bare"), ("/x", "absent")):
        assert kept.of(path, Package(Manager.DPKG, name)) is None
    assert kept.of("/usr/bin/tool", Package(Manager.APK, "tool")) is None


@pytest.mark.parametrize("checksum", [b"\xff" * 32, b"", b"ABC x"])
def test_a_damaged_line_is_not_known(tmp_path: Path, checksum: bytes) -> None:
    folder = package_lists.dpkg(tmp_path, {"tool": ["/usr/bin/tool"]})
    (folder / "info/tool.md5sums").write_bytes(checksum + b"  usr/bin/tool\n")

    assert records(tmp_path).of("/usr/bin/tool", Package(Manager.DPKG, "tool")) is None


def test_a_list_that_kept_its_time_was_put_there_later(tmp_path: Path) -> None:
    folder = package_lists.dpkg(tmp_path, {"tool": ["/usr/bin/tool"]})
    package_lists.md5sums(tmp_path, "tool", {"/usr/bin/tool": b"tool"})
    kept = folder / "info/tool.list"
    os.utime(kept, (AT, AT))

    found = records(tmp_path).of("/usr/bin/tool", Package(Manager.DPKG, "tool"))

    assert found is not None
    assert found.since == kept.stat().st_ctime


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
    at = (folder / "desc").stat().st_ctime
    package = Package(Manager.PACMAN, "tool", "1.2-3")

    assert records(tmp_path).of("/usr/bin/tool", package) == Recorded("sha256", checksum, at)
    (folder / "mtree").write_bytes(b"damaged")
    assert records(tmp_path).of("/usr/bin/tool", package) is None
    (tmp_path / "var/lib/pacman/db.lck").touch()
    busy = records(tmp_path).of("/usr/bin/tool", package)
    assert busy is not None
    assert not busy.is_settled


RPM = """#!/bin/sh
while test -e "$0.gate"; do sleep 0.01; done
test "$4" = tool-1.2-3 || exit 1
printf '1700000000\t8\n{checksum}\t/usr/bin/tool\n\t/usr/share/tool\n'
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_rpm_is_asked_beside_the_polls(tmp_path: Path) -> None:
    checksum = hashlib.sha256(b"tool").hexdigest()
    tool = tmp_path / "usr/bin/rpm"
    tool.parent.mkdir(parents=True)
    tool.write_text(RPM.replace("{checksum}", checksum))
    tool.chmod(0o755)
    gate = tmp_path / "usr/bin/rpm.gate"
    gate.touch()
    kept, package = records(tmp_path), Package(Manager.RPM, "tool", "1.2-3")

    early = kept.of("/usr/bin/tool", package)
    gate.unlink()

    assert early is not None
    assert not early.is_settled
    assert kept.of("/usr/bin/tool", package, wait=10) == Recorded("sha256", checksum, AT)
    assert kept.of("/usr/bin/tool", package) == Recorded("sha256", checksum, AT)
    assert kept.of("/usr/share/tool", package, wait=10) is None  # a folder
    assert kept.of("/usr/bin/x", Package(Manager.RPM, "other", "1-1"), wait=10) is None


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("12\t8\nab\t/usr/bin/x\n", Recorded("sha256", "ab", 12.0)),
        ("12\t(none)\nab\t/usr/bin/x\n", Recorded("md5", "ab", 12.0)),
        ("12\t99\nab\t/usr/bin/x\n", None),
        ("12\t8\nab\t/opt/bin/x\n", None),
        ("package x is not installed\n", None),
        ("", None),
    ],
)
def test_what_rpm_tells_of_a_package(told: str, found: Recorded | None) -> None:
    assert rpm_record(told, "/usr/bin/x") == found


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
