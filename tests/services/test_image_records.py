from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core.image_change import Content
from portwatch.core.model import Instant
from portwatch.services import image_records
from portwatch.services.image_records import FILE_NAME, ImageRecord, ImageRecords

if TYPE_CHECKING:
    from pathlib import Path

ONE = ImageRecord(Content("a" * 64, "nginx", "12"), (1, 2, 3, 4, 5), 1.7e9, "b" * 64, 1.8e9)


def at(seconds: float) -> Instant:
    return Instant(seconds, 1.7e9 + seconds)


def test_what_is_put_is_there_after_the_next_start(tmp_path: Path) -> None:
    records = ImageRecords(tmp_path / "state", writes=True)
    records.put("/usr/sbin/nginx\udcff\n", ONE)
    records.save()

    found = ImageRecords(tmp_path / "state")
    assert found.get("/usr/sbin/nginx\udcff\n") == ONE
    assert found.get("/usr/sbin/other") is None
    assert (tmp_path / "state" / FILE_NAME).stat().st_mode & 0o777 == 0o600


def test_it_is_written_some_seconds_after_a_change_and_only_then(tmp_path: Path) -> None:
    records = ImageRecords(tmp_path, writes=True)
    file = tmp_path / FILE_NAME
    records.save_if_due(at(0))
    assert not file.exists()
    records.put("/a", ONE)
    records.save_if_due(at(1))
    first = file.stat().st_ino
    records.put("/b", ONE)
    records.save_if_due(at(2))
    assert file.stat().st_ino == first
    records.save_if_due(at(12))
    second = file.stat().st_ino
    assert second != first
    records.put("/b", ONE)
    records.save_if_due(at(30))
    assert file.stat().st_ino == second


def test_who_does_not_write_does_not(tmp_path: Path) -> None:
    records = ImageRecords(tmp_path)
    records.put("/a", ONE)
    records.save_if_due(at(1))
    records.save()

    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_has_a_cap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image_records, "AT_MOST", 2)
    records = ImageRecords(tmp_path, writes=True)
    for name in ("/a", "/b", "/c", "/" + "x" * 2000):
        records.put(name, ONE)

    met = [records.get(name) is not None for name in ("/a", "/b", "/c", "/" + "x" * 2000)]
    assert met == [False, True, True, False]


def _damaged() -> list[Any]:
    good = {
        "path": "/a",
        "content": {"sha256": "a" * 64, "package": None, "installation": None},
        "file": [1, 2, 3, 4, 5],
        "at": 1.0,
        "other": None,
        "other_at": None,
    }
    return [
        "{",
        "[]",
        "null",
        "[" * 100_000,
        *(
            json.dumps({"images": [{**good, **each}]})
            for each in (
                {"path": "a"},
                {"file": [1]},
                {"at": "x"},
                {"at": float("nan")},
                {"content": None},
                {"content": {"sha256": "x", "package": None, "installation": None}},
                {"other": "a" * 64},
                {"other": 5, "other_at": 1.0},
            )
        ),
        json.dumps({"images": [{}]}),
    ]


@pytest.mark.parametrize("text", _damaged(), ids=range(13))
def test_a_broken_file_is_set_aside_by_who_writes(tmp_path: Path, text: str) -> None:
    file = tmp_path / FILE_NAME
    file.write_text(text)

    assert ImageRecords(tmp_path).get("/a") is None
    assert file.read_text() == text
    assert ImageRecords(tmp_path, writes=True).get("/a") is None
    assert not file.exists()
    assert (tmp_path / f"{FILE_NAME}.broken").read_text() == text


def test_where_nothing_can_be_written_it_is_told_once_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "state").touch()
    records = ImageRecords(tmp_path / "state", writes=True)
    records.put("/a", ONE)
    with caplog.at_level(logging.INFO):
        records.save()
        records.save()

    assert [each.levelname for each in caplog.records] == ["INFO"]
    caplog.clear()
