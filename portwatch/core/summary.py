"""The answer in one line: does anything need a look, how much listens, who can reach it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import programs, wording
from portwatch.core.model import GapCode, Match, ReachLevel, Verdict
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.model import Listener

_NAME_AT_MOST = 40
_NOTHING = "Nothing listens on this computer"
_CALM = Verdict.EXPECTED
_RANKS = {verdict: verdict.rank for verdict in Verdict}
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
    counted = [_Counted(row, _key(row)) for row in listeners if not row.temporary]
    judged = [one for one in counted if _is_judged(one.row)]
    worst = max({row.verdict for row, _ in judged}, key=_RANKS.__getitem__, default=_CALM)
    sentence = _sentence(judged, worst) if counted else _NOTHING
    return Summary(worst, sentence, _parts(counted))


class _Counted(NamedTuple):
    """A listener, and what it is counted as: rows with one key count once."""

    row: Listener
    key: str | int | None


def _key(row: Listener) -> str | int | None:
    """The program's name; ``None`` for the kernel's; each one that is hidden for itself."""
    owners = row.ownership.owners
    if owners:
        return programs.name(owners[0])
    if row.ownership.match is Match.INFERRED:  # its unit or container stands for it
        return wording.owner_word(row.ownership)
    return row.socket.id if _is_hidden(row) else None


def _is_hidden(row: Listener) -> bool:
    """Whether some program holds it that cannot be seen; the kernel is none."""
    return row.ownership.match is Match.NONE and row.ownership.gap is not GapCode.OWNERS_KERNEL


def _is_judged(row: Listener) -> bool:
    """Whether its verdict counts: of what only its own network reaches, from risky on."""
    return not row.socket.namespace or _RANKS[row.verdict] >= _RANKS[Verdict.RISKY]


def _sentence(counted: list[_Counted], worst: Verdict) -> str:
    if worst is _CALM:
        return "Everything that listens is expected"
    floor = min(_RANKS[worst], _RANKS[Verdict.RISKY])
    poor = [one for one in counted if _RANKS[one.row.verdict] >= floor]
    worst_of: dict[str | int | None, Verdict] = {}
    for row, key in poor:
        worst_of[key] = max(row.verdict, worst_of.get(key, _CALM), key=_RANKS.__getitem__)
    count = len(worst_of)
    noun = "program" if all(row.ownership.owners for row, _ in poor) else "listener"
    subject = f"1 {noun}" if count == 1 else f"{count:,} {noun}s"
    if worst is Verdict.UNEXPECTED:
        return _unexpected(poor, subject, count)
    needs = "needs" if count == 1 else "need"
    if count == 1 and noun == "program":
        return f"{subject} {needs} a look: {_name(poor[0])} is {worst}"
    counts = Counter(worst_of.values())
    levels = sorted(counts, key=lambda one: -_RANKS[one])
    return f"{subject} {needs} a look: {', '.join(f'{counts[one]:,} {one}' for one in levels)}"


def _unexpected(poor: list[_Counted], subject: str, count: int) -> str:
    if all(_is_hidden(row) for row, _ in poor):
        return f"{subject} {'has' if count == 1 else 'have'} no visible owner"
    if count > 1:
        return f"{subject} are unexpected"
    return f"{subject} is unexpected: {_name(poor[0])}"


def _name(counted: _Counted) -> str:
    if isinstance(counted.key, str):
        return clean(counted.key, _NAME_AT_MOST)
    return f"port {counted.row.socket.local_port}"


def _parts(counted: list[_Counted]) -> tuple[Part, ...]:
    by_level: dict[ReachLevel, list[_Counted]] = {level: [] for level in ReachLevel}
    for one in counted:
        by_level[one.row.reach.level].append(one)
    internet, unknown = by_level[ReachLevel.INTERNET], by_level[ReachLevel.UNKNOWN]
    outside = by_level[ReachLevel.NETWORK] + internet
    # Programs are what a person knows; where some cannot be seen, only sockets can be counted.
    named = bool(counted) and not any(isinstance(key, int) for _, key in counted)

    def count(some: list[_Counted]) -> int:
        return len({key for _, key in some}) if named else len(some)

    if named:
        parts = [Part(_number(count(counted), "program listens", "programs listen"), "")]
    else:
        parts = [Part(_number(len(counted), "listener", "listeners"), "")]
    reached = f"{count(outside):,}" if outside else "none"
    place = _place(by_level[ReachLevel.NETWORK])
    parts.append(Part(f"{reached} reachable from {place}", "reach:network,internet"))
    if unknown:
        parts.append(Part(f"{count(unknown):,} of unknown reach", "reach:unknown"))
    known = f"{count(internet):,} perhaps" if internet else "none known"
    parts.append(Part(f"{known} from the internet", "reach:internet"))
    return tuple(parts)


def _place(reached: list[_Counted]) -> str:
    """From where: the one network's kind, if it is one."""
    places = {row.reach.place for row, _ in reached}
    place = places.pop() if len(places) == 1 else ","
    return "a network" if "," in place else _PLACES.get(place, place)


def _number(count: int, one: str, many: str) -> str:
    return f"1 {one}" if count == 1 else f"{count:,} {many}"
