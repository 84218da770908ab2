"""How often a package is asked for that is not known."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from portwatch.services.package_check import PackageCheck
from tests.helpers.rows import held_by, listener, process

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.core.package import Package, Recorded


class Unanswered:
    """No package is known yet; counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def known(self, exe: str, pid: int = 0) -> Package | None:
        del exe, pid
        self.asked += 1
        return None

    def recorded(self, path: str, package: Package) -> Recorded | None:
        raise AssertionError(path, package)


def test_what_is_not_known_for_long_is_asked_less_often(tmp_path: Path) -> None:
    packages = Unanswered()
    (tmp_path / "10").mkdir()
    (tmp_path / "10/exe").symlink_to(tmp_path)
    owner = process(pid=10, exe="/opt/server")
    with closing(PackageCheck(packages, proc=str(tmp_path))) as check:
        check.judged(listener(ownership=held_by(owner), package="thing"))
        for _ in range(8):
            check.update()
        assert packages.asked == 4
        for _ in range(80):
            check.update()

    assert packages.asked == 14


def test_who_looks_once_looks_once_where_nothing_is_hashed(tmp_path: Path) -> None:
    packages = Unanswered()
    (tmp_path / "10").mkdir()
    (tmp_path / "10/exe").symlink_to(tmp_path)
    owner = process(pid=10, exe="/opt/server")
    with closing(PackageCheck(packages, proc=str(tmp_path))) as check:
        check.judged(listener(ownership=held_by(owner), package="thing"))
        check.finish()

    assert packages.asked == 1
