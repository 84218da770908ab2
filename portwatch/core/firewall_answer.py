"""What a firewall answers to a packet, and the answers of one that has no rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from portwatch.core.model import Firewall
from portwatch.core.record import record
from portwatch.core.said import say

if TYPE_CHECKING:
    from portwatch.core.firewall import Redirect
    from portwatch.core.knock import Knock


class Answer(NamedTuple):
    """What the firewall does with a packet.

    Attributes:
        does: The answer.
        text: The end of a sentence that names the rule: ``nftables (table inet filter, chain
            input, policy drop) lets nobody in``.
        by_rule: Whether a rule says so, and not merely the lack of any.
    """

    does: Firewall
    text: str
    by_rule: bool = True


NOT_STOPPED: Final = Answer(Firewall.ALLOWS, say("no firewall rule stops it"), by_rule=False)


class Answers(Protocol):
    """Tells what a firewall does with a packet."""

    @property
    def always(self) -> Answer | None:
        """What every packet is answered; ``None`` if that depends on the packet."""
        ...

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


@record(frozen=True, slots=True)
class NoRules:
    """A firewall that was read and has no rules, as that of most machines.

    Its answers need nothing of what packets and rules are made of, and so none of it is loaded.
    """

    @property
    def always(self) -> Answer:
        """It lets everything in."""
        return NOT_STOPPED

    @property
    def rules(self) -> NoRules:
        """Itself."""
        return self

    @property
    def redirects(self) -> tuple[Redirect, ...]:
        """None."""
        return ()

    def answer(self, knock: Knock) -> Answer:
        """As ``always``."""
        del knock
        return NOT_STOPPED
