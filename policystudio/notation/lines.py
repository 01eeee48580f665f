"""A line of a clause as source again, and its stamp: what tells that a sentence was rewritten."""

from __future__ import annotations

from policystudio.domain.clauses import Choice, Clause, Fill, Inline, Line, Text
from policystudio.domain.expressions import (
    Both,
    Compare,
    Const,
    Either,
    Expression,
    Filter,
    Known,
    Negation,
    Path,
)
from policystudio.domain.knowledge import Knowledge
from policystudio.notation.stamps import stamp

_SIGNS = {"eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "notin": "not in"}


def sentence_stamp(clause: Clause, number: int) -> str:
    """The stamp of one sentence of a clause (line ``number``, from 1); "" where it has none.

    It follows the words, fonts, links, printed expressions and choices of the line, and nothing
    else: a new tag, condition, order or citation of the clause leaves the stamp as it is, since
    the words that somebody replaced are the same. Stored with own wording as ``of``.
    """
    line = line_of(clause, number)
    return stamp(source(line.parts)) if line else ""


def stamp_at(key: str, knowledge: Knowledge) -> str:
    """The stamp of the sentence with this key (``clause:line`` or ``clause:line@item``) as it is now.

    "" where the clauses have no such sentence. Of the Latvian clause, whatever language is shown.
    """
    id, _, rest = key.partition(":")
    number = rest.partition("@")[0]
    topic = knowledge.topics.get(id.partition(".")[0])
    if topic is None or not (number.isascii() and number.isdecimal()):
        return ""
    clause = next((clause for clause in (topic.head, *topic.clauses) if clause.id == id), None)
    return sentence_stamp(clause, int(number)) if clause else ""


def line_of(clause: Clause, number: int) -> Line | None:
    """The line with this number; None where the clause has none."""
    return next((line for block in clause.blocks for line in block.lines if line.number == number), None)


def source(parts: tuple[Inline, ...]) -> str:
    """The parts of a line as a lawyer would write them (`docs/formats.md`), in one canonical form."""
    return "".join(_inline(part) for part in parts)


def _inline(part: Inline) -> str:
    if isinstance(part, Text):
        text = _in_font(part.text, part.strong, part.emphasis)
        return f"[{text}]({part.link})" if part.link else text
    if isinstance(part, Fill):
        return _in_font("{{ " + _written(part.expression) + " }}", part.strong, part.emphasis)
    return _choice(part)


def _choice(choice: Choice) -> str:
    words = ["if", *["elif"] * (len(choice.branches) - 1)]
    written = "".join(
        f"{{% {word} {_written(condition)} %}}{source(branch)}"
        for word, (condition, branch) in zip(words, choice.branches, strict=True)
    )
    otherwise = f"{{% else %}}{source(choice.otherwise)}" if choice.otherwise else ""
    return f"{written}{otherwise}{{% endif %}}"


def _in_font(text: str, strong: bool, emphasis: bool) -> str:
    text = f"*{text}*" if emphasis else text
    return f"**{text}**" if strong else text


def _written(expression: Expression) -> str:
    match expression:
        case Path():
            return ".".join(expression.steps)
        case Const():
            return repr(expression.value)
        case Filter():
            arguments = ", ".join(repr(argument) for argument in expression.arguments)
            return f"{_written(expression.of)} | {expression.name}" + (f"({arguments})" if arguments else "")
        case Compare():
            sign = _SIGNS.get(expression.op, expression.op)
            return f"({_written(expression.left)} {sign} {_written(expression.right)})"
        case Both():
            return f"({_written(expression.left)} and {_written(expression.right)})"
        case Either():
            return f"({_written(expression.left)} or {_written(expression.right)})"
        case Negation():
            return f"(not {_written(expression.of)})"
        case Known():
            return f"({_written(expression.of)} is defined)"
