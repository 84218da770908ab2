"""One Markdown table: a line a measure, a column a load."""

from __future__ import annotations

OWN = "own load"


class Table:
    """Filled cell by cell; lines stand in the order in which they were first filled."""

    def __init__(self, columns: list[str]) -> None:
        self._columns = [*columns, OWN]
        self._cells: dict[str, dict[str, str]] = {}
        self._wanted: dict[str, str] = {}

    def put(
        self,
        line: str,
        column: str,
        text: str,
        *,
        wanted: str = "",
        kept: bool = True,
    ) -> None:
        """Fill a cell.

        Args:
            line: What was measured.
            column: At which load.
            text: The figure.
            wanted: What is aimed at, told once a line.
            kept: Whether the figure is what is wanted; it is bold if not.
        """
        self._cells.setdefault(line, {})[column] = text if kept else f"**{text}**"
        if wanted:
            self._wanted[line] = wanted

    def markdown(self) -> str:
        """The whole table."""
        lines = [["measure", *self._columns, "wanted"]]
        for line, cells in self._cells.items():
            found = [cells.get(column, "") for column in self._columns]
            lines.append([line, *found, self._wanted.get(line, "")])
        widths = [max(len(line[n]) for line in lines) for n in range(len(lines[0]))]
        lines.insert(1, ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])])
        return "\n".join(
            "| "
            + " | ".join(
                cell.rjust(width) if n else cell.ljust(width)
                for n, (cell, width) in enumerate(zip(line, widths, strict=True))
            )
            + " |"
            for line in lines
        )
