"""What others write: data that clients enter, content that users publish, people whom customers name."""

from __future__ import annotations

from typing import Any

import pytest

from policystudio.domain.document import confirmed
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.profile import Profile
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import make
from tests.checks.looking import profiles, with_answers

FORMS = ("sections", "table")

PUBLISHED: dict[str, Any] = {
    "content_published.shows": "yes",
    "content_published.kinds": ("ads", "reviews"),
    "content_published.data": ("name", "email", "published", "review"),
    "content_published.verified": "buyers",
    "content_published.sensitive": "no",
}
GIFTS: dict[str, Any] = {
    "others_data.takes": "yes",
    "others_data.whose": ("gift",),
    "others_data.data": ("name", "phone", "locker"),
    "others_data.told": "message",
}


def _program(knowledge: Knowledge, **changes: Any) -> Profile:
    profile = profiles(knowledge)["saas"]
    for id, value in changes.items():
        profile = profile.answer(id.replace("__", "."), value)
    return accept(profile, knowledge)


def _errors(profile: Profile, knowledge: Knowledge) -> list[tuple[str, str]]:
    return [(i.code, i.place) for i in make(profile, knowledge).issues if i.severity == "error"]


def _text(profile: Profile, knowledge: Knowledge) -> str:
    document = confirmed(make(profile, knowledge).document)
    return "\n".join(s.text for s in document.sentences()).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("answers", [PUBLISHED, GIFTS])
def test_the_policy_is_complete(answers: dict[str, Any], form: str, knowledge: Knowledge) -> None:
    profile = with_answers(knowledge, {**answers, "style.form": form})
    assert _errors(profile, knowledge) == []


# Data that clients enter (controller: the client)


@pytest.mark.parametrize("form", FORMS)
def test_what_clients_enter_is_no_purpose_of_ours(form: str, knowledge: Knowledge) -> None:
    made = make(_program(knowledge, style__form=form), knowledge)
    document = confirmed(made.document)
    assert not [p for p in made.register.parts if p.activity == "content_private"]
    assert {s.topic for s in document.sentences() if s.activity == "content_private"} == {"content_private"}
    assert sum(s.text == "Dati, ko ierakstāt programmā" for s in document.sentences()) == 1


def test_who_keeps_what_clients_enter_is_named_with_it(knowledge: Knowledge) -> None:
    made = make(_program(knowledge), knowledge)
    centre = next(r for r in made.register.recipients if r.id == "own:centre")
    assert "content" in (centre.value("data") or ())  # type: ignore[operator]
    assert "Mūsu uzdevumā tiem piekļūst Parauga datu centrs." in _text(_program(knowledge), knowledge)


def test_without_accounts_nothing_is_said_of_what_clients_enter(knowledge: Knowledge) -> None:
    profile = _program(knowledge, saas_account__runs="no")
    assert "Dati, ko ierakstāt programmā" not in _text(profile, knowledge)
    assert ("answer.missing", "content_private.holds") not in _errors(profile, knowledge)


@pytest.mark.parametrize(
    ("question", "value", "code"),
    [
        ("content_private__agreement", "no", "limits.trap"),
        ("content_private__own_use", "yes", "limits.stop"),
        ("content_private__mark", "advert", "limits.trap"),
        ("saas_account__mails", ("offers",), "limits.trap"),
        ("security__passwords", "plain", "limits.stop"),
    ],
)
def test_what_may_not_be_done_is_told(question: str, value: Any, code: str, knowledge: Knowledge) -> None:
    assert (code, question.replace("__", ".")) in _errors(_program(knowledge, **{question: value}), knowledge)


@pytest.mark.parametrize("passwords", ["hashed", "encrypted", None])
def test_only_a_hash_lets_us_say_that_we_do_not_know_passwords(
    passwords: str | None, knowledge: Knowledge
) -> None:
    profile = _program(knowledge)
    profile = (
        profile.answer("security.passwords", passwords)
        if passwords
        else profile.dont_know("security.passwords")
    )
    text = _text(profile, knowledge)
    assert ("mums nav zināmas" in text) == (passwords == "hashed")
    assert ("šifrētas" in text) == (passwords == "encrypted")


@pytest.mark.parametrize(
    ("opens", "bases", "source"),
    [
        ("self", {"6.1.b"}, "no Jums un no publiskajiem reģistriem"),
        ("company", {"6.1.f"}, "no Jums, no Jūsu darba devēja un no publiskajiem reģistriem"),
        ("both", {"6.1.b", "6.1.f"}, "no Jums, no Jūsu darba devēja un no publiskajiem reģistriem"),
    ],
)
def test_the_contract_is_with_whoever_makes_it(
    opens: str, bases: set[str], source: str, knowledge: Knowledge
) -> None:
    profile = _program(knowledge, saas_account__opens=opens)
    parts = [p for p in make(profile, knowledge).register.parts if p.activity == "saas_account"]
    used = {
        p.value("basis")
        for p in parts
        if p.value("kind") == "use" and p.id not in ("saas_account.payer", "saas_account.letters")
    }
    assert used == bases
    assert f"iegūstam {source}." in _text(profile, knowledge)


