from __future__ import annotations

import pytest

from portwatch.core.version_folder import are_versions_of_one

COMMIT = "f1e16e1e6214d7c44d078b1f0607b2388f29d729"
LATER = "0ee08df0cf4527e40edc9aa28f4b5bd38bbff2b2"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("7.2.3", "7.2.4"),
        ("7.2.3", "7.2.3_1"),
        ("v18.17.0", "v20.1.0"),
        ("v18", "v20"),
        (COMMIT, LATER),
        (f"Stable-{COMMIT}", f"Stable-{LATER}"),
        ("ms-python.python-2024.1.0-linux-x64", "ms-python.python-2024.2.1-linux-x64"),
    ],
)
def test_versions_and_hashes_are_of_one(one: str, other: str) -> None:
    assert are_versions_of_one(one, other)
    assert are_versions_of_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("7.2.3", "7.2.3"),
        ("redis", "valkey"),
        ("redis-7.2.3", "valkey-7.2.3"),
        ("7.2.3", "current"),
        ("1", "2"),  # of a process, or made up
        ("v18", "18.1"),
        (COMMIT, LATER[:-1]),
        ("deadbeefcafe", "feedbeefcafe"),  # words
        ("7.2.3", COMMIT),
        ("", "7.2"),
        ("1." * 400 + "1", "1.2"),
    ],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert not are_versions_of_one(one, other)
