"""Somebody whom the policy of alerts tells of what opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portwatch.core.alert_policy import AlertPolicy
from portwatch.core.alerts import AlertGate
from portwatch.core.model import Instant, Verdict
from portwatch.core.settings import AlertSettings
from tests.helpers import rows

if TYPE_CHECKING:
    from portwatch.core.alerts import Alert
    from portwatch.core.model import Listener

HOUR = 3600.0
OFTEN = AlertSettings(per_hour=60.0)


class Person:
    """Somebody whose machine is looked at; the day begins at midnight."""

    def __init__(self, settings: AlertSettings = OFTEN) -> None:
        self.policy = AlertPolicy(settings, lambda wall: (wall - rows.NOW) / HOUR % 24.0)
        self.gate = AlertGate()
        self.toasts: list[Alert] = []
        self.seconds = 0.0
        self.is_away = False

    def sees(self, *opened: Listener, after: float = 0.0) -> list[str]:
        """The titles of the notifications that a look makes, so many seconds after the last."""
        self.seconds += after
        at = Instant(1000.0 + self.seconds, rows.NOW + self.seconds)
        told = self.policy.admit(self.gate.admit(opened, at), at, away=self.is_away)
        self.toasts += told
        return [one.title for one in told]

    def waits(self, seconds: float) -> list[str]:
        """As ``sees``, of looks once a second at a machine where nothing happens."""
        return [title for _ in range(round(seconds)) for title in self.sees(after=1.0)]


def news(
    name: str = "vite", port: int = 5173, verdict: Verdict = Verdict.UNEXPECTED, **facts: Any
) -> Listener:
    """A listener that has just opened."""
    return rows.listener(name, port, verdict, **facts)


def evil(port: int = 4444) -> Listener:
    """A suspicious one."""
    return news("evil", port, Verdict.SUSPICIOUS)
