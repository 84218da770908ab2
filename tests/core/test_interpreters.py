from __future__ import annotations

import pytest

from portwatch.core.interpreters import run_by, spoken_by


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("guile-3.0", "Guile"),
        ("wish8.6", "Tcl"),
        ("expect", "Tcl"),
        ("lua5.4", "Lua"),
        ("R", "R"),
        ("pwsh", "PowerShell"),
        ("dotnet", ".NET"),
        ("python3.11", "Python"),
        ("Python.exe", "Python"),
        ("r", None),
        ("nginx", None),
    ],
)
def test_an_interpreter_is_known_by_its_name(name: str, language: str | None) -> None:
    assert spoken_by(name) == language


@pytest.mark.parametrize(
    ("language", "words", "runs"),
    [
        ("Python", "-m runpy payload", "payload"),
        ("Python", "-m cProfile -o out.prof app.py", "app.py"),
        ("Python", "-m debugpy --listen 0.0.0.0:5678 app.py", "app.py"),
        ("Python", "-m coverage run -m http.server", "http.server"),
        ("Python", "-m pdb", "pdb"),
        ("Python", "/tmp/x.pyc", "/tmp/x.pyc"),
        ("Python", "app.pyz 80", "app.pyz"),
        ("Java", "-agentlib:jdwp=transport=dt_socket -jar /tmp/x.jar", "/tmp/x.jar"),
        ("Tcl", "-f /srv/x.exp", "/srv/x.exp"),
        ("Guile", "-s /srv/x.scm", "/srv/x.scm"),
        ("Guile", "-c (display)", None),
        ("R", "--no-echo --no-restore --file=/srv/x.R --args 8", "/srv/x.R"),
        ("R", "-e x", None),
        ("Julia", "-t 4 --project=. app.jl", "app.jl"),
        ("PowerShell", "-NoProfile -File x.ps1", "x.ps1"),
        ("PowerShell", "-enc SQBFAFgA", None),
        ("Lisp", "--script x.lisp", "x.lisp"),
        (".NET", "exec /srv/app.dll", "/srv/app.dll"),
        ("WebAssembly", "run x.wasm", "x.wasm"),
    ],
)
def test_what_it_runs_is_told_from_its_words(language: str, words: str, runs: str | None) -> None:
    assert run_by(language, iter(words.split())) == runs
