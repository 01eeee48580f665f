"""Further activities alone: what the law forbids stops the document, what is risky is said.

That each says all the law asks is tested for every activity in ``test_activities``.
"""

from __future__ import annotations

from typing import Any

import pytest

from policystudio.domain.knowledge import Knowledge
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import Made, make
from tests.wide.test_activities import _alone, _idle, _text

STOPS: list[tuple[str, dict[str, Any]]] = [
    ("instalments", {"instalments.decides": "we"}),
    ("live_chat", {"live_chat.before_consent": "yes"}),
    ("chat_bot", {"chat_bot.trains": "yes"}),
    ("calls", {"calls.told": "no"}),
    ("advertising", {"advertising.before_consent": "yes"}),
    ("advertising", {"advertising.uploads": "all"}),
    ("social_plugins", {"social_plugins.before_consent": "yes"}),
    ("embeds", {"embeds.before_consent": "yes"}),
    ("health_booking", {"health_booking.kind": "care", "health_booking.consent": "no"}),
    ("criminal_check", {"criminal_check.why": "other"}),
    ("cctv", {"cctv.private": "yes"}),
    ("access_control", {"access_control.biometric": "yes"}),
    ("debt_database", {"debt_database.warned": "no"}),
    ("ad_calls", {"ad_calls.agreed": "no"}),
    ("restricted_goods", {"restricted_goods.what": ("weapons",)}),
    ("restricted_goods", {"restricted_goods.what": ("medicines",)}),
    ("waiting_list", {"waiting_list.blacklist": "yes"}),
    ("ai_tools", {"ai_tools.contract": "free"}),
]


def _with(id: str, answers: dict[str, Any], knowledge: Knowledge) -> Made:
    profile = _idle(knowledge).answer(knowledge.activities[id].gate.id, "yes")
    for question, value in answers.items():
        profile = profile.answer(question, value)
    return make(accept(profile, knowledge), knowledge)


@pytest.mark.parametrize(("id", "answers"), STOPS)
def test_what_the_law_forbids_stops_the_document(
    id: str, answers: dict[str, Any], knowledge: Knowledge
) -> None:
    made = _with(id, answers, knowledge)
    place = list(answers)[-1]
    assert (place, "limits.stop") in {(i.place, i.code) for i in made.issues}
    assert made.document.draft


TRAPS: list[tuple[str, dict[str, Any], str]] = [
    ("instalments", {"instalments.data": ("name", "credit")}, "warning"),
    ("loyalty", {"loyalty.data": ("name", "personal_code")}, "error"),
    ("prize_draws", {"prize_draws.data": ("name", "personal_code")}, "error"),
    ("prize_draws", {"prize_draws.purchase": "yes"}, "warning"),
    ("reviews", {"reviews.agreed": "no"}, "warning"),
    ("lodging", {"lodging.data": ("name", "document_copy")}, "error"),
    ("rentals", {"rentals.data": ("name", "document_copy")}, "error"),
    ("courses", {"courses.kind": "free", "courses.data": ("name", "personal_code")}, "error"),
    ("public_events", {"public_events.data": ("name", "personal_code")}, "error"),
    ("photos", {"photos.children": "yes"}, "warning"),
    ("b2b_contacts", {"b2b_contacts.finds": "yes"}, "warning"),
    ("booking", {"booking.data": ("name", "birth_date")}, "warning"),
    ("captcha", {"captcha.tools": ("recaptcha",)}, "warning"),
    ("chat_bot", {}, "note"),
    ("sms", {}, "note"),
    ("social_pages", {}, "note"),
    ("cctv", {"cctv.sign": "no"}, "error"),
    ("cctv", {"cctv.places": ("entrance", "hall")}, "warning"),
    ("rentals", {"rentals.data": ("name", "driving_licence")}, "note"),
    ("buying_from_people", {"buying_from_people.data": ("name", "document_copy")}, "error"),
    ("repairs", {"repairs.data": ("name", "device_password")}, "error"),
    ("house_management", {"house_management.data": ("name", "debt")}, "error"),
    ("accounting_services", {"accounting_services.agreement": "no"}, "error"),
    ("recruitment", {"recruitment.data": ("name", "image")}, "warning"),
    ("recruitment", {"recruitment.data": ("name", "references")}, "warning"),
    ("kids_camps", {"kids_camps.data": ("name", "child_code")}, "warning"),
    ("members", {"members.data": ("name", "personal_code")}, "warning"),
    ("app_permissions", {"app_permissions.data": ("phone_contacts",)}, "warning"),
    ("kyc", {}, "warning"),
    ("messaging", {}, "warning"),
    ("table_booking", {}, "warning"),
    ("property", {"property.does": "yes"}, "note"),
    ("legal_services", {"legal_services.special": ("convictions",)}, "warning"),
    ("legal_services", {"legal_services.secrecy": "no"}, "warning"),
    ("property", {"property.data": ("name",), "property.others": ("name",)}, "note"),
    ("donations", {"donations.data": ("name", "personal_code")}, "note"),
    ("members", {"members.data": ("name", "birth_date")}, "note"),
    ("public_events", {"public_events.data": ("name", "birth_date")}, "note"),
    ("prize_draws", {"prize_draws.data": ("name", "birth_date")}, "warning"),
]


