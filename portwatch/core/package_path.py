"""What a path alone tells about the package of a file.

A path is a claim: whoever may make folders can imitate one. So nothing below a folder for
temporary files is believed (AppImages are mounted there, and told as such), and names that no
manager would give are not taken. Where two rules fit, the innermost folder speaks.

Sources: file-hierarchy(7); the layouts that flatpak, snapd, Homebrew, Nix, pipx, uv, npm, cargo,
rustup, Go, RubyGems, pyenv, rbenv, nvm, fnm, Volta, asdf, mise, SDKMAN, Scoop and Chocolatey
document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.late_pattern import LatePattern
from portwatch.core.package import Manager, Package

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 4096  # PATH_MAX of Linux; what is longer is no path of a manager
_TEMPORARY = ("/tmp/", "/var/tmp/", "/dev/shm/", "/run/shm/", "/private/tmp/")  # noqa: S108 - looked for, not used
_SYSTEM = ("/usr/", "/bin/", "/sbin/", "/lib", "/opt/", "/etc/")
_NOT_SYSTEM = ("/usr/local/", "/opt/homebrew/")
_FOR_ALL = (
    *("/snap/", "/var/lib/snapd/", "/var/lib/flatpak/", "/nix/store/", "/gnu/store/"),
    *("/opt/homebrew/", "/usr/local/Cellar/"),
)
_WINDOWS = LatePattern(r"[A-Za-z]:[\\/]")

# What names and versions of packages are made of; a hostile one is none.
_NAME = r"[A-Za-z0-9_][A-Za-z0-9_.+-]{0,100}"
_VER = r"[A-Za-z0-9_][A-Za-z0-9_.+~-]{0,100}"


class _Rule(NamedTuple):
    """A layout: where it matches, its groups ``name`` and ``version`` tell the package.

    Attributes:
        key: Text that every such path holds, so that most rules cost nothing.
        pattern: Compiled when it is first needed; all of them together take some 4 ms.
        name: Of what has no name in its path.
    """

    manager: Manager
    key: str
    pattern: str
    name: str = ""


def _rule(manager: Manager, key: str, pattern: str, name: str = "") -> _Rule:
    filled = pattern.replace("{name}", f"(?P<name>{_NAME})").replace(
        "{version}", f"(?P<version>{_VER})"
    )
    return _Rule(manager, key, filled, name)


_RUST_TOOLS = frozenset(
    {
        *("cargo", "cargo-clippy", "cargo-fmt", "cargo-miri", "clippy-driver", "rls"),
        *("rust-analyzer", "rust-gdb", "rust-gdbgui", "rust-lldb", "rustc", "rustdoc"),
        *("rustfmt", "rustup"),
    }
)
_APPIMAGE = _rule(  # the mount ends in six letters made up anew at each start
    Manager.APPIMAGE,
    "/.mount_",
    r"/(?:var/)?tmp/\.mount_(?P<name>[A-Za-z0-9_.+-]{1,100}?)[A-Za-z0-9]{6}/",
)
# Those of a tree that is one package whatever lies in it come first.
_WHOLE = (
    _rule(Manager.SNAP, "/snap/", r"(?:/var/lib/snapd)?/snap/{name}/{version}/"),
    _rule(
        Manager.FLATPAK,
        "/flatpak/",
        r"(?:/var/lib|/.{1,200}/\.local/share)/flatpak/(?:app|runtime)/{name}/[\w-]{1,40}/{version}/",
    ),
    _rule(
        Manager.BREW,
        "/Cellar/",
        r"(?:/opt/homebrew|/usr/local|/home/linuxbrew/\.linuxbrew)/Cellar/(?P<name>"
        + _NAME
        + r"(?:@[0-9.]+)?)/{version}/",
    ),
    # The version starts at the first dash that no letter follows (nix: parseDrvName).
    _rule(
        Manager.NIX,
        "/nix/store/",
        r"/nix/store/[a-z0-9]{32}-(?P<name>[A-Za-z0-9_.+?=-]+?)"
        r"(?:-(?P<version>[0-9][A-Za-z0-9_.+~-]*))?/",
    ),
    _rule(
        Manager.GUIX,
        "/gnu/store/",
        r"/gnu/store/[a-z0-9]{32}-(?P<name>[A-Za-z0-9_.+?=-]+?)"
        r"(?:-(?P<version>[0-9][A-Za-z0-9_.+~-]*))?/",
    ),
)
# Those found anywhere in a path; the one that ends last speaks.
_HOMES = (
    _rule(
        Manager.NPM,
        "/node_modules/",
        r".*/node_modules/(?P<name>(?:@[a-z0-9_~-][a-z0-9_.~-]{0,100}/)?" + _NAME + ")/",
    ),
    _rule(Manager.PIP, "-packages/", r".*/(?:site|dist)-packages/{name}/"),
    _rule(Manager.PIP, "-packages/", r".*/(?:site|dist)-packages/{name}\.py$"),
    _rule(Manager.PIP, "env/bin/", r".*/\.?v?env/bin/(?!python[0-9.]*$|pypy[0-9.]*$){name}$"),
    _rule(Manager.PIPX, "/pipx/venvs/", r".*/pipx/venvs/{name}/"),
    _rule(Manager.UV, "/uv/tools/", r".*/uv/tools/{name}/"),
    _rule(
        Manager.UV,
        "/uv/python/",
        r".*/uv/python/(?P<name>cpython|pypy|graalpy)-(?P<version>[0-9][0-9A-Za-z.]*)[^/]*/",
    ),
    _rule(
        Manager.GEM,
        "/gems/",
        r".*/gems/(?P<name>[A-Za-z0-9_.-]{1,100}?)-(?P<version>[0-9][A-Za-z0-9.]*)[^/]*/",
    ),
    _rule(Manager.CARGO, "/.cargo/bin/", r".*/\.cargo/bin/{name}$"),
    _rule(Manager.RUSTUP, "/.rustup/", r".*/\.rustup/toolchains/{version}/", "rust"),
    _rule(Manager.GO, "/go/bin/", r".*/go/bin/{name}$"),
    _rule(
        Manager.GO,
        "/pkg/mod/",
        r".*/pkg/mod/(?P<name>[a-z0-9][A-Za-z0-9._!/-]{0,200}?)@{version}/",
    ),
    _rule(Manager.PYENV, "/.pyenv/", r".*/\.pyenv/versions/{version}/", "python"),
    _rule(Manager.RBENV, "/.rbenv/", r".*/\.rbenv/versions/{version}/", "ruby"),
    _rule(Manager.NVM, "/versions/node/", r".*/\.?nvm/versions/node/{version}/", "node"),
    _rule(Manager.FNM, "/node-versions/", r".*/\.?fnm/node-versions/{version}/", "node"),
    _rule(Manager.VOLTA, "/.volta/", r".*/\.volta/tools/image/{name}/{version}/"),
    _rule(Manager.ASDF, "/.asdf/", r".*/\.asdf/installs/{name}/{version}/"),
    _rule(Manager.MISE, "/mise/", r".*/mise/installs/{name}/{version}/"),
    _rule(Manager.SDKMAN, "/.sdkman/", r".*/\.sdkman/candidates/{name}/{version}/"),
    _rule(Manager.SCOOP, "/scoop/apps/", r".*/scoop/apps/{name}/{version}/"),
    _rule(Manager.CHOCOLATEY, "/chocolatey/lib/", r".*/chocolatey/lib/{name}/"),
)
# The name of a unit's scope tells what its manager called the program (facts: xdg, snapd).
_FLATPAK_UNIT = LatePattern(r"app-flatpak-(?P<name>[A-Za-z0-9_.\\-]{1,200})-[0-9]{1,20}\.scope")
_SNAP_UNIT = LatePattern(
    r"snap\.(?P<name>[a-z0-9][a-z0-9_-]{0,60})\.[A-Za-z0-9._-]{1,150}\.(?:service|scope|socket)"
)
_FLATPAK_ID = LatePattern(r"[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+){2,}")
_FLATPAK_ID_AT_MOST = 255


def from_path(path: str) -> Package | None:
    """The package that a path names by itself.

    Args:
        path: Absolute, of the file itself and not of a link to it, without the kernel's mark of
            a deleted image.

    Returns:
        ``None`` where the path names none: that says nothing about databases. Where
        ``is_system`` holds, a database knows better.
    """
    if len(path) > _LONGEST:
        return None
    if _WINDOWS.match(path):
        path = path.replace("\\", "/")
    if "/../" in path or "\n" in path:
        return None
    if _APPIMAGE.key in path and (found := _match(_APPIMAGE, path)):
        return _package(_APPIMAGE, found)
    if path.startswith(_TEMPORARY):
        return None
    for rule in _WHOLE:
        if rule.key in path and (found := _match(rule, path)):
            return _package(rule, found)
    matches = [
        (found.end("name" if found.re.groupindex.get("name") else "version"), rule, found)
        for rule in _HOMES
        if rule.key in path and (found := _match(rule, path))
    ]
    if not matches:
        return None
    _, rule, innermost = max(matches, key=lambda each: each[0])
    return _package(rule, innermost)


def is_system(path: str) -> bool:
    """Whether a path is where a distribution installs, so that its database is to be asked."""
    return path.startswith(_SYSTEM) and not path.startswith(_NOT_SYSTEM)


def is_for_all(path: str) -> bool:
    """Whether a path is in a store that all users share, to which only its manager writes."""
    return path.startswith(_FOR_ALL)


def from_unit(unit: str) -> Package | None:
    """The flatpak or snap that a systemd unit was made for (``app-flatpak-ID-123.scope``).

    Like a path it is a claim: a person's own manager starts units of any name.
    """
    if found := _FLATPAK_UNIT.fullmatch(unit):
        return flatpak(found["name"].replace("\\x2d", "-"))
    if found := _SNAP_UNIT.fullmatch(unit):
        return Package(Manager.SNAP, found["name"])
    return None


def flatpak(name: str) -> Package | None:
    """The flatpak with this id (``org.mozilla.firefox``); ``None`` if it can be no id."""
    if len(name) > _FLATPAK_ID_AT_MOST or not _FLATPAK_ID.fullmatch(name):
        return None
    return Package(Manager.FLATPAK, name)


def _match(rule: _Rule, path: str) -> re.Match[str] | None:
    return re.match(rule.pattern, path)  # re keeps what it compiled


def _package(rule: _Rule, found: re.Match[str]) -> Package:
    told: Mapping[str, str | None] = found.groupdict()
    name, version = told.get("name") or rule.name, told.get("version")
    manager = rule.manager
    if manager is Manager.CARGO and name in _RUST_TOOLS:
        return Package(Manager.RUSTUP, "rustup")  # links to rustup itself, which chooses the tool
    if manager in {Manager.NVM, Manager.FNM} and version:
        version = version.removeprefix("v")
    return Package(manager, name, version)
