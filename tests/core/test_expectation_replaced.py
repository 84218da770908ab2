"""One rule in the place of another, in a text that is a person's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from portwatch.core.expectation import Expectation, Ports, Source
from portwatch.core.expectation_edit import IntricateError, replaced
from portwatch.core.expectation_toml import read
from portwatch.core.model import ReachLevel

MINE = """\
# Mine.

# The database, said Ben.
[[expect]]
package = "postgresql-16"  # of Debian
protocol = "tcp"
# for the shop
port = 5432
reach = "computer"
colour = "mauve"

# Learnt.
[[learnt]]
id = "nginx-80"
program = "/usr/sbin/nginx"
port = 80
reach = "network"

[[expect]]
id = "x"
unit = "x.service"
port = 1
reach = "computer"
"""


def rule_of(text: str, identifier: str) -> Expectation:
    return next(one for one in read(text).rules if one.id == identifier)


def test_only_what_differs_is_written_anew() -> None:
    rule = rule_of(MINE, "postgresql-16-5432")
    wider = replace(rule, reach=ReachLevel.NETWORK, ports=Ports(5432, 5433), disabled=True)

    made = replaced(MINE, rule.id, wider)

    assert rule_of(made, rule.id) == wider
    assert 'package = "postgresql-16"  # of Debian\n' in made
    assert '# for the shop\nport = "5432-5433"\nreach = "network"\nid' in made
    assert 'colour = "mauve"' in made
    assert made.partition("# Learnt.")[2] == MINE.partition("# Learnt.")[2]
    assert made.partition("[[expect]]")[0] == MINE.partition("[[expect]]")[0]


def test_what_goes_leaves_no_line() -> None:
    rule = replace(rule_of(MINE, "postgresql-16-5432"), protocol=None)
    made = replaced(MINE, rule.id, rule)
    assert "protocol" not in made
    assert rule_of(made, rule.id).protocol is None


def test_a_learnt_rule_becomes_the_person_s_own_where_it_stands() -> None:
    own = replace(rule_of(MINE, "nginx-80"), source=Source.OWN, reach=ReachLevel.COMPUTER)

    made = replaced(MINE, "nginx-80", own)

    assert "[[learnt]]" not in made
    assert "# Learnt.\n[[expect]]\nid = " in made
    assert [one.id for one in read(made).rules] == ["postgresql-16-5432", "nginx-80", "x"]
    assert rule_of(made, "nginx-80") == own


def test_of_two_that_say_the_same_the_one_that_is_meant_is_changed() -> None:
    text = MINE + '\n[[expect]]\nunit = "x.service"\nport = 1\nreach = "computer"\n'
    first, second = (one.id for one in read(text).rules if "x.service" in one.title)
    made = replaced(text, second, replace(rule_of(text, second), ports=Ports(2, 2)))
    assert rule_of(made, first).ports == Ports(1, 1)
    assert rule_of(made, second).ports == Ports(2, 2)


def test_windows_line_ends_stay() -> None:
    text = MINE.replace("\n", "\r\n")
    rule = replace(rule_of(text, "x"), ports=Ports(2, 2))
    made = replaced(text, "x", rule)
    assert made.count("\n") == made.count("\r\n")
    assert rule_of(made, "x") == rule


def test_what_cannot_be_told_from_its_surroundings_is_left_alone() -> None:
    text = '[[expect]]\nid = "a"\nunit = "a"\nport = 1\nreach = "computer"\naccept = [\n "x",\n]\n'
    rule = replace(rule_of(text, "a"), accepts=("y",))
    with pytest.raises(IntricateError, match="by hand"):
        replaced(text, "a", rule)
    with pytest.raises(KeyError):
        replaced(text, "b", rule)
