"""The expectations in force: those of the file, as soon as it changes, and those just learnt."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.expectation import DYNAMIC, REACH_WORDS, WIDTHS, Expectation, Ports, Source
from portwatch.core.expectation_book import UNSETTLED, ExpectationBook, Outcome, OutcomeKind
from portwatch.core.identity import identity_of, is_lent
from portwatch.core.judge import STOOD_AT_START
from portwatch.core.model import GapCode, Match, Protocol
from portwatch.core.reason import SPEAKS_OF_PROGRAM, ReasonCode, Severity
from portwatch.core.said import say
from portwatch.services.expectations_file import ExpectationsError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from portwatch.core.history_records import RuleAction
    from portwatch.core.identity import ProgramIdentity
    from portwatch.core.model import Instant, Listener, ReachLevel
    from portwatch.core.reason import Reason
    from portwatch.services.expectations_file import ExpectationsFile
    from portwatch.services.learning import LearningPeriod

LEARNT_AT_MOST = 5000
"""Rules that are ever learnt."""

REMEMBERED_AT_MOST = 5000
"""Programs and sockets of each kind that are kept in mind while it runs."""

LOOK_EVERY = 1.0
"""Seconds between two looks whether the file has changed."""

WRITE_EVERY = 5.0
"""Seconds between two writings of what was learnt, so that a burst is written at once."""

_WRITTEN_A_SECOND = 50  # rules of a large file, which takes longer to read back

Tell: TypeAlias = "Callable[[RuleAction, Expectation], None]"
"""Is told what happened to a rule."""

_Fresh = tuple["ProgramIdentity", "Protocol", Ports, "ReachLevel"]


class Expectations:
    """What may listen. Not for use by several threads at once.

    Attributes:
        problems: What is wrong with the file, one sentence each, cleaned.
        tell: Is told of each rule that comes or goes.
    """

    def __init__(self, file: ExpectationsFile, learning: LearningPeriod | None = None) -> None:
        """Read the rules; a file that is broken as a whole is set aside.

        Args:
            file: Where the rules are kept.
            learning: The first days; nothing is ever learnt without.
        """
        self.tell: Tell | None = None
        self._file = file
        self.learning = learning
        self._mark = file.mark()
        loaded = file.load()
        self.problems = loaded.problems
        self._book = ExpectationBook(loaded.rules)
        self._learnt_count = _learnt(loaded.rules)
        self._ephemeral = (0, 0)
        self._wall = 0.0
        self._looked: float | None = None
        self._wrote: float | None = None
        self._fresh: dict[_Fresh, Expectation] = {}
        self._taught: dict[int, _Fresh] = {}  # sockets from which the fresh ones were learnt
        self._teachers: Counter[_Fresh] = Counter()
        self._fresh_made = 0
        self._stood: set[int] = set()
        self._lent: dict[int, Expectation] = {}
        self._doubted: set[ProgramIdentity] = set()
        self._never: set[int] = set()
        self._regretted: set[str] = set()  # ids of rules that were learnt of something bad
        self._unwanted: set[tuple[ProgramIdentity, Ports]] = set()

    @property
    def rules(self) -> tuple[Expectation, ...]:
        """All rules, those of the file and those that are to be written to it."""
        return (*self._book.rules, *self._fresh.values())

    @property
    def is_learning(self) -> bool:
        """Whether what is harmless is learnt now."""
        return self.learning is not None and self.learning.is_open and self.learning.hours > 0

    @property
    def first_hours(self) -> float | None:
        """How long it will learn, if the person has not read yet what happens at the start."""
        learning = self.learning
        return None if learning is None or learning.is_sheet_closed else learning.hours

    def close_sheet(self) -> None:
        """The person has read it: from now on the hours count."""
        if self.learning is not None:
            self.learning.close_sheet()

    def set_ephemeral(self, ephemeral: tuple[int, int]) -> None:
        """The machine's range of ephemeral ports, from which a program takes any."""
        self._ephemeral = ephemeral

    def decide(self, row: Listener, *, built_in: bool = False) -> Outcome:
        """What the rules say of a listener; while learning, it may become a rule itself.

        Args:
            row: The listener with its reasons; its verdict is not looked at.
            built_in: Whether a known program serves its known port there, with its usual reach.
        """
        outcome = self._book.outcome(row, built_in=built_in)
        identity = identity_of(row)
        self._note_doubt(row, identity, outcome)
        if outcome.kind is not OutcomeKind.MATCHED:
            outcome = self._handed_over(row) or outcome
        if outcome.kind is OutcomeKind.NONE:
            outcome = self._learn(row, identity) or outcome
        met = outcome.expectation if outcome.kind is OutcomeKind.MATCHED else None
        if met is not None and is_lent(row) and len(self._lent) < REMEMBERED_AT_MOST:
            self._lent[row.socket.id] = met
        return outcome

    def _note_doubt(
        self, row: Listener, identity: ProgramIdentity | None, outcome: Outcome
    ) -> None:
        """What has spoken against a socket bars it for its life, whoever holds it later."""
        if not _is_doubtful(row):
            return
        self._never.add(row.socket.id)
        self._drop_taught(row.socket.id)
        of_itself = [one for one in row.reasons if one.code is not ReasonCode.EARLIER_HOLDER]
        if identity is None or not any(map(_is_weighty, of_itself)):
            return
        for key in [one for one in self._fresh if one[0].covers(identity)]:
            del self._fresh[key]
        if len(self._doubted) < REMEMBERED_AT_MOST:
            self._doubted.add(identity)
        rule = outcome.expectation if outcome.kind is OutcomeKind.MATCHED else None
        if rule is not None and rule.source is Source.LEARNT and any(map(_is_grave, of_itself)):
            self._regretted.add(rule.id)

    def is_new(self, identifier: str | None) -> bool:
        """Whether a rule was learnt a moment ago: what it was learnt from is news all the same."""
        fresh = {rule.id for rule in self._fresh.values()}
        return identifier in {STOOD_AT_START, *fresh}

    def forget(self, gone: Collection[int]) -> None:
        """Sockets with these ids have closed: the ids may come again."""
        self._stood.difference_update(gone)
        self._never.difference_update(gone)
        for identifier in self._taught.keys() & gone:
            self._teachers[self._taught.pop(identifier)] -= 1
        for identifier in self._lent.keys() & gone:
            del self._lent[identifier]

    def update(self, now: Instant) -> bool:
        """Time has passed; to be called at every poll, before rows are judged.

        Returns:
            Whether other rules hold than before, so that all rows are to be judged anew.
        """
        self._wall = now.wall
        before = self._book.rules
        if self.learning is not None:
            self.learning.advance(now)
        pause = max(WRITE_EVERY, self._learnt_count / _WRITTEN_A_SECOND)
        has_news = self._fresh or self._regretted
        if has_news and (self._wrote is None or now.monotonic - self._wrote >= pause):
            self._wrote = now.monotonic
            self.write_learnt()
        if self._looked is None or now.monotonic - self._looked >= LOOK_EVERY:
            self._looked = now.monotonic
            self._look()
        return self._book.rules != before

    def write_learnt(self) -> None:
        """Write what was learnt to the file; where that fails, it holds as long as this runs.

        What was learnt and turned out to be bad is taken out of it.
        """
        if self.learning is None or not (self._fresh or self._regretted):
            return
        try:
            self._file.add(self._fresh.values(), can_undo=False)
            self._file.withdraw(self._regretted)
        except ExpectationsError as error:
            self.problems = (str(error),)
            return
        self._regretted.clear()
        self._fresh.clear()
        self._taught.clear()
        self._teachers.clear()
        self._read()

    def close(self) -> None:
        """Write what is known only here."""
        self.write_learnt()
        if self.learning is not None:
            self.learning.save()

    def add(self, rules: Iterable[Expectation]) -> tuple[Expectation, ...]:
        """Add rules of the person; all rows are to be judged anew.

        Raises:
            ExpectationsError: The file cannot be changed.
        """
        self.write_learnt()
        made = self._file.add(rules)
        self._read()
        return made

    def remove(self, identifier: str) -> Expectation:
        """Take a rule out; all rows are to be judged anew.

        Raises:
            KeyError: There is no such rule.
            ExpectationsError: The file cannot be changed.
        """
        self.write_learnt()
        found = self._file.remove(identifier)
        self._read()
        return found

    def undo(self) -> None:
        """Take back the last ``add`` or ``remove``; all rows are to be judged anew.

        Raises:
            ExpectationsError: There is none, or the file was changed since.
        """
        self._file.undo()
        self._read()

    def _look(self) -> None:
        """Read the file anew if it has changed."""
        if self._file.mark() != self._mark:
            self._read()

    def _read(self) -> None:
        """Take the rules of the file; a broken one leaves those in force that were."""
        self._mark = self._file.mark()
        loaded = self._file.load(sets_aside=False)
        self.problems = loaded.problems
        if self._mark is not None and not loaded.is_from_file:
            return
        left = {one.id: (one.identity, one.ports) for one in loaded.rules}
        for rule in self._book.rules:
            told = (rule.identity, rule.ports)
            if rule.source is Source.LEARNT and rule.identity and left.get(rule.id) != told:
                self._unwanted.add((rule.identity, rule.ports))
        self._tell_changes(loaded.rules)
        self._book = ExpectationBook(loaded.rules)
        self._learnt_count = _learnt(loaded.rules)
        self._lent = {key: rule for key, rule in self._lent.items() if rule.id in left}

    def _tell_changes(self, rules: Iterable[Expectation]) -> None:
        """Tell which rules differ from those in force."""
        if self.tell is None:
            return
        from portwatch.core.history_records import RuleAction  # only who remembers needs it

        before = {rule.id: rule for rule in self._book.rules if not rule.disabled}
        after = {rule.id: rule for rule in rules if not rule.disabled}
        for rule in before.values():
            if rule.id not in after:
                self.tell(RuleAction.REMOVED, rule)
        for rule in after.values():
            if rule.id not in before:
                is_learnt = rule.source is Source.LEARNT
                self.tell(RuleAction.LEARNT if is_learnt else RuleAction.ACCEPTED, rule)

    def _handed_over(self, row: Listener) -> Outcome | None:
        """A socket that the service manager held for a service which has taken it since."""
        rule = self._lent.get(row.socket.id)
        if rule is None or not rule.allows(row.reach.level):
            return None
        told = say("The service manager listened for it, and that was expected.")
        return Outcome(OutcomeKind.MATCHED, rule, told)

    def _learn(self, row: Listener, identity: ProgramIdentity | None) -> Outcome | None:
        """Take a listener for expected, if the first days last and nothing speaks against it."""
        identifier = row.socket.id
        if _is_unowned(row) or identifier in self._never:
            return None
        if identity is None:
            if identifier not in self._stood and not self._may_learn(row):
                return None
            if _is_doubtful(row):
                return None
            self._stood.add(identifier)
            rule = Expectation(STOOD_AT_START, Source.LEARNT, _allowed(row))
            told = say("It was there already in the first days; whose it is cannot be told.")
            return Outcome(OutcomeKind.MATCHED, rule, told)
        ports = self._ports(row, identity)
        key = (identity, row.socket.protocol, ports, _allowed(row))
        fresh = self._fresh.get(key)
        if fresh is None:
            if not self._may_learn(row) or self._is_unwanted(identity, ports):
                return None
            self._fresh_made += 1
            fresh = Expectation(
                f"learnt-{self._fresh_made}",
                Source.LEARNT,
                _allowed(row),
                identity,
                protocol=row.socket.protocol,
                ports=ports,
                created=self._wall or None,
            )
            self._fresh[key] = fresh
        self._learn_anew(identifier, key)
        told = say("It was learnt just now, for {whom}.", whom=REACH_WORDS[fresh.reach])
        return Outcome(OutcomeKind.MATCHED, fresh, told)

    def _learn_anew(self, identifier: int, key: _Fresh) -> None:
        """More is known of a socket's program by now: what it alone taught before is dropped."""
        before = self._taught.get(identifier)
        if before == key:
            return
        self._taught[identifier] = key
        self._teachers[key] += 1
        if before is not None:
            self._teachers[before] -= 1
            self._drop_untaught(before)

    def _drop_taught(self, identifier: int) -> None:
        """Drop what a socket alone has taught and is not written yet."""
        taught = self._taught.pop(identifier, None)
        if taught is not None:
            self._teachers[taught] -= 1
            self._drop_untaught(taught)

    def _drop_untaught(self, key: _Fresh) -> None:
        if not self._teachers[key]:
            self._fresh.pop(key, None)

    def _may_learn(self, row: Listener) -> bool:
        is_settled = all(one.code not in UNSETTLED for one in row.reasons)
        if not (self.is_learning and is_settled) or row.temporary or _is_doubtful(row):
            return False
        count = self._learnt_count + len(self._fresh)
        return count < LEARNT_AT_MOST and len(self._stood) < REMEMBERED_AT_MOST

    def _is_unwanted(self, identity: ProgramIdentity, ports: Ports) -> bool:
        if identity in self._doubted or self._book.refuses(identity, ports):
            return True
        return any(ports == others and one.covers(identity) for one, others in self._unwanted)

    def _ports(self, row: Listener, identity: ProgramIdentity) -> Ports:
        """One port, or any for a program that took one by chance."""
        port = row.socket.local_port
        is_known = row.service.name is not None and not row.service.registered_only
        by_chance = self._ephemeral[0] <= port <= self._ephemeral[1]
        if by_chance and not is_known and not identity.kernel:
            return DYNAMIC
        return Ports(port, port)


