from __future__ import annotations

from portwatch.core.history_records import AlertEntry, AlertState
from portwatch.core.inbox import InboxCounts, InboxItem, Shelf, gathered
from portwatch.core.model import Verdict

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
            entry(2, 20, verdict=Verdict.SUSPICIOUS),
            entry(1, 10, state=SHOWN),
        ],
        day_of,
    )

    assert (item.latest.id, item.first.id) == (3, 1)
    assert item.verdict is Verdict.SUSPICIOUS
    assert item.is_unread
    assert item.is_undecided
    assert not InboxItem((entry(1, state=DISMISSED),)).is_undecided


def test_each_shelf_has_its_states() -> None:
    counts = InboxCounts(3, 2, 9)

    assert [counts.of(shelf) for shelf in Shelf] == [3, 2, 9]
    assert Shelf.OPEN.states == (NEW, SHOWN)
    assert Shelf.UNREAD.states == (NEW,)
    assert set(Shelf.ALL.states) == set(AlertState)
