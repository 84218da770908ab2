from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import sockets
from portwatch.core.evidence import Evidence, ImageKind
from portwatch.services.witness import LOOKED_AGAIN_WITHIN, Witness
from tests.helpers.rows import held_by, ownerless, process

if TYPE_CHECKING:
    from portwatch.core.guest import Guest
    from portwatch.core.model import Process, ProcessId

NOTHING = sockets.empty()


class Seen:
    """Evidence that a test changes."""

    def __init__(self) -> None:
        self.images: dict[ProcessId, ImageKind] = {}
        self.looks = 0

    def of(self, process: Process, now: float) -> Evidence:
        del now
        self.looks += 1
        return Evidence(process.id, image=self.images.get(process.id, ImageKind.FILE))

    def take_time(self) -> None:
        pass

    def guests(self, now: float) -> tuple[Guest, ...]:
        del now
        return ()


def test_what_is_seen_anew_names_every_listener_of_that_holder() -> None:
    source, one, other = Seen(), process("one", 10), process("other", 11)
    witness = Witness(source)
    for identity, owner in ((1, one), (2, one), (3, other)):
        assert witness.of(identity, held_by(owner), 0.0) == (source.of(owner, 0.0),)
    witness.changed(NOTHING, 0.0)

    source.images[one.id] = ImageKind.DELETED

    assert witness.changed(NOTHING, LOOKED_AGAIN_WITHIN) == {1, 2}
    assert witness.changed(NOTHING, 2 * LOOKED_AGAIN_WITHIN) == frozenset()


def test_a_new_listener_of_a_holder_lets_the_others_be_judged_anew() -> None:
    source, owner = Seen(), process("one", 10)
    witness = Witness(source)
    witness.of(1, held_by(owner), 0.0)
    assert witness.changed(NOTHING, 0.0) == frozenset()

    source.images[owner.id] = ImageKind.DELETED
    witness.of(2, held_by(owner), 0.1)

    assert witness.changed(NOTHING, 0.1) == {1, 2}


def test_one_poll_looks_at_few_of_many() -> None:
    source = Seen()
    witness = Witness(source)
    for number in range(1000):
        witness.of(number, held_by(process("one", 10 + number)), 0.0)
    witness.changed(NOTHING, 0.0)
    source.looks = 0

    witness.changed(NOTHING, LOOKED_AGAIN_WITHIN)

    assert 0 < source.looks < 100


def test_what_is_gone_is_forgotten() -> None:
    source, owner = Seen(), process("one", 10)
    witness = Witness(source)
    witness.of(1, held_by(owner), 0.0)
    witness.of(2, held_by(owner), 0.0)
    witness.forget([1])
    witness.changed(NOTHING, 0.0)
    source.images[owner.id] = ImageKind.DELETED
    assert witness.changed(NOTHING, LOOKED_AGAIN_WITHIN) == {2}

    witness.forget([2, 99])

    assert not witness._seen
    assert witness.changed(NOTHING, 3 * LOOKED_AGAIN_WITHIN) == frozenset()


def test_holders_that_gave_a_socket_away_are_forgotten() -> None:
    witness = Witness(Seen())
    for pid in range(10, 20):
        witness.of(1, held_by(process("one", pid)), 0.0)

    witness.changed(NOTHING, 0.0)

    assert len(witness._seen) == 1


def test_nobody_is_looked_at_where_no_owner_is_known() -> None:
    source = Seen()

    assert Witness(source).of(1, ownerless(), 0.0) == ()
    assert source.looks == 0
