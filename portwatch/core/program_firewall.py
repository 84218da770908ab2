"""What firewalls that decide by program have in common: those of Windows and macOS.

Their rules are told by their own tools. What cannot be told from here (who asks, which service of
several in one process) makes an answer unknown, never a block.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from portwatch.core.firewall import Redirect
    from portwatch.core.firewall_answer import Answer
    from portwatch.core.knock import Knock


class ProgramFirewall(ABC):
    """The part of such a firewall that is the same for all: it leads no packet elsewhere."""

    __slots__ = ()

    @property
    def always(self) -> Answer | None:
        """Nothing: it depends on the program."""
        return None

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
