from __future__ import annotations

import pytest

from portwatch.core.code_parts import applications, parts


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("import payload", "payload.py"),
        ("import os, payload", "payload.py"),
        ("from pack.inner import x", "pack/inner.py"),
        ("from .inner import x", "inner.py"),
        ("runpy.run_path('payload.py')", "payload.py"),
        ("exec(open('./payload.py').read())", "payload.py"),
        ("importlib.import_module('payload')", "payload.pyc"),
        ("const x = require('./payload')", "payload.js"),
        ("import x from './lib/payload.mjs'", "lib/payload.mjs"),
        ("require_relative 'payload'", "payload.rb"),
        ("use Payload::Inner;", "Payload/Inner.pm"),
        ("include __DIR__ . '/payload.php';", "payload.php"),
        ("local p = require('payload')", "payload.lua"),
        ("source payload.tcl", "payload.tcl"),
        (". ./payload", "payload"),
    ],
)
def test_what_a_script_names_is_looked_for_beside_it(code: str, path: str) -> None:
    assert path in parts(code)


@pytest.mark.parametrize("code", ["", "x = 1", "require('../../payload')", "open('/etc/x.py')"])
def test_nothing_above_its_folder_is(code: str) -> None:
    assert not [path for path in parts(code) if ".." in path or path.startswith("/")]


def test_there_is_an_end_to_what_is_looked_for() -> None:
    assert len(parts("\n".join(f"import m{n}" for n in range(9999)))) < 200


@pytest.mark.parametrize(
    ("called", "words", "path"),
    [
        ("gunicorn", "-b 127.0.0.1:80 shop:app", "shop.py"),
        ("uvicorn", "pack.main:app --port 80", "pack/main.py"),
        ("flask", "--app shop run", "shop.py"),
        ("flask", "--app=shop.py run", "shop.py"),
        ("flask", "run", "wsgi.py"),
        ("flask", "--app /srv/web/a.py run", "/srv/web/a.py"),
        ("fastapi", "dev web/a.py", "web/a.py"),
        ("gunicorn", "--chdir /srv/web shop:app", "/srv/web/shop.py"),
        ("uvicorn", "--app-dir=web shop:app", "web/shop.py"),
        ("gunicorn", "shop:make()", "shop/__init__.py"),
    ],
)
def test_the_application_of_a_server_is_looked_for(called: str, words: str, path: str) -> None:
    assert path in applications(called, words.split())


def test_another_programs_words_name_none() -> None:
    assert applications("nginx", ["shop:app"]) == ()
    assert applications("hypercorn", ["/etc/shop:app", "-b", "../x", "127.0.0.1:80"]) == ()


def test_settings_of_a_server_are_code_as_well() -> None:
    usual = applications("gunicorn", ("shop:app",))
    told = applications("gunicorn", ("-c", "/srv/web/conf.py", "shop:app"))
    attached = applications("gunicorn", ("--config=file:conf/a.py", "shop:app"))

    assert "gunicorn.conf.py" in usual
    assert "/srv/web/conf.py" in told
    assert "conf/a.py" in attached
    assert "gunicorn.conf.py" not in applications("uvicorn", ("shop:app",))
