from __future__ import annotations

from types import SimpleNamespace

import pytest

pytest.importorskip("pwd")

from portwatch.sources import users
from portwatch.sources.users import PasswdUsers


def test_root_has_a_name_and_a_stray_number_has_none() -> None:
    names = PasswdUsers()

    assert names.name(0) == "root"
    assert names.name(2**32 - 7) is None
    assert names.name(2**80) is None
    assert names.name(-5) is None


def test_a_name_is_asked_for_once_and_not_kept_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def answer(uid: int) -> SimpleNamespace:
        asked.append(uid)
        if uid == 7:
            raise KeyError(uid)
        return SimpleNamespace(pw_name=f"user{uid}")

    monkeypatch.setattr(users.pwd, "getpwuid", answer)
    names = PasswdUsers()

    assert [names.name(7), names.name(7), names.name(8), names.name(8)] == [
        None,
        None,
        "user8",
        "user8",
    ]
    assert asked == [7, 8]
    for uid in range(3 * users._MOST):
        names.name(uid)
    assert len(names._names) == users._MOST
