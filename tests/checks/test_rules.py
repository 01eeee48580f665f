"""Twenty rules by which the parts of a policy must fit each other, and the check that holds each.

They follow from VDAR 5, 6, 7, 9, 12–14, 21, 22, 26, 44–46, from sections 4, 7.¹ and 9 of
Informācijas sabiedrības pakalpojumu likums, and from section 36 of Fizisko personu datu apstrādes
likums. A rule is broken here in every way there is; each breach must be told.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from policystudio.checks.coverage import coverage
from policystudio.domain.document import without
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.studio.pipeline import make
from tests.checks.looking import issues, reworded, with_answers

Breach = Callable[[Knowledge], list[Issue]]
WITH_PIXEL = {"analytics.tools": ("google-analytics", "meta-pixel")}
SENTENCE = "controller.sites:1"


def unsaid(*requirements: str, **answers: Any) -> Breach:
    """The sentences that meet these requirements are taken out of the policy."""
    given = {id.replace("__", "."): value for id, value in answers.items()}

    def issues_of(knowledge: Knowledge) -> list[Issue]:
        made = make(with_answers(knowledge, given), knowledge)
        gone = frozenset(s.key for s in made.document.sentences() if set(s.satisfies) & set(requirements))
        assert gone, f"no sentence meets {requirements}"
        left = without(made.document, gone)
        return list(coverage(left, made.register, made.facts, knowledge))

    return issues_of


def answered(code: str, answers: dict[str, Any], forget: tuple[str, ...] = ()) -> Breach:
    """These answers are given."""
    return lambda knowledge: issues(with_answers(knowledge, answers, forget), knowledge, code)


def worded(code: str, text: str, answers: dict[str, Any] | None = None, key: str = SENTENCE) -> Breach:
    """These words stand in place of a sentence."""
    return lambda knowledge: issues(
        reworded(with_answers(knowledge, answers or {}), key, text), knowledge, code
    )


RULES: dict[int, tuple[str, dict[str, Breach]]] = {
    1: (
        "consent: how it is withdrawn, and that this touches nothing earlier",
        {"coverage 13.2.c": unsaid("13.2.c"), "coverage 7.3": unsaid("7.3")},
    ),
    2: (
        "legitimate interests: which, and the right to object",
        {"coverage 13.1.d": unsaid("13.1.d"), "coverage 21.1": unsaid("21.1"), "coverage 21.4": unsaid("21.4")},
    ),
    3: ("direct marketing: the right to object without a reason", {"coverage 21.2": unsaid("21.2")}),
    4: (
        "legal duty: the act and its section, the statutory minimum, no promise of erasure",
        {
            "coverage 6.3": unsaid("6.3"),
            "law.below_minimum": answered(
                "law.below_minimum", {"accounting.invoices_keep": Pairs({"count": 3, "unit": "years"})}
            ),
            "law.erasure": worded(
                "law.erasure", "Rēķinu dzēšam pēc Jūsu lūguma.", key="activity.basis_duty:1@requests.answer"
            ),
        },
    ),
    5: ("contract: what happens without the data", {"coverage 13.2.e": unsaid("13.2.e")}),
    6: ("portability: said, and for which data", {"coverage 13.2.b.portability": unsaid("13.2.b.portability")}),
    7: ("a recipient in a third country: the mechanism", {"coverage 13.1.f": unsaid("13.1.f")}),
    8: (
        "no transfers claimed while a named service makes them",
        {"consistency.denied": worded("consistency.denied", "Dati netiek nosūtīti ārpus ES.")},
    ),
    9: (
        "cookies the site can do without: consent, and how the choice is changed",
        {
            "coverage ISPL.7.1": unsaid("ISPL.7.1"),
            "coverage ISPL.7.1.change": unsaid("ISPL.7.1.change"),
            "limits.stop": answered("limits.stop", {"analytics.before_consent": "yes"}),
        },
    ),
    10: (
        "no profiling claimed beside an advertising tool",
        {"consistency.denied": worded("consistency.denied", "Profilēšanu neveicam.", WITH_PIXEL)},
    ),
    11: (
        "an officer that nobody reaches, or that is not there",
        {
            "answer.missing": answered("answer.missing", {"company.dpo": "yes"}),
            "coverage 13.1.b": answered("coverage", {"company.dpo": "yes"}),
            "consistency.officer_unreachable": answered(
                "consistency.officer", {"company.dpo": "yes", "company.dpo_contact": "Jānis"}
            ),
            "wording.officer": answered(
                "wording.officer", {"company.dpo": "yes", "company.dpo_contact": "Jānis (īpašnieks), 20000000"}
            ),
            "consistency.denied": worded("consistency.denied", "Rakstiet datu aizsardzības speciālistam."),
        },
    ),
    12: ("cameras: a purpose apart", {"wording.apart": worded("wording.apart", "Telpās ir videonovērošana.")}),
    13: ("hiring: a purpose apart", {"wording.apart": worded("wording.apart", "Pretendentu CV glabājam gadu.")}),
    14: (
        "joint controllers: rights against each",
        {"coverage 26.2": unsaid("26.2", analytics__tools=("google-analytics", "meta-pixel"))},
    ),
    15: (
        "special categories: a further ground",
        {
            "limits.stop": answered("limits.stop", {"orders.sensitive": "yes"}),
            "wording.special": worded("wording.special", "Jautājam arī par alerģijām."),
        },
    ),
    16: (
        "one purpose, one basis",
        {"law.bases": worded("law.bases", "Pamats ir Jūsu piekrišana vai leģitīmās intereses.")},
    ),
    17: (
        "the date: there, possible, not before the Regulation",
        {
            "answer.missing": answered("answer.missing", {}, ("publication.effective",)),
            "coverage WP260.date": answered("coverage", {}, ("publication.effective",)),
            "answer.date": answered("answer.date", {"publication.effective": "2026-02-30"}),
            "consistency.date_too_early": answered("consistency.date", {"publication.effective": "2016-12-01"}),
        },
    ),
    18: (
        "letters go to the site's domain",
        {"consistency.email_domain": answered("consistency.email", {"company.email": "zala.plava@gmail.com"})},
    ),
    19: (
        "a personal code: why",
        {
            "answer.missing": answered("answer.missing", {"orders.data": ("name", "personal_code")}),
            "limits.trap": answered(
                "limits.trap", {"orders.data": ("name", "personal_code"), "orders.personal_code_why": "other"}
            ),
        },
    ),
    20: (
        "without consent, by e-mail only",
        {
            "limits": answered(
                "limits",
                {
                    "newsletter.joins": ("bought",),
                    "newsletter.channels": ("sms",),
                    "newsletter.could_refuse": "yes",
                    "newsletter.similar": "yes",
                },
            ),
            "law.sms": worded("law.sms", "Pircējiem piedāvājumus sūtām arī īsziņās."),
        },
    ),
}  # fmt: skip
"""Number → what it says, and its breaches by the check (or ``coverage`` and requirement) that tells."""


@pytest.mark.parametrize(
    ("number", "check"), [(number, check) for number, (_, breaches) in RULES.items() for check in breaches]
)
def test_a_breach_of_the_rule_is_told(number: int, check: str, knowledge: Knowledge) -> None:
    says, breaches = RULES[number]
    code, _, requirement = check.partition(" ")
    found = [i for i in breaches[check](knowledge) if i.code.startswith(code)]
    assert [i for i in found if not requirement or i.requirement == requirement], says


def test_there_are_twenty() -> None:
    assert list(RULES) == list(range(1, 21))


def test_none_is_broken_by_the_sample(knowledge: Knowledge) -> None:
    found = make(with_answers(knowledge, {}), knowledge).issues
    assert [i for i in found if i.severity != "note"] == []
    assert [i for i in found if i.code.startswith(("consistency", "wording", "law", "coverage"))] == []


def test_portability_is_kept_to_what_it_covers(knowledge: Knowledge) -> None:
    """Where nothing rests on a contract or consent, the policy says that the right finds no use yet."""
    gates = {a.gate.id: "no" for a in knowledge.activities.values()}
    profile = with_answers(knowledge, {**gates, "logs.keeps": "yes"})
    made = make(profile, knowledge)
    assert {p.value("basis") for p in made.register.parts} == {"6.1.f"}
    said = [s.text for s in made.document.sentences() if s.clause == "rights.six"]
    assert any("mašīnlasām" in text for text in said)
    assert "Pašlaik datus ne līgumam, ne ar piekrišanu nelietojam." in said
    usual = make(with_answers(knowledge, {}), knowledge)
    assert (
        "Tas attiecas uz Jūsu sniegtajiem datiem, ko automatizēti apstrādājam līguma dēļ vai ar Jūsu piekrišanu."
        in {s.text for s in usual.document.sentences()}
    )


def test_a_publication_date_in_the_future_is_as_it_should_be(knowledge: Knowledge) -> None:
    profile: Profile = with_answers(knowledge, {"publication.effective": "2027-03-01"})
    assert [
        i for i in make(profile, knowledge, today="2026-11-22").issues if i.place == "publication.effective"
    ] == []
