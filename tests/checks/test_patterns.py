"""Each doubtful expression is found where somebody writes it, and none of our sentences has one."""

from __future__ import annotations

import re

import pytest

from policystudio.checks.patterns import Pattern, doubts
from policystudio.checks.patterns_pieces import PIECES
from policystudio.checks.wording import PATTERNS
from policystudio.domain.clauses import Choice, Fill, Inline, Text
from policystudio.domain.document import Sentence
from policystudio.domain.expressions import paths
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.profile import Profile
from policystudio.domain.register import FIELDS
from policystudio.knowledge.walking import clauses, lines
from policystudio.notation.expressions import condition
from policystudio.notation.names import Names
from policystudio.studio.pipeline import Made, make
from tests.checks.looking import issues, policies, reworded, with_answers
from tests.checks.pieces import table

OWN_SENTENCE = "activity.basis_duty:1@requests.answer"
"""Of a part that rests on a legal duty, so that conditions on the part are met too."""

CIRCUMSTANCES: dict[str, dict[str, object]] = {
    '"marketing" in r.cookie_categories': {"analytics.tools": ("google-analytics", "meta-pixel")},
    'f.company.dpo == "yes"': {"company.dpo": "yes", "company.dpo_contact": "specialists@zala-plava.example"},
    'f.payments.cards == "we"': {"payments.cards": "we"},
    '"sells" in f.scope.limits': {"scope.limits": ("sells",)},
}
"""Condition → answers under which it holds, where it does not hold for the sample as it is."""


def _in_circumstances(pattern: Pattern, knowledge: Knowledge) -> Profile:
    return with_answers(knowledge, CIRCUMSTANCES.get(pattern.when, {}))


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda p: p.id)
def test_in_own_wording_it_is_reported_at_its_sentence(pattern: Pattern, knowledge: Knowledge) -> None:
    profile = reworded(_in_circumstances(pattern, knowledge), OWN_SENTENCE, pattern.example)
    found = [i for i in issues(profile, knowledge, pattern.code) if i.values.get("pattern") == pattern.id]
    assert [(i.severity, i.place) for i in found] == [(pattern.severity, f"sentence:{OWN_SENTENCE}")]
    assert str(found[0].values["found"]) in pattern.example


@pytest.mark.parametrize("pattern", [p for p in PATTERNS if "p." not in p.when], ids=lambda p: p.id)
def test_in_a_printed_answer_it_is_reported_at_its_question(pattern: Pattern, knowledge: Knowledge) -> None:
    profile = _in_circumstances(pattern, knowledge).answer("website.consent_settings", pattern.example)
    found = [i for i in issues(profile, knowledge, pattern.code) if i.values.get("pattern") == pattern.id]
    assert [(i.severity, i.place) for i in found] == [(pattern.severity, "website.consent_settings")]


def _variants(parts: tuple[Inline, ...]) -> list[str]:
    """The words of a line, once for each way its choices can go; what is printed is “…”."""
    found = [""]
    for part in parts:
        if isinstance(part, Text):
            pieces = [part.text]
        elif isinstance(part, Fill):
            pieces = ["…"]
        else:
            assert isinstance(part, Choice)
            pieces = [v for _, branch in part.branches for v in _variants(branch)]
            pieces += _variants(part.otherwise)
        found = [before + piece for before in found for piece in pieces]
    return found


def test_no_clause_of_ours_has_one(knowledge: Knowledge) -> None:
    unconditional = [p for p in PATTERNS if not p.when]
    found = {
        f"{clause.file}:{line.source_line} has {pattern.id}: {pattern.found_in(text)}"
        for clause in clauses(knowledge)
        for line in lines(clause)
        for text in _variants(line.parts)
        for pattern in unconditional
        if pattern.found_in(text)
    }
    assert found == set()


def test_no_policy_of_ours_has_one(knowledge: Knowledge) -> None:
    # Our activities give special categories a ground of Article 9; only who writes of them in passing has none.
    patterns = tuple(p for p in PATTERNS if p.code != "wording.special")
    found = {
        f"{name}: {sentence.key}: {issue.values['pattern']}: {issue.values['found']}"
        for name, made in policies(knowledge).items()
        for sentence in made.document.sentences()
        for issue in doubts(_without_names(sentence.text, made), _names(made, sentence), patterns, "")
    }
    assert found == set()


def test_the_name_of_a_company_is_no_word_of_ours(knowledge: Knowledge) -> None:
    """“Online” in “Hetzner Online GmbH” is as it is; the same word in a sentence of ours is not."""
    made = make(with_answers(knowledge, {"website.host": ("hetzner",)}), knowledge)
    (named,) = [s.text for s in made.document.sentences() if "Hetzner Online GmbH" in s.text]
    names = Names(made.facts, made.register)
    assert list(doubts(named, names, PATTERNS, "")) != []
    assert list(doubts(_without_names(named, made), names, PATTERNS, "")) == []


def _without_names(text: str, made: Made) -> str:
    """A sentence without the names of recipients and their companies, which are nobody's choice of words."""
    recipients = made.register.recipients
    names = {str(r.value(field)) for r in recipients for field in ("name", "entity") if r.value(field)}
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "…")
    return text


def _names(made: Made, sentence: Sentence) -> Names:
    parts = {part.id: part for part in made.register.parts}
    return Names(made.facts, made.register, None, parts.get(sentence.item))


