"""The activities of an online shop against the table of the law: basis, duty, term, traps."""

from __future__ import annotations

from typing import Any

import pytest

from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.terms import Duration
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import Made, make
from tests.answers import sample

PROPOSED = (
    "orders.keep", "account.keep", "accounting.invoices_keep", "accounting.books_keep", "withdrawal.keep",
    "complaints.keep", "enquiries.keep", "cart_reminders.keep", "cookie_choice.keep", "logs.keep", "claims.keep",
)  # fmt: skip
"""Terms that the sample answers; forgotten, the proposals come forth."""

# part: basis, the law named with it, the proposed term of a merchant, event, what explains the term
LAW: dict[str, tuple[str, str, str, str, str]] = {
    "orders.contract": ("6.1.b", "", "", "order_done", ""),
    "orders.company": ("6.1.f", "", "", "order_done", ""),
    "orders.claims": ("6.1.f", "", "3 years", "order_done", "KL 406"),
    "account.account": ("6.1.b", "", "2 years", "last_login", ""),
    "delivery.deliver": ("6.1.b", "", "", "delivery", ""),
    "delivery.proof": ("6.1.f", "", "3 years", "order_done", "KL 406"),
    "payments.payment": ("6.1.b", "", "", "paid", ""),
    "payments.company": ("6.1.f", "", "", "paid", ""),
    "accounting.issue": ("6.1.c", "GL 11.5", "5 years", "year_end_invoice", "GL 28.5"),
    "accounting.books": ("6.1.c", "GL 28.2", "10 years", "year_end_entry", "GL 28.2"),
    "accounting.oss": ("6.1.c", "PVN 140³", "10 years", "year_end_sale", "PVN 140³"),
    "withdrawal.handle": ("6.1.c", "PTAL 12", "", "refund", ""),
    "withdrawal.proof": ("6.1.f", "", "3 years", "refund", "KL 406"),
    "complaints.answer": ("6.1.c", "PTAL 26¹", "", "complaint_answered", ""),
    "complaints.proof": ("6.1.f", "", "3 years", "complaint_answered", "KL 406"),
    "recall.warn": ("6.1.c", "GPSR 35", "", "order_kept", ""),
    "enquiries.offer": ("6.1.b", "", "", "reply", ""),
    "enquiries.other": ("6.1.f", "", "", "reply", ""),
    "enquiries.kept": ("6.1.f", "", "12 months", "last_message", ""),
    "newsletter.consent": ("6.1.a", "ISPL 9.1", "", "withdrawal", ""),
    "newsletter.opening": ("6.1.a", "ISPL 7¹.1", "", "withdrawal", ""),
    "newsletter.own_buyers": ("6.1.f", "ISPL 9.2", "", "objection", ""),
    "newsletter.refusal": ("6.1.f", "", "", "newsletter_end", ""),
    "newsletter.proof": ("6.1.f", "", "5 years", "last_news", "FPDAL 26.2"),
    "cart_reminders.reminder": ("6.1.a", "ISPL 9.1", "14 days", "basket_change", ""),
    "cart_reminders.proof": ("6.1.f", "", "5 years", "last_reminder", "FPDAL 26.2"),
    "analytics.visits": ("6.1.a", "ISPL 7¹.1", "14 months", "last_visit", ""),
    "cookie_choice.proof": ("6.1.f", "", "5 years", "choice", "FPDAL 26.2"),
    "logs.security": ("6.1.f", "", "12 months", "visit", "FPDAL 37.2"),
    "requests.answer": ("6.1.c", "VDAR 12.3", "", "request_answered", ""),
    "requests.proof": ("6.1.f", "", "5 years", "request_answered", "FPDAL 26.2"),
    "claims.dispute": ("6.1.f", "", "", "dispute_end", ""),
    "claims.proof": ("6.1.f", "", "3 years", "dispute_end", "KL 406"),
}

