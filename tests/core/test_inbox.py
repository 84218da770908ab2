from __future__ import annotations

from dataclasses import replace

from portwatch.core.alert_subject import subject_of
from portwatch.core.history_records import AlertEntry, AlertState
from portwatch.core.inbox import InboxCounts, InboxItem, Shelf, counted, gathered
from portwatch.core.model import Verdict
from tests.helpers import rows

NEW, SHOWN, DISMISSED = AlertState.NEW, AlertState.SHOWN, AlertState.DISMISSED


def entry(
    number: int,
    at: float = 0.0,
    title: str = "vite opened port 5173",
    state: AlertState = NEW,
    verdict: Verdict = Verdict.UNEXPECTED,
) -> AlertEntry:
    return AlertEntry(number, at, verdict, title, "", state)


def day_of(at: float) -> int:
    return int(at // 100)


def ids(*entries: AlertEntry) -> list[tuple[int, ...]]:
    return [item.ids for item in gathered(entries, day_of)]


def test_the_same_news_of_a_day_is_one_item() -> None:
    assert ids(entry(4, 40), entry(3, 30, "other"), entry(2, 20), entry(1, 10)) == [(4, 2, 1), (3,)]


def test_another_day_or_a_decision_keeps_them_apart() -> None:
    assert ids(entry(2, 110), entry(1, 90)) == [(2,), (1,)]
    assert ids(entry(2, 20), entry(1, 10, state=DISMISSED)) == [(2,), (1,)]
    assert ids(entry(2, 20), entry(1, 10, state=SHOWN)) == [(2, 1)]


def test_an_item_tells_of_all_its_alerts() -> None:
    (item,) = gathered(
        [
            entry(3, 30, state=SHOWN),
            entry(2, 20),
            entry(1, 10, state=SHOWN),
        ],
        day_of,
    )

    assert (item.latest.id, item.first.id) == (3, 1)
    assert item.verdict is Verdict.UNEXPECTED
    assert item.is_unread
    assert item.is_undecided
    assert not InboxItem((entry(1, state=DISMISSED),)).is_undecided


def test_each_shelf_has_its_states() -> None:
    counts = InboxCounts(3, 2, 9)

    assert [counts.of(shelf) for shelf in Shelf] == [3, 2, 9]
    assert Shelf.OPEN.states == (NEW, SHOWN)
    assert Shelf.UNREAD.states == (NEW,)
    assert set(Shelf.ALL.states) == set(AlertState)


def test_the_same_news_of_a_day_counts_once() -> None:
    every = [entry(3, 30), entry(2, 20), entry(1, 10, "other", SHOWN), entry(0, 5, state=DISMISSED)]

    assert counted(InboxCounts(3, 2, 9), every, lambda one: one, day_of) == InboxCounts(2, 1, 9)
    # What is not known is counted singly.
    assert counted(InboxCounts(9, 5, 9), every, lambda one: one, day_of) == InboxCounts(8, 4, 9)


def test_what_was_decided_meanwhile_counts_as_decided() -> None:
    every = [entry(3, 30), entry(2, 20), entry(1, 10, "other")]

    def read(one: AlertEntry) -> AlertEntry:
        return replace(one, state=SHOWN) if one.id == 3 else one

    def dismissed(one: AlertEntry) -> AlertEntry:
        return replace(one, state=DISMISSED) if one.id != 1 else one

    counts = InboxCounts(3, 3, 3)
    assert counted(counts, every, read, day_of) == InboxCounts(2, 2, 3)
    assert counted(counts, every, dismissed, day_of) == InboxCounts(1, 1, 3)
    # Taken back before the memory knew: its own numbers are of after.
    after = [replace(each, state=DISMISSED) for each in every]

    def back(one: AlertEntry) -> AlertEntry:
        return replace(one, state=NEW)

    assert counted(InboxCounts(0, 0, 3), after, back, day_of) == InboxCounts(2, 2, 3)


def burst(number: int, *programs: tuple[str, int], at: float = 0.0) -> AlertEntry:
    """An alert with the title of all bursts of so many programs, of these."""
    told = entry(number, at, f"{len(programs)} programs opened ports")
    about = tuple(
        subject_of(rows.listener(name, port), 100 * number + place)
        for place, (name, port) in enumerate(programs)
    )
    return replace(told, subjects=about)


def test_a_burst_of_others_is_another_item_though_its_title_is_the_same() -> None:
    nodes = burst(2, ("node", 3000), ("vite", 5173), at=20)
    others = burst(1, ("redis", 6379), ("nginx", 8080), at=10)

    assert ids(nodes, others) == [(2,), (1,)]
    assert ids(nodes, replace(nodes, id=1)) == [(2, 1)]
    assert ids(nodes, burst(1, ("vite", 5173), ("node", 3000))) == [(2, 1)]


def test_the_same_program_at_another_port_adds_to_its_item_and_names_it() -> None:
    entries = [burst(3, ("vite", 5175)), burst(2, ("vite", 5173)), burst(1, ("vite", 5175))]
    (item,) = gathered(entries, day_of)

    assert item.ids == (3, 2, 1)
    assert item.title == "vite opened 2 ports"
    assert [(one.port, one.episode) for one in item.subjects] == [(5175, 300), (5173, 200)]


def test_what_was_risky_is_told_so_of_all() -> None:
    entries = [burst(2, ("vite", 5175)), burst(1, ("vite", 5173))]
    risky = [replace(one, verdict=Verdict.RISKY) for one in entries]

    assert gathered(risky, day_of)[0].title == "Risky: vite opened 2 ports"
    assert len(gathered([risky[0], entries[1]], day_of)) == 2  # worse news is no repetition


def test_a_burst_at_other_ports_counts_them_all() -> None:
    first = burst(1, ("redis", 6379), ("vite", 5173))
    (item,) = gathered([burst(2, ("redis", 6380), ("vite", 5173)), first], day_of)

    assert item.title == "2 programs opened 3 ports"


def test_what_nobody_remembers_the_listeners_of_is_told_apart_by_its_words() -> None:
    one = replace(entry(2), text="node opened port 3000\nvite opened port 5173")
    assert ids(one, replace(one, id=1, text="redis opened port 6379")) == [(2,), (1,)]
