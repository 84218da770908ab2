"""The application firewall of macOS, and its packet filter, from what their tools print; pure.

``socketfilterfw`` decides by program; ``pf`` by rules that are evaluated the last one first, and
of which no more is told here than whether there are any.
"""

from __future__ import annotations

import re
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from portwatch.core.firewall_answer import Answer
from portwatch.core.model import Firewall
from portwatch.core.program_firewall import ProgramFirewall
from portwatch.core.record import record
from portwatch.core.said import filled, say
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from portwatch.core.knock import Knock

_APPS_AT_MOST = 10_000
_OFF, _ON, _ALL = 0, 1, 2  # the states of the firewall
_STATE = re.compile(r"\(State = ([0-9])\)")
_COUNT = re.compile(r"total number of apps = ([0-9]{1,5})", re.IGNORECASE)
_APP = re.compile(r"[0-9]{1,5} :\s+(/.*\S)\s*")
_DECISION = re.compile(r"\(\s?(Allow|Block) incoming connections\s?\)")
# What it lets in even where it blocks all: DHCP, Bonjour, IPSec (its manual's words).
_ESSENTIAL = ("/usr/libexec/configd", "/usr/sbin/mDNSResponder", "/usr/sbin/racoon")
_BUILT_IN = ("/System/", "/usr/libexec/", "/usr/sbin/", "/usr/bin/", "/sbin/", "/bin/")


class PacketFilter(StrEnum):
    """What is known of pf.

    ``QUIET`` is one that is off, as macOS ships it, or has no rules.
    """

    QUIET = "quiet"
    RULES = "rules"
    UNREAD = "unread"


_DOUBT = {
    PacketFilter.RULES: say("{text}, but pf has rules of its own, which are not told here"),
    PacketFilter.UNREAD: say("{text}, but an administrator only may read the rules of pf"),
}


@record(frozen=True, slots=True)
class MacFirewall(ProgramFirewall):
    """What it is set to; ``None`` is what its tool does not say.

    Attributes:
        state: 0 is off, 1 on, 2 blocks all but what is essential.
        blocks_all: Whether it blocks all, as a switch of its own.
        lets_built_in: Whether programs of macOS itself are let in without being asked about.
        apps: Whether it lets a program in, by the path of the program or its bundle.
        pf: What is known of the packet filter.
    """

    state: int | None = None
    blocks_all: bool | None = None
    lets_built_in: bool | None = None
    apps: Mapping[str, bool] | None = field(default=None, hash=False)
    pf: PacketFilter = PacketFilter.UNREAD

    def answer(self, knock: Knock) -> Answer:
        """What becomes of a packet: where one of the two surely blocks, that is enough."""
        found = self._by_program(knock.program)
        if found.does is Firewall.ALLOWS and self.pf in _DOUBT:
            return Answer(Firewall.UNKNOWN, filled(_DOUBT[self.pf], text=found.text))
        return found

    def _by_program(self, program: str | None) -> Answer:
        if self.state == _OFF:
            return Answer(
                Firewall.ALLOWS, say("the application firewall of macOS is off"), by_rule=False
            )
        if self.state == _ALL or (self.state == _ON and self.blocks_all):
            if program is None or program in _ESSENTIAL:
                told = say(
                    "the application firewall of macOS blocks all but what the system itself"
                    " needs, which this may be"
                )
                return Answer(Firewall.UNKNOWN, told)
            told = say("the application firewall of macOS blocks all that comes in")
            return Answer(Firewall.BLOCKS, told)
        if self.state != _ON:
            told = say("whether the application firewall of macOS is on could not be read")
            return Answer(Firewall.UNKNOWN, told)
        if self.blocks_all is None:
            told = say("whether the application firewall of macOS blocks all could not be read")
            return Answer(Firewall.UNKNOWN, told)
        if program is None:
            told = say(
                "the application firewall of macOS decides by program, and which one this is cannot"
                " be seen"
            )
            return Answer(Firewall.UNKNOWN, told)
        return self._listed(program)

    def _listed(self, program: str) -> Answer:
        if self.apps is None:
            told = say("the programs of the application firewall of macOS could not be read")
            return Answer(Firewall.UNKNOWN, told)
        named = [path for path in self.apps if program == path or program.startswith(f"{path}/")]
        if named:
            path = max(named, key=len)  # the closest
            shown = clean(path, 120)
            if self.apps[path]:
                told = say("the application firewall of macOS lets {path} in", path=shown)
                return Answer(Firewall.ALLOWS, told)
            told = say("the application firewall of macOS does not let {path} in", path=shown)
            return Answer(Firewall.BLOCKS, told)
        if program.startswith(_BUILT_IN) and self.lets_built_in:
            told = say("the application firewall of macOS lets programs of macOS itself in")
            return Answer(Firewall.ALLOWS, told)
        told = say(
            "the application firewall of macOS does not list this program: it lets some in by their"
            " signature, and asks about others"
        )
        return Answer(Firewall.UNKNOWN, told)


def mac_firewall(alf: str, pf: PacketFilter) -> MacFirewall:
    """What is known of both.

    Args:
        alf: What ``socketfilterfw --getglobalstate --getblockall --getallowsigned --listapps``
            prints; the words differ by the release of macOS.
        pf: What is known of the packet filter.
    """
    state = blocks_all = built_in = None
    listed = _COUNT.search(alf)  # what follows is the names of apps, which anybody gives
    for line in alf[: listed.start() if listed else None].splitlines():
        said = line.strip().lower()
        number = _STATE.search(line)
        if number:
            state = int(number[1]) if state is None else state
        elif "block all" in said:
            blocks_all = _switch(said) if blocks_all is None else blocks_all
        elif said.startswith("automatically allow") and "downloaded" not in said:
            built_in = _switch(said)
    if state == _ALL:
        blocks_all = True
    return MacFirewall(state, blocks_all, built_in, _apps(alf), pf)


def packet_filter(info: str, rules: str) -> PacketFilter:
    """What is known of pf.

    Args:
        info: What ``pfctl -s info`` prints to an administrator.
        rules: What ``pfctl -s rules`` prints.
    """
    if "Status: Disabled" in info:
        return PacketFilter.QUIET
    if "Status: Enabled" not in info:
        return PacketFilter.UNREAD
    said = (line.strip() for line in rules.splitlines())
    # What is in anchors, Apple's too, is not shown, and may be anybody's.
    own = [line for line in said if line and "ALTQ" not in line and "scrub" not in line[:5]]
    return PacketFilter.RULES if own else PacketFilter.QUIET


def _switch(said: str) -> bool | None:
    if "disabled" in said or said.endswith((" off", "off.")):
        return False
    if "enabled" in said or "is set to block all" in said or said.endswith((" on", "on.")):
        return True
    return None


def _apps(alf: str) -> Mapping[str, bool] | None:
    """The list, if it is whole: as many as its head says."""
    count = _COUNT.search(alf)
    if count is None or int(count[1]) > _APPS_AT_MOST:
        return None
    found: dict[str, bool] = {}
    path: str | None = None
    for line in alf[count.end() :].splitlines():
        app, decision = _APP.match(line), _DECISION.search(line)
        if app:
            path = _DECISION.sub("", app[1]).strip()
        if decision and path is not None:
            found[path] = decision[1] == "Allow"
            path = None
    return found if len(found) == int(count[1]) else None
