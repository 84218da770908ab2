"""A manager of a person's own speaks for what it has recorded, and for nothing beside that."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.package import NOT_PACKAGED, Manager, Package
from portwatch.core.package_path import from_path
from portwatch.sources import home_packages, home_records, small_file
from portwatch.sources.home_packages import HomePackages
from portwatch.sources.linux_packages import LinuxPackages

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="paths of Linux")

VENV = ".local/share/pipx/venvs/glances"
SITE = f"{VENV}/lib/python3.11/site-packages"
NODE = ".nvm/versions/node/v20.11.1"
CELLAR = "linuxbrew/.linuxbrew/Cellar/redis/7.2.4"
TOOLCHAIN = ".rustup/toolchains/stable-x86_64"
ASDF = ".asdf/installs/python/3.11"
GEMS = ".rbenv/versions/3.3.0/lib/ruby/gems/3.3.0"
ESBUILD = "shop/node_modules/@esbuild/linux-x64"
GO = b"\x7fELF" + b"\0" * 5000 + b"\xff Go buildinf:"


@pytest.fixture
def home() -> Iterator[Path]:
    """Below a real home: folders for temporary files are never believed."""
    with tempfile.TemporaryDirectory(prefix="portwatch-home-", dir=Path.home()) as made:
        yield Path(made)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installer has no time to write anything after its record."""
    monkeypatch.setattr(home_packages, "_INSTALLING", 0.0)


def put(home: Path, files: dict[str, bytes | str]) -> None:
    """Write files one after another, so that each is younger than those before."""
    for name, content in files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        before = max((each.stat().st_ctime for each in home.rglob("*")), default=0.0)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        path.chmod(0o755)
        while path.stat().st_ctime <= before:  # the clock of a file system ticks slowly
            path.chmod(0o755)


def speaks_for(home: Path, name: str) -> bool:
    path = str(home / name)
    package = from_path(path)
    assert package is not None, path
    return HomePackages().speaks_for(package, path)


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(
    ("records", "installed", "beside"),
    [
        ({}, f"{NODE}/bin/node", f"{NODE}/bin/xmrig"),
        (
            {
                f"{NODE}/lib/node_modules/tunnel/package.json": json.dumps(
                    {"name": "tunnel", "bin": {"tunnel": "./bin/tunnel"}}
                )
            },
            f"{NODE}/lib/node_modules/tunnel/bin/tunnel",
            f"{NODE}/lib/node_modules/xmrig/bin/tunnel",
        ),
        (
            {f"{SITE}/glances-4.dist-info/RECORD": "../../../bin/glances,sha256=x,9\n"},
            f"{VENV}/bin/glances",
            f"{VENV}/bin/xmrig",
        ),
        (
            {f"{SITE}/x-1.dist-info/RECORD": "x/a.py,sha256=x,9\nx/server,sha256=y,9\n"},
            f"{SITE}/x/server",
            f"{SITE}/x/xmrig",
        ),
        ({}, f"{VENV}/bin/python3.11", f"{VENV}/bin/python3.11-xmrig"),
        (
            {
                "app/.venv/lib/python3.12/site-packages/uv-1.dist-info/RECORD": (
                    "uv/x,,\n../../../bin/uv,sha256=x,1\n"
                )
            },
            "app/.venv/bin/uv",
            "app/.venv/bin/uvx",
        ),
        (
            {".cargo/.crates.toml": '[v1]\n"mini-serve 0.2 (registry+x)" = ["miniserve"]\n'},
            ".cargo/bin/miniserve",
            ".cargo/bin/xmrig",
        ),
        (
            {f"{TOOLCHAIN}/lib/rustlib/manifest-rls": "file:bin/rls\nfile:share/doc\n"},
            f"{TOOLCHAIN}/bin/rls",
            f"{TOOLCHAIN}/bin/xmrig",
        ),
        (
            {
                f"{ASDF}/lib/python3.11/site-packages/uvicorn-1.dist-info/RECORD": (
                    "../../../bin/uvicorn,sha256=x,1\n"
                )
            },
            f"{ASDF}/bin/uvicorn",
            f"{ASDF}/bin/xmrig",
        ),
        (
            {
                f"{GEMS}/specifications/puma-6.4.0.gemspec": (
                    "Gem::Specification.new do |s|\n"
                    '  s.executables = ["puma".freeze, "pumactl".freeze]\n'
                )
            },
            ".rbenv/versions/3.3.0/bin/pumactl",
            ".rbenv/versions/3.3.0/bin/xmrig",
        ),
        ({".rbenv/versions/3.3.0/x": "x"}, ".rbenv/versions/3.3.0/bin/ruby", ""),
        ({".pyenv/versions/3.12.1/x": "x"}, ".pyenv/versions/3.12.1/bin/python3.12", ""),
    ],
)
def test_what_a_manager_recorded_is_its_own_and_nothing_beside_it(
    home: Path, records: dict[str, bytes | str], installed: str, beside: str
) -> None:
    put(home, records)
    put(home, {installed: "x"})
    assert speaks_for(home, installed)
    if beside:
        put(home, {beside: "x"})
        assert not speaks_for(home, beside)


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(
    ("record", "content", "folder"),
    [
        (f"{GEMS}/specifications/puma-6.4.0.gemspec", "x", f"{GEMS}/gems/puma-6.4.0"),
        (f"{ESBUILD}/package.json", '{"name": "@esbuild/linux-x64"}', ESBUILD),
        (".asdf/installs/erlang/26.1/LICENSE", "x", ".asdf/installs/erlang/26.1"),
        (".local/share/mise/installs/go/1.22/README", "x", ".local/share/mise/installs/go/1.22"),
        (".sdkman/candidates/java/21/release", "x", ".sdkman/candidates/java/21"),
        (".volta/tools/image/node/20.1.0/x", "x", ".volta/tools/image/node/20.1.0"),
        ("go/pkg/mod/example.org/x@v1.2.3/go.mod", "x", "go/pkg/mod/example.org/x@v1.2.3"),
    ],
)
def test_where_no_files_are_recorded_what_came_later_is_not_of_the_installation(
    home: Path, record: str, content: str, folder: str
) -> None:
    put(home, {f"{folder}/bin/server": "x", record: content})
    assert speaks_for(home, f"{folder}/bin/server")
    put(home, {f"{folder}/bin/xmrig": "x"})
    assert not speaks_for(home, f"{folder}/bin/xmrig")


