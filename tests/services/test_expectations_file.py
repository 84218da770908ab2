from __future__ import annotations

import os
import stat
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core.expectation import Expectation, Ports, Source
from portwatch.core.identity import ProgramIdentity
from portwatch.core.model import Protocol, ReachLevel
from portwatch.services.expectations_file import SIZE_AT_MOST, ExpectationsError, ExpectationsFile
from portwatch.services.folder_lock import alone_in

if TYPE_CHECKING:
    from pathlib import Path

RULE = Expectation(
    "",
    Source.OWN,
    ReachLevel.NETWORK,
    ProgramIdentity(program="/usr/sbin/nginx"),
    protocol=Protocol.TCP,
    ports=Ports(80, 80),
)
MINE = '# Mine.\n[[expect]]\nid = "x"\nunit = "x.service"\nport = 1\nreach = "computer"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Of the configuration; it does not exist yet."""
    return tmp_path / "config"


def write(folder: Path, text: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "expectations.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def ids(file: ExpectationsFile) -> list[str]:
    return [rule.id for rule in file.load().rules]


def test_without_a_file_there_is_no_rule_and_none_is_made(folder: Path) -> None:
    loaded = ExpectationsFile(folder).load()

    assert (loaded.rules, loaded.is_from_file, loaded.problems) == ((), False, ())
    assert not folder.exists()


def test_rules_are_added_and_removed_and_comments_stay(folder: Path) -> None:
    path = write(folder, MINE)
    file = ExpectationsFile(folder)

    made = file.add([RULE, RULE])

    assert [rule.id for rule in made] == ["nginx-80", "nginx-80-2"]
    assert ids(file) == ["x", "nginx-80", "nginx-80-2"]
    assert file.remove("nginx-80").ports == Ports(80, 80)
    assert ids(file) == ["x", "nginx-80-2"]
    assert path.read_text().startswith(MINE)
    with pytest.raises(KeyError):
        file.remove("nginx-80")


def test_a_new_file_explains_itself_and_is_the_person_s_alone(folder: Path) -> None:
    ExpectationsFile(folder).add([RULE])

    path = folder / "expectations.toml"
    assert path.read_text().startswith("# What may listen on this computer")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [each.name for each in folder.iterdir()] == [path.name]


def test_a_rule_that_is_there_is_not_written_twice(folder: Path) -> None:
    path = write(folder, MINE)
    file = ExpectationsFile(folder)
    file.add([replace(RULE, created=1.0)])
    text = path.read_text()

    (again,) = file.add([replace(RULE, created=2.0)])

    assert again.id == "nginx-80"
    assert path.read_text() == text
    file.undo()
    assert ids(file) == ["x"]
    assert [one.id for one in file.add([RULE, replace(RULE, note="mine")])] == [
        "nginx-80",
        "nginx-80-2",
    ]


def test_the_last_change_can_be_undone_once(folder: Path) -> None:
    path = write(folder, MINE)
    file = ExpectationsFile(folder)
    assert not file.can_undo

    file.remove("x")
    assert file.can_undo
    file.undo()

    assert path.read_text() == MINE
    with pytest.raises(ExpectationsError, match="nothing to undo"):
        file.undo()


def test_undoing_the_first_rule_leaves_no_file(folder: Path) -> None:
    file = ExpectationsFile(folder)
    file.add([RULE])

    file.undo()

    assert list(folder.iterdir()) == []


def test_undo_keeps_what_was_learnt_since(folder: Path) -> None:
    write(folder, MINE)
    file = ExpectationsFile(folder)
    file.remove("x")
    file.add([replace(RULE, source=Source.LEARNT)], can_undo=False)

    file.undo()

    assert ids(file) == ["x", "nginx-80"]


@pytest.mark.parametrize("text", ["", MINE])
def test_what_others_added_since_stays_when_a_rule_is_taken_back(folder: Path, text: str) -> None:
    """The window's rules are written by one, those that are learnt and those of commands not."""
    if text:
        write(folder, text)
    file = ExpectationsFile(folder)
    file.add([RULE])
    ExpectationsFile(folder).add([replace(RULE, ports=Ports(81, 81))], can_undo=False)

    file.undo()

    assert ids(file) == (["x", "nginx-81"] if text else ["nginx-81"])
    assert not file.can_undo


def test_a_rule_that_was_edited_since_is_not_taken_back(folder: Path) -> None:
    file = ExpectationsFile(folder)
    file.add([RULE])
    path = folder / "expectations.toml"
    path.write_text(path.read_text().replace('"network"', '"computer"'))

    with pytest.raises(ExpectationsError, match="edited since"):
        file.undo()
    assert ids(file) == ["nginx-80"]


def test_what_the_person_edited_since_is_not_undone(folder: Path) -> None:
    file = ExpectationsFile(folder)
    file.add([RULE])
    path = write(folder, MINE)

    with pytest.raises(ExpectationsError, match="edited since"):
        file.undo()
    assert path.read_text() == MINE


@pytest.mark.parametrize("content", [b"[[expect", b"\xff\xfe", b"#" * (SIZE_AT_MOST + 1)])
def test_a_broken_file_is_set_aside_and_nothing_is_lost(folder: Path, content: bytes) -> None:
    write(folder, content)
    file = ExpectationsFile(folder)

    loaded = file.load()

    assert loaded.rules == ()
    assert "expectations.toml.broken" in loaded.problems[0]
    assert (folder / "expectations.toml.broken").read_bytes() == content
    file.add([RULE])
    assert ids(file) == ["nginx-80"]


def test_a_broken_file_is_never_written_over(folder: Path) -> None:
    path = write(folder, "[[expect")
    file = ExpectationsFile(folder)

    with pytest.raises(ExpectationsError, match=r"expectations\.toml cannot be changed"):
        file.add([RULE])
    loaded = file.load(sets_aside=False)

    assert loaded.problems
    assert path.read_text() == "[[expect"


def test_a_link_to_a_broken_file_is_left_and_told(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.toml"
    kept.write_text("[[expect")
    folder.mkdir()
    (folder / "expectations.toml").symlink_to(kept)

    (told,) = ExpectationsFile(folder).load().problems

    assert told.endswith("so no rule of it holds. It is a link, and was left as it is.")
    assert (folder / "expectations.toml").is_symlink()
    assert kept.read_text() == "[[expect"
    with pytest.raises(ExpectationsError):
        ExpectationsFile(folder).add([RULE])
    assert kept.read_text() == "[[expect"


def test_what_is_no_file_is_set_aside_without_waiting(folder: Path) -> None:
    folder.mkdir()
    os.mkfifo(folder / "expectations.toml")

    assert "it is no file" in ExpectationsFile(folder).load().problems[0]
    assert (folder / "expectations.toml.broken").is_fifo()


def test_where_nothing_can_be_written_the_change_fails_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "home").touch()

    with pytest.raises(ExpectationsError, match=r"^expectations\.toml cannot be written"):
        ExpectationsFile(tmp_path / "home" / "config").add([RULE])


def test_each_state_of_the_file_has_a_mark_of_its_own(folder: Path) -> None:
    file = ExpectationsFile(folder)
    marks = [file.mark()]
    for port in (80, 81):
        file.add([replace(RULE, ports=Ports(port, port))])
        marks.append(file.mark())

    assert marks[0] is None
    assert len(set(marks)) == 3


def test_what_several_add_at_once_is_all_there(folder: Path) -> None:
    def add_some(start: int) -> None:
        file = ExpectationsFile(folder)
        for port in range(start, start + 10):
            file.add([replace(RULE, ports=Ports(port, port))])

    threads = [threading.Thread(target=add_some, args=(start,)) for start in (10, 20, 30, 40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(ids(ExpectationsFile(folder))) == 40


def test_who_keeps_it_locked_does_not_block_for_ever(folder: Path) -> None:
    path = write(folder, MINE)
    with alone_in(folder) as is_alone, alone_in(folder) as is_alone_too:
        assert (is_alone, is_alone_too) == (True, False)
        with pytest.raises(ExpectationsError, match="another program"):
            ExpectationsFile(folder).add([RULE])

    assert path.read_text() == MINE
    ExpectationsFile(folder).add([RULE])


def test_a_rule_is_changed_where_it_stands_and_that_is_taken_back(folder: Path) -> None:
    path = write(folder, MINE)
    file = ExpectationsFile(folder)
    (rule,) = file.load().rules

    made = file.replace("x", replace(rule, id="", reach=ReachLevel.NETWORK))

    assert file.load().rules == (made,)
    assert made.id == "x"
    assert path.read_text().startswith("# Mine.")
    file.undo()
    assert path.read_text() == MINE
