"""Which sources this machine gets."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import GapCode
from portwatch.sources import SourceError, choose, linux_ephemeral
from portwatch.sources.protocols import NullUsers

if TYPE_CHECKING:
    from pathlib import Path

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="netlink exists on Linux only")

_NETLINK_ONLY = """
import os, sys
from portwatch.sources import choose
assert "numpy" not in sys.modules
sources = choose({source!r})
table = sources.sockets.read().value
from portwatch.core.diff import diff
sources.owners.update(table, diff(table[:0], table), 0.0)
sources.processes.facts(os.getpid())
sources.interfaces.read()
sources.counters.read()
sources.users.name(0)
sources.close()
print(sources.sockets.name, "psutil" in sys.modules)
"""


def _in_a_new_process(source: str) -> str:
    code = _NETLINK_ONLY.format(source=source)
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


_CLOSED_WHILE_KNOWN = """
import os
from pathlib import Path
from portwatch.core.diff import diff
from portwatch.sources import choose
def is_open(name):
    return Path("/proc/self/fd", name).is_symlink()
def held():
    names = os.listdir("/proc/self/fd")  # one of them is that folder, closed by now
    return {name: os.readlink(f"/proc/self/fd/{name}") for name in names if is_open(name)}
before = held()
sources = choose("netlink")
table = sources.sockets.read().value
sources.owners.update(table, diff(table[:0], table), 0.0)
sources.processes.facts(os.getpid())
sources.interfaces.read(); sources.counters.read(); sources.ends.drain()
sources.namespaces.read(); sources.usage.read()
sources.close()
print({name: path for name, path in held().items() if name not in before})
"""


@on_linux
def test_what_was_closed_holds_no_file_although_it_is_still_known() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CLOSED_WHILE_KNOWN], check=True, capture_output=True, text=True
    )

    assert done.stdout.strip() == "{}"


@pytest.fixture
def no_netlink(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sandbox that denies netlink."""
    from portwatch.sources import netlink

    def refuse(_: object, **_options: object) -> None:
        raise netlink.NetlinkUnavailable("Protocol not supported")

    monkeypatch.setattr(netlink.NetlinkSockets, "__init__", refuse)


@on_linux
@pytest.mark.parametrize("source", ["auto", "netlink"])
def test_linux_takes_netlink_and_never_imports_psutil(source: str) -> None:
    assert _in_a_new_process(source) == "netlink False"


@on_linux
def test_psutil_can_be_forced() -> None:
    assert _in_a_new_process("psutil") == "psutil True"
    with closing(choose("psutil")) as sources:
        codes = [gap.code for gap in sources.sockets.read().gaps]
        assert codes == [GapCode.ONE_OWNER_ONLY]
        assert sources.counters.read().value is not None
        assert sources.users.name(0) == "root"


@on_linux
@pytest.mark.usefixtures("no_netlink")
def test_psutil_steps_in_and_says_so() -> None:
    with closing(choose()) as sources:
        assert sources.sockets.name == "psutil"
        gaps = {gap.code: gap.detail for gap in sources.sockets.read().gaps}
        assert gaps[GapCode.NETLINK_UNAVAILABLE] == "Protocol not supported"


@on_linux
@pytest.mark.usefixtures("no_netlink")
def test_netlink_that_is_wanted_and_refused_is_an_error() -> None:
    with pytest.raises(SourceError, match="Protocol not supported") as caught:
        choose("netlink")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_netlink_is_an_error(platform: str) -> None:
    with pytest.raises(SourceError, match="Linux only"):
        choose("netlink", platform)


def test_an_unknown_source_is_an_error() -> None:
    with pytest.raises(SourceError, match="'lsof'"):
        choose("lsof")


@pytest.mark.parametrize("source", ["auto", "psutil"])
@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_everything_is_psutil(source: str, platform: str) -> None:
    with closing(choose(source, platform)) as sources:
        assert sources.sockets.name == "psutil"
        assert sources.ephemeral == (49152, 65535)
        assert [gap.code for gap in sources.counters.read().gaps] == [GapCode.COUNTERS_UNAVAILABLE]
        assert isinstance(sources.users, NullUsers) == (platform == "win32")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("1024\t2000\n", (1024, 2000)),
        ("", (32768, 60999)),
        ("9 8", (32768, 60999)),
        ("0 99999", (32768, 60999)),
        ("1 2 3", (32768, 60999)),
        ("a b", (32768, 60999)),
    ],
)
def test_the_ephemeral_range(content: str, expected: tuple[int, int], tmp_path: Path) -> None:
    told = tmp_path / "ip_local_port_range"
    told.write_text(content, encoding="ascii")
    assert linux_ephemeral(str(told)) == expected


def test_the_ephemeral_range_without_a_kernel_that_tells_it(tmp_path: Path) -> None:
    assert linux_ephemeral(str(tmp_path / "none")) == (32768, 60999)
