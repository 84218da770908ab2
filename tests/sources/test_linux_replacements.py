"""What stands in the place of a deleted image: with programs that really run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from portwatch.sources.linux_replacements import is_replacement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="it looks at /proc"),
    pytest.mark.skipif(shutil.which("cc") is None, reason="no compiler"),
]
INSTALLED = ("/usr/bin", "/usr/sbin")
SERVER = "#include <unistd.h>\nint main(void) {{ {more} pause(); return {number}; }}\n"


def build(path: Path, number: int = 0, more: str = "") -> None:
    """Link a program anew, as a build does: the old file is removed."""
    source = path.with_name("server.c")
    source.write_text(SERVER.format(number=number, more=more))
    subprocess.run(["cc", "-o", str(path), str(source)], check=True)


@pytest.fixture
def image(tmp_path: Path) -> Path:
    made = tmp_path / "server"
    build(made)
    return made


@contextmanager
def deleted(image: Path, *words: str) -> Iterator[str]:
    """The image of a process whose file is gone."""
    with subprocess.Popen([image, *words]) as process:
        image.unlink()
        try:
            yield f"/proc/{process.pid}/exe"
        finally:
            process.kill()


def test_a_new_build_is_one(image: Path) -> None:
    with deleted(image) as running:
        build(image, 1)
        assert is_replacement(running, str(image), INSTALLED)
        build(image, 1, "nice(1);")
        assert is_replacement(running, str(image), INSTALLED)


def test_the_same_program_put_back_is_one(image: Path) -> None:
    copy = image.with_name("copy")
    shutil.copy(image, copy)
    with deleted(image) as running:
        copy.rename(image)
        assert is_replacement(running, str(image), INSTALLED)


def test_a_copy_of_an_interpreter_that_is_copied_again_is_one(tmp_path: Path) -> None:
    """As virtual environments do that are made anew."""
    copy = tmp_path / "sleep"
    shutil.copy("/usr/bin/sleep", copy)
    with deleted(copy, "60") as running:
        shutil.copy("/usr/bin/sleep", copy)
        assert is_replacement(running, str(copy), INSTALLED)


@pytest.mark.parametrize("tool", ["/usr/bin/true", "/usr/bin/sleep"])
@pytest.mark.parametrize("how", [shutil.copy, os.link])
def test_an_installed_program_in_its_place_is_none(image: Path, tool: str, how: object) -> None:
    with deleted(image) as running:
        try:
            how(os.path.realpath(tool), image)  # type: ignore[operator]
        except OSError:
            pytest.skip("another file system")
        assert not is_replacement(running, str(image), INSTALLED)


@pytest.mark.parametrize("more", [b"x", b"\0" * 100_000])
def test_an_installed_program_that_was_made_longer_is_none(image: Path, more: bytes) -> None:
    with deleted(image) as running:
        shutil.copy("/usr/bin/sleep", image)
        with image.open("ab") as file:
            file.write(more)
        assert not is_replacement(running, str(image), INSTALLED)


def test_a_newer_version_of_the_same_tool_is_one(tmp_path: Path) -> None:
    """As in virtual environments of copies that are upgraded."""
    folder, copy = tmp_path / "bin", tmp_path / "thing3.1"
    folder.mkdir()
    build(copy)
    build(folder / "thing3.2", 7)
    build(folder / "other3.2", 8)
    with deleted(copy) as running:
        shutil.copy(folder / "thing3.2", copy)
        assert is_replacement(running, str(copy), (str(folder),))
        shutil.copy(folder / "other3.2", copy)
        assert not is_replacement(running, str(copy), (str(folder),))


@pytest.mark.parametrize("content", [b"", b"#!/bin/sh\n", b"\x7fELF", b"\x7fELF\x01" + b"\0" * 60])
def test_what_is_no_program_of_its_kind_is_none(image: Path, content: bytes) -> None:
    with deleted(image) as running:
        image.write_bytes(content)
        assert not is_replacement(running, str(image), INSTALLED)


def test_what_is_not_there_is_none(image: Path) -> None:
    with deleted(image) as running:
        assert not is_replacement(running, str(image), INSTALLED)
    assert not is_replacement(running, "/usr/bin/true", INSTALLED)


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root gives away")
def test_a_program_of_another_user_is_none_but_roots_is_one(image: Path) -> None:
    os.chown(image, 12345, 12345)
    with deleted(image) as running:
        build(image, 1)
        assert is_replacement(running, str(image), INSTALLED)
        os.chown(image, 12346, 12346)
        assert not is_replacement(running, str(image), INSTALLED)
