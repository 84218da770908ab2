from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.model import (
    Connection,
    Container,
    GapCode,
    Process,
    ProcessId,
    Protocol,
    Reach,
    ReachLevel,
    Service,
    State,
    Verdict,
)
from portwatch.core.query import Query
from portwatch.core.query_fields import COMMAND_AT_MOST, haystack
from tests.helpers import rows

SCRIPT = Process(
    id=ProcessId(4242, 1),
    name="python3",
    exe="/usr/bin/python3.11",
    command=("python3", "/home/anna/My App/shop.py", "--listen"),
    uid=1001,
    user="berta",
)
POSTGRES = rows.listener(
    "postgres",
    5432,
    service=Service("postgresql", "PostgreSQL", "A database."),
    unit="postgresql@15-main.service",
    package="postgresql-15",
)
SHOP = rows.listener(
    "python3",
    8080,
    Verdict.RISKY,
    reach=rows.WIFI,
    ownership=rows.held_by(SCRIPT),
    container=Container("docker", "4f1d2c3b4a59", "web-shop", 80),
)
DNS = rows.listener(
    "systemd-resolved",
    53,
    socket=rows.socket(53, "127.0.0.53", protocol=Protocol.UDP),
    ownership=rows.held_by(rows.process("systemd-resolved", 612, uid=101, user="systemd-resolve")),
)
HIDDEN = rows.listener(
    port=631,
    socket=rows.socket(631, "::1", uid=0, user="root"),
    ownership=rows.ownerless(GapCode.OWNERS_HIDDEN),
    reach=Reach(ReachLevel.UNKNOWN),
    verdict=Verdict.UNEXPECTED,
)
PUBLIC = rows.listener(
    "nginx",
    443,
    Verdict.SUSPICIOUS,
    reach=rows.INTERNET,
    socket=rows.socket(443, "::"),
    ownership=rows.held_by(rows.process("nginx", 900), rows.process("nginx", 901)),
)
BROWSING = rows.connection("firefox", ("203.0.113.7", 443))
MAPPED = rows.connection(
    "postgres",
    socket=rows.socket(
        5432, "::ffff:192.168.1.23", remote=("::ffff:10.0.0.9", 50_000), state=State.TIME_WAIT
    ),
    ownership=rows.ownerless(GapCode.OWNERS_GONE),
)
ALL = {
    "postgres": POSTGRES,
    "shop": SHOP,
    "dns": DNS,
    "hidden": HIDDEN,
    "public": PUBLIC,
    "browsing": BROWSING,
    "mapped": MAPPED,
}


