from __future__ import annotations

import importlib
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.ui.import_steps import import_steps

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "portwatch_made_up"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / NAME
    folder.mkdir()
    (folder / "__init__.py").write_text(
        "import json\nANSWER = 42\ndef ask():\n    return ANSWER\nfrom .one import *\n"
        "from .three import last\n"
    )
    (folder / "one.py").write_text("from . import ask\nfrom .two import value\nfirst = ask()\n")
    (folder / "two.py").write_text("from . import ask\nvalue = ask() + 1\n")
    (folder / "three.py").write_text("last = 3\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield folder
    forget()


def forget() -> None:
    for name in [each for each in sys.modules if each.startswith(NAME)]:
        del sys.modules[name]


def ours() -> list[str]:
    return [name.removeprefix(NAME) for name in sys.modules if name.startswith(NAME)]


@pytest.mark.usefixtures("package")
def test_each_step_imports_a_little_and_the_whole_is_as_imported_at_once() -> None:
    seen = [ours() for _ in import_steps(NAME, [f"{NAME}.two"])]

    assert seen[0] == [""]
    assert seen[1] == ["", ".two"]
    assert seen[2] == ["", ".two", ".one"]
    assert seen[-1] == ["", ".two", ".one", ".three"]
    stepped = {name for name in vars(sys.modules[NAME]) if not name.startswith("__")}
    forget()
    whole = importlib.import_module(NAME)
    assert stepped == {name for name in vars(whole) if not name.startswith("__")}
    assert (whole.first, whole.last) == (42, 3)


@pytest.mark.usefixtures("package")
def test_what_is_given_up_can_be_imported_as_if_it_had_not_been_begun() -> None:
    steps = import_steps(NAME, [f"{NAME}.two"])
    next(steps)
    next(steps)
    assert ours() == ["", ".two"]
    steps.close()  # type: ignore[attr-defined] # a generator
    assert ours() == []
    assert importlib.import_module(NAME).last == 3


def test_what_fails_leaves_nothing(package: Path) -> None:
    (package / "one.py").write_text("raise ValueError\n")
    with pytest.raises(ValueError, match=r"^$"):
        list(import_steps(NAME))
    assert ours() == []


@pytest.mark.usefixtures("package")
def test_what_is_imported_already_takes_no_step() -> None:
    importlib.import_module(NAME)
    assert list(import_steps(NAME)) == []


def test_what_is_not_there_is_an_import_error() -> None:
    with pytest.raises(ImportError, match="nonesuch"):
        list(import_steps("nonesuch_package"))


def test_pyqtgraph_in_steps_is_all_of_it() -> None:
    code = """if True:
        import sys
        from portwatch.ui.warm_up import chart_steps
        steps = 0
        for _ in chart_steps():
            steps += 1
        import pyqtgraph
        public = {name for name in vars(pyqtgraph) if not name.startswith("__")}
        assert steps > 100, steps
        assert "portwatch.ui.activity_charts" in sys.modules
        for name in [each for each in sys.modules if each.split(".")[0] == "pyqtgraph"]:
            del sys.modules[name]
        import pyqtgraph
        assert public == {name for name in vars(pyqtgraph) if not name.startswith("__")}
    """
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
