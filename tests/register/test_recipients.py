"""Who receives data, what leaves the European Economic Area, which cookies are set."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policystudio.domain.expressions import Compare, Const, Path
from policystudio.domain.facts import Fact
from policystudio.domain.knowledge import ActivitySpec, Service
from policystudio.domain.pairs import Pairs
from policystudio.domain.register import Item, Register
from policystudio.domain.terms import Duration
from tests.interview.small import question, words
from tests.register.shop import abroad, activity, answers, cookie, entry, known, made, one, own, part, service

DAYS_7 = Duration(7, "days")

SHOP = activity(
    "shop",
    part(data="shop.data", recipients=("shop.tool", "people.it")),
    questions=(question("shop.tool", "services"),),
)
CATALOGUE = (
    service("mailer", data=("email", "name")),
    service("host", data=("phone",)),
    service("doubtful", confidence="low"),
    service("closed", status="closed"),
    service("nameless", entity=""),
    service("program", role="none", entity="", country="", cookies=(cookie("_p"),)),
    service("hosted", role="none", entity="", country=""),
)


def shop(spec: ActivitySpec = SHOP, services: tuple[Service, ...] = CATALOGUE, **values: Any) -> Register:
    """The register of a shop with these answers, ``shop__tool=("mailer",)``."""
    facts = answers({"shop.on": "yes", **{id.replace("__", "."): value for id, value in values.items()}})
    return made(facts, known(spec, services=services, people__it="services"))


def of_part(register: Register) -> tuple[Any, Any]:
    """Whom the only part names, and whether it says nobody."""
    (only,) = register.parts
    return only.value("recipients"), only.value("nobody")


# Who is named


@pytest.mark.parametrize("id", ["doubtful", "closed", "nameless", "unheard-of", "own:gone"])
def test_who_is_not_known_well_enough_is_not_named_and_not_denied(id: str) -> None:
    register = shop(shop__tool=(id,), people__it=())
    assert of_part(register) == (None, None)
    assert (register.recipients, register.transfers, register.cookies) == ((), (), ())


def test_a_controller_gets_what_it_needs_and_nothing_of_what_we_keep_as_proof() -> None:
    asked = ("shop.tool", "people.it")
    spec = activity(
        "shop",
        part(data="shop.data", recipients=asked),
        part("proof", "6.1.f", kind="keep", data="shop.data", recipients=asked),
        questions=(question("shop.tool", "services"),),
    )
    catalogue = (
        service("site", role="controller"),
        service("mailbox", role="controller", data=("*",)),
        service("host"),
    )
    register = shop(spec, catalogue, shop__tool=("site", "mailbox"), people__it=("host",))
    use, proof = register.parts
    assert use.value("recipients") == ("Site", "Mailbox", "Host")
    assert (proof.value("recipients"), proof.value("same_recipients")) == (("Mailbox", "Host"), "no")
    alone = shop(spec, catalogue, shop__tool=("site",), people__it=()).parts[1]
    assert (alone.value("recipients"), alone.value("nobody")) == (None, None)


def test_those_who_are_known_are_named_once_in_the_order_of_questions() -> None:
    register = shop(shop__tool=("host", "mailer"), people__it=("doubtful", "host"))
    assert of_part(register) == (("Host", "Mailer"), None)
    assert [r.id for r in register.recipients] == ["host", "mailer"]


@pytest.mark.parametrize(
    ("values", "nobody"),
    [
        ({"shop__tool": (), "people__it": ()}, "yes"),
        ({"shop__tool": ()}, None),
        ({"people__it": ()}, None),
        ({}, None),
        ({"shop__tool": (), "people__it": ("mailer",)}, None),
        ({"shop__tool": (), "people__it": ("doubtful",)}, None),
    ],
)
def test_nobody_is_said_only_where_every_question_is_answered_with_nobody(
    values: dict[str, Any], nobody: str | None
) -> None:
    assert shop(**values).parts[0].value("nobody") == nobody


def test_a_part_that_asks_nobody_says_nothing_of_recipients() -> None:
    assert of_part(shop(activity("shop", part()))) == (None, None)


def test_what_is_open_names_the_questions_that_would_tell() -> None:
    only = shop(shop__tool=()).parts[0]
    assert only.fact("recipients") == Fact(None, ("people.it",))
    assert only.fact("nobody") == Fact(None, ("people.it",))
    named = shop(shop__tool=("mailer",)).parts[0]
    assert named.fact("recipients") == Fact(("Mailer",), ("shop.tool",))


def test_recipients_that_a_kind_of_business_presets_are_assumed() -> None:
    facts = answers({"shop.on": "yes", "shop.tool": (), "people.it": ()}, people__it="assumed")
    only = made(facts, known(SHOP, people__it="services")).parts[0]
    assert only.fact("nobody") == Fact("yes", ("shop.tool", "people.it"), "assumed")


@pytest.mark.parametrize(
    ("values", "nobody"),
    [
        ({"shop.sends": "no", "other.on": "no"}, "yes"),
        ({"shop.sends": "no", "other.on": "yes"}, None),
        ({"shop.sends": "no"}, None),
        ({"other.on": "no"}, None),
        ({"shop.sends": "yes", "other.on": "no"}, None),
        ({"shop.sends": "yes", "other.on": "yes", "shop.carriers": (), "other.tool": ()}, "yes"),
    ],
)
def test_questions_that_are_not_asked_need_no_answer(values: dict[str, Any], nobody: str | None) -> None:
    """One whose condition is false, one of an activity that is off; not one that may still be asked."""
    asked = (
        question("shop.tool", "services"),
        question("shop.carriers", "services", when='f.shop.sends == "yes"'),
    )
    recipients = ("shop.tool", "shop.carriers", "other.tool")
    spec = activity("shop", part(recipients=recipients), questions=asked)
    other = activity("other", questions=(question("other.tool", "services"),))
    facts = answers({"shop.on": "yes", "shop.tool": (), **values})
    assert one(made(facts, known(spec, other)).parts, "shop.use").value("nobody") == nobody


def test_where_no_question_is_asked_nobody_is_not_said() -> None:
    spec = activity(
        "shop",
        part(recipients=("shop.carriers",)),
        questions=(question("shop.carriers", "services", when='f.shop.sends == "yes"'),),
    )
    assert of_part(shop(spec, shop__sends="no")) == (None, None)


# Software that the company runs itself


def test_self_hosted_software_is_no_recipient_but_its_cookies_count() -> None:
    register = shop(shop__tool=("program",), people__it=("mailer",))
    assert of_part(register) == (("Mailer",), None)
    assert [r.id for r in register.recipients] == ["mailer"]
    assert [c.value("name") for c in register.cookies] == ["_p"]


def test_software_alone_does_not_mean_that_nobody_receives_the_data() -> None:
    """It runs on somebody's server, and that was not told."""
    assert of_part(shop(shop__tool=("program",), people__it=())) == (None, None)


