"""Writes ``docs/knowledge.md``: what the program knows, with sources and how sure they are.

    make knowledge

Made from the data files alone, so that the same data give the same page on any day.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policystudio.domain.knowledge import Act, ActivitySpec, Knowledge, PartSpec, Provision, Service
    from policystudio.domain.pairs import LocalText
    from policystudio.domain.terms import Duration

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "knowledge.md"
DOUBT = re.compile(r"general knowledge|not (?:re-)?(?:read|compared)|summary|rewritten", re.IGNORECASE)
"""Words of a source that tell that the text of the law itself was not compared."""

BASES = {
    "6.1.a": "consent, 6(1)(a)",
    "6.1.b": "contract, 6(1)(b)",
    "6.1.c": "legal duty, 6(1)(c)",
    "6.1.d": "vital interests, 6(1)(d)",
    "6.1.f": "legitimate interests, 6(1)(f)",
}
ARTICLE_9 = {"9.2.a": "explicit consent, 9(2)(a)", "9.2.f": "claims, 9(2)(f)", "9.2.h": "care, 9(2)(h)"}

HEAD = """\
# What the program knows

Made by `make knowledge` from `resources/`; do not edit it by hand. Knowledge of {pack}, last looked at as a
whole on {checked}. How to read the sources, and what is still open, is told in
[knowledge-sources.md](knowledge-sources.md).

**Bold** marks what is not beyond doubt: a service whose company was not read in its own document, a
provision whose text was not compared.

