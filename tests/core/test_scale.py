from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.scale import compact, time_step, value_scale


@given(st.floats(0, 1e9), st.integers(1, 6))
def test_a_scale_holds_its_highest_value_with_few_whole_labels(highest: float, most: int) -> None:
    scale = value_scale(highest, most)
    assert scale.top >= highest
    assert 1 <= len(scale.labels) <= most
    assert all(label == int(label) for label in scale.labels)
    assert scale.top <= max(2 * highest, scale.step)


@pytest.mark.parametrize(
    ("highest", "labels"),
    [(0, (1,)), (2, (1, 2)), (5, (2, 4)), (23, (10, 20)), (100, (50, 100)), (31, (20, 40))],
)
def test_labels_are_round(highest: float, labels: tuple[float, ...]) -> None:
    assert value_scale(highest, 3).labels == labels


def test_a_scale_stays_while_its_highest_value_changes_a_little() -> None:
    assert value_scale(21, 3) == value_scale(24, 3)


@pytest.mark.parametrize(
    ("span", "most", "step"),
    [(300, 8, 60), (3600, 8, 600), (10, 8, 2), (3600, 1, 3600), (1e7, 4, 345600)],
)
def test_times_are_labelled_at_round_steps(span: float, most: int, step: int) -> None:
    assert time_step(span, most) == step


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (9999, "9999"),
        (10_000, "10k"),
        (125_000, "125k"),
        (3_500_000, "3.5M"),
        (2e9, "2G"),
    ],
)
def test_large_values_are_short(value: float, text: str) -> None:
    assert compact(value) == text
