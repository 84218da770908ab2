"""What firewalls have in common that decide by program, as those of Windows and macOS do.

Their rules are told by their own tools. What cannot be told from here (who asks, which service of
several in one process) makes an answer unknown, never a block.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from portwatch.core.firewall import Redirect
    from portwatch.core.firewall_walk import Answer
    from portwatch.core.knock import Knock


class Answers(Protocol):
    """Tells what a firewall does with a packet."""

    @property
    def rules(self) -> object:
        """What it was made of, the same object as long as that is the same."""
        ...

    @property
    def redirects(self) -> tuple[Redirect, ...]:
        """Rules by which packets to one place come to another."""
        ...

    def answer(self, knock: Knock) -> Answer:
        """What becomes of a packet."""
        ...


class ProgramFirewall(ABC):
    """The part of such a firewall that is the same for all: it leads no packet elsewhere."""

    __slots__ = ()

    @property
    def rules(self) -> ProgramFirewall:
        """Itself: nothing is worked out beforehand."""
        return self

    @property
    def redirects(self) -> tuple[Redirect, ...]:
        """None."""
        return ()

    @abstractmethod
    def answer(self, knock: Knock) -> Answer:
        """What becomes of a packet."""
