from __future__ import annotations

import pytest

from portwatch.ui.value_axis import readable

MIRRORED = [-10.0, -20.0, 0.0, 10.0, 20.0]


@pytest.mark.parametrize(
    ("height", "kept"),
    [
        (10, {-20, -10, 0, 10, 20}),
        (12, {-20, 0, 20}),
        (20, {-20, 0, 20}),
        (30, {-20, 20}),
        (50, {-20}),
    ],
)
def test_no_label_lies_on_another(height: float, kept: set[float]) -> None:
    tops = [30.0, 40.0, 20.0, 10.0, 0.0]

    assert {MIRRORED[place] for place in readable(MIRRORED, tops, height)} == kept


def test_both_ends_of_a_scale_from_nothing_stay() -> None:
    assert readable([0.0, 50.0, 100.0], [40.0, 20.0, 0.0], 25.0) == [2, 0]
