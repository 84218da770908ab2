"""Write what our own table of services says as code, for the tools that look for sentences.

    python packaging/data_words.py resources/data/known_services.csv words.py

Qt's tools read code and no tables. What they find in the made file is what the program takes out
of the table; nothing else needs the file.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

COLUMNS = ("short", "service", "explanation", "risk_reason")
"""What of a service is told in words."""


def words(table: Path) -> list[str]:
    """Every sentence of the table once, in its order."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = (row[column] for column in COLUMNS for row in rows)
    return list(dict.fromkeys(filter(None, found)))


def main(arguments: list[str]) -> int:
    """Make the file; 2 if it is not told which."""
    if len(arguments) != 2:  # noqa: PLR2004 - the table and the file to make
        sys.stderr.write("usage: data_words.py known_services.csv words.py\n")
        return 2
    table, made = map(Path, arguments)
    lines = [f"say({json.dumps(text, ensure_ascii=False)})\n" for text in words(table)]
    made.write_text("".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
