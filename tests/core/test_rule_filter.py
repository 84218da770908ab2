from __future__ import annotations

from dataclasses import replace

import pytest

from portwatch.core.expectation import DYNAMIC, Ports, rule_query
from portwatch.core.model import ReachLevel
from portwatch.core.rule_filter import RuleFilter, rule_hay
from portwatch.core.rule_row import RuleRow
from tests.helpers.rows import listener
from tests.helpers.some_rules import NGINX, POSTGRES

LEARNT = RuleRow(replace(POSTGRES, note="Mine, für später"))
OWN = RuleRow(replace(NGINX, ports=Ports(8000, 8100), reach=ReachLevel.NETWORK))
OFF = RuleRow(replace(NGINX, disabled=True, ports=DYNAMIC))
WIDER = RuleRow(POSTGRES, wider=(listener("postgres", 5432),))
QUERY = RuleRow(
    replace(
        POSTGRES,
        identity=None,
        query=rule_query("program:=vite port:5173"),
        ports=Ports(0, 65535),
        seen=("/home/anna/vite",),
    )
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", {"learnt", "own", "off", "wider", "query"}),
        ("POSTGRES", {"learnt", "wider"}),
        ("5432 tcp", {"learnt", "wider", "off"}),
        ("8080", {"own", "off"}),
        ("80", {"own"}),
        ("8200", {"off"}),
        ("in /usr/sbin", {"own", "off"}),
        ("you", {"own", "off"}),
        ("any network", {"own"}),
        ("FÜR", {"learnt"}),
        ("wider", {"wider"}),
        ("off", {"off"}),
        ("-off nginx", {"own"}),
        ("vite", {"query"}),
        ("anna", {"query"}),
        ("-", {"learnt", "own", "off", "wider", "query"}),
        ("nginx postgres", set()),
    ],
)
def test_every_word_has_to_be_there(text: str, wanted: set[str]) -> None:
    rows = {"learnt": LEARNT, "own": OWN, "off": OFF, "wider": WIDER, "query": QUERY}
    found = RuleFilter(text)

    assert {name for name, row in rows.items() if found.matches(row, rule_hay(row.rule))} == wanted
    assert found.is_empty is (text in {"", "-"})


def test_what_matches_now_is_found_by_that_word() -> None:
    row = RuleRow(POSTGRES, (listener("postgres", 5432),))
    assert RuleFilter("now").matches(row, rule_hay(row.rule))
