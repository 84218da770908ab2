from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core import sockets
from portwatch.core.diff import diff
from portwatch.core.model import State


def table(identities: list[int]) -> sockets.SocketTable:
    made = sockets.empty(len(identities))
    made["id"] = identities
    made["local_port"] = [identity % 65536 for identity in identities]
    return made


ids = st.lists(st.integers(1, 60), unique=True)


@given(ids, ids)
def test_opened_and_closed_are_the_set_differences(before: list[int], after: list[int]) -> None:
    found = diff(table(before), table(after))

    assert set(found.opened["id"].tolist()) == set(after) - set(before)
    assert set(found.closed["id"].tolist()) == set(before) - set(after)
    assert len(found.opened) - len(found.closed) == len(after) - len(before)
    assert not len(found.changed)


@given(ids.filter(len), st.data())
def test_changed_state_is_told_whatever_the_order(
    identities: list[int], data: st.DataObject
) -> None:
    before = table(identities)
    after = table(data.draw(st.permutations(identities)))
    victim = data.draw(st.sampled_from(identities))
    after["state"][after["id"] == victim] = 8

    found = diff(before, after)

    assert found.changed["id"].tolist() == [victim]
    assert found.changed["state"].tolist() == [8]
    assert not len(found.opened)
    assert not len(found.closed)


def test_queue_lengths_are_no_change() -> None:
    before = table([1, 2])
    after = before.copy()
    after["receive_queue"] = 5

    assert not len(diff(before, after).changed)


def test_peer_address_is_a_change() -> None:
    before = table([7])
    after = before.copy()
    after["remote"][0, 3] = 9

    assert np.array_equal(diff(before, after).changed["id"], [7])


@given(ids, ids, st.data())
def test_what_changed_is_told_as_it_is_and_as_it_was(
    before: list[int], after: list[int], data: st.DataObject
) -> None:
    old, new = table(before), table(after)
    both = sorted(set(before) & set(after))
    victims = data.draw(st.lists(st.sampled_from(both), unique=True)) if both else []
    new["inode"][np.isin(new["id"], victims)] = 5

    found = diff(old, new)

    assert sorted(found.changed["id"].tolist()) == sorted(victims)
    assert found.replaced["id"].tolist() == found.changed["id"].tolist()
    assert set(found.changed["inode"].tolist()) <= {5}
    assert set(found.replaced["inode"].tolist()) <= {0}
    assert bool(found) == (set(before) != set(after) or bool(victims))


@given(ids, ids, st.sets(st.integers(0, 399)), st.sets(st.integers(0, 399)))
def test_a_large_table_is_compared_from_both_ends(
    before: list[int], after: list[int], changed: set[int], gone: set[int]
) -> None:
    lasting = list(range(1000, 1400))
    old = table(lasting[:200] + before + lasting[200:])
    new = table(lasting[:200] + after + lasting[200:])
    new["state"][np.isin(new["id"], [1000 + place for place in changed])] = 8
    new["receive_queue"] = 3
    new = new[~np.isin(new["id"], [1000 + place for place in gone])]

    found = diff(old, new)

    assert found.opened["id"].tolist() == [one for one in after if one not in before]
    assert set(found.closed["id"].tolist()) == (set(before) - set(after)) | {
        1000 + place for place in gone
    }
    expected = sorted(1000 + place for place in changed - gone)
    assert sorted(found.changed["id"].tolist()) == expected
    assert found.replaced["id"].tolist() == found.changed["id"].tolist()
    assert set(found.replaced["state"].tolist()) <= {0}


def test_the_part_about_listeners_holds_what_listens_or_did() -> None:
    waits, talks = sockets.STATE_CODES[State.LISTEN], sockets.STATE_CODES[State.ESTABLISHED]
    before, after = table([1, 2, 3, 4, 5]), table([3, 4, 5, 6, 7])
    before["state"] = waits, talks, waits, talks, talks
    after["state"] = talks, waits, 8, waits, talks

    own = diff(before, after).of_listeners

    assert own.closed["id"].tolist() == [1]
    assert own.opened["id"].tolist() == [6]
    assert sorted(own.changed["id"].tolist()) == [3, 4]
    assert own.replaced["id"].tolist() == own.changed["id"].tolist()
    assert not diff(before[1:2], after[4:]).of_listeners
