from __future__ import annotations

import pytest

from portwatch.core.package import NOT_PACKAGED, Manager, Package, words


def test_a_distributions_package_is_told_by_its_name_alone() -> None:
    assert Package(Manager.DPKG, "nginx", "1.22").code == "nginx"
    assert Package(Manager.DPKG, "nginx").text == "nginx (dpkg)"


def test_another_managers_package_is_told_with_the_manager() -> None:
    package = Package(Manager.FLATPAK, "org.mozilla.firefox")
    assert package.code == "flatpak:org.mozilla.firefox"
    assert package.text == "org.mozilla.firefox (flatpak)"


def test_no_package_is_something_else_than_not_known() -> None:
    assert NOT_PACKAGED.code is None
    assert NOT_PACKAGED.text == "no package"
    assert NOT_PACKAGED is not None


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("nginx", "nginx"),
        ("snap:firefox", "firefox (snap)"),
        ("npm:@vue/cli", "@vue/cli (npm)"),
        ("other:thing", "other:thing"),
        ("snap:", "snap:"),
        ("", ""),
    ],
)
def test_a_code_is_told_in_words(code: str, told: str) -> None:
    assert words(code) == told
