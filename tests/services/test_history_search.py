from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portwatch.core.history_batch import Batch, Told
from portwatch.core.history_records import AlertEntry, EntryKind, RuleAction, RuleChange
from portwatch.core.model import Verdict
from portwatch.core.query import Query, QueryError
from portwatch.services import (
    history_episodes,
    history_file,
    history_search,
    history_timeline,
)
from portwatch.services.history_tables import HistoryTables
from tests.helpers import rows
from tests.helpers.made_up_listeners import ADDRESSES, NASTY, listeners
from tests.helpers.remembering import (
    BOOT,
    EPHEMERAL,
    asked,
    at,
    begun,
    changed,
    closed,
    opened,
    reading,
    remember,
)

if TYPE_CHECKING:
    from portwatch.core.history_records import Entry
    from portwatch.core.model import Listener
    from portwatch.services.history_reader import HistoryFileReader

ALL = Query()
FAR = (0.0, 9e9)

_words = st.sampled_from(
    ["a", "ss", "SSHD", "redis", "kernel", "nginx", "drop table kind", "1000", "%", "_", "x y",
     "127.0.0.1", "::1", "•••", "\\", "\\n", "n", "e", *NASTY]
)  # fmt: skip
_regexes = st.sampled_from(["/^sshd$/", "/a.*b/", "/./", "/^$/", "/SS/", r"/\\n/", "/worker|DROP/"])
_texts = (
    _words.map(lambda word: '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"') | _regexes
)
_keys = st.sampled_from(["program", "exe", "user", "unit", "container", "package", "service"])
_numbers = st.sampled_from(
    ["22", "80,443", ">1024", "<=53", "8000-9000", "0", "<100", ">=1", "40000"]
)
_closed = st.sampled_from(
    ["proto:udp", "proto:tcp,udp", "reach:network", "reach:>=network", "reach:unknown",
     "verdict:risky", "verdict:>=risky", "verdict:expected,suspicious", "state:listen",
     "state:established"]
)  # fmt: skip
_addresses = st.sampled_from(
    [*(f'addr:"{address}"' for address in ADDRESSES), "addr:any", "addr:192.168", "addr:localhost",
     "addr:10.0.0.0/8", "remote:10.0.0.1", "remote:443", "127.0.0.1:80", "*:443", "[::1]:80", ":22",
     "8080", "http://localhost:8080/x"]
)  # fmt: skip
_terms = (
    _texts
    | st.builds("{}:{}".format, _keys, _texts)
    | st.builds("{}:={}".format, _keys, _words.map(lambda word: f'"{word}"'))
    | st.builds("port:{}".format, _numbers)
    | st.builds("pid:{}".format, _numbers)
    | _closed
    | _addresses
)


@st.composite
def queries(draw: st.DrawFn) -> Query:
    """Queries in all of the language; what it refuses is left out."""
    negated = draw(st.lists(st.tuples(st.booleans(), _terms), min_size=1, max_size=3))
    words = " ".join(f"-{term}" if no else term for no, term in negated)
    try:
        return Query.parse(words)
    except QueryError:
        return Query.parse("port:1-65535")


def pages(reader: HistoryFileReader, query: Query, most: int) -> list[Entry]:
    """All entries, page by page."""
    found: list[Entry] = []
    before: float | None = None
    for _ in range(1000):
        page = reader.timeline(query, before=before, most=most)
        assert before is None or page.searched_to < before or page.is_last
        found += page.entries
        if page.is_last:
            return found
        before = page.searched_to
    raise AssertionError("the pages have no end")


def fill(path: Path, found: list[Listener]) -> None:
    """Each opens and closes, some at the very same moment as others."""
    batches = [begun(0)]
    for number, row in enumerate(found):
        distinct = replace(row, socket=replace(row.socket, id=number + 1))
        batches += [opened(distinct, 10 + number // 3), closed(distinct, 100 + number // 2)]
    remember(path, *batches)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(listeners(), min_size=1, max_size=12),
    st.lists(queries(), min_size=1, max_size=8),
    st.integers(1, 5),
)
def test_a_search_tells_exactly_what_the_query_matches(
    found: list[Listener], asked_for: list[Query], most: int
) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "history.sqlite")
        fill(path, found)
        with reading(path) as reader:
            stored = reader.between(*FAR, ALL)
            assert len(stored) == len(found)
            for query in asked_for:
                wanted = sorted(one.id for one in stored if query.matches(one.listener))

                assert sorted(one.id for one in reader.between(*FAR, query)) == wanted, query
                told = pages(reader, query, most)
                for kind in (EntryKind.OPENED, EntryKind.CLOSED):
                    ids = [
                        entry.episode.id for entry in told if entry.kind is kind and entry.episode
                    ]
                    assert sorted(ids) == wanted, (query, kind)
                moments = [entry.at for entry in told]
                assert moments == sorted(moments, reverse=True)


