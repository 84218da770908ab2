"""An administrator's rights for this session: starts the helper, keeps what it sees, ends it."""

from __future__ import annotations

import logging
import threading
from enum import StrEnum
from typing import TYPE_CHECKING

from portwatch.core.helper_request import Mode
from portwatch.core.record import record
from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.services import helper_launch
from portwatch.services.helped_sources import helped
from portwatch.services.helper_link import HelperEndedError, HelperLink, HelperSilentError
from portwatch.services.helper_rules import HelperRules
from portwatch.services.runtime import boot_id, now
from portwatch.services.sight import DirectSight, KeptSight, ask_facts, ask_owners
from portwatch.services.undumpable import hidden_descriptors
from portwatch.sources.linux_firewall import LinuxFirewall

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from portwatch.core.helper_answer import Refused
    from portwatch.services.helper_launch import Launcher
    from portwatch.services.stop_hands import Hands
    from portwatch.sources.protocols import Sources

_log = logging.getLogger(__name__)

_EVERY = 1.0  # seconds between two looks at whether something new is asked for
_WHOLE = 4.0  # seconds after which everything is asked for again: sockets change hands
_RULES = 2.0  # seconds between two looks whether the firewall's rules have changed
_SILENT = 3  # times in a row that it may not answer in time
_TROUBLED = 3  # rounds in a row in which it may refuse something, or not know it yet
_UNSEARCHED = say("not all descriptors are searched yet")
_END = 5.0  # seconds for the thread to end


class RightsState(StrEnum):
    """Whether there is a helper."""

    OFF = "off"
    ASKING = "asking"
    ON = "on"


@record(frozen=True, slots=True)
class RightsStatus:
    """How it stands.

    Attributes:
        state: Whether there is a helper.
        mode: What it does, while there is one.
        text: Why there is none any more, or why it does not see everything, a plain sentence;
            empty if nobody needs to be told.
    """

    state: RightsState
    mode: Mode | None = None
    text: str = ""


_NO_WAY = say(
    "Neither pkexec nor sudo is installed. An administrator sees everything: portwatch list"
)
_OFF = RightsStatus(RightsState.OFF)


