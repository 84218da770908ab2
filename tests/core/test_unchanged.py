from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.unchanged import same_points

EVER = -math.inf


def points(xs: list[float], *rows: list[float]) -> tuple[np.ndarray, np.ndarray]:
    return np.array(xs), np.array(rows).reshape(len(rows), len(xs))


BEFORE = points([1, 2, 3, 4], [5, 6, 7, 8], [0, 0, 1, 1])


@pytest.mark.parametrize(
    ("after", "count"),
    [
        (BEFORE, 4),
        (points([2, 3, 4, 5], [6, 7, 8, 9], [0, 1, 1, 1]), 3),  # moved on by one
        (points([2, 3, 4], [6, 7, 9], [0, 1, 1]), 2),  # the last has grown
        (points([1, 2, 3, 4], [5, 6, 7, 8], [0, 9, 1, 1]), 1),
        (points([1, 2, 3, 4], [0, 6, 7, 8], [0, 0, 1, 1]), 0),
        (points([0, 1, 2], [4, 5, 6], [0, 0, 0]), 0),  # what is older has come
        (points([9, 10], [1, 1], [1, 1]), 0),
        (points([1, 2, 3, 4], [5, 6, 7, 8]), 0),  # of one line less
        (points([], [], []), 0),
    ],
)
def test_so_many_points_are_the_same(after: tuple[np.ndarray, np.ndarray], count: int) -> None:
    assert same_points(BEFORE, after, EVER) == count
    assert same_points(None, after, EVER) == 0


def test_what_is_at_the_edge_is_not_compared() -> None:
    after = points([1.5, 2, 3, 4, 5], [5.5, 6, 7, 8, 9], [0, 0, 1, 1, 1])
    assert same_points(BEFORE, after, EVER) == 0
    assert same_points(BEFORE, after, 1.5) == 4
    assert same_points(BEFORE, after, 9) == 0


@given(st.lists(st.integers(0, 2), min_size=1, max_size=12), st.integers(0, 11), st.integers(0, 11))
def test_all_up_to_there_is_really_the_same(values: list[int], drop: int, change: int) -> None:
    x = np.arange(len(values), dtype=float)
    rows = np.array([values], dtype=float)
    other = rows.copy()
    other[:, change:] += 1
    count = same_points((x, rows), (x[drop:], other[:, drop:]), EVER)
    assert count == max(0, min(change, len(values)) - drop)
