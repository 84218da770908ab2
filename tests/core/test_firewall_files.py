from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.firewall_files import Hints, hint_words, hints


@pytest.mark.parametrize(
    ("conf", "defaults", "expected"),
    [
        ("# ENABLED=no\nENABLED=yes\n", 'DEFAULT_INPUT_POLICY="DROP"\n', Hints(True, "DROP")),
        ("ENABLED=no\nLOGLEVEL=low\n", "", Hints(False, None)),
        ("ENABLED=YES # on", "DEFAULT_INPUT_POLICY=ACCEPT", Hints(True, "ACCEPT")),
        ("ENABLED=perhaps", "DEFAULT_INPUT_POLICY=SOMETHING", Hints(None, None)),
        ("", "", Hints(None, None)),
    ],
)
def test_settings_of_ufw(conf: str, defaults: str, expected: Hints) -> None:
    assert hints(conf, defaults, firewalld=False) == expected


def test_words_never_say_that_nothing_blocks() -> None:
    rights = "an administrator only may read"

    assert hint_words(Hints(True, "DROP")) == (
        f"ufw is on and by default lets nobody in; {rights} its rules"
    )
    assert hint_words(Hints(firewalld=True)) == f"firewalld is running; {rights} its rules"
    assert hint_words(Hints(False)) == f"ufw is off; {rights} whether there are other rules"
    assert hint_words(Hints()) == f"{rights} the rules"


@given(conf=st.text(), defaults=st.text(), firewalld=st.booleans())
def test_any_text_is_read(conf: str, defaults: str, *, firewalld: bool) -> None:
    assert "administrator" in hint_words(hints(conf, defaults, firewalld=firewalld))
