"""The rules of the demonstration: made up, in a folder of their own that goes with it.

One that was killed leaves it; the next demonstration begins it anew.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from portwatch.core.expectation import Expectation, Ports, Source
from portwatch.core.identity import ProgramIdentity
from portwatch.core.model import Protocol, ReachLevel
from portwatch.services.expectations_file import ExpectationsFile
from portwatch.services.learning import LearningState

if TYPE_CHECKING:
    from pathlib import Path

_DAY = 86_400.0
_FOLDER = "demo-rules"
_BUILD = "/home/anna/.cache/go-build/7f/api"


class DemoRules(ExpectationsFile):
    """A file of rules as others are, so that everything can be tried; to be closed.

    Attributes:
        seen: When rules last matched, by their ids, in seconds since the epoch.
        learning: How the first days went.
    """

    def __init__(self, folder: Path, epoch: float) -> None:
        """Write the file.

        Args:
            folder: Where its own may be made (``Paths.runtime``).
            epoch: Seconds since the epoch at which the demonstration is taken to have started.

        Raises:
            ExpectationsError: There is no place for it.
        """
        super().__init__(folder / _FOLDER)
        self.close()
        self.add(_rules(epoch), can_undo=False)
        self.seen = {
            "postgres-5432": epoch - 13.9 * 60,  # until then for this computer only
            "spotify-dynamic": epoch - 3.5 * 3600,
            "manage-py-8000": epoch - 12 * _DAY,
        }
        self.learning = LearningState(24, ended_at=epoch - 10 * _DAY)

    def learn(self, *, wanted: bool, now: float) -> LearningState:
        """Begin to learn again, or end; nothing is learnt in the demonstration.

        Args:
            wanted: Whether it begins.
            now: Seconds since the epoch.
        """
        hours = self.learning.hours
        begun = LearningState(hours, hours_left=round(hours))
        self.learning = begun if wanted else LearningState(hours, ended_at=now)
        return self.learning

    def close(self) -> None:
        """Take the folder away."""
        shutil.rmtree(self.path.parent, ignore_errors=True)


def _rules(epoch: float) -> tuple[Expectation, ...]:
    def made(
        source: Source, program: ProgramIdentity, ports: int | str, protocol: str | None, reach: str
    ) -> Expectation:
        days = 13 if source is Source.LEARNT else 9
        return Expectation(
            "",
            source,
            ReachLevel(reach),
            program,
            protocol=None if protocol is None else Protocol(protocol),
            ports=Ports.parse(str(ports)),
            created=epoch - days * _DAY,
        )

    learnt, own, one = Source.LEARNT, Source.OWN, ProgramIdentity
    postgres = one("postgresql-16", "/usr/lib/postgresql/16/bin/postgres")
    syncthing = one("syncthing", "/usr/bin/syncthing")
    spotify = one("spotify-client", "/usr/share/spotify/spotify")
    site = one(program="/usr/bin/python", script="/home/anna/src/site/manage.py")
    return (
        made(learnt, postgres, 5432, "tcp", "computer"),
        made(own, one("kdeconnect", "/usr/lib/libexec/kdeconnectd"), 1716, None, "network"),
        made(learnt, one("redis-server", "/usr/bin/redis-server"), 6379, "tcp", "computer"),
        made(learnt, syncthing, 8384, "tcp", "computer"),
        made(learnt, syncthing, 22000, None, "network"),
        made(own, one(container="docker:mailpit"), 8025, "tcp", "computer"),
        made(own, one(program=_BUILD), "3000-3010", "tcp", "computer"),
        made(learnt, spotify, "dynamic", "tcp", "network"),
        made(own, site, 8000, "tcp", "computer"),
    )
