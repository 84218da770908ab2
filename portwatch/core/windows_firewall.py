"""Windows Firewall, from what its PowerShell module tells as JSON; pure.

A rule that blocks comes before every one that allows; what no rule is about meets the default of
the network's profile. Whose rule it is (of a service in a shared process, of a user, of an app
from the store), and who asks, cannot be told from here: such rules make an answer unknown.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from portwatch.core.firewall_answer import Answer
from portwatch.core.knock import Fits
from portwatch.core.model import Firewall, Protocol
from portwatch.core.program_firewall import ProgramFirewall
from portwatch.core.record import record
from portwatch.core.said import say
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from portwatch.core.knock import Knock
    from portwatch.core.spans import Span

PROFILES = ("Domain", "Private", "Public")
_WHERE = {
    "Domain": say("on domain networks"),
    "Private": say("on private networks"),
    "Public": say("on public networks"),
}
_SHARED = "\\svchost.exe"
_OF_STORE = ("\\windowsapps\\", "\\systemapps\\")


@record(frozen=True, slots=True)
class Profile:
    """How one kind of network is treated; ``None`` is what is not told.

    Attributes:
        name: One of ``PROFILES``.
        is_on: Whether the firewall is on there.
        blocks: Whether what no rule is about is blocked.
        heeds_rules: Whether rules that let in count; else everything is blocked.
        left_out: Interfaces in lower case that it is not on for.
    """

    name: str
    is_on: bool | None = None
    blocks: bool | None = None
    heeds_rules: bool | None = True
    left_out: frozenset[str] = frozenset()


@record(frozen=True, slots=True)
class Rule:
    """A rule for what comes in, that is in force.

    Attributes:
        name: What people call it.
        allows: Whether it lets in; ``False`` if it blocks, ``None`` if neither is sure.
        profiles: Names of the profiles that it is for.
        protocol: ``None`` for all.
        ports: Local ports; empty for all.
        programs: Path of the program in lower case, ``system`` for the system itself; ``None``
            for all.
        service: Whether it asks for a service as well.
        of_store: Whether it is for an app of the store.
        interfaces: Names in lower case; empty for all.
        near: Whether it is for senders on the same network only.
        unclear: What else it asks, which cannot be told from here; empty if nothing.
    """

    name: str
    allows: bool | None
    profiles: frozenset[str] = frozenset(PROFILES)
    protocol: Protocol | None = None
    ports: tuple[Span, ...] = ()
    program: str | None = None
    service: bool = False
    of_store: bool = False
    interfaces: frozenset[str] = frozenset()
    near: bool = False
    unclear: str = ""

    def fits(self, knock: Knock) -> Fits:
        """``NO``, ``YES``, or ``UNKNOWN`` where that cannot be told, or not for every sender."""
        port = knock.port
        if self.protocol not in {None, knock.protocol}:
            return Fits.NO
        if self.ports and not any(first <= port <= last for first, last in self.ports):
            return Fits.NO
        if self.interfaces and knock.interface.lower() not in self.interfaces:
            return Fits.NO
        by_program = self._of_program(knock.program)
        if by_program is Fits.NO:
            return Fits.NO
        return Fits.UNKNOWN if self.unclear or (self.near and not self.allows) else by_program

    def _of_program(self, program: str | None) -> Fits:
        path = None if program is None else program.replace("/", "\\").lower()
        if self.of_store:
            is_store = path is None or any(part in path for part in _OF_STORE)
            return Fits.UNKNOWN if is_store else Fits.NO
        if self.program is None:
            return Fits.UNKNOWN if self.service else Fits.YES
        if path is None:
            return Fits.UNKNOWN
        if path != self.program:
            return Fits.UNKNOWN if _may_be_same(path, self.program) else Fits.NO
        return Fits.UNKNOWN if self.service and path.endswith(_SHARED) else Fits.YES


@record(frozen=True, slots=True)
class WindowsFirewall(ProgramFirewall):
    """All that is in force for what comes in.

    Attributes:
        profiles: By name.
        networks: Names of profiles by that of an interface, in lower case.
        rules_in: The rules.
    """

    profiles: Mapping[str, Profile] = field(hash=False)
    networks: Mapping[str, str] = field(hash=False)
    rules_in: tuple[Rule, ...] = ()

    def answer(self, knock: Knock) -> Answer:
        """What becomes of a packet that comes in by an interface."""
        name = self.networks.get(knock.interface.lower())
        found = [self._in(one, knock) for one in ([name] if name else PROFILES)]
        if len({one.does for one in found}) > 1:
            told = say(
                "of which kind {name} is for Windows Firewall is not known",
                name=clean(knock.interface, 40),
            )
            return Answer(Firewall.UNKNOWN, told)
        return found[0]

    def _in(self, name: str, knock: Knock) -> Answer:
        profile = self.profiles.get(name)
        where = _WHERE.get(name) or say("on {name} networks", name=name.lower())
        if profile is None or profile.is_on is None:
            told = say("whether Windows Firewall is on {where} could not be read", where=where)
            return Answer(Firewall.UNKNOWN, told)
        if not profile.is_on or knock.interface.lower() in profile.left_out:
            return Answer(
                Firewall.ALLOWS, say("Windows Firewall is off {where}", where=where), by_rule=False
            )
        if profile.heeds_rules is False:
            told = say("Windows Firewall blocks all that comes in {where}", where=where)
            return Answer(Firewall.BLOCKS, told)
        return self._by_rules(profile, where, knock)

    def _by_rules(self, profile: Profile, where: str, knock: Knock) -> Answer:
        doubts: list[Rule] = []
        allowing: list[Rule] = []
        for rule in self.rules_in:
            if profile.name not in rule.profiles:
                continue
            fits = rule.fits(knock)
            if fits is Fits.YES and rule.allows is False:
                return Answer(Firewall.BLOCKS, say("{rule} lets nobody in", rule=_named(rule)))
            if fits is Fits.YES and rule.allows:
                allowing.append(rule)
            elif fits is not Fits.NO:
                doubts.append(rule)
        doubt = next((one for one in doubts if not one.allows), None)
        if allowing and doubt is None:
            named = _named(allowing[0])
            told = (
                say("{rule} lets it in from its own network", rule=named)
                if all(one.near for one in allowing)
                else say("{rule} lets it in", rule=named)
            )
            return Answer(Firewall.ALLOWS, told)
        if not allowing and profile.blocks is False and doubt is None:
            told = say("Windows Firewall lets everybody in by default {where}", where=where)
            return Answer(Firewall.ALLOWS, told)
        if not allowing and profile.blocks and not any(one.allows is not False for one in doubts):
            told = say("Windows Firewall lets nobody in by default {where}", where=where)
            return Answer(Firewall.BLOCKS, told)
        if doubts:
            first = doubt or doubts[0]
            why = first.unclear or say("whom it is for cannot be told from here")
            told = say("{rule} may be about it ({why})", rule=_named(first), why=why)
            return Answer(Firewall.UNKNOWN, told)
        told = say("what Windows Firewall does by default {where} is not told", where=where)
        return Answer(Firewall.UNKNOWN, told)


def _may_be_same(one: str, other: str) -> bool:
    """Whether two paths may be one file: short names, links and prefixes spell it otherwise."""
    is_short = "~" in one or "~" in other
    return is_short or one.rpartition("\\")[2] == other.rpartition("\\")[2]


def _named(rule: Rule) -> str:
    return say("the rule “{name}” of Windows Firewall", name=clean(rule.name, 80))
