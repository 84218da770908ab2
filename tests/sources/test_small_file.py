"""Files that are read with care."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.sources.small_file import content, content_in, first_part, whole

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="files of POSIX")


def test_the_start_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"0123456789")

    assert first_part(file, 4) == b"0123"
    assert content(str(file), 4) == b"0123"
    assert content(str(file), 99) == b"0123456789"
    assert content_in(str(tmp_path), "file", 4) == b"0123"
    assert whole(file, 10) == b"0123456789"
    with pytest.raises(OSError, match="large"):
        whole(file, 9)


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_a_list_of_proc_that_is_longer_than_a_page() -> None:
    assert content("/proc/self/smaps", 1 << 20).count(b"\n") > 400
    assert first_part("/proc/self/stat", 4096).startswith(b"%d (" % os.getpid())


@pytest.mark.parametrize("kind", ["fifo", "folder", "absent", "nul"])
def test_nothing_but_a_file_is_read_and_nothing_is_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / ("a\0b" if kind == "nul" else kind)
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    before = len(os.listdir("/dev/fd"))  # noqa: PTH208 - counted

    for read in (first_part, content, whole):
        with pytest.raises(OSError):  # noqa: PT011 - of several kinds
            read(path, 10)
    with pytest.raises(OSError):  # noqa: PT011 - as above
        content_in(str(tmp_path), path.name, 10)

    assert len(os.listdir("/dev/fd")) == before  # noqa: PTH208 - counted


def test_a_link_in_a_folder_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside/link").symlink_to(tmp_path / "secret")

    assert first_part(tmp_path / "inside/link", 9) == b"x"
    with pytest.raises(OSError):  # noqa: PT011 - ELOOP, EMLINK
        content_in(str(tmp_path / "inside"), "link", 9)