@pytest.mark.parametrize(("id", "answers", "severity"), TRAPS)
def test_what_is_risky_is_said_at_its_question(
    id: str, answers: dict[str, Any], severity: str, knowledge: Knowledge
) -> None:
    place = list(answers)[-1] if answers else knowledge.activities[id].gate.id
    made = _with(id, answers, knowledge)
    assert (place, severity, "limits.trap") in {(i.place, i.severity, i.code) for i in made.issues}


CONTRADICTIONS: list[tuple[str, dict[str, Any], str]] = [
    ("accounting", {"payments.takes": "no"}, "maksājumiem"),
    ("delivery", {"orders.takes": "no"}, "pasūtījumiem"),
    ("recall", {"orders.takes": "no"}, "pasūtījumiem"),
    ("social_login", {"account.offers": "no", "saas_account.runs": "no"}, "kontu nav"),
    ("orders", {"payments.takes": "no"}, "pie maksājumiem"),
    ("orders", {"delivery.sends": "no", "orders.data": ("name", "address")}, "pie piegādes"),
    ("payments", {"accounting.keeps": "no"}, "pie grāmatvedības"),
    ("gift_cards", {"payments.takes": "no"}, "pie maksājumiem"),
    ("withdrawal", {"complaints.handles": "no"}, "pie sūdzībām"),
    ("withdrawal", {"payments.takes": "no"}, "pie maksājumiem"),
    ("newsletter", {"newsletter.joins": ("bought",)}, "pie pasūtījumiem un maksājumiem"),
    ("cv_pool", {"recruitment.hires": "no"}, "pie darbinieku atlases"),
    ("calls", {"enquiries.answers": "no"}, "pie jautājumiem"),
    ("e_receipts", {"courses.holds": "no"}, "kursiem un pulciņiem"),
    ("kids_camps", {"criminal_check.checks": "no"}, "pie Sodu reģistra"),
    ("kids_clubs", {"criminal_check.checks": "no"}, "pie Sodu reģistra"),
    ("accounting_services", {"kyc.does": "no"}, "pie klienta izpētes"),
    ("property", {"kyc.does": "no"}, "pie klienta izpētes"),
    ("team_page", {"requests.answers": "no"}, "pie pieprasījumiem"),
    ("team_page", {"people.it": ("mailerlite",)}, "pie jaunumiem"),
    ("team_page", {"people.it": ("google-analytics",)}, "pie statistikas"),
    (
        "analytics",
        {"website.host": ("woocommerce",), "website.cookies_early": "no", "analytics.before_consent": "yes"},
        "pie statistikas vai reklāmas",
    ),
    ("team_page", {"website.host": ("shopify", "woocommerce")}, "divas vietņu platformas"),
]
"""What one answer says and another denies, and how the message names the other place."""


