from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.expectation import ANY_PORT, DYNAMIC, Expectation, Ports, Source, rule_query
from portwatch.core.expectation_edit import added, entry, fresh_id, removed
from portwatch.core.expectation_toml import PROBLEMS_AT_MOST, QUERIES_AT_MOST, Rules, read
from portwatch.core.identity import ProgramIdentity
from portwatch.core.model import Protocol, ReachLevel
from portwatch.core.toml_text import IntricateError, SettingsSyntaxError

MINE = """\
# Mine, do not touch.

# The database, said Ben.
[[expect]]
package = "postgresql-16"
protocol = "tcp"
port = 5432
reach = "computer"   # never wider

# Another.
[[expect]]
id = "dev"
query = "program:=vite port:5173"
reach = "network"
accept = ["interpreter-exposed"]
colour = "mauve"

[later]
kept = true
"""
NGINX = Expectation(
    "nginx-80",
    Source.LEARNT,
    ReachLevel.NETWORK,
    ProgramIdentity(program="/usr/sbin/nginx", package="nginx"),
    protocol=Protocol.TCP,
    ports=Ports(80, 80),
    created=1_795_617_122.0,
)


def only(text: str) -> Expectation:
    found = read(text)
    assert found.problems == ()
    (rule,) = found.rules
    return rule


def ids(text: str) -> list[str]:
    return [rule.id for rule in read(text).rules]


def test_what_a_person_writes_is_understood() -> None:
    found = read(MINE)

    database, dev = found.rules
    assert database.identity == ProgramIdentity(package="postgresql-16")
    assert (database.ports, database.reach) == (Ports(5432, 5432), ReachLevel.COMPUTER)
    assert (database.source, database.protocol) == (Source.OWN, Protocol.TCP)
    assert dev.query is not None
    assert (dev.id, dev.accepts, dev.accepts_reach) == (
        "dev",
        ("interpreter-exposed",),
        ReachLevel.NETWORK,
    )
    assert (found.problems, found.unknown) == ((), ("later", "expect.colour"))


def test_a_reason_that_does_not_exist_is_not_known() -> None:
    rule = 'unit = "a.service"\nport = 1\nreach = "computer"'
    codes = '"interpreter-exposed", "Open-Service", "interpreter-exposd", "a\\u001b"'

    found = read(f"[[expect]]\n{rule}\naccept = [{codes}]\n")

    assert found.problems == ()
    assert found.unknown == ("expect.accept “interpreter-exposd”", "expect.accept “a\\x1b”")


def test_a_rule_without_an_id_has_one_that_tells_what_it_is_about() -> None:
    assert ids(MINE) == ["postgresql-16-5432", "dev"]
    twice = "".join(f'[[expect]]\nunit="a.service"\nport={n}\nreach="computer"\n' for n in (1, 1))
    assert ids(twice) == ["a-service-1", "a-service-1-2"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ('port = 80\nreach = "computer"', "names no program"),
        ('program = "/usr/bin/python3.11"\nport = 80\nreach = "computer"', "add its script"),
        ('program = "nginx"\nport = 80\nreach = "computer"', "no whole path"),
        ('name = "x"\nport = 80\nreach = "computer"', "any program can take a name"),
        ('unit = "x"\nport = 80', "how far"),
        ('unit = "x"\nreach = "computer"', "no port"),
        ('unit = "x"\nport = 0\nreach = "computer"', "no port"),
        ('unit = "x"\nport = "9-8"\nreach = "computer"', "no port"),
        ('unit = "x"\nport = true\nreach = "computer"', "no port"),
        ('unit = "x"\nport = 80\nreach = "unknown"', "none of computer"),
        ('unit = "x"\nport = 80\nreach = "computer"\nprotocol = "icmp"', "neither"),
        ('unit = 7\nport = 80\nreach = "computer"', "no text"),
        ('query = "port:80"\nreach = "computer"', "names no program"),
        ('query = "-program:x"\nreach = "computer"', "names no program"),
        ('query = "pid:7"\nreach = "computer"', "pid"),
        ('query = "program:/(/"\nreach = "computer"', "is wrong: The regular expression"),
        ('query = "program:x"\nunit = "x"\nreach = "computer"', "one of them"),
        ('id = "a b"\nunit = "x"\nport = 80\nreach = "computer"', "id"),
        ('unit = "x"\nport = 80\nreach = "computer"\naccept = "all"', "no list"),
    ],
)
def test_a_wrong_rule_is_told_with_its_line_and_the_others_hold(lines: str, told: str) -> None:
    found = read(f"{MINE}\n[[expect]]\n{lines}\n")

    assert [rule.id for rule in found.rules] == ["postgresql-16-5432", "dev"]
    (problem,) = found.problems
    assert told in problem
    assert f"in line {MINE.count(chr(10)) + 2} " in problem


