"""What a search of the web for a row asks; pure. Only the person's browser ever sends it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from portwatch.core import programs
from portwatch.core.model import Listener
from portwatch.core.text import clean

if TYPE_CHECKING:
    from portwatch.core.model import Row

ENGINE = "duckduckgo.com"
"""Where the browser is sent."""

_NAME_AT_MOST = 60


def web_search_words(row: Row) -> str:
    """The words that are searched for; empty if nothing is known that tells of anything.

    A program's name and a listener's port: never a path, a command line, a user or an address,
    which are nobody else's business.
    """
    owners = row.ownership.owners
    name = clean(programs.name(owners[0]), _NAME_AT_MOST) if owners else ""
    if not isinstance(row, Listener):
        return name
    protocol = row.socket.protocol.value.upper()
    return f"{name} port {row.socket.local_port} {protocol}".strip()


def web_search_address(words: str) -> str:
    """The page that answers."""
    return f"https://{ENGINE}/?{urlencode({'q': words})}"
