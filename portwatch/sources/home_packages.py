"""Whether a package manager's own records speak for a file in a folder that a person owns.

A path alone is a claim: whoever may write to ``~/.cargo/bin`` can put anything there. So a file
below such a home counts as its manager's only where that wrote it down, or, where it writes down no
files, where it stands since the installation. Whoever forges the records too is believed: they are
the same person's.

Sources: the formats that npm (package.json), pip (RECORD, PEP 627), pipx, cargo (.crates.toml),
rustup (manifest-*), RubyGems (specifications), Homebrew (INSTALL_RECEIPT.json), flatpak (deploy)
and Go (.go.buildinfo) document.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from portwatch.core.late_pattern import LatePattern
from portwatch.core.package import Manager
from portwatch.sources.home_records import HomeRecords, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from portwatch.core.package import Package
    from portwatch.sources.home_records import Mark

_INSTALLING = 600.0  # seconds: what an installer writes after its record, downloads for instance
_MOST = 1024  # answers kept; the oldest gives way
_PYTHON = LatePattern(r"bin/(?:python|pypy|graalpy)[0-9.]*t?")
_OF_PYTHON = ("lib/python", "lib64/python", "lib/pypy")
_SEPARATORS = LatePattern(r"[-_.]+")  # the same to pip
_EXECUTABLES = LatePattern(rb"^\s*s\.executables = \[(.*)\]", re.MULTILINE)
_GO = b"\xff Go buildinf:"
_GO_WITHIN = 64 * 1024 * 1024  # bytes; it follows what the program executes, before its symbols


class HomePackages:
    """Looks a file up in its manager's records, and keeps the answer while neither changes."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._kept: dict[str, tuple[dict[str, Mark], bool]] = {}

    def speaks_for(self, package: Package, path: str) -> bool:
        """Whether the manager that a path claims has installed the file there.

        Args:
            package: As ``package_path.from_path`` tells it.
            path: Absolute, links followed.
        """
        check = _CHECKS.get(package.manager)
        if check is None:
            return True
        kept = self._kept.get(path)
        if kept is None or any(mark(asked) != before for asked, before in kept[0].items()):
            self._kept.pop(path, None)
            while len(self._kept) >= _MOST:
                self._kept.pop(next(iter(self._kept)))
            marks = {each: mark(each) for each in (path, _home(package, path))}
            records = HomeRecords()
            answer = check(records, package, path)
            kept = self._kept[path] = records.marks | marks, answer
        return kept[1]


def _of_npm(records: HomeRecords, package: Package, path: str) -> bool:
    home = _home(package, path)
    record = f"{home}/package.json"
    told = records.json(record)
    if told.get("name") != package.name:
        return False
    commands = told.get("bin")
    files = commands.values() if isinstance(commands, dict) else [commands]
    named = {os.path.normpath(each) for each in files if isinstance(each, str)}
    return path[len(home) + 1 :] in named or records.stands_since(path, record, _INSTALLING)


def _of_pip(records: HomeRecords, package: Package, path: str) -> bool:
    for name in ("/site-packages/", "/dist-packages/"):
        folder, found, file = path.rpartition(name)
        if found:
            return _is_recorded(records, [f"{folder}{name}"], file, package.name)
    return _is_command_of_python(records, path.rpartition("/bin/")[0], path)


def _of_python(records: HomeRecords, package: Package, path: str) -> bool:
    """A Python with its own commands: of uv, pyenv, pipx, or a tool's environment."""
    home = _home(package, path)
    if "/site-packages/" in path:
        return _of_pip(records, package, path)
    if _PYTHON.fullmatch(path[len(home) + 1 :]) is not None:
        return True
    return _is_command_of_python(records, home, path, package.name)


