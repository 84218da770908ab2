"""Files of code that an interpreter is told to load before what it runs."""

from __future__ import annotations

import pytest

from portwatch.core.loaded_code import loaded


@pytest.mark.parametrize(
    ("language", "words", "environment", "path"),
    [
        ("Node.js", "-r /srv/h app.js", {}, "/srv/h.js"),
        ("Node.js", "app.js", {"NODE_OPTIONS": "--require ./h.js"}, "./h.js"),
        ("Node.js", "app.js", {"NODE_OPTIONS": "--import=file:///srv/h.mjs"}, "/srv/h.mjs"),
        ("Ruby", "-I /srv/lib -rhook app.rb", {}, "/srv/lib/hook.rb"),
        ("Ruby", "app.rb", {"RUBYOPT": "-r/srv/h.rb"}, "/srv/h.rb"),
        ("Ruby", "-e 1", {"RUBYOPT": "-rhook", "RUBYLIB": "/srv/a:/srv/b"}, "/srv/b/hook.rb"),
        ("Perl", "-e 1", {"PERL5OPT": "-I/srv/lib -MMy::Hook=a"}, "/srv/lib/My/Hook.pm"),
        ("Perl", "-MHook app.pl", {"PERL5LIB": "/srv/lib"}, "/srv/lib/Hook.pm"),
        ("Python", "app.py", {"PYTHONPATH": "/srv/a:/srv/b"}, "/srv/b/sitecustomize.py"),
        ("PHP", "-d auto_prepend_file=/srv/x.php -S 127.0.0.1:80", {}, "/srv/x.php"),
    ],
)
def test_what_is_loaded_first_is_looked_for(
    language: str, words: str, environment: dict[str, str], path: str
) -> None:
    assert path in loaded(language, tuple(words.split()), environment.items())


@pytest.mark.parametrize(
    ("language", "words", "environment"),
    [
        ("Node.js", "app.js -r /srv/h.js", {}),  # the script's own words
        ("Node.js", "-r dotenv/config app.js", {"RUBYOPT": "-r/srv/h.rb"}),
        ("PHP", "-d extension=/srv/x.so -S 127.0.0.1:80", {}),
        ("Ruby", "-rsocket app.rb", {}),
        ("Java", "-cp /srv/a.jar Main", {}),
        ("Python", "app.py", {}),
    ],
)
def test_nothing_else_is(language: str, words: str, environment: dict[str, str]) -> None:
    found = loaded(language, tuple(words.split()), environment.items())

    assert [path for path in found if path.startswith("/srv")] == []


def test_there_is_an_end_to_what_is_looked_for() -> None:
    many = ":".join(f"/srv/{number}" for number in range(999))

    assert len(loaded("Python", (), (("PYTHONPATH", many),))) < 50