HOSTED = activity(
    "shop",
    part(recipients=("shop.tool", "shop.host")),
    questions=(
        question("shop.tool", "services"),
        question("shop.host", "services", when='"program" in f.shop.tool'),
    ),
)


@pytest.mark.parametrize(
    ("tool", "host", "said"),
    [
        (("program",), (), (None, "yes")),
        (("program",), ("host",), (("Host",), None)),
        (("program",), None, (None, None)),
        (("program", "doubtful"), (), (None, None)),
        (("hosted",), (), (None, None)),
    ],
    ids=["own server", "hired server", "not told", "doubtful beside it", "its server is not asked for"],
)
def test_software_whose_server_is_asked_for_leaves_the_word_to_that_answer(
    tool: Any, host: Any, said: tuple[Any, Any]
) -> None:
    values = {"shop__tool": tool} | ({} if host is None else {"shop__host": host})
    assert of_part(shop(HOSTED, **values)) == said


# Which data


@given(
    st.lists(st.sampled_from(["name", "email", "phone"]), unique=True),
    st.lists(st.sampled_from(["name", "email", "phone"]), unique=True, min_size=1),
)
def test_a_service_gets_what_the_part_uses_and_it_takes_else_what_the_catalogue_says(
    used: list[str], takes: list[str]
) -> None:
    tool = service("tool", data=tuple(takes))
    register = shop(services=(tool,), shop__data=tuple(used), shop__tool=("tool",))
    data = register.recipients[0].value("data")
    assert isinstance(data, tuple)
    assert set(data) == (set(used) & set(takes) or set(takes))
    assert list(data) == [id for id in ("name", "email", "phone") if id in data], "the vocabulary's order"