def _learnt(rules: Iterable[Expectation]) -> int:
    return sum(one.source is Source.LEARNT for one in rules)


def _is_doubtful(row: Listener) -> bool:
    """Whether a reason speaks against it that is never learnt away.

    A folder of passing builds can be made by anybody under any name.
    """
    return any(map(_is_weighty, row.reasons))


def _is_weighty(reason: Reason) -> bool:
    return reason.severity is not Severity.LOW or reason.code is ReasonCode.EXE_TEMPORARY


def _is_grave(reason: Reason) -> bool:
    """Whether what was learnt before this was told was a mistake."""
    return reason.severity is Severity.HIGH and reason.code in SPEAKS_OF_PROGRAM


def _is_unowned(row: Listener) -> bool:
    """Whether no program was seen to hold it, nor can be told from where it was opened.

    What waits in a queue between two programs looks like the kernel's own. Its true listeners
    are known as such; at UDP its tunnels take any port.
    """
    if row.ownership.gap is GapCode.OWNERS_KERNEL:
        return row.socket.protocol is Protocol.TCP
    return row.ownership.match is Match.NONE


def _allowed(row: Listener) -> ReachLevel:
    """How far it can be reached now; what is not known is taken for a network."""
    return row.reach.level if row.reach.level in WIDTHS else WIDTHS[1]
