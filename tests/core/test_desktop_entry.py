from __future__ import annotations

import pytest

from portwatch.core.desktop_entry import DesktopEntry, ProgramIconNames, parse_entry


def entry(command: str, icon: str = "firefox", **more: str) -> str:
    lines = [f"{key}={value}" for key, value in more.items()]
    head = ["# said before", "[Desktop Entry]", "Name=Web", f"Exec={command}", f"Icon={icon}"]
    return "\n".join([*head, *lines, "[Desktop Action new]", "Exec=other", "Icon=other"])


@pytest.mark.parametrize(
    ("command", "program"),
    [
        ("firefox %u", "firefox"),
        ("/usr/lib/firefox/firefox --new-window", "/usr/lib/firefox/firefox"),
        ('"/opt/My App/app" "%f"', "/opt/My App/app"),
    ],
)
def test_the_program_and_its_icon_are_told(command: str, program: str) -> None:
    assert parse_entry(entry(command)) == DesktopEntry(program, "firefox")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[Desktop Entry]\nName=x\n",
        entry(""),
        entry('"unclosed'),
        entry("env A=b firefox"),
        entry("flatpak run org.mozilla.firefox"),
        entry("sh -c 'firefox'"),
        entry("/usr/bin/python3.11 app.py"),
        entry("firefox", icon=""),
        entry("firefox", icon="/home/anna/evil.png"),
        entry("firefox", icon="../evil"),
        entry("firefox", icon="n" * 500),
        entry("firefox", Type="Link"),
        "[Other]\nExec=firefox\nIcon=firefox\n",
    ],
)
def test_what_is_no_program_with_an_icon_of_the_theme_is_left_out(text: str) -> None:
    assert parse_entry(text) is None


def test_an_icon_is_found_by_the_path_of_what_runs_never_by_a_name() -> None:
    names = ProgramIconNames()
    names.add("/usr/bin/gvim", "gvim")
    names.add("/usr/lib/firefox-esr/firefox-esr", "firefox-esr")
    names.add("/usr/lib/firefox-esr/firefox-esr", "second")
    names.add("/opt/suite/writer", "writer")
    names.add("/opt/suite/calc", "calc")

    assert names.icon_of("/usr/bin/gvim") == "gvim"
    assert names.icon_of("/usr/bin/other") == ""
    assert names.icon_of("/tmp/gvim") == ""
    assert names.icon_of("/usr/lib/firefox-esr/plugin-container") == "firefox-esr"
    assert names.icon_of("/usr/lib/firefox-esr/firefox-esr") == "firefox-esr"
    assert names.icon_of("/opt/suite/calc") == "calc"
    assert names.icon_of("/opt/suite/helper") == ""
