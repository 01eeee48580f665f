"""Walking over all expressions and lines of the knowledge, for `proof`."""

from __future__ import annotations

from collections.abc import Iterator

from policystudio.domain.clauses import Choice, Clause, Fill, Inline, Line, Outline
from policystudio.domain.expressions import (
    Both,
    Compare,
    Const,
    Either,
    Expression,
    Filter,
)
from policystudio.domain.knowledge import Knowledge


def place_of(question: str, knowledge: Knowledge) -> str:
    """The file in which a question stands, and its id."""
    file = question.partition(".")[0]
    folder = "activities" if file in knowledge.activities else "interview"
    return f"resources/{folder}/{file}.toml: {question}"


def place_of_requirement(id: str) -> str:
    """The file in which a requirement stands, and its id."""
    return f"resources/laws/requirements.toml: {id}"


def clauses(knowledge: Knowledge) -> Iterator[Clause]:
    """All Latvian clauses, the heads of topics among them."""
    for topic in knowledge.topics.values():
        yield topic.head
        yield from topic.clauses


def lines(clause: Clause) -> Iterator[Line]:
    """All lines of a clause in order."""
    for block in clause.blocks:
        yield from block.lines


def lines_of(clause: Clause, *shapes: str) -> Iterator[Line]:
    """The lines of a clause that stand in blocks of these shapes."""
    for block in clause.blocks:
        if block.shape in shapes:
            yield from block.lines


def topics_of(outline: Outline, knowledge: Knowledge) -> frozenset[str]:
    """The topics that a document has: those of its outline, and those whose clauses these gather."""
    topics = set(outline.topics)
    gathered = {c.gathers for c in clauses(knowledge) if c.topic in topics and c.gathers}
    return frozenset(topics | gathered)


def expressions(parts: tuple[Inline, ...]) -> Iterator[Expression]:
    """All printed expressions and conditions of choices in a line."""
    for part in parts:
        if isinstance(part, Fill):
            yield part.expression
        elif isinstance(part, Choice):
            for condition, branch in part.branches:
                yield condition
                yield from expressions(branch)
            yield from expressions(part.otherwise)


def filters(expression: Expression) -> Iterator[Filter]:
    """All filters in an expression, the outermost first."""
    if isinstance(expression, Filter):
        yield expression
    if isinstance(expression, Compare | Both | Either):
        yield from filters(expression.left)
        yield from filters(expression.right)
    elif not isinstance(expression, Const) and hasattr(expression, "of"):
        yield from filters(expression.of)


def static_text(parts: tuple[Inline, ...]) -> str:
    """The fixed words of a line, all branches of choices one after the other, ``…`` for fills."""
    text = ""
    for part in parts:
        if isinstance(part, Fill):
            text += "…"
        elif isinstance(part, Choice):
            branches = [static_text(branch) for _, branch in part.branches]
            text += " ".join([*branches, static_text(part.otherwise)])
        else:
            text += part.text
    return text