def _is_command_of_python(records: HomeRecords, home: str, path: str, likely: str = "") -> bool:
    """Whether a package that is installed there has recorded the file as its command."""
    command = path.rpartition("/")[2]
    if path != f"{home}/bin/{command}":
        return False
    folders = []
    for start in _OF_PYTHON:
        above, _, name = f"{home}/{start}".rpartition("/")
        found = (each for each in records.names(above) if each.startswith(name))
        folders += [f"{above}/{each}/site-packages" for each in found]
    return _is_recorded(records, folders, f"../../../bin/{command}", command, likely)


def _is_recorded(records: HomeRecords, folders: list[str], file: str, *likely: str) -> bool:
    """Whether a package in one of the folders has the file; the likeliest are read first."""
    first = {_plain(name) for name in likely}
    line = b"\n" + os.fsencode(file) + b","
    found = [
        (_plain(name.partition("-")[0]) not in first, f"{folder}/{name}/RECORD")
        for folder in folders
        for name in records.names(folder)
        if name.endswith(".dist-info")
    ]
    return any(line in b"\n" + records.content(record) for _, record in sorted(found))


def _plain(name: str) -> str:
    return _SEPARATORS.sub("-", name).lower()


def _of_cargo(records: HomeRecords, package: Package, path: str) -> bool:
    import tomllib  # late: of one manager alone

    try:
        told = tomllib.loads(records.content(f"{_home(package, path)}/.crates.toml").decode())
    except (ValueError, RecursionError):
        return False
    crates = told.get("v1")
    found = crates.values() if isinstance(crates, dict) else []
    return any(isinstance(each, list) and package.name in each for each in found)


def _of_rustup(records: HomeRecords, package: Package, path: str) -> bool:
    home = _home(package, path)
    if path.startswith(f"{home}/bin/") and home.endswith("/.cargo"):  # all are one program
        with suppress(OSError):
            return os.path.samefile(path, f"{home}/bin/rustup")  # noqa: PTH121 - text
        return False
    line = os.fsencode(f"file:{path[len(home) + 1 :]}")
    folder = f"{home}/lib/rustlib"
    lists = [name for name in records.names(folder) if name.startswith("manifest-")]
    return any(line in records.content(f"{folder}/{name}").split(b"\n") for name in lists)


def _of_go(records: HomeRecords, package: Package, path: str) -> bool:
    if "/pkg/mod/" in path:
        return _of_tree(records, package, path)
    return _GO in records.start(path, _GO_WITHIN)


def _of_node(records: HomeRecords, package: Package, path: str) -> bool:
    del records
    return path[len(_home(package, path)) + 1 :] in {"bin/node", "installation/bin/node"}


def _of_ruby(records: HomeRecords, package: Package, path: str) -> bool:
    home = _home(package, path)
    if path == f"{home}/bin/ruby" or _of_tree(records, package, path):
        return True
    return _is_command_of_ruby(records, home, path)


def _of_gem(records: HomeRecords, package: Package, path: str) -> bool:
    above, _, name = _home(package, path).rpartition("/gems/")
    return records.stands_since(path, f"{above}/specifications/{name}.gemspec", _INSTALLING)


def _is_command_of_ruby(records: HomeRecords, home: str, path: str) -> bool:
    """Whether a gem that is installed there has such a command (Gem::Specification)."""
    command = path.rpartition("/")[2]
    if path != f"{home}/bin/{command}":
        return False
    above = f"{home}/lib/ruby/gems"
    folders = [f"{above}/{version}/specifications" for version in records.names(above)]
    found = [
        (not name.startswith(f"{command}-"), f"{folder}/{name}")
        for folder in folders
        for name in records.names(folder)
        if name.endswith(".gemspec")
    ]
    quoted = b'"' + os.fsencode(command) + b'"'
    return any(quoted in told for told in _executables(records, sorted(found)))


def _executables(records: HomeRecords, found: list[tuple[bool, str]]) -> Iterator[bytes]:
    for _, record in found:
        told = _EXECUTABLES.search(records.content(record))
        if told is not None:
            yield told[1]


