"""What a screen reader hears of a program on a desktop, as it happens: no tree is read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.helpers.desktop import SYSTEM_PYTHON

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import Popen

    from tests.helpers.desktop import Desktop

_HEARD = Path(__file__).with_name("heard.py")
_KEYS_AT_MOST = 40  # on the way from one control to another


class Ears:
    """Listens from now on."""

    def __init__(self, desktop: Desktop, program: Popen[str]) -> None:
        self._desktop = desktop
        desktop.start(SYSTEM_PYTHON, str(_HEARD), str(program.pid))
        desktop.wait_until(self._lines, "the ears to open")

    def announced(self) -> list[tuple[str, int]]:
        """What was announced so far, and how urgent each is: 2 cuts off what is being read."""
        heard = (json.loads(line) for line in self._lines())
        return [(one["announced"], one["politeness"]) for one in heard if "announced" in one]

    def press(self, *keys: str, until: str) -> str:
        """Press keys, and wait until something whose name matches this has the keyboard.

        Returns:
            Its whole name.
        """
        return self._after(lambda: self._desktop.keys(*keys), until)

    def type(self, text: str, *, until: str) -> str:
        """Type, and wait until something whose name matches has the keyboard; see ``press``."""
        return self._after(lambda: self._desktop.type(text), until)

    def go(self, key: str, to: str) -> str:
        """Press a key again and again until it leads to something of this name."""
        passed = []
        for _ in range(_KEYS_AT_MOST):
            passed.append(self.press(key, until=""))
            if to in passed[-1]:
                return passed[-1]
        raise LookupError(f"{key} does not lead to {to}: {passed}")

    def _after(self, act: Callable[[], None], name: str) -> str:
        before = len(self._lines())
        act()

        def found() -> tuple[str] | None:
            heard = [json.loads(line) for line in self._lines()[before:]]
            names = [one["focused"] for one in heard if "focused" in one]
            return (names[-1],) if names and re.search(name, names[-1]) else None

        try:
            (whole,) = self._desktop.wait_until(found, name or "anything", patience=20)
        except TimeoutError as error:
            raise TimeoutError(f"{error}; heard {self._lines()[before:]}") from error
        return str(whole)

    def _lines(self) -> list[Any]:
        log = self._desktop.log_of(SYSTEM_PYTHON)
        return log[: log.rfind("\n") + 1].splitlines()
