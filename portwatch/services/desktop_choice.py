"""What a person may choose about the program that is kept by the desktop, not in the settings."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class DesktopChoiceError(Exception):
    """It cannot be changed; the message is one line for people."""


class DesktopChoice(Protocol):
    """One thing that is either so or not."""

    def is_on(self) -> bool:
        """Whether it is so, as far as can be read."""
        ...

    def turn(self, on: bool) -> None:  # noqa: FBT001 - the state to come, named by the method
        """Let it be so, or not any more.

        Raises:
            DesktopChoiceError: That cannot be written.
        """
        ...


class DesktopChoices(NamedTuple):
    """All of them; ``None`` for what cannot be chosen here.

    Attributes:
        login: Whether the program starts with the session.
        menu: Whether it is in the menu of applications.
    """

    login: DesktopChoice | None = None
    menu: DesktopChoice | None = None
