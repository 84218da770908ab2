"""Unit files of sockets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.model import Protocol
from portwatch.core.socket_unit import SocketUnit, parse_socket_unit

TCP, UDP = Protocol.TCP, Protocol.UDP


def socket(*lines: str) -> str:
    return "\n".join(["[Unit]", "ListenStream=1", "[Socket]", *lines, "[Install]", "Service=no"])


@pytest.mark.parametrize(
    ("value", "port"),
    [
        ("22", 22),
        ("0.0.0.0:22", 22),
        ("[::]:22", 22),
        ("[fe80::1%lo]:22", 22),
        ("127.0.0.1:22%lo", 22),
        ("/run/x.sock", None),
        ("/run/x:22", None),
        ("@abstract:22", None),
        ("vsock:2:22", None),
        ("0", None),
        ("70000", None),
        ("%i", None),
        ("²", None),
    ],
)
def test_addresses(value: str, port: int | None) -> None:
    found = parse_socket_unit("a.socket", [socket(f"ListenStream={value}")])

    assert found.ports == ({(TCP, port)} if port else frozenset())


def test_the_service() -> None:
    assert parse_socket_unit("a.socket", [socket()]).service == "a.service"
    assert parse_socket_unit("a.socket", [socket("Accept=yes")]).service == "a@.service"
    assert parse_socket_unit("a.socket", [socket(" Service = b.service ")]).service == "b.service"


def test_drop_ins_add_and_take_back() -> None:
    first = socket("ListenStream=22", "ListenDatagram=53")
    more = socket("ListenStream=2222")
    anew = socket("ListenStream=", "ListenStream=8022")

    assert parse_socket_unit("a.socket", [first, more]).ports == {(TCP, 22), (TCP, 2222), (UDP, 53)}
    assert parse_socket_unit("a.socket", [first, anew]).ports == {(TCP, 8022)}


def test_comments_and_continued_lines() -> None:
    text = socket("#ListenStream=1", "; ListenStream=2", "ListenStream=\\", "# still", "3")

    assert parse_socket_unit("a.socket", [text]).ports == {(TCP, 3)}


@given(st.text(), st.lists(st.text()))
def test_any_text_is_fit(name: str, texts: list[str]) -> None:
    found = parse_socket_unit(name, texts)

    assert isinstance(found, SocketUnit)
    assert all(0 < port <= 65535 for _, port in found.ports)