def test_many_wrong_rules_are_counted_and_queries_are_few() -> None:
    assert len(read("[[expect]]\nport = 1\n" * 100).problems) == PROBLEMS_AT_MOST + 1
    many = '[[expect]]\nquery = "program:x"\nreach = "computer"\n' * (QUERIES_AT_MOST + 5)
    assert len(read(many).rules) == QUERIES_AT_MOST


def test_what_is_no_list_of_rules_is_told() -> None:
    assert "no list of rules" in read("expect = 7\n").problems[0]
    with pytest.raises(SettingsSyntaxError):
        read("[[expect")


def test_what_is_written_is_read_back() -> None:
    rules = [
        NGINX,
        replace(NGINX, id="k", identity=ProgramIdentity(kernel=True, elsewhere=True)),
        replace(NGINX, id="d", ports=DYNAMIC, protocol=None, created=None),
        replace(
            NGINX, id="n", source=Source.OWN, identity=ProgramIdentity(name="cupsd", user="root")
        ),
        Expectation(
            "q",
            Source.OWN,
            ReachLevel.INTERNET,
            query=rule_query('program:=vite user:"a b"'),
            seen=("/home/anna/a b/vite",),
            ports=ANY_PORT,
            note='Ben\'s "thing"\n\\',
            accepts=("open-service",),
            accepts_reach=ReachLevel.NETWORK,
        ),
    ]
    found = read(added("", rules))

    assert found.problems == ()
    assert sorted(found.rules, key=lambda one: one.id) == sorted(rules, key=lambda one: one.id)


@given(
    st.text(max_size=60).filter(lambda text: text.strip() != ""),
    st.text(max_size=20, alphabet=st.characters(exclude_categories=["Cs"])),
)
def test_no_name_breaks_the_file(name: str, note: str) -> None:
    text = name.encode("utf-8", "backslashreplace").decode()
    rule = replace(
        NGINX, identity=ProgramIdentity(script=text, unit=text), note=note.strip(), id="x"
    )

    assert only(entry(rule)) == rule
    entry(rule).encode()


def test_adding_touches_nothing_that_was_there() -> None:
    made = added(MINE, [NGINX])

    assert made.startswith(MINE)
    assert ids(made) == ["postgresql-16-5432", "dev", "nginx-80"]
    assert tomllib.loads(made)["later"] == {"kept": True}


def test_removing_takes_only_its_own_lines() -> None:
    made = removed(MINE, "dev")

    assert "# Mine, do not touch." in made
    assert "# Another." in made
    assert "[later]\nkept = true" in made
    assert "vite" not in made
    assert ids(made) == ["postgresql-16-5432"]
    assert ids(removed(made, "postgresql-16-5432")) == []
    assert "# The database, said Ben." in removed(made, "postgresql-16-5432")


def test_what_was_added_and_removed_leaves_the_text_as_it_was() -> None:
    assert removed(added(MINE, [NGINX]), "nginx-80").rstrip() == MINE.rstrip()


def test_lines_that_only_look_like_rules_are_not_taken() -> None:
    tricky = f'note = """\n[[expect]]\nunit = "x"\n"""\n{MINE}'
    try:
        made = removed(tricky, "dev")
    except IntricateError:
        return
    assert tomllib.loads(made)["note"] == tomllib.loads(tricky)["note"]
    assert ids(made) == ["postgresql-16-5432"]


def test_what_cannot_be_edited_is_left_alone() -> None:
    inline = 'expect = [{unit = "x", port = 1, reach = "computer"}]\n'

    assert ids(inline) == ["x-1"]
    with pytest.raises(IntricateError):
        removed(inline, "x-1")
    with pytest.raises(IntricateError):
        added(inline, [replace(NGINX, source=Source.OWN)])
    with pytest.raises(KeyError):
        removed(MINE, "nobody")


def test_windows_line_ends_stay() -> None:
    text = MINE.replace("\n", "\r\n")

    assert "\n" not in added(text, [NGINX]).replace("\r\n", "")
    assert "\n" not in removed(text, "dev").replace("\r\n", "")


def test_a_fresh_id_is_nobody_else_s() -> None:
    assert fresh_id(NGINX, []) == "nginx-80"
    assert fresh_id(NGINX, [NGINX]) == "nginx-80-2"


def test_rules_know_their_places() -> None:
    assert read(MINE).place_of("dev").number == 1
    with pytest.raises(KeyError):
        Rules().place_of("dev")
