"""What commands print: issues, lists, JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any

from policystudio import messages
from policystudio.cli.parser import Options
from policystudio.domain.issues import Issue, Stop
from policystudio.domain.terms import Duration
from policystudio.i18n import translate


def complain(stop: Stop, options: Options) -> None:
    """Says on stderr what stopped the work, and how to mend it."""
    if options.json:
        problem = {
            "code": stop.code,
            "message": messages.sentence(stop, options.interface),
            "hint": messages.hint(stop, options.interface),
            "values": plain(stop.values),
        }
        print_json({"error": problem}, sys.stderr)
        return
    for line in (messages.sentence(stop, options.interface), messages.hint(stop, options.interface)):
        if line:
            print(f"policystudio: {line}", file=sys.stderr)


def issue_as_json(issue: Issue, interface: str) -> dict[str, Any]:
    """An issue as the contract has it."""
    return {
        "severity": issue.severity,
        "code": issue.code,
        "message": messages.sentence(issue, interface),
        "place": issue.place,
        "requirement": issue.requirement,
        "hint": messages.hint(issue, interface),
    }


def print_issues(issues: Iterable[Issue], options: Options) -> None:
    """All issues, a line each with its hint below, or as JSON."""
    if options.json:
        print_json({"format": 1, "issues": [issue_as_json(i, options.interface) for i in issues]})
        return
    for issue in issues:
        place = f" [{issue.place}]" if issue.place else ""
        weight = severity(issue, options.interface)
        print(f"{weight}: {messages.sentence(issue, options.interface)}{place} ({issue.code})")
        hint = messages.hint(issue, options.interface)
        if hint:
            print(f"    {hint}")


def print_json(data: Mapping[str, Any], to: Any = None) -> None:
    """JSON with two spaces, letters as they are."""
    import json  # a build prints none

    print(json.dumps(plain(data), ensure_ascii=False, indent=2), file=to or sys.stdout)


def plain(value: Any) -> Any:
    """A value of the program as JSON has it."""
    if isinstance(value, Duration):
        return {"count": value.count, "unit": value.unit}
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return [plain(v) for v in value]
    return value


def severity(issue: Issue, interface: str) -> str:
    """The weight of an issue in words: in English those of the contract."""
    words = {
        "error": translate("error", interface),
        "warning": translate("warning", interface),
        "note": translate("note", interface),
    }
    return words[issue.severity]


def count_line(issues: tuple[Issue, ...], interface: str = "en") -> str:
    """ "2 errors, 1 warning"; what there is none of is left out. Other languages: "kļūdas: 2"."""
    names = {
        "error": translate("errors", interface),
        "warning": translate("warnings", interface),
        "note": translate("notes", interface),
    }
    parts = []
    for weight, name in names.items():
        number = sum(issue.severity == weight for issue in issues)
        if number and interface == "en":
            parts.append(f"{number} {weight}{'s' if number > 1 else ''}")
        elif number:
            parts.append(f"{name}: {number}")
    return ", ".join(parts) or translate("no issues", interface)
