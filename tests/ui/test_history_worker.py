from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from portwatch.ui.history_requests import (
    BetweenSpan,
    ChurnSpan,
    EpisodeNumber,
    LanesSpan,
    MarksSpan,
    TimelinePage,
)
from portwatch.ui.history_worker import Memory
from tests.helpers.memory import FakeReader, lane, minute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def reader() -> FakeReader:
    return FakeReader((minute(1), minute(2, 120)), (lane("sshd", 22),))


@pytest.fixture
def memory(reader: FakeReader) -> Iterator[Memory]:
    made = Memory(lambda: reader)
    yield made
    reader.gate.set()
    assert made.stop()


def test_nothing_runs_before_the_first_question(reader: FakeReader) -> None:
    opened: list[int] = []

    def open_reader() -> FakeReader:
        opened.append(threading.get_ident())
        return reader

    memory = Memory(open_reader)
    assert memory.stop()
    assert not opened
    memory.ask(EpisodeNumber(1))  # too late: nobody answers, and nothing breaks
    assert not opened


@pytest.mark.parametrize(
    ("request_", "signal", "asked"),
    [
        (ChurnSpan(60, 180), "churn_read", ("churn", 60, 180)),
        (LanesSpan(1, 2, 7), "lanes_read", ("lanes", 1, 2, 7)),
        (MarksSpan(1, 2), "marks_read", ("marks", 1, 2)),
        (EpisodeNumber(9), "episode_read", ("episode", 9)),
    ],
)
def test_each_kind_of_question_has_its_answer(
    qtbot: QtBot,
    memory: Memory,
    reader: FakeReader,
    *,
    request_: ChurnSpan,
    signal: str,
    asked: tuple[object, ...],
) -> None:
    with qtbot.waitSignal(getattr(memory, signal)) as answer:
        memory.ask(request_)
    assert answer.args[0].request is request_
    assert answer.args[0].problem == ""
    assert reader.asked == [asked]


def test_pages_and_spans_of_the_timeline(qtbot: QtBot, memory: Memory) -> None:
    with qtbot.waitSignal(memory.page_read) as page:
        memory.ask(TimelinePage(before=5.0))
    assert page.args[0].page.is_last
    with qtbot.waitSignal(memory.between_read) as between:
        memory.ask(BetweenSpan(1, 2))
    assert between.args[0].episodes == ()


def test_a_newer_question_replaces_the_one_that_waits(
    qtbot: QtBot, memory: Memory, reader: FakeReader
) -> None:
    answers: list[float] = []
    memory.lanes_read.connect(lambda read: answers.append(read.request.until))
    reader.gate.clear()
    memory.ask(LanesSpan(0, 1))
    qtbot.waitUntil(lambda: len(reader.asked) == 1)
    for until in range(2, 50):
        memory.ask(LanesSpan(0, until))
    memory.ask(EpisodeNumber(3))
    reader.gate.set()
    with qtbot.waitSignal(memory.episode_read):
        pass
    assert answers == [1, 49]


def test_two_askers_do_not_replace_each_other(
    qtbot: QtBot, memory: Memory, reader: FakeReader
) -> None:
    reader.gate.clear()
    memory.ask(EpisodeNumber(1))
    qtbot.waitUntil(lambda: len(reader.asked) == 1)
    memory.ask(EpisodeNumber(2, asker="details"))
    memory.ask(EpisodeNumber(3, asker="inbox"))
    reader.gate.set()
    qtbot.waitUntil(lambda: len(reader.asked) == 3)
    assert reader.asked[1:] == [("episode", 2), ("episode", 3)]


def test_the_reader_is_closed_on_its_own_thread(qtbot: QtBot, reader: FakeReader) -> None:
    memory = Memory(lambda: reader)
    with qtbot.waitSignal(memory.episode_read):
        memory.ask(EpisodeNumber(1))
    assert memory.stop()
    assert reader.closed_by not in {None, threading.get_ident()}


def test_a_fault_is_told_once_and_the_next_question_is_answered(
    qtbot: QtBot, memory: Memory, reader: FakeReader
) -> None:
    told: list[str] = []
    memory.failed.connect(told.append)
    reader.fault = ValueError("the disk has gone")
    for number in range(3):
        memory.ask(EpisodeNumber(number))
        qtbot.waitUntil(lambda wanted=number: len(reader.asked) == wanted + 1)
    qtbot.waitUntil(lambda: bool(told))
    reader.fault = None
    with qtbot.waitSignal(memory.episode_read):
        memory.ask(EpisodeNumber(9))
    assert told == ["ValueError: the disk has gone"]


def test_why_an_answer_is_empty_comes_with_it(
    qtbot: QtBot, memory: Memory, reader: FakeReader
) -> None:
    reader.problem = "The memory is damaged."
    with qtbot.waitSignal(memory.churn_read) as answer:
        memory.ask(ChurnSpan(60, 180))
    assert answer.args[0].problem == "The memory is damaged."
    assert answer.args[0].past.opened.tolist() == [1.0, 2.0]
