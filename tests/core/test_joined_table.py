from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import sockets
from portwatch.core.joined_table import JoinedTable

if TYPE_CHECKING:
    from portwatch.core.sockets import SocketTable


def table(*ids: int) -> SocketTable:
    made = sockets.empty(len(ids))
    made["id"] = ids
    return made


def test_the_sockets_of_all_parts_stand_in_their_order() -> None:
    assert JoinedTable().of(table(1, 2), table(), table(3))["id"].tolist() == [1, 2, 3]
    assert len(JoinedTable().of()) == 0


def test_it_is_the_same_table_as_long_as_its_parts_are() -> None:
    one, other = table(1), table(2)
    joined = JoinedTable()
    first = joined.of(one, other)

    assert joined.of(one, other) is first
    assert joined.of(one, table(2)) is not first


def test_a_part_that_went_or_came_is_seen() -> None:
    one, other = table(1), table(2)
    joined = JoinedTable()
    joined.of(one, other)

    assert joined.of(one)["id"].tolist() == [1]
    assert joined.of(other, one)["id"].tolist() == [2, 1]
