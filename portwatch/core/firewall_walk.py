"""The way of a stranger's packet through the rules of a firewall, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from portwatch.core.firewall import Act, place
from portwatch.core.firewall_answer import NOT_STOPPED, Answer
from portwatch.core.knock import Fits
from portwatch.core.model import Firewall
from portwatch.core.record import record
from portwatch.core.said import say

if TYPE_CHECKING:
    from portwatch.core.firewall import Choice, Hook, Rule, Ruleset, Table
    from portwatch.core.knock import Knock

_JUMPS_AT_MOST = 16  # NFT_JUMP_STACK_SIZE: the kernel takes no deeper ones
_STEPS_AT_MOST = 20_000  # rules looked at for one packet: some hundredths of a second


@record(frozen=True, slots=True)
class _Fate:
    """What becomes of a share of the packets, and where that is said."""

    share: Fits
    act: Act
    place: str
    words: str = ""
    is_policy: bool = False


def answer(rules: Ruleset, knock: Knock) -> Answer:
    """What becomes of a packet on its way to a listener of this computer.

    ``BLOCKS`` and ``ALLOWS`` are sure, as far as the rules go. Rules that let certain senders in
    are neither; rules that keep certain senders out, and nobody else, allow.
    """
    knock = replace(knock, untracked=rules.untracks, redirected=rules.leads_to(knock))
    said = NOT_STOPPED
    doubt: Answer | None = None
    passed_on = rules.hands_to(knock)
    for table, chain, hook in rules.bases():
        if not table.concerns(knock.family) or not _is_for(hook, knock):
            continue
        met = replace(knock, early=True) if hook.is_early else knock
        found, elsewhere = _through(table, chain, hook, met)
        passed_on = passed_on or elsewhere
        if found.does is Firewall.BLOCKS:
            # What NAT has changed, or will, is another packet where this one would be blocked.
            if not (passed_on or (knock.redirected and hook.point != "input")) and _is_sure(
                table, hook
            ):
                return found
            doubt = doubt or Answer(
                Firewall.UNKNOWN, say("{text}, but packets may come another way", text=found.text)
            )
        elif found.does is Firewall.UNKNOWN:
            doubt = doubt or found
        elif found.by_rule:
            said = found
    if doubt is None and rules.unread:
        rest = rules.unread[0]
        for one in rules.unread[1:]:
            rest = say("{some} and {last}", some=rest, last=one)
        return Answer(Firewall.UNKNOWN, say("{rules} could not be read", rules=rest))
    return doubt or said


def _is_for(hook: Hook, knock: Knock) -> bool:
    return not hook.devices or knock.interface in hook.devices


def _is_sure(table: Table, hook: Hook) -> bool:
    """Whether packets surely pass a base chain: which ones pass a bridge's is not known."""
    return table.family != "bridge" and hook.devices is not None


def _through(table: Table, chain: str, hook: Hook, knock: Knock) -> tuple[Answer, bool]:
    """What one base chain does, and whether packets may be sent elsewhere by it."""
    walk = _Walk(table, knock)
    left = walk.chain(chain, Fits.YES, 0)
    if left:
        where = place(table, chain, f"policy {hook.policy}")
        walk.fates.append(_Fate(left, hook.policy, where, is_policy=True))
    return _judged(walk.fates), any(one.act is Act.ELSEWHERE for one in walk.fates)


def _judged(fates: list[_Fate]) -> Answer:
    unclear = [one for one in fates if one.act is Act.UNCLEAR and one.share > Fits.FEW]
    elsewhere = [one for one in fates if one.act is Act.ELSEWHERE]
    # What is done to a few and not understood may be either.
    accepts = [one for one in fates if one.act in {Act.ACCEPT, Act.UNCLEAR}]
    drops = [one for one in fates if one.act in {Act.DROP, Act.UNCLEAR}]
    if unclear:
        first = unclear[0]
        told = say(
            "what {place} does is not understood: {words}", place=first.place, words=first.words
        )
        return Answer(Firewall.UNKNOWN, told)
    if elsewhere:
        told = say("{place} sends it on to another place", place=elsewhere[0].place)
        return Answer(Firewall.UNKNOWN, told)
    if not accepts:
        told = say("{place} lets nobody in", place=_main(drops).place)
        return Answer(Firewall.BLOCKS, told)
    few = max((one.share for one in drops), default=Fits.NO)
    by = _main(accepts)
    if few is Fits.NO:
        told = say("{place} lets it in", place=by.place)
        return Answer(Firewall.ALLOWS, told, by_rule=not by.is_policy)
    if few is Fits.FEW:
        return Answer(
            Firewall.ALLOWS, say("{place} lets it in, but not from every sender", place=by.place)
        )
    vague = [one for one in fates if one.share is Fits.UNKNOWN]
    if vague:
        told = say("what {place} does is not understood", place=vague[0].place)
        return Answer(Firewall.UNKNOWN, told)
    partial = [one for one in accepts if one.share is not Fits.YES]
    if partial:
        told = say("{place} lets only some in", place=partial[0].place)
        return Answer(Firewall.UNKNOWN, told)
    return Answer(Firewall.UNKNOWN, say("{place} keeps some out", place=drops[0].place))


