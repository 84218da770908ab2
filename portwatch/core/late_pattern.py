"""Regular expressions that are compiled when they are first needed; pure."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, AnyStr, Generic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class LatePattern(Generic[AnyStr]):
    """A pattern of a module, which most runs of the program never look for.

    Those that ``portwatch list`` loads are some 250, and it looks for few of them. After the first
    use its functions are those of ``re.Pattern`` itself.
    Each of its functions takes what that of ``re.Pattern`` takes.
    """

    def __init__(self, pattern: AnyStr, flags: int = 0) -> None:
        """Note it.

        Args:
            pattern: As for ``re.compile``; a mistake in it is told at the first use
                (``tests/core/test_late_pattern.py`` compiles every one of the program's).
            flags: As there.
        """
        self.pattern: AnyStr = pattern
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[AnyStr]:
        """The pattern itself."""
        return re.compile(self.pattern, self._flags)

    @cached_property
    def search(self) -> Callable[..., re.Match[AnyStr] | None]:
        """The first place where it matches."""
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[AnyStr] | None]:
        """Its match at the start."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[AnyStr] | None]:
        """Its match of everything."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[AnyStr]]]:
        """Every place where it matches."""
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        """The texts of every match, or of its one group."""
        return self.compiled.findall

    @cached_property
    def sub(self) -> Callable[..., AnyStr]:
        """A text with every match replaced."""
        return self.compiled.sub

    @cached_property
    def split(self) -> Callable[..., list[Any]]:
        """The texts between the matches."""
        return self.compiled.split
