"""``portwatch stop`` with somebody at the terminal who can be asked."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Self

import pytest

from tests.helpers.program import ROOT
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import PATIENCE, join_group, until

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")
IGNORE_TERM = "signal.signal(signal.SIGTERM, signal.SIG_IGN)"


@pytest.fixture
def puppet() -> Iterator[Puppet]:
    with Puppet() as made:
        yield made


class Terminal:
    """The command with a terminal for its input, and its other streams in pipes."""

    def __init__(self, *words: str) -> None:
        self._master, slave = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "portwatch", "stop", *words],
            cwd=ROOT,
            stdin=slave,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        os.close(slave)
        self.told = ""

    def until(self, question: str) -> None:
        """Wait until it asks this on standard error."""
        assert self._process.stderr is not None
        limit = time.monotonic() + PATIENCE
        while question not in self.told:
            assert time.monotonic() < limit, self.told
            if select.select([self._process.stderr], [], [], 0.1)[0]:
                got = os.read(self._process.stderr.fileno(), 4096)
                assert got, self.told
                self.told += got.decode()

    def answer(self, text: str) -> None:
        """Type a line."""
        os.write(self._master, f"{text}\n".encode())

    def interrupt(self) -> None:
        """Press Ctrl+C."""
        self._process.send_signal(signal.SIGINT)

    def end(self) -> tuple[int, str]:
        """Exit code and standard output, once it has ended."""
        output, errors = self._process.communicate(timeout=PATIENCE)
        self.told += errors.decode()
        return self._process.returncode, output.decode()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._master)
        self._process.kill()
        self._process.communicate()


def test_a_person_is_asked_first(puppet: Puppet) -> None:
    port = puppet.listen()
    with Terminal(f":{port}") as terminal:
        terminal.until("Stop it? [y/N] ")
        assert puppet.ask("1 + 1") == "2"
        terminal.answer("y")

        code, output = terminal.end()

    assert code == 0
    assert f"Port {port} is closed" in output


@pytest.mark.parametrize("answer", ["n", "", "\x04", "what?"])
def test_anything_but_yes_is_no(puppet: Puppet, answer: str) -> None:
    port = puppet.listen()
    with Terminal(f":{port}", "--force") as terminal:
        terminal.until("Stop it? [y/N] ")
        terminal.answer(answer)

        code, _ = terminal.end()

    assert code == 1
    assert "nothing was stopped" in terminal.told
    assert puppet.ask("1 + 1") == "2"


def test_a_break_at_the_question_stops_nothing(puppet: Puppet) -> None:
    port = puppet.listen()
    with Terminal(f":{port}") as terminal:
        terminal.until("Stop it? [y/N] ")
        terminal.interrupt()

        code, _ = terminal.end()

    assert code == 1
    assert "Traceback" not in terminal.told
    assert puppet.ask("1 + 1") == "2"


def test_a_person_decides_what_becomes_of_what_still_runs(puppet: Puppet) -> None:
    port = puppet.listen()
    puppet.do(IGNORE_TERM)
    with Terminal(f":{port}", "--wait", "0.3") as terminal:
        terminal.until("Stop it? [y/N] ")
        terminal.answer("yes")
        terminal.until("[w/f/N] ")
        assert "Still running after 0.3 seconds." in terminal.told
        terminal.told = ""
        terminal.answer("w")
        terminal.until("[w/f/N] ")
        assert puppet.ask("1 + 1") == "2"
        terminal.answer("f")

        code, output = terminal.end()

    assert code == 0
    assert "Stopped by force" in output


def test_what_still_runs_can_be_left(puppet: Puppet) -> None:
    port = puppet.listen()
    puppet.do(IGNORE_TERM)
    with Terminal(f":{port}", "--wait", "0.3") as terminal:
        terminal.until("Stop it? [y/N] ")
        terminal.answer("y")
        terminal.until("[w/f/N] ")
        terminal.answer("")

        code, _ = terminal.end()

    assert code == 1
    assert puppet.ask("1 + 1") == "2"


def test_a_break_while_it_waits_is_quiet_and_says_how_things_are(puppet: Puppet) -> None:
    with Puppet() as other:
        port = join_group(puppet, 0)
        join_group(other, port)
        puppet.do("told = []; signal.signal(signal.SIGTERM, lambda *_: told.append(1))")
        other.do("told = []; signal.signal(signal.SIGTERM, lambda *_: told.append(1))")
        with Terminal(f":{port}", "--yes") as terminal:
            until(lambda: "1" in puppet.ask("told") + other.ask("told"))
            terminal.interrupt()

            code, _ = terminal.end()

        assert code == 1
        assert "was asked to finish" in terminal.told
        assert "Traceback" not in terminal.told
        # The second program of the port is not even asked.
        assert sorted([puppet.ask("told"), other.ask("told")]) == ["[1]", "[]"]


def test_the_plan_does_not_get_between_json_and_its_reader(puppet: Puppet) -> None:
    port = puppet.listen()
    with Terminal(f":{port}", "--json") as terminal:
        terminal.until("Stop it? [y/N] ")
        terminal.answer("y")

        code, output = terminal.end()

    assert code == 0
    assert json.loads(output)["outcomes"][0]["code"] == "stopped"
    assert "What" in terminal.told or "asked to finish" in terminal.told
