from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core import sockets
from portwatch.core.diff import diff


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