def test_every_page_is_told_though_all_happened_at_once(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    made = history_file.open_to_write(path)
    tables = HistoryTables(made.connection, BOOT, EPHEMERAL)
    tables.write(begun(0))
    for number in range(25):
        tables.add_rule(RuleChange(at(5).wall, RuleAction.LEARNT, f"rule-{number}", "x"))
    tables.add_rule(RuleChange(at(6).wall, RuleAction.LEARNT, "last", "x"))
    for number in range(30):
        told = Told(rows.listener(port=number + 1), at(7))
        tables.write(Batch(at(7), (told,)))
    made.connection.close()

    with reading(path) as reader:
        for most in (1, 10, 25, 100):
            assert len(pages(reader, ALL, most)) == 56


def test_pages_go_on_where_looking_had_to_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_timeline, "LOOKED_AT", 10)
    path = tmp_path / "history.sqlite"
    rare = [rows.listener("node", 1 + number, reach=rows.WIFI) for number in range(4)]
    fill(path, [*rare, *(rows.listener("node", 100 + number) for number in range(200))])
    query = Query.parse("addr:0.0.0.0,127.0.0.1:9")

    with reading(path) as reader:
        first = reader.timeline(query, most=50)
        assert (first.entries, first.is_last) == ((), False)
        found = pages(reader, query, 50)
    assert [entry.kind for entry in found] == [EntryKind.CLOSED] * 4 + [EntryKind.OPENED] * 4


def test_pages_go_on_where_sqlite_had_to_pass_over_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_timeline, "PASSED_AT_MOST", 30)
    monkeypatch.setattr(history_search, "FEW", 1)  # else an index finds them all
    path = tmp_path / "history.sqlite"
    rare = [rows.listener("node", 65_535), rows.listener("node", 65_535)]
    fill(path, [*rare, *(rows.listener("node", 100 + number) for number in range(100))])
    query = Query.parse("port:1-65535 -port:1-65534")

    with reading(path) as reader:
        first = reader.timeline(query, most=50)
        assert (first.entries, first.is_last) == ((), False)
        found = pages(reader, query, 50)
        assert pages(reader, Query.parse("port:1-65535 -port:1-65535"), 50) == []
    assert [entry.kind for entry in found] == [EntryKind.CLOSED] * 2 + [EntryKind.OPENED] * 2


@pytest.mark.parametrize(
    ("text", "count"),
    [("addr:0.0.0.0", 8), ("addr:10.0.0.0/8", 0), ("addr:0.0.0.0:2", 2), ("*:3", 2),
     ("remote:127.0.0.1", 0), ("state:established", 0), ("pid:<100", 0)],
)  # fmt: skip
def test_what_an_address_or_a_state_leaves_out_is_not_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, count: int
) -> None:
    monkeypatch.setattr(history_timeline, "LOOKED_AT", 10)
    path = tmp_path / "history.sqlite"
    rare = [rows.listener("node", 1 + number, reach=rows.WIFI) for number in range(4)]
    fill(path, [*rare, *(rows.listener("node", 100 + number) for number in range(200))])

    with reading(path) as reader:
        first = reader.timeline(Query.parse(text), most=50)
    assert (len(first.entries), first.is_last) == (count, True)


@pytest.mark.parametrize(
    "text",
    ["'; DROP TABLE kind; --", "') OR 1=1 --", "program:\"=x' OR 'a'='a\"", '"1) UNION SELECT 1"',
     "port:22 \"' OR ''='\"", "user:\"'; DELETE FROM stretch; --\""],
)  # fmt: skip
def test_a_hostile_query_is_only_looked_for(tmp_path: Path, text: str) -> None:
    path = tmp_path / "history.sqlite"
    fill(path, [rows.listener("node", 22)])

    with reading(path) as reader:
        assert reader.between(*FAR, Query.parse(text)) == ()
        assert reader.timeline(Query.parse(text)).entries == ()
    assert asked(path, "SELECT count(*) FROM stretch") == [(1,)]
    assert asked(path, "SELECT count(*) FROM kind") == [(1,)]