@pytest.mark.parametrize(("id", "answers", "other"), CONTRADICTIONS)
def test_answers_that_deny_each_other_are_told_with_both_places(
    id: str, answers: dict[str, Any], other: str, knowledge: Knowledge
) -> None:
    issues = _with(id, answers, knowledge).issues
    told = [i.message["lv"] for i in issues if i.code == "limits.trap" and i.severity != "note"]
    assert any(other in message for message in told)


def test_answers_that_agree_are_not_complained_of(knowledge: Knowledge) -> None:
    shop = dict.fromkeys(("payments.takes", "accounting.keeps", "complaints.handles"), "yes")
    made = _with("withdrawal", {**shop, "requests.answers": "yes"}, knowledge)
    places = {"withdrawal.distance", "payments.takes", "accounting.keeps", "requests.answers"}
    warned = {i.place for i in made.issues if i.code == "limits.trap" and i.severity != "note"}
    assert not warned & places


def test_of_due_diligence_the_policy_tells_what_the_law_lets_it() -> None:
    text = _text("kyc", "all").replace("\xa0", " ")
    assert "likums mums neļauj pastāstīt" in text and "5.² panta otrā daļa" in text
    assert "ziņoj" not in text


@pytest.mark.parametrize(
    ("scope", "said"),
    [("all", ""), ("legal_deals", "3. panta pirmās daļas 4. punkts"), ("cash", "10 000 eiro")],
)
def test_whoever_checks_only_some_clients_says_which(scope: str, said: str, knowledge: Knowledge) -> None:
    made = _with("kyc", {"kyc.scope": scope}, knowledge)
    text = " ".join(s.text for s in made.document.sentences() if s.activity == "kyc").replace("\xa0", " ")
    assert ("Klientu izpētām tikai tad" in text) is bool(said)
    assert said in text


def test_a_register_is_named_only_by_those_who_look_in_it() -> None:
    assert "no publiskās zemesgrāmatas" in _text("property", "all")
    assert "kadastra" not in _text("property")


def test_whoever_views_a_property_is_not_told_of_a_contract(knowledge: Knowledge) -> None:
    made = _with("property", {"property.others": ("name",)}, knowledge)
    part = next(p for p in made.register.parts if p.id.endswith("other_side"))
    assert part.value("basis") == "6.1.f"


def test_secrecy_is_named_only_by_those_who_are_bound_to_it() -> None:
    assert "profesionālais noslēpums" in _text("legal_services")
    assert "profesionālais noslēpums" not in _text("legal_services", "all")


def test_cameras_are_told_with_what_they_see() -> None:
    assert "Kameras redz ieeju." in _text("cctv")


def test_a_journey_outside_europe_is_said_to_send_data_there() -> None:
    assert "ārpus Eiropas Ekonomikas zonas" in _text("travel", "all")
    assert "ārpus Eiropas Ekonomikas zonas" not in _text("travel")


def test_what_clients_of_an_accountant_enter_is_decided_by_the_client() -> None:
    text = _text("client_books")
    assert "lemj klients" in text and "Mēs esam apstrādātājs" in text and "jautājiet klientam" in text


@pytest.mark.parametrize(
    ("id", "asked", "gone"),
    [
        ("home_visits", "ieejas kodu vai atslēgu", "ieejas kodu vai atslēgu glabājam"),
        ("repairs", "ierīces paroli", "ierīces paroli glabājam"),
    ],
)
def test_keys_and_passwords_are_not_kept_after_the_job(id: str, asked: str, gone: str) -> None:
    text = _text(id, "all")
    assert text.count(asked) == 1 and gone not in text


@pytest.mark.parametrize("id", ["team_page", "remote_meetings"])
def test_consent_is_spoken_of_only_where_it_is_asked(id: str) -> None:
    bases = {v: {p.value("basis") for p in _alone(id, v).register.parts} for v in ("first", "all")}
    assert "6.1.a" in bases["all"] and "6.1.a" not in bases["first"]
