"""Code → sentence, per language, for issues and for what stops the program.

A sentence says what is wrong, where, and how to mend it. ``{names}`` stand for the values of
the issue. English here; Latvian in ``resources/interface/lv``. A test holds the two in step.
"""

from __future__ import annotations

from typing import Any

from policystudio.domain.issues import Issue, Stop
from policystudio.domain.pairs import Pairs, in_language
from policystudio.domain.terms import Duration
from policystudio.i18n import translate
from policystudio.notation.words import duration

MESSAGES: dict[str, str] = {
    # -- file: what stops the work (storage) --------------------------------------------------
    "file.cannot_write": "{path} could not be saved: {reason}. Nothing of the earlier file is lost.",
    "file.changed_on_disk": "{path} was changed by somebody else after it was opened here.",
    "file.exists": "There is a file {path} already.",
    "file.in_use": "{path} is open in another Policy Studio (process {pid} on {host}).",
    "file.newer_format": "{path} was saved by a newer Policy Studio: format {format}, and {newest} is known.",
    "file.no_name": "The profile has no file yet.",
    "file.not_found": "There is no file {path}.",
    "file.not_profile": "{path} is no Policy Studio file, or is damaged: “{where}” is not as it should be.",
    "file.not_readable": "{path} cannot be read: {reason}.",
    "file.not_text": "{path} is not a text file, or not in UTF-8: the first doubt is in line {line}.",
    "file.not_toml": "{path} has a mistake in line {line}, column {column}: {reason}.",
    "file.too_deep": "{path} is no Policy Studio file: its parts lie more than {limit} deep in each other.",
    "file.too_large": "{path} is no Policy Studio file: it has {size} bytes, and at most {limit} are read.",
    # -- usage: the command line ---------------------------------------------------------------
    "usage.unknown_page": "There is no activity or page of questions called “{page}”.",
    "usage.unknown_kind": "There is no kind of business called “{kind}”.",
    # -- answer: what is not answered, or not acceptable (interview, checks.answers) -----------
    "answer.assumed": "Nobody has confirmed this yet: “{ask}”",
    "answer.capital": "“{value}” stands in the middle of a sentence and begins with a capital letter.",
    "answer.country": "“{value}” is not in the list of countries.",
    "answer.date": "There is no such day in the calendar: {value}.",
    "answer.date_form": "“{value}” is not a date.",
    "answer.duration": "“{value}” is not a length of time.",
    "answer.duration_count": "A length of time is a whole number from 1 to {most}.",
    "answer.duration_unit": "“{value}” is not a unit of time.",
    "answer.email": "“{value}” is not an e-mail address.",
    "answer.missing": "Not answered yet: “{ask}”",
    "answer.not_list": "A list is expected here, not “{value}”.",
    "answer.not_one": "One choice is expected here, not “{value}”.",
    "answer.not_text": "A text is expected here, not “{value}”.",
    "answer.number": "“{value}” is not a whole number.",
    "answer.number_range": "{value} cannot be right here: a number from 0 to {most} is expected.",
    "answer.option": "“{value}” is not among the choices.",
    "answer.own_missing": "The answer names “{value}”, which is not described, or not fully.",
    "answer.personal_code": "This is a personal code, not a registration number; no policy may show it.",
    "answer.personal_code_in_text": "A personal code stands in this text; the policy would show it to all.",
    "answer.phone": "“{value}” is not a telephone number.",
    "answer.phone_unlikely": "{value} does not look like a number that is in use.",
    "answer.registration_number": "“{value}” is not a Latvian registration number.",
    "answer.row_id": "Row {row} has no id, or the id of another row.",
    "answer.row_missing": "Row {row} lacks an answer: “{ask}”",
    "answer.row_unknown": "Row {row} holds “{value}”, which nothing asks for; it is kept and says nothing.",
    "answer.rows": "Rows are expected here, not “{value}”.",
    "answer.service": "“{value}” is not in the catalogue of services.",
    "answer.too_long": "The answer has {length} characters; at most {most} fit in here.",
    "answer.unknown_question": "No question is called “{question}”; the answer is kept and says nothing.",
    "answer.unsure": "Answered with “I don't know”: “{ask}”",
    "answer.url": "“{value}” is not a web address.",
    "answer.yes_no": "“{value}” is neither yes nor no.",
    # -- coverage, consistency, wording, law, limits, knowledge (checks) ------------------------
    "consistency.no_mechanism": "{service} sends data to {country}, and it is not said what protects them.",
    "coverage.missing": "The policy does not say what the law asks for{about}: {says}",
    "coverage.own_words": "Only your own words say what the law asks for{about}: {says}",
    "coverage.unconfirmed": "This is proposed, but nobody has confirmed it{about}: {says}",
    "coverage.words": "The words that the law asks for are lost{about}: {says}",
    "knowledge.ask_company": "We are not sure which company is behind {service}, so it is not named.",
    "knowledge.broken": "The program's own data file {file} cannot be read: {reason}.",
    "knowledge.medium_confidence": "{company} is named behind {service}; we are not quite sure of it.",
    "law.below_minimum": "The law ({law}) asks to keep this for at least {least}{about}.",
    "law.contested": "Lawyers do not agree on this: “{text}”",
    "law.longer_than_reason": "This is longer than {proposed}, for which there is a reason.",
    "limits.stop": "A lawyer should look at this before the policy is published.",
    "limits.trap": "Look at this answer again.",
    # -- proof: faults of the data files (knowledge.proof) --------------------------------------
    "proof.bad_value": "{file}: “{key}” cannot be {value}.",
    "proof.empty_term": "{file}: the term of part “{key}” says neither how long nor until when.",
    "proof.fact_proposed": "{file}: “{key}” asks for a fact of practice, so nothing may be proposed.",
    "proof.front_matter": "{file}:{line}: the front matter must stand between two lines of +++.",
    "proof.markdown": "{file}:{line}: this is no Markdown that clauses may use: {what}",
    "proof.missing_key": "{file}: “{key}” is missing.",
    "proof.no_options": "{file}: “{key}” offers nothing to choose from.",
    "proof.no_reason": "A fixed sentence without law: nothing tells why it is there.",
    "proof.no_topic_head": "{file}: the topic has no _topic.md.",
    "proof.not_a_list": "“{name}” is no list of items.",
    "proof.not_allowed": "{file}:{line}: expressions may not hold “{what}”.",
    "proof.not_readable": "{file} cannot be read: {reason}.",
    "proof.not_text": "{file}:{line}: this is no text in UTF-8.",
    "proof.old": "The facts were looked at on {checked}, more than a year ago.",
    "proof.part": "The part lacks “{key}”, which its basis or kind needs.",
    "proof.question_id": "{file}: the id “{key}” must be the file's name, a dot, and a name.",
    "proof.question_kind": "“{id}” is no question of kind {kind}.",
    "proof.requirement_without_clause": "No sentence of any clause meets requirement {requirement}.",
    "proof.same_name": "{file}: a name stands twice: {key}.",
    "proof.syntax": "{file}:{line}: the expression cannot be read: {reason}.",
    "proof.table": "{file}:{line}: the sentences of a table stand under its column titles.",
    "proof.tag": "{file}:{line}: the tag of requirements stands at the end of a line, once.",
    "proof.tag_words": "The sentences tagged {requirement} lack the words it asks for: {pattern}",
    "proof.toml": "{file}:{line}: this is no TOML: {reason}.",
    "proof.translation": "The translation is out of step: {reason}.",
    "proof.unknown_form": "No form “{name}” in {word}.",
    "proof.unknown_id": "No {kind} is called “{id}”.",
    "proof.unknown_key": "{file}: nothing reads “{key}”.",
    "proof.unknown_name": "No question and no field of the register is called “{name}”.",
    "proof.unknown_provision": "No law file has the provision “{name}”.",
    "proof.unknown_requirement": "No requirement is called “{requirement}”.",
    "proof.unknown_vocabulary": "{file}: there is no vocabulary “{key}”.",
    "proof.unknown_word": "{file}: the vocabulary “{vocabulary}” has no entry “{key}”.",
    "proof.untranslated": "There is no translation into “{language}”; the Latvian text stands in.",
    "proof.unused_question": "Nothing reads the answer to “{id}”.",
}
"""Message by code. Keep each group together and sorted."""

