"""The documents beside the policy: for both samples, what they say, and that they say nothing on silence."""

from __future__ import annotations

import csv
import io

import docx
import pytest

from policystudio import interview
from policystudio.domain.document import Document, confirmed
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.rendering import render
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import documents, make
from tests.checks.looking import profiles

POLICY = "privacy-policy"
SHOP, PROGRAM = "e-veikals", "saas"
MADE = {
    SHOP: {"cookie-policy", "register", "to-do", "notice-newsletter", "notice-contact-form", "notice-checkout",
           "notice-cookie-banner"},
    PROGRAM: {"cookie-policy", "register", "to-do", "notice-contact-form"},
}  # fmt: skip
EACH = [
    (company, name, language)
    for company in MADE
    for name in sorted(MADE[company])
    for language in ("lv", "en")
]


def _built(knowledge: Knowledge, company: str | Profile, name: str, language: str = "lv") -> Document:
    profile = profiles(knowledge)[company] if isinstance(company, str) else company
    return confirmed(make(profile, knowledge, language=language, document=name).document)


def _said(document: Document) -> str:
    return "\n".join(s.text for s in document.sentences()).replace("\N{NO-BREAK SPACE}", " ")


def _changed(knowledge: Knowledge, company: str, **answers: object) -> Profile:
    profile = profiles(knowledge)[company]
    for id, value in answers.items():
        profile = profile.answer(id.replace("__", "."), value)
    return accept(profile, knowledge)


@pytest.mark.parametrize("company", MADE)
def test_what_a_company_needs_is_offered_the_policy_first(company: str, knowledge: Knowledge) -> None:
    offered = documents(make(profiles(knowledge)[company], knowledge), knowledge)
    assert offered[0] == POLICY
    assert set(offered[1:]) >= MADE[company]
    missing = set(MADE[SHOP]) - MADE[company]
    assert not missing & set(offered)


def test_what_is_only_supposed_offers_nothing(knowledge: Knowledge) -> None:
    made = make(interview.start("e-shop", knowledge), knowledge)
    assert set(documents(made, knowledge)) == {POLICY, "register", "to-do"}


@pytest.mark.parametrize(("company", "name", "language"), EACH)
def test_each_is_complete_and_every_sentence_has_its_reason(
    company: str, name: str, language: str, knowledge: Knowledge
) -> None:
    made = make(profiles(knowledge)[company], knowledge, language=language, document=name)
    assert [i for i in made.issues if i.severity == "error" or i.code.startswith("coverage.")] == []
    document = confirmed(made.document)
    assert not document.draft
    assert document.title
    sentences = list(document.sentences())
    assert len(sentences) > 4
    assert [s.key for s in sentences if not (s.facts or s.because or s.law)] == []
    assert [s.key for s in sentences if s.lang] == []
    words = knowledge.words[language]
    word = docx.Document(io.BytesIO(render(document, "docx", words=words)))
    assert word.core_properties.title == document.title
    for format in ("html", "md", "txt", "json"):
        assert render(document, format, words=words)


@pytest.mark.parametrize("name", sorted(MADE[SHOP]))
def test_nothing_is_said_on_silence(name: str, knowledge: Knowledge) -> None:
    """Before anything is answered, all that stands there is law, and the name we propose for the policy."""
    document = _built(knowledge, interview.start("", knowledge), name)
    assert [s.text for s in document.sentences() if set(s.facts) - {"style.name"} or not s.law] == []


# Cookie policy


def test_cookies_stand_by_category_with_what_needs_consent(knowledge: Knowledge) -> None:
    said = _said(_built(knowledge, SHOP, "cookie-policy"))
    assert "_ga\nGoogle Analytics\nAtšķir apmeklētājus\nNe ilgāk kā 2 gadus" in said
    assert "Statistikas sīkdatnes" in said
    assert "Reklāmas sīkdatnes" not in said
    assert "tikai tad, ja piekrītat" in said
    assert "mainīt ar saiti “Sīkdatņu iestatījumi” lapas apakšā" in said


def test_own_cookies_stand_there_and_need_no_consent(knowledge: Knowledge) -> None:
    said = _said(_built(knowledge, PROGRAM, "cookie-policy"))
    assert "session_id\nMēs\nUztur pieslēgšanos" in said
    assert "piekrītat" not in said


def test_consent_that_nobody_spoke_of_is_missing_and_not_claimed(knowledge: Knowledge) -> None:
    profile = profiles(knowledge)[SHOP].forget("analytics.before_consent")
    made = make(profile, knowledge, document="cookie-policy")
    assert "ISPL.7.1" in {i.requirement for i in made.issues if i.code == "coverage.missing"}
    assert "tikai tad, ja piekrītat" not in _said(confirmed(made.document))


