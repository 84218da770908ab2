from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING

from portwatch.sources import slow_tool
from portwatch.sources.slow_tool import Said, SlowTool, run

if TYPE_CHECKING:
    import pytest


def python(code: str) -> tuple[str, ...]:
    return sys.executable, "-c", code


def test_what_it_prints_is_told_and_its_complaints_are_not() -> None:
    said = run(python("import sys; print('yes ä'); print('no', file=sys.stderr)"))

    assert (said.text.strip(), said.fault) == ("yes ä", "")


def test_what_is_wrong_with_it_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    name = sys.executable.rpartition("/")[2]
    assert run(("/no/such",)) == ("", "such is not installed")
    assert run(python("raise SystemExit(3)")).fault == f"{name} failed"
    assert run(python("import time; time.sleep(60)"), 0.2).fault == f"{name} takes too long"
    monkeypatch.setattr(slow_tool, "LARGEST", 10)
    assert run(python("print('x' * 11)")) == ("", f"{name} says too much")


def test_without_a_place_for_its_output_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryFile", full)
    name = sys.executable.rpartition("/")[2]

    assert run(python("print(1)")).fault == f"{name}: No space left on device"


class Work:
    """A tool that takes until a test lets it go."""

    def __init__(self) -> None:
        self.runs = 0
        self.may_end = threading.Event()

    def __call__(self) -> tuple[Said, ...]:
        self.runs += 1
        self.may_end.wait(10)
        return (Said(f"run {self.runs}"),)


def news(tool: SlowTool, now: float) -> tuple[Said, ...]:
    """What it says, as soon as its thread is done."""
    limit = time.monotonic() + 10
    while (found := tool.news(now)) is None:
        assert time.monotonic() < limit
        time.sleep(0.01)
    return found


def test_nobody_waits_for_it_and_it_runs_one_at_a_time() -> None:
    work = Work()
    tool = SlowTool(work, every=60)

    assert [tool.news(float(now)) for now in range(0, 200, 10)] == [None] * 20
    assert work.runs == 1
    work.may_end.set()

    assert news(tool, 200.0)[0].text == "run 1"


def test_it_is_asked_again_after_a_while_and_news_are_told_once() -> None:
    work = Work()
    work.may_end.set()
    tool = SlowTool(work, every=60)
    assert news(tool, 0.0)[0].text == "run 1"

    assert tool.news(59.0) is None
    assert work.runs == 1
    assert news(tool, 60.0)[0].text == "run 2"


def test_the_first_question_may_wait() -> None:
    work = Work()
    work.may_end.set()

    assert SlowTool(work, every=60, first_wait=10).news(0.0) == (Said("run 1"),)