def test_data_of_a_recipient_name_the_question_and_the_catalogue() -> None:
    data = shop(shop__data=("email",), shop__tool=("mailer",)).recipients[0].fact("data")
    assert data == Fact(("email",), ("shop.data", "service:mailer"), "answered")


def test_assumed_data_are_assumed_of_the_recipient_too() -> None:
    facts = answers(
        {"shop.on": "yes", "shop.data": ("email",), "shop.tool": ("mailer",)}, shop__data="assumed"
    )
    register = made(facts, known(SHOP, services=CATALOGUE))
    assert register.recipients[0].fact("data").how == "assumed"


def mine(**fields: Any) -> Pairs[str, Any]:
    """A service that the user described."""
    return own(
        "mine",
        **{"entity": "SIA “Manējais”", "what": "rīks", "country": "LV", "role": "controller", **fields},
    )


def with_mine(register_services: tuple[Service, ...] = CATALOGUE, **fields: Any) -> Register:
    """The register of a shop that hands data to a service it describes itself."""
    return shop(
        services=register_services,
        shop__tool=("own:mine",),
        shop__data=("email", "own:dog"),
        own__services=(mine(**fields),),
        own__data=(own("dog", name="suņa vārds"), own("cat", name="kaķa vārds")),
    )


@pytest.mark.parametrize(
    ("fields", "data", "own_data"),
    [
        ({}, ("email",), ("suņa vārds",)),
        ({"data": ("phone",)}, ("phone",), None),
        ({"data": ("phone", "own:cat")}, ("phone",), ("kaķa vārds",)),
        ({"data": ("own:cat",)}, None, ("kaķa vārds",)),
    ],
)
def test_a_service_the_user_describes_gets_what_he_says_else_what_the_part_uses(
    fields: dict[str, Any], data: Any, own_data: Any
) -> None:
    (only,) = with_mine(**fields).recipients
    assert (only.value("data"), only.value("own_data")) == (data, own_data)


def test_a_service_the_user_describes_is_named_in_his_words() -> None:
    register = with_mine()
    (only,) = register.recipients
    values = {name: only.value(name) for name in ("name", "entity", "what", "country", "role", "confidence")}
    assert values == {
        "name": "Mine", "entity": "SIA “Manējais”", "what": "rīks", "country": "LV", "role": "controller",
        "confidence": "own",
    }  # fmt: skip
    assert only.fact("entity").origins == ("shop.tool", "own.services")
    assert of_part(register)[0] == ("Mine",)


def test_a_company_called_like_its_service_is_not_named_twice() -> None:
    same = shop(shop__tool=("own:mine",), own__services=(own("mine", country="LV", role="processor"),))
    assert (same.recipients[0].value("entity"), same.recipients[0].value("named_apart")) == ("Mine", "no")
    assert with_mine().recipients[0].value("named_apart") == "yes"


# Each recipient once


def two_activities(**hows: Any) -> Register:
    """Two activities that use the same service, each with other data."""
    specs = [
        activity(
            id,
            part(data=f"{id}.data", recipients=(f"{id}.tool",)),
            questions=(question(f"{id}.tool", "services"),),
        )
        for id in ("news", "shop")
    ]
    values = {
        "news.on": "yes", "news.tool": ("mailer",), "news.data": ("email",),
        "shop.on": "yes", "shop.tool": ("host", "mailer"), "shop.data": ("phone", "name"),
    }  # fmt: skip
    return made(answers(values, **hows), known(*specs, services=CATALOGUE))


