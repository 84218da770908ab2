"""What a helper refuses is told in the end, and spoils nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from portwatch.core.helper_answer import Owners, Refused, Trouble
from portwatch.core.helper_request import OwnersRequest
from portwatch.core.model import ProcessId
from portwatch.services.rights import _Rounds
from portwatch.services.sight import KeptSight, ask_owners

if TYPE_CHECKING:
    from portwatch.core.helper_answer import Answer
    from portwatch.core.helper_request import Request

HOLDER = ProcessId(7, 1)


class _Link:
    """A helper that cannot answer for some sockets."""

    def __init__(self, *poisoned: int) -> None:
        self.poisoned = set(poisoned)
        self.asked = 0

    def ask(self, request: Request) -> Answer:
        self.asked += 1
        if not isinstance(request, OwnersRequest):
            return Refused(Trouble.NOT_ALLOWED, "not here")
        if self.poisoned & set(request.inodes):
            return Refused(Trouble.TOO_LARGE, "the answer is too long")
        return Owners(dict.fromkeys(request.inodes, (HOLDER,)))


def test_one_socket_spoils_no_other() -> None:
    link, refusals = _Link(7), list[Refused]()

    found = ask_owners(cast("Any", link), range(1, 2001), refusals)

    assert found.keys() == set(range(1, 2001)) - {7}
    assert [each.trouble for each in refusals] == [Trouble.TOO_LARGE]


def test_halving_ends() -> None:
    link = _Link(*range(5000))

    assert ask_owners(cast("Any", link), range(1, 2001)) == {}
    assert link.asked < 60


def test_what_is_refused_three_times_is_told_until_it_is_not() -> None:
    rounds = _Rounds(cast("Any", _Link()), KeptSight())
    told = []
    for number in range(4):
        rounds._note([Refused(Trouble.TOO_SLOW, "it took too long")] if number < 3 else [])
        told.append(rounds.trouble)

    assert told == ["", "", "The helper could not look at everything: it took too long.", ""]
