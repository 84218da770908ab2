"""``portwatch doctor``: what can be seen here, what cannot, and what to do about it."""

from __future__ import annotations

import json
import os
import platform
import sys
from typing import TYPE_CHECKING, NamedTuple

from portwatch import __version__
from portwatch.core import encode, gap_words, pace_words
from portwatch.core.model import Match
from portwatch.core.pace import POLLS_NEEDED, Pacer
from portwatch.core.settings import OPTIONS, value_of
from portwatch.services import preflight
from portwatch.services.power import open_power
from portwatch.services.runtime import thread_cpu

if TYPE_CHECKING:
    import argparse

    from portwatch.cli.context import Context
    from portwatch.core.model import Row
    from portwatch.core.pace import Pace
    from portwatch.core.tick import Tick
    from portwatch.services.settings import Loaded


class _Check(NamedTuple):
    """One thing that was looked at."""

    title: str
    text: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command has no arguments of its own."""
    del parser


def run(args: argparse.Namespace, context: Context) -> int:
    """Look at this machine once and tell."""
    loaded = context.load_settings()
    pacer = Pacer(loaded.settings.poll)
    with context.monitor(connections=True) as monitor:
        monitor.tick(context.now())
        for _ in range(POLLS_NEEDED):  # they cost what all later ones do
            before = thread_cpu()
            monitor.glance(context.now())
            pacer.add_glance(thread_cpu() - before)
            tick = monitor.tick(context.now())
            pacer.add_poll(tick.cost, len(tick.listeners) + tick.connection_count)
    pacer.set_on_battery(open_power(demo=context.demo).on_battery(context.now().monotonic))
    hidden = pacer.pace
    pacer.set_hidden(False)
    window = preflight.problem(os.environ)
    checks = [
        *_machine(),
        *_sight(tick),
        _Check("Pace", _pace_text(pacer.pace)),
        _Check("When hidden", _pace_text(hidden)),
        *_settings(loaded),
        _Check("Window", window or "can be shown"),
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
    if loaded.unknown:
        checks.append(_Check("Not known", ", ".join(loaded.unknown)))
    return checks


def _settings_document(loaded: Loaded) -> dict[str, encode.Json]:
    return {
        "path": str(loaded.path),
        "is_from_file": loaded.is_from_file,
        "values": {option.key: value_of(loaded.settings, option.key) for option in OPTIONS},
        "problems": list(loaded.problems),
        "unknown": list(loaded.unknown),
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
    known = sum(row.ownership.match is not Match.NONE for row in held)
    exact = tick.churn.opened is not None
    return [
        _Check("Source", f"{tick.source}, {1000 * tick.cost:.1f} ms a poll"),
        _Check(
            "Sockets",
            f"{len(tick.listeners)} listeners, {tick.connection_count} connections;"
            f" owner known of {known}",
        ),
        _Check("Counts", "exact, from the kernel" if exact else "as polling sees them"),
        _Check("Networks", ", ".join(one.name for one in tick.interfaces) or "none"),
    ]
