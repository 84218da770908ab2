from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from portwatch.core.query import KEYS, PATTERNS_AT_MOST, Query, QueryError, values_of
from tests.core.test_query import ALL

VALUES = [
    *(
        "80",
        "8000-8100",
        ">1024",
        "<=80",
        ">=risky",
        "risky",
        "network",
        "unknown",
        "tcp",
        "listen",
    ),
    *(
        "127.0.0.1",
        "[::1]",
        "[::1]:80",
        "any",
        "10.0.0.0/8",
        "::",
        "fe80:",
        "/s+h/",
        "/[/",
        '"a b"',
    ),
    *('"', "", "=x", "a\\", "/", ":", "-", ",", "\u202e", "\x00", "9" * 5000, "²", "٣", "ß", "\n"),
]
pieces = st.one_of(
    st.sampled_from([*(f"{key}:" for key in KEYS), "-", ":", " ", ",", '"', "/", "foo:", "--"]),
    st.sampled_from(VALUES),
    st.text(max_size=5),
)
queries = st.one_of(st.text(), st.lists(pieces, max_size=8).map("".join))


def parsed(text: str) -> Query | QueryError:
    try:
        return Query.parse(text)
    except QueryError as error:
        return error


@given(queries)
@example("port:²")
@example('program:"\\')
@example("addr:[")
@example("addr:1/0.0.0.0/1")
@example("remote:::ffff:1.2.3.4/129")
@example("http://[")
@example("http://localhost:99999999")
def test_any_text_is_a_query_or_an_error_at_a_place_in_it(text: str) -> None:
    query = parsed(text)

    if isinstance(query, QueryError):
        assert 0 <= query.start < query.end <= len(text)
        assert len(str(query).splitlines()) == 1
        assert str(query).isprintable()
        assert query.message in str(query)
        assert f"character {query.start + 1} " in str(query)
    else:
        assert Query.parse(query.text) == query
        for row in ALL.values():
            assert query.matches(row) in {True, False}


@given(queries)
def test_a_minus_is_the_complement(text: str) -> None:
    assume(not text.startswith("-") and not isinstance(parsed(text), QueryError))
    query, opposite = Query.parse(text), parsed(f"-{text}")
    assume(not isinstance(opposite, QueryError) and len(query._terms) == 1)
    assert isinstance(opposite, Query)

    for row in ALL.values():
        assert query.matches(row) is not opposite.matches(row)


@given(queries, queries)
def test_two_queries_side_by_side_are_both(one: str, other: str) -> None:
    first, second, both = parsed(one), parsed(other), parsed(f"{one} {other}")
    assume(isinstance(first, Query) and isinstance(second, Query) and isinstance(both, Query))
    assert isinstance(first, Query)
    assert isinstance(second, Query)
    assert isinstance(both, Query)
    assume(len(both._terms) == len(first._terms) + len(second._terms))

    for row in ALL.values():
        assert both.matches(row) is (first.matches(row) and second.matches(row))


@given(st.lists(queries, max_size=4))
def test_words_of_a_command_line_raise_nothing_else(words: list[str]) -> None:
    try:
        query = Query.from_words(words)
    except QueryError:
        return
    assert Query.parse(query.text) == query


@given(st.from_regex(r"-?[A-Za-z]{2,9}:[!-~]+|[0-9]{6,9}", fullmatch=True))
def test_what_an_error_advises_to_quote_is_understood(text: str) -> None:
    query = parsed(text)
    assume(isinstance(query, QueryError) and "Quotes look for" in query.message)

    advice = str(query).split("the text itself: ")[1].rsplit(" (at character")[0]

    assert isinstance(parsed(advice), Query)


