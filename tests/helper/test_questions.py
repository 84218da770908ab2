from __future__ import annotations

import os
import resource
import sys
from contextlib import suppress
from itertools import count
from time import monotonic
from typing import TYPE_CHECKING

import pytest

from portwatch.core.helper_answer import Facts, Owners, Rules, Said, Trouble
from portwatch.core.helper_request import (
    FactsRequest,
    Mode,
    OwnersRequest,
    ReleaseRequest,
    RulesRequest,
    RuleTool,
    ToolRequest,
)
from portwatch.helper.holders import Holders
from portwatch.services.runtime import boot_id
from tests.helpers.helped import Helped, binding, helped, identity
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="the helper runs as root only"
)


@pytest.fixture(scope="module")
def helper() -> Iterator[Helped]:
    with helped("see") as made:
        yield made


def owners(helper: Helped, *inodes: int) -> dict[int, list[int]]:
    answer = helper.ask(OwnersRequest(inodes))
    assert isinstance(answer, Owners)
    return {inode: [one.pid for one in held] for inode, held in answer.holders.items()}


def test_it_says_what_it_is(helper: Helped) -> None:
    assert (helper.greeting.mode, helper.greeting.boot) == (Mode.SEE, boot_id())


def test_all_holders_of_a_socket_are_told_as_it_changes_hands(helper: Helped) -> None:
    with Puppet() as puppet:
        puppet.listen()
        inode = int(puppet.ask("os.fstat(s.fileno()).st_ino"))

        assert owners(helper, inode) == {inode: [puppet.pid]}
        child = puppet.fork()
        puppet.do("s.close()")
        assert owners(helper, inode) == {inode: [child]}


def test_what_nobody_holds_is_told_as_that(helper: Helped) -> None:
    assert owners(helper, 2**40) == {2**40: []}


def test_without_a_descriptor_nothing_is_told_of_what_was_not_found() -> None:
    """Nobody holds it, the answer would say; but nobody could look."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    holders = Holders(monotonic)
    spent: list[int] = []
    with Puppet() as puppet:
        puppet.listen()
        inode = int(puppet.ask("os.fstat(s.fileno()).st_ino"))
        resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))
        try:
            with suppress(OSError):
                while True:
                    spent.append(os.dup(0))
            found = holders.of((inode,))
        finally:
            for one in spent:
                os.close(one)
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))

        assert found == {}
        assert [one.pid for one in holders.of((inode,))[inode]] == [puppet.pid]


MANY = 16_000
A_LOOK = 0.1  # seconds that pass from one look at the clock to the next


def answers_until_told(holders: Holders, inode: int) -> tuple[int, list[int]]:
    """How many answers it takes until one tells who holds a socket, and what that tells."""
    for number in range(1, 100):
        found = holders.of((inode,))
        if inode in found:
            return number, [one.pid for one in found[inode]]
    pytest.fail("it is never told")


@pytest.fixture
def crowded() -> Iterator[Puppet]:
    """A listener behind very many other descriptors."""
    with Puppet() as made:
        made.do("import resource")
        made.do(f"resource.setrlimit(resource.RLIMIT_NOFILE, ({MANY} + 64,) * 2)")
        made.do(f"kept = [os.dup(0) for _ in range({MANY})]")
        made.listen()
        yield made


def test_a_search_that_takes_too_long_goes_on_at_the_next_question(crowded: Puppet) -> None:
    """Whoever opens very many descriptors hides nothing: no search of his begins anew."""
    inode = int(crowded.ask("os.fstat(s.fileno()).st_ino"))
    holders = Holders(count(0, A_LOOK).__next__)

    assert holders.of((inode,)) == {}
    told, pids = answers_until_told(holders, inode)

    assert pids == [crowded.pid]
    assert told > 1


@pytest.mark.usefixtures("crowded")
def test_what_nobody_holds_is_told_after_one_whole_search() -> None:
    holders = Holders(count(0, A_LOOK).__next__)
    nobody = 2**40

    assert holders.of((nobody,)) == {}
    told, pids = answers_until_told(holders, nobody)

    assert pids == []
    assert told > 1


def test_what_was_left_is_read_though_its_process_has_changed(crowded: Puppet) -> None:
    """It opens and closes while it is read: what it holds at the end is what is told."""
    first = int(crowded.ask("os.fstat(s.fileno()).st_ino"))
    holders = Holders(count(0, A_LOOK).__next__)

    holders.of((first,))
    crowded.do("s.close(); os.close(kept[0]); os.close(kept[-1])")
    crowded.listen()
    inode = int(crowded.ask("os.fstat(s.fileno()).st_ino"))
    _, pids = answers_until_told(holders, inode)

    assert pids == [crowded.pid]
    assert answers_until_told(holders, first)[1] == []


def test_the_facts_of_a_process_are_told_by_its_identity_only(helper: Helped) -> None:
    with Puppet() as puppet:
        puppet.do("pass")  # from then on it runs what it was started for
        one = identity(puppet.pid)
        answer = helper.ask(FactsRequest((one, one._replace(started=one.started + 1))))

    assert isinstance(answer, Facts)
    (found,) = answer.processes
    assert (found.id, found.exe) == (one, os.path.realpath(sys.executable))
    assert found.command[0] == sys.executable


def test_the_rules_of_the_firewall_are_told(helper: Helped) -> None:
    state = helper.ask(RulesRequest())
    said = helper.ask(ToolRequest(RuleTool.NFT))

    assert isinstance(state, Rules)
    assert state.problem == ""
    assert isinstance(said, Said)
    assert said.text is not None
    assert said.text.startswith('{"nftables"')


def test_a_helper_that_only_looks_does_nothing_else(helper: Helped) -> None:
    with Puppet() as puppet:
        puppet.listen()
        inode = int(puppet.ask("os.fstat(s.fileno()).st_ino"))

        assert helper.trouble(binding(puppet.pid, inode)) is Trouble.NOT_ALLOWED
        assert helper.trouble(ReleaseRequest(1)) is Trouble.NOT_ALLOWED