def _main(fates: list[_Fate]) -> _Fate:
    return max(fates, key=lambda one: one.share)


@dataclass(slots=True)
class _Flow:
    """The packets in one chain.

    Attributes:
        scope: How many are in play: those that came in, without those that were done with.
        alive: How many of them the next rule sees, at most.
        returned: How many have left the chain to where they came from.
    """

    scope: Fits
    alive: Fits = Fits.NO
    returned: Fits = Fits.NO

    def __post_init__(self) -> None:
        self.alive = self.scope

    def lose(self, fits: Fits, back: Fits, *, stays: bool) -> None:
        """Go on after a choice.

        Args:
            fits: How many of those alive it was true for.
            back: How many of these are not done with.
            stays: Whether these go on in this chain, and do not leave it.
        """
        if stays:
            if fits is Fits.YES:
                self.scope = self.alive = back
            return
        self.returned = max(self.returned, back)
        if fits is Fits.YES:
            self.alive = Fits.NO


_A_JUMP = say("a jump")


class _Walk:
    """One packet's walk through the chains of one table.

    Attributes:
        fates: What has become of how many of the packets like it, in order.
    """

    def __init__(self, table: Table, knock: Knock) -> None:
        self.fates: list[_Fate] = []
        self._table = table
        self._knock = knock
        self._steps = 0

    def chain(self, name: str, share: Fits, depth: int) -> Fits:
        """Walk a chain.

        Args:
            name: Of the chain.
            share: How many of the packets come into it.
            depth: How many chains they have come through.

        Returns:
            How many come out of it again, to the chain they came from.
        """
        chain = self._table.chains.get(name)
        if chain is None or depth > _JUMPS_AT_MOST:
            self._unclear(name, "jump", share)
            return share
        flow = _Flow(share)
        for rule in chain.rules:
            self._steps += 1
            if self._steps > _STEPS_AT_MOST:
                self._unclear(name, rule.name, share, say("too many rules"))
                return share
            self._rule(name, rule, flow, depth)
            if not flow.alive:
                return flow.returned
        return max(flow.scope, flow.returned)

    def _rule(self, chain: str, rule: Rule, flow: _Flow, depth: int) -> None:
        """Do what a rule says to the packets that it is true for."""
        own = rule.when.fits(self._knock)
        for choice in rule.choices if own else ():
            fits = min(own, choice.when.fits(self._knock))
            if not fits:
                continue
            back, stays = self._act(chain, rule.name, choice, min(flow.alive, fits), depth)
            flow.lose(fits, back, stays=stays)
            if fits is Fits.YES:
                return

    def _act(
        self, chain: str, rule: str, choice: Choice, share: Fits, depth: int
    ) -> tuple[Fits, bool]:
        """Do what a rule says.

        Returns:
            How many packets are not done with, and whether they go on in this chain.
        """
        if choice.act is Act.JUMP:
            return self.chain(choice.chain, share, depth + 1), True
        if choice.act is Act.GOTO:
            return self.chain(choice.chain, share, depth + 1), False
        if choice.act is Act.RETURN:
            return share, False
        if choice.act is Act.UNCLEAR:
            self._unclear(chain, rule, share, choice.words)
            return share, True
        self.fates.append(_Fate(share, choice.act, place(self._table, chain, rule)))
        return Fits.NO, False

    def _unclear(self, chain: str, rule: str, share: Fits, words: str = _A_JUMP) -> None:
        where = place(self._table, chain, rule)
        self.fates.append(_Fate(min(share, Fits.UNKNOWN), Act.UNCLEAR, where, words))
