"""How right the verdicts on the corpus are, as a table.

Run by hand: ``python -m tests.corpus.score [--wired]``. Wired, the verdicts are read from
``portwatch list --json``, and of what changes while it is watched from ``portwatch watch --json``;
else the parts are asked directly.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from portwatch.core.model import Verdict
from tests.corpus.attacks import ATTACKS
from tests.corpus.case import Kind
from tests.corpus.given_code import LAUNCHED, LAUNCHED_TWINS
from tests.corpus.image_attacks import BY_IMAGE
from tests.corpus.odd_twins import ODD_TWINS
from tests.corpus.odd_ways import ODD_ATTACKS
from tests.corpus.ordinary import ORDINARY
from tests.corpus.peer_scripts import PEER_ATTACKS, PEER_TWINS
from tests.corpus.rare_ways import RARE_ATTACKS, RARE_TWINS
from tests.corpus.runner import Corpus
from tests.corpus.script_attacks import BY_OTHERS, BY_SCRIPT
from tests.corpus.side_doors import SIDE_DOOR_TWINS, SIDE_DOORS
from tests.corpus.verdicts import by_parts, from_outside, watched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.corpus.case import Case
    from tests.corpus.runner import Running
    from tests.corpus.verdicts import Said, Verdicts


CASES = (
    *(*ATTACKS, *BY_SCRIPT, *BY_IMAGE, *BY_OTHERS, *PEER_ATTACKS, *LAUNCHED, *RARE_ATTACKS),
    *(*SIDE_DOORS, *ODD_ATTACKS),
    *(*ORDINARY, *PEER_TWINS, *LAUNCHED_TWINS, *RARE_TWINS, *SIDE_DOOR_TWINS),
    *ODD_TWINS,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One line of the table.

    Attributes:
        said: What was said; ``None`` if the program was left out or not seen at all.
        skipped: Why it was left out.
    """

    case: Case
    said: Said | None
    skipped: str = ""

    @property
    def right(self) -> bool:
        """Whether the verdict is as it should be, and its reason among those given."""
        if self.said is None:
            return False
        rank = self.said.verdict.rank
        if self.case.kind is Kind.ORDINARY:
            return rank <= Verdict.UNEXPECTED.rank
        codes = {code for code, _ in self.said.reasons}
        named = self.case.code is None or self.case.code in codes
        return rank >= Verdict(self.case.at_least).rank and named


def marks(*, wired: bool) -> list[Mark]:
    """Start everything, look once, end everything."""
    with ExitStack() as stack:
        corpus = Corpus(CASES, stack)
        if not wired:
            told = by_parts()
            return [_mark(one, told) for one in corpus.running if not one.case.turns]
        told = watched(corpus.turn)
        told.update(from_outside(but=told))
        return [_mark(one, told) for one in corpus.running]


def _mark(one: Running, told: Verdicts) -> Mark:
    said = None if one.skipped else told.get((one.case.udp, one.port))
    return Mark(one.case, said, one.skipped)


def table(found: Sequence[Mark]) -> str:
    """The score in Markdown: a line a program, and the sums."""
    lines = ["| program | kind | verdict | reasons | right |", "|---|---|---|---|---|"]
    for mark in found:
        said = mark.said
        reasons = ", ".join(f"{code} ({weight})" for code, weight in said.reasons) if said else ""
        verdict = said.verdict if said else mark.skipped or "not seen"
        right = "left out" if mark.skipped else "yes" if mark.right else "**no**"
        lines.append(f"| {mark.case.name} | {mark.case.kind} | {verdict} | {reasons} | {right} |")
    lines.append("")
    for kind in Kind:
        ran = [mark for mark in found if mark.case.kind is kind and not mark.skipped]
        right = sum(mark.right for mark in ran)
        share = 100 * right / len(ran) if ran else 0
        lines.append(f"{kind}: {right} of {len(ran)} right ({share:.1f} %)")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(table(marks(wired="--wired" in sys.argv)) + "\n")
