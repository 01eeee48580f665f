"""Further activities alone: what the law forbids stops the document, what is risky is said.

That each says all the law asks is tested for every activity in ``test_activities``.
"""

from __future__ import annotations

from typing import Any

import pytest

from policystudio.domain.knowledge import Knowledge
from tests.wide.test_activities import _alone, _text, _with

STOPS: list[tuple[str, dict[str, Any]]] = [
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


@pytest.mark.parametrize(("id", "answers"), STOPS)
def test_what_the_law_forbids_stops_the_document(
    id: str, answers: dict[str, Any], knowledge: Knowledge
) -> None:
    made = _with(id, answers, knowledge)
    place = list(answers)[-1]
    assert (place, "limits.stop") in {(i.place, i.code) for i in made.issues}
    assert made.document.draft


TRAPS: list[tuple[str, dict[str, Any], str]] = [
    ("cctv", {"cctv.sign": "no"}, "error"),
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
    ("property", {}, "note"),
    ("legal_services", {}, "warning"),
    ("donations", {"donations.data": ("name", "personal_code")}, "note"),
]


@pytest.mark.parametrize(("id", "answers", "severity"), TRAPS)
def test_what_is_risky_is_said_at_its_question(
    id: str, answers: dict[str, Any], severity: str, knowledge: Knowledge
) -> None:
    place = list(answers)[-1] if answers else knowledge.activities[id].gate.id
    made = _with(id, answers, knowledge)
    assert (place, severity, "limits.trap") in {(i.place, i.severity, i.code) for i in made.issues}


def test_of_due_diligence_the_policy_tells_what_the_law_lets_it() -> None:
    text = _text("kyc", "all").replace("\xa0", " ")
    assert "likums mums neļauj pastāstīt" in text and "5.² panta otrā daļa" in text
    assert "ziņoj" not in text


def test_secrecy_is_named_only_by_those_who_are_bound_to_it() -> None:
    assert "profesionālais noslēpums" in _text("legal_services")
    assert "profesionālais noslēpums" not in _text("legal_services", "all")


def test_cameras_are_told_with_what_they_see() -> None:
    assert "Kameras redz ieeju." in _text("cctv")


def test_a_journey_outside_europe_is_said_to_send_data_there() -> None:
    assert "ārpus Eiropas Ekonomikas zonas" in _text("travel", "all")
    assert "ārpus Eiropas Ekonomikas zonas" not in _text("travel")


def test_what_clients_of_an_accountant_enter_is_decided_by_the_client() -> None:
    assert "par tiem lemj klients" in _text("accounting_services")


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
