"""The tables of the memory, and the steps from one version of them to the next.

``user_version`` (https://www.sqlite.org/pragma.html#pragma_user_version) counts the steps that a
file has gone. A step is never changed once it was released: another one is added.
"""

from __future__ import annotations

import sqlite3

APPLICATION = 0x70777468
"""Tells the file from other programs' (https://www.sqlite.org/pragma.html#pragma_application_id)."""

_FIRST = """
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    boot TEXT NOT NULL,           -- of the machine: two runs of one boot share a monotonic clock
    started REAL NOT NULL,        -- seconds since the epoch
    last REAL NOT NULL,
    last_mono REAL NOT NULL,      -- seconds since boot
    ended INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE lane (               -- a program on a port: what is drawn as one
    id INTEGER PRIMARY KEY,
    program TEXT NOT NULL,
    protocol TEXT NOT NULL,
    port INTEGER NOT NULL,        -- -1 for the ports that a program takes by chance
    UNIQUE (program, protocol, port)
) STRICT;
CREATE TABLE kind (               -- what many openings of a listener have in common
    id INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE,
    document TEXT NOT NULL,       -- portwatch.core.stored_listener
    hay TEXT NOT NULL,            -- what a bare word of a query looks into, case folded
    proto TEXT NOT NULL,
    reach TEXT NOT NULL,
    verdict TEXT NOT NULL,
    texts TEXT NOT NULL           -- what the keys of a query look into: a part each, split by
                                  -- U+001E, each text of it a line
) STRICT;
CREATE TABLE stretch (            -- an episode, or a part of it that was judged alike
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL REFERENCES kind (id),
    lane INTEGER NOT NULL REFERENCES lane (id),
    run INTEGER NOT NULL REFERENCES run (id),
    cookie INTEGER NOT NULL,      -- the kernel's identity of the socket, as a signed number
    port INTEGER NOT NULL,
    pid INTEGER NOT NULL,
    process_started REAL,
    opened REAL NOT NULL,
    opened_mono REAL NOT NULL,
    closed REAL,                  -- NULL while it is open; of a lost one, when it was seen last
    closed_mono REAL,
    rank INTEGER NOT NULL,        -- of the verdict, the worst is the highest
    wide INTEGER NOT NULL,        -- 1: more than this computer could reach it
    part_of INTEGER,              -- the first stretch of the socket, of one that goes on from it
    stood INTEGER NOT NULL,       -- 1: listened already when watching began
    ends INTEGER NOT NULL,        -- 1: closed, 0: goes on in another stretch, or is open
    lost INTEGER NOT NULL,        -- 1: was gone when watching began again
    long INTEGER NOT NULL         -- 1: lasted for more than a day
) STRICT;
CREATE INDEX stretch_opened ON stretch (opened);
CREATE INDEX stretch_closed ON stretch (closed) WHERE closed IS NOT NULL;
CREATE INDEX stretch_open ON stretch (id) WHERE closed IS NULL;
CREATE INDEX stretch_long ON stretch (closed) WHERE long = 1;
CREATE INDEX stretch_kind ON stretch (kind);
CREATE INDEX stretch_lane ON stretch (lane, opened);
CREATE INDEX stretch_port ON stretch (port);
CREATE INDEX stretch_pid ON stretch (pid);
CREATE INDEX stretch_part ON stretch (part_of) WHERE part_of IS NOT NULL;
CREATE TABLE peer (               -- who talked to a listener
    stretch INTEGER NOT NULL REFERENCES stretch (id),
    address TEXT NOT NULL,
    connections INTEGER NOT NULL,
    first REAL NOT NULL,
    last REAL NOT NULL,
    sent INTEGER NOT NULL,
    received INTEGER NOT NULL,
    PRIMARY KEY (stretch, address)
) STRICT, WITHOUT ROWID;
CREATE TABLE churn (
    minute INTEGER PRIMARY KEY,   -- since the epoch
    seconds REAL NOT NULL,
    opened INTEGER,
    closed INTEGER,
    opened_seen INTEGER NOT NULL,
    closed_seen INTEGER NOT NULL,
    unattributed INTEGER NOT NULL,
    at_least INTEGER NOT NULL,
    established REAL NOT NULL,
    listeners INTEGER NOT NULL,
    programs TEXT NOT NULL        -- JSON: mean of established connections by program
) STRICT;
CREATE TABLE alert (
    id INTEGER PRIMARY KEY,
    at REAL NOT NULL,
    verdict INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    handled REAL,
    stretches TEXT NOT NULL       -- JSON: ids
) STRICT;
CREATE INDEX alert_at ON alert (at);
CREATE TABLE rule (
    id INTEGER PRIMARY KEY,
    at REAL NOT NULL,
    action TEXT NOT NULL,
    rule TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX rule_at ON rule (at);
CREATE TABLE pause (
    id INTEGER PRIMARY KEY,
    since REAL NOT NULL,
    until REAL NOT NULL,
    kind TEXT NOT NULL
) STRICT;
CREATE INDEX pause_until ON pause (until);
"""

