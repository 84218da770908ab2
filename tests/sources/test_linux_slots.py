from __future__ import annotations

import time

import pytest

from portwatch.sources.linux_slots import Process, Slots


def slots_of(**links: dict[int, int]) -> Slots:
    slots = Slots()
    for name, numbers in links.items():
        pid = int(name.removeprefix("p"))
        process = slots.processes[pid] = Process(pid)
        for number, inode in numbers.items():
            slots.put(pid, process, number, inode)
    return slots


def test_all_holders_of_a_shared_socket_are_told_once_each() -> None:
    slots = slots_of(p20={3: 55, 4: 55}, p10={7: 55}, p30={3: 0})

    assert slots.holders(55) == (10, 20)
    assert slots.holders(0) == ()


def test_a_socket_that_ended_frees_its_descriptors() -> None:
    slots = slots_of(p10={3: 55, 4: 56}, p20={9: 55})

    slots.forget([55])

    assert slots.holders(55) == ()
    assert slots.processes[10].slots == {4: 56}
    assert slots.processes[10].free == {3}
    assert slots.processes[20].free == {9}


def test_what_is_sought_is_found_wherever_it_turns_up() -> None:
    slots = slots_of(p10={3: 55})
    slots.sought = {55, 77}

    slots.put(10, slots.processes[10], 4, 77)

    assert slots.sought == {55}
    assert slots.take_changed() == {55, 77}
    assert slots.take_changed() == set()


def test_a_process_that_ended_holds_nothing() -> None:
    slots = slots_of(p10={3: 55}, p20={3: 55})

    slots.drop(10)
    slots.drop(10)

    assert slots.holders(55) == (20,)
    assert 10 not in slots.recent


def test_a_descriptor_that_leads_elsewhere_now_is_no_holder() -> None:
    slots = slots_of(p10={3: 55})

    slots.put(10, slots.processes[10], 3, 56)

    assert (slots.holders(55), slots.holders(56)) == ((), (10,))


def test_a_second_process_makes_a_socket_worth_more_looks_and_a_second_descriptor_does_not() -> (
    None
):
    slots = slots_of(p10={3: 55, 4: 55, 5: 56}, p20={3: 56})

    looks = [slots.take_contested(10) for _ in range(6)]

    assert looks == [[56], [56], [56], [56], [], []]


def test_the_free_numbers_of_a_listed_process_are_known() -> None:
    slots = slots_of(p10={0: 0, 1: 0, 4: 55})

    slots.know_free(slots.processes[10])

    assert slots.processes[10].free == {2, 3}


def test_what_is_remembered_is_bounded() -> None:
    slots = Slots()
    one, other = (slots.processes.setdefault(pid, Process(pid)) for pid in (1, 2))
    for number in range(3000):
        slots.put(1, one, number, number + 1)
        slots.put(2, other, number, number + 1)
        slots.touch(number)
    slots.put(1, one, 1_000_000, 0)
    slots.know_free(one)

    assert len(slots.contested) == 1024
    assert len(slots.recent) == 64
    assert len(one.free) == 64


def test_what_a_thread_holds_for_itself_its_process_does() -> None:
    slots = slots_of(p10={3: 55})
    thread = slots.add_thread(12, 10, 900, 1)
    slots.put(12, thread, 4, 77)
    slots.put(12, thread, 3, 55)

    assert slots.holders(77) == slots.holders(55) == (10,)

    slots.drop(12)
    assert (slots.holders(77), slots.holders(55), slots.threads) == ((), (10,), {})


def test_the_threads_that_are_kept_in_mind_are_bounded() -> None:
    slots = slots_of(p10={3: 55})
    for tid in range(1000, 2000):
        slots.put(tid, slots.add_thread(tid, 10, tid, 1), 4, tid)

    assert list(slots.threads) == list(range(1744, 2000))
    assert slots.processes.keys() == {10, *slots.threads}
    assert (slots.holders(1743), slots.holders(1744)) == ((), (10,))


def test_places_of_a_socket_come_and_go_one_by_one() -> None:
    slots = slots_of(p10={3: 55, 4: 55}, p20={5: 55})
    p10, p20 = slots.processes[10], slots.processes[20]

    slots.remove(20, p20, 5)
    assert slots.holders(55) == (10,)
    slots.remove(10, p10, 3)
    assert (slots.holders(55), list(slots.places[55])) == ((10,), [(10, 4)])
    slots.put(20, p20, 6, 55)
    slots.put(10, p10, 4, 56)
    assert (slots.holders(55), slots.holders(56)) == ((20,), (10,))
    slots.remove(20, p20, 6)
    assert slots.places.keys() == {56}


@pytest.mark.parametrize("ends", [True, False])
def test_who_holds_a_socket_very_often_costs_no_more_than_his_descriptors(
    ends: bool,  # noqa: FBT001 - made up
) -> None:
    """Anybody may duplicate a socket as often as the system lets him open files."""

    def cost(count: int) -> float:
        began = time.process_time()
        slots = slots_of(p20={3: 55}, p10=dict.fromkeys(range(count), 55))
        if ends:
            slots.drop(10)
        else:
            for number in range(count):
                slots.remove(10, slots.processes[10], number)
        assert slots.holders(55) == (20,)
        return time.process_time() - began

    few = min(cost(1000) for _ in range(3))
    assert cost(16_000) < 64 * few  # 16 times as many; each with each would be 256
