"""What the bundle's helper begins with."""  # noqa: INP001 - a folder of scripts, not a package

import sys

import own_libraries

own_libraries.forget()

from portwatch.helper.__main__ import main  # noqa: E402 - nothing may be started before that

sys.exit(main(sys.argv[1:]))
