from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.history_records import ActKind, PauseKind, RuleAction
from portwatch.core.model import GapCode, Protocol, Verdict
from portwatch.core.timeline_words import entry_sentence, entry_words
from tests.helpers import rows
from tests.helpers.episodes import act, alert, closed, opened, pause, rule

if TYPE_CHECKING:
    from portwatch.core.history_records import Entry

MDNS = rows.socket(5353, "0.0.0.0", protocol=Protocol.UDP)
HTTP = rows.process("python3", command=("python3", "-m", "http.server"), exe="/usr/bin/python3")


def clock(seconds: float) -> str:
    return f"<{seconds:.0f}>"


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (act(1), "Stop: redis, process 7. Stopped."),
        (
            act(1, ActKind.PAUSE, "It\x1b[2J is paused."),
            "Pause: redis, process 7. It\\x1b[2J is paused.",
        ),
        (opened(1, 9.0), "python3 opened port 4444 to your whole Wi-Fi"),
        (closed(1, 300.0), "python3 closed port 4444 after 4 min"),
        (closed(1, 300.0, lasted=None), "python3 closed port 4444"),
        (closed(1, 300.0, lasted=0.4), "python3 closed port 4444 within a second"),
        (
            opened(1, 9.0, listener=rows.listener("postgres")),
            "postgres opened port 5432 for this computer only",
        ),
        (
            opened(1, 9.0, listener=rows.listener("avahi", reach=rows.WIFI, socket=MDNS)),
            "avahi opened UDP port 5353 to your whole Wi-Fi",
        ),
        (
            opened(1, 9.0, listener=rows.listener("x", 8000, ownership=rows.held_by(HTTP))),
            "python3 (http.server) opened port 8000 for this computer only",
        ),
        (
            opened(1, 9.0, listener=rows.listener("x", 9100, ownership=rows.ownerless())),
            "Something opened port 9100 for this computer only",
        ),
        (
            opened(
                1,
                9.0,
                listener=rows.listener("x", 51820, ownership=rows.ownerless(GapCode.OWNERS_KERNEL)),
            ),
            "The kernel itself opened port 51820 for this computer only",
        ),
        (
            opened(1, 9.0, listener=rows.listener("postgres"), stood=True),
            "postgres had port 5432 open for this computer only when watching began",
        ),
        (alert(1, 9.0), "Alert alert 1"),
        (rule(9.0), "You expect: redis on 6379"),
        (rule(9.0, RuleAction.LEARNT), "Learnt: redis on 6379"),
        (rule(9.0, RuleAction.REMOVED), "No longer expected: redis on 6379"),
        (pause(100.0, 7300.0), "portwatch did not run for 2 h, from <100>"),
        (pause(100.0, 400.0, PauseKind.ASLEEP), "The computer slept for 5 min, from <100>"),
    ],
)
def test_every_entry_is_a_plain_line(entry: Entry, said: str) -> None:
    assert entry_sentence(entry_words(entry, clock)) == said


def test_only_listeners_and_alerts_are_judged() -> None:
    assert entry_words(opened(1, 9.0), clock).verdict is Verdict.RISKY
    assert entry_words(alert(1, 9.0), clock).verdict is Verdict.RISKY
    assert entry_words(rule(9.0), clock).verdict is None
    assert entry_words(pause(1.0, 2.0), clock).verdict is None


def test_a_name_from_the_machine_is_cleaned_and_told_apart_from_our_words() -> None:
    evil = rows.process("a\u202eb\x1b[31m\n")
    words = entry_words(opened(1, 9.0, listener=rows.listener(ownership=rows.held_by(evil))), clock)
    assert "\u202e" not in words.name
    assert "\n" not in words.name
    liar = rows.process("not visible")
    words = entry_words(opened(1, 9.0, listener=rows.listener(ownership=rows.held_by(liar))), clock)
    assert words.name == '"not visible"'