def test_each_recipient_is_there_once_with_all_it_serves() -> None:
    register = two_activities()
    assert [r.id for r in register.recipients] == ["mailer", "host"]
    mailer, host = register.recipients
    assert mailer.value("activities") == ("news lv", "shop lv")
    assert mailer.value("data") == ("name", "email")
    assert mailer.existence == ("news.tool", "shop.tool", "news.on", "shop.on")
    assert (host.value("activities"), host.value("data")) == (("shop lv",), ("phone",))
    assert register.root.value("recipient_kinds") == ("mailer rīks", "host rīks")
    assert register.root.value("roles") == ("processor",)


def test_a_recipient_of_one_confirmed_activity_is_not_assumed() -> None:
    register = two_activities(news__on="assumed")
    assert [r.assumed for r in register.recipients] == [False, False]
    register = two_activities(news__tool="assumed", shop__tool="assumed")
    assert [r.assumed for r in register.recipients] == [True, True]


def test_words_of_the_catalogue_are_in_the_language_asked_for() -> None:
    facts = answers({"shop.on": "yes", "shop.tool": ("mailer",)})
    register = made(facts, known(SHOP, services=CATALOGUE), language="en")
    assert register.recipients[0].value("what") == "mailer tool"


def test_what_the_catalogue_does_not_tell_is_unknown() -> None:
    bare = service("bare", privacy_url="", country="")
    (only,) = shop(services=(bare,), shop__tool=("bare",)).recipients
    assert (only.value("privacy_url"), only.value("country")) == (None, None)
    assert only.fact("name").origins == ("shop.tool", "service:bare")


def test_of_a_processor_is_told_what_no_purpose_that_names_it_speaks_of() -> None:
    """Its other data stand with the purposes; what it keeps on a customer's instructions does not."""
    held = activity(
        "held",
        role="processor",
        data=("content",),
        recipients=("shop.tool",),
    )
    facts = answers(
        {"shop.on": "yes", "held.on": "yes", "shop.data": ("name", "email"), "shop.tool": ("host",)}
    )
    register = made(facts, known(SHOP, held, services=(service("host", data=("email", "content")),)))
    (host,) = register.recipients
    assert (host.value("data"), host.value("more_data")) == (("email", "content"), ("content",))
    facts = answers(
        {
            "shop.on": "yes", "shop.data": ("name",), "shop.tool": ("own:mine",),
            "own.services": (own("mine", data=("name", "phone"), role="processor"),),
        }
    )  # fmt: skip
    (mine,) = made(facts, known(SHOP)).recipients
    assert mine.value("more_data") == ("phone",)


def test_several_recipients_of_a_kind_are_told_in_the_plural() -> None:
    carriers = tuple(service(id, what=words("vedējs", "carrier")) for id in ("red", "blue"))
    plurals = Pairs([entry("carrier", one="vedējs", many="vedēji")])

    def kinds(*tools: str) -> Any:
        facts = answers({"shop.on": "yes", "shop.tool": tools})
        knowledge = known(SHOP, services=(*carriers, service("host")))
        knowledge = replace(knowledge, vocabulary=knowledge.vocabulary.with_("plurals", plurals))
        return made(facts, knowledge).root.value("recipient_kinds")

    assert kinds("red", "host", "blue") == ("vedēji", "host rīks")
    assert kinds("red", "host") == ("vedējs", "host rīks")


# Transfers


