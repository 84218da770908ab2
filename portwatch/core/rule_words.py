"""A rule in the few words of a table's cells; cleaned."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from portwatch.core.expectation import DYNAMIC, Source
from portwatch.core.model import ReachLevel
from portwatch.core.programs import base
from portwatch.core.said import say, together
from portwatch.core.text import clean

if TYPE_CHECKING:
    from portwatch.core.expectation import Expectation
    from portwatch.core.identity import ProgramIdentity

AT_MOST_WORDS = {
    ReachLevel.COMPUTER: say("This computer"),
    ReachLevel.NETWORK: say("Any network"),
    ReachLevel.INTERNET: say("The internet"),
}
"""The widest reach that a rule allows."""

AT_MOST_WORDS_INSIDE = {
    ReachLevel.COMPUTER: say("this computer"),
    ReachLevel.NETWORK: say("any network"),
    ReachLevel.INTERNET: say("the internet"),
}
"""The same in the middle of a sentence."""

SOURCE_WORDS = {
    Source.OWN: say("you"),
    Source.LEARNT: say("learnt"),
    Source.BUILT_IN: say("built in"),
}
"""Whose rule it is."""

_AT_MOST = 200


def title(rule: Expectation) -> str:
    """What it is about: ``postgres``, ``python manage.py``, ``container mailpit``."""
    identity = rule.identity
    if identity is None:
        return rule.title
    if identity.container:
        return say("container {name}", name=rule.title)
    if identity.script and identity.program:
        return f"{clean(base(identity.program), 40)} {rule.title}"
    return rule.title


def place(rule: Expectation) -> str:
    """What tells the program, in a word or two: ``package postgresql-16``, ``unit cups.socket``."""
    identity = rule.identity
    if identity is None:
        return say("query")
    return _place(identity)


def ports(rule: Expectation) -> str:
    """``5432 tcp``, ``53 tcp, udp``, ``dynamic``; ``as it says`` for a query's own."""
    if not rule.port_text:
        return say("as it says")
    if rule.ports == DYNAMIC and rule.protocol is None:
        return say("dynamic")
    if rule.ports == DYNAMIC:
        return together((say("dynamic"), str(rule.protocol)))
    return rule.port_text.replace("-", "\N{EN DASH}")


def _place(identity: ProgramIdentity) -> str:
    if identity.container:
        return say("of {engine}", engine=_named(identity.container.partition(":")[0]))
    if identity.kernel:
        return say("the kernel itself")
    if identity.script:
        folder = posixpath.dirname(identity.script)
        return (
            say("script in {folder}", folder=_named(folder))
            if folder
            else say("module {name}", name=_named(identity.script))
        )
    if identity.package:
        return say("package {name}", name=_named(identity.package))
    if identity.unit:
        return say("unit {name}", name=_named(identity.unit))
    if identity.program:
        return say("in {folder}", folder=_named(posixpath.dirname(identity.program)))
    return say("user {name}", name=_named(identity.user)) if identity.user else ""


def _named(text: str) -> str:
    """A name from the machine."""
    return clean(text, _AT_MOST)
