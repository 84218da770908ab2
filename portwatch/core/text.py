"""Text that comes from the machine is hostile: this makes it fit to be shown or exported."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HIDDEN = "•••"
"""Stands in for a secret."""

_INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn"}
# Letters that are drawn as nothing although Unicode counts them as letters or symbols.
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800\U0001d159\U00016fe4")
# Marks that choose the look of the letter before them, and can carry a hidden text.
_SELECTORS = re.compile("[\u034f\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\U000e0000-\U000e0fff]")
_MARKS_IN_A_ROW = 4
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # noqa: RUF001 - wide ones count as well

COMMAND_AT_MOST = 16_384
"""Characters of a command line that are given out; a process may have two million."""

# Everything that is repeated has a cap, so that no command line makes a search quadratic.
_SENSITIVE = (
    r"(?:pass(?:word|wd|phrase|in|out)?|pwd|secret|token|api[-_]?key|access[-_]?key"
    r"|private[-_]?key|auth(?:orization)?|credentials?|bearer|requirepass|masterauth)"
)
_SECRET_NAME = re.compile(
    rf"(?:(?:^|[-_.:]){_SENSITIVE}|password|passwd|passphrase|secret|token|apikey|(?:db|store|key)pass)"
    r"s?(?:$|[-_.])",
    re.IGNORECASE,
)
_ASSIGNMENT = re.compile(r"^(?P<name>-{0,2}[A-Za-z][\w.:-]*)(?P<sign>=)(?P<value>.+)$", re.DOTALL)
_URL_LOGIN = re.compile(
    r"(?P<scheme>[a-z][a-z0-9+.-]{0,20}://)(?P<user>[^\s/?#@:]*):(?P<secret>[^\s/?#]*)@",
    re.IGNORECASE,
)
_URL_TOKEN_ONLY = re.compile(r"(?P<scheme>https?://)(?P<secret>[A-Za-z0-9_.-]{16,})@")
_URL_QUERY = re.compile(
    rf"(?P<name>[?&;][\w.-]{{0,40}}{_SENSITIVE}[\w.-]{{0,40}}=)[^\s&#;]+", re.IGNORECASE
)
_HEADER = re.compile(
    r"(?P<name>(?:authorization|proxy-authorization|x-api-key|cookie)\s*:\s*).+",
    re.IGNORECASE | re.DOTALL,
)
_KNOWN_TOKEN = re.compile(
    r"\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}"
    r"|sk-[\w-]{20,}|AKIA[0-9A-Z]{16}|eyJ[\w-]{10,2000}\.[\w-]{10,}\.[\w-]*)"
)
_LOOSE = re.compile(
    rf"(?P<name>\b[\w.-]{{0,40}}{_SENSITIVE}[\w.-]{{0,40}}[\"']?\s{{0,4}}[=:]\s{{0,4}})"
    r"(?P<value>\"[^\"]*\"|'[^']*'|[^\s,;&]+)",
    re.IGNORECASE,
)
_LOOSE_FLAG = re.compile(
    rf"(?P<name>\s--?[\w-]{{0,40}}{_SENSITIVE}[\w-]{{0,40}}\s{{1,4}})(?P<value>[^\s-]\S*)",
    re.IGNORECASE,
)
# Programs whose -pSECRET is a password (and not a port or a path).
_SHORT_PASSWORD = frozenset(
    {
        "mysql",
        "mysqldump",
        "mysqladmin",
        "mysqld",
        "mariadb",
        "mariadb-dump",
        "mariadb-admin",
        "sshpass",
    }
)
_AUTH_FLAGS = {
    "redis-cli": ("-a",),
    "curl": ("-u", "--user"),
    "mongo": ("-p",),
    "mongosh": ("-p",),
    "sshpass": ("-p",),
}


def clean(text: str, limit: int = 1000) -> str:
    r"""Text on one line in which nothing hides.

    Control characters, line breaks, bidirectional and zero-width characters, and lone
    surrogates become visible (``\x1b``, ``\u202e``); what is longer than ``limit`` is cut with
    an ellipsis. The result may still look like markup or a formula: see ``csv_cell``.
    """
    if text.isascii() and text.isprintable() and len(text) <= limit:
        return text
    parts: list[str] = []
    length = 0
    for piece in _visible(text):
        length += len(piece)
        if length > limit:
            return "".join(parts)[: max(0, limit - 1)] + "…"
        parts.append(piece)
    return "".join(parts)


def _visible(text: str) -> Iterator[str]:
    marks = _MARKS_IN_A_ROW  # a mark at the start would be drawn on what is shown before
    for character in text:
        category = unicodedata.category(character)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if category == "Zs":
            yield " "
        elif (
            category in _INVISIBLE
            or character in _BLANK
            or marks > _MARKS_IN_A_ROW
            or _SELECTORS.match(character)
        ):
            yield _escape(character)
        else:
            yield character


def _escape(character: str) -> str:
    number = ord(character)
    if number <= 0xFF:  # noqa: PLR2004 - the widest that two hexadecimal digits hold
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"  # noqa: PLR2004 - as above


def csv_cell(text: str) -> str:
    """Cleaned text that no spreadsheet takes for a formula (OWASP: CSV injection)."""
    shown = clean(text)
    return f"'{shown}" if shown.lstrip(" ").startswith(_FORMULA) else shown


def redact(command: Sequence[str]) -> tuple[str, ...]:
    """A command line without the secrets that programs are known to take there.

    Nothing can find every secret; what is found are named options, assignments, log-ins in
    addresses, headers, and tokens of well-known shapes.
    """
    called: set[str] = set()  # sudo, env and shells start other programs
    shown: list[str] = []
    hide_next = False
    room = COMMAND_AT_MOST
    for whole in command:
        if room <= 0:
            shown.append("…")
            break
        word = whole if len(whole) <= room else f"{whole[:room]}…"
        room -= len(word)
        if hide_next and not (word.startswith("-") and len(word) > 1 and not word[1].isdigit()):
            shown.append(HIDDEN)
            hide_next = False
            continue
        hide_next = bool(called) and _announces_secret(word, called)
        shown.append(word if hide_next else _redact_word(word, called))
        called.add(word.rsplit("/", 1)[-1])
    return tuple(shown)


def _announces_secret(word: str, called: set[str]) -> bool:
    """Whether the next word of the command line is a secret."""
    if any(word in _AUTH_FLAGS[program] for program in called & _AUTH_FLAGS.keys()):
        return True
    return word.startswith("-") and "=" not in word and bool(_SECRET_NAME.search(word.lstrip("-")))


def _redact_word(word: str, called: set[str]) -> str:
    if word.startswith("-p") and len(word) > len("-p") and called & _SHORT_PASSWORD:
        return f"-p{HIDDEN}"
    assignment = _ASSIGNMENT.match(word)
    if assignment and _SECRET_NAME.search(assignment["name"].lstrip("-")):
        return f"{assignment['name']}={HIDDEN}"
    word = _URL_LOGIN.sub(rf"\g<scheme>\g<user>:{HIDDEN}@", word)
    word = _URL_TOKEN_ONLY.sub(rf"\g<scheme>{HIDDEN}@", word)
    word = _URL_QUERY.sub(rf"\g<name>{HIDDEN}", word)
    word = _HEADER.sub(rf"\g<name>{HIDDEN}", word)
    if any(sign in word for sign in " ;,{"):  # a whole command line or a table in one word
        word = _LOOSE.sub(rf"\g<name>{HIDDEN}", word)
        word = _LOOSE_FLAG.sub(rf"\g<name>{HIDDEN}", word)
    return _KNOWN_TOKEN.sub(HIDDEN, word)
