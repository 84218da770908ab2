"""What every command works with: streams, clock and a monitor of the chosen machine."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple, TextIO

from portwatch.services import runtime

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Instant
    from portwatch.services.expectations import Expectations
    from portwatch.services.image_records import ImageRecords
    from portwatch.services.monitor import Monitor
    from portwatch.services.settings import Loaded
    from portwatch.sources.early_links import EarlyLinks


class CommandError(Exception):
    """A command cannot go on; the message is one clear line for people.

    Attributes:
        code: The exit code (contract: 1 failed, 2 wrong usage, 4 not permitted, 5 no match).
    """

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


class Context(NamedTuple):
    """The surroundings of one run.

    Attributes:
        stdin: Where answers come from.
        stdout: Where results go.
        stderr: Where everything else goes.
        color: Whether results may be coloured.
        source: ``auto``, ``netlink`` or ``psutil``.
        demo: Whether the recorded demonstration is watched instead of this machine.
        early: What has been reading descriptors since the program began.
    """

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    color: bool = False
    source: str = "auto"
    demo: bool = False
    early: EarlyLinks | None = None

    def now(self) -> Instant:
        """This moment on both clocks."""
        return runtime.now()

    def print(self, text: str = "") -> None:
        """One line of results, at once: others may wait for it at the end of a pipe."""
        self.stdout.write(f"{text}\n")
        self.stdout.flush()

    def note(self, text: str) -> None:
        """One line that is not a result."""
        self.stderr.write(f"portwatch: {text}\n")

    def load_settings(self) -> Loaded:
        """The person's settings; a file that cannot be used is set aside."""
        from portwatch.services.settings import SettingsFile

        return SettingsFile(runtime.Paths.find().config).load()

    def look_at_settings(self) -> Loaded:
        """The person's settings, with what is wrong in their file; nothing is changed."""
        from portwatch.services.settings import SettingsFile

        return SettingsFile(runtime.Paths.find().config).look()

    def _expectations(self, *, sets_aside: bool) -> Expectations | None:
        """The person's rules, as they are now, and what is wrong with them told.

        The demonstration has none.
        """
        if self.demo:
            return None
        from portwatch.services.expectations import Expectations
        from portwatch.services.expectations_file import ExpectationsFile

        folder = runtime.Paths.find().config
        made = Expectations(ExpectationsFile(folder, sets_aside=sets_aside))
        for problem in made.problems:
            self.note(problem)
        return made

    def _images(self) -> ImageRecords | None:
        """What the window knows of programs' files; nothing is added to it."""
        if self.demo:
            return None
        from portwatch.services.image_records import ImageRecords

        return ImageRecords(runtime.Paths.find().state)

    @contextmanager
    def monitor(
        self,
        *,
        connections: bool = False,
        baseline: bool = False,
        everything: bool = True,
        sets_aside: bool = False,
    ) -> Iterator[Monitor]:
        """A monitor of the chosen machine; closed at the end.

        Args:
            connections: Whether row objects of connections are wanted.
            baseline: Whether later polls are judged by what stood at the first.
            everything: Whether the owners of connections are wanted as well as the listeners'.
            sets_aside: Whether a file of rules that is broken is renamed, as by who writes in it
                or stays: who only looks leaves that to them, so that the window still tells it.

        Raises:
            CommandError: The wanted source does not exist here.
        """
        from portwatch.services.machine import SourceError, open_monitor

        try:
            monitor = open_monitor(
                self.source,
                demo=self.demo,
                epoch=self.now().wall,
                connections=connections,
                baseline=baseline,
                everything=everything,
                expectations=self._expectations(sets_aside=sets_aside),
                images=self._images(),
                early=self.early,
            )
        except (SourceError, FileNotFoundError) as error:
            raise CommandError(str(error)) from error
        try:
            yield monitor
        finally:
            monitor.close()


def wants_color(stream: TextIO, *, forbidden: bool) -> bool:
    """Whether a stream may be coloured (https://no-color.org)."""
    if forbidden or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()
