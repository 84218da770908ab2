"""The whole window of an ordinary user: rights are asked for, used, and given back."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

import pytest

from portwatch.services.stop import started
from tests.helpers import ordinary
from tests.helpers.puppet import Puppet
from tests.helpers.relay import relay

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root starts a helper and steps down"
)

# Does what a person does, one step after another, as soon as the window is so far.
_DRIVER = """
import json, sys
from PySide6.QtCore import QTimer
from portwatch import app
from portwatch.ui import desk as desks
from portwatch.ui.actions import Command
port = int(sys.argv[1])
class Driven(desks.Desk):
    def open(self, *, minimized=False):
        super().open(minimized=minimized)
        self.steps = iter(self.told())
        self.timer = QTimer(self, interval=100)
        self.timer.timeout.connect(lambda: next(self.steps, None))
        self.timer.start()
    def row(self):
        found = self.presenter.listeners
        return next((one for one in found if one.socket.local_port == port), None)
    def tell(self, what):
        owners = self.row().ownership.owners
        strip = self.window.strip._rights.text().strip()
        print(json.dumps([what, [one.id.pid for one in owners], strip]), flush=True)
    def told(self):
        see = self.window.actions_[Command.SEE_EVERYTHING]
        while self.row() is None:
            yield
        self.tell("before")
        self.parts.complete()
        see.trigger()
        if self.parts.seeing.question is not None:
            self.parts.seeing._agree.click()
        while not self.row() or self.row().ownership.match != "exact":
            yield
        self.tell("seen")
        see.trigger()
        while self.row().ownership.match == "exact" or see.text() != "See everything":
            yield
        self.tell("after")
        self.quit()
        while True:
            yield
desks.Desk = Driven
sys.exit(app.run())
"""


def test_everything_is_seen_until_it_is_ended() -> None:
    with relay() as gate, Puppet() as puppet, tempfile.TemporaryDirectory() as name:
        port = puppet.listen()
        os.chown(name, ordinary.NOBODY, ordinary.NOBODY)
        env = {"PORTWATCH_DATA_DIR": str(Path(name)), "QT_QPA_PLATFORM": "offscreen"}
        env |= {**gate.path, "XDG_RUNTIME_DIR": name, "DBUS_SESSION_BUS_ADDRESS": ""}
        program = ordinary.start("-c", _DRIVER, str(port), env=env)
        out, err = program.communicate(timeout=120)

        assert program.returncode == 0, err
        lines = [json.loads(line) for line in out.splitlines()]
        before, seen, after = lines
        assert before[0] == "before"
        assert before[2] == after[2] == ""
        assert seen == ["seen", [puppet.pid], "Seeing everything"]
        assert after[1] == before[1]
        assert all(started(pid) is None for pid in gate.pids)
