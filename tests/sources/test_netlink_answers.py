"""What becomes of answers that a test has written."""

from __future__ import annotations

import errno
import os
import sys

import pytest

from portwatch.core.model import GapCode, State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources import netlink, sock_diag
from portwatch.sources.netlink import NetlinkSockets, NetlinkUnavailable
from portwatch.sources.tcp_stillness import Trace
from tests.helpers.netlink_bytes import Diag, diag_dump, done

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


LISTENERS = sock_diag.tcp_request(1 << STATE_CODES[State.LISTEN])


class FakeChannel:
    """Answers from a script, one entry a dump; an error is raised.

    Attributes:
        script: For connections, then UDP over IPv4 and IPv6, and all of that again.
        listeners: What is told of TCP listeners each time.
    """

    script: tuple[bytes | OSError, ...] = ()
    listeners: bytes | OSError = b""

    def __init__(self, family: int) -> None:
        del family

    def dump(self, kind: int, body: bytes, **how: object) -> memoryview:
        del how
        answer = FakeChannel.listeners
        if (kind, body) != LISTENERS:
            answer, *rest = FakeChannel.script
            FakeChannel.script = tuple(rest)
        if isinstance(answer, OSError):
            raise answer
        return memoryview(answer)

    def close(self) -> None:
        return


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> NetlinkSockets:
    """A source that is proved to work and then gets what ``FakeChannel.script`` says."""
    monkeypatch.setattr(netlink, "Channel", FakeChannel)
    monkeypatch.setattr(netlink.TcpTrace, "read", lambda _: None)  # that is another machine's
    FakeChannel.script = (done(), done())
    FakeChannel.listeners = done()
    return NetlinkSockets()


INTERRUPTED = diag_dump([Diag()])[: -len(done())] + done(flags=0x12)
MISSING = done(-errno.ENOENT)
NO_BUFFERS = OSError(errno.ENOBUFS, os.strerror(errno.ENOBUFS))


@pytest.mark.parametrize("trouble", [INTERRUPTED, MISSING, NO_BUFFERS, b"cut"])
def test_a_disturbed_dump_is_asked_once_more(
    scripted: NetlinkSockets, trouble: bytes | OSError
) -> None:
    FakeChannel.script = (trouble, diag_dump([Diag(), Diag(cookie=2)]), done(), done())

    reading = scripted.read()

    assert len(reading.value) == 2
    assert reading.gaps == ()
    assert FakeChannel.script == ()


def test_a_part_that_the_kernel_lacks_is_a_gap(scripted: NetlinkSockets) -> None:
    FakeChannel.script = (diag_dump([Diag()]), done(), MISSING, MISSING)

    reading = scripted.read()

    assert len(reading.value) == 1
    assert [gap.code for gap in reading.gaps] == [GapCode.SOCKETS_HIDDEN]
    assert reading.gaps[0].detail == "UDP over IPv6: No such file or directory"


def test_nothing_but_errors_is_a_gap(scripted: NetlinkSockets) -> None:
    FakeChannel.script = (NO_BUFFERS,) * 6
    FakeChannel.listeners = NO_BUFFERS

    reading = scripted.read()

    assert len(reading.value) == 0
    assert [gap.code for gap in reading.gaps] == [GapCode.SOCKETS_HIDDEN]


def test_what_cannot_be_read_any_more_is_as_it_was_and_not_closed(
    scripted: NetlinkSockets,
) -> None:
    FakeChannel.script = (diag_dump([Diag()]), diag_dump([Diag(cookie=2, state=7)]), done())
    before = scripted.read()
    FakeChannel.script = (NO_BUFFERS, NO_BUFFERS, done(), done())

    reading = scripted.read()

    assert before.value["id"].tolist() == [1, 2]
    assert reading.value["id"].tolist() == [1]
    assert reading.gaps[0].detail == "TCP connections: No buffer space available"


def test_listeners_that_cannot_be_read_are_as_they_were_and_connections_are_those_of_now(
    scripted: NetlinkSockets,
) -> None:
    FakeChannel.listeners = diag_dump([Diag()])
    FakeChannel.script = (done(), done(), done())
    scripted.read()
    FakeChannel.listeners = NO_BUFFERS
    FakeChannel.script = (diag_dump([Diag(cookie=2, state=1)]), done(), done())

    reading = scripted.read()

    assert reading.value["id"].tolist() == [1, 2]
    assert reading.gaps[0].detail == "TCP listeners: No buffer space available"


