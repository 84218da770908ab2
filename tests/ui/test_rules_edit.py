"""Rules that are written, changed, switched off and taken back on the page, in a real file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices

from portwatch.core.expectation import Ports, Source
from portwatch.core.model import ReachLevel
from portwatch.services.expectations_file import ExpectationsFile
from tests.helpers.rows import NOW, WIFI, listener
from tests.helpers.rules_stage import Stage
from tests.helpers.some_rules import NGINX, POSTGRES

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QUrl
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room


@pytest.fixture
def stage(room: Room, theme: Theme, icons: Icons, tmp_path: Path) -> Stage:
    """Two rules: postgres, which was learnt, and nginx, which is the person's."""
    file = ExpectationsFile(tmp_path / "config")
    file.add([POSTGRES, NGINX])
    room.window.resize(1280, 800)
    return Stage(room, theme, icons, file)


def test_a_rule_is_changed_previewed_saved_and_that_taken_back(stage: Stage) -> None:
    stage.open()
    stage.select("postgres")
    panel = stage.page.panel
    before = stage.text()
    assert not panel.save.isEnabled()
    assert "postgres, tcp 127.0.0.1:5432" in panel.text

    stage.write("port", "6000-6010")
    assert "may listen on TCP ports 6000-6010" in panel.text
    assert "Nothing that listens now." in panel.text
    assert 'port = "6000-6010"' in panel.code
    assert panel.code.startswith("[[expect]]")  # what was learnt is the person's from now on
    panel.form.choose_reach(1)
    stage.desk.follow()  # a poll changes nothing of it
    assert 'reach = "network"' in panel.code
    assert stage.text() == before

    panel.save.click()
    (rule,) = (one for one in stage.file.load().rules if one.id == "postgres-5432")
    assert (rule.ports, rule.reach, rule.source) == (
        Ports(6000, 6010),
        ReachLevel.NETWORK,
        Source.OWN,
    )
    bar = stage.desk.bar
    assert bar is not None
    assert bar.isVisible()
    assert bar.text.startswith("Saved: postgres may listen")
    bar.undone.emit()
    assert stage.text() == before


def test_what_is_no_rule_is_told_and_not_saved(stage: Stage) -> None:
    stage.open()
    stage.select("nginx")
    stage.write("program", "nginx")
    assert "has a program that is no whole path" in stage.page.panel.text
    assert not stage.page.panel.save.isEnabled()
    assert not stage.page.panel.code

    stage.select("postgres")
    assert "no whole path" not in stage.page.panel.text
    stage.select("nginx")  # what was written stays
    assert stage.page.panel.form.fields["program"].text() == "nginx"
    stage.page.panel.reset.click()
    assert stage.page.panel.form.fields["program"].text() == "/usr/sbin/nginx"
    assert "no whole path" not in stage.page.panel.text


def test_a_rule_is_removed_by_the_keyboard_and_comes_back(qtbot: QtBot, stage: Stage) -> None:
    stage.open()
    before = stage.text()
    stage.select("nginx")
    qtbot.keyClick(stage.page.table, Qt.Key.Key_Delete)
    assert stage.ids() == ["postgres-5432"]
    current = stage.page.table.current_rule()
    assert current is not None
    assert current.rule.id == "postgres-5432"
    bar = stage.desk.bar
    assert bar is not None
    bar.undone.emit()
    assert stage.text() == before


def test_a_rule_is_switched_off_and_on(stage: Stage) -> None:
    stage.open()
    stage.select("postgres")
    panel = stage.page.panel
    panel.switch.click()
    assert "disabled = true" in stage.text()
    assert "[[learnt]]" in stage.text()
    assert "it is kept, and not in force" in panel.text
    assert stage.cells("now")[stage.cells("program").index("postgres")] == "Off"
    assert panel.switch.text() == "Switch on"
    panel.switch.click()
    assert not any(rule.disabled for rule in stage.file.load().rules)


def test_a_built_in_rule_can_only_be_switched_off(stage: Stage) -> None:
    stage.rows.append(listener("sshd", 22, reach=WIFI, expected_by="built-in"))
    stage.open()
    before = stage.text()
    stage.select("sshd")
    panel = stage.page.panel
    assert "can be switched off, not changed" in panel.text
    assert not panel.save.isVisible()
    assert not panel.remove.isVisible()
    assert not panel.form.fields["port"].isEnabled()
    assert not panel.code

    panel.switch.click()
    assert "[[built_in]]" in stage.text()
    assert stage.cells("program").count("sshd") == 1
    current = stage.page.table.current_rule()
    assert current is not None
    assert current.rule.disabled
    panel.switch.click()
    assert stage.text().rstrip() == before.rstrip()


def test_a_new_rule_is_written_or_given_up(qtbot: QtBot, stage: Stage) -> None:
    stage.open()
    stage.page.add.click()
    panel = stage.page.panel
    assert "What may listen?" in panel.text
    assert not panel.save.isEnabled()
    stage.write("unit", "redis.service")
    assert "The rule has no port" in panel.text
    stage.write("port", "6379")
    stage.desk.follow()  # a poll does not take it away
    panel.save.click()
    assert stage.ids() == ["nginx-80", "redis-service-6379", "postgres-5432"]
    current = stage.page.table.current_rule()
    assert current is not None
    assert current.rule.id == "redis-service-6379"
    assert current.rule.created == NOW

    stage.page.add.click()
    assert panel.form.fields["unit"].text() == ""
    qtbot.keyClick(panel.form.fields["unit"], Qt.Key.Key_Escape)
    assert not panel.is_new
    stage.page.add.click()
    panel.remove.click()
    assert not panel.is_new
    assert len(stage.ids()) == 3


def test_a_change_that_fails_is_told_and_nothing_is_lost(stage: Stage) -> None:
    stage.open()
    stage.select("nginx")
    stage.write("port", "81")
    stage.file.path.write_text("[[expect")
    stage.page.panel.save.click()
    assert stage.told[0].startswith("Expectations.toml cannot be changed")
    assert stage.page.panel.form.fields["port"].text() == "81"
    stage.file.path.write_text("")
    stage.page.panel.save.click()
    assert stage.told[1] == "That rule is not in the file any more."


def test_rules_come_from_and_go_to_other_files(qtbot: QtBot, stage: Stage, tmp_path: Path) -> None:
    stage.open()
    before = stage.text()
    stage.desk.export_to(tmp_path / "out.toml")
    assert (tmp_path / "out.toml").read_text() == before
    assert stage.told[-1].startswith("2 rules were written to ")

    other = ExpectationsFile(tmp_path / "other")
    other.add([replace(NGINX, ports=Ports(8443, 8443)), NGINX])
    stage.desk.import_from(other.path)
    assert stage.cells("ports") == ["5432 tcp", "80 tcp", "8443 tcp"]
    bar = stage.desk.bar
    assert bar is not None
    assert bar.text == "1 rules were added. 1 were there already."
    bar.undone.emit()
    assert stage.text() == before
    with qtbot.waitSignal(stage.desk.failed) as nothing:
        stage.desk.import_from(stage.file.path)
    assert nothing.args == ["0 rules were added. 2 were there already."]
    stage.desk.import_from(tmp_path / "none.toml")
    assert stage.told[-1] == "None.toml is not there any more."


def test_the_file_is_opened_as_the_desktop_does(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def note(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return len(opened) == 1

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    stage.file.path.unlink()
    stage.open()
    stage.page.open_requested.emit()
    assert opened == [str(stage.file.path)]
    assert stage.text().startswith("# What may listen")
    stage.page.open_requested.emit()
    assert stage.told[-1].startswith("No program was found to open ")
