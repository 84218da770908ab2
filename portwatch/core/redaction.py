"""Command lines without the secrets that programs are known to take there.

Nothing can find every secret. What is found: options and variables with a telling name, options of
programs that are known to take a password, log-ins in addresses, headers, and tokens of well-known
shapes. The names are those of the Datadog agent (``pkg/process/procutil/data_scrubber.go``), which
many follow, and some more. Everything that is repeated in an expression has a cap, so that no
command line makes a search quadratic.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from portwatch.core.late_pattern import LatePattern
from portwatch.core.secret_options import ATTACHED, GROUPED, TAKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

HIDDEN = "•••"
"""Stands in for a secret."""

COMMAND_AT_MOST = 16_384
"""Characters of a command line that are given out; a process may have two million."""

COMMANDS_KEPT = 2048
"""Command lines whose answer is remembered, for tables ask again each second; those that nobody
asked for the longest are forgotten first."""

_NAME_AT_MOST = 200
_TOKEN_AT_LEAST = 13
_DEPTH_AT_MOST = 3  # of command lines within words of command lines

# What tells of a secret wherever it stands in a name, and what does so only as a word of its own.
_TELLING = (
    r"password|passwd|passwort|kennwort|senha|contrase[nñ]a|mot[-_]?de[-_]?passe|mnemonic|"
    r"session[-_]?id|passphrase|secret|credentials|api[-_]?key|mysql_pwd|private[-_]?key"
    r"|passcode|(?:access|auth|session|refresh|stripe|bot)[-_]?token"
    r"|(?:access|encryption|signing|master|stripe|account|license)[-_]?key"
)
_WORD = (
    r"pass(?:in|out)?|pw|pwd|token|auth(?:orization)?|credential|bearer|requirepass|masterauth"
    r"|cookie|jwt|psk|hmac"
)
_SECRET_NAME = LatePattern(
    rf"{_TELLING}|(?:(?:^|[-_.:/])(?:{_WORD})|token|(?:db|store|key|smtp|user|root|admin)pass)"
    r"s?(?:$|[-_.])",
    re.IGNORECASE,
)
_SENSITIVE = rf"(?:{_TELLING}|{_WORD})"
# One of these is in each of those names, and in the headers below: most words have none, and are
# spared the expressions, which take long to compile. No i is in them, which has several cases.
_STEMS = (
    *("pass", "wort", "senha", "contrase", "mnemon", "sess", "secret", "cred", "key", "pw"),
    *("token", "auth", "bearer", "cook", "jwt", "psk", "hmac"),
)
# These are short, and parts of many other words: they tell only as the whole name.
_SHORT_NAME = LatePattern(
    r"(?:(?:user|so|sim|unlock|device)[-_]?)?pin(?:[-_]?code)?|t?otp(?:[-_]?code)?", re.IGNORECASE
)
# A key may be a secret, a file or a column.
_KEY = LatePattern(r"-{0,2}key", re.IGNORECASE)
_KEY_VALUE = LatePattern(r"(?=[^0-9]*[0-9])(?=[^A-Za-z]*[A-Za-z])(?![0-9.]+[A-Za-z]{0,2}$)[\w+=-]+")
# user:password as an option takes it; a port, a group's number, a path and an address are none.
_USER_LOGIN = LatePattern(
    r"(?P<start>(?:-u|--user=)?)(?P<user>[\w.@%+-]{1,64}):(?!(?:[0-9]*$|[/\\]))\S+"
)
# These tell where a secret is kept or how it is asked for.
_PLACE = LatePattern(r"(?:[-_.](?:file|path|dir|mode)|authentication)$", re.IGNORECASE)
# These only say whether there is a password.
_NO_VALUE = LatePattern(r"-{1,2}(?:no|ask|prompt|without|skip|disable)-")
_NAME = LatePattern(r"(?:-{0,2}|/)\w[\w.-]*")
_SIGN = LatePattern("[=:]")
_SLASH_OPTION = LatePattern(r"(?P<name>/(?:p|rp|pw|pth):).+", re.DOTALL)  # FreeRDP, Windows
_URL_LOGIN = LatePattern(
    r"(?P<scheme>[a-z][a-z0-9+.-]{0,20}://)(?P<user>[^\s/?#@:]*):(?P<secret>[^\s/?#]*)@",
    re.IGNORECASE,
)
# Alone before a host stands a token, unless it looks like a name: anna, Anna.Berg, oauth2.
_URL_TOKEN_ONLY = LatePattern(
    r"(?P<scheme>https?://)(?!(?:[A-Za-z]?[a-z]{1,14}[._-]){0,3}[A-Za-z]?[a-z]{1,14}[0-9]{0,2}@)"
    r"[A-Za-z0-9_.~%+=-]+@"
)
# Whoever has these addresses may write there.
_HOOK = LatePattern(
    r"(?P<name>hooks\.slack(?:-gov)?\.com/(?:services|workflows|triggers)/"
    r"|discord(?:app)?\.com/api/webhooks/|api\.telegram\.org/(?:file/)?bot)[^\s?#\"']+",
    re.IGNORECASE,
)
# Over words with a NUL between them, for a shell may split it. Without an end it is the rest of
# its word, and what looks like base64 after that.
_PRIVATE_KEY = LatePattern(
    r"-----BEGIN[\s\0](?:[A-Z0-9]{1,20}[\s\0]){0,3}PRIVATE[\s\0]KEY(?:[\s\0]BLOCK)?-----"
    r"(?:(?:(?!-----BEGIN).)*?"
    r"-----END[\s\0](?:[A-Z0-9]{1,20}[\s\0]){0,3}PRIVATE[\s\0]KEY(?:[\s\0]BLOCK)?-----"
    r"|[^\0]*(?:\0[A-Za-z0-9+/=]+(?=\0|\Z))*)",
    re.DOTALL,
)
_KEY_BEGINS = "-----BEGIN"
# Characters that nobody sees: a name with one between its letters is still that name to a person.
_UNSEEN = LatePattern(
    r"[\x00-\x08\x0e-\x1f\x7f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]+"
)
# user:secret@host without a scheme; not npm:package@1.0, image:tag@sha256:…, mailto:a@b.
_LOGIN = LatePattern(
    r"(?P<start>^|[=,\s\"'])(?P<user>(?!(?:mailto|npm|jsr|git|file):)[\w.%+-]{1,64}):"
    r"[^\s/@:]{1,200}@(?!sha256:|[0-9]+\.[0-9]+\.[0-9]+$)"
)
_ORACLE = LatePattern(r"(?P<user>jdbc:oracle:\w{1,8}:[\w$#]{1,64})/[^\s@]{1,200}@", re.IGNORECASE)
_URL_QUERY = LatePattern(
    rf"(?P<name>[?&;][\w.-]{{0,40}}{_SENSITIVE}[\w.-]{{0,40}}=)[^\s&#;]+", re.IGNORECASE
)
_HEADER = LatePattern(
    r"(?P<name>(?:authorization|proxy-authorization|x-api-key|cookie)\s{0,4}:\s{0,4}).+",
    re.IGNORECASE | re.DOTALL,
)
_KNOWN_TOKEN = LatePattern(
    r"\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeprs]-[\w-]{10,}"
    r"|xapp-[\w-]{10,}|sk-[\w-]{20,}|[sr]k_(?:live|test)_\w{10,}|whsec_\w{10,}|A[KS]IA[0-9A-Z]{16}"
    r"|AIza[\w-]{30,}|ya29\.[\w-]{20,}|npm_[A-Za-z0-9]{30,}|pypi-[\w-]{30,}|hv[sbr]\.[\w-]{20,}"
    r"|dop_v1_[0-9a-f]{32,}|SG\.[\w-]{16,}|glsa_\w{20,}|hf_[A-Za-z0-9]{30,}|tskey-[\w-]{16,}"
    r"|eyJ[\w-]{10,2000}\.[\w-]{10,}\.[\w-]*)"
)
_LOOSE = LatePattern(
    rf"(?P<name>\b[\w.-]{{0,40}}{_SENSITIVE}[\w.-]{{0,40}}[\"']?\s{{0,4}}[=:]\s{{0,4}})"
    r"(?P<value>\"[^\"]*\"|'[^']*'|[^\s,;&]+)",
    re.IGNORECASE,
)
_TOKEN = LatePattern(r"(?:[^\s\"']+|\"[^\"]*\"|'[^']*'|[\"'])+")


def redact(command: Sequence[str]) -> tuple[str, ...]:
    """A command line without the secrets in it; as many words, up to a cap on their length."""
    return _redacted(tuple(_within_cap(command)))


def _within_cap(command: Sequence[str]) -> Iterator[str]:
    room = COMMAND_AT_MOST
    for word in command:
        if room <= 0:
            yield "…"
            return
        yield word if len(word) <= room else f"{word[:room]}…"
        room -= len(word)


@lru_cache(COMMANDS_KEPT)
def _redacted(command: tuple[str, ...]) -> tuple[str, ...]:
    plain = [
        word if word.isascii() and word.isprintable() else _UNSEEN.sub("", word) for word in command
    ]
    said = _words(_without_keys(plain), _DEPTH_AT_MOST)
    triples = zip(command, plain, said, strict=True)
    return tuple(word if told == bare else told for word, bare, told in triples)


def _without_keys(command: Sequence[str]) -> Sequence[str]:
    """As many words, without private keys; there is no NUL in any."""
    if not any(_KEY_BEGINS in word for word in command):
        return command
    return _PRIVATE_KEY.sub(
        lambda found: "\0".join([HIDDEN] * (found[0].count("\0") + 1)), "\0".join(command)
    ).split("\0")


def _words(command: Sequence[str], depth: int) -> Iterator[str]:
    """The words of a command line, each without its secrets."""
    attached: set[str] = set()  # of all programs so far: sudo, env and shells start others
    taken: set[str] = set()
    grouped = False  # whether what follows a user is a group
    hide_next = False
    before = ""
    # The first word of all is the program's name.
    may_announce = depth < _DEPTH_AT_MOST
    for word in command:
        if hide_next and not (word.startswith("-") and len(word) > 1 and not word[1].isdigit()):
            yield HIDDEN
            hide_next = False
            continue
        both = _both(word, attached, taken) if attached or taken else ""
        both = both or _by_its_looks(before, word, grouped=grouped)
        hide_next = may_announce and not both and _announces_secret(word, taken)
        yield both or (word if hide_next else _word(word, depth))
        may_announce = True
        before = word
        program = _program(word)
        grouped = grouped or program in GROUPED
        attached.update(ATTACHED.get(program, ()))
        taken.update(TAKEN.get(program, ()))


def _program(word: str) -> str:
    return word.replace("\\", "/").rpartition("/")[2].lower().removesuffix(".exe")


def _both(word: str, attached: Iterable[str], taken: Iterable[str]) -> str:
    """A word that is an option and its secret, as it is shown; else nothing."""
    starts = set(attached)
    for option in taken:
        if option.startswith("--"):
            starts.add(f"{option}=")
        elif len(option) == len("-x"):
            starts.add(option)
    for start in starts:
        if word.startswith(start) and len(word) > len(start):
            return f"{start}{HIDDEN}"
    return ""


def _by_its_looks(before: str, word: str, *, grouped: bool) -> str:
    """A word that looks like a secret after an option that may take one, as shown; else nothing."""
    if _KEY.fullmatch(before) and before.startswith("-") and _KEY_VALUE.fullmatch(word):
        return "" if word.startswith("-") else HIDDEN
    if ":" not in word or grouped:
        return ""
    login = _USER_LOGIN.fullmatch(word)
    if login is None or not (login["start"] or before in {"-u", "--user"}):
        return ""
    return f"{login['start']}{login['user']}:{HIDDEN}"


def _announces_secret(word: str, taken: Iterable[str]) -> bool:
    """Whether the next word of the command line is a secret."""
    if any(word == option or _is_cluster(word, option) for option in taken):
        return True
    if not word.startswith("-") or not _NAME.fullmatch(word) or _NO_VALUE.match(word):
        return False
    return bool(_telling_part(word[:_NAME_AT_MOST].lstrip("-")))


def _telling_part(name: str) -> re.Match[str] | None:
    """What in a name says that it holds a secret."""
    told = _SECRET_NAME.search(name) if _may_tell(name) else None
    told = told or _SHORT_NAME.fullmatch(name.lstrip("-"))
    return None if told is None or _PLACE.search(name) else told


def _may_tell(text: str) -> bool:
    """Whether a telling name, or a telling header, may be anywhere in a text."""
    folded = text.casefold()
    return any(stem in folded for stem in _STEMS)


def _is_cluster(word: str, option: str) -> bool:
    """Whether a word is several one-letter options, of which the last is this: ``-sSu``."""
    is_short = len(option) == len("-x") and option.startswith("-")
    return (
        is_short
        and word.endswith(option[1])
        and len(word) <= len("-abcdefgh")
        and word.startswith("-")
        and word[1:].isalpha()
    )


def _word(word: str, depth: int) -> str:
    has_sign = "=" in word or ":" in word
    may_tell = has_sign and _may_tell(word)
    if has_sign:
        assigned = _assigned(word)
        if assigned:
            return assigned
        word = _SLASH_OPTION.sub(rf"\g<name>{HIDDEN}", word) if word.startswith("/") else word
        is_query = any(sign in word for sign in "?&;")  # one of which is before the name
        if may_tell and is_query:
            word = _URL_QUERY.sub(rf"\g<name>{HIDDEN}", word)
        word = _HEADER.sub(rf"\g<name>{HIDDEN}", word) if may_tell and ":" in word else word
    if "/" in word:
        word = _HOOK.sub(rf"\g<name>{HIDDEN}", word)
    if "@" in word:
        word = _URL_LOGIN.sub(rf"\g<scheme>\g<user>:{HIDDEN}@", word)
        word = _URL_TOKEN_ONLY.sub(rf"\g<scheme>{HIDDEN}@", word)
        word = _ORACLE.sub(rf"\g<user>/{HIDDEN}@", word)
        word = _LOGIN.sub(rf"\g<start>\g<user>:{HIDDEN}@", word)
    if depth and any(map(str.isspace, word)):
        word = _line(word, depth - 1)
    if may_tell and any(sign in word for sign in " ;,{"):  # settings or a table in one word
        word = _LOOSE.sub(rf"\g<name>{HIDDEN}", word)
    return word if len(word) < _TOKEN_AT_LEAST else _KNOWN_TOKEN.sub(HIDDEN, word)


def _assigned(word: str) -> str:
    """A word that gives a secret to a name, as it is shown; else nothing.

    Names stand one in the other: ``--env=DB_PASSWORD=…``, ``--//registry.org/:_authToken=…``.
    """
    start = 0
    for sign in _SIGN.finditer(word):
        name, end = word[start : sign.start()], sign.end()
        start = end
        if len(name) > _NAME_AT_MOST or not _NAME.fullmatch(name) or end == len(word):
            continue
        if sign[0] == "=" and _KEY.fullmatch(name) and _KEY_VALUE.fullmatch(word, end):
            return f"{word[:end]}{HIDDEN}"
        found = _telling_part(name)
        # What stands before a colon may be a host, or a service in a process's title.
        if found and (sign[0] == "=" or (found.end() == len(name) and "." not in name)):
            return f"{word[:end]}{HIDDEN}"
    return ""


def _line(text: str, depth: int) -> str:
    """A command line in one word, as after ``sh -c``."""
    tokens = list(_TOKEN.finditer(text))
    shown = _words([_unquoted(token[0]) for token in tokens], depth)
    parts: list[str] = []
    at = 0
    for token, said in zip(tokens, shown, strict=True):
        parts.append(text[at : token.start()])
        parts.append(token[0] if said == _unquoted(token[0]) else said)
        at = token.end()
    return "".join([*parts, text[at:]])


def _unquoted(token: str) -> str:
    is_quoted = len(token) > 1 and token[0] == token[-1] and token[0] in "\"'"
    return token[1:-1] if is_quoted and token[0] not in token[1:-1] else token
