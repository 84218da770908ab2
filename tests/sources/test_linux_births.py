from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.sources.linux_births import SPARED_AT_MOST, Births

if TYPE_CHECKING:
    from pathlib import Path

QUIET = "0.10 0.20 0.30 1/164 4711\n"


@pytest.fixture
def births(tmp_path: Path) -> Births:
    (tmp_path / "loadavg").write_text(QUIET, encoding="ascii")
    made = Births(str(tmp_path))
    assert not made.are_none()  # there was nothing to compare with
    return made


def test_nothing_has_happened_while_tasks_and_the_latest_pid_are_the_same(
    births: Births, tmp_path: Path
) -> None:
    assert births.are_none()
    (tmp_path / "loadavg").write_text("0.90 0.20 0.30 3/164 4711\n", encoding="ascii")
    assert births.are_none()


@pytest.mark.parametrize("text", ["0.1 0.2 0.3 1/165 4711\n", "0.1 0.2 0.3 1/164 4712\n"])
def test_another_number_of_tasks_or_another_pid_is_told_once(
    births: Births, tmp_path: Path, text: str
) -> None:
    (tmp_path / "loadavg").write_text(text, encoding="ascii")

    assert [births.are_none() for _ in range(2)] == [False, True]


def test_an_end_does_not_count_for_who_does_not_want_it(tmp_path: Path) -> None:
    path = tmp_path / "loadavg"
    path.write_text(QUIET, encoding="ascii")
    births = Births(str(tmp_path), ends=False)
    told = [births.are_none()]
    for text in ("0.1 0.2 0.3 1/163 4711\n", "0.1 0.2 0.3 1/164 4712\n"):
        path.write_text(text, encoding="ascii")
        told.append(births.are_none())

    assert told == [False, True, False]


@pytest.mark.parametrize("text", ["", "0.1 0.2 0.3", None])
def test_what_is_not_told_may_have_happened(
    births: Births, tmp_path: Path, text: str | None
) -> None:
    path = tmp_path / "loadavg"
    path.write_text(text or "", encoding="ascii")
    if text is None:
        births = Births(str(tmp_path / "nowhere"))

    assert [births.are_none() for _ in range(2)] == [False, False]


def test_it_is_never_sure_for_long(births: Births) -> None:
    for _ in range(2):
        assert all(births.are_none() for _ in range(SPARED_AT_MOST))
        assert not births.are_none()


def test_what_was_seen_in_vain_can_be_forgotten(births: Births) -> None:
    births.forget()

    assert not births.are_none()


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_a_process_that_begins_or_has_ended_is_told() -> None:
    births = Births()
    births.are_none()
    with subprocess.Popen(["sleep", "100"]) as process:
        assert not births.are_none()
        births.are_none()
        process.kill()
        process.wait()
    assert not births.are_none()