def test_a_way_out_names_nobody_who_is_only_supposed() -> None:
    specs = [
        activity(id, part(recipients=(f"{id}.tool",)), questions=(question(f"{id}.tool", "services"),))
        for id in ("news", "shop")
    ]
    tools = (service("mailer", transfers=(abroad(),)), service("host", transfers=(abroad(),)))
    values = {"news.on": "yes", "news.tool": ("mailer",), "shop.on": "yes", "shop.tool": ("host",)}
    (way,) = made(answers(values, news__on="assumed"), known(*specs, services=tools)).transfers
    assert (way.value("recipient"), way.assumed) == ("Host", False)


def test_a_transfer_is_told_once_for_each_service_and_company() -> None:
    specs = [
        activity(id, part(recipients=(f"{id}.tool",)), questions=(question(f"{id}.tool", "services"),))
        for id in ("news", "shop")
    ]
    tools = (
        service(
            "mailer",
            transfers=(abroad("One Inc."), abroad("Two Ltd.", "IN", "scc", copy_url="https://two.example")),
        ),
        service("host", transfers=(abroad("One Inc."),)),
    )
    values = {"news.on": "yes", "news.tool": ("mailer",), "shop.on": "yes", "shop.tool": ("mailer", "host")}
    register = made(answers(values), known(*specs, services=tools))
    assert [t.id for t in register.transfers] == ["mailer>One Inc.", "mailer>Two Ltd."]
    # Two services that send to the same company by the same mechanism are one way out.
    assert register.transfers[0].value("recipient") == "Mailer un Host"
    scc = register.transfers[1]
    assert {name: scc.value(name) for name in ("recipient", "to", "country", "mechanism", "copy_url", "by")} == {
        "recipient": "Mailer", "to": "Two Ltd.", "country": "IN", "mechanism": "scc",
        "copy_url": "https://two.example", "by": "processor",
    }  # fmt: skip
    assert scc.fact("to").origins == ("news.tool", "shop.tool", "service:mailer")
    assert scc.existence == ("news.tool", "news.on", "shop.tool", "shop.on")
    assert register.transfers[0].value("copy_url") is None


@pytest.mark.parametrize(
    ("country", "said", "mechanism"),
    [
        ("GB", "", "adequacy"),
        ("GB", "scc", "scc"),
        ("US", "", None),
        ("US", "dpf", "dpf"),
        ("US", "scc", "scc"),
        ("IN", "", None),
        ("IN", "scc", "scc"),
    ],
)
def test_a_service_abroad_that_the_user_describes_is_a_transfer_by_us(
    country: str, said: str, mechanism: str | None
) -> None:
    """The decision on the United States covers members of the framework only (Decision (EU) 2023/1795)."""
    fields = {"country": country, **({"mechanism": said, "copy_url": "https://a.example"} if said else {})}
    (only,) = with_mine(**fields).transfers
    assert (only.value("mechanism"), only.value("by")) == (mechanism, "us")
    assert (only.value("to"), only.value("country")) == ("SIA “Manējais”", country)
    assert only.value("copy_url") == ("https://a.example" if said else None)
    assert only.fact("to").origins == ("shop.tool", "own.services")


@pytest.mark.parametrize("country", ["LV", "", "XX"])
def test_no_transfer_is_told_of_a_country_in_the_area_or_not_known(country: str) -> None:
    assert with_mine(country=country).transfers == ()


def test_a_company_abroad_of_the_catalogue_is_a_transfer_only_where_the_catalogue_says_so() -> None:
    assert shop(services=(service("far", country="US"),), shop__tool=("far",)).transfers == ()


# Cookies


@pytest.mark.parametrize(
    ("answered", "told"), [({"shop__counts": "yes"}, True), ({"shop__counts": "no"}, False), ({}, True)]
)
def test_a_cookie_is_left_out_only_where_it_is_known_not_to_be_set(
    answered: dict[str, Any], told: bool
) -> None:
    condition = Compare(Path(("f", "shop", "counts")), "eq", Const("yes"))
    tool = service("stats", cookies=(cookie("_s"), replace(cookie("_t"), when=condition)))
    register = shop(services=(tool,), shop__tool=("stats",), **answered)
    assert [c.value("name") for c in register.cookies] == ["_s", "_t"][: 1 + told]
    hanging = ["shop.counts" in c.existence for c in register.cookies]
    assert hanging == [False, True][: 1 + told]


