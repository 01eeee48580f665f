"""The companies of tests/cases: what they accepted, and their golden policies.

``python -m tests.make_golden [NAME …]`` writes both anew; read what changed before it is committed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from policystudio.domain.document import Document, confirmed
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.profile import Profile
from policystudio.knowledge import load
from policystudio.notation.profiles import read_profile
from policystudio.rendering import render
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import make

CASES = Path(__file__).parent / "cases"
COMPANIES = tuple(sorted(file.parent.name for file in CASES.glob("*/profile.policystudio")))
FORMS = ("sections", "table")

MARK = "# Accepted as proposed; written by python -m tests.make_golden.\n"
"""What stands in a case's profile above the proposals that were accepted."""


def profile(company: str) -> Profile:
    """The profile of a case as it stands in its file."""
    return read_profile((CASES / company / "profile.policystudio").read_text(encoding="utf-8"))


def policy(company: str, form: str, knowledge: Knowledge) -> Document:
    """The policy of a case in sections or as a table, as it is exported."""
    return confirmed(make(profile(company).answer("style.form", form), knowledge).document)


def golden(company: str, form: str, knowledge: Knowledge) -> str:
    """The same as Markdown."""
    return render(policy(company, form, knowledge), "md", words=knowledge.words["lv"]).decode()


def with_accepted(text: str, knowledge: Knowledge) -> str:
    """The text of a profile with every proposal that it is shown accepted."""
    answers = text.partition(MARK)[0].rstrip("\n") + "\n\n"
    accepted = accept(read_profile(answers), knowledge).accepted
    tables = [
        "\n".join([f"[accepted.{page}]", *(f'{name} = "{accepted[page, name]}"' for _, name in keys)])
        for page, keys in groupby(accepted, key=lambda key: key[0])
    ]
    return answers + MARK + "\n" + "\n\n".join(tables) + "\n"


def main(companies: Iterable[str]) -> None:
    """Writes the accepted tables of these cases' profiles and their golden policies."""
    knowledge = load()
    for company in companies:
        file = CASES / company / "profile.policystudio"
        file.write_text(with_accepted(file.read_text(encoding="utf-8"), knowledge), encoding="utf-8")
        for form in FORMS:
            text = golden(company, form, knowledge)
            (CASES / company / f"golden-{form}.md").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:] or COMPANIES)