EVERYTHING = {
    "orders.data": ("name", "email", "address", "payer"),
    "accounting.about": ("invoices", "names", "oss"),
    "withdrawal.refund": "same",
    "newsletter.joins": ("box", "bought"),
    "newsletter.could_refuse": "yes",
    "newsletter.similar": "yes",
    "newsletter.opens": "yes",
    "logs.keeps": "yes",
}


def _shop(knowledge: Knowledge, **answers: Any) -> Profile:
    """The sample with other answers (dots written as two underscores) and all proposals accepted."""
    profile = sample(knowledge)
    for id in PROPOSED:
        profile = profile.forget(id)
    for id, value in answers.items():
        profile = profile.answer(id.replace("__", "."), value)
    return accept(profile, knowledge)


def _terms(made: Made) -> dict[str, tuple[str, str, str, str, str]]:
    found = {}
    for part in made.register.parts:
        term: Any = part.value("term")
        length = f"{term.duration.count} {term.duration.unit}" if term.duration else ""
        laws: Any = part.value("law") or ("",)
        explained: Any = part.value("term_law") or ("",)
        found[part.id] = (str(part.value("basis")), laws[0], length, term.after or term.until, explained[0])
    return found


def test_a_merchant_gets_the_bases_and_terms_of_the_law(knowledge: Knowledge) -> None:
    profile = _shop(knowledge)
    for id, value in EVERYTHING.items():
        profile = profile.answer(id, value)
    found = _terms(make(accept(profile, knowledge), knowledge))
    assert found == LAW


@pytest.mark.parametrize("form", ["sole_trader", "farm", "association"])
def test_who_is_no_merchant_is_sued_for_ten_years(knowledge: Knowledge, form: str) -> None:
    found = _terms(make(_shop(knowledge, company__form=form), knowledge))
    ours = (
        "orders.claims",
        "delivery.proof",
        "withdrawal.proof_account",
        "complaints.proof",
        "claims.proof",
    )
    assert {found[id][2:] for id in ours} >= {
        ("10 years", "order_done", "CL 1895"),
        ("10 years", "dispute_end", "CL 1895"),
    }
    assert {found[id][2] for id in ours} == {"10 years"}
    assert found["accounting.issue"][2] == "5 years"


def test_every_use_by_law_names_the_law_and_every_promise_is_a_number(knowledge: Knowledge) -> None:
    for part in make(_shop(knowledge), knowledge).register.parts:
        if part.value("basis") == "6.1.c":
            assert part.value("law"), part.id
        term: Any = part.value("term")
        assert isinstance(term.duration, Duration) or term.until, part.id


STOPS: list[tuple[dict[str, Any], str]] = [
    ({"newsletter__joins": ("ticked",)}, "newsletter.joins"),
    ({"newsletter__joins": ("list",)}, "newsletter.joins"),
    ({"newsletter__joins": ("bought",), "newsletter__could_refuse": "no"}, "newsletter.could_refuse"),
    ({"newsletter__joins": ("bought",), "newsletter__similar": "no"}, "newsletter.similar"),
    ({"newsletter__joins": ("bought",), "newsletter__channels": ("sms",)}, "newsletter.channels"),
    ({"newsletter__joins": ("bought",), "newsletter__opens": "yes"}, "newsletter.opens"),
    ({"newsletter__joins": ("bought",), "company__form": "association"}, "newsletter.joins"),
    ({"cart_reminders__address": ("agreed", "typed")}, "cart_reminders.address"),
    ({"cart_reminders__address": ("account",)}, "cart_reminders.address"),
    ({"payments__cards": "we"}, "payments.cards"),
    ({"enquiries__data": ("phone", "call_record")}, "enquiries.data"),
]


