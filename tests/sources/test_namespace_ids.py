"""Identities of sockets in other network namespaces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from portwatch.core import sockets
from portwatch.sources.namespace_ids import identified

NAMESPACE = 4026532208
inodes = st.lists(st.integers(0, 2**32 - 1), max_size=30)


def _table(numbers: list[int], **cells: object) -> sockets.SocketTable:
    table = sockets.empty(len(numbers))
    table["inode"] = numbers
    for name, value in cells.items():
        table[name] = value
    return table


@given(inodes)
def test_each_socket_has_one_id_and_the_same_one_again(numbers: list[int]) -> None:
    found = identified(_table(numbers), NAMESPACE)
    again = identified(_table(numbers), NAMESPACE)

    kernels_own = numbers.count(0)
    assert len(set(found["id"].tolist())) == len(found) == len(set(numbers) - {0}) + kernels_own
    assert found["id"].tolist() == again["id"].tolist()
    assert set(found["namespace"].tolist()) <= {NAMESPACE}


@given(st.integers(0, 2**32 - 1))
def test_namespaces_do_not_share_ids(inode: int) -> None:
    one = identified(_table([inode]), NAMESPACE)
    other = identified(_table([inode]), NAMESPACE + 1)

    assert one["id"][0] != other["id"][0]


def test_what_is_known_of_a_socket_besides_changes_no_id() -> None:
    plain = identified(_table([77]), NAMESPACE)
    fuller = identified(_table([77], id=9, cgroup=3, v6only=1, send_queue=128), NAMESPACE)

    assert plain["id"].tolist() == fuller["id"].tolist()
