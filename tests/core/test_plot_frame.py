from __future__ import annotations

import numpy as np

from portwatch.core.plot_frame import PlotFrame
from portwatch.core.time_scale import TimeScale

FRAME = PlotFrame(TimeScale(1000.0, 1300.0, 48.0, 600.0), -10.0, 30.0, 4.0, 100.0)


def test_higher_values_are_further_up() -> None:
    assert FRAME.rows(np.array([-10.0, 0.0, 30.0])).tolist() == [104, 79, 4]
    assert [FRAME.row(value) for value in (-10.0, 0.0, 30.0)] == [104, 79, 4]


def test_columns_are_where_the_scale_of_time_has_the_moments() -> None:
    moments = [1000.0, 1111.0, 1300.0]
    assert FRAME.columns(np.array(moments)).tolist() == [FRAME.times.x_of(m) for m in moments]
