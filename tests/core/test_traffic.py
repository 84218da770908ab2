from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.traffic import Carried, Traffic, size_text


def traffic(**counts: tuple[int, int]) -> Traffic:
    ids = np.array([int(name.removeprefix("s")) for name in counts], np.uint64)
    sent, received = np.array(list(counts.values()), np.uint64).reshape(-1, 2).T
    return Traffic.made(ids, sent, received)


def test_a_connection_is_found_by_its_id() -> None:
    found = traffic(s9=(90, 91), s3=(30, 31))

    assert found.of(9) == Carried(90, 91)
    assert found.of(3) == Carried(30, 31)
    assert (found.of(1), found.of(5), found.of(2**64 - 1)) == (None, None, None)
    assert traffic().of(3) is None


def test_of_a_socket_that_was_met_twice_the_later_counts_are_kept() -> None:
    found = Traffic.made(*np.array([[7, 7, 1], [5, 6, 0], [4, 9, 0]], np.uint64))

    assert found.ids.tolist() == [1, 7]
    assert found.of(7) == Carried(6, 9)


def test_rates_are_of_what_was_there_before_and_never_negative() -> None:
    before = traffic(s1=(100, 0), s2=(500, 500), s4=(1, 1))
    after = traffic(s1=(1100, 50), s2=(0, 500), s3=(9, 9))

    rates = after.rates(before, 2.0)

    assert rates.ids.tolist() == [1, 2]
    assert rates.of(1) == Carried(500, 25)
    assert rates.of(2) == Carried(0, 0)
    assert rates.of(3) is None
    assert len(after.rates(before, 0.0).ids) == 0


@given(st.lists(st.tuples(*[st.integers(0, 2**64 - 1)] * 3), max_size=20))
def test_any_counts_make_a_table_in_order(rows: list[tuple[int, int, int]]) -> None:
    found = Traffic.made(*np.array(rows, np.uint64).reshape(-1, 3).T)

    assert found.ids.tolist() == sorted({identity for identity, _, _ in rows})
    for identity, _, _ in rows:
        assert found.of(identity) is not None
    assert found.rates(found, 1.0).sent.sum() == 0


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 kB"),
        (9_949, "9.9 kB"),
        (9_960, "10 kB"),
        (999_499, "999 kB"),
        (999_501, "1.0 MB"),
        (35_200_000, "35 MB"),
        (2**64 - 1, "18 EB"),
    ],
)
def test_sizes_are_short(count: int, text: str) -> None:
    assert size_text(count) == text
