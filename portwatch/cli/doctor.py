"""``portwatch doctor``: what can be seen here, what cannot, and what to do about it."""

from __future__ import annotations

import json
import os
import platform
import sys
from typing import TYPE_CHECKING, NamedTuple

from portwatch import __version__
from portwatch.core import encode, gap_words, pace_words
from portwatch.core.model import GapCode, Match
from portwatch.core.pace import POLLS_NEEDED, Pacer
from portwatch.core.settings import OPTIONS, value_of
from portwatch.services import absence, preflight, sandbox
from portwatch.services.expectations_file import FILE_NAME as EXPECTATIONS
from portwatch.services.helper_launch import outlook
from portwatch.services.history_look import look
from portwatch.services.power import open_power
from portwatch.services.private_file import asides
from portwatch.services.runtime import Paths, thread_cpu

if TYPE_CHECKING:
    import argparse

    from portwatch.cli.context import Context
    from portwatch.core.model import Row
    from portwatch.core.pace import Pace
    from portwatch.core.tick import Tick
    from portwatch.services.history_look import Look
    from portwatch.services.settings import Loaded


class _Check(NamedTuple):
    """One thing that was looked at."""

    title: str
    text: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's own argument."""
    parser.add_argument(
        "--deep", action="store_true", help="look through a large memory for damage as well"
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Look at this machine once and tell."""
    loaded = context.look_at_settings()
    pacer = Pacer(loaded.settings.poll)
    with context.monitor(connections=True) as monitor:
        monitor.tick(context.now())
        for _ in range(POLLS_NEEDED):  # they cost what all later ones do
            before = thread_cpu()
            monitor.glance(context.now())
            pacer.add_glance(thread_cpu() - before)
            tick = monitor.tick(context.now())
            pacer.add_poll(tick.cost, len(tick.listeners) + tick.connection_count)
        is_in_cgroup = monitor.sources.places.place_of(os.getpid()) is not None
    pacer.set_on_battery(open_power(demo=context.demo).on_battery(context.now().monotonic))
    hidden = pacer.pace
    pacer.set_hidden(False)
    window = preflight.problem(os.environ)
    memory = look(Paths.find().state, deep=args.deep)
    checks = [
        *_machine(),
        _Check("Sandbox", sandbox.outlook()),
        *_sight(tick),
        *_origins(tick, is_in_cgroup=is_in_cgroup),
        _Check("Pace", _pace_text(pacer.pace)),
        _Check("When hidden", _pace_text(hidden)),
        *_settings(loaded),
        *_rules(),
        *_memory(memory),
        _Check("Window", window or "can be shown"),
        _Check("See everything", outlook()),
        _Check("Absence", absence.outlook(os.environ)),
    ]
    if args.json:
        document: dict[str, encode.Json] = {
            "schema": encode.SCHEMA,
            "taken_at": encode.instant(tick.at.wall),
            "version": __version__,
            "source": tick.source,
            "cost_ms": round(1000 * tick.cost, 3),
            "window": window,
            "settings": _settings_document(loaded),
            "history": _memory_document(memory),
            "pace": _pace_document(pacer.pace),
            "pace_hidden": _pace_document(hidden),
            "checks": [{"title": one.title, "text": one.text} for one in checks],
            "gaps": [encode.gap(one) for one in tick.gaps],
        }
        context.print(json.dumps(document, indent=2))
        return 0
    width = max(len(one.title) for one in checks)
    for one in checks:
        context.print(f"{one.title:<{width}}  {one.text}")
    context.print()
    context.print("What cannot be seen" if tick.gaps else "Nothing is hidden.")
    for gap in tick.gaps:
        context.print(f"- {gap_words.title(gap)}: {gap_words.text(gap)}")
        context.print(f"  {gap_words.remedy(gap)}")
    return 0


def _settings(loaded: Loaded) -> list[_Check]:
    checks = [_Check("Settings", loaded.source)]
    checks += [_Check("Wrong", problem) for problem in loaded.problems]
    if loaded.asides:
        checks.append(_Check("Set aside", loaded.asides))
    if loaded.unknown:
        checks.append(_Check("Not known", ", ".join(loaded.unknown)))
    return checks


def _rules() -> list[_Check]:
    """Files of rules that could not be read, and so are not in force."""
    path = Paths.find().config / EXPECTATIONS
    names = ", ".join(each.name for each in asides(path))
    return [_Check("Set aside", f"{names}: its rules are not in force")] if names else []


def _memory(found: Look) -> list[_Check]:
    """Where the memory is, how much is in it, and what is wrong with it."""
    if found.size is None:
        told = f"none yet; the window begins {found.path}"
    else:
        told = f"{found.path}, {found.size / 1e6:.1f} MB"
        if found.since is not None and found.episodes is not None:
            since = encode.instant(found.since)
            when = f"since {since[:10]}" if since else "of no time that can be"
            told = f"{told}, {_number(found.episodes, 'episode')} {when}"
        if not (found.problem or found.is_searched):
            told = f"{told}; not looked through for damage (--deep)"
    checks = [_Check("Memory", told)]
    if found.problem:
        checks.append(_Check("Wrong", f"the memory: {found.problem}"))
    if found.set_aside:
        names = ", ".join(each.name for each in found.set_aside)
        checks.append(_Check("Set aside", names))
    return checks


def _memory_document(found: Look) -> dict[str, encode.Json]:
    return {
        "path": str(found.path),
        "bytes": found.size,
        "since": encode.instant(found.since),
        "episodes": found.episodes,
        "problem": found.problem,
        "searched": found.is_searched,
        "set_aside": [
            {"name": each.name, "at": encode.instant(each.at)} for each in found.set_aside
        ],
    }


def _settings_document(loaded: Loaded) -> dict[str, encode.Json]:
    return {
        "path": str(loaded.path),
        "is_from_file": loaded.is_from_file,
        "values": {option.key: value_of(loaded.settings, option.key) for option in OPTIONS},
        "problems": list(loaded.problems),
        "unknown": list(loaded.unknown),
        "set_aside": [
            {"name": each.name, "at": encode.instant(each.at)} for each in loaded.set_aside
        ],
    }


def _pace_text(pace: Pace) -> str:
    return f"{pace_words.sentence(pace)} {pace_words.glance_sentence(pace)}"


def _pace_document(pace: Pace) -> dict[str, encode.Json]:
    return {
        "interval_s": pace.interval,
        "glance_s": pace.glance,
        "udp_glance_s": pace.udp_glance,
        "reasons": list(pace.reasons),
        "budget_percent": pace.budget,
        "text": _pace_text(pace),
    }


def _machine() -> list[_Check]:
    python = f"Python {platform.python_version()}"
    rights = "Windows or unknown"
    if hasattr(os, "geteuid"):
        rights = "administrator (root)" if os.geteuid() == 0 else f"user id {os.geteuid()}"
    return [
        _Check("Version", f"portwatch {__version__}, {python}"),
        _Check("System", f"{platform.system()} {platform.release()} ({sys.platform})"),
        _Check("Rights", rights),
    ]


def _sight(tick: Tick) -> list[_Check]:
    held: list[Row] = [*tick.listeners, *(tick.connections or ())]
    exact = tick.churn.opened is not None
    return [
        _Check("Source", f"{tick.source}, {1000 * tick.cost:.1f} ms a poll"),
        _Check(
            "Sockets",
            f"{_number(len(tick.listeners), 'listener')},"
            f" {_number(tick.connection_count, 'connection')}{_owners_text(held)}",
        ),
        _Check("Counts", "exact, from the kernel" if exact else "as polling sees them"),
        _Check("Ends", "told by the kernel" if tick.ends is not None else "as polling sees them"),
        _Check("Networks", ", ".join(one.name for one in tick.interfaces) or "none"),
    ]


def _owners_text(held: list[Row]) -> str:
    """Of how many sockets the owners are known; empty if there are none to ask about."""
    matches = [row.ownership.match for row in held]
    inferred, hidden = matches.count(Match.INFERRED), matches.count(Match.NONE)
    parts = [
        (len(matches) - inferred - hidden, "known"),
        (inferred, "inferred"),
        (hidden, "not known"),
    ]
    told = ", ".join(f"{count} {word}" for count, word in parts if count)
    return f"; owners: {told}" if told else ""


def _origins(tick: Tick, *, is_in_cgroup: bool) -> list[_Check]:
    """What tells whose the sockets are, and what is seen of other networks."""
    cgroups = "cannot be read: units and containers are not told"
    if is_in_cgroup:
        units = {row.unit for row in tick.listeners if row.unit}
        cgroups = f"can be read; {_number(len(units), 'unit')} with listeners"
    unreadable = [gap for gap in tick.gaps if gap.code is GapCode.PACKAGES_UNREADABLE]
    packages = len({row.package for row in tick.listeners if row.package})
    told = f"{_number(packages, 'package')} with listeners"
    if unreadable:
        told = f"{told}; cannot be read: {unreadable[0].detail}"
    inside = [row.socket.namespace for row in tick.listeners if row.socket.namespace]
    networks = "none seen that listen"
    if inside:
        count = _number(len(inside), "listener")
        networks = f"{_number(len(set(inside)), 'network')} with {count}"
    if any(gap.code is GapCode.NAMESPACES_HIDDEN for gap in tick.gaps):
        networks = f"{networks}; some are hidden"
    return [
        _Check("Cgroups", cgroups),
        _Check("Packages", told),
        _Check("Other networks", networks),
    ]


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
