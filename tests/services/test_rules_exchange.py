from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from portwatch.services.demo_rules import DemoRules
from portwatch.services.expectations_file import ExpectationsError, ExpectationsFile
from portwatch.services.rules_exchange import Imported, export_rules, import_rules

if TYPE_CHECKING:
    from pathlib import Path

RULE = '[[expect]]\nid = "x"\nunit = "x.service"\nport = 1\nreach = "computer"\n'
OTHER = '[[learnt]]\nid = "x"\nunit = "y.service"\nport = 2\nreach = "network"\n'
WRONG = '[[expect]]\nid = "z"\nport = 3\nreach = "computer"\n'


@pytest.fixture
def file(tmp_path: Path) -> ExpectationsFile:
    made = ExpectationsFile(tmp_path / "config")
    made.path.parent.mkdir()
    made.path.write_text(f"# Mine.\n{RULE}\n{WRONG}")
    return made


def test_rules_of_another_file_are_added_and_that_is_taken_back(
    file: ExpectationsFile, tmp_path: Path
) -> None:
    before = file.path.read_text()
    other = tmp_path / "theirs.toml"
    other.write_text(f"{RULE}\n{OTHER}\n{WRONG}")

    found = import_rules(file, other)

    assert (found.added, found.known) == (1, 1)
    assert found.problems[0].startswith("The rule “z” in line 13 names no program")
    assert [rule.title for rule in file.load().rules] == ["x.service", "y.service"]
    assert file.path.read_text().startswith(before)
    file.undo()
    assert file.path.read_text() == before


def test_what_is_no_file_of_rules_is_told_and_changes_nothing(
    file: ExpectationsFile, tmp_path: Path
) -> None:
    before = file.path.read_text()
    for text in ("[[expect", b"\xff"):
        path = tmp_path / "bad.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        with pytest.raises(ExpectationsError, match=r"bad\.toml cannot be read"):
            import_rules(file, path)
        assert path.exists()
    with pytest.raises(ExpectationsError, match="not there any more"):
        import_rules(file, tmp_path / "none.toml")
    (tmp_path / "empty.toml").write_text("")
    assert import_rules(file, tmp_path / "empty.toml") == Imported(0, 0, ())
    assert file.path.read_text() == before


def test_what_is_handed_on_is_all_of_it(file: ExpectationsFile, tmp_path: Path) -> None:
    path = tmp_path / "out.toml"
    assert export_rules(file, path) == 1
    assert path.read_text() == file.path.read_text()
    assert import_rules(ExpectationsFile(tmp_path / "new"), path).added == 1


def test_what_cannot_be_handed_on_is_told(file: ExpectationsFile, tmp_path: Path) -> None:
    with pytest.raises(ExpectationsError, match=r"out\.toml cannot be written"):
        export_rules(file, file.path / "out.toml")
    assert export_rules(ExpectationsFile(tmp_path / "none"), tmp_path / "out.toml") == 0


def test_a_file_is_made_for_who_wants_to_write_in_it(tmp_path: Path) -> None:
    file = ExpectationsFile(tmp_path / "new")
    assert file.can_write
    file.make()
    text = file.path.read_text()
    assert text.startswith("# What may listen")
    file.make()
    assert file.path.read_text() == text


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_seen(file: ExpectationsFile) -> None:
    file.path.parent.chmod(0o500)
    assert not file.can_write
    file.path.parent.chmod(0o700)


def test_the_demonstration_has_rules_that_hold_and_goes_without_a_trace(tmp_path: Path) -> None:
    killed = DemoRules(tmp_path, 1.7e9)
    killed.remove("postgres-5432")
    rules = DemoRules(tmp_path, 1.8e9)
    loaded = rules.load()
    assert loaded.problems == ()
    assert {"postgres-5432", *rules.seen} <= {rule.id for rule in loaded.rules}
    rules.close()
    assert list(tmp_path.iterdir()) == []
