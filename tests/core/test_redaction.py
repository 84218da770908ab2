from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core import redaction
from portwatch.core.redaction import COMMAND_AT_MOST, COMMANDS_KEPT, HIDDEN, _redacted, redact

NASTY = st.sampled_from(
    [*"\n\udc80&=:\"'/-@ é😀", "--password", "token", "mysql", "-p", "curl", "-u"]
)
hostile = st.one_of(st.text(), st.lists(st.one_of(NASTY, st.text(max_size=3))).map("".join))
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
        # the next word or this one, in programs that are known to take a secret so
        f"mariadb-dump -p{SECRET} shop",
        f"mysqlcheck -p{SECRET}",
        f"mysql.exe -p{SECRET}",
        f"sudo -u anna -- mysql -p{SECRET}",
        f"sshpass -p{SECRET} ssh host",
        f"curl -uanna:{SECRET} https://example.org",
        f"curl --user=anna:{SECRET} https://example.org",
        f"curl -sSu anna:{SECRET} https://example.org",
        f"curl --proxy-user anna:{SECRET} https://example.org",
        f"http --auth=anna:{SECRET} example.org",
        f"smbclient //host/x -U anna%{SECRET}",
        f"ldapsearch -xw {SECRET}",
        f"mongodump -p {SECRET}",
        f"docker login -u anna -p {SECRET}",
        f"redis-cli -a{SECRET}",
        f"7z x -p{SECRET} a.7z",
        f"unrar x -hp{SECRET} a.rar",
        f"zip -rP {SECRET} a.zip x",
        f"mosquitto_pub -P {SECRET}",
        f"nmcli device wifi connect home password {SECRET}",
        # telling names
        f"app --pass {SECRET}",
        f"app --passwd {SECRET}",
        f"app --api-key {SECRET}",
        f"app --secret {SECRET}",
        f"app --secret:{SECRET}",
        f"app /password:{SECRET}",
        f"xfreerdp /v:host /u:anna /p:{SECRET}",
        f"plink -pw {SECRET} host",
        f"app --mysql_pwd={SECRET}",
        f"app --stripeToken {SECRET}",
        f"app --PasswordHash={SECRET}",
        f"npm --//registry.example.org/:_authToken={SECRET}",
        f"docker run --env=POSTGRES_PASSWORD={SECRET} postgres",
        f"helm --set=auth.rootPassword={SECRET}",
        f"env TOKEN={SECRET} app",
        f"env STRIPE_KEY={SECRET} app",
        f"env AWS_SECRET_ACCESS_KEY={SECRET} app",
        f"env DATABASE_URL=postgres://anna:{SECRET}@db/shop app",
        # log-ins
        f"app scheme://anna:{SECRET}@host:80/path",
        f"curl -x anna:{SECRET}@proxy:3128 https://example.org",
        f"app --dsn=root:{SECRET}@tcp(db:3306)/shop",
        f"java -Durl=jdbc:oracle:thin:anna/{SECRET}@db",
        "app sk_live_" + "a1B2" * 9,
        # addresses that are the secret themselves, or begin with it
        f"curl -d x https://hooks.slack.com/services/T0AB12CD3/B0EF45GH6/{SECRET}",
        f"curl https://discord.com/api/webhooks/123456789/{SECRET}",
        f"curl https://api.telegram.org/bot12345:{SECRET}/sendMessage",
        "pip install -i http://a1B2a1B2@example.org/simple",
        # names that only a machine reads as another one
        f"app pass\u200bword={SECRET}",
        f"app --pass\u2060word {SECRET}",
        f"app --to\u00adken={SECRET}",
        f"app --to\u3164ken={SECRET}",
    ],
)
def test_secrets_of_command_lines_are_hidden(command: str) -> None:
    words = command.split()
    shown = " ".join(redact(words))

    assert len(shown.split()) == len(words)
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
        f"--pass {SECRET}",
        f"mysql -uroot -p{SECRET} shop",
        f"curl -u 'anna:{SECRET}' https://example.org",
        f"sleep 1; sh -c 'mysql -p{SECRET}'",
        f'exec app --password "{SECRET} {SECRET}" --verbose',
        f"PGPASSWORD={SECRET} psql",
        f'{{"user": "anna", "password": "{SECRET}"}}',
        f"server=db;password={SECRET};user=anna",
    ],
)
def test_secrets_inside_one_word_are_hidden(word: str) -> None:
    shown = redact(["sh", "-c", word])[2]

    assert SECRET not in shown
    assert HIDDEN in shown


