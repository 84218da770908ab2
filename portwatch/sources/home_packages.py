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

import json
import mmap
import os
import re
import tomllib
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from portwatch.core.package import Manager
from portwatch.sources.small_file import whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from portwatch.core.package import Package

_MOST_BYTES = 4 * 1024 * 1024  # of one record
_MOST_FOLDERS = 2000  # of installed packages that are looked through
_INSTALLING = 600.0  # seconds: what an installer writes after its record, downloads for instance
_MOST = 1024  # answers kept; the oldest gives way
_PYTHON = re.compile(r"bin/(?:python|pypy|graalpy)[0-9.]*t?")
_OF_PYTHON = ("lib/python", "lib64/python", "lib/pypy")
_GO = b"\xff Go buildinf:"


class HomePackages:
    """Looks a file up in its manager's records, and keeps the answer while neither changes."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._kept: dict[str, tuple[tuple[object, ...], bool]] = {}

    def speaks_for(self, package: Package, path: str) -> bool:
        """Whether the manager that a path claims has installed the file there.

        Args:
            package: As ``package_path.from_path`` tells it.
            path: Absolute, links followed.
        """
        check = _CHECKS.get(package.manager)
        if check is None:
            return True
        mark = _mark(path), _mark(_home(package, path))
        kept = self._kept.get(path)
        if kept is None or kept[0] != mark:
            self._kept.pop(path, None)
            while len(self._kept) >= _MOST:
                self._kept.pop(next(iter(self._kept)))
            kept = self._kept[path] = mark, check(package, path)
        return kept[1]


def _of_npm(package: Package, path: str) -> bool:
    home = _home(package, path)
    record = f"{home}/package.json"
    told = _json(record)
    if told.get("name") != package.name:
        return False
    commands = told.get("bin")
    files = commands.values() if isinstance(commands, dict) else [commands]
    named = {os.path.normpath(each) for each in files if isinstance(each, str)}
    return path[len(home) + 1 :] in named or _stands_since(path, record)


def _of_pip(package: Package, path: str) -> bool:
    del package
    for name in ("/site-packages/", "/dist-packages/"):
        folder, found, file = path.rpartition(name)
        if found:
            return _is_recorded(f"{folder}{name}", file)
    return _is_command_of_python(path.rpartition("/bin/")[0], path)


def _of_python(package: Package, path: str) -> bool:
    """A Python with its own commands: of uv, pyenv, pipx, or a tool's environment."""
    home = _home(package, path)
    if "/site-packages/" in path:
        return _of_pip(package, path)
    is_python = _PYTHON.fullmatch(path[len(home) + 1 :]) is not None
    return is_python or _is_command_of_python(home, path)


def _is_command_of_python(home: str, path: str) -> bool:
    """Whether a package that is installed there has recorded the file as its command."""
    command = f"../../../bin/{os.path.basename(path)}"  # noqa: PTH119 - a path made of text
    for start in _OF_PYTHON:
        above, _, name = f"{home}/{start}".rpartition("/")
        for folder in _names(above):
            if folder.startswith(name) and _is_recorded(f"{above}/{folder}/site-packages", command):
                return True
    return False


def _is_recorded(folder: str, file: str) -> bool:
    line = b"\n" + os.fsencode(file) + b","
    for name in _names(folder):
        if not name.endswith(".dist-info"):
            continue
        content = b"\n" + (_content(f"{folder}/{name}/RECORD") or b"")
        if line in content:
            return True
    return False


def _of_cargo(package: Package, path: str) -> bool:
    try:
        told = tomllib.loads((_content(f"{_home(package, path)}/.crates.toml") or b"").decode())
    except (ValueError, RecursionError):
        return False
    crates = told.get("v1")
    found = crates.values() if isinstance(crates, dict) else []
    return any(isinstance(each, list) and package.name in each for each in found)


def _of_rustup(package: Package, path: str) -> bool:
    home = _home(package, path)
    if path.startswith(f"{home}/bin/") and home.endswith("/.cargo"):  # all are one program
        with suppress(OSError):
            return os.path.samefile(path, f"{home}/bin/rustup")  # noqa: PTH121 - text
        return False
    line = os.fsencode(f"file:{path[len(home) + 1 :]}")
    folder = f"{home}/lib/rustlib"
    lists = (name for name in _names(folder) if name.startswith("manifest-"))
    return any(line in (_content(f"{folder}/{name}") or b"").split(b"\n") for name in lists)


def _of_go(package: Package, path: str) -> bool:
    if "/pkg/mod/" in path:
        return _stands_since(path, _home(package, path))
    try:
        with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as all_:  # noqa: PTH123 - text
            return all_.find(_GO) >= 0
    except (OSError, ValueError):
        return False


def _of_node(package: Package, path: str) -> bool:
    return path[len(_home(package, path)) + 1 :] in {"bin/node", "installation/bin/node"}


def _of_ruby(package: Package, path: str) -> bool:
    home = _home(package, path)
    return path == f"{home}/bin/ruby" or _stands_since(path, home)


def _of_gem(package: Package, path: str) -> bool:
    home = _home(package, path)
    above, _, name = home.rpartition("/gems/")
    return _stands_since(path, f"{above}/specifications/{name}.gemspec")


def _of_brew(package: Package, path: str) -> bool:
    return _stands_since(path, f"{_home(package, path)}/INSTALL_RECEIPT.json")


def _of_flatpak(package: Package, path: str) -> bool:
    """Of a person's own installation; each commit that is deployed has a description."""
    home = _home(package, path)
    commit = path[len(home) + 1 :].partition("/")[0]
    return bool(_content(f"{home}/{commit}/deploy"))


def _of_tree(package: Package, path: str) -> bool:
    return _stands_since(path, _home(package, path))


_CHECKS: dict[Manager, Callable[[Package, str], bool]] = {
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
    Manager.ASDF: _of_tree,
    Manager.MISE: _of_tree,
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


def _stands_since(path: str, record: str) -> bool:
    """Whether a file is no younger than the installation; nobody can set such a time back.

    What was added to the folder of an installation itself changes that one's time as well: there
    nothing can be told.
    """
    if path.rpartition("/")[0] == record:
        return False
    try:
        return os.stat(path).st_ctime <= os.stat(record).st_ctime + _INSTALLING  # noqa: PTH116 - text
    except (OSError, ValueError):
        return False


def _mark(path: str) -> tuple[int, int, int] | None:
    try:
        status = os.stat(path)  # noqa: PTH116 - as above
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino, status.st_ctime_ns


def _names(folder: str) -> Iterator[str]:
    with suppress(OSError, ValueError), os.scandir(folder) as entries:
        for _, entry in zip(range(_MOST_FOLDERS), entries, strict=False):
            yield entry.name


def _json(path: str) -> dict[str, Any]:
    try:
        told = json.loads(_content(path) or b"")
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _content(path: str) -> bytes | None:
    try:
        return whole(path, _MOST_BYTES)
    except OSError:
        return None