def found(text: str) -> set[str]:
    query = Query.parse(text)
    return {name for name, row in ALL.items() if query.matches(row)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", set(ALL)),
        ("   ", set(ALL)),
        # bare words
        ("postgres", {"postgres"}),
        ("POSTGRES", {"postgres"}),
        ("resolve", {"dns"}),
        ("shop.py", {"shop"}),
        ("--listen", {"shop"}),
        ('"My App"', {"shop"}),
        ("web-shop", {"shop"}),
        ("docker", {"shop"}),
        ("berta", {"shop"}),
        ("root", {"hidden"}),
        ("@15-main", {"postgres"}),
        ("203.0.113", {"browsing"}),
        ("https", {"browsing", "mapped"}),
        ("python shop", {"shop"}),
        ("python nothing", set()),
        ("postgresql-15", set()),  # a package is asked for by its key
        ("/^nginx$/", {"public"}),
        ("/ng[i]nx|firefox/", {"public", "browsing"}),
        ("/my app/", {"shop"}),
        ("/usr/sbin", set()),
        ("/home/anna", {"shop"}),
        # ports
        ("5432", {"postgres", "mapped"}),
        (":443", {"public", "browsing"}),
        (":53,631", {"dns", "hidden"}),
        (":>8000", {"shop", "browsing", "mapped"}),
        ("port:443", {"public", "browsing"}),
        ("port:400-700", {"hidden", "public", "browsing"}),
        ("port:53,8000-8100", {"dns", "shop"}),
        ("port:>=8080", {"shop", "browsing", "mapped"}),
        ("port:<=53", {"dns"}),
        ("port:<53", set()),
        ("port:>65535", set()),
        ("PORT:53", {"dns"}),
        ("port::53", {"dns"}),
        ('"5432"', set()),
        # either end, as ss and a browser show it
        ("127.0.0.53:53", {"dns"}),
        ("127.0.0.53:54", set()),
        ("[::1]:631", {"hidden"}),
        ("*:443", {"public"}),
        ("203.0.113.7:443", {"browsing"}),
        ("10.0.0.9:50000", {"mapped"}),
        ("localhost:8080", {"shop"}),
        ("http://localhost:8080/cart?x=1", {"shop"}),
        ("HTTPS://127.0.0.1", {"public", "browsing"}),
        ("http://example.org:8080", set()),
        # keys
        ("proto:udp", {"dns"}),
        ("proto:tcp,udp", set(ALL)),
        ("program:postgres", {"postgres"}),
        ("program:=ostgres", set()),
        ("program:=Nginx", {"public"}),
        ('program:"shop.py"', {"shop"}),
        ("program:/^py.*3$/", {"shop"}),
        ("exe:/usr/bin/p", {"postgres", "shop"}),
        ("exe:/python3\\.1\\d$/", {"shop"}),
        ("pid:4242", {"shop"}),
        ("pid:900-901", {"public"}),
        ("pid:901", {"public"}),
        ("pid:>6000", {"postgres"}),
        ("user:anna", {"postgres", "shop", "dns", "public", "browsing", "mapped"}),
        ("user:=0", {"hidden"}),
        ("user:root", {"hidden"}),
        ("unit:postgresql", {"postgres"}),
        ("container:4f1d", {"shop"}),
        ("package:postgresql-15", {"postgres"}),
        ("service:postgresql", {"postgres"}),
        ("reach:network", {"shop"}),
        ("reach:>=network", {"shop", "public"}),
        ("reach:<internet", {"postgres", "dns", "shop"}),
        ("reach:unknown", {"hidden"}),
        ("reach:unknown,internet", {"hidden", "public"}),
        ("verdict:risky", {"shop"}),
        ("verdict:risky,suspicious", {"shop", "public"}),
        ("verdict:>=risky", {"shop", "public"}),
        ("verdict:<unexpected", {"postgres", "dns"}),
        ("state:listen", {"postgres", "shop", "hidden", "public"}),
        ("state:unconnected", {"dns"}),
        ("state:ESTAB", {"browsing"}),
        ("state:TIME_WAIT", {"mapped"}),
        ("state:time-wait", {"mapped"}),
        ("addr:any", {"shop", "public"}),
        ("addr:*", {"shop", "public"}),
        ("addr:*:443", {"public"}),
        ("addr:0.0.0.0", {"shop"}),
        ("addr:[::1]", {"hidden"}),
        ("addr:::1", {"hidden"}),
        ("addr:0:0:0:0:0:0:0:1", {"hidden"}),
        ("addr:localhost", {"postgres", "dns", "hidden"}),
        ("addr:127.0.0.0/8", {"postgres", "dns"}),
        ("addr:127.9.9.9/8", {"postgres", "dns"}),
        ("addr:::/0", {"hidden", "public"}),
        ("addr:192.168", {"browsing", "mapped"}),
        ("addr:192.168.1.23", {"browsing", "mapped"}),
        ("addr:[::1]:631", {"hidden"}),
        ("remote:443", {"browsing"}),
        ("remote::443", {"browsing"}),
        ("remote:>40000", {"mapped"}),
        ("remote:203.0.113.0/24", {"browsing"}),
        ("remote:10.0.0.9", {"mapped"}),
        ("remote:10.0.0.9:50000", {"mapped"}),
        ("remote:10.0.0.9:443", set()),
        ("remote:443,10.0.0.0/8", {"browsing", "mapped"}),
        # not
        ("-user:anna", {"hidden"}),
        ("-:443", {"postgres", "shop", "dns", "hidden", "mapped"}),
        ("-port:53,443,631", {"postgres", "shop", "mapped"}),
        ("-postgres -nginx proto:tcp", {"shop", "hidden", "browsing", "mapped"}),
        ('-"my app" python3', set()),
        ("-/o/", {"public", "mapped"}),
        ("reach:network -verdict:>=risky", set()),
    ],
)
def test_a_query_finds_its_rows(text: str, names: set[str]) -> None:
    assert found(text) == names


def test_every_owner_of_a_shared_socket_counts() -> None:
    assert found("pid:900") == found("pid:901") == {"public"}