PEM = "-----BEGIN {0}KEY-----\nMIIEvQIBADANBgkq\nhkiG9w0BAQEFAASC\n-----END {0}KEY-----"


@pytest.mark.parametrize("kind", ["", "RSA ", "OPENSSH ", "ENCRYPTED "])
def test_private_keys_are_hidden_up_to_their_end(kind: str) -> None:
    key = PEM.format(f"{kind}PRIVATE ")

    assert redact(["app", key, "-v"]) == ("app", HIDDEN, "-v")
    assert redact(["app", f"--tls={key}", "-v"]) == ("app", f"--tls={HIDDEN}", "-v")
    assert redact(["sh", "-c", f"echo '{key}' | app"])[2] == f"echo '{HIDDEN}' | app"
    cut = key[: key.index("hkiG")]  # as one whose end is lost
    assert redact(["app", cut, "-v"]) == ("app", HIDDEN, "-v")
    split = key.split()  # as a shell gives out what was not quoted
    assert redact(["app", *split, "-v"]) == ("app", *[HIDDEN] * len(split), "-v")


def test_what_is_invisible_in_a_word_without_a_secret_stays() -> None:
    command = ("app", "na\u200bme=x", "a\x01b")

    assert redact(command) == command


@pytest.mark.parametrize(
    "command",
    [
        "sshd -D -p 22",
        "git clone https://anna@example.org/x https://git@example.org https://oauth2@example.org",
        "app https://x-access-token@example.org https://Anna.Berg@example.org/",
        "curl https://slack.com/services/T0/B0 https://hooks.slack.com/services",
        "app -----BEGIN CERTIFICATE----- MIIE -----END CERTIFICATE-----",
        "app -----BEGIN PUBLIC KEY----- MIIE -----END PUBLIC KEY-----",
        "python3 -m http.server --bind 0.0.0.0 8000",
        "node --port=3000 server.js",
        "postgres -D /var/lib/postgresql/data -p 5432",
        "app --author anna --passive yes",
        "curl https://example.org/?page=2",
        "nginx: master process /usr/sbin/nginx -g daemon off;",
        "git clone ssh://git@example.org/x",
        "app --tokenizer fast --keyboard de",
        "mysqld --port=3307",
        "mysql -p shop",
        "docker run -p8080:80 --user 1000:1000 nginx",
        "app -p8080",
        "curl --url https://example.org -o x",
        "app --bind token.example.org:443",
        "psql --no-password shop",
        "npx npm:vite@6.0.1",
        "docker run example/app:1.2@sha256:0123abcd",
        "sshd: anna@pts/0",
        "mailto:anna@example.org",
        "sshd -o PasswordAuthentication=no",
        "kube-apiserver --authorization-mode=RBAC --service-account-key-file=/etc/key",
        "env POSTGRES_PASSWORD_FILE=/run/secrets/x app",
        "app --password-file /run/x --token-path /run/y --api-key-dir /run/z",
        "",
    ],
)
def test_what_is_no_secret_is_left_alone(command: str) -> None:
    words = command.split()
    assert redact(words) == tuple(words)


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("app --pin 4321", f"app --pin {HIDDEN}"),
        ("app --pin=4321", f"app --pin={HIDDEN}"),
        ("app --user-pin 4321", f"app --user-pin {HIDDEN}"),
        ("app --otp ot21", f"app --otp {HIDDEN}"),
        ("app --otp-code=ot21", f"app --otp-code={HIDDEN}"),
        ("app --passcode ot21", f"app --passcode {HIDDEN}"),
        ("app --key=k13", f"app --key={HIDDEN}"),
        ("app --key k13", f"app --key {HIDDEN}"),
        ("env KEY=k13 app", f"env KEY={HIDDEN} app"),
        ("app -u admin:pass55", f"app -u admin:{HIDDEN}"),
        (f"app -u admin:{'p5' * 300}", f"app -u admin:{HIDDEN}"),
        ("app -uadmin:pass55", f"app -uadmin:{HIDDEN}"),
        ("app --user admin:pass55", f"app --user admin:{HIDDEN}"),
        ("app --user=admin:pass55", f"app --user=admin:{HIDDEN}"),
    ],
)
def test_short_secrets_are_hidden_in_shells_lines_too(command: str, told: str) -> None:
    assert " ".join(redact(command.split())) == told
    assert redact(["sh", "-c", command])[2] == told