class Rights:
    """The one helper of a session; nothing here waits for it but ``close``.

    Attributes:
        sight: What it sees; for the thread that polls.
        changed: Called on a thread of its own when the status is another one.
    """

    def __init__(self, launchers: Callable[[], Sequence[Launcher]] | None = None) -> None:
        """There is no helper before ``begin``.

        Args:
            launchers: How it can be started; those of this machine if not given.
        """
        self.sight = KeptSight()
        self.changed: Callable[[], None] = _nothing
        self._launchers = launchers or helper_launch.launchers
        self._status = _OFF
        self._link: HelperLink | None = None
        self._thread: threading.Thread | None = None
        self._is_wanted = False

    @property
    def status(self) -> RightsStatus:
        """How it stands now."""
        return self._status

    def help(self, sources: Sources) -> Sources:
        """Sources for a fresh look, which may wait: they see what the helper does."""
        link = self.link
        return sources if link is None else helped(sources, DirectSight(link))

    def hands(self) -> Hands | None:
        """With whose rights to signal; ``None`` if there is no helper."""
        link = self.link
        if link is None:
            return None
        from portwatch.services.helper_hands import HelperHands  # all that stops; not at the start

        return HelperHands(link, may_act=self._status.mode is Mode.ACT)

    @property
    def link(self) -> HelperLink | None:
        """The helper itself, for those who may wait; ``None`` if there is none."""
        return self._link if self._status.state is RightsState.ON else None

    def begin(self) -> None:
        """Ask for rights, unless there are some or they are being asked for."""
        if self._status.state is not RightsState.OFF:
            return
        if self._thread is not None:
            self._thread.join(_END)  # it has said that it ends
        self._is_wanted = True
        self._set(RightsStatus(RightsState.ASKING))
        self._thread = threading.Thread(target=self._run, name="rights", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Give the rights back, or ask for them no longer."""
        self._is_wanted = False
        link = self._link
        if link is not None:
            link.interrupt()
        self.sight.asked.set()

    def close(self) -> None:
        """As ``end``, and wait until there is no helper any more."""
        self.changed = _nothing
        self.end()
        if self._thread is not None:
            self._thread.join(_END)

    def _run(self) -> None:
        try:
            # Whoever opens the pipes at this end would speak to the helper as well.
            with hidden_descriptors():
                text = self._serve()
        except Exception as error:  # noqa: BLE001 - told, not silently gone
            _log.exception("the helper")
            text = say("Seeing everything has ended ({name}).", name=type(error).__name__)
        self.sight.turn(False)
        self._set(RightsStatus(RightsState.OFF, None, text if self._is_wanted else ""))

    def _serve(self) -> str:
        """Start a helper and serve what it sees until it ends; tells why."""
        why: list[str] = []
        spent: set[str] = set()  # ways in which the person was asked: not twice
        for launcher in self._launchers():
            if not self._is_wanted:
                break
            if launcher.name in spent:
                continue
            began = now().monotonic
            try:
                link = self._link = HelperLink(launcher.command)
            except OSError as error:
                why.append(
                    say("The helper could not be started ({why}).", why=error.strerror or error)
                )
                continue
            try:
                mode = self._greet(link)
            except HelperEndedError as error:
                why.append(helper_launch.refusal(launcher, error.code or 0, error.said))
                if helper_launch.is_final(launcher, error.code or 0):
                    break
                if not helper_launch.asked_nobody(error.code or 0, now().monotonic - began):
                    spent.add(launcher.name)
            else:
                self.sight.turn(True)
                self._set(RightsStatus(RightsState.ON, mode))
                return self._follow(link, mode)
            finally:
                self._link = None
                link.close()
        return why[0] if why else _NO_WAY

    def _greet(self, link: HelperLink) -> Mode:
        if not self._is_wanted:
            raise HelperEndedError(None)
        greeting = link.greet()
        if greeting.boot != boot_id():
            raise HelperEndedError(None, "it runs on another machine")
        return greeting.mode

    def _follow(self, link: HelperLink, mode: Mode) -> str:
        rounds = _Rounds(link, self.sight)
        silent = 0
        while self._is_wanted:
            self.sight.asked.clear()
            try:
                rounds.look(now().monotonic)
                silent = 0
                if rounds.trouble != self._status.text:
                    self._set(RightsStatus(RightsState.ON, mode, rounds.trouble))
            except HelperSilentError:
                silent += 1
                if silent >= _SILENT:
                    return say("The helper does not answer, so portwatch goes on without it.")
            except HelperEndedError:
                return say("The helper has ended, so portwatch goes on without it.")
            self.sight.asked.wait(_EVERY)
        return ""

    def _set(self, status: RightsStatus) -> None:
        self._status = status
        self.changed()


class _Rounds:
    """Asks one helper again and again.

    Attributes:
        trouble: What it could not look at for several rounds; empty if there is nothing.
    """

    def __init__(self, link: HelperLink, sight: KeptSight) -> None:
        self._link = link
        self._sight = sight
        self._firewall = LinuxFirewall(reader=HelperRules(link))
        self._whole_at = float("-inf")
        self._rules_at = float("-inf")
        self._troubled = 0  # rounds in a row
        self.trouble = ""

    def look(self, at: float) -> None:
        """Ask for what is new, and for everything once in a while."""
        wanted, new = self._sight.wanted()
        is_whole = at - self._whole_at >= _WHOLE
        asked = wanted if is_whole else new
        if asked:
            if is_whole:
                self._whole_at = at
            refusals: list[Refused] = []
            owners = ask_owners(self._link, asked, refusals)
            processes = {one for held in owners.values() for one in held}
            # Whose a socket is counts together with what that is.
            facts = ask_facts(self._link, processes, refusals)
            whys = [each.text for each in refusals]
            if not whys and not owners.keys() >= asked:
                whys.append(_UNSEARCHED)
            self._note(whys)
            self._sight.tell(owners, facts, whole=is_whole)
        if at - self._rules_at >= _RULES:
            self._rules_at = at
            self._sight.tell_firewall(self._firewall.read(at))

    def _note(self, whys: list[str]) -> None:
        """What it refused or left may pass; what stays is told."""
        self._troubled = self._troubled + 1 if whys else 0
        if not whys:
            self.trouble = ""
        elif self._troubled >= _TROUBLED:
            why = clean(whys[0], 100)
            self.trouble = say("The helper could not look at everything: {why}.", why=why)


def _nothing() -> None:
    """Nobody wants to know."""
