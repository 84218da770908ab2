"""What was announced in the demonstration's past: made up, the same each time."""

from __future__ import annotations

from typing import NamedTuple

from portwatch.core.history_records import AlertState
from portwatch.core.model import Verdict


class DemoAlert(NamedTuple):
    """One announcement.

    Attributes:
        ago: Minutes before the demonstration begins.
        verdict: The worst of what it speaks of.
        title: A few words.
        text: One sentence.
        state: What the person did with it.
    """

    ago: float
    verdict: Verdict
    title: str
    text: str
    state: AlertState = AlertState.NEW


ALERTS = (
    DemoAlert(
        2.0,
        Verdict.SUSPICIOUS,
        "python3 runs from /tmp and listens on port 4444",
        "Reachable from Wi-Fi. Started by bash in a terminal of anna.",
    ),
    DemoAlert(
        13.9,
        Verdict.RISKY,
        "PostgreSQL became reachable from Wi-Fi",
        "Port 5432. Until then it listened to this computer only. Accepted by you.",
        AlertState.EXPECTED,
    ),
    DemoAlert(
        58.9,
        Verdict.RISKY,
        "A development server listens to the whole Wi-Fi",
        "node (vite), port 5173, in ~/src/shop.",
    ),
    DemoAlert(
        180.0,
        Verdict.UNEXPECTED,
        "A container publishes port 8080 past the firewall",
        "web-shop, through docker-proxy.",
        AlertState.SHOWN,
    ),
    DemoAlert(
        1290.0,
        Verdict.RISKY,
        "Redis was reachable from Wi-Fi for 4 minutes",
        "Ended by itself. Port 6379 listens to this computer only again.",
        AlertState.DISMISSED,
    ),
    DemoAlert(
        1312.0,
        Verdict.UNEXPECTED,
        "docker-proxy opened 5 ports",
        "Accepted by you: expected from now on.",
        AlertState.EXPECTED,
    ),
    DemoAlert(
        4820.0,
        Verdict.UNEXPECTED,
        "nc opened port 9999",
        "It listened to your whole Wi-Fi on port 9999 until you stopped it.",
        AlertState.STOPPED,
    ),
)
"""The latest first."""
