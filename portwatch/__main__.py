"""``python -m portwatch`` and the command ``portwatch``."""

from __future__ import annotations

import sys

from portwatch.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