@pytest.mark.parametrize(("answers", "place"), STOPS)
def test_what_the_law_forbids_stops_the_document(
    knowledge: Knowledge, answers: dict[str, Any], place: str
) -> None:
    made = make(_shop(knowledge, **answers), knowledge)
    assert (place, "error") in {(i.place, i.severity) for i in made.issues if i.code == "limits.stop"}
    assert made.document.draft


WARNINGS: list[tuple[dict[str, Any], str, str]] = [
    ({"account__needed": "yes"}, "account.needed", "warning"),
    ({"account__data": ("email", "personal_code")}, "account.data", "error"),
    ({"account__data": ("email", "salutation")}, "account.data", "warning"),
    ({"withdrawal__refund": "always"}, "withdrawal.refund", "warning"),
    ({"newsletter__opens": "yes"}, "newsletter.opens", "warning"),
    ({"newsletter__channels": ("calls",)}, "newsletter.channels", "note"),
    ({"orders__takes": "no"}, "delivery.sends", "error"),
    ({"orders__takes": "no"}, "recall.sells_goods", "error"),
    ({"payments__takes": "no"}, "accounting.keeps", "error"),
    ({"payments__data": ("name", "personal_code")}, "payments.data", "warning"),
    ({"logs__keeps": "yes", "logs__keep": Pairs({"count": 2, "unit": "years"})}, "logs.keep", "warning"),
    (
        {"accounting__invoices_keep": Pairs({"count": 3, "unit": "years"})},
        "accounting.invoices_keep",
        "error",
    ),
    ({"orders__keep": Pairs({"count": 10, "unit": "years"})}, "orders.keep", "warning"),
    ({}, "withdrawal.distance", "note"),
]


@pytest.mark.parametrize(("answers", "place", "severity"), WARNINGS)
def test_what_is_risky_is_said_at_its_question(
    knowledge: Knowledge, answers: dict[str, Any], place: str, severity: str
) -> None:
    made = make(_shop(knowledge, **answers), knowledge)
    assert (place, severity) in {(i.place, i.severity) for i in made.issues}


def test_only_what_was_said_of_the_refund_is_written(knowledge: Knowledge) -> None:
    def withdrawal(refund: str) -> str:
        document = make(_shop(knowledge, withdrawal__refund=refund), knowledge).document
        return " ".join(s.text for s in document.sentences() if s.activity == "withdrawal")

    same = "Naudu atmaksājam tajā pašā veidā, kādā maksājāt."
    assert same in withdrawal("same") and "konta numuru" not in withdrawal("same")
    assert same in withdrawal("if_needed") and "tikai tad, ja tādā veidā nevaram" in withdrawal("if_needed")
    assert "konta numuru" in withdrawal("always") and same not in withdrawal("always")


def test_advertising_brings_the_right_to_object_at_once(knowledge: Knowledge) -> None:
    both = {"newsletter__sends": "no", "cart_reminders__sends": "no"}
    for off in ({}, {"newsletter__sends": "no"}, {"cart_reminders__sends": "no"}, both):
        made = make(_shop(knowledge, **off), knowledge)
        said = any("reklāmai vai tās pielāgošanai" in s.text for s in made.document.sentences())
        assert said == (off != both)


def test_who_delivers_himself_has_no_parcel_numbers(knowledge: Knowledge) -> None:
    def parts(**answers: Any) -> set[str]:
        return {p.id for p in make(_shop(knowledge, **answers), knowledge).register.parts}

    assert "delivery.proof" in parts()
    assert "delivery.proof" not in parts(delivery__carriers=())


def _said(made: Made, topic: str = "") -> str:
    """All that a policy says, or one topic of it, with plain spaces."""
    sentences = (s for s in made.document.sentences() if s.clause.startswith(topic))
    return " ".join(s.text for s in sentences).replace("\N{NO-BREAK SPACE}", " ")


