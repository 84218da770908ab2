from __future__ import annotations

import pytest

from portwatch.core.image_change import Content, content, is_own_build, is_update
from portwatch.core.package import NOT_PACKAGED, Manager, Package

HASH = "a" * 64


def dpkg(name: str, mark: str | None) -> Package:
    return Package(Manager.DPKG, name, mark=mark)


@pytest.mark.parametrize(
    ("before", "now", "is_one"),
    [
        (dpkg("nginx", "1"), dpkg("nginx", "2"), True),
        (dpkg("nginx", "1"), dpkg("nginx", "1"), False),
        (dpkg("nginx", "1"), dpkg("nginx-core", "1"), True),
        (dpkg("nginx", "1"), dpkg("nginx", None), True),  # cannot be told
        (dpkg("nginx", None), dpkg("nginx", "1"), True),
        (dpkg("nginx", "1"), NOT_PACKAGED, False),
        (NOT_PACKAGED, dpkg("nginx", "1"), True),
        (NOT_PACKAGED, NOT_PACKAGED, False),
        (Package(Manager.RPM, "nginx", "1-1"), Package(Manager.RPM, "nginx", "1-2"), True),
        (Package(Manager.RPM, "nginx", "1-1"), Package(Manager.RPM, "nginx", "1-1"), False),
        (Package(Manager.NPM, "vite"), Package(Manager.NPM, "vite"), False),
        (Package(Manager.NPM, "vite", "1"), Package(Manager.NPM, "vite", "2"), True),
    ],
)
def test_an_update_is_told_by_the_package(before: Package, now: Package, is_one: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_update(content(HASH, before), now) is is_one


def test_a_package_is_kept_by_its_code() -> None:
    assert content(HASH, dpkg("nginx", "7")) == Content(HASH, "nginx", "7")
    assert content(HASH, NOT_PACKAGED) == Content(HASH, None, None)


@pytest.mark.parametrize(
    ("path", "there", "is_one"),
    [
        ("/home/anna/shop/target/debug/shop", "/home/anna/shop/Cargo.toml", True),
        ("/home/anna/shop/shop", "/home/anna/shop/.git", True),
        ("/srv/work/shop/bin/shop", "/srv/work/shop/go.mod", True),
        ("/root/shop/shop", "/root/shop/Makefile", True),
        ("/home/anna/.local/share/tool/tool", "", True),
        ("/home/anna/.cargo/bin/tool", "", True),
        ("/home/anna/bin/tool", "/home/anna/.git", False),  # settings, not a project
        ("/root/tool", "/root/.git", False),
        ("/home/anna/bin/tool", "", False),
        ("/home/anna/.x/tool", "", False),
        ("/usr/local/bin/tool", "/usr/local/.git", False),
        ("/opt/shop/bin/shop", "/opt/shop/.git", False),
        ("/tmp/tool", "/tmp/Makefile", False),
        ("/tool", "/.git", False),
    ],
)
def test_where_people_build(path: str, there: str, is_one: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_own_build(path, {there}.__contains__) is is_one
