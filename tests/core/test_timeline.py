from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.history_records import AlertState, Page
from portwatch.core.timeline import Timeline, entry_key
from tests.helpers.episodes import alert, closed, opened, pause, rule

if TYPE_CHECKING:
    from portwatch.core.history_records import Entry


def page(all_: list[Entry], before: float | None = None, most: int = 3) -> Page:
    """As the memory answers: all of one moment is on one page."""
    found = [entry for entry in all_ if before is None or entry.at < before]
    if len(found) <= most:
        return Page(tuple(found), 0.0, is_last=True)
    last = found[most - 1].at
    return Page(tuple(one for one in found if one.at >= last), last, is_last=False)


def moments(*times: float) -> list[Entry]:
    return [opened(number, at) for number, at in enumerate(times, 1)]


def test_no_two_entries_have_the_same_key() -> None:
    every = [opened(1, 5.0), closed(1, 5.0), opened(2, 5.0), alert(1, 5.0), rule(5.0)]
    every.append(pause(1.0, 5.0))
    assert len({entry_key(one) for one in every}) == len(every)


def test_it_goes_back_page_by_page_to_the_end() -> None:
    past = moments(9, 8, 7, 6, 5, 4, 3)
    kept = Timeline()
    assert not kept.is_read
    kept.begin(page(past))
    assert kept.is_read
    while kept.older is not None:
        kept.add_older(page(past, kept.older))
    assert list(kept.entries) == past
    assert kept.has_latest


def test_news_come_on_top_and_what_is_known_stays_below() -> None:
    past = moments(9, 8, 7, 6, 5)
    kept = Timeline()
    kept.begin(page(past))
    kept.add_older(page(past, kept.older))
    older = kept.older
    past = [opened(50, 10.5), *past]
    assert kept.add_newer(page(past))
    assert list(kept.entries) == past
    assert kept.older == older


def test_what_an_entry_says_may_change() -> None:
    told = alert(1, 8.0)
    kept = Timeline()
    kept.begin(page([told, opened(1, 7.0)]))
    assert told.alert is not None
    handled = replace(told, alert=replace(told.alert, state=AlertState.DISMISSED))
    assert kept.add_newer(page([handled, opened(1, 7.0)]))
    assert kept.entries[0] == handled
    assert len(kept.entries) == 2


def test_news_that_do_not_reach_what_is_known_would_leave_a_hole() -> None:
    past = moments(5, 4, 3, 2)
    kept = Timeline()
    kept.begin(page(past))
    before = kept.entries
    past = moments(90, 80, 70, 60) + [opened(100 + n, 5.0 - n) for n in range(4)]
    assert not kept.add_newer(page(past))
    assert kept.entries == before
    assert kept.add_newer(page(past, most=7))


def test_the_latest_are_given_up_for_what_is_older() -> None:
    past = moments(*range(20, 0, -1))
    kept = Timeline(most=5)
    kept.begin(page(past))
    while kept.older is not None:
        kept.add_older(page(past, kept.older))
        assert len(kept.entries) <= 5
    assert list(kept.entries) == past[-5:]
    assert not kept.has_latest
    before = kept.entries
    assert kept.add_newer(page([opened(99, 99.0), *past]))
    assert kept.entries == before  # there is a hole between


def test_the_oldest_are_given_up_for_news_and_can_be_read_again() -> None:
    past = moments(7, 6, 5, 4, 4, 3, 2, 1)
    kept = Timeline(most=4)
    kept.begin(page(past, most=6))
    assert [entry.at for entry in kept.entries] == [7, 6, 5]
    assert kept.older is not None
    assert page(past, kept.older).entries[0].at == 4


@given(
    st.lists(st.integers(1, 30), max_size=40),
    st.integers(1, 6),
    st.integers(1, 12),
    st.lists(st.sampled_from(("older", "newer", "more")), max_size=30),
)
def test_there_is_never_a_hole_or_an_entry_twice(
    times: list[int], size: int, most: int, steps: list[str]
) -> None:
    past = moments(*sorted(map(float, times), reverse=True))
    kept = Timeline(most)
    kept.begin(page(past, most=size))
    number = 1000
    for step in steps:
        if step == "more":
            number += 1
            past = [opened(number, 31.0 + number), *past]
        elif step == "older" and kept.older is not None:
            kept.add_older(page(past, kept.older, size))
        elif step == "newer":
            kept.add_newer(page(past, most=size))
    keys = [entry_key(one) for one in kept.entries]
    assert len(set(keys)) == len(keys)
    if kept.entries:
        every = [entry_key(one) for one in past]
        # Entries of one moment may be cut, but nothing between the first and the last is left out.
        first, last = kept.entries[0].at, kept.entries[-1].at
        between = {entry_key(one) for one in past if last < one.at < first}
        assert between <= set(keys)
        assert set(keys) <= set(every)