@pytest.mark.parametrize(
    ("form", "years", "law"), [("sia", "3 gadus", "Komerclikuma"), ("farm", "10 gadus", "Civillikuma")]
)
def test_the_legal_form_decides_how_long_a_client_can_claim(
    form: str, years: str, law: str, knowledge: Knowledge
) -> None:
    profile = accept(_program(knowledge, company__form=form).forget("saas_account.keep"), knowledge)
    text = _text(profile, knowledge)
    assert f"glabājam {years} pēc līguma beigām, lai" in text
    assert f"par darījumu {years} ({law}" in text


# Content that users publish (controller: we)


def test_an_advertisement_is_a_contract_and_a_review_an_interest(knowledge: Knowledge) -> None:
    for kinds, bases in (
        (("ads",), {"6.1.b"}),
        (("reviews",), {"6.1.f"}),
        (("profiles", "comments"), {"6.1.b", "6.1.f"}),
    ):
        profile = with_answers(knowledge, {**PUBLISHED, "content_published.kinds": kinds})
        parts = [p for p in make(profile, knowledge).register.parts if p.activity == "content_published"]
        published = {p.value("basis") for p in parts if p.id.endswith((".contract", ".opinions"))}
        assert published == bases


def test_notices_of_illegal_content_rest_on_their_law(knowledge: Knowledge) -> None:
    text = _text(with_answers(knowledge, PUBLISHED), knowledge)
    assert "Lai izskatītu ziņojumus par nelikumīgu saturu" in text
    assert "Regulas (ES) 2022/2065 16. un 17. pants" in text


def test_whether_reviews_are_checked_is_said_as_it_is(knowledge: Knowledge) -> None:
    buyers, unchecked = (
        _text(with_answers(knowledge, {**PUBLISHED, "content_published.verified": v}), knowledge)
        for v in ("buyers", "no")
    )
    assert "Atsauksmi var rakstīt tikai tas, kurš preci nopirka." in buyers
    assert "Nepārbaudām, vai atsauksmes autors preci nopirka." in unchecked


def test_sensitive_published_content_stops_the_document(knowledge: Knowledge) -> None:
    profile = with_answers(knowledge, {**PUBLISHED, "content_published.sensitive": "yes"})
    assert ("limits.stop", "content_published.sensitive") in _errors(profile, knowledge)
    assert make(profile, knowledge).document.draft


# People whom customers name


def test_people_whom_customers_name_learn_where_the_data_come_from(knowledge: Knowledge) -> None:
    text = _text(with_answers(knowledge, GIFTS), knowledge)
    assert "iegūstam no klienta, kurš tos norādīja." in text
    assert "Pasūtot klients var norādīt dāvanas saņēmēju." in text
    assert "Ja tas esat Jūs, par to pastāstām pirmajā ziņā, ko Jums nosūtām." in text


def test_people_who_are_not_told_are_an_error(knowledge: Knowledge) -> None:
    profile = with_answers(knowledge, {**GIFTS, "others_data.told": "no"})
    assert ("limits.trap", "others_data.told") in _errors(profile, knowledge)


# Whom the program does not fit


@pytest.mark.parametrize(
    "limit",
    [
        "sells",
        "marketing",
        "children",
        "health",
        "biometric",
        "intimate",
        "social",
        "permit",
        "tracking",
        "public",
        "abroad",
    ],
)
def test_whom_the_program_does_not_fit_is_told_so(limit: str, knowledge: Knowledge) -> None:
    profile = with_answers(knowledge, {"scope.limits": (limit,)})
    assert _errors(profile, knowledge) == [("limits.stop", "scope.limits")]
    made = make(profile, knowledge)
    assert made.document.draft
    [told] = [i.message["lv"] for i in made.issues if i.code == "limits.stop"]
    assert "jurist" in told  # where to turn


def test_security_says_only_what_was_ticked(knowledge: Knowledge) -> None:
    nothing = _text(with_answers(knowledge, {"security.measures": ()}), knowledge)
    assert "Kā sargājam datus" not in nothing
    one = _text(with_answers(knowledge, {"security.measures": ("backups",)}), knowledge)
    assert "Klientu datiem ir rezerves kopijas." in one
    assert "TLS" not in one


def test_the_companys_own_cookies_say_why_they_need_no_consent(knowledge: Knowledge) -> None:
    text = _text(_program(knowledge), knowledge)
    assert "Nē, tā vajadzīga vietnes darbam" in text
    assert "Nē, tā glabā Jūsu izvēli" in text
    assert "Līdz aizverat pārlūkprogrammu" in text
