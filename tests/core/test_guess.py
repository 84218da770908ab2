"""What is said of holders that are inferred."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.guess import Certainty, Guess, guess_text, place_text
from portwatch.core.place import parse_cgroup

NGINX = parse_cgroup("/system.slice/nginx.service")
ID = "0123456789ab" * 5 + "cdef"


@pytest.mark.parametrize(
    ("guess", "text"),
    [
        (
            Guess((7,), 7, Certainty.ONLY, NGINX),
            "inferred: opened in nginx.service, whose only process is nginx (pid 7)",
        ),
        (
            Guess((7, 8, 9), 8, Certainty.LIKELY, NGINX),
            "inferred: very probably nginx (pid 8), one of 3 processes of nginx.service",
        ),
        (
            Guess((7, 8), 7, Certainty.MAIN, NGINX),
            "inferred: one of 2 processes of nginx.service, whose main process is nginx (pid 7)",
        ),
        (
            Guess((7, 8), None, Certainty.ONE_OF, NGINX),
            "inferred: one of 2 processes of nginx.service",
        ),
        (
            Guess((7,), None, Certainty.ONE_OF, NGINX),
            "not known: opened in nginx.service, by its one process or by one that has ended",
        ),
        (
            Guess((), None, Certainty.EMPTIED, NGINX),
            "not known: opened in nginx.service, where no process can hold it now",
        ),
        (
            Guess((1,), 1, Certainty.OPENED_BY, parse_cgroup("/init.scope"), "ssh.service"),
            "inferred: opened by the system's service manager, for ssh.service",
        ),
        (
            Guess((), None, Certainty.OPENED_BY, parse_cgroup("/system.slice/a.socket")),
            "inferred: opened by a.socket of the service manager, to start a service",
        ),
    ],
)
def test_sentences(guess: Guess, text: str) -> None:
    assert guess_text(guess, "nginx") == text


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (f"/docker/{ID}", "the docker container 0123456789ab"),
        ("/user.slice/user-7.slice/user@7.service/init.scope", "the user's service manager"),
        (
            "/user.slice/user-7.slice/user@7.service/app.slice/app-flatpak-org.x.Y-1.scope",
            "the flatpak application org.x.Y",
        ),
        ("/build/job", "the cgroup /build/job"),
    ],
)
def test_places(path: str, text: str) -> None:
    assert place_text(parse_cgroup(path)) == text


def test_only_the_sure_ones_stand_where_a_name_stands() -> None:
    naming = {
        certainty for certainty in Certainty if Guess((7,), 7, certainty, NGINX).names_a_process
    }

    assert naming == {Certainty.ONLY, Certainty.LIKELY}
    assert not Guess((7,), None, Certainty.ONLY, NGINX).names_a_process


@given(st.sampled_from(Certainty), st.text(), st.text(), st.text())
def test_hostile_names_stay_on_one_line(
    certainty: Certainty, program: str, unit: str, service: str
) -> None:
    place = parse_cgroup(f"/system.slice/{unit}.service")
    text = guess_text(Guess((7, 8), 7, certainty, place, service), program)

    assert text.isprintable()
