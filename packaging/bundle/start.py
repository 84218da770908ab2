"""What the bundle's program begins with."""  # noqa: INP001 - a folder of scripts, not a package

import own_libraries

own_libraries.forget()

from portwatch.__main__ import start  # noqa: E402 - nothing may be started before that

start()
