from __future__ import annotations

import pytest

from portwatch.core.remote_name import NAME_AT_MOST, asked_address, shown_name


@pytest.mark.parametrize(
    ("text", "public", "private"),
    [
        ("93.184.216.34", "93.184.216.34", "93.184.216.34"),
        ("2606:2800:220:1::1", "2606:2800:220:1::1", "2606:2800:220:1::1"),
        ("::ffff:93.184.216.34", "93.184.216.34", "93.184.216.34"),
        ("192.168.1.7", "", "192.168.1.7"),
        ("fd00::7", "", "fd00::7"),
        ("100.64.0.1", "", "100.64.0.1"),
        ("127.0.0.1", "", ""),
        ("::1", "", ""),
        ("0.0.0.0", "", ""),
        ("169.254.1.1", "", ""),
        ("fe80::1%eth0", "", ""),
        ("224.0.0.251", "", ""),
        ("203.0.113.7", "", ""),
        ("2001:db8::7", "", ""),
        ("no address", "", ""),
        ("", "", ""),
    ],
)
def test_private_addresses_are_asked_for_on_demand_only(
    text: str, public: str, private: str
) -> None:
    assert asked_address(text, private=False) == public
    assert asked_address(text, private=True) == private


def test_a_name_hides_nothing() -> None:
    assert shown_name("host.example.") == "host.example"
    assert shown_name("a\u202eb\n") == "a\\u202eb\\x0a"
    assert len(shown_name("x" * 300)) == NAME_AT_MOST
