from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from portwatch.core.helper_answer import parse_greeting
from portwatch.core.helper_request import Mode
from portwatch.services.helper_launch import INSTALLED, POLICY
from tests.helpers.helped import NOBODY

FOLDER = Path(__file__).resolve().parents[2] / "packaging" / "polkit"
KEY = "org.freedesktop.policykit.exec."


def test_the_policy_is_about_the_helper_and_each_of_its_modes() -> None:
    root = ET.parse(FOLDER / POLICY.name).getroot()  # noqa: S314 - our own file
    actions = root.findall("action")
    notes = [{one.get("key"): one.text for one in each.findall("annotate")} for each in actions]

    assert {str(each[f"{KEY}path"]) for each in notes} == {str(INSTALLED)}
    assert [each[f"{KEY}argv1"] for each in notes] == [Mode.ACT, Mode.SEE]
    names = [str(each.get("id")).rpartition(".") for each in actions]
    assert names == [(POLICY.stem, ".", Mode.ACT), (POLICY.stem, ".", Mode.SEE)]


def test_an_administrator_is_asked_each_time() -> None:
    root = ET.parse(FOLDER / POLICY.name).getroot()  # noqa: S314 - our own file

    told = [one.text for each in root.iter("defaults") for one in each]
    assert told == ["auth_admin"] * 6


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="the helper runs as root only"
)
def test_the_starter_starts_the_helper() -> None:
    with subprocess.Popen(
        [sys.executable, "-IB", FOLDER / INSTALLED.name, "see"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PKEXEC_UID": NOBODY},
    ) as helper:
        assert helper.stdout is not None
        told = helper.stdout.readline()  # it lives while somebody may ask

    assert parse_greeting(told.strip()).mode is Mode.SEE
    assert helper.returncode == 0
