"""What the names of compiled code tell."""

from __future__ import annotations

import marshal
from importlib.util import MAGIC_NUMBER

import pytest

from portwatch.core.code_look import CodeSign
from portwatch.core.compiled_code import is_compiled, look


def compiled(code: str) -> bytes:
    return MAGIC_NUMBER + bytes(12) + marshal.dumps(compile(code, "x.py", "exec"))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (
            (
                "from http.server import BaseHTTPRequestHandler, HTTPServer\nimport os\n"
                "class H(BaseHTTPRequestHandler):\n  def do_GET(self): os.system(self.path)\n"
                "HTTPServer(a, H).serve_forever()"
            ),
            {CodeSign.MAY_JOIN},
        ),
        ("c, _ = s.accept()\nsubprocess.run(c.recv(9), shell=True)", {CodeSign.MAY_JOIN}),
        ("exec(marshal.loads(zlib.decompress(x)))", {CodeSign.PACKED}),
        (
            (
                "import multiprocessing\nmultiprocessing.set_start_method('spawn')\n"
                "c, _ = s.accept()\nprint(c.recv(9))"
            ),
            set(),
        ),
        ("c, _ = s.accept()\nos.system('make')\nprint(os.path, f.readline())", set()),
    ],
)
def test_the_names_of_compiled_code_tell(code: str, expected: set[CodeSign]) -> None:
    assert look(compiled(code)) == expected | {CodeSign.SOURCELESS}


@pytest.mark.parametrize(
    ("start", "expected"),
    [(MAGIC_NUMBER, True), (b"/*\r\n", False), (b"//\r\n", False), (b"", False)],
)
def test_compiled_code_is_known_by_its_first_bytes(start: bytes, *, expected: bool) -> None:
    assert is_compiled(start + bytes(12)) == expected
