"""One line of a clause and the facts → one sentence with its trace, or a gap."""

from __future__ import annotations

from policystudio.assembly.filters import Filters, Linked
from policystudio.domain.clauses import Choice, Clause, Fill, Inline, Line, Text
from policystudio.domain.document import Gap, Run, Sentence
from policystudio.domain.facts import How
from policystudio.domain.values import dataclass
from policystudio.notation.evaluation import evaluate, merge
from policystudio.notation.names import Names


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a clause stands where it does: origins of its items and conditions, and how sure."""

    because: tuple[str, ...] = ()
    assumed: bool = False

    def and_(self, origins: tuple[str, ...], assumed: bool) -> Reason:
        """This reason and one more."""
        return Reason(merge(self.because, origins), self.assumed or assumed)


def write(line: Line, clause: Clause, names: Names, filters: Filters, reason: Reason) -> Sentence | Gap:
    """The sentence of a line; a gap where a value that it prints is not known."""
    writer = _Writer(names, filters)
    item = names.item or names.activity
    key = f"{clause.id}:{line.number}" + (f"@{item.id}" if item else "")
    activity = names.activity.id if names.activity else (item.activity if item else "")
    item_id = item.id if item else ""
    if not writer.parts(line.parts) or not any(run.text.strip() for run in writer.runs):
        return Gap(key, line.satisfies, item_id, activity, writer.questions())
    return Sentence(
        key=key,
        runs=_tidy(writer.runs),
        topic=clause.topic,
        clause=clause.id,
        line=line.number,
        activity=activity,
        item=item_id,
        facts=merge(tuple(writer.printed)),
        because=merge(reason.because, tuple(writer.read)),
        satisfies=line.satisfies,
        law=clause.law,
        assumed=reason.assumed or "assumed" in writer.hows,
        lang="" if clause.language == filters.language else clause.language,
        status=clause.status,
    )


class _Writer:
    """Gathers the runs of one line and what they read. Lives for one line only."""

    def __init__(self, names: Names, filters: Filters) -> None:
        self.names, self.filters = names, filters
        self.runs: list[Run] = []
        self.printed: list[str] = []
        self.read: list[str] = []
        self.hows: list[How] = []
        self.missing: tuple[str, ...] = ()

    def questions(self) -> tuple[str, ...]:
        """What would have to be answered for the line to be written."""
        return tuple(o for o in self.missing or tuple(self.read) if ":" not in o)

    def parts(self, parts: tuple[Inline, ...]) -> bool:
        """Adds the parts; false where one prints something unknown."""
        return all(self._part(part) for part in parts)

    def _part(self, part: Inline) -> bool:
        if isinstance(part, Text):
            text = part.text
            if text.startswith(".") and self.runs and self.runs[-1].text.endswith("."):
                text = text[1:]  # an answer that ends in a dot, at the end of the sentence
            self._add(text, part.strong, part.emphasis, part.link)
            return True
        if isinstance(part, Choice):
            return self._choice(part)
        return self._fill(part)

    def _fill(self, part: Fill) -> bool:
        fact = evaluate(part.expression, self.names, self.filters)
        if fact.value is None or fact.value == () or fact.value == "":
            self.missing = fact.origins
            return False
        self.printed += fact.origins
        self.hows.append(fact.how)
        value = self.filters.plain(fact.value)
        if isinstance(value, Linked):
            self._add(value.text, part.strong, part.emphasis, value.address)
        else:
            self._add(value, part.strong, part.emphasis, "")
        return True

    def _choice(self, part: Choice) -> bool:
        for condition, branch in part.branches:
            fact = evaluate(condition, self.names)
            self.read += fact.origins
            if fact.value is not None:
                self.hows.append(fact.how)
            if fact.value is not None and fact.value != "no" and fact.value:
                return self.parts(branch)
        return self.parts(part.otherwise)

    def _add(self, text: str, strong: bool, emphasis: bool, link: str) -> None:
        if text:
            self.runs.append(Run(text, strong, emphasis, link))


def _tidy(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbouring runs of one font joined."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and (last.strong, last.emphasis, last.link) == (run.strong, run.emphasis, run.link):
            joined[-1] = Run(last.text + run.text, run.strong, run.emphasis, run.link)
        else:
            joined.append(run)
    return tuple(joined)
