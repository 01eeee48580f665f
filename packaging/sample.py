"""What `make run` shows: the window, or, where there is no screen, the sample in every format.

The sample is built into ``build/`` through the command line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUTPUTS = (
    ("html", "", [], "the page, to put on a web site or to print"),
    ("html", "-fragment", ["--fragment"], "its content alone, to paste into a site builder"),
    ("docx", "", [], "for Word and LibreOffice"),
    ("md", "", [], "Markdown"),
    ("txt", "", [], "plain text"),
    ("json", "", [], "each sentence with the answers and the law it rests on"),
)
"""File type, what the name ends in, further arguments, what it is for."""


def main() -> int:
    """Opens the window if it can be shown, else builds the samples. The exit code of what was run."""
    sys.path.insert(0, str(ROOT))
    from policystudio.cli.window import why_not

    lacking = why_not()
    if not lacking:
        return subprocess.run([sys.executable, "-m", "policystudio"], cwd=ROOT, check=False).returncode
    print(f"No window: {lacking}.")
    return build()


def build() -> int:
    """Builds every sample; says where the files are. Exit code of the first build that failed."""
    samples = sorted((ROOT / "resources" / "samples").glob("*.policystudio"))
    if not samples:
        print("There is no sample in resources/samples.", file=sys.stderr)
        return 1
    out = ROOT / "build"
    out.mkdir(exist_ok=True)
    for sample in samples:
        print(f"Policy of the made-up company in resources/samples/{sample.name}:")
        for kind, ending, more, purpose in OUTPUTS:
            target = out / f"{sample.stem}{ending}.{kind}"
            command = [sys.executable, "-m", "policystudio", "build", str(sample), "-o", str(target), *more]
            done = subprocess.run(command, cwd=ROOT, check=False, stderr=subprocess.PIPE, encoding="utf-8")
            if done.returncode:
                print(done.stderr, end="", file=sys.stderr)
                return done.returncode
            print(f"  {target.relative_to(ROOT)!s:<36} {purpose}")
        if done.stderr:
            # The number of issues, the same for every format; the paths are above.
            print(f"  {done.stderr.strip().partition(': ')[2]}")
    print("A policy of your own, answered in the terminal (then build it like the sample):")
    print("  .venv/bin/python -m policystudio new --kind e-shop my.policystudio")
    print("  .venv/bin/python -m policystudio ask my.policystudio")
    return 0


if __name__ == "__main__":
    sys.exit(main())