HINTS: dict[str, str] = {
    "answer.assumed": "Confirm the answer or change it; until then it is left out of the finished document.",
    "answer.capital": "Read the whole sentence under the field; write a small letter, unless this is a name.",
    "answer.country": "Choose it from the list; on the command line, write its two letters, such as LV.",
    "answer.date": "Look at the day and the month again.",
    "answer.date_form": "Write year, month and day like this: 2026-11-22.",
    "answer.duration": "Give a number and a unit, such as 3 years.",
    "answer.duration_count": "Write how many, without a sign or a fraction.",
    "answer.duration_unit": "Choose one of: {options}.",
    "answer.email": "Look for a missing @, a space or a comma; it should look like info@paraugs.lv.",
    "answer.missing": "Answer the question, or choose “I don't know” to be told where to look.",
    "answer.not_list": "Choose from the list; for nobody or nothing, leave the list empty.",
    "answer.not_one": "Choose one of the answers offered.",
    "answer.not_text": "Write the answer as text; in a file, between quotation marks.",
    "answer.number": "Write digits only.",
    "answer.number_range": "Look at the digits again.",
    "answer.option": "Choose from: {options}.",
    "answer.own_missing": "Complete its description, or take it out of the answer.",
    "answer.personal_code": "If you have no registration number, leave the field empty.",
    "answer.personal_code_in_text": "Take the personal code out of the text.",
    "answer.phone": "Write all digits, and the country code if the number is not Latvian: +371 67 223 131.",
    "answer.phone_unlikely": "Ring the number once to be sure.",
    "answer.registration_number": "It has 11 digits; copy it from a bill or from the register.",
    "answer.row_id": "Give each row a short id of its own, such as “1”.",
    "answer.row_missing": "Complete the row or delete it; until then it is left out.",
    "answer.row_unknown": "Look at how the fields of a row are called.",
    "answer.rows": "Add the rows in the window, or write them as a JSON array of objects.",
    "answer.service": "Choose a service from the catalogue, or describe your own.",
    "answer.too_long": "Shorten it to one plain sentence.",
    "answer.unknown_question": "Look for a misspelling; or a newer version of the program made this file.",
    "answer.unsure": "{unknown}",
    "answer.url": "It should look like https://paraugs.lv.",
    "answer.yes_no": "Answer with yes or no.",
    "consistency.no_mechanism": "Look in its contract what it says on this, and choose it.",
    "coverage.missing": "Answer the question this leads to.",
    "coverage.own_words": "Read your words once more: do they say all of it?",
    "coverage.unconfirmed": "Accept what is proposed, or change it.",
    "coverage.words": "Put the sentence back, or say it in your words with all that the law asks for.",
    "knowledge.ask_company": "Look which company is on the bill, and describe it yourself.",
    "knowledge.medium_confidence": "Compare it with the bill or the contract.",
    "law.below_minimum": "Give a longer time.",
    "law.contested": "Ask a lawyer if it matters to you.",
    "law.longer_than_reason": "Keep data no longer than you need them; if you need them longer, know why.",
    "file.cannot_write": "Make room on the disk or choose a folder you may write to, then save again.",
    "file.changed_on_disk": "Keep your version, take the one on the disk, or save under another name.",
    "file.exists": "Choose another name, or open it.",
    "file.in_use": "Close it there, or work on it there.",
    "file.newer_format": "Install the newest Policy Studio and open the file with it.",
    "file.no_name": "Choose a name and a folder for it.",
    "file.not_found": "Look whether it was moved or renamed.",
    "file.not_profile": "Choose a file that ends in .policystudio; a damaged one has backups.",
    "file.not_readable": "Look whether it is a file, and whether you may open it.",
    "file.not_text": "Choose a file that ends in .policystudio, or save it as text in UTF-8.",
    "file.not_toml": "Open the file in a text editor and mend that line, or restore it from its backups.",
    "file.too_deep": "Choose a file that ends in .policystudio.",
    "file.too_large": "Choose a file that ends in .policystudio.",
    "proof.fact_proposed": "Take the proposal away, or say of which class the question is.",
    "proof.markdown": "Allowed are ## headings, - lists, **strong**, *emphasis* and [links](https://…).",
    "proof.no_reason": "Name the law in the front matter, or let the sentence print or depend on an answer.",
    "proof.not_allowed": "Allowed are names, texts, numbers, == != < <= > >=, in, and, or, not, is defined.",
    "proof.old": "Look at the source again and write the day of today.",
    "proof.part": "Write it into the part, or choose another basis.",
    "proof.question_kind": "Name another question, or change the kind of this one.",
    "proof.requirement_without_clause": "Tag the sentence that meets it: {: {requirement} :}",
    "proof.tag": "Write it like this: {: 13.2.a, 14.1.d :}",
    "proof.tag_words": "Say it with these words, or take the tag away.",
    "proof.translation": "Compare it with the Latvian text, sentence by sentence; then set its stamp.",
    "proof.unknown_form": "Add the form to every entry, or ask for another one.",
    "proof.unknown_id": "Look for a misspelling, or add it.",
    "proof.unknown_key": "Look for a misspelling; what files may hold is told in docs/formats.md.",
    "proof.unknown_name": "Look for a misspelling; a list of the register serves as each, not as a value.",
    "proof.unused_question": "Let a sentence or a condition read it, or say in steers_only why none does.",
    "usage.unknown_kind": "Choose one of: {kinds}.",
}
"""How to mend it, where that needs a sentence of its own; by code."""


def sentence(problem: Issue | Stop, language: str) -> str:
    """What the problem is, in ``language``; the bare code where no sentence is written."""
    if isinstance(problem, Issue) and problem.message:
        return in_language(problem.message, language)
    return _filled(MESSAGES.get(problem.code, problem.code), problem, language)


def hint(problem: Issue | Stop, language: str) -> str:
    """How to mend it, or ""."""
    return _filled(HINTS.get(problem.code, ""), problem, language)


def _filled(template: str, problem: Issue | Stop, language: str) -> str:
    text = translate(template, language)
    for name, value in problem.values.items():
        text = text.replace("{" + name + "}", _shown(value, language))
    return text


def _shown(value: Any, language: str) -> str:
    if isinstance(value, Pairs):
        return in_language(value, language)
    return duration(value, "nom", language) if isinstance(value, Duration) else str(value)
