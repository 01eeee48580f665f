"""``schema``: a JSON schema of the answers, generated from the questions."""

from __future__ import annotations

from typing import Any

from policystudio import knowledge
from policystudio.cli.output import print_json
from policystudio.cli.parser import Options
from policystudio.domain.pairs import in_language
from policystudio.domain.profile import FORMAT
from policystudio.domain.questions import Question
from policystudio.domain.terms import UNITS


def run(options: Options) -> int:
    """Prints a JSON Schema (2020-12) of a profile as TOML readers give it."""
    known = knowledge.load()
    sections: dict[str, dict[str, Any]] = {}
    for question in known.questions.values():
        file, _, name = question.id.partition(".")
        sections.setdefault(file, {})[name] = _answer(question, options.interface)
    answers = {
        file: {"type": "object", "properties": properties, "additionalProperties": True}
        for file, properties in sections.items()
    }
    ids = {"type": "array", "items": {"type": "string"}}
    print_json(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Policy Studio profile",
            "type": "object",
            "required": ["format"],
            "properties": {
                "format": {"const": FORMAT},
                "pack": {"type": "string"},
                "kind": {"enum": ["", *known.kinds]},
                "language": {"type": "string"},
                "unsure": ids,
                "assumed": ids,
                "answers": {"type": "object", "properties": answers},
                "accepted": {"type": "object"},
                "own": {"type": "object"},
                "wording": {"type": "object"},
                "written": {"type": "object"},
            },
        }
    )
    return 0


def _answer(question: Question, language: str) -> dict[str, Any]:
    return {"title": in_language(question.ask, language), **_type(question, language)}


def _type(question: Question, language: str) -> dict[str, Any]:
    ids = [option.id for option in question.options]
    match question.kind:
        case "yes-no":
            return {"enum": ["yes", "no"]}
        case "choice":
            return {"enum": ids}
        case "choices":
            return {"type": "array", "items": {"anyOf": [{"enum": ids}, {"pattern": "^own:"}]}}
        case "services":
            return {"type": "array", "items": {"type": "string"}}
        case "number":
            return {"type": "integer", "minimum": 0, "maximum": question.most}
        case "duration":
            unit = {"enum": list(UNITS)}
            properties = {"count": {"type": "integer", "minimum": 1}, "unit": unit}
            return {"type": "object", "required": ["count", "unit"], "properties": properties}
        case "records":
            rows = {row.id: _answer(row, language) for row in question.rows}
            item = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, **rows}}
            return {"type": "array", "items": item}
        case "date":
            return {"type": "string", "format": "date"}
    return {"type": "string", "maxLength": question.max_length}
