"""What is remembered of a listener, in words with times of day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import wording
from portwatch.core.columns import short_duration
from portwatch.core.facts import Fact
from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.core.timeline_words import port_text
from portwatch.core.traffic import size_text
from portwatch.ui.language import count_text, tr, translated
from portwatch.ui.moment import at_text, clock_text, day_of, on_day, span_text, time_text

if TYPE_CHECKING:
    from portwatch.core.history_records import Episode, Peer
    from portwatch.core.listener_past import Former, ListenerPast, Spell
    from portwatch.core.model import Listener

SPELLS_AT_MOST = 5
"""Times at which it was up that are told one by one."""


def episode_sentence(one: Episode, now: float) -> str:
    """``python3 listened to your whole Wi-Fi on port 4444 from 03:10 to 03:14 on Friday``."""
    row = one.listener
    told = (
        tr("{who} has listened to {audience} on {port} {when}.")
        if one.is_open
        else tr("{who} listened to {audience} on {port} {when}.")
    )
    return told.format(
        who=translated(wording.subject(row)),
        audience=translated(wording.audience(row)),
        port=translated(port_text(row)),
        when=when_text(one, now),
    )


def when_text(one: Episode, now: float) -> str:
    """From when to when, within a sentence."""
    if one.is_open:
        if one.stood:
            return tr("since before %1").replace("%1", at_text(one.opened, now))
        return tr("since %1").replace("%1", at_text(one.opened, now))
    if one.stood:
        words = tr("until %1") if one.closed is not None else tr("until at least %1")
        return words.replace("%1", at_text(one.last_seen, now))
    if one.closed is None:
        words = tr("from %1 until at least %2").replace("%1", at_text(one.opened, now))
        return words.replace("%2", at_text(one.last_seen, now))
    return span_text(one.opened, one.closed, now)


def episode_facts(one: Episode, now: float) -> tuple[Fact, ...]:
    """When an episode began and ended, and how long it lasted."""
    opened = clock_text(one.opened, now, exact=True)
    if one.stood:
        opened = tr("before %1, when watching began").replace("%1", opened)
    closed = tr("not yet: it listens still")
    if one.closed is not None:
        closed = clock_text(one.closed, now, exact=True)
    elif not one.is_open:
        closed = tr("after %1, while nobody watched").replace(
            "%1", clock_text(one.last_seen, now, exact=True)
        )
    lasted = "" if one.lasted is None else _lasted_text(one.lasted)
    if lasted and (one.stood or (one.closed is None and not one.is_open)):
        lasted = tr("at least %1").replace("%1", lasted)
    found = (Fact(say("Opened"), opened), Fact(say("Closed"), closed), Fact(say("Lasted"), lasted))
    return tuple(fact for fact in found if fact.value)


def past_facts(past: ListenerPast, now: float) -> tuple[Fact, ...]:
    """First seen, how often and when it was up, and who talked to it."""
    first = clock_text(past.first, now)
    if past.stood:
        first = tr("before %1").replace("%1", first)
    found = [Fact(say("First seen"), first), Fact(say("Was up"), _times(past))]
    for number, spell in enumerate(past.spells[:SPELLS_AT_MOST]):
        found.append(Fact(say("Lately") if number == 0 else "", spell_text(spell, now)))
    for number, peer in enumerate(past.peers):
        found.append(Fact(say("Talked with") if number == 0 else "", peer_text(peer)))
    if past.more_peers:
        found.append(Fact("", tr("and %1 more").replace("%1", count_text(past.more_peers))))
    return tuple(found)


def former_sentence(former: Former, row: Listener, now: float) -> str:
    """``Until 14:18 today it listened to this computer only``.

    Args:
        former: How it was before.
        row: How it is, or was later.
        now: Seconds since the epoch.
    """
    until = at_text(former.until, now)
    before, after = former.listener, row
    said = wording.audience(before)
    if said == wording.audience(after):
        what = translated(wording.VERDICT_WORDS_INSIDE[before.verdict])
        told = (
            tr("Until {time} it was judged {verdict}.")
            if former.same_socket
            else tr("The time before, until {time}, it was judged {verdict}.")
        )
        return told.format(time=until, verdict=what)
    told = (
        tr("Until {time} it listened to {audience}.")
        if former.same_socket
        else tr("The time before, until {time}, it listened to {audience}.")
    )
    return told.format(time=until, audience=translated(said))


def spell_text(spell: Spell, now: float) -> str:
    """``open since 14:18 today, 12 min``; ``03:10 to 03:14 on Friday, 4 min``."""
    lasted = _lasted_text(spell.lasted)
    if spell.is_open:
        words = tr("open since before %1") if spell.stood else tr("open since %1")
        return _with_time(words.replace("%1", at_text(spell.since, now)), lasted)
    if spell.stood:
        return _with_time(tr("until %1").replace("%1", at_text(spell.until, now)), lasted)
    if day_of(spell.since) != day_of(spell.until):
        first, last = clock_text(spell.since, now), clock_text(spell.until, now)
        return _with_time(f"{first} – {last}", lasted)  # noqa: RUF001 - the sign of a span
    first, last = time_text(spell.since), time_text(spell.until)
    when = first if first == last else f"{first} – {last}"  # noqa: RUF001 - as above
    at = tr("{time} {day}").format(time=when, day=on_day(spell.since, now))
    return _with_time(at, lasted)


def _with_time(when: str, lasted: str) -> str:
    return tr("{when}, {lasted}").format(when=when, lasted=lasted)


def peer_text(peer: Peer) -> str:
    """``192.168.1.20: 14 connections, 3 MB in, 20 kB out``."""
    count = tr("1 connection") if peer.connections == 1 else tr("%1 connections")
    told = count.replace("%1", count_text(peer.connections))
    traffic = tr("%1 in, %2 out").replace("%1", translated(size_text(peer.received)))
    traffic = traffic.replace("%2", translated(size_text(peer.sent)))
    return f"{clean(peer.address, 60)}: {told}, {traffic}"


def _lasted_text(seconds: float) -> str:
    return translated(short_duration(seconds)) if seconds >= 1 else tr("under a second")


def _times(past: ListenerPast) -> str:
    count = len(past.spells)
    if not past.is_all:
        return tr("more than %1 times").replace("%1", count_text(count))
    return tr("once") if count == 1 else tr("%1 times").replace("%1", count_text(count))


def up_text(one: Episode, now: float) -> str:
    """When it was up, for a cell: ``until 03:14``, ``since 24 Nov 03:10``."""
    opened, ended = clock_text(one.opened, now), clock_text(one.last_seen, now)
    if one.is_open:
        return tr("since %1").replace("%1", opened) if not one.stood else tr("open still")
    if one.stood:
        return tr("until %1").replace("%1", ended)
    if day_of(one.opened) == day_of(one.last_seen):
        ended = time_text(one.last_seen)
    return f"{opened} – {ended}"  # noqa: RUF001 - the sign of a span
