"""What the byte counts of every connection add to a full dump: ratios, in one run."""

from __future__ import annotations

import resource
import socket
import statistics
import sys
import time
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import Protocol
from portwatch.sources.netlink_wire import Channel
from portwatch.sources.sock_diag import byte_counts, parse, tcp_request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

SIZES = (2_000, 18_000)  # this process alone may hold 20,000 descriptors
ROUNDS = 15


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> Iterator[int]:
    """So many ends of connections over loopback."""
    wanted: int = request.param
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    if limits[1] < wanted + 500:
        pytest.skip(f"needs {wanted + 500} descriptors, {limits[1]} are allowed")
    resource.setrlimit(resource.RLIMIT_NOFILE, (limits[1], limits[1]))
    try:
        with ExitStack() as stack:
            server = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=64))
            for _ in range(wanted // 2):
                stack.enter_context(socket.create_connection(server.getsockname()))
                stack.enter_context(server.accept()[0])
            yield wanted
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)


def cpu(act: Callable[[], object]) -> float:
    start = time.process_time()
    act()
    return time.process_time() - start


def test_the_byte_counts_of_every_connection(size: int) -> None:
    with closing(Channel(4)) as channel:

        def plain() -> None:
            assert len(parse(channel.dump(*tcp_request()), Protocol.TCP)) >= size

        def dump_only() -> None:
            channel.dump(*tcp_request(info=True))

        def counted() -> None:
            dump = channel.dump(*tcp_request(info=True))
            assert len(parse(dump, Protocol.TCP)) >= size
            assert len(byte_counts(dump)[0]) >= size

        ways = (plain, dump_only, counted)
        for way in ways:
            way()
        costs = [[cpu(way) for way in ways] for _ in range(ROUNDS)]
    ratios = [
        statistics.median(round_[number] / round_[0] for round_ in costs) for number in (1, 2)
    ]
    print(
        f"\n| {size} ends | table 1.00 | dump with tcp_info {ratios[0]:.2f} "
        f"| table and byte counts {ratios[1]:.2f} |"
    )
