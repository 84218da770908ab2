"""The answer in one line: does anything need a look, how much listens, who can reach it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import programs, wording
from portwatch.core.model import GapCode, Match, ReachLevel, Verdict
from portwatch.core.record import record
from portwatch.core.said import say, say_count, together
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.model import Listener

_NAME_AT_MOST = 40
_NOTHING = say("Nothing listens on this computer")
_CALM = Verdict.EXPECTED
_RANKS = {verdict: verdict.rank for verdict in Verdict}
_PLACES = {"Network": say("the network"), "Any network": say("any network")}


@record(frozen=True, slots=True)
class Part:
    """One figure of the summary, and the query that shows what it counts.

    Attributes:
        text: A few plain words.
        query: Text for the filter; empty for no filter.
    """

    text: str
    query: str


@record(frozen=True, slots=True)
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
        return say("Everything that listens is expected")
    floor = min(_RANKS[worst], _RANKS[Verdict.RISKY])
    poor = [one for one in counted if _RANKS[one.row.verdict] >= floor]
    worst_of: dict[str | int | None, Verdict] = {}
    for row, key in poor:
        worst_of[key] = max(row.verdict, worst_of.get(key, _CALM), key=_RANKS.__getitem__)
    count = len(worst_of)
    noun = "program" if all(row.ownership.owners for row, _ in poor) else "listener"
    if worst is Verdict.UNEXPECTED:
        return _unexpected(poor, noun, count)
    what, words = _name(poor[0]), wording.VERDICT_WORDS_INSIDE
    if count == 1 and noun == "program":
        return say(
            "1 program needs a look: {name} is {verdict}",
            name=what,
            verdict=words[worst],
        )
    counts = Counter(worst_of.values())
    levels = sorted(counts, key=lambda one: -_RANKS[one])
    found = [say("{count:,} {verdict}", count=counts[one], verdict=words[one]) for one in levels]
    parts = {"found": together(found, ", ")}
    if noun == "program":
        return say("{count:,} programs need a look: {found}", count=count, **parts)
    return say_count(
        "{count:,} listeners need a look: {found}",
        "{count} listener needs a look: {found}",
        count,
        **parts,
    )


def _unexpected(poor: list[_Counted], noun: str, count: int) -> str:
    is_program = noun == "program"
    if all(_is_hidden(row) for row, _ in poor):
        return say_count(
            "{count:,} listeners have no visible owner",
            "{count} listener has no visible owner",
            count,
        )
    if count > 1:
        return (
            say("{count:,} programs are unexpected", count=count)
            if is_program
            else say("{count:,} listeners are unexpected", count=count)
        )
    name = _name(poor[0])
    return (
        say("1 program is unexpected: {name}", name=name)
        if is_program
        else say("1 listener is unexpected: {name}", name=name)
    )


def _name(counted: _Counted) -> str:
    if isinstance(counted.key, str):
        return clean(counted.key, _NAME_AT_MOST)
    return say("port {port}", port=counted.row.socket.local_port)


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
        told = say_count("{count:,} programs listen", "{count} program listens", count(counted))
    else:
        told = say_count("{count:,} listeners", "{count} listener", len(counted))
    parts = [Part(told, "")]
    place = _place(by_level[ReachLevel.NETWORK])
    reached = (
        say("{count:,} reachable from {place}", count=count(outside), place=place)
        if outside
        else say("none reachable from {place}", place=place)
    )
    parts.append(Part(reached, "reach:network,internet"))
    if unknown:
        parts.append(Part(say("{count:,} of unknown reach", count=count(unknown)), "reach:unknown"))
    known = (
        say("{count:,} perhaps from the internet", count=count(internet))
        if internet
        else say("none known from the internet")
    )
    parts.append(Part(known, "reach:internet"))
    return tuple(parts)


def _place(reached: list[_Counted]) -> str:
    """From where: the one network's kind, if it is one."""
    places = {row.reach.place for row, _ in reached}
    place = places.pop() if len(places) == 1 else ","
    return say("a network") if "," in place else _PLACES.get(place, place)