- {activities} activities, {parts} parts (one basis × data × term each), {kinds} kinds of business
- {services} services: {confidence}
- {acts} acts, {provisions} provisions; of {doubtful} of them the Latvian text was not compared
"""


def page(knowledge: Knowledge) -> str:
    """The whole page, as Markdown."""
    sure = Counter(service.confidence for service in knowledge.services.values())
    head = HEAD.format(
        pack=knowledge.pack,
        checked=knowledge.checked,
        activities=len(knowledge.activities),
        parts=sum(len(activity.parts) for activity in knowledge.activities.values()),
        kinds=len(knowledge.kinds),
        services=len(knowledge.services),
        confidence=", ".join(f"{sure[c]} {c}" for c in ("verified", "high", "medium", "low") if sure[c]),
        acts=len(knowledge.acts),
        provisions=len(knowledge.provisions),
        doubtful=sum(bool(DOUBT.search(p.source)) for p in knowledge.provisions.values()),
    )
    lines = [*head.splitlines(), "", *_activities(knowledge), *_services(knowledge), *_laws(knowledge)]
    return "\n".join(lines).rstrip() + "\n"


# -- activities ------------------------------------------------------------------------------------


def _activities(knowledge: Knowledge) -> Iterator[str]:
    yield "## Activities"
    yield ""
    yield "A row is a part. Terms are what the program proposes; the company can answer otherwise."
    groups = knowledge.vocabulary["groups"]
    for id, word in groups.items():
        found = [a for a in knowledge.activities.values() if (a.group or list(groups)[-1]) == id]
        if found:
            yield from ("", f"### {' '.join(word.form('nom', 'en') or (id,))}", "")
            rows = (row for activity in found for row in _parts(activity, knowledge))
            yield from _table(("Activity", "Part", "Basis", "Law", "Term"), rows)
    yield ""


def _parts(activity: ActivitySpec, knowledge: Knowledge) -> Iterator[tuple[str, ...]]:
    name = f"{_said(activity.noun)} (`{activity.id}`)"
    if not activity.parts:
        yield name, "", "on the customer's instructions, 28", "", "as the customer says"
    for number, part in enumerate(activity.parts):
        basis = BASES[part.basis]
        if part.exception:
            basis += f"; {ARTICLE_9[part.exception]}"
        law = ", ".join(dict.fromkeys((*part.law, *part.term_law)))
        yield name if number == 0 else "", f"`{part.id}` {part.kind}", basis, law, _term(part, knowledge)


def _term(part: PartSpec, knowledge: Knowledge) -> str:
    """The term as it is proposed: “3 years after …”, “until …”; “asked” where nothing is proposed."""
    events, term = knowledge.vocabulary["events"], part.term
    assert term is not None
    lengths = [_length(term.duration)] if term.duration else []
    if part.term_question:
        proposed = knowledge.questions[part.term_question].proposals
        lengths = [
            _length(p.value) + (f" ({', '.join(p.law)})" if p.law and len(proposed) > 1 else "")
            for p in proposed
        ] or ["asked"]
    said = " or ".join(dict.fromkeys(lengths))
    if term.after:
        said += " after " + " ".join(events[term.after].form("after", "en") or ())
    if term.until:
        said += (", or until " if said else "until ") + " ".join(events[term.until].form("until", "en") or ())
    if part.least:
        said += f"; at least {_length(part.least)}"
    return said.strip()


def _length(duration: Duration) -> str:
    unit = duration.unit if duration.count != 1 else duration.unit.removesuffix("s")
    return f"{duration.count} {unit.replace('-', ' ')}"


# -- services --------------------------------------------------------------------------------------


def _services(knowledge: Knowledge) -> Iterator[str]:
    yield "## Services"
    yield ""
    yield "“Asked” stands where the program does not name the company but asks whose name is on the invoice."

    def category(service: Service) -> str:
        return service.category

    for name, services in groupby(sorted(knowledge.services.values(), key=category), key=category):
        yield from ("", f"### {name.replace('-', ' ').capitalize()}", "")
        titles = ("Service", "Company", "Country", "Role", "Goes to", "How sure", "Checked", "Source")
        yield from _table(titles, (_service(s) for s in sorted(services, key=lambda s: s.name.casefold())))
    yield ""


def _service(service: Service) -> tuple[str, ...]:
    name = service.name if service.status == "active" else f"{service.name} (**{service.status}**)"
    company = service.entity or ("none, own server" if service.role == "none" else "–")
    if not service.nameable:
        company += "; **asked**"
    sure = service.confidence if service.confidence == "verified" else f"**{service.confidence}**"
    abroad = "; ".join(f"{t.to}, {t.country}, {t.mechanism}" for t in service.transfers)
    role = "" if service.role == "none" else service.role
    return name, company, service.country, role, abroad, sure, service.checked, service.source


# -- laws ------------------------------------------------------------------------------------------


def _laws(knowledge: Knowledge) -> Iterator[str]:
    yield "## Laws"
    for act in sorted(knowledge.acts.values(), key=lambda act: act.id):
        yield from _act(act, [p for p in knowledge.provisions.values() if p.act == act.id])


def _act(act: Act, provisions: list[Provision]) -> Iterator[str]:
    yield from ("", f"### {act.id}: {_said(act.title)}", "")
    yield f"{act.title['lv']}, <{act.url}>"
    yield ""
    yield f"- Source: {_marked(act.source)}"
    yield f"- Checked: {act.checked}"
    if act.note:
        yield f"- {act.note}"
    # Sources of single provisions are long and few: they stand below the table, by a letter.
    own = list(dict.fromkeys(p.source for p in provisions if p.source != act.source))
    letters = {source: chr(ord("a") + n) for n, source in enumerate(own)}
    rows = []
    for p in provisions:
        doubt = "**not compared**" if DOUBT.search(p.source) else ""
        letter = f"({letters[p.source]})" if p.source in letters else ""
        seen = p.checked if p.checked != act.checked else ""
        rows.append((p.id, _said(p.says), " ".join(filter(None, (doubt, letter, seen)))))
    yield ""
    yield from _table(("Provision", "What it says, in our words", "Marks"), rows)
    if own:
        yield ""
        yield from (f"- ({letters[source]}) {source}" for source in own)


# -- Markdown --------------------------------------------------------------------------------------


def _table(titles: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield _row(titles)
    yield _row(("---",) * len(titles))
    yield from map(_row, rows)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _marked(source: str) -> str:
    return f"**{source}**" if DOUBT.search(source) else source


def _said(words: LocalText) -> str:
    """English words, or the Latvian ones where there are no others."""
    return words.get("en") or words.get("lv") or ""


def main() -> int:
    """Writes the page; says where it is."""
    sys.path.insert(0, str(ROOT))
    from policystudio import knowledge

    PAGE.write_text(page(knowledge.load()), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)} lists what the data files say")
    return 0


if __name__ == "__main__":
    sys.exit(main())
