from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import GapCode, Reach, ReachLevel, Verdict
from portwatch.core.query import Query
from portwatch.core.summary import summarize
from tests.helpers import rows

if TYPE_CHECKING:
    from portwatch.core.model import Listener

SUSPICIOUS = rows.listener("python3", 4444, Verdict.SUSPICIOUS, reach=rows.WIFI)
RISKY = rows.listener("node", 5173, Verdict.RISKY, reach=rows.WIFI)
UNEXPECTED = rows.listener("jupyter-lab", 8888, Verdict.UNEXPECTED)
SSHD = rows.listener("sshd", 22, reach=rows.WIFI)
CUPS = rows.listener("cupsd", 631)
UNKNOWN_REACH = Reach(ReachLevel.UNKNOWN, place="Not known")


def hidden(port: int, verdict: Verdict = Verdict.UNEXPECTED) -> Listener:
    return rows.listener(port=port, verdict=verdict, ownership=rows.ownerless())


@pytest.mark.parametrize(
    ("listeners", "worst", "sentence"),
    [
        ([], Verdict.EXPECTED, "Nothing listens on this computer"),
        ([SSHD, CUPS], Verdict.EXPECTED, "Everything that listens is expected"),
        (
            [
                SUSPICIOUS,
                RISKY,
                rows.listener("postgres", 5432, Verdict.RISKY),
                rows.listener("postgres", 5433, Verdict.RISKY),
                UNEXPECTED,
                SSHD,
            ],
            Verdict.SUSPICIOUS,
            "3 programs need a look: 1 suspicious, 2 risky",
        ),
        ([RISKY, SSHD], Verdict.RISKY, "1 program needs a look: node is risky"),
        ([UNEXPECTED, CUPS], Verdict.UNEXPECTED, "1 program is unexpected: jupyter-lab"),
        (
            [UNEXPECTED, rows.listener("ollama", 11434, Verdict.UNEXPECTED)],
            Verdict.UNEXPECTED,
            "2 programs are unexpected",
        ),
        (
            [hidden(9100), hidden(7000), SSHD],
            Verdict.UNEXPECTED,
            "2 listeners have no visible owner",
        ),
        ([hidden(9100)], Verdict.UNEXPECTED, "1 listener has no visible owner"),
        ([hidden(9100), UNEXPECTED], Verdict.UNEXPECTED, "2 listeners are unexpected"),
        (
            [hidden(9100, Verdict.RISKY), UNEXPECTED],
            Verdict.RISKY,
            "1 listener needs a look: 1 risky",
        ),
    ],
)
def test_the_sentence_tells_the_worst(
    listeners: list[Listener], worst: Verdict, sentence: str
) -> None:
    summary = summarize(listeners)
    assert summary.worst is worst
    assert summary.sentence == sentence


@pytest.mark.parametrize(
    ("verdict", "sentence"),
    [
        (Verdict.UNEXPECTED, "Everything that listens is expected"),
        (Verdict.RISKY, "1 program needs a look: nginx is risky"),
        (Verdict.SUSPICIOUS, "1 program needs a look: nginx is suspicious"),
    ],
)
def test_what_listens_in_another_network_counts_from_risky_on(
    verdict: Verdict, sentence: str
) -> None:
    inside = rows.listener("nginx", 80, verdict, socket=rows.socket(80, namespace=7))
    found = summarize([SSHD, inside])

    assert found.sentence == sentence
    assert (found.worst is Verdict.EXPECTED) is (verdict is Verdict.UNEXPECTED)


def test_a_program_counts_once_with_its_worst_verdict() -> None:
    mild = rows.listener("node", 3000, Verdict.RISKY)
    bad = rows.listener("node", 3001, Verdict.SUSPICIOUS)
    for order in ([mild, bad], [bad, mild]):
        assert summarize(order).sentence == "1 program needs a look: node is suspicious"


@pytest.mark.parametrize(
    ("listeners", "parts"),
    [
        ([], ["0 listeners", "none reachable from a network", "none known from the internet"]),
        (
            [SSHD, rows.listener("sshd", 2222, reach=rows.WIFI), CUPS],
            ["2 programs listen", "1 reachable from Wi-Fi", "none known from the internet"],
        ),
        (
            [CUPS],
            ["1 program listens", "none reachable from a network", "none known from the internet"],
        ),
        (
            [SSHD, rows.listener("nginx", 80, reach=rows.INTERNET)],
            ["2 programs listen", "2 reachable from Wi-Fi", "1 perhaps from the internet"],
        ),
        (
            [SSHD, rows.listener("a", 1, reach=Reach(ReachLevel.NETWORK, place="Ethernet"))],
            ["2 programs listen", "2 reachable from a network", "none known from the internet"],
        ),
        (
            [rows.listener("a", 1, reach=Reach(ReachLevel.NETWORK, place="Wi-Fi, VPN"))],
            ["1 program listens", "1 reachable from a network", "none known from the internet"],
        ),
        (
            [SSHD, rows.listener("a", 1, reach=UNKNOWN_REACH)],
            [
                "2 programs listen",
                "1 reachable from Wi-Fi",
                "1 of unknown reach",
                "none known from the internet",
            ],
        ),
        (
            [hidden(9100), SSHD, rows.listener("sshd", 2222, reach=rows.WIFI)],
            ["3 listeners", "2 reachable from Wi-Fi", "none known from the internet"],
        ),
    ],
)
def test_the_parts_count_programs_as_far_as_they_are_visible(
    listeners: list[Listener], parts: list[str]
) -> None:
    assert [part.text for part in summarize(listeners).parts] == parts


def test_the_kernel_counts_once_and_hides_no_program() -> None:
    kernel = [
        rows.listener(port=port, ownership=rows.ownerless(GapCode.OWNERS_KERNEL), reach=rows.WIFI)
        for port in (51820, 4789)
    ]
    texts = [part.text for part in summarize([*kernel, SSHD]).parts]
    assert texts[:2] == ["2 programs listen", "2 reachable from Wi-Fi"]


def test_a_part_shows_what_it_counts() -> None:
    listeners = [
        SSHD,
        CUPS,
        rows.listener("nginx", 80, reach=rows.INTERNET),
        rows.listener("a", 1, reach=UNKNOWN_REACH),
    ]
    shown = []
    for part in summarize(listeners).parts:
        query = Query.parse(part.query)
        shown.append(sum(query.matches(row) for row in listeners))
    assert shown == [4, 2, 1, 1]


def test_temporary_sockets_do_not_count() -> None:
    waiting = rows.listener("firefox", 44321, Verdict.RISKY, reach=rows.WIFI, temporary=True)
    assert summarize([waiting, CUPS]) == summarize([CUPS])


def test_names_are_cleaned() -> None:
    evil = rows.listener("x\u202e\n" + 60 * "y", 1, Verdict.RISKY)
    sentence = summarize([evil]).sentence
    assert "x\\u202e\\x0ay" in sentence
    assert sentence.endswith("… is risky")