def test_a_download_right_after_the_installation_is_of_it(home: Path) -> None:
    put(home, {"shop/node_modules/electron/package.json": '{"name": "electron"}'})
    put(home, {"shop/node_modules/electron/dist/electron": "x"})

    assert speaks_for(home, "shop/node_modules/electron/dist/electron")


@pytest.mark.usefixtures("at_once")
def test_homebrew_speaks_for_what_it_poured(home: Path) -> None:
    put(home, {f"{CELLAR}/bin/redis-server": "x", f"{CELLAR}/INSTALL_RECEIPT.json": "{}"})
    put(home, {f"{CELLAR}/bin/xmrig": "x"})
    redis = Package(Manager.BREW, "redis", "7.2.4")

    found = {name: HomePackages().speaks_for(redis, str(home / CELLAR / "bin" / name))
             for name in ("redis-server", "xmrig")}  # fmt: skip

    assert found == {"redis-server": True, "xmrig": False}


def test_a_tool_of_rust_is_rustup_itself(home: Path) -> None:
    put(home, {".cargo/bin/rustup": "x", ".cargo/bin/rustfmt": "evil"})
    os.link(home / ".cargo/bin/rustup", home / ".cargo/bin/cargo")

    assert speaks_for(home, ".cargo/bin/cargo")
    assert not speaks_for(home, ".cargo/bin/rustfmt")


def test_what_go_built_is_known_by_its_build_information(home: Path) -> None:
    put(home, {"go/bin/gopls": GO, "go/bin/xmrig": b"\x7fELF", "go/bin/empty": b""})

    assert speaks_for(home, "go/bin/gopls")
    assert not speaks_for(home, "go/bin/xmrig")
    assert not speaks_for(home, "go/bin/empty")


def test_what_is_no_program_of_go_keeps_nobody_waiting(home: Path) -> None:
    put(home, {"go/bin/sparse": GO})
    os.truncate(home / "go/bin/sparse", 8 << 30)
    os.mkfifo(home / "go/bin/pipe")

    assert speaks_for(home, "go/bin/sparse")
    assert not speaks_for(home, "go/bin/pipe")


