from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.history_records import Peer
from portwatch.core.listener_past import Former, ListenerPast, Spell
from portwatch.core.model import Verdict
from portwatch.ui.moment import time_text
from portwatch.ui.past_words import (
    episode_facts,
    episode_sentence,
    former_sentence,
    past_facts,
    spell_text,
    up_text,
)
from tests.helpers import rows
from tests.helpers.episodes import episode

if TYPE_CHECKING:
    from portwatch.core.history_records import Episode

NOW = rows.NOW
WIFI = "your whole Wi-Fi on port 4444"
FROM, TO = time_text(NOW - 240), time_text(NOW)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (episode(), f"listened to your whole Wi-Fi on port 4444 from {FROM} to {TO} today."),
        (
            episode(closed=None),
            f"has listened to your whole Wi-Fi on port 4444 since {FROM} today.",
        ),
        (
            episode(closed=None, stood=True),
            f"has listened to your whole Wi-Fi on port 4444 since before {FROM} today.",
        ),
        (
            episode(stood=True),
            f"listened to your whole Wi-Fi on port 4444 until {TO} today.",
        ),
        (
            episode(closed=None, is_open=False),
            f"listened to {WIFI} from {FROM} today until at least {TO} today.",
        ),
    ],
)
def test_what_is_over_is_told_in_the_past(one: Episode, said: str) -> None:
    assert episode_sentence(one, NOW) == f"python3 {said}"


def test_what_is_not_known_is_not_claimed() -> None:
    lost = {
        fact.label: fact.value for fact in episode_facts(episode(closed=None, is_open=False), NOW)
    }
    assert lost["Closed"].startswith("after ")
    assert lost["Lasted"] == "at least 4 min"
    stood = {fact.label: fact.value for fact in episode_facts(episode(stood=True), NOW)}
    assert stood["Opened"].startswith("before ")
    assert stood["Lasted"] == "at least 4 min"


def test_how_it_was_before() -> None:
    narrow, wide = rows.listener(), rows.listener(reach=rows.WIFI)
    risky = rows.listener(verdict=Verdict.RISKY)
    same = Former(narrow, NOW, same_socket=True)
    assert former_sentence(same, wide, NOW) == (
        f"Until {TO} today it listened to this computer only."
    )
    assert former_sentence(same, risky, NOW) == f"Until {TO} today it was judged expected."
    other = Former(narrow, NOW, same_socket=False)
    assert former_sentence(other, wide, NOW).startswith(f"The time before, until {TO} today, it ")


def test_five_times_are_told_one_by_one_and_all_are_counted() -> None:
    spells = tuple(Spell(NOW - 100 * n, NOW - 100 * n + 5, 5) for n in range(1, 9))
    past = ListenerPast(
        NOW - 800,
        stood=False,
        spells=spells,
        is_all=True,
        parts=(),
        peers=(Peer("192.168.1.9", 1, NOW, NOW, 5, 6),),
        more_peers=3,
    )
    facts = past_facts(past, NOW)
    labels = [fact.label for fact in facts]
    assert labels == ["First seen", "Was up", "Lately", "", "", "", "", "Talked with", ""]
    assert facts[1].value == "8 times"
    assert facts[7].value == "192.168.1.9: 1 connection, 6 B in, 5 B out"
    assert facts[8].value == "and 3 more"


def test_a_time_that_it_was_up() -> None:
    assert spell_text(Spell(NOW - 240, NOW, 240), NOW) == f"{FROM} – {TO} today, 4 min"  # noqa: RUF001
    assert spell_text(Spell(NOW, NOW + 3, 3), NOW) == f"{TO} today, 3 s"
    going = Spell(NOW - 240, NOW, 240, is_open=True)
    assert spell_text(going, NOW) == f"open since {FROM} today, 4 min"
    stood = Spell(NOW - 240, NOW, 240, stood=True)
    assert spell_text(stood, NOW) == f"until {TO} today, 4 min"
    long = Spell(NOW - 90_000, NOW, 90_000)
    assert spell_text(long, NOW).startswith("24 Nov ")


def test_when_it_was_up_fits_a_cell() -> None:
    assert up_text(episode(), NOW) == f"{FROM} – {TO}"  # noqa: RUF001
    assert up_text(episode(closed=None), NOW) == f"since {FROM}"
    assert up_text(episode(closed=None, stood=True), NOW) == "open still"
    assert up_text(episode(stood=True), NOW) == f"until {TO}"
