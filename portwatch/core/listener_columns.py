"""The columns of listeners."""

from __future__ import annotations

from portwatch.core import accept_queue, columns, encode, wording
from portwatch.core.columns import Column, Key, fact, shared_columns
from portwatch.core.model import Listener, ReachLevel
from portwatch.core.said import say

_WIDTHS = tuple(ReachLevel)

LISTENER_TABLE = (
    "program", "port", "service", "address", "owner", "reach", "verdict", "since",
)  # fmt: skip
"""Columns of the window's table, in its order."""

LISTENER_LIST = (
    "port", "protocol", "address", "service", "program", "pids", "held_for", "reach", "verdict",
)  # fmt: skip
"""Columns of ``portwatch list``."""

LISTENER_CSV = (
    "protocol", "family", "address", "port", "interface", "program", "pids", "user", "match",
    "unit", "container", "package", "service", "reach", "verdict", "reasons", "expected_by",
    "first_seen", "text",
)  # fmt: skip
"""Columns of ``portwatch list --csv``."""


def _reach_text(row: Listener) -> str:
    return row.reach.place or wording.REACH_WORDS[row.reach.level]


def _queue_text(row: Listener) -> str:
    found = accept_queue.of(row.socket)
    return "" if found is None else found.text


def _queue_key(row: Listener) -> Key:
    """Sort key: what is full first, what is not known last."""
    found = accept_queue.of(row.socket)
    return (2, 0) if found is None else (not found.is_full, -found.waiting)


def _queue_value(row: Listener) -> encode.Json:
    found = accept_queue.of(row.socket)
    return None if found is None else {"waiting": found.waiting, "limit": found.limit}


LISTENER_COLUMNS: tuple[Column[Listener], ...] = (
    *shared_columns(Listener),
    Column(
        "address",
        say("Address"),
        lambda row, _: columns.local_text(row.socket),
        lambda row: columns.address_key(row.socket.family, row.socket.local_address),
        lambda row: row.socket.local_address,
    ),
    Column(
        "port",
        say("Port"),
        lambda row, _: str(row.socket.local_port),
        lambda row: (row.socket.local_port, row.socket.protocol),
        lambda row: row.socket.local_port,
        numeric=True,
    ),
    fact("interface", say("Interface"), lambda row: row.socket.interface),
    fact("accepts_ipv4", say("Takes IPv4"), lambda row: row.socket.accepts_ipv4),
    fact("namespace", say("Network namespace"), lambda row: row.socket.namespace or None),
    Column("queue", say("Queue"), lambda row, _: _queue_text(row), _queue_key, _queue_value),
    fact("unit_user", say("Whose unit"), lambda row: row.unit_user),
    fact("package", say("Package"), lambda row: row.package),
    Column(
        "service",
        say("Service"),
        lambda row, _: columns.service_text(row),
        lambda row: columns.service_text(row).casefold(),
        lambda row: encode.service(row.service),
    ),
    Column(
        "reach",
        say("Reach"),
        lambda row, _: _reach_text(row),
        lambda row: (-_WIDTHS.index(row.reach.level), row.reach.place),
        lambda row: encode.reach(row.reach),
    ),
    fact("expected_by", say("Expected by"), lambda row: row.expected_by),
    Column(
        "verdict",
        say("Verdict"),
        lambda row, _: wording.VERDICT_WORDS[row.verdict],
        lambda row: -row.verdict.rank,
        lambda row: row.verdict,
    ),
    Column(
        "reasons",
        say("Reasons"),
        lambda row, _: " ".join(f"{one.code}:{one.severity}" for one in row.reasons),
        lambda row: -len(row.reasons),
        lambda row: [encode.reason(one) for one in row.reasons],
    ),
    fact("first_seen", say("First seen"), lambda row: encode.instant(row.first_seen)),
    fact("text", say("In words"), lambda row: row.text),
)