def test_a_file_that_gets_shorter_while_it_is_read_ends_nothing(home: Path) -> None:
    put(home, {"go/bin/server": b"\x7fELF"})
    path = home / "go/bin/server"
    code = (
        "import os, sys, threading\n"
        "from portwatch.core.package import Manager, Package\n"
        "from portwatch.sources.home_packages import HomePackages\n"
        "def change():\n"
        "    while not done:\n"
        "        os.truncate(sys.argv[1], 1 << 26); os.truncate(sys.argv[1], 0)\n"
        "done = []\n"
        "thread = threading.Thread(target=change); thread.start()\n"
        "for _ in range(20): HomePackages().speaks_for(Package(Manager.GO, 'x'), sys.argv[1])\n"
        "done.append(1); thread.join()\n"
    )
    assert subprocess.run([sys.executable, "-c", code, path], check=False).returncode == 0


def test_of_many_records_the_likely_one_is_read_within_the_bound(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = home / SITE
    put(home, {f"{VENV}/bin/glances": "x"})
    for number in range(100):
        record = site / f"a{number}-1.dist-info/RECORD"
        record.parent.mkdir(parents=True)
        record.write_bytes(b"x,,\n" * 500)
    record = site / "Glances-4.dist-info/RECORD"
    record.parent.mkdir()
    record.write_text("../../../bin/glances,sha256=x,9\n")
    read = []
    whole = small_file.whole
    monkeypatch.setattr(
        home_records, "whole", lambda path, most: read.append(whole(path, most)) or read[-1]
    )
    monkeypatch.setattr(home_records, "_MOST_FOR_ALL", 10_000)

    assert speaks_for(home, f"{VENV}/bin/glances")
    assert len(read) == 1
    put(home, {f"{VENV}/bin/xmrig": "x"})
    assert not speaks_for(home, f"{VENV}/bin/xmrig")
    assert sum(map(len, read[1:])) <= 10_000


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"[]", b'{"name": 3}', b"[v1]\nx = 1", b"v1 = 3"]
)
def test_damaged_records_speak_for_nothing(home: Path, content: bytes) -> None:
    put(home, {".cargo/.crates.toml": content, ".cargo/bin/x": "x"})
    put(home, {"a/node_modules/x/package.json": content, "a/node_modules/x/bin/x": "x"})

    assert not speaks_for(home, ".cargo/bin/x")
    assert not speaks_for(home, "a/node_modules/x/bin/x")


def test_a_record_that_is_written_later_is_believed_then(home: Path) -> None:
    packages, path = HomePackages(), str(home / ".cargo/bin/x")
    put(home, {".cargo/bin/x": "x"})
    claimed = Package(Manager.CARGO, "x")
    assert not packages.speaks_for(claimed, path)
    put(home, {".cargo/.crates.toml": '[v1]\n"x 1 (y)" = ["x"]\n'})

    assert packages.speaks_for(claimed, path)


def test_a_record_that_is_written_to_in_its_place_is_believed_then(home: Path) -> None:
    packages, path = HomePackages(), str(home / ".cargo/bin/x")
    put(home, {".cargo/bin/x": "x", ".cargo/.crates.toml": "[v1]\n"})
    claimed = Package(Manager.CARGO, "x")
    assert not packages.speaks_for(claimed, path)
    put(home, {".cargo/.crates.toml": '[v1]\n"x 1 (y)" = ["x"]\n'})
    assert packages.speaks_for(claimed, path)
    put(home, {".cargo/.crates.toml": "[v1]\n"})

    assert not packages.speaks_for(claimed, path)


def test_what_a_loader_runs_has_a_package_only_if_it_was_installed(home: Path) -> None:
    put(home, {".cargo/.crates.toml": '[v1]\n"x 1 (y)" = ["x"]\n'})
    put(home, {".cargo/bin/x": "x", ".cargo/bin/evil": "x"})
    packages = LinuxPackages()

    assert packages.script(str(home / ".cargo/bin/x")) == Package(Manager.CARGO, "x")
    assert packages.script(str(home / ".cargo/bin/evil")) == NOT_PACKAGED


def test_a_real_program_in_a_home_has_a_package_only_if_it_was_installed(home: Path) -> None:
    place = home / NODE / "bin"
    place.mkdir(parents=True)
    told = {}
    for name in ("node", "xmrig"):
        shutil.copy("/bin/sh", place / name)
        command = [str(place / name), "-c", "echo up; read never"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            told[name] = LinuxPackages().known(str(place / name), child.pid)
            child.kill()

    assert told == {"node": Package(Manager.NVM, "node", "20.11.1"), "xmrig": NOT_PACKAGED}