def test_what_a_tool_takes_by_its_nature_is_not_asked_but_named(knowledge: Knowledge) -> None:
    def visits(*tools: str) -> tuple[Any, ...]:
        made = make(_shop(knowledge, analytics__tools=tools), knowledge)
        return next(p.fact("data").value or () for p in made.register.parts if p.id == "analytics.visits")

    assert set(visits("google-analytics")) == set(knowledge.services["google-analytics"].data)
    assert set(visits("matomo")) == set(knowledge.services["matomo"].data)
    assert visits() == ()


def test_an_optional_answer_adds_to_data_that_are_fixed(knowledge: Knowledge) -> None:
    def consent(profile: Profile) -> Any:
        parts = make(profile, knowledge).register.parts
        return next(p.value("data") for p in parts if p.id == "newsletter.consent")

    assert consent(_shop(knowledge)) == ("email", "name")
    assert consent(accept(_shop(knowledge).forget("newsletter.data"), knowledge)) == ("email",)


def test_the_address_of_a_visitor_is_not_said_to_be_kept_by_google(knowledge: Knowledge) -> None:
    said = "Google norāda, ka IP adresi lieto tikai aptuvenās atrašanās vietas noteikšanai un pašu adresi neglabā."
    assert said in _said(make(_shop(knowledge), knowledge))
    assert "IP adresi Google" not in _said(make(_shop(knowledge, analytics__tools=("matomo",)), knowledge))


@pytest.mark.parametrize(
    ("shares", "denied", "told"),
    [
        ("no", True, "Citiem Google produktiem šos datus lietot neļaujam."),
        ("yes", False, "Daļu šo datu Google lieto arī savām vajadzībām un par to atbild pats."),
        (None, False, ""),
    ],
)
def test_that_nobody_gets_data_for_advertising_is_said_only_where_google_does_not(
    knowledge: Knowledge, shares: str | None, denied: bool, told: str
) -> None:
    profile = _shop(knowledge)
    profile = profile.answer("analytics.shares", shares) if shares else profile.forget("analytics.shares")
    text = _said(make(profile, knowledge))
    assert ("nevienam nedodam viņa reklāmai" in text) is denied
    assert "Jūsu datus nepārdodam" in text
    assert told in text


@pytest.mark.parametrize(("limits", "sold"), [((), True), (("sells",), False), (None, False)])
def test_that_data_are_not_sold_is_said_only_by_who_was_asked(
    knowledge: Knowledge, limits: tuple[str, ...] | None, sold: bool
) -> None:
    profile = _shop(knowledge)
    profile = profile.forget("scope.limits") if limits is None else profile.answer("scope.limits", limits)
    assert ("nepārdodam" in _said(make(profile, knowledge))) is sold


def test_lawyer_court_and_bailiff_are_named_where_all_recipients_are(knowledge: Knowledge) -> None:
    for form in ("sections", "table"):
        made = make(_shop(knowledge, style__form=form), knowledge)
        (names,) = [p.value("recipients") for p in made.register.parts if p.id == "claims.dispute"]
        for name in ("mūsu jurists", "tiesa", "zvērināts tiesu izpildītājs"):
            assert name in names  # type: ignore[operator]
            assert name in _said(made, "recipients").casefold()
        assert (
            "Tiesu izpildītājam datus nododam tikai tad, ja parādnieks spriedumu labprātīgi neizpilda."
            in _said(made)
        )
    english = make(_shop(knowledge), knowledge, language="en")
    assert "the court" in _said(english) and "tiesa" not in _said(english, "recipients")
    alone = make(_shop(knowledge, claims__recipients=("court",)), knowledge)
    assert "jurist" not in _said(alone)


def test_cookies_without_consent_are_told_and_the_choice_is_on_record(knowledge: Knowledge) -> None:
    profile = _shop(knowledge)
    assert "cookie_choice.keeps" not in profile.answers
    made = make(profile, knowledge)
    assert "sīkdatnes, kas vajadzīgas pasūtīšanai un kontam" in _said(made, "cookies")
    assert "cookie_choice.proof" in {p.id for p in made.register.parts}
    off = make(_shop(knowledge, analytics__runs="no"), knowledge)
    assert "cookie_choice.proof" not in {p.id for p in off.register.parts}
    no = make(_shop(knowledge, cookie_choice__keeps="no"), knowledge)
    assert ("cookie_choice.keeps", "error") in {(i.place, i.severity) for i in no.issues}


