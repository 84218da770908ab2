from __future__ import annotations

import csv
import io
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.text import COMMAND_AT_MOST, HIDDEN, clean, csv_cell, redact

INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
HIDING = (
    "\r\u202e\u2066\u200b\u200d\ufeff\ufe0f\xad\u3164\u2800\U000e0041\u0301\u0489\u2028\x7f\x9b\xa0"
)
NASTY = st.sampled_from([*HIDING, *"\n\udc80&=\\ é😀", "\x1b[31m", "<b>", "日本"])
hostile = st.one_of(st.text(), st.lists(st.one_of(NASTY, st.text(max_size=3))).map("".join))


@given(hostile)
def test_cleaned_text_is_one_line_in_which_nothing_hides(text: str) -> None:
    shown = clean(text)

    assert len(shown.splitlines()) <= 1
    assert not any(unicodedata.category(letter) in INVISIBLE for letter in shown)
    assert all(unicodedata.category(letter) != "Zs" or letter == " " for letter in shown)
    assert not shown or not unicodedata.category(shown[0]).startswith(("Mn", "Me"))
    shown.encode()


@given(hostile)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(hostile, st.integers(1, 50))
def test_cleaned_text_keeps_its_limit(text: str, limit: int) -> None:
    shown, whole = clean(text, limit), clean(text)

    assert len(shown) <= limit
    assert shown == whole or (shown.endswith("…") and whole.startswith(shown[:-1]))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain /usr/bin/x --y=1", "plain /usr/bin/x --y=1"),
        ("\x1b[2J", "\\x1b[2J"),
        ("a\nb\r\tc", "a\\x0ab\\x0d\\x09c"),
        ("sshd\u202egpj", "sshd\\u202egpj"),
        ("a\u200bb\ufeffc", "a\\u200bb\\ufeffc"),
        ("\U000e0041", "\\U000e0041"),
        ("x\ufe0fy", "x\\ufe0fy"),
        ("\u3164", "\\u3164"),
        ("\udc80", "\\udc80"),
        ("a\u00a0b\u3000c", "a b c"),
        ("naïve 日本語 Ωmega", "naïve 日本語 Ωmega"),
        ("e\u0301", "e\u0301"),
        ("\u0301e", "\\u0301e"),
        ("z" + "\u0300" * 6, "z" + "\u0300" * 4 + "\\u0300" * 2),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("", ""),
    ],
)
def test_what_hides_becomes_visible(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_long_text_is_cut_with_an_ellipsis() -> None:
    assert clean("x" * 1001) == "x" * 999 + "…"
    assert clean("x" * 1000) == "x" * 1000
    assert clean("abcdef", 3) == "ab…"
    assert clean("\x1b" * 5, 6) == "\\x1b…"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1", "'  =1"),
        ("\u00a0=1", "' =1"),
        ("＝1", "'＝1"),  # noqa: RUF001 - the wide sign is the point
        ("\t=1", "\\x09=1"),
        ("\n=1", "\\x0a=1"),
        ("a=1", "a=1"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_no_cell_is_taken_for_a_formula(text: str, cell: str) -> None:
    assert csv_cell(text) == cell


@given(st.lists(hostile, min_size=1, max_size=5))
def test_cells_come_back_from_csv_and_none_begins_a_formula(texts: list[str]) -> None:
    cells = [csv_cell(text) for text in texts]
    file = io.StringIO(newline="")
    csv.writer(file).writerow(cells)

    (row,) = csv.reader(io.StringIO(file.getvalue(), newline=""))

    assert row == cells
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row)


SECRET = "hunter2-S3cr3t"  # noqa: S105 - made up


@pytest.mark.parametrize(
    "command",
    [
        f"app --password={SECRET}",
        f"app --password {SECRET}",
        f"app -password {SECRET}",
        f"app --db-password={SECRET} --verbose",
        f"app --dbpassword={SECRET}",
        f"app --api-key={SECRET}",
        f"app --apiKey {SECRET}",
        f"app --accessToken={SECRET}",
        f"app --token {SECRET} --port 80",
        f"java -Dspring.datasource.password={SECRET} -jar x.jar",
        f"keytool -storepass {SECRET}",
        f"openssl req -passin {SECRET}",
        f"env PGPASSWORD={SECRET} psql",
        f"docker run -e MYSQL_ROOT_PASSWORD={SECRET} mysql",
        f"docker run -e REDISCLI_AUTH={SECRET} redis",
        f"psql postgresql://anna:{SECRET}@db/shop",
        f"psql postgresql://:{SECRET}@db/shop",
        f"git clone https://{SECRET * 2}@example.org/x",
        f"curl https://example.org/?a=1&access_token={SECRET}",
        f"curl -u anna:{SECRET} https://example.org",
        f"redis-server --requirepass {SECRET}",
        f"redis-cli -a {SECRET}",
        f"mysql -uroot -p{SECRET}",
        f"sudo mysql -uroot -p{SECRET}",
        f"/usr/bin/mysqldump -p{SECRET} shop",
        f"sshpass -p {SECRET} ssh host",
        f"mount -o username=anna,password={SECRET}",
        "app ghp_" + "a1B2" * 9,
        "app eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3.c2lnbmF0dXJl",
        "aws AKIAIOSFODNN7EXAMPLE",
    ],
)
def test_secrets_of_command_lines_are_hidden(command: str) -> None:
    words = command.split()
    shown = " ".join(redact(words))

    for secret in (SECRET, "a1B2a1B2", "eyJzdWIi", "AKIAIOSF"):
        assert secret not in shown
    assert HIDDEN in shown
    assert shown.startswith(words[0])


@pytest.mark.parametrize(
    "word",
    [
        f"Authorization: Bearer {SECRET}",
        f"Cookie: session={SECRET}",
        f"X-Auth-Token: {SECRET}",
        f"psql --password {SECRET} shop",
        f"PGPASSWORD={SECRET} psql",
        f'{{"user": "anna", "password": "{SECRET}"}}',
        f"server=db;password={SECRET};user=anna",
    ],
)
def test_secrets_inside_one_word_are_hidden(word: str) -> None:
    shown = redact(["sh", "-c", word])[2]

    assert SECRET not in shown
    assert HIDDEN in shown


@pytest.mark.parametrize(
    "command",
    [
        "sshd -D -p 22",
        "python3 -m http.server --bind 0.0.0.0 8000",
        "node --port=3000 server.js",
        "postgres -D /var/lib/postgresql/data -p 5432",
        "app --author anna --passive yes",
        "curl https://example.org/?page=2",
        "nginx: master process /usr/sbin/nginx -g daemon off;",
        "git clone ssh://git@example.org/x",
        "app --tokenizer fast --keyboard de",
        "mysqld --port=3307",
        "",
    ],
)
def test_what_is_no_secret_is_left_alone(command: str) -> None:
    words = command.split()
    assert redact(words) == tuple(words)


def test_an_option_after_a_secrets_name_is_no_secret() -> None:
    assert redact(["app", "--password", "--verbose"]) == ("app", "--password", "--verbose")
    assert redact(["app", "--pin-token", "-1"]) == ("app", "--pin-token", HIDDEN)


@given(st.lists(hostile, max_size=6))
def test_any_command_line_can_be_redacted(words: list[str]) -> None:
    shown = redact(words)

    assert len(shown) == len(words)
    assert redact(shown) == shown or HIDDEN in "".join(shown)


def test_an_endless_command_line_is_given_out_up_to_a_cap() -> None:
    shown = redact(["app", "x" * 100, "y" * 2_000_000, "z", "secret"])

    assert shown[:2] == ("app", "x" * 100)
    assert shown[2].endswith("y…")
    assert shown[3:] == ("…",)
    assert sum(map(len, shown)) < COMMAND_AT_MOST + 10


@pytest.mark.parametrize(
    "piece",
    ["a", "a.", "token", "eyJ-", "?token", "a://", "a://b:", "cookie ", " --token", "pass "],
)
def test_no_command_line_takes_more_than_its_length(piece: str) -> None:
    """Eight times the length: 8 times the time if the search is linear, 64 if it is quadratic."""
    short, long = (piece * (length // len(piece)) for length in (2000, 16_000))

    assert _cost(long) < 32 * _cost(short)


def _cost(word: str) -> float:
    costs = []
    for _ in range(5):
        started = time.process_time()
        for _ in range(10):
            redact(["app", word])
        costs.append(time.process_time() - started)
    return min(costs)
