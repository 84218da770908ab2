from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING

import pytest

from portwatch.services import name_lookup
from portwatch.services.name_lookup import KEPT_FOR, LIMIT, NONE_KEPT_FOR, NameLookup

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 20.0  # seconds for what takes milliseconds


class Stage:
    """A resolver that waits for the test where it is told to, and a clock that stands still."""

    def __init__(self) -> None:
        self.now = 0.0
        self.asked: list[str] = []
        self.names = {"8.8.8.8": "dns.example"}
        self.hangs: dict[str, threading.Event] = {}
        self._news = threading.Semaphore(0)
        self.lookup = NameLookup(self._news.release, lambda: self.now, self._resolve)

    def _resolve(self, address: str) -> str:
        self.asked.append(address)
        if address in self.hangs:
            self.hangs[address].wait(PATIENCE)
        return self.names.get(address, "")

    def wait(self) -> None:
        assert self._news.acquire(timeout=PATIENCE)

    def begin(self, address: str) -> None:
        """Ask, and wait until the resolver was asked."""
        known = len(self.asked)
        self.lookup.name(address)
        end = threading.Event()
        while len(self.asked) == known:
            end.wait(0.005)

    def close(self) -> None:
        for one in self.hangs.values():
            one.set()
        self.lookup.close()


@pytest.fixture
def stage() -> Iterator[Stage]:
    made = Stage()
    yield made
    made.close()


def test_a_name_is_told_later_and_kept(stage: Stage) -> None:
    assert stage.lookup.name("8.8.8.8") == ""
    assert stage.lookup.name("8.8.8.8") == ""
    stage.wait()
    assert stage.lookup.name("8.8.8.8") == "dns.example"
    assert stage.asked == ["8.8.8.8"]

    stage.now = KEPT_FOR + 1
    assert stage.lookup.name("8.8.8.8") == "dns.example"  # what was true stands until it is not
    stage.wait()
    assert stage.asked == ["8.8.8.8"] * 2


def test_that_there_is_none_is_kept_too(stage: Stage) -> None:
    stage.lookup.name("9.9.9.9")
    stage.wait()
    assert stage.lookup.name("9.9.9.9") == ""
    assert stage.asked == ["9.9.9.9"]
    stage.now = NONE_KEPT_FOR + 1
    stage.lookup.name("9.9.9.9")
    stage.wait()
    assert stage.asked == ["9.9.9.9"] * 2


def test_a_resolver_that_hangs_is_given_up_and_others_are_asked(stage: Stage) -> None:
    for number in (1, 2):
        stage.hangs[f"1.1.1.{number}"] = threading.Event()
        stage.begin(f"1.1.1.{number}")
    stage.lookup.name("8.8.8.8")
    assert stage.lookup.is_waiting

    stage.now = LIMIT + 1
    stage.lookup.look()
    stage.wait()
    assert stage.lookup.name("8.8.8.8") == "dns.example"
    assert not stage.lookup.is_waiting
    assert stage.lookup.name("1.1.1.1") == ""
    assert len(stage.asked) == 3  # it is not asked for again while it has none

    stage.names["1.1.1.1"] = "late.example"
    stage.hangs["1.1.1.1"].set()
    stage.wait()
    assert stage.lookup.name("1.1.1.1") == "late.example"


def test_a_dead_resolver_takes_a_few_threads_and_no_more(stage: Stage) -> None:
    before = threading.active_count()
    for number in range(40):
        stage.hangs[f"1.1.1.{number}"] = threading.Event()
        stage.lookup.name(f"1.1.1.{number}")
    for _ in range(20):
        stage.now += LIMIT + 1
        stage.lookup.look()
        threading.Event().wait(0.02)

    most = name_lookup.STUCK_AT_MOST + 2 * name_lookup.THREADS
    assert threading.active_count() - before <= most
    assert not stage.lookup.is_waiting
    assert stage.lookup.name("8.8.8.8") == ""
    assert not stage.lookup.is_waiting

    for one in stage.hangs.values():
        one.set()
    for _ in range(len(stage.asked)):
        stage.wait()
    assert stage.lookup.name("8.8.8.8") == ""
    stage.wait()
    assert stage.lookup.name("8.8.8.8") == "dns.example"


def test_the_systems_resolver_is_asked_in_the_end() -> None:
    try:
        known = socket.getnameinfo(("127.0.0.1", 0), socket.NI_NAMEREQD)[0]
    except OSError:
        known = ""
    told = threading.Event()
    lookup = NameLookup(told.set, lambda: 0.0)
    lookup.name("127.0.0.1")
    assert told.wait(PATIENCE)
    assert lookup.name("127.0.0.1") == known
    lookup.close()