def test_opening_of_letters_is_spoken_of_as_answered_and_not_asked_without_a_tool(
    knowledge: Knowledge,
) -> None:
    said = "Neizsekojam, kurš vēstules atver."
    assert said in _said(make(_shop(knowledge), knowledge))
    assert said not in _said(make(_shop(knowledge, newsletter__opens="yes"), knowledge))
    own = make(_shop(knowledge, newsletter__tool=()).forget("newsletter.opens"), knowledge)
    assert said not in _said(own)
    assert "newsletter.opens" not in {i.place for i in own.issues}


def test_letters_are_promised_only_to_those_whose_address_is_known(knowledge: Knowledge) -> None:
    text = _said(make(_shop(knowledge, publication__notice="both"), knowledge), "changes")
    assert "14 dienas iepriekš paziņosim par to vietnē." in text
    assert "Ja mums ir Jūsu e-pasta adrese, rakstīsim Jums arī e-pastā." in text
    assert "e-pastā" not in _said(make(_shop(knowledge, publication__notice="site"), knowledge), "changes")


def test_what_must_be_given_is_named_and_never_what_is_voluntary(knowledge: Knowledge) -> None:
    everything = ("name", "email", "phone", "address", "locker", "order", "order_no", "order_notes")
    for form, without in (("sections", "Bez"), ("table", "Jā: bez")):
        text = _said(make(_shop(knowledge, orders__data=everything, style__form=form), knowledge))
        assert (
            f"{without} vārda, uzvārda, e-pasta adreses, tālruņa numura un piegādes adreses vai izvēlētā"
            in text
        )
        assert "Pasūtījuma piezīmes nav obligātas." in text
        assert (
            f"{without} vārda, uzvārda un e-pasta adreses vai tālruņa numura nevaram atrast pirkumu" in text
        )
        assert f"{without} e-pasta adreses un paroles nevaram izveidot kontu" in text
        assert f"{without} vārda un uzvārda nevaram noteikt, kas samaksāja" in text
        locker = _shop(knowledge, orders__data=("name", "phone", "locker", "order"), style__form=form)
        text = _said(make(locker, knowledge))
        assert (
            f"{without} vārda, uzvārda, tālruņa numura un izvēlētā pakomāta nevaram piegādāt pasūtījumu"
            in text
        )
        assert "piezīmes nav obligātas" not in text


def test_what_the_law_asks_of_a_complaint_is_named_and_its_lack_does_not_turn_it_away(
    knowledge: Knowledge,
) -> None:
    text = _said(make(_shop(knowledge), knowledge))
    asked = "Vārdu, uzvārdu, dzīvesvietas adresi un e-pasta adresi vai tālruņa numuru prasa likums"
    assert f"{asked}; bez tiem lūgsim sūdzību papildināt." in text
    assert "nevaram izskatīt sūdzību" not in text
    given = _data_of(make(_shop(knowledge), knowledge), "complaints.answer")
    assert {"order", "order_no", "complaint"} <= set(given)
    salon = _shop(knowledge, orders__takes="no")
    given = _data_of(make(salon, knowledge), "complaints.answer_service")
    assert "bought" in given and not {"order", "order_no"} & set(given)