# Record of processing activities


def test_the_record_has_a_row_per_part_and_says_where_data_go(knowledge: Knowledge) -> None:
    made = make(profiles(knowledge)[SHOP], knowledge, document="register")
    rows = list(csv.DictReader(io.StringIO(_csv(confirmed(made.document), knowledge))))
    parts = [row for row in rows if row["Nolūks"]]
    assert len(parts) == len(made.register.parts)
    keeping = next(row for row in parts if row["Nolūks"].startswith("Glabāšana, lai atbildētu uz sūdzībām"))
    assert keeping["Apstrādes darbību reģistrs"] == "Pasūtījumi"
    assert keeping["Cilvēki"] == "Klienti"
    assert keeping["Pamats"].startswith("VDAR 6. panta 1. punkta f) apakšpunkts: ")
    assert keeping["Ārpus EEZ"] == "Google LLC (Amerikas Savienotās Valstis)"
    assert keeping["Glabāšana"] == "3 gadus pēc pasūtījuma izpildes vai atcelšanas"
    account = next(row for row in parts if row["Apstrādes darbību reģistrs"] == "Klienta konts")
    assert account["Ārpus EEZ"] == "Nenosūta"


def test_the_record_tells_what_is_done_for_customers(knowledge: Knowledge) -> None:
    said = _said(_built(knowledge, PROGRAM, "register"))
    assert "Apstrāde klientu uzdevumā" in said
    assert "30. panta 2. punkts" in said
    assert "Apstrāde klientu uzdevumā" not in _said(_built(knowledge, SHOP, "register"))


def test_books_kept_for_clients_are_in_the_record_and_their_contracts_in_the_list(
    knowledge: Knowledge,
) -> None:
    profile = _changed(
        knowledge,
        SHOP,
        accounting_services__gives="yes",
        accounting_services__tools=(),
        client_books__holds="yes",
    )
    record = _said(_built(knowledge, profile, "register"))
    assert "Dati klientu grāmatvedībā" in record
    assert record.count("pievienojiet klientu sarakstu") == 1
    to_do = _said(_built(knowledge, profile, "to-do"))
    assert "Līgumi ar klientiem" in to_do and "Reģistram pievienojiet sarakstu ar klientiem" in to_do


def test_the_record_names_joint_controllers_with_a_place_to_turn_to(knowledge: Knowledge) -> None:
    profile = _changed(knowledge, SHOP, social_pages__has="yes", social_pages__tools=("facebook-page",))
    said = _said(_built(knowledge, profile, "register"))
    assert "Kopīgs pārzinis (facebook.com/privacy/" in said
    assert "Kopīgs pārzinis" not in _said(_built(knowledge, SHOP, "register"))


def test_the_record_lies_on_its_side_and_the_policy_does_not(knowledge: Knowledge) -> None:
    for name, turned in (("register", True), (POLICY, False)):
        file = render(_built(knowledge, SHOP, name), "docx", words=knowledge.words["lv"])
        page = docx.Document(io.BytesIO(file)).sections[0]
        assert (page.page_width > page.page_height) == turned


def test_an_activity_of_ones_own_is_in_the_record(knowledge: Knowledge) -> None:
    assert "Nodarbības par programmu" in _said(_built(knowledge, PROGRAM, "register"))


def test_the_law_on_the_policy_is_not_asked_of_the_record_nor_the_other_way(knowledge: Knowledge) -> None:
    profile = profiles(knowledge)[SHOP].forget("security.measures")
    policy, record = (
        {
            i.requirement
            for i in make(profile, knowledge, document=name).issues
            if i.code == "coverage.missing"
        }
        for name in (POLICY, "register")
    )
    assert record == {"30.1.g"}
    assert "30.1.g" not in policy


def _csv(document: Document, knowledge: Knowledge) -> str:
    return render(document, "csv", words=knowledge.words["lv"]).decode("utf-8-sig")


# Notices and to-do


def test_a_notice_speaks_of_its_own_activities_alone(knowledge: Knowledge) -> None:
    newsletter = _said(_built(knowledge, SHOP, "notice-newsletter"))
    assert "Piekrītu saņemt jaunumus" in newsletter
    assert "atsaukt jebkurā brīdī ar saiti katrā vēstulē" in newsletter
    assert "pasūtījum" not in newsletter
    checkout = _said(_built(knowledge, SHOP, "notice-checkout"))
    assert "Lai piegādātu Jūsu pasūtījumu" in checkout
    assert "jaunumus" not in checkout
    assert len(checkout.split()) < 90


