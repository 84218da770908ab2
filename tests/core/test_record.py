"""A record behaves as a frozen, slotted dataclass does."""

from __future__ import annotations

import copy
import pickle
import weakref
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from inspect import signature
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Callable


def usual(**told: bool) -> Callable[[type], type]:
    return dataclass(**told)


def point(decorate: Any) -> Any:
    @decorate(frozen=True, slots=True)
    class Point:
        """Where."""

        x: int
        y: int = 2
        names: list[str] = field(default_factory=list, repr=False)
        mark: str = field(default="", compare=False)

        @property
        def both(self) -> int:
            return self.x + self.y

    return Point


def by_id(decorate: Any) -> Any:
    @decorate(frozen=True, slots=True)
    class ById:
        number: int
        name: str

        def __hash__(self) -> int:
            return self.number

    return ById


def nothing(decorate: Any) -> Any:
    @decorate(frozen=True, slots=True)
    class Nothing:
        """Without fields."""

    return Nothing


def heir(decorate: Any) -> Any:
    @decorate(frozen=True, slots=True)
    class Heir(point(decorate)):
        z: int = 3

        def __post_init__(self) -> None:
            if self.z < 0:
                raise ValueError("below")

    return Heir


def answer(decorate: Any) -> Any:
    @decorate(frozen=True, slots=True)
    class Answer:
        problem: str = field(kw_only=True, default="")

    @decorate(frozen=True, slots=True)
    class Read(Answer):
        rows: tuple[int, ...]
        count: int = field(init=False, compare=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "count", len(self.rows))

    return Read


@record(frozen=True, slots=True)
class Kept:
    """One that pickle finds by its name."""

    name: str
    size: int = 0


@pytest.fixture(params=[usual, record], ids=["dataclass", "record"])
def decorate(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_it_is_made_and_told_alike(decorate: Any) -> None:
    made = point(decorate)
    one = made(1, mark="a")

    assert (one.x, one.y, one.names, one.mark, one.both) == (1, 2, [], "a", 3)
    assert one.names is not made(1).names
    assert repr(one).endswith("point.<locals>.Point(x=1, y=2, mark='a')")
    assert [each.name for each in fields(one)] == ["x", "y", "names", "mark"]
    assert list(signature(made).parameters) == ["x", "y", "names", "mark"]
    assert made.__match_args__ == ("x", "y", "names", "mark")
    assert asdict(one) == {"x": 1, "y": 2, "names": [], "mark": "a"}
    with pytest.raises(TypeError):
        made()
    with pytest.raises(TypeError):
        made(1, other=2)


def test_some_fields_are_given_by_name_only_and_some_by_nobody(decorate: Any) -> None:
    made = answer(decorate)
    one = made((1, 2), problem="late")

    assert (one.rows, one.problem, one.count) == ((1, 2), "late", 2)
    assert made((1,)).problem == ""
    assert repr(one).endswith("Read(problem='late', rows=(1, 2), count=2)")
    assert replace(one, rows=()) == made((), problem="late")
    assert copy.copy(one) == one
    assert str(signature(made)).startswith("(rows")
    with pytest.raises(TypeError):
        made((1,), "late")
    with pytest.raises(TypeError):
        made((1,), count=3)


def test_it_cannot_be_changed(decorate: Any) -> None:
    one = point(decorate)(1)

    for change in (lambda: setattr(one, "x", 2), lambda: setattr(one, "new", 2)):
        with pytest.raises((FrozenInstanceError, TypeError)):  # TypeError: Python 3.11, new names
            change()
    with pytest.raises(FrozenInstanceError):
        del one.x
    assert not hasattr(one, "__dict__")
    with pytest.raises(TypeError):
        weakref.ref(one)


def test_it_is_compared_by_its_class_and_its_values(decorate: Any) -> None:
    made, other = by_id(decorate), by_id(decorate)

    assert made(1, "a") == made(1, "a")
    assert made(1, "a") != made(1, "b")
    assert made(1, "a") != other(1, "a")
    assert made(1, "a") != (1, "a")
    assert hash(made(1, "a")) == hash(made(1, "b")) == 1
    assert point(decorate)(1).__eq__(1) is NotImplemented
    assert {Kept("a"), Kept("a"), Kept("b")} == {Kept("a"), Kept("b")}
    with pytest.raises(TypeError):
        hash(point(decorate)(1))  # a list is in it


def test_what_is_not_compared_does_not_count(decorate: Any) -> None:
    made = point(decorate)

    assert made(1, mark="a") == made(1, mark="b")
    assert nothing(decorate)() != made(1)


def test_those_without_fields_are_equal(decorate: Any) -> None:
    made = nothing(decorate)

    assert made() == made()
    assert hash(made()) == hash(made())


def test_replaced_and_copied_it_is_the_same_kind(decorate: Any) -> None:
    made = point(decorate)
    one = made(1, names=["a"], mark="m")

    assert replace(one, y=5) == made(1, 5, ["a"])
    assert replace(one, y=5).mark == "m"
    assert copy.copy(one) == one
    assert copy.deepcopy(one) == one
    assert copy.deepcopy(one).names is not one.names


def test_it_can_be_sent() -> None:
    assert pickle.loads(pickle.dumps(Kept("a", 1))) == Kept("a", 1)  # noqa: S301 - our own


def test_an_heir_has_the_fields_of_both_and_its_last_word(decorate: Any) -> None:
    made = heir(decorate)

    assert (made(1).x, made(1).z) == (1, 3)
    assert made(1, z=4) != made(1)
    with pytest.raises(ValueError, match="below"):
        made(1, z=-1)
