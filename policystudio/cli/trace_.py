"""``trace FILE``: every sentence with the reason it is there."""

from __future__ import annotations

from typing import Any

from policystudio.cli.output import print_json
from policystudio.cli.parser import Options
from policystudio.cli.profiles import made, opened
from policystudio.domain.document import Sentence


def run(options: Options) -> int:
    """Prints the sentences in reading order, those nobody confirmed among them, marked."""
    document = made(opened(options.file), options).document
    if options.json:
        print_json({"format": 1, "sentences": [as_json(s) for s in document.sentences()]})
        return 0
    for sentence in document.sentences():
        print(f"{'? ' if sentence.assumed else ''}{sentence.text}")
        reasons = {
            "key": (sentence.key,),
            "prints": sentence.facts,
            "because": sentence.because,
            "meets": sentence.satisfies,
            "law": sentence.law,
        }
        for name, values in reasons.items():
            if values:
                print(f"    {name}: {', '.join(values)}")
    return 0


def as_json(sentence: Sentence) -> dict[str, Any]:
    """A sentence as the contract has it."""
    return {
        "key": sentence.key,
        "topic": sentence.topic,
        "activity": sentence.activity,
        "text": sentence.text,
        "clause": sentence.clause,
        "line": sentence.line,
        "facts": sentence.facts,
        "because": sentence.because,
        "satisfies": sentence.satisfies,
        "law": sentence.law,
        "own": sentence.own,
        "assumed": sentence.assumed,
    }
