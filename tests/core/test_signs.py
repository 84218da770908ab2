from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.evidence import Evidence, ImageKind
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.signs import merged, signs
from tests.helpers.looked import KNOWLEDGE, seen
from tests.helpers.rows import held_by, listener, ownerless, process


def test_nothing_is_told_of_what_was_not_looked_at() -> None:
    owner = process("kworker/0:1", exe="/tmp/agent")
    row = listener(ownership=held_by(owner))

    assert signs(row, (), KNOWLEDGE) == ()
    assert signs(listener(ownership=ownerless()), (), KNOWLEDGE) == ()
    other = process("x", 5)
    assert signs(row, (Evidence(other.id, image=ImageKind.DELETED),), KNOWLEDGE) == ()


def test_the_weightiest_comes_first_and_each_code_once() -> None:
    one = process("agent", 10, exe="/srv/agent (deleted)")
    other = process("agent", 11, exe="/srv/agent (deleted)")
    row = listener(ownership=held_by(one, other))

    found = signs(
        row,
        (seen(one, image=ImageKind.REPLACED), seen(other, image=ImageKind.DELETED)),
        KNOWLEDGE,
    )

    told = [(each.code, each.severity) for each in found]
    assert told == [
        (ReasonCode.EXE_DELETED, Severity.HIGH),
        (ReasonCode.WRONG_PROGRAM, Severity.MEDIUM),
        (ReasonCode.EXE_REPLACED, Severity.LOW),
    ]


def test_what_was_looked_at_stands_against_what_a_path_alone_told() -> None:
    looked = Reason(ReasonCode.EXE_TEMPORARY, Severity.LOW, "looked")
    guessed = Reason(ReasonCode.EXE_TEMPORARY, Severity.HIGH, "guessed")
    exposed = Reason(ReasonCode.OPEN_SERVICE, Severity.MEDIUM, "exposed")

    assert merged((looked,), (guessed, exposed)) == (exposed, looked)


@given(
    name=st.text(max_size=20),
    exe=st.none() | st.text(max_size=60),
    command=st.lists(st.text(max_size=40), max_size=5),
    uid=st.none() | st.integers(0, 70000),
)
def test_no_name_path_or_command_breaks_it(
    name: str, exe: str | None, command: list[str], uid: int | None
) -> None:
    owner = process(name, exe=exe, command=tuple(command), uid=uid)
    row = listener(ownership=held_by(owner))

    for one in signs(row, (seen(owner),), KNOWLEDGE):
        assert one.text
        assert all(ord(character) >= 32 for character in one.text + one.evidence)
