"""Reads the firewall's rules through a helper; what they mean is found out without its rights."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from portwatch.core.helper_answer import Rules, Said
from portwatch.core.helper_request import RulesRequest, RuleTool, ToolRequest
from portwatch.sources.linux_firewall import State
from portwatch.sources.tool_output import ToolError, ToolMissingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.services.helper_link import HelperLink


class HelperRules:
    """A ``RuleReader``; besides what that says, each call may raise as ``HelperLink.ask``."""

    def __init__(self, link: HelperLink) -> None:
        """Nothing is asked yet."""
        self._link = link
        self._has_tables = True

    def look(self) -> State:
        """What tells of a change."""
        answer = self._link.ask(RulesRequest())
        if not isinstance(answer, Rules) or answer.problem:
            raise OSError(errno.EIO, getattr(answer, "problem", "") or "the helper does not tell")
        self._has_tables = answer.has_tables
        return State(answer.generation, answer.legacy)

    def has_tables(self) -> bool:
        """Whether nftables has any, as of the last look."""
        return self._has_tables

    def output(self, command: Sequence[str]) -> str:
        """What one of the commands says that the helper knows."""
        answer = self._link.ask(ToolRequest(RuleTool(" ".join(command))))
        if not isinstance(answer, Said):
            raise ToolError(f"{command[0]} could not be asked")
        if answer.missing:
            raise ToolMissingError(answer.problem)
        if answer.text is None:
            raise ToolError(answer.problem)
        return answer.text
