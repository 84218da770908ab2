"""What can be asked of the memory; who shows it need not know where it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from portwatch.core.history_records import (
        AlertEntry,
        ChurnMinute,
        Episode,
        Lanes,
        Mark,
        Page,
        Peer,
    )
    from portwatch.core.inbox import InboxPage, Shelf
    from portwatch.core.listener_past import ListenerPast
    from portwatch.core.query import Query


class HistoryReader(Protocol):
    """Answers questions about the past. To be used from one thread, and closed there.

    Every answer is bounded, and what cannot be read any more (a damaged file, a disk that has
    gone) is empty: ``problem`` tells why.
    """

    @property
    def problem(self) -> str:
        """Why answers may be empty, one sentence; empty if nothing is wrong."""
        ...

    def churn(self, since: float, until: float) -> tuple[ChurnMinute, ...]:
        """The minutes that were watched in a span, oldest first.

        Args:
            since: Seconds since the epoch.
            until: As ``since``.
        """
        ...

    def lanes(self, since: float, until: float, *, most: int = 60) -> Lanes:
        """Which listeners were up when.

        Args:
            since: Seconds since the epoch.
            until: As ``since``.
            most: Lanes at most; the worst and longest are told.
        """
        ...

    def marks(self, since: float, until: float) -> tuple[Mark, ...]:
        """Alerts, and times in which nothing was watched, oldest first."""
        ...

    def timeline(self, query: Query, *, before: float | None = None, most: int = 100) -> Page:
        """A page of what happened, the latest first.

        Args:
            query: Conditions on listeners; with any, their episodes are told, also of those that
                stood already, and what else fits (``core.query_said``).
            before: ``Page.searched_to`` of the page before; ``None`` for the first page.
            most: Entries at most.
        """
        ...

    def between(
        self, since: float, until: float, query: Query, *, most: int = 1000
    ) -> tuple[Episode, ...]:
        """The listeners that were up at any time of a span, the latest opened first."""
        ...

    def episode(self, number: int) -> Episode | None:
        """One episode; ``None`` if it is not kept (any more)."""
        ...

    def of_listener(self, number: int, *, most: int = 20) -> tuple[Episode, ...]:
        """The episodes of the same program on the same port as that one, the latest first."""
        ...

    def find(self, program: str, protocol: str, port: int) -> ListenerPast | None:
        """What is remembered of a program on a port; ``None`` if that is nothing.

        Args:
            program: As ``columns.program_name`` tells it.
            protocol: ``tcp`` or ``udp``.
            port: Its number, also if the program took it by chance.
        """
        ...

    def peers(self, number: int, *, most: int = 100) -> tuple[Peer, ...]:
        """Who talked to the listener of an episode, the busiest first."""
        ...

    def alerts(self, *, before: float | None = None, most: int = 100) -> tuple[AlertEntry, ...]:
        """Alerts, the latest first."""
        ...

    def alerts_on(self, number: int, *, most: int) -> tuple[AlertEntry, ...]:
        """Alerts that speak of an episode, the latest first."""
        ...

    def inbox(
        self, shelf: Shelf, query: Query, *, before: float | None = None, most: int = 100
    ) -> InboxPage:
        """A page of the inbox, the latest alert first.

        Args:
            shelf: Which alerts.
            query: What they are to fit, by their words and the listeners that they speak of.
            before: ``InboxPage.older`` of the page before; ``None`` for the first page.
            most: Alerts at most.
        """
        ...

    def close(self) -> None:
        """Give back what is held."""
        ...
