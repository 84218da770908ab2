"""Kinds of listeners and lanes in the memory: each is written once, and has a number."""

from __future__ import annotations

import hashlib
import json
import re
from collections import OrderedDict
from typing import TYPE_CHECKING

from portwatch.core.columns import program_name
from portwatch.core.query_fields import TEXTS, haystack, texts
from portwatch.core.stored_listener import document, instance, listener

if TYPE_CHECKING:
    import sqlite3

    from portwatch.core.model import Listener

BY_CHANCE = -1
"""Stands for the port of a lane whose ports are taken by chance."""

SEPARATOR = "\x1e"
"""Stands between the texts of two keys."""

ALL = ""
"""Stands for the key of a bare word, which looks into all texts."""

PARTS = (ALL, *TEXTS)
"""The keys in the order in which their texts are written."""

_KEPT = 4096  # numbers of kinds and of lanes that need no look into the table
_NAME_AT_MOST = 1000  # characters
_ESCAPES = {"\\": "\\\\", "\n": "\\n", SEPARATOR: "\\e"}
_MARKS = str.maketrans(_ESCAPES)
_MEANT = {escape: character for character, escape in _ESCAPES.items()}
_PLACES = {key: place for place, key in enumerate(PARTS)}
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Numbers:
    """Finds the numbers of kinds and lanes. For the thread that opened the connection."""

    def __init__(self, connection: sqlite3.Connection, ephemeral: tuple[int, int]) -> None:
        """Nothing is known yet.

        Args:
            connection: To the memory.
            ephemeral: The machine's range of ports that are given by chance, both ends included.
        """
        self._db = connection
        self._ephemeral = ephemeral
        self._kinds: OrderedDict[bytes, int] = OrderedDict()
        self._lanes: OrderedDict[tuple[str, str, int], int] = OrderedDict()

    def forget(self) -> None:
        """Kinds and lanes may have been deleted."""
        self._kinds.clear()
        self._lanes.clear()

    def kind(self, row: Listener) -> int:
        """What a listener has in common with other openings of it.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        found = document(row)
        text = json.dumps(found, sort_keys=True, separators=(",", ":"))
        digest = hashlib.blake2b(text.encode(), digest_size=16).digest()
        number = self._kinds.get(digest)
        if number is None:
            told = self._db.execute("SELECT id FROM kind WHERE digest = ?", (digest,)).fetchone()
            # As it will be read: no secret, and what a search finds is what is shown.
            number = (
                told[0] if told else self._add_kind(digest, text, listener(found, instance(row)))
            )
            self._kinds[digest] = number
            if len(self._kinds) > _KEPT:
                self._kinds.popitem(last=False)
        self._kinds.move_to_end(digest)
        return number

    def _add_kind(self, digest: bytes, text: str, row: Listener) -> int:
        done = self._db.execute(
            "INSERT INTO kind (digest, document, hay, proto, reach, verdict, texts, address)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(digest, text, haystack(row), row.socket.protocol),
                *(row.reach.level, row.verdict, search_texts(row), row.socket.local_address),
            ),
        )
        return done.lastrowid or 0

    def lane(self, row: Listener) -> int:
        """The program's lane for this port, or for all that it takes by chance.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        low, high = self._ephemeral
        port = row.socket.local_port
        is_known = row.service.name is not None and not row.service.registered_only
        told = (
            sql_text(program_name(row))[:_NAME_AT_MOST],
            row.socket.protocol,
            BY_CHANCE if low <= port <= high and not is_known else port,
        )
        number = self._lanes.get(told)
        if number is None:
            where = "program = ? AND protocol = ? AND port = ?"
            find = f"SELECT id FROM lane WHERE {where}"  # noqa: S608 - our words
            self._db.execute(
                "INSERT OR IGNORE INTO lane (program, protocol, port) VALUES (?, ?, ?)", told
            )
            number = int(self._db.execute(find, told).fetchone()[0])
            self._lanes[told] = number
            if len(self._lanes) > _KEPT:
                self._lanes.popitem(last=False)
        return number


def search_texts(row: Listener) -> str:
    """What the keys of a query look into, in the order of ``PARTS``; each text is a line."""
    parts = (texts(row), *(found(row) for found in TEXTS.values()))
    lines = (dict.fromkeys(text.translate(_MARKS) for text in part if text) for part in parts)
    return SEPARATOR.join(map("\n".join, lines))


def lines_of(written: str, key: str) -> list[str]:
    """The texts that a key looks into, of what ``search_texts`` has written; still escaped."""
    parts = written.split(SEPARATOR)
    place = _PLACES[key]
    return parts[place].split("\n") if place < len(parts) and parts[place] else []


def unescaped(line: str) -> str:
    """The text of a line."""
    if "\\" not in line:
        return line
    return _ESCAPED.sub(lambda found: _MEANT.get(found[0], found[0]), line)


def sql_text(text: str) -> str:
    """Text that SQLite takes: bytes that are no text as escapes, nothing after a NUL lost."""
    return text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\0")


def is_text(text: str) -> bool:
    """Whether there are no bytes in it that are no text (lone surrogates)."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