def test_bytes_that_are_no_text_are_looked_for_and_not_found(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    fill(path, [rows.listener("a\udc80", 22)])

    with reading(path) as reader:
        assert reader.between(*FAR, Query.parse("a\udc80")) == ()
        assert len(reader.between(*FAR, Query.parse("-a\udc80"))) == 1


def test_what_is_searched_holds_no_secret(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    owner = rows.process("mysqld", command=("mysqld", "--password=hunter2"))
    fill(path, [rows.listener(ownership=rows.held_by(owner))])

    with reading(path) as reader:
        assert reader.between(*FAR, Query.parse("hunter2")) == ()
        assert len(reader.between(*FAR, Query.parse("password"))) == 1
    assert b"hunter2" not in path.read_bytes()


def test_only_what_was_up_in_the_span_is_told(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    long, short, late = (rows.listener(name, 10 + place) for place, name in enumerate("abc"))
    day = 86_400
    remember(
        path,
        begun(0),
        opened(long, 1),
        opened(short, 2),
        closed(short, 3),
        closed(long, 3 * day),
        opened(late, 4 * day),
        ends=False,
    )

    def names(since: float, until: float) -> list[int]:
        with reading(path) as reader:
            found = reader.between(rows.NOW + since, rows.NOW + until, ALL)
        return [one.listener.socket.local_port for one in found]

    assert names(0, 10) == [11, 10]
    assert names(2 * day, 2 * day + 5) == [10]
    assert names(3 * day + 1, 3 * day + 9) == []
    assert names(3 * day, 5 * day) == [12, 10]
    assert names(9 * day, 10 * day) == [12]


def test_what_is_told_of_a_verdict_is_that_of_the_part_that_fits(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    row = rows.listener("node", 8080)
    worse = replace(row, verdict=Verdict.RISKY)
    change = Batch(at(9), told=(Told(worse, at(9)),))
    remember(path, begun(0), opened(row, 5), change)

    with reading(path) as reader:
        (one,) = reader.between(*FAR, Query.parse("verdict:expected"))
        (same,) = reader.between(*FAR, ALL)
    assert one.listener.verdict is Verdict.EXPECTED
    assert same.listener.verdict is Verdict.RISKY
    assert one.id == same.id


def test_what_is_not_looked_at_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "history.sqlite"
    many = (opened(rows.listener(port=port), port) for port in range(1, 30))
    remember(path, begun(0), *many)
    with reading(path) as reader:
        for most, is_cut in ((10, True), (29, False), (30, False)):
            monkeypatch.setattr(history_episodes, "READ_AT_MOST", most)
            found = reader.between(0, 9e9, Query.from_words(["addr:127.0.0.1"]))
            assert (len(found), reader.is_cut) == (min(most, 29), is_cut)


def test_alerts_rules_and_what_stood_already_are_searched_too(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    node = rows.listener("node", 8080)
    wide = replace(node, verdict=Verdict.RISKY, reach=rows.WIFI)
    made = history_file.open_to_write(path)
    tables = HistoryTables(made.connection, BOOT, EPHEMERAL)
    tables.write(begun(0, rows.listener("sshd", 22)))
    tables.write(opened(node, 5))
    tables.write(changed(wide, 7))
    number = node.socket.id
    tables.add_alert(AlertEntry(0, at(8).wall, Verdict.RISKY, "Exposed", "To all."), [number])
    tables.write(changed(replace(node, verdict=Verdict.EXPECTED), 9))
    rule = "sshd may listen on TCP port 22, for your network."
    tables.add_rule(RuleChange(at(10).wall, RuleAction.LEARNT, "sshd-22", rule))
    made.connection.close()

    opens, alert, learnt = EntryKind.OPENED, EntryKind.ALERT, EntryKind.RULE
    with reading(path) as reader:
        for text, told in (
            ("sshd", [learnt, opens]),
            ("port:22", [learnt, opens]),
            ("exposed", [alert]),
            ("program:node", [alert, opens]),
            ("reach:network -exposed", []),
            ("reach:network exposed", [alert]),
            ("verdict:risky port:8080", [alert]),
            ("nothing", []),
        ):
            page = reader.timeline(Query.parse(text))
            assert [entry.kind for entry in page.entries] == told, text
            assert page.is_last
        assert [entry.kind for entry in reader.timeline(ALL).entries] == [learnt, alert, opens]


def test_a_search_among_many_alerts_goes_on_on_the_next_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_timeline, "SAID_LOOKED_AT", 7)
    path = tmp_path / "history.sqlite"
    made = history_file.open_to_write(path)
    tables = HistoryTables(made.connection, BOOT, EPHEMERAL)
    tables.write(begun(0))
    for second in range(50):
        title = "rare" if second in {3, 40} else "usual"
        tables.add_alert(AlertEntry(0, at(second // 2).wall, Verdict.RISKY, title, "x"), [])
    made.connection.close()

    with reading(path) as reader:
        found = pages(reader, Query.parse("rare"), 50)
    assert [entry.at - rows.NOW for entry in found] == [20, 1]


@pytest.mark.parametrize("query", ["", "port:8080"])
def test_what_closed_at_once_stands_above_its_opening(tmp_path: Path, query: str) -> None:
    path = tmp_path / "history.sqlite"
    row = rows.listener(port=8080)
    remember(path, begun(0), opened(row, 5), closed(row, 5))
    with reading(path) as reader:
        entries = reader.timeline(Query.parse(query), most=50).entries

    ends = [one.kind for one in entries if one.kind in {EntryKind.OPENED, EntryKind.CLOSED}]
    assert ends == [EntryKind.CLOSED, EntryKind.OPENED]
