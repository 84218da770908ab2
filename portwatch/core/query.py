"""The query language of the filter box, the command line and the expectations.

Words are ANDed; ``portwatch/core/query_parse.py`` says how they are written.

==============================  ==================================================================
``redis``, ``"my app"``         program, command, service, user, unit, container or address
                                contains it; letters of either case are the same everywhere
``/^sshd?$/``                   one of these matches a regular expression (``core/pattern.py``),
                                of which there are 32 at most
``8080``, ``:8080``             the port: of a listener its own, of a connection either end's
``127.0.0.1:80``, ``[::1]:80``  one end has this address and port
``http://localhost:3000/x``     the port, as copied from a browser
``port: pid:``                  number, range ``8000-8100``, comparison ``>1024``
``program: exe: user: unit:``   contains it; ``=redis`` is it exactly; ``/re/``; ``user:`` also
``container: package: service:``  takes a user id
``addr:``                       the local address: ``127.0.0.1``, ``[::1]``, ``192.168.0.0/16``,
                                ``any`` or ``*``, ``localhost``, a beginning such as ``192.168``
``remote:``                     the peer: as ``addr:``, a port as ``port:``, or ``10.0.0.1:443``
``reach: verdict:``             the name, or a comparison ``>=network``, ``>=risky``; the reach
                                ``unknown`` compares with nothing
``proto: state:``               the name: ``udp``, ``time-wait``
``port:80,443``                 one of several, for every key
``-user:root``, ``-:22``        not; what is not known is not root either
==============================  ==================================================================
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from portwatch.core.model import ReachLevel
from portwatch.core.query_parse import KEYS, QueryError, requoted, split
from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.model import Row
    from portwatch.core.query_terms import Term

__all__ = ["KEYS", "Query", "QueryError", "values_of"]

PATTERNS_AT_MOST = 32
"""Regular expressions in one query: the window asks all of them about every row at each poll, and
several hundred that are made for it take ten seconds."""

# What tests rows is imported late: most of what is listed is listed whole.


def values_of(key: str) -> tuple[str, ...]:
    """All values of a key whose values are a closed set; else none."""
    from portwatch.core.query_terms import PROTOCOLS, REACHES, STATES, VERDICTS

    closed_sets = {
        "proto": PROTOCOLS,
        "reach": (*REACHES, ReachLevel.UNKNOWN.value),
        "verdict": VERDICTS,
        "state": tuple(STATES),
    }
    return closed_sets.get(key, ())


@record(frozen=True, slots=True)
class Query:
    """Conditions on rows, made by ``parse``; ``Query()`` has none. Equal if their texts are.

    Attributes:
        text: The query as it was written.
    """

    text: str = ""
    _terms: tuple[Term, ...] = field(default=(), compare=False, repr=False)

    @classmethod
    def parse(cls, text: str) -> Query:
        """Understand a query.

        Raises:
            QueryError: It cannot be understood; the error knows the place.
        """
        if not text.strip():
            return cls(text)
        from portwatch.core.query_terms import term

        words = tuple(split(text))
        patterns = [part for word in words for part in word.parts if part.pattern]
        if len(patterns) > PATTERNS_AT_MOST:
            told = f"A query takes at most {PATTERNS_AT_MOST} regular expressions: join some with |"
            raise patterns[PATTERNS_AT_MOST].error(told)
        return cls(text, tuple(map(term, words)))

    @classmethod
    def from_words(cls, words: Sequence[str]) -> Query:
        """Understand the words of a command line, from which the shell has taken the quotes.

        A word with a space was quoted, so it is quoted again, unless it is a whole query in
        itself, as in ``portwatch list 'port:80 -user:root'``.

        Raises:
            QueryError: It cannot be understood; the error's place is in ``Query.text``.
        """
        return cls.parse(" ".join(requoted(word) for word in words if word.strip()))

    def matches(self, row: Row, hay: str | None = None) -> bool:
        """Whether a row fulfils all conditions.

        Args:
            row: A listener or a connection.
            hay: Its ``query_fields.haystack``, if somebody kept it; else it is made when needed.
        """
        for test, negated, *_ in self._terms:  # noqa: SIM110 - twice as fast as all()
            if test(row, hay) is negated:
                return False
        return True

    @property
    def terms(self) -> tuple[Term, ...]:
        """The conditions one by one, for who looks things up instead of asking each row."""
        return self._terms

    @property
    def is_empty(self) -> bool:
        """Whether there is no condition, so that every row matches."""
        return not self._terms

    @property
    def port(self) -> int | None:
        """The one port that is asked for, if the query is about nothing else."""
        ports = [one for one in self._terms if one.key != "proto"]
        return ports[0].port if len(ports) == 1 and not ports[0].negated else None
