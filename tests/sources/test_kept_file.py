from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from portwatch.sources.kept_file import KeptFile


def open_now() -> int:
    """How many descriptors this process has."""
    return len(list(Path("/dev/fd").iterdir()))


def test_each_reading_tells_what_is_there_now_from_its_start(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"one")
    with closing(KeptFile(str(path))) as file:
        told = [file.read(10), file.read(2)]
        path.write_bytes(b"another")
        told.append(file.read(10))

    assert told == [b"one", b"on", b"another"]


def test_it_is_opened_once_and_given_back(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"one")
    before = open_now()
    file = KeptFile(str(path))
    unopened = open_now()
    file.read(10)
    file.read(10)
    opened = open_now()
    file.close()

    assert [unopened, opened, open_now()] == [before, before + 1, before]


def test_what_is_refused_is_opened_anew_at_the_next_reading(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.mkdir()
    with closing(KeptFile(str(path))) as file:
        with pytest.raises(IsADirectoryError):
            file.read(10)
        path.rmdir()
        with pytest.raises(FileNotFoundError):
            file.read(10)
        path.write_bytes(b"one")

        assert file.read(10) == b"one"
