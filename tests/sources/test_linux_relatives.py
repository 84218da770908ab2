from __future__ import annotations

import sys

import pytest

from portwatch.sources import linux_relatives
from portwatch.sources.linux_births import Births
from portwatch.sources.linux_relatives import Relatives
from tests.helpers.puppet import Puppet

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


def test_a_child_is_seen_as_soon_as_it_is_there_and_no_longer() -> None:
    relatives = Relatives()
    with Puppet() as puppet:
        seen = [relatives.below(puppet.pid, 1.0)]
        child = puppet.fork()
        seen.append(relatives.below(puppet.pid, 2.0))
        puppet.end_child(child)
        seen.append(relatives.below(puppet.pid, 3.0))

    assert [[each[0] for each in below or ()] for below in seen] == [[], [child], []]


def test_who_had_no_children_is_not_looked_at_while_nothing_is_born(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    relatives = Relatives()
    with Puppet() as puppet:
        relatives.below(puppet.pid, 1.0)
        monkeypatch.setattr(Births, "are_none", lambda _: True)
        child = puppet.fork()
        assert relatives.below(puppet.pid, 2.0) == ()
        monkeypatch.setattr(Births, "are_none", lambda _: False)
        found = relatives.below(puppet.pid, 3.0)

    assert found is not None
    assert [each[0] for each in found] == [child]


def test_no_more_childless_processes_are_kept_in_mind_than_the_cap(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(linux_relatives, "_MOST_KEPT", 2)
    relatives = Relatives()
    with Puppet() as first, Puppet() as second, Puppet() as third:
        for puppet in (first, second):
            relatives.below(puppet.pid, 1.0)
        monkeypatch.setattr(Births, "are_none", lambda _: True)
        child = first.fork()
        assert relatives.below(first.pid, 2.0) == ()  # as many as may be are known
        relatives.below(third.pid, 2.0)

        found = relatives.below(first.pid, 3.0)  # one more, and all are looked at anew

    assert found is not None
    assert [each[0] for each in found] == [child]
