"""Installed programs that cannot be compared with what their package has."""

from __future__ import annotations

import os
import sys
from dataclasses import replace

import pytest

from portwatch.core.model import Gap, GapCode
from portwatch.core.package import Manager, Package
from portwatch.services.package_check import PackageCheck
from portwatch.sources.linux_packages import LinuxPackages
from tests.helpers.rows import held_by, listener, process

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")


def test_what_a_manager_wrote_nothing_down_of_is_a_gap() -> None:
    """Apk has no checksum of a file that could be compared."""
    packages = _Told(Package(Manager.APK, "thing"))
    check = PackageCheck(packages)
    row = listener("x", ownership=held_by(process("x", os.getpid())))
    row = replace(row, package="apk:thing")

    check.judged(row)
    assert check.gaps() == ()
    check.update()
    assert check.gaps() == (Gap(GapCode.INSTALLED_NOT_COMPARED, 1, "apk"),)

    packages.package = Package(Manager.PIP, "thing")  # nobody promised that
    twin = PackageCheck(packages)
    twin.judged(row)
    twin.update()
    assert twin.gaps() == ()


class _Told(LinuxPackages):
    """Says that one package has everything, and nothing of its files."""

    def __init__(self, package: Package) -> None:
        super().__init__("/nonexistent")
        self.package = package

    def known(self, exe: str, pid: int = 0) -> Package | None:
        del exe, pid
        return self.package

    def recorded(self, path: str, package: Package) -> None:
        del path, package