@pytest.mark.parametrize(
    ("text", "merely"),
    [
        ("Datu turētājs Regulas (ES) 2023/2854 nozīmē ir ražotājs.", "a term of the Data Act"),
        ("Skrejriteņus nomājam no 16 gadu vecuma.", "an age for riding, not for consent"),
        ("Datus sargājam ar drošības pasākumiem.", "security of VDAR 32, no transfer"),
        ("Uz jautājumiem par grāmatvedību atbild grāmatvede.", "the trade, not the repealed act"),
        ("Datus nosūta tālāk uzņēmumam Google LLC (ASV).", "the company to which data are sent on"),
        ("Sūtām jaunumus īsziņā, ja tam piekritāt.", "consent was asked for"),
        ("Datus sūtām, lai Jūs varētu izsekot sūtījumam.", "a purpose, not a doubt"),
        ("Regula (ES) 2016/679, ar ko atceļ Direktīvu 95/46/EK.", "the full title of the Regulation"),
        ("Klienta adrese ir Skolas iela 1, Rīga, LV-1011.", "a postal code of others too"),
        ("Datus glabājam 3 gadus (Grāmatvedības likuma 28. panta 5. punkts).", "points, as the act has them"),
        ("Datus nododam uzņēmumam “Paraugs”, mūsu sadarbības partnerim.", "a partner who is named"),
        ("Mūsu specialists ir reģistrēts Datu valsts inspekcijā kā speciālists.", "the officer's entry"),
        ("Reklāmas sīkdatnes vietnē neievietojam.", "says which are not set"),
        ("Rakstiet uz email@paraugs.example.", "an address"),
        ("Kad termiņš beidzas, rēķinu dzēšam.", "no promise upon request"),
        ("Aicinām vispirms rakstīt mums.", "an invitation, not a condition"),
        ("Uz pieprasījumu var atbildēt mēneša laikā.", "no passive"),
        ("Jūs varat pasūtīt bez konta.", "Jūs with a capital"),
        ("Varat norādīt kolēģi un citu dalībnieku.", "somebody in particular"),
        ("Datu centra uzturētājs apliecina videonovērošanu.", "cameras that are not ours"),
    ],
    ids=lambda text: text[:40],
)
def test_false_alarms_stay_quiet(text: str, merely: str, knowledge: Knowledge) -> None:
    profile = reworded(with_answers(knowledge, {}), OWN_SENTENCE, text)
    found = [i.values["pattern"] for i in issues(profile, knowledge, "") if "pattern" in i.values]
    assert found == [], merely


def test_a_farm_may_keep_for_ten_years_and_a_merchant_not(knowledge: Knowledge) -> None:
    text = "Pasūtījumus glabājam 10 gadus (Civillikuma 1895. pants)."
    for form, expected in (("sia", 1), ("ik", 1), ("farm", 0), ("association", 0), ("sole_trader", 0)):
        profile = reworded(with_answers(knowledge, {"company.form": form}), OWN_SENTENCE, text)
        assert len(issues(profile, knowledge, "law.provision")) == expected, form


def test_safeguards_are_the_word_only_where_data_leave_the_area(knowledge: Knowledge) -> None:
    text = "Nosūtot datus, lietojam drošības pasākumus."
    local = with_answers(knowledge, {"people.email_host": ("mozello",), "analytics.runs": "no"})
    for profile, expected in ((with_answers(knowledge, {}), 1), (local, 0)):
        assert len(issues(reworded(profile, OWN_SENTENCE, text), knowledge, "wording.term")) == expected


def test_text_messages_are_right_where_people_agreed_to_them(knowledge: Knowledge) -> None:
    text = "Piedāvājumus sūtām arī īsziņās."
    for joins, channels, expected in (
        (("box",), (), 1),
        (("box",), ("sms",), 0),
        (("bought",), ("sms",), 1),
    ):
        answers = {"newsletter.joins": joins, "newsletter.channels": channels}
        profile = reworded(with_answers(knowledge, answers), OWN_SENTENCE, text)
        assert len(issues(profile, knowledge, "law.sms")) == expected, answers


def test_no_break_spaces_hide_nothing(knowledge: Knowledge) -> None:
    text = "Dati\N{NO-BREAK SPACE}var\N{NO-BREAK SPACE}tikt\N{NO-BREAK SPACE}nodoti."
    profile = reworded(with_answers(knowledge, {}), OWN_SENTENCE, text)
    assert [i.values["found"] for i in issues(profile, knowledge, "wording.vague")] == ["var tikt"]


def test_every_pattern_is_told_apart_and_says_why_and_what_instead() -> None:
    assert len({p.id for p in PATTERNS}) == len(PATTERNS)
    for pattern in PATTERNS:
        for language in ("lv", "en"):
            assert re.search(r"[.;]$", pattern.why[language]), pattern.id
            assert re.search(r"[.”]$", pattern.instead[language]), pattern.id


def test_conditions_read_what_there_is(knowledge: Knowledge) -> None:
    fields = {"r": FIELDS["register"], "p": FIELDS["part"]}
    for pattern in PATTERNS:
        for owner, *steps in paths(condition(pattern.when) if pattern.when else None):
            known = knowledge.questions if owner == "f" else fields[owner]
            assert ".".join(steps) in known, f"{pattern.id} reads {owner}.{'.'.join(steps)}"


def test_the_pieces_are_those_of_the_patterns_as_they_are() -> None:
    assert table() == PIECES, "python -m tests.checks.pieces"


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda p: p.id)
def test_capitals_hide_nothing(pattern: Pattern) -> None:
    assert pattern.found_in(pattern.example)
    if not pattern.exact:
        assert pattern.found_in(pattern.example.upper()) or pattern.unless
