from __future__ import annotations

import pytest

from portwatch.core.sign_debuggers import debugger
from tests.helpers.looked import told
from tests.helpers.rows import WIFI, listener, process

EXES = {
    "java": "/usr/lib/jvm/17/bin/java",
    "node": "/usr/bin/node",
    "perl": "/usr/bin/perl",
    "php": "/usr/bin/php8.2",
    "python3": "/usr/bin/python3.11",
}


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("java -cp /tmp/k:/usr/share/java/a.jar Main", {"exe-temporary": "medium"}),
        ("java -javaagent:/var/tmp/a.jar=x -jar /opt/a.jar", {"exe-temporary": "medium"}),
        ("node -r /tmp/x.js /home/anna/src/app.js", {"exe-temporary": "medium"}),
        ("node --require=/home/anna/.x/y.js /home/anna/src/app.js", {"exe-hidden": "medium"}),
        ("perl -I/dev/shm/k -MServe -e1", {"exe-temporary": "medium"}),
        ("perl -Mlib=/dev/shm/k -MServe -e1", {"exe-temporary": "medium"}),
        ("perl -MServe=/x -e1", {}),
        ("php -d auto_prepend_file=/tmp/x.php -S 127.0.0.1:80", {"exe-temporary": "medium"}),
        ("java --add-opens java.base/x=ALL-UNNAMED -cp /tmp/k Main", {"exe-temporary": "medium"}),
        ("node --env-file x -r /tmp/x.js /home/anna/src/app.js", {"exe-temporary": "medium"}),
        ("node -r /home/anna/.x/.pnp.cjs /home/anna/src/app.js", {"exe-hidden": "medium"}),
        ("node -r /home/anna/src/.pnp.cjs /home/anna/src/app.js", {}),
        ("java -cp /home/anna/src/.mvn/wrapper/maven-wrapper.jar Main", {}),
        ("node -- /home/anna/src/app.js -r /tmp/x.js", {}),
        ("java -cp /home/anna/shop/target/classes Main", {}),
        ("java -classpath /tmp/classpath1234.jar Main", {}),  # a development tool's list
        ("node -r ts-node/register /home/anna/src/app.ts", {}),
        ("node /home/anna/src/app.js -r /tmp/x.js", {}),  # the script's own words
        ("php -d upload_tmp_dir=/tmp -S 127.0.0.1:80", {}),
        ("python3 -m http.server -d /tmp", {}),
    ],
)
def test_code_that_is_loaded_from_where_none_belongs_is_told(
    command: str, expected: dict[str, str]
) -> None:
    words = tuple(command.split())

    assert told(process(words[0], exe=EXES[words[0]], command=words)) == expected


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("PYTHONPATH", "/home/anna/src:/var/tmp/k", {"exe-temporary": "medium"}),
        ("PYTHONPATH", "/home/anna/src", {}),
        ("CLASSPATH", "/var/tmp/k", {}),  # another language's
        ("NODE_OPTIONS", "--require /var/tmp/k.js", {}),
        ("PYTHONPATH", "/tmp/pytest-of-anna/pytest-0", {}),
    ],
)
def test_what_its_environment_has_it_load_is_told(
    name: str, value: str, expected: dict[str, str]
) -> None:
    owner = process("python3", exe=EXES["python3"], command=("python3", "/srv/app.py"))

    assert told(owner, environment=((name, value),)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("-javaagent:/tmp/x.jar", {"exe-temporary": "medium"}),
        ("-Djava.io.tmpdir=/tmp/x -Xmx1g", {}),
    ],
)
def test_options_in_the_environment_are_read_as_those_of_the_command_line(
    words: str, expected: dict[str, str]
) -> None:
    java = process("java", exe=EXES["java"], command=("java", "-jar", "/opt/a.jar"))

    assert told(java, environment=(("JAVA_TOOL_OPTIONS", words),)) == expected


@pytest.mark.parametrize(("port", "expected"), [(5005, {"open-service": "medium"}), (8080, {})])
def test_a_debugger_that_the_environment_opens_is_told(port: int, expected: dict[str, str]) -> None:
    jdwp = "-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005"
    java = process("java", exe=EXES["java"], command=("java", "-jar", "/opt/a.jar"))
    facts = {"environment": (("JAVA_TOOL_OPTIONS", jdwp),)}

    assert told(java, port=port, reach=WIFI, **facts) == expected
    assert told(java, port=port, **facts) == {}


def test_what_others_find_code_by_does_not_hide_a_debugger() -> None:
    node = process("node", exe=EXES["node"], command=("node", "/home/anna/src/app.js"))
    variables = (
        ("NODE_PATH", "/usr/lib/node"),
        ("JAVA_TOOL_OPTIONS", "--inspect=0.0.0.0:9230"),
        ("NODE_OPTIONS", "--inspect=0.0.0.0:9229"),
    )

    found = debugger(listener("node", 9229, reach=WIFI), node, variables)

    assert found is not None
    assert found.evidence.startswith("its environment: --inspect=0.0.0.0:9229; its command line:")
    assert debugger(listener("node", 9230, reach=WIFI), node, variables) is None
