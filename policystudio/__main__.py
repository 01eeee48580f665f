"""``python -m policystudio``: the command line."""

import sys

from policystudio.cli import process

if __name__ == "__main__":
    sys.exit(process())
