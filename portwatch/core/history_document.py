"""What is remembered, for others: as JSON, as lines of a table, as a report in Markdown.

Names are cleaned, secrets in command lines are dots, and nothing can become markup or a formula.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from portwatch.core import encode
from portwatch.core.columns import endpoint, program_name, row_json, short_duration
from portwatch.core.listener_columns import LISTENER_COLUMNS
from portwatch.core.redaction import redact
from portwatch.core.text import clean, csv_cell
from portwatch.core.wording import REACH_WORDS, VERDICT_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from portwatch.core.history_records import Act, AlertEntry, Episode, Peer

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+!|<>~&$])")
_FIRST = re.compile(r"^(\s*)(?=[-=])|^(\s*\d+)(?=[.)](?:\s|$))")  # of a list, a line
_LINK = re.compile(r"([^\s`|]*(?:://|@|www\.)[^\s`|]*)", re.IGNORECASE)

ALERTS_AT_MOST = 50
"""Alerts in a report."""

EPISODE_TITLES = ("OPENED", "CLOSED", "LASTED", "PORT", "PROGRAM", "REACH", "VERDICT")
"""Headers of the lines of episodes."""

ALERT_TITLES = ("AT", "VERDICT", "WHAT", "DONE")
"""Headers of the lines of alerts."""


_NAMES_AT_MOST = 240  # characters of those that an alert on several names: of four, mostly

ACT_TITLES = ("AT", "ASKED", "WHAT", "HOW", "END")
"""Headers of the lines of acts."""


def episode_json(one: Episode) -> dict[str, encode.Json]:
    """An episode: what ``list --json`` tells of a listener, and when it was up."""
    row = row_json(LISTENER_COLUMNS, one.listener)
    return {
        "id": one.id,
        "opened": encode.instant(one.opened),
        "stood_at_start": one.stood,
        "closed": encode.instant(one.closed),
        "last_seen": encode.instant(one.last_seen),
        "lasted_s": None if one.lasted is None else round(one.lasted, 3),
        "is_open": one.is_open,
        "listener": row,
    }


def alert_json(one: AlertEntry) -> dict[str, encode.Json]:
    """An alert and what the person did with it."""
    return {
        "id": one.id,
        "at": encode.instant(one.at),
        "verdict": one.verdict,
        "title": encode.exact(one.title),
        "text": encode.exact(one.text),
        "state": one.state,
        "handled_at": encode.instant(one.handled_at),
        "episodes": list(one.episodes),
    }


def act_json(one: Act) -> dict[str, encode.Json]:
    """What was stopped, paused or closed, and how that ended."""
    return {
        "at": encode.instant(one.at),
        "kind": one.kind,
        "subject": encode.exact(one.subject),
        "way": encode.exact(one.way),
        "outcome": one.outcome,
        "text": encode.exact(one.text),
    }


def peer_json(one: Peer) -> dict[str, encode.Json]:
    """Who talked to a listener."""
    return {
        "address": one.address,
        "connections": one.connections,
        "first": encode.instant(one.first),
        "last": encode.instant(one.last),
        "bytes_sent": one.sent,
        "bytes_received": one.received,
    }


CSV_TITLES = (
    "id", "opened", "closed", "last_seen", "lasted_s", "protocol", "address", "port", "program",
    "user", "unit", "container", "package", "reach", "verdict", "reasons", "text",
)  # fmt: skip
"""Headers of ``csv_values``."""


def csv_values(one: Episode) -> tuple[str, ...]:
    """An episode as plain values."""
    row = one.listener
    container = row.container
    return (
        str(one.id),
        "" if one.stood else encode.instant(one.opened) or "",
        encode.instant(one.closed) or "",
        encode.instant(one.last_seen) or "",
        "" if one.lasted is None else f"{one.lasted:.3f}",
        row.socket.protocol,
        row.socket.local_address,
        str(row.socket.local_port),
        program_name(row),
        row.socket.user or "",
        row.unit or "",
        "" if container is None else container.name or container.id,
        row.package or "",
        row.reach.level,
        row.verdict,
        " ".join(f"{reason.code}:{reason.severity}" for reason in row.reasons),
        row.text,
    )


def episode_cells(one: Episode, moment: Callable[[float], str]) -> tuple[str, ...]:
    """An episode as cells under ``EPISODE_TITLES``; cleaned.

    Args:
        one: The episode.
        moment: Seconds since the epoch in words.
    """
    row = one.listener
    opened = f"before {moment(one.opened)}" if one.stood else moment(one.opened)
    if one.is_open:
        closed = "open"
    elif one.closed is None:
        closed = f"after {moment(one.last_seen)}"
    else:
        closed = moment(one.closed)
    return (
        opened,
        closed,
        "" if one.lasted is None else short_duration(one.lasted),
        f"{row.socket.local_port} {row.socket.protocol}",
        clean(program_name(row), 60),
        clean(row.reach.place or REACH_WORDS[row.reach.level], 40),
        VERDICT_WORDS[row.verdict],
    )


def alert_cells(one: AlertEntry, moment: Callable[[float], str]) -> tuple[str, ...]:
    """An alert as cells under ``ALERT_TITLES``; cleaned. One on several names them."""
    what = clean(one.title, 80)
    if len(one.episodes) > 1:
        what = f"{what}: {clean('; '.join(one.text.splitlines()), _NAMES_AT_MOST)}"
    return moment(one.at), VERDICT_WORDS[one.verdict], what, one.state


def act_cells(one: Act, moment: Callable[[float], str]) -> tuple[str, ...]:
    """An act as cells under ``ACT_TITLES``; cleaned."""
    how = clean(one.way, 60)
    return moment(one.at), one.kind, clean(one.subject, 100), how, clean(one.text, 200)


def csv_cells(cells: Iterable[str]) -> list[str]:
    """Cells that no spreadsheet takes for a formula."""
    return [csv_cell(cell) for cell in cells]


def markdown_table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown, whose cells are no markup."""
    lines = [_line(title.capitalize() for title in titles), _line("---" for _ in titles)]
    lines += [_line(plain(cell) for cell in row) for row in rows]
    return "\n".join(lines)


