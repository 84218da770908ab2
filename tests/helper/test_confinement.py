from __future__ import annotations

import json
import os
import random
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.helper_answer import Bound, Done, Facts, Refused, Trouble, parse_answer
from portwatch.core.helper_request import (
    Asked,
    RulesRequest,
    SignalAct,
    SignalRequest,
    encode_request,
)
from portwatch.helper import loop as loops
from portwatch.helper import patience
from portwatch.helper.loop import Loop
from portwatch.services.runtime import now
from tests.helpers.helped import COMMAND, NOBODY, binding, helped
from tests.helpers.ordinary import start as start_ordinary
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from portwatch.core.helper_answer import Answer
    from portwatch.core.helper_request import Request

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="the helper runs as root only"
)

# As pkexec does it, a process between starts the helper; the test holds its pipes open as well.
BETWEEN = """
import os, subprocess, sys
made = subprocess.Popen(sys.argv[1:], stdin=0, stdout=1, env={**os.environ, "PKEXEC_UID": "65534"})
print(made.pid, file=sys.stderr, flush=True)
made.wait()
"""
LOOK = "open('/proc/{pid}/fd/1', 'rb', 0)"


def status(pid: int) -> dict[str, str]:
    text = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return dict(line.split(":\t", 1) for line in text.splitlines() if ":\t" in line)


@pytest.mark.parametrize(("mode", "capabilities"), [("see", 0x81004), ("act", 0x81024)])
def test_it_keeps_only_the_rights_that_it_needs(mode: str, capabilities: int) -> None:
    with helped(mode) as helper:
        told = status(helper.pid)
        kept = {int(told[name], 16) for name in ("CapEff", "CapPrm", "CapBnd")}

    assert kept == {capabilities}
    assert int(told["CapInh"], 16) == int(told["CapAmb"], 16) == 0
    assert told["NoNewPrivs"] == "1"
    assert told["Uid"].split() == ["0"] * 4
    assert told["Groups"].strip() == ""


def test_nobody_gets_at_its_pipes() -> None:
    with helped() as helper:
        stranger = start_ordinary("-c", LOOK.format(pid=helper.pid))
        # Root without capabilities: only that it may not be dumped keeps this one out.
        bare = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", sys.executable, "-c"]
        root = subprocess.run(
            [*bare, LOOK.format(pid=helper.pid)], check=False, capture_output=True, text=True
        )
        told = stranger.communicate()[1]

    assert "PermissionError" in told
    assert "PermissionError" in root.stderr


def test_it_ends_when_nobody_can_ask_any_more() -> None:
    with helped() as helper:
        assert helper.process.stdin is not None
        helper.process.stdin.close()
        assert helper.process.wait(10) == 0
        helper.process.stdin = None


def test_it_ends_with_who_started_it() -> None:
    """Though its pipes are open still, and within the second: measured, not asserted."""
    ours, theirs = os.pipe()
    from_it, to_us = os.pipe()
    between = subprocess.Popen(
        [sys.executable, "-c", BETWEEN, *COMMAND, "act"],
        stdin=ours,
        stdout=to_us,
        stderr=subprocess.PIPE,
    )
    try:
        assert between.stderr is not None
        handle = os.pidfd_open(int(between.stderr.readline()))
        assert os.read(from_it, 4096).startswith(b'{"helper"')
        between.kill()
        between.communicate()
        assert select.select([handle], [], [], 10)[0]
        os.close(handle)
    finally:
        for one in (ours, theirs, from_it, to_us):
            os.close(one)


@pytest.mark.parametrize("closed", ["<&-", ">&-", "<&- >&-", "<&- >&- 2>&-"])
def test_without_its_pipes_it_does_not_serve(closed: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'exec "$@" act {closed}', "sh", *COMMAND],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PKEXEC_UID": NOBODY},
    )

    assert done.returncode == 2
    told = "portwatch-helper: it speaks through two pipes, with portwatch only\n"
    assert done.stderr == ("" if "2>" in closed else told)


@pytest.mark.parametrize(
    ("words", "environ"),
    [((), {"PKEXEC_UID": NOBODY}), (("do",), {"PKEXEC_UID": NOBODY}), (("act",), {})],
)
def test_who_starts_it_otherwise_is_told(words: tuple[str, ...], environ: dict[str, str]) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.endswith("_UID")}
    done = subprocess.run(
        [*COMMAND, *words],
        check=False,
        input="",
        capture_output=True,
        text=True,
        env={**kept, **environ},
    )

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("portwatch-helper: ")


def test_a_line_that_is_too_long_is_left_out() -> None:
    with helped() as helper:
        helper.write(b'{"id":1,' + b" " * 300_000 + b"\n")
        helper.write(encode_request(Asked(2, RulesRequest())))

        first, second = parse_answer(helper.read()), parse_answer(helper.read())

    assert isinstance(first.answer, Refused)
    assert first.answer.trouble is Trouble.TOO_LARGE
    assert second.number == 2


def test_what_is_no_request_is_answered_by_its_number() -> None:
    """Whoever asked would wait for it in vain."""
    with helped() as helper:
        for line, number in (
            (b'{"id":7,"ask":"owners"}', 7),
            (b'{"id":8,"ask":"facts","processes":[[1,1],[2]]}', 8),
            (b'{"id":"9","ask":"owners"}', 0),
            (b'{"id":10', 0),
            (b"[11]", 0),
            (b"\xff", 0),
        ):
            helper.write(line + b"\n")
            answered = parse_answer(helper.read())
            assert answered.number == number
            assert isinstance(answered.answer, Refused)
            assert answered.answer.trouble is Trouble.BAD_REQUEST