def test_who_bought_is_asked_for_no_consent_to_news(knowledge: Knowledge) -> None:
    profile = _changed(knowledge, SHOP, newsletter__joins=("bought",), newsletter__could_refuse="yes",
                       newsletter__similar="yes")  # fmt: skip
    assert "Piekrītu" not in _said(_built(knowledge, profile, "notice-newsletter"))
    assert "Nevēlos saņemt piedāvājumus" in _said(_built(knowledge, profile, "notice-checkout"))
    assert "rūtiņa, ar ko no piedāvājumiem atteikties" in _said(_built(knowledge, profile, "to-do"))
    assert "Nevēlos" not in _said(_built(knowledge, SHOP, "notice-checkout"))


def test_each_way_of_sending_news_and_counting_has_a_box_of_its_own(knowledge: Knowledge) -> None:
    profile = _changed(knowledge, SHOP, newsletter__channels=("sms",), newsletter__opens="yes")
    notice = _built(knowledge, profile, "notice-newsletter")
    boxes = [s.text for s in notice.sentences() if s.text.startswith("Piekrītu")]
    assert [b.split()[-1] for b in boxes] == ["e-pastā.", "īsziņās.", "atveru."]


def test_the_sign_is_short_and_holds_what_the_law_puts_on_it(knowledge: Knowledge) -> None:
    profile = _changed(knowledge, SHOP, cctv__films="yes", cctv__tools=())
    said = _said(_built(knowledge, profile, "notice-cctv"))
    for held in ("SIA", "@", "Tālrunis", "lai sargātu cilvēkus un īpašumu", "Privātuma politika"):
        assert held in said
    assert len(said.split()) < 60


def test_applicants_are_told_of_the_pool_of_cvs(knowledge: Knowledge) -> None:
    profile = _changed(knowledge, SHOP, recruitment__hires="yes", cv_pool__keeps="yes")
    assert "piedāvātu citu vakanci" in _said(_built(knowledge, profile, "notice-applicants"))


def test_the_to_do_list_holds_the_papers_of_what_is_done(knowledge: Knowledge) -> None:
    plain = _said(_built(knowledge, SHOP, "to-do"))
    assert "kurš, kad un kam piekrita" in plain and "svarīgākas par cilvēka interesēm" in plain
    assert "novērtējumu par ietekmi" not in plain and "Piezvaniet" not in plain
    filmed = _changed(
        knowledge, SHOP, cctv__films="yes", calls__records="yes", plate_recognition__reads="yes"
    )
    said = _said(_built(knowledge, filmed, "to-do"))
    for work in ("novērtējumu par ietekmi", "Piezvaniet uz savu numuru", "kamera nolasa auto numurus"):
        assert work in said


def test_the_window_asks_only_for_the_kinds_of_cookies_there_are(knowledge: Knowledge) -> None:
    said = _said(_built(knowledge, SHOP, "notice-cookie-banner"))
    assert "Statistikai" in said
    assert "Reklāmai" not in said


def test_the_to_do_list_names_contracts_and_whom_to_look_up(knowledge: Knowledge) -> None:
    said = _said(_built(knowledge, SHOP, "to-do"))
    assert "MailerLite (MailerLite Limited)" in said
    assert "Omniva" not in said  # decides for itself: no contract of a processor
    assert "dataprivacyframework.gov/list pārbaudiet, vai tajā ir uzņēmums Google LLC" in said
    assert "atteikties no distances līguma" in said
    assert "Līgumi ar klientiem" not in said
    assert "Līgumi ar klientiem" in _said(_built(knowledge, PROGRAM, "to-do"))


def test_numbers_before_headings_follow_the_choice(knowledge: Knowledge) -> None:
    words: Pairs[str, str] = knowledge.words["lv"]
    plain = render(_built(knowledge, SHOP, POLICY), "md", words=words).decode()
    profile = _changed(knowledge, SHOP, style__numbered="yes")
    numbered = _built(knowledge, profile, POLICY)
    assert "## 1" not in plain
    for format, heading in (
        ("md", "\n## 1\\.\N{NO-BREAK SPACE}"),
        ("txt", "\n1.\N{NO-BREAK SPACE}"),
        ("html", ">1.\N{NO-BREAK SPACE}"),
    ):
        assert heading in render(numbered, format, words=words).decode()
    assert _said(numbered) == _said(_built(knowledge, SHOP, POLICY))  # a trace knows no numbers