def plain(text: str) -> str:
    """Text that Markdown shows as it is; what GitHub and others would make a link of is code."""
    parts = _LINK.split(clean(text))
    made = [
        f"`{part}`" if number % 2 else _MARKUP.sub(r"\\\1", part)
        for number, part in enumerate(parts)
    ]
    return _FIRST.sub(r"\1\2\\", "".join(made))


def report(
    one: Episode,
    others: Iterable[Episode],
    alerts: Iterable[AlertEntry],
    peers: Iterable[Peer],
    *,
    host: str,
    moment: Callable[[float], str],
    now: float,
) -> str:
    """An incident report on one listener, in Markdown.

    Args:
        one: The episode.
        others: Other episodes of the same program on the same port, the latest first.
        alerts: What was announced of it.
        peers: Who talked to it.
        host: Name of the machine.
        moment: Seconds since the epoch in words.
        now: When the report is made.
    """
    row = one.listener
    where = endpoint(row.socket.family, row.socket.local_address, row.socket.local_port)
    parts = [
        f"# {plain(program_name(row))} on port {row.socket.local_port} {row.socket.protocol}",
        plain(row.text),
        f"Made on {plain(host)} at {moment(now)} by portwatch, from what it remembers.",
        "## Facts",
        "\n".join(f"- **{name}**: {plain(value)}" for name, value in _facts(one, where, moment)),
    ]
    if row.reasons:
        parts += ["## Why it was judged so", "\n".join(_reasons(one))]
    cells = [episode_cells(each, moment) for each in (one, *others)]
    parts += ["## When it was up", markdown_table(EPISODE_TITLES, cells)]
    told = [alert_cells(alert, moment) for alert in alerts]
    if told:
        parts += ["## Alerts", markdown_table(ALERT_TITLES, told)]
    parts += ["## Connections seen", _peers(peers, moment)]
    return "\n\n".join(parts) + "\n"


def _facts(one: Episode, where: str, moment: Callable[[float], str]) -> Iterable[tuple[str, str]]:
    row = one.listener
    cells = episode_cells(one, moment)
    yield "Listens at", f"{where} ({row.socket.protocol})"
    yield "Opened", cells[0]
    yield "Closed", cells[1]
    yield "Reach", row.reach.text or cells[5]
    yield "Verdict", cells[6]
    for owner in row.ownership.owners[:1]:
        yield "Process", f"{owner.name} (pid {owner.id.pid})"
        if owner.exe:
            yield "Program file", owner.exe
        if owner.command:
            yield "Command", " ".join(redact(owner.command))
        if owner.user:
            yield "User", owner.user
        if owner.parents:
            yield "Started by", " ← ".join(parent.name for parent in owner.parents)
    if row.unit:
        yield "Unit", row.unit
    if row.container is not None:
        yield "Container", f"{row.container.engine} {row.container.name or row.container.id}"
    if row.package:
        yield "Package", row.package


def _reasons(one: Episode) -> Iterable[str]:
    for reason in one.listener.reasons:
        line = f"- **{reason.severity}**, `{reason.code}`: {plain(reason.text)}"
        yield line + (f" Evidence: {plain(reason.evidence)}." if reason.evidence else "")


def _peers(peers: Iterable[Peer], moment: Callable[[float], str]) -> str:
    rows = [
        (
            peer.address,
            str(peer.connections),
            moment(peer.first),
            moment(peer.last),
            str(peer.received),
            str(peer.sent),
        )
        for peer in peers
    ]
    if not rows:
        return "None that ended while it was watched (only ends of TCP connections are known)."
    titles = ("PEER", "CONNECTIONS", "FIRST END", "LAST END", "BYTES RECEIVED", "BYTES SENT")
    return markdown_table(titles, rows)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
