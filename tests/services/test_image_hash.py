from __future__ import annotations

import hashlib
import os
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import ProcessId
from portwatch.services import image_hash
from portwatch.services.image_hash import ImageHasher

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")

CONTENT = os.urandom(3_000_000)


@pytest.fixture
def proc(tmp_path: Path) -> Path:
    """A /proc with one program that two processes run, and a third of its own."""
    for pid, content in ((1, CONTENT), (2, None), (3, b"other")):
        (tmp_path / str(pid)).mkdir()
        if content is not None:
            (tmp_path / str(pid) / "exe").write_bytes(content)
    (tmp_path / "2" / "exe").symlink_to(tmp_path / "1" / "exe")
    return tmp_path


@pytest.fixture
def hasher(proc: Path) -> Iterator[ImageHasher]:
    made = ImageHasher(str(proc))
    yield made
    made.close()


def one(pid: int) -> ProcessId:
    return ProcessId(pid, 100)


def test_a_hash_is_known_after_as_many_steps_as_its_size_takes(hasher: ImageHasher) -> None:
    assert hasher.known(one(1)) is None
    steps = 0
    while not hasher.step(1_000_000):
        steps += 1
        assert steps < 10

    assert steps >= 2
    assert hasher.known(one(1)) == hashlib.sha256(CONTENT).hexdigest()


def test_nothing_is_read_that_nobody_wants(hasher: ImageHasher) -> None:
    assert hasher.step() == frozenset()
    assert hasher.known(one(9)) is None
    assert hasher.step() == frozenset()


def test_one_image_is_read_once_for_all_who_run_it(hasher: ImageHasher) -> None:
    hasher.known(one(1))
    hasher.known(one(2))
    hasher.known(one(3))

    assert hasher.step() == {one(1), one(2), one(3)}
    assert hasher.known(one(2)) == hasher.known(one(1))
    assert hasher.known(one(3)) == hashlib.sha256(b"other").hexdigest()


def test_an_image_that_changes_while_it_is_read_gets_no_hash(
    hasher: ImageHasher, proc: Path
) -> None:
    hasher.known(one(1))
    hasher.step(1_000_000)
    (proc / "1" / "exe").write_bytes(CONTENT[:-1])

    assert one(1) not in hasher.step()
    assert hasher.known(one(1)) is None


def test_what_waits_and_what_is_kept_have_caps(
    hasher: ImageHasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(image_hash, "_MOST_WANTED", 1)
    monkeypatch.setattr(image_hash, "_MOST_KEPT", 1)

    hasher.known(one(3))
    hasher.known(one(1))
    assert hasher.step() == {one(3)}
    hasher.known(one(1))
    hasher.step()

    assert hasher.known(one(1)) is not None
    assert hasher.known(one(3)) is None


def test_the_image_of_a_real_process_is_read_through_the_kernel() -> None:
    hasher = ImageHasher()
    mine = ProcessId(os.getpid(), 0)
    hasher.known(mine)
    while not hasher.step():
        pass

    with open("/proc/self/exe", "rb") as image:  # noqa: PTH123 - the kernel's link, not a path
        assert hasher.known(mine) == hashlib.sha256(image.read()).hexdigest()
    hasher.close()


def test_a_file_at_a_path_is_hashed_by_the_wanted_algorithm_and_nothing_that_is_none(
    proc: Path,
) -> None:
    hasher = ImageHasher(str(proc), "md5")
    os.mkfifo(proc / "fifo")
    file = str(proc / "3" / "exe")
    for target in (file, str(proc / "fifo"), str(proc / "absent"), "no\0path"):
        assert hasher.known(target) is None

    assert hasher.step() == {file}
    assert hasher.known(file) == hashlib.md5(b"other", usedforsecurity=False).hexdigest()
    assert hasher.is_idle
    hasher.close()
