"""What the bundled program starts with: the window, or a command of the command line.

``policystudio drive SCRIPT.toml`` plays a script on the window, as `policystudio.gui.drive` does: a
bundle has no ``python -m``.
"""

import os
import sys

if sys.argv[1:2] == ["drive"]:
    from policystudio.gui.drive import main

    code = main(sys.argv[2:])
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # Qt's own objects are torn down in no certain order at the interpreter's end
else:
    from policystudio.cli import process

    sys.exit(process())