_ACTS = """
CREATE TABLE act (                -- what was stopped, paused or closed, and how that ended
    id INTEGER PRIMARY KEY,
    at REAL NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    way TEXT NOT NULL,
    outcome TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX act_at ON act (at);
"""

# What is looked for by address alone needs no document: of a few thousand kinds many share one.
_ADDRESSES = """
ALTER TABLE kind ADD COLUMN address TEXT;  -- that it was bound to; NULL where it is not known
UPDATE kind SET address = json_extract(document, '$.address') WHERE json_valid(document)
    AND json_type(document, '$.address') = 'text';
"""
_OURS = f"PRAGMA application_id = {APPLICATION};"

STEPS = (_FIRST, _ACTS, _ADDRESSES + _OURS)
"""What leads from each version to the next; the first makes all of an empty file."""

ALWAYS = frozenset({"run", "stretch", "kind"})
"""Tables that a file of every version has."""

ADDRESSES_FROM = 3
"""The version from which a kind has its address, and the file says whose it is."""

VERSION = len(STEPS)
"""The version that this program writes."""

ACTS_SINCE = STEPS.index(_ACTS) + 1
"""The first version with acts; readers meet older files too."""


def version_of(connection: sqlite3.Connection) -> int:
    """The version of a file.

    Raises:
        sqlite3.Error: It cannot be read.
    """
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_ours(connection: sqlite3.Connection) -> bool:
    """Whether a file that is not empty is a memory of this program's, of whatever version.

    Raises:
        sqlite3.Error: It cannot be read.
    """
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = version_of(connection)
    if version < ADDRESSES_FROM:
        return version > 0 and not application and names(connection) >= ALWAYS
    return bool(application == APPLICATION)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a file of an older version to this one; each step whole or not at all.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    for number in range(version_of(connection), VERSION):
        step = f"{STEPS[number]} PRAGMA user_version = {number + 1};"
        try:
            connection.executescript(f"BEGIN IMMEDIATE; {step} COMMIT;")
        except sqlite3.Error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if version_of(connection) <= number:  # else another program was faster
                raise


def names(connection: sqlite3.Connection) -> frozenset[str]:
    """The tables and indexes of a file, but for SQLite's own.

    Raises:
        sqlite3.Error: It cannot be read.
    """
    rows = connection.execute("SELECT name FROM sqlite_master")
    return frozenset(row[0] for row in rows if not row[0].startswith("sqlite_"))


def acts_by_itself(connection: sqlite3.Connection) -> bool:
    """Whether a file has triggers or views: no memory has, and they would change what is written.

    Raises:
        sqlite3.Error: It cannot be read.
    """
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view')")
    return found.fetchone() is not None


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether all is as this program made it in a file of this version.

    A table that is not ours changes nothing; an index over ours can refuse what is written.

    Raises:
        sqlite3.Error: It cannot be read.
    """
    model = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(model)
        ours, found = _made(model), _made(connection)
    finally:
        model.close()
    return ours <= found and all(kind == "table" for kind, _, _ in found - ours)


def _made(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str]]:
    """Type, name and statement of all but SQLite's own."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return frozenset(row for row in rows if not row[1].startswith("sqlite_"))