def test_a_cookie_is_told_once_whatever_questions_name_its_service() -> None:
    tool = service("stats", cookies=(cookie("_s", term=DAYS_7), cookie("_t", "necessary")))
    register = shop(services=(tool,), shop__tool=("stats",), people__it=("stats",))
    assert [c.id for c in register.cookies] == ["stats/_s", "stats/_t"]
    first, then = register.cookies
    assert first.existence == ("shop.tool", "shop.on", "people.it")
    names = ("name", "service", "purpose", "category", "term", "session", "party")
    assert [first.value(name) for name in names] == [
        "_s",
        "Stats",
        "_s dara",
        "analytics",
        DAYS_7,
        "no",
        "first",
    ]
    assert (then.value("term"), then.value("session")) == (None, "yes")
    assert register.root.value("cookie_categories") == ("analytics", "necessary")


def test_cookies_of_an_activity_that_is_only_assumed_are_assumed() -> None:
    tool = service("stats", cookies=(cookie("_s"),))
    facts = answers({"shop.on": "yes", "shop.tool": ("stats",)}, shop__on="assumed")
    (only,) = made(facts, known(SHOP, services=(tool,))).cookies
    assert only.assumed


def test_a_service_named_for_no_activity_sets_its_cookies_all_the_same() -> None:
    tool = service("stats", cookies=(cookie("_s"),))
    facts = answers({"people.it": ("stats",)})
    register = made(facts, known(services=(tool,), people__it="services"))
    assert [c.assumed for c in register.cookies] == [False]
    assert register.recipients == ()


def test_services_of_activities_that_the_user_describes_set_their_cookies_too() -> None:
    tool = service("stats", cookies=(cookie("_s"),))
    row = Pairs({"id": "contest", "noun": "Konkurss", "recipients": ("stats",)})
    register = made(answers({"own.activities": (row,)}), known(SHOP, services=(tool,)))
    assert [(c.id, c.existence) for c in register.cookies] == [("stats/_s", ("own.activities",))]


def own_cookies(*rows: Pairs[str, Any], how: Any = "answered") -> tuple[Item, ...]:
    """The cookies of a company whose site sets these itself."""
    facts = answers({"website.own_cookies": rows}, website__own_cookies=how)
    return made(facts, known(SHOP)).cookies


def test_cookies_of_the_companys_own_site_stand_first_and_have_no_service() -> None:
    rows = (
        Pairs(
            {"id": "1", "name": "cart", "purpose": "atceras grozu", "category": "necessary", "keep": DAYS_7}
        ),
        Pairs({"id": "2", "name": "lang", "purpose": "atceras valodu", "category": "chosen"}),
    )
    first, then = own_cookies(*rows)
    assert (first.id, first.value("name"), first.value("service"), first.value("party")) == (
        "own/1", "cart", None, "first"
    )  # fmt: skip
    assert (first.value("term"), first.value("session")) == (DAYS_7, "no")
    assert (then.value("term"), then.value("session"), then.value("category")) == (None, "yes", "chosen")
    assert first.existence == ("website.own_cookies",)
    assert [c.assumed for c in own_cookies(rows[0], how="assumed")] == [True]


def test_purposes_of_cookies_are_in_the_language_asked_for() -> None:
    tool = service("stats", cookies=(cookie("_s"),))
    register = made(
        answers({"shop.on": "yes", "shop.tool": ("stats",)}), known(SHOP, services=(tool,)), language="en"
    )
    assert register.cookies[0].value("purpose") == "_s does"
    only_latvian = service("stats", what=words("rīks"))
    register = made(
        answers({"shop.on": "yes", "shop.tool": ("stats",)}),
        known(SHOP, services=(only_latvian,)),
        language="en",
    )
    assert register.recipients[0].value("what") == "rīks"