def test_an_account_is_said_to_be_voluntary_only_by_a_shop_that_sells_without_one(
    knowledge: Knowledge,
) -> None:
    free = "Konts nav obligāts; pirkt varat arī bez tā."
    history = "Pirkumu vēsturē pasūtījums redzams ne ilgāk, kā glabājam pašu pasūtījumu."
    text = _said(make(_shop(knowledge), knowledge))
    assert free in text and history in text
    assert free not in _said(make(_shop(knowledge, account__needed="yes"), knowledge))
    assert free not in _said(make(_shop(knowledge).forget("account.needed"), knowledge))
    assert history not in _said(make(_shop(knowledge, account__data=("email", "password")), knowledge))


def test_no_law_is_said_to_ask_for_the_address_that_an_invoice_is_sent_to(knowledge: Knowledge) -> None:
    profile = _shop(knowledge, payments__data=("email", "phone", "billing_address", "account_no"))
    profile = profile.answer("accounting.about", ("invoices", "names", "oss"))
    made = make(accept(profile, knowledge), knowledge)
    for part in made.register.parts:
        if part.activity == "accounting":
            assert not {"email", "phone"} & set(_data_of(made, part.id)), part.id
    assert "email" in _data_of(made, "payments.payment")
    assert "billing_address" in _data_of(made, "accounting.issue")
    assert "account_no" in _data_of(made, "accounting.issue"), "the statement of the account is kept too"


def test_who_writes_no_invoices_to_people_is_not_said_to_issue_them(knowledge: Knowledge) -> None:
    def parts(*about: str) -> set[str]:
        made = make(_shop(knowledge, accounting__about=about), knowledge)
        return {p.id for p in made.register.parts if p.activity == "accounting"}

    assert parts() == {"accounting.papers"}
    assert parts("invoices") == {"accounting.issue"}
    open = make(_shop(knowledge).forget("accounting.about"), knowledge)
    assert "accounting.about" in {i.place for i in open.issues if i.code == "answer.assumed"}


def test_what_a_payment_shows_need_not_be_ticked_but_may(knowledge: Knowledge) -> None:
    bare = make(_shop(knowledge).forget("payments.data"), knowledge)
    assert _data_of(bare, "payments.payment") == ("name", "payment")
    assert _data_of(bare, "accounting.issue") == ("name", "goods", "total", "payment")
    assert "payments.data" not in {i.place for i in bare.issues}
    only = "Bankas konta numuru uzzinām tikai tad, ja maksājat no bankas konta."
    assert only not in _said(bare)
    assert only in _said(make(_shop(knowledge, payments__data=("account_no",)), knowledge))


def test_the_full_card_number_is_denied_only_where_somebody_else_takes_it(knowledge: Knowledge) -> None:
    denied = "pilnu kartes numuru un drošības kodu mēs neredzam un neglabājam"
    assert denied in _said(make(_shop(knowledge, payments__cards="platform"), knowledge))
    for cards in ("we", "none"):
        assert denied not in _said(make(_shop(knowledge, payments__cards=cards), knowledge))


def test_who_orders_for_a_company_has_no_contract_of_his_own(knowledge: Knowledge) -> None:
    def bases(*data: str) -> dict[str, object]:
        made = make(_shop(knowledge, orders__data=data), knowledge)
        return {p.id: p.value("basis") for p in made.register.parts if p.activity == "orders"}

    assert "orders.company" not in bases("name", "email", "order")
    assert bases("name", "email", "order", "payer")["orders.company"] == "6.1.f"


def test_a_warning_uses_what_the_order_has_and_keeps_nothing_more(knowledge: Knowledge) -> None:
    made = make(_shop(knowledge), knowledge)
    assert _data_of(made, "recall.warn") == ("name", "contacts", "goods")
    text = _said(made)
    assert "Regulas (ES) 2023/988 par ražojumu vispārēju drošumu 35. pants" in text
    food = make(_shop(knowledge, recall__sells_goods="no"), knowledge)
    assert "2023/988" not in _said(food)


