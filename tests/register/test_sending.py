"""What the record tells of each part: whose data it is, and which of it leaves the EEA."""

from __future__ import annotations

from policystudio.domain.register import Item
from tests.interview.small import question
from tests.register.shop import abroad, activity, answers, known, made, one, own, part, service

SHOP = activity(
    "shop",
    part("sell", recipients=("shop.tool",)),
    part("count", recipients=("shop.counter",)),
    people=("customers",),
    questions=(question("shop.tool", "services"), question("shop.counter", "services")),
)
TOOLS = (
    service("near"),
    service("far", transfers=(abroad(), abroad("Example India", "IN", "scc"))),
)
VALUES = {"shop.on": "yes", "shop.tool": ("near",), "shop.counter": ("far",)}


def _sent(item: Item) -> tuple[object, ...]:
    return tuple(item.value(name) for name in ("sent_to", "countries", "mechanisms"))


def test_only_the_part_whose_recipient_sends_data_on_tells_of_it() -> None:
    register = made(answers(VALUES), known(SHOP, services=TOOLS))
    assert _sent(one(register.parts, "shop.sell")) == (None, None, None)
    counted = one(register.parts, "shop.count")
    assert _sent(counted) == (("Example Inc.", "Example India"), ("US", "IN"), ("dpf", "scc"))
    assert counted.fact("sent_to").origins == ("shop.counter",)


def test_data_are_said_to_stay_only_where_every_recipient_is_told() -> None:
    register = made(answers(VALUES), known(SHOP, services=TOOLS))
    assert one(register.parts, "shop.sell").value("stays") == "yes"
    assert one(register.parts, "shop.count").value("stays") is None
    silent = made(answers({"shop.on": "yes"}), known(SHOP, services=TOOLS))
    assert one(silent.parts, "shop.sell").value("stays") is None


def test_nothing_is_said_of_where_a_joint_controller_sends_data() -> None:
    register = made(answers(VALUES), known(SHOP, services=(service("near", role="joint"), *TOOLS[1:])))
    assert one(register.parts, "shop.sell").value("stays") is None


def test_a_part_is_about_the_people_of_its_activity() -> None:
    register = made(answers(VALUES), known(SHOP, services=TOOLS))
    assert {part.value("people") for part in register.parts} == {("customers",)}
    assert {part.value("people") for part in register.activities[0].items("parts")} == {("customers",)}


def test_a_company_abroad_that_the_user_described_counts_too() -> None:
    rows = (own("helper", country="US", role="processor", entity="Helper Inc.", mechanism="scc"),)
    facts = answers({"shop.on": "yes", "shop.tool": ("own:helper",), "own.services": rows})
    register = made(facts, known(SHOP, services=TOOLS))
    assert _sent(one(register.parts, "shop.sell")) == (("Helper Inc.",), ("US",), ("scc",))


def test_a_transfer_names_the_activities_whose_data_it_takes() -> None:
    register = made(answers(VALUES), known(SHOP, services=TOOLS))
    assert {t.value("activities") for t in register.transfers} == {(register.activities[0].value("noun"),)}