def test_a_connection_has_no_verdict_reach_or_package() -> None:
    connections = {name for name, row in ALL.items() if isinstance(row, Connection)}
    for text in ("verdict:>=expected", "reach:>=computer,unknown", "package:/.*/"):
        assert not found(text) & connections
        assert found(f"-{text}") >= connections


def test_a_socket_of_the_kernels_own_is_found_as_it_is_shown() -> None:
    tunnel = rows.listener(port=51_820, ownership=rows.ownerless(GapCode.OWNERS_KERNEL))

    assert Query.parse("kernel").matches(tunnel)
    assert Query.parse("program:=kernel").matches(tunnel)
    assert not found("kernel")


@pytest.mark.parametrize(
    "text",
    ["hunter2", "password=hunter", "/hunter/", "/=h/", "program:hunter2", "exe:hunter2", '"r2"'],
)
def test_a_hidden_secret_cannot_be_guessed_by_a_query(text: str) -> None:
    secret = ("deno", "run", "--token", "hunter2", "https://anna:hunter2@example.org/shop.ts")
    row = rows.listener(
        ownership=rows.held_by(
            rows.process("app", command=("app", "--password=hunter2", "--listen")),
            rows.process("deno", command=secret),
        )
    )

    assert not Query.parse(text).matches(row)
    assert not Query.parse(text).matches(row, haystack(row))
    for word in ("listen", "--password=•••", "example.org", "anna"):
        assert Query.parse(word).matches(row)


def test_words_are_anded_whatever_their_order() -> None:
    assert found("proto:tcp user:berta 8080") == found("8080 user:berta proto:tcp") == {"shop"}


def test_a_kept_haystack_gives_the_same_answer() -> None:
    for text in ("postgres", "shop.py -root", "5432 anna", "/nginx/"):
        query = Query.parse(text)
        for row in ALL.values():
            assert query.matches(row, haystack(row)) == query.matches(row)


def test_an_endless_command_line_is_looked_into_up_to_a_cap() -> None:
    owner = rows.process("evil", 77, command=("x" * COMMAND_AT_MOST, "needle"))
    row = rows.listener(ownership=rows.held_by(owner))

    assert Query.parse("xxx").matches(row)
    assert not Query.parse("needle").matches(row)
    assert len(haystack(row)) < COMMAND_AT_MOST + 1000


@pytest.mark.parametrize(
    ("text", "port"),
    [
        ("8080", 8080),
        (":8080", 8080),
        ("port:8080", 8080),
        ("http://localhost:3000/", 3000),
        ("53 proto:udp", 53),
        ("", None),
        ("-8080", None),
        ("port:80,443", None),
        ("port:80-90", None),
        ("80 user:root", None),
        ("80 443", None),
        ("pid:80", None),
        ("ssh", None),
    ],
)
def test_a_query_about_one_port_tells_which(text: str, port: int | None) -> None:
    assert Query.parse(text).port == port


def test_a_query_without_words_is_empty() -> None:
    assert Query().is_empty
    assert Query.parse(" \t").is_empty
    assert not Query.parse("x").is_empty


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["", " "], ""),
        (["port:80", "-user:root"], "port:80 -user:root"),
        (["my app"], '"my app"'),
        (["-my app", "x"], '-"my app" x'),
        (["program:my app"], 'program:"my app"'),
        (["-program:my app,redis,=a b"], '-program:"my app",redis,="a b"'),
        (['program:"my app"'], 'program:"my app"'),
        (["/my app/"], "/my app/"),
        (["port:80 user:root"], "port:80 user:root"),
        (["redis :80"], "redis :80"),
        (["--bind all"], '"--bind all"'),
        (['say "hi" \\'], '"say \\"hi\\" \\\\"'),
    ],
)
def test_words_of_a_command_line_are_quoted_again(words: list[str], text: str) -> None:
    assert Query.from_words(words).text == text


@given(st.text(min_size=1).filter(lambda word: len(word.split()) > 1))
def test_a_word_with_spaces_looks_for_its_text(word: str) -> None:
    plain = "".join(letter for letter in word if letter not in ':/"-').strip()
    row = rows.listener(ownership=rows.held_by(rows.process("x", 5, command=(plain,))))
    if len(plain.split()) > 1:
        assert Query.from_words([plain]).matches(row)