def test_every_term_of_a_sale_begins_even_where_the_sale_fails(knowledge: Knowledge) -> None:
    text = _said(make(_shop(knowledge), knowledge))
    for term in (
        "līdz pasūtījums ir izpildīts vai atcelts",
        "3 gadus pēc pasūtījuma izpildes vai atcelšanas",
        "līdz saņemam samaksu vai darījums ir atcelts",
        "līdz preci saņemat vai pasūtījums ir atcelts",
        "līdz naudu atmaksājam vai atsakāmies to atmaksāt",
    ):
        assert term in text


def test_a_repairer_who_learns_the_name_is_a_recipient_of_the_complaint(knowledge: Knowledge) -> None:
    made = make(_shop(knowledge, complaints__repairers=("own:accountant",)), knowledge)
    (names,) = [p.value("recipients") for p in made.register.parts if p.id == "complaints.answer"]
    assert "Parauga grāmatvedība" in names  # type: ignore[operator]


def _data_of(made: Made, part: str) -> tuple[str, ...]:
    return next(p.fact("data").value or () for p in made.register.parts if p.id == part)


def test_another_delivery_address_asks_whether_somebody_else_gets_the_goods(knowledge: Knowledge) -> None:
    data = ("name", "email", "address", "billing_address", "order")
    noted = make(_shop(knowledge, orders__data=data), knowledge).issues
    assert ("others_data.takes", "note") in {(i.place, i.severity) for i in noted}
    alone = make(_shop(knowledge, orders__data=("name", "address", "order")), knowledge).issues
    assert "others_data.takes" not in {i.place for i in alone}


def test_either_way_to_reach_somebody_is_enough_for_an_answer(knowledge: Knowledge) -> None:
    def said(*data: str) -> str:
        return _said(make(_shop(knowledge, enquiries__data=data), knowledge))

    both = said("name", "email", "phone", "msg").replace("\N{NO-BREAK SPACE}", " ")
    assert "bez e-pasta adreses vai tālruņa numura nevaram Jums atbildēt" in both
    assert "bez e-pasta adreses nevaram Jums atbildēt" in said("name", "email", "msg")
    assert "bez tiem nevaram Jums atbildēt" in said("msg")


def test_who_helps_in_a_dispute_is_told_by_name_in_the_short_layer(knowledge: Knowledge) -> None:
    short = _said(
        make(_shop(knowledge, claims__defends="yes", claims__recipients=("court", "bailiff")), knowledge)
    )
    assert "strīdā arī tiesa un zvērināts tiesu izpildītājs" in short


def test_a_recording_that_shows_a_wrong_is_kept_for_those_who_deal_with_it(knowledge: Knowledge) -> None:
    answers = {"cctv__films": "yes", "cctv__places": ("entrance",), "cctv__private": "no", "cctv__tools": ()}
    profile = _shop(knowledge, people__it=(), **answers)
    made = make(accept(profile, knowledge), knowledge)
    told = [s.text for s in made.document.sentences() if s.activity == "cctv"]
    said = " ".join(told).replace("\N{NO-BREAK SPACE}", " ")
    assert "Jūsu attēlu pārkāpuma ierakstā glabājam, līdz pārkāpuma lieta ir pabeigta" in said
    assert "policijai, tiesai vai apdrošinātājam" in said
    assert "nevienam nenododam" not in said


def test_consents_are_recorded_where_nothing_else_records_them(knowledge: Knowledge) -> None:
    def recorded(**answers: Any) -> bool:
        made = make(accept(_shop(knowledge, **answers), knowledge), knowledge)
        return "consents.proof" in {p.id for p in made.register.parts}

    assert not recorded(newsletter__sends="yes", newsletter__joins=("box",))
    assert recorded(team_page__shows="yes", team_page__photos="yes")
    assert not recorded(team_page__shows="yes", team_page__photos="no")
    no = make(_shop(knowledge, e_receipts__sends="yes", consents__keeps="no"), knowledge)
    assert ("consents.keeps", "warning") in {(i.place, i.severity) for i in no.issues}