def _of_brew(records: HomeRecords, package: Package, path: str) -> bool:
    receipt = f"{_home(package, path)}/INSTALL_RECEIPT.json"
    return records.stands_since(path, receipt, _INSTALLING)


def _of_flatpak(records: HomeRecords, package: Package, path: str) -> bool:
    """Of a person's own installation; each commit that is deployed has a description."""
    home = _home(package, path)
    commit = path[len(home) + 1 :].partition("/")[0]
    return bool(records.content(f"{home}/{commit}/deploy"))


def _of_tree(records: HomeRecords, package: Package, path: str) -> bool:
    return records.stands_since(path, _home(package, path), _INSTALLING)


def _of_runtime(records: HomeRecords, package: Package, path: str) -> bool:
    """Of a tree that holds a language, into which that one's own manager installs commands."""
    home = _home(package, path)
    return (
        _of_tree(records, package, path)
        or _is_command_of_python(records, home, path)
        or _is_command_of_ruby(records, home, path)
    )


_CHECKS: dict[Manager, Callable[[HomeRecords, Package, str], bool]] = {
    Manager.NPM: _of_npm,
    Manager.PIP: _of_pip,
    Manager.PIPX: _of_python,
    Manager.UV: _of_python,
    Manager.PYENV: _of_python,
    Manager.CARGO: _of_cargo,
    Manager.RUSTUP: _of_rustup,
    Manager.GO: _of_go,
    Manager.NVM: _of_node,
    Manager.FNM: _of_node,
    Manager.RBENV: _of_ruby,
    Manager.GEM: _of_gem,
    Manager.BREW: _of_brew,
    Manager.FLATPAK: _of_flatpak,
    Manager.VOLTA: _of_tree,
    Manager.ASDF: _of_runtime,
    Manager.MISE: _of_runtime,
    Manager.SDKMAN: _of_tree,
}
# Folder of one installation, whose records speak for what is in it.
_HOME_OF = {
    Manager.PIPX: r".*/pipx/venvs/[^/]+(?=/)",
    Manager.UV: r".*/uv/(?:tools|python)/[^/]+(?=/)",
    Manager.PYENV: r".*/\.pyenv/versions/[^/]+(?=/)",
    Manager.CARGO: r".*/\.cargo(?=/bin/)",
    Manager.RUSTUP: r".*/\.cargo(?=/bin/)|.*/\.rustup/toolchains/[^/]+(?=/)",
    Manager.GO: r".*/pkg/mod/.*@[^/]+(?=/)|.*/go(?=/bin/)",
    Manager.NVM: r".*/versions/node/[^/]+(?=/)",
    Manager.FNM: r".*/node-versions/[^/]+(?=/)",
    Manager.RBENV: r".*/\.rbenv/versions/[^/]+(?=/)",
    Manager.GEM: r".*/gems/[^/]+(?=/)",
    Manager.BREW: r".*?/Cellar/[^/]+/[^/]+(?=/)",
    Manager.FLATPAK: r".*?/flatpak/(?:app|runtime)/[^/]+/[^/]+/[^/]+(?=/)",
    Manager.VOLTA: r".*/\.volta/tools/image/[^/]+/[^/]+(?=/)",
    Manager.ASDF: r".*/\.asdf/installs/[^/]+/[^/]+(?=/)",
    Manager.MISE: r".*/mise/installs/[^/]+/[^/]+(?=/)",
    Manager.SDKMAN: r".*/\.sdkman/candidates/[^/]+/[^/]+(?=/)",
}


def _home(package: Package, path: str) -> str:
    """The folder of the installation that a path is in; else the folder of the file."""
    if package.manager is Manager.NPM:
        marker = f"/node_modules/{package.name}"
        return path[: path.rfind(f"{marker}/") + len(marker)]
    pattern = _HOME_OF.get(package.manager)
    found = re.match(pattern, path, re.DOTALL) if pattern is not None else None
    return found[0] if found else path.rpartition("/")[0]
