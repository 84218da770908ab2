"""What a helper refuses is told in the end, and spoils nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from portwatch.core.helper_answer import Facts, Owners, Refused, Trouble
from portwatch.core.helper_request import FactsRequest, OwnersRequest
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


class _Searching(_Link):
    """A helper that has not looked everywhere yet."""

    def __init__(self) -> None:
        super().__init__()
        self.left: set[int] = set()

    def ask(self, request: Request) -> Answer:
        answer = super().ask(request)
        if isinstance(answer, Owners):
            return Owners(
                {one: held for one, held in answer.holders.items() if one not in self.left}
            )
        return Facts(()) if isinstance(request, FactsRequest) else answer


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
        rounds._note(["it took too long"] if number < 3 else [])
        told.append(rounds.trouble)

    assert told == ["", "", "The helper could not look at everything: it took too long.", ""]


def test_what_is_not_searched_yet_is_told_until_it_is() -> None:
    sight = KeptSight()
    link = _Searching()
    rounds = _Rounds(cast("Any", link), sight)
    sight.turn(True)
    told = []
    for number in range(4):
        link.left = {7} if number < 3 else set()
        assert 7 not in sight.owners(frozenset({7, 8}))
        rounds.look(number * 10.0)
        told.append(rounds.trouble)

    assert told == [
        "",
        "",
        "The helper could not look at everything: not all descriptors are searched yet.",
        "",
    ]
    assert sight.owners(frozenset({7, 8})) == {7: (HOLDER,), 8: (HOLDER,)}
