from __future__ import annotations

import ipaddress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.model import Family
from portwatch.core.spans import address_span, apart, meets_network

SPANS = st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 300))).map(
    lambda some: tuple((first, first + more) for first, more in some)
)
NETWORKS = st.one_of(
    st.tuples(st.ip_addresses(v=4), st.integers(0, 32)),
    st.tuples(st.ip_addresses(v=6), st.integers(0, 128)),
)


@given(NETWORKS)
def test_a_network_is_what_the_library_takes_it_for(given: tuple[object, int]) -> None:
    text = f"{given[0]}/{given[1]}"
    known = ipaddress.ip_network(text, strict=False)

    family, span = address_span(text)

    assert family is (Family.IPV4 if known.version == 4 else Family.IPV6)
    assert span == (int(known.network_address), int(known.broadcast_address))
    assert address_span(str(given[0]))[1] == (int(given[0]),) * 2  # type: ignore[call-overload]


def test_a_mask_is_a_network_too() -> None:
    assert address_span("10.8.0.7/255.255.255.0") == address_span("10.8.0.0/24")


@pytest.mark.parametrize("text", ["", "/", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/٣", "::/129", "x"])
def test_what_is_no_network_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        address_span(text)


@given(SPANS)
def test_numbers_set_apart_are_the_same_ones(spans: tuple[tuple[int, int], ...]) -> None:
    def numbers(some: tuple[tuple[int, int], ...]) -> set[int]:
        return {one for first, last in some for one in range(first, last + 1)}

    found = apart(spans)

    assert numbers(found) == numbers(spans)
    assert all(one[1] < other[0] for one, other in pairwise(found))


@given(SPANS, st.integers(0, 2500))
def test_a_network_is_met_where_a_look_at_all_says_so(
    spans: tuple[tuple[int, int], ...], address: int
) -> None:
    some = apart(spans)
    begin = address - address % 256

    met = any(first != last and first <= begin + 255 and begin <= last for first, last in some)
    assert meets_network(some, address, Family.IPV4) is met
