from __future__ import annotations

import struct

import numpy as np
import pytest

from portwatch.core.model import Protocol
from portwatch.sources import diag_columns, sock_diag
from portwatch.sources.netlink_wire import DumpError
from tests.helpers.netlink_bytes import CGROUP, SHUTDOWN, V6ONLY, Diag, diag_dump

MANY = diag_columns.BLOCK * 2 + 5


def many(odd: int = -1) -> list[Diag]:
    """More sockets than are read at once, of two lengths; one may be unlike the others."""
    found = [
        Diag(
            cookie=number + 1,
            family=10 if number % 3 else 2,
            local_port=number % 65536,
            inode=number % 7,
            attributes=(
                (SHUTDOWN, b"\0"),
                *(((V6ONLY, bytes([number % 2])),) if number % 3 else ()),
                (CGROUP, struct.pack("=Q", number)),
            ),
        )
        for number in range(MANY)
    ]
    if odd >= 0:
        found[odd] = Diag(cookie=odd + 1, attributes=((CGROUP, bytes(8)), (SHUTDOWN, b"\0")))
    return found


@pytest.mark.parametrize("odd", [-1, 0, 1, MANY - 1])
def test_many_blocks_are_read_as_one_message_after_another(odd: int) -> None:
    dump = diag_dump(many(odd))

    table = sock_diag.parse(dump, Protocol.TCP)

    assert table["id"].tolist() == list(range(1, MANY + 1))
    assert table.tobytes() == sock_diag.parse_plainly(dump, Protocol.TCP).tobytes()


def test_one_wrong_socket_in_a_late_block_is_refused() -> None:
    found = many()
    found[MANY - 2] = Diag(state=99)

    with pytest.raises(DumpError, match="in state 99"):
        sock_diag.parse(diag_dump(found), Protocol.TCP)


def test_lines_of_no_messages() -> None:
    assert diag_columns.windows(b"", np.zeros(0, np.int64), 88).shape == (0, 88)
