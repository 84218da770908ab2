"""The answer in one line: does anything need a look, how much listens, who can reach it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from portwatch.core import programs
from portwatch.core.model import GapCode, ReachLevel, Verdict
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.model import Listener

_NAME_AT_MOST = 40
_OUTSIDE = frozenset({ReachLevel.NETWORK, ReachLevel.INTERNET})
_PLACES = {"Network": "the network", "Any network": "any network"}


@dataclass(frozen=True, slots=True)
class Part:
    """One figure of the summary, and the query that shows what it counts.

    Attributes:
        text: A few plain words.
        query: Text for the filter; empty for no filter.
    """

    text: str
    query: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What the status line and the tray say.

    Attributes:
        worst: The worst verdict of all.
        sentence: One plain sentence without a full stop; names in it are cleaned.
        parts: The figures, the widest first.
    """

    worst: Verdict
    sentence: str
    parts: tuple[Part, ...]


def summarize(listeners: Iterable[Listener]) -> Summary:
    """Sum up all listeners. UDP sockets that most likely wait for an answer do not count."""
    rows = [row for row in listeners if not row.temporary]
    worst = max((row.verdict for row in rows), key=lambda one: one.rank, default=Verdict.EXPECTED)
    return Summary(worst, _sentence(rows, worst), _parts(rows))


def _sentence(rows: list[Listener], worst: Verdict) -> str:
    if not rows:
        return "Nothing listens on this computer"
    if worst is Verdict.EXPECTED:
        return "Everything that listens is expected"
    floor = min(worst.rank, Verdict.RISKY.rank)
    poor = [row for row in rows if row.verdict.rank >= floor]
    worst_of: dict[str, Verdict] = {}
    for row in poor:
        key = _counted_as(row)
        worst_of[key] = max(row.verdict, worst_of.get(key, row.verdict), key=lambda one: one.rank)
    count = len(worst_of)
    noun = "program" if all(row.ownership.owners for row in poor) else "listener"
    subject = f"1 {noun}" if count == 1 else f"{count:,} {noun}s"
    if worst is Verdict.UNEXPECTED:
        return _unexpected(poor, subject, count)
    needs = "needs" if count == 1 else "need"
    if count == 1 and noun == "program":
        return f"{subject} {needs} a look: {_name(poor[0])} is {worst}"
    counts = Counter(worst_of.values())
    levels = sorted(counts, key=lambda one: -one.rank)
    return f"{subject} {needs} a look: {', '.join(f'{counts[one]:,} {one}' for one in levels)}"


def _unexpected(poor: list[Listener], subject: str, count: int) -> str:
    if all(_is_hidden(row) for row in poor):
        return f"{subject} {'has' if count == 1 else 'have'} no visible owner"
    if count > 1:
        return f"{subject} are unexpected"
    return f"{subject} is unexpected: {_name(poor[0])}"


def _parts(rows: list[Listener]) -> tuple[Part, ...]:
    outside = [row for row in rows if row.reach.level in _OUTSIDE]
    internet = [row for row in rows if row.reach.level is ReachLevel.INTERNET]
    unknown = [row for row in rows if row.reach.level is ReachLevel.UNKNOWN]
    # Programs are what a person knows; where some cannot be seen, only sockets can be counted.
    named = bool(rows) and not any(_is_hidden(row) for row in rows)

    def count(some: list[Listener]) -> int:
        return len({_counted_as(row) for row in some} if named else some)

    noun = "program" if named else "listener"
    parts = [Part(_number(count(rows), f"{noun} listens", f"{noun}s listen"), "")]
    if not named:
        parts = [Part(_number(len(rows), noun, f"{noun}s"), "")]
    reached = f"{count(outside):,}" if outside else "none"
    parts.append(Part(f"{reached} reachable from {_place(outside)}", "reach:network,internet"))
    if unknown:
        parts.append(Part(f"{count(unknown):,} of unknown reach", "reach:unknown"))
    known = f"{count(internet):,} perhaps" if internet else "none known"
    parts.append(Part(f"{known} from the internet", "reach:internet"))
    return tuple(parts)


def _place(outside: list[Listener]) -> str:
    """From where: the one network's kind, if it is one."""
    places = {row.reach.place for row in outside if row.reach.level is ReachLevel.NETWORK}
    if len(places) != 1 or len(outside) == 0:
        return "a network"
    place = places.pop()
    return "a network" if "," in place else _PLACES.get(place, place)


def _number(count: int, one: str, many: str) -> str:
    return f"1 {one}" if count == 1 else f"{count:,} {many}"


def _counted_as(row: Listener) -> str:
    """Rows of one program count once, and so do the kernel's; hidden ones each for itself."""
    owners = row.ownership.owners
    if owners:
        return f"program:{programs.name(owners[0])}"
    return f"socket:{row.socket.id}" if _is_hidden(row) else "kernel"


def _is_hidden(row: Listener) -> bool:
    """Whether some program holds it that cannot be seen; the kernel is none."""
    return not row.ownership.owners and row.ownership.gap is not GapCode.OWNERS_KERNEL


def _name(row: Listener) -> str:
    if not row.ownership.owners:
        return f"port {row.socket.local_port}"
    return clean(programs.name(row.ownership.owners[0]), _NAME_AT_MOST)