def test_connections_are_read_again_after_they_could_not_be(
    scripted: NetlinkSockets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(netlink.TcpTrace, "read", lambda _: Trace(b"the same", (1, 0), (0, 0)))
    established = diag_dump([Diag(cookie=2, state=1)])
    interrupted = established[: -len(done())] + done(flags=0x12)
    for answers in (
        (interrupted, interrupted),
        (NO_BUFFERS, NO_BUFFERS),
        (b"cut", b"cut"),
        (established,),
        (),  # nothing has happened since
    ):
        FakeChannel.script = (*answers, done(), done())
        reading = scripted.read()
        assert FakeChannel.script == ()
        assert len(reading.gaps) == (len(answers) == 2)

    assert reading.value["id"].tolist() == [2]


def test_connections_whose_bytes_are_wanted_are_read_each_time(
    scripted: NetlinkSockets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(netlink.TcpTrace, "read", lambda _: Trace(b"the same", (1, 0), (0, 0)))
    for wanted in (False, True, True):
        scripted.want_bytes(wanted)
        FakeChannel.script = (diag_dump([Diag(state=1)]), done(), done())
        scripted.read()
        assert FakeChannel.script == ()


def test_what_changed_twice_while_it_was_read_is_shown_and_told(scripted: NetlinkSockets) -> None:
    FakeChannel.script = (INTERRUPTED, INTERRUPTED, done(), done())
    first = scripted.read()
    FakeChannel.script = (INTERRUPTED, INTERRUPTED, done(), done())
    again = scripted.read()
    FakeChannel.script = (diag_dump([Diag(), Diag(cookie=2)]), done(), done())
    calm = scripted.read()

    for reading in (first, again):
        assert reading.value["id"].tolist() == [1]
        assert [gap.code for gap in reading.gaps] == [GapCode.SOCKETS_HIDDEN]
        assert reading.gaps[0].detail == "TCP connections: the table changed while it was read"
    assert calm.value["id"].tolist() == [1, 2]
    assert calm.gaps == ()


def test_an_unchanged_table_is_the_very_same_and_cannot_be_written(
    scripted: NetlinkSockets,
) -> None:
    tables = []
    for _ in range(3):
        FakeChannel.script = (diag_dump([Diag()]), diag_dump([Diag(cookie=2, state=7)]), done())
        tables.append(scripted.read().value)

    assert tables[0] is tables[1]
    assert tables[1] is tables[2]
    with pytest.raises(ValueError, match="read-only"):
        tables[0]["uid"] = 5


def test_an_answer_without_sockets_to_another_question_is_no_trouble(
    scripted: NetlinkSockets,
) -> None:
    FakeChannel.script = (diag_dump([Diag()]), done(), done())
    before = scripted.read()
    other = bytearray(done())
    other[8:12] = b"othr"  # the number of the question
    FakeChannel.script = (diag_dump([Diag()]), bytes(other), bytes(other))

    after = scripted.read()

    assert after.gaps == ()
    assert after.value.tobytes() == before.value.tobytes()


def running(entry: Diag, state: int, timer: int, expires: int) -> bytes:
    """The answer of one socket with its timer."""
    dump = bytearray(diag_dump([Diag(cookie=9), entry]))
    start = len(diag_dump([Diag(cookie=9)])) - len(done())
    dump[start + 17 : start + 20] = bytes([state, timer, 1])
    dump[start + 68 : start + 72] = expires.to_bytes(4, sys.byteorder)
    return bytes(dump)


def test_timers_are_no_change_and_queues_make_a_new_table(scripted: NetlinkSockets) -> None:
    tables = []
    for entry, state, timer, expires in (
        (Diag(queues=(0, 7)), 1, 0, 0),
        (Diag(queues=(0, 7)), 1, 2, 5000),
        (Diag(queues=(3, 7)), 1, 2, 4000),
        (Diag(queues=(3, 7)), 8, 2, 4000),
    ):
        FakeChannel.script = (running(entry, state, timer, expires), done(), done())
        tables.append(scripted.read().value)

    assert tables[0] is tables[1]
    assert [table["receive_queue"].tolist() for table in tables] == [[0, 0], [0, 0], [0, 3], [0, 3]]
    assert [table["state"][1] for table in tables] == [1, 1, 1, 8]
    assert all(table["send_queue"].tolist() == [128, 7] for table in tables)


@pytest.mark.parametrize("trouble", [MISSING, NO_BUFFERS, done(-errno.EPERM)])
@pytest.mark.parametrize("answers", [(), (done(),)])
def test_a_kernel_that_refuses_is_named_at_once(
    monkeypatch: pytest.MonkeyPatch, answers: tuple[bytes, ...], trouble: bytes | OSError
) -> None:
    monkeypatch.setattr(netlink, "Channel", FakeChannel)
    FakeChannel.script = (*answers, trouble)

    with pytest.raises(NetlinkUnavailable) as caught:
        NetlinkSockets()

    assert caught.value.gap.code is GapCode.NETLINK_UNAVAILABLE
    assert caught.value.gap.detail