class _Slow:
    """Answers never."""

    def __init__(self) -> None:
        self.afresh = 0

    def start_afresh(self) -> None:
        self.afresh += 1

    def tend(self) -> float | None:
        return None

    def to(self, request: Request) -> Answer:
        del request
        while True:
            time.sleep(1)


def ask_once(answers: _Slow) -> Answer:
    ours, theirs = os.pipe()
    from_it, to_us = os.pipe()
    os.write(theirs, encode_request(Asked(1, RulesRequest())))
    os.close(theirs)
    Loop(answers, ours, to_us).run()  # type: ignore[arg-type]
    told = parse_answer(os.read(from_it, 4096))
    for one in (ours, from_it, to_us):
        os.close(one)
    return told.answer


def test_an_answer_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loops, "PATIENCE", 0.05)
    slow = _Slow()

    assert ask_once(slow) == Refused(Trouble.TOO_SLOW, "it took too long")
    assert slow.afresh == 1


def test_what_nobody_waits_for_any_more_is_not_done() -> None:
    with helped() as helper, Puppet() as puppet:
        puppet.listen()
        inode = int(puppet.ask("os.fstat(s.fileno()).st_ino"))
        late, soon = now().monotonic - 0.01, now().monotonic + 60
        plan = binding(puppet.pid, inode)
        helper.write(encode_request(Asked(1, plan, late)))
        helper.write(encode_request(Asked(2, SignalRequest(1, SignalAct.ASK), soon)))
        helper.write(encode_request(Asked(3, plan, soon)))
        helper.write(encode_request(Asked(4, SignalRequest(1, SignalAct.ASK), late)))
        told = [parse_answer(helper.read()).answer for _ in range(4)]

        assert told[0] == told[3] == Refused(Trouble.TOO_SLOW, "it came too late")
        assert told[1:3] == [Refused(Trouble.STALE, "no such process is held"), Bound(1)]
        assert puppet.ask("1 + 1") == "2"


class _Asking(_Slow):
    """Carries out an order, which takes its time."""

    def to(self, request: Request) -> Answer:
        del request
        patience.end()
        time.sleep(0.2)
        return Done()


def test_what_is_done_is_told_as_done_whatever_time_it_took(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(loops, "PATIENCE", 0.05)
    assert ask_once(_Asking()) == Done()


class _Broken(_Slow):
    """Answers once with what cannot be told, then not at all."""

    def to(self, request: Request) -> Answer:
        del request
        if self.afresh:
            raise ValueError("broken")
        return Facts((object(),))  # type: ignore[arg-type]


def test_whatever_goes_wrong_with_one_answer_the_next_one_is_given() -> None:
    (ours, theirs), (from_it, to_us) = os.pipe(), os.pipe()
    broken = _Broken()
    for number in (1, 2):
        os.write(theirs, encode_request(Asked(number, RulesRequest())))
    os.close(theirs)
    Loop(broken, ours, to_us).run()  # type: ignore[arg-type]
    told = [parse_answer(line) for line in os.read(from_it, 4096).splitlines()]
    for one in (ours, from_it, to_us):
        os.close(one)

    assert [each.number for each in told] == [1, 2]
    assert all(isinstance(each.answer, Refused) for each in told)
    assert broken.afresh == 2


def damaged(line: bytes, chance: random.Random) -> bytes:
    octets = bytearray(line)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(octets))
        octets[at] = chance.choice(b'0123456789"[]{},:\\\x00\xff' + line)
    return bytes(octets).replace(b"\n", b" ")


def fuzz(seconds: float, seed: int) -> int:
    """Ask a helper damaged questions about a living process; gives how many."""
    chance = random.Random(seed)
    asked = 0
    with helped() as helper, Puppet() as puppet:
        puppet.listen()
        inode = int(puppet.ask("os.fstat(s.fileno()).st_ino"))
        pid = puppet.pid
        sound = [
            encode_request(Asked(1, binding(pid, inode)))[:-1].replace(b"127", b"128"),
            b'{"id":1,"ask":"signal","bound":99999,"act":"ask"}',
            b'{"id":1,"ask":"owners","inodes":[%d]}' % inode,
            b'{"id":1,"ask":"facts","processes":[[%d,1]]}' % pid,
            b'{"id":1,"ask":"release","bound":1}',
            b'{"id":1,"ask":"manage","bound":1,"manager":"systemctl","name":"a.service",%s'
            % b'"act":"stop","sockets":["a.socket"]}',
            b'{"id":1,"ask":"news","bound":1}',
            b'{"id":1,"ask":"container","manager":"docker","container":"%s","process":[%d,1]}'
            % (b"ab12" * 16, pid),
            json.dumps({"id": 1, "ask": "close", "boot": "", "cookie": 1}).encode(),
        ]
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            line = damaged(chance.choice(sound), chance)
            if chance.random() < 0.2:
                line = chance.randbytes(chance.randint(0, 200)).replace(b"\n", b" ")
            helper.write(line + b"\n")
            parse_answer(helper.read())
            asked += 1
        assert helper.process.poll() is None
        assert puppet.ask("1 + 1") == "2"
    return asked


def test_nothing_that_is_said_to_it_does_harm() -> None:
    assert fuzz(2.0, random.randrange(2**32)) > 100