@pytest.mark.parametrize(
    ("text", "wrong", "words"),
    [
        ("port:abc", "abc", "is no port"),
        ("user:x port:70000", "70000", "65535"),
        ("port:-80", "-80", "is no port"),
        ("port:80-", "80-", "is no port"),
        ("port:90-80", "90-80", "write 80-90"),
        ("port:>80-90", ">80-90", "write >80"),
        ("port:>", ">", "value is missing"),
        ("port:/80/", "/80/", "is no port"),
        ("70000", "70000", 'Quotes look for the text itself: "70000"'),
        (":70000", "70000", "is no port"),
        ("pid:x", "x", "is no process number"),
        ("foo:bar", "foo:", "The keys are port, proto,"),
        ("-foo:bar", "foo:", 'the text itself: "foo:bar"'),
        ("nginx:latest", "nginx:", 'the text itself: "nginx:latest"'),
        ("prot:80", "prot:", "do you mean “proto:”?"),
        ("protocol:udp", "protocol:", "do you mean “proto:”?"),
        ("process:x", "process:", "do you mean “program:”?"),
        ("Ports:80", "Ports:", "do you mean “port:”?"),
        ("verdict:bad", "bad", "expected, unexpected, risky or suspicious"),
        ("verdict:risk", "risk", "do you mean “risky”?"),
        ("verdict:risky,bad", "bad", "is no verdict"),
        ("reach:home", "home", "computer, network, internet or unknown"),
        ("reach:>unknown", ">unknown", "cannot be compared"),
        ("state:open", "open", "is no state"),
        ("state:>listen", ">listen", "Only port, pid, reach and verdict compare"),
        ("proto:icmp", "icmp", "tcp or udp"),
        ("program:>x", ">x", "Only port, pid, reach and verdict compare"),
        ("addr:300.1", "300.1", "is no address"),
        ("addr:home", "home", "is no address"),
        ("addr:[::1", "[::1", "[::1]:631"),
        ("addr:10.0.0.0/99", "10.0.0.0/99", "is no network"),
        ("addr:127.0.0.1:99999", "127.0.0.1:99999", "65535"),
        ("addr:/x/", "/x/", "regular expression cannot stand here"),
        ("remote:10.0.0.1:", "10.0.0.1:", "port is missing"),
        ("user:", "user:", "value is missing"),
        ("port: 80", "port:", "value is missing"),
        (":-", "-", "is no port"),
        (":-80", "-80", "is no port"),
        ("-:٢", "٢", "is no port"),
        ("port:٢", "٢", "is no port"),
        ('program:"my app', '"my app', "not closed"),
        ('say "', '"', "not closed"),
        ('""', '""', "nothing between"),
        ('"a"b', '"a"b', "space is missing"),
        ("ssh - x", "-", "minus stands alone"),
        ("-", "-", "minus stands alone"),
        ("/(/", "(", "missing )"),
        ("program:/a**/", "**", "repetition"),
        ("x /(?=a)/", "(?=", "perl operator"),
    ],
)
def test_an_error_tells_the_place_and_what_to_write(text: str, wrong: str, words: str) -> None:
    error = parsed(text)

    assert isinstance(error, QueryError)
    assert text[error.start : error.end] == wrong
    assert words in error.message
    assert f"(at character {error.start + 1} of the query)" in str(error)


@pytest.mark.parametrize(
    "text",
    [
        *("fe80::1", "::1", "dead:beef::", "12:34", "C:\\Windows", "a:b", "https://example.org/"),
        *("/usr/bin/x", "/", "//", "a/b/", 'it"s', "--user:root", "x-y", "[::1", ":", ":x", "C++"),
    ],
)
def test_what_people_paste_is_text(text: str) -> None:
    assert isinstance(parsed(text), Query)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("port:1,,2", 7),
        ("ssh port:80,,90", 12),
        ("port:80,", 7),
        ("port:80, ssh", 7),
        ("port:,80", 5),
        (":80,,90", 4),
        ("-user:a,,b", 8),
    ],
)
def test_a_value_is_missing_where_its_comma_is(text: str, place: int) -> None:
    error = parsed(text)

    assert isinstance(error, QueryError)
    assert (error.start, error.end) == (place, place + 1)
    assert "value is missing" in error.message


def test_there_are_only_so_many_regular_expressions() -> None:
    words = [f"-/a{number}/" for number in range(PATTERNS_AT_MOST - 2)] + ["program:/a/,/b/"]
    allowed, error = parsed(" ".join(words)), parsed(" ".join([*words, "ssh", "-/more/", "/x/"]))

    assert isinstance(allowed, Query)
    assert isinstance(error, QueryError)
    assert "at most 32" in error.message
    assert error.start == len(" ".join([*words, "ssh", "-"]))
    assert error.end == error.start + len("/more/")


def test_an_errors_words_hide_nothing() -> None:
    error = parsed("port:\u202eevil\x1b[31m" + "x" * 500)

    assert isinstance(error, QueryError)
    assert "\\u202eevil\\x1b[31m" in error.message
    assert len(error.message) < 200


def test_every_value_of_a_closed_set_is_understood() -> None:
    for key in KEYS:
        for value in values_of(key):
            assert Query.parse(f"{key}:{value}")
    assert {key for key in KEYS if values_of(key)} == {"proto", "reach", "verdict", "state"}
    assert values_of("nonsense") == ()
