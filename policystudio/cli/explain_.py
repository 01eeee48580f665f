"""``explain QUESTION-OR-CODE``: what a question, requirement, provision or code means."""

from __future__ import annotations

from policystudio import knowledge, messages
from policystudio.cli.lists import question as question_as_json
from policystudio.cli.output import print_json
from policystudio.cli.parser import Options, usage
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import LocalText, in_language
from policystudio.domain.questions import Question
from policystudio.i18n import translate


def run(options: Options) -> int:
    """Prints the words; 2 where nothing has that name."""
    known = knowledge.load()
    id, language = options.what, options.interface
    if id in known.questions:
        question = known.questions[id]
        if options.json:
            print_json({"format": 1, "questions": [question_as_json(question, known)]})
        else:
            _question(question, known, language)
        return 0
    said = _said(id, known, language)
    if not said:
        return usage(f"nothing is called “{id}”; see: policystudio questions, policystudio requirements")
    if options.json:
        print_json({"format": 1, "id": id, "says": said})
    else:
        print("\n".join(said))
    return 0


def _question(question: Question, known: Knowledge, language: str) -> None:
    def line(lead: str, text: LocalText) -> None:
        if text:
            print(f"{translate(lead, language)} {in_language(text, language)}".strip())

    print(in_language(question.ask, language))
    line("", question.example)
    line("Why we ask:", question.why)
    line("If you do not know:", question.unknown)
    for id in question.law:
        provision = known.provisions.get(id)
        print(f"  {id}" + (f": {in_language(provision.says, language)}" if provision else ""))
    for option in question.options:
        print(f"  {option.id} = {in_language(option.label, language)}")


def _said(id: str, known: Knowledge, language: str) -> list[str]:
    if id in known.requirements:
        requirement = known.requirements[id]
        return [in_language(requirement.says, language), *requirement.law]
    if id in known.provisions:
        provision = known.provisions[id]
        act = known.acts[provision.act]
        return [in_language(provision.says, language), in_language(act.title, language), act.url]
    if id in messages.MESSAGES:
        said = (messages.MESSAGES[id], messages.HINTS.get(id, ""))
        return [translate(text, language) for text in said if text]
    return []