@pytest.mark.parametrize(
    "command",
    [
        "app --key=/etc/ssl/server.key --key server.pem --key ./k13",
        "sort --key=2n,2 --key 3 --key=1.2",
        "app --key name --key=id_rsa",
        "app --key -v",
        "app -u 1000:1000 --user www-data -u admin:",
        "docker run -u www-data:www-data nginx",
        "podman run --user=root:wheel nginx",
        "app -u https://example.org:8443/x -u localhost:8080 -u unix:/run/x -u C:\\x",
        "gpio --cpu-pin 3 --pins 4 --pinned yes",
        "app -phunter3",
    ],
)
def test_what_only_looks_like_a_short_secret_is_left_alone(command: str) -> None:
    words = command.split()
    assert redact(words) == tuple(words)


def test_a_process_title_is_left_alone() -> None:
    for title in ("postgres: anna shop 127.0.0.1(4711) idle", "sshd: anna [priv]", "it's \"x"):
        assert redact([title]) == (title,)


def test_all_else_of_a_shells_line_stays_to_be_read() -> None:
    line = f"cd /srv &&  env TOKEN={SECRET} mysql -p'{SECRET} x' shop | tee \"my log\""

    shown = redact(["sh", "-c", line])[2]

    assert shown == f'cd /srv &&  env TOKEN={HIDDEN} mysql -p{HIDDEN} shop | tee "my log"'


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


def test_answers_are_remembered_up_to_a_cap() -> None:
    for number in range(COMMANDS_KEPT + 10):
        redact(["app", str(number)])

    assert _redacted.cache_info().currsize == COMMANDS_KEPT


@pytest.mark.parametrize(
    "piece",
    [
        *("a", "a.", "token", "eyJ-", "?token", "a://", "a://b:", "cookie ", " --token", "pass "),
        *("a:", "a:b", "-a=", "a ", "' ", "\"'", "a'b\" ", "secret", "x:y@", "jdbc:oracle:a:b/"),
        *("-----BEGIN PRIVATE KEY-----", "http://a", "http://a1B", "hooks.slack.com/services/"),
        *("pass\u200b", "-----BEGIN ", "api.telegram.org/bot1:"),
    ],
)
def test_no_command_line_takes_more_than_its_length(piece: str) -> None:
    """Eight times the length: 8 times the time if the search is linear, 64 if it is quadratic."""
    short, long = (piece * (length // len(piece)) for length in (2000, 16_000))

    assert _cost(long) < 32 * _cost(short)


def test_no_number_of_words_takes_more_than_their_length() -> None:
    short, long = ([f"mysql{n}" for n in range(length)] for length in (250, 2000))

    assert _cost(*long) < 32 * _cost(*short)


def _cost(*words: str) -> float:
    costs = []
    for _ in range(3):
        started = time.process_time()
        _redacted.cache_clear()
        for number in range(10):
            redact([f"app{number}", *words])
        costs.append(time.process_time() - started)
    return min(costs)


def _ways(expression: str) -> list[str]:
    """What stands between the bars of an expression, but for those in brackets."""
    found, depth = [""], 0
    for sign in expression:
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            found.append("")
        else:
            found[-1] += sign
    return found


def test_every_telling_name_has_one_of_the_stems() -> None:
    ways = _ways(redaction._TELLING) + _ways(redaction._WORD)

    assert len(ways) > 25
    assert all(any(stem in way for stem in redaction._STEMS) for way in ways)
    assert not any("i" in stem or "_" in stem for stem in redaction._STEMS)


@given(
    st.lists(
        st.sampled_from(
            [
                *redaction._STEMS,
                "PA\u017f\u017fWORD",
                "TOKEN",
                "authorization:",
                "x-api-key: ",
                "\u0130d",
            ]
        )
        | st.text(max_size=4)
    ).map("".join)
)
def test_without_a_stem_no_telling_expression_matches(text: str) -> None:
    telling = (redaction._SECRET_NAME, redaction._URL_QUERY, redaction._HEADER, redaction._LOOSE)

    if any(each.search(text) for each in telling):
        assert redaction._may_tell(text)
