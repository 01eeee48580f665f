"""Facts and knowledge → the register of processing activities."""

from __future__ import annotations

from typing import Any

from policystudio.domain.facts import Fact, Facts, How, weakest
from policystudio.domain.knowledge import ActivitySpec, Knowledge, Word
from policystudio.domain.pairs import Pairs, in_language
from policystudio.domain.recalling import Kept
from policystudio.domain.register import Item, Register, fields
from policystudio.notation.evaluation import merge
from policystudio.notation.words import join
from policystudio.register.context import PartContext, answer_fact, held
from policystudio.register.own import definitions, own_activities
from policystudio.register.parts import build_part, named, part_parties, parties_of
from policystudio.register.pointing import pointing_back
from policystudio.register.recipients import Served, cookies_of, doubtful, recipients_of, transfers_of
from policystudio.register.sending import with_sending


def build(
    facts: Facts, knowledge: Knowledge, accepted: Pairs[tuple[str, str], str], language: str
) -> Register:
    """The register: activities whose gate is yes, with parts, recipients, transfers, cookies.

    ``accepted``: the stamps of proposals the user accepted, by (activity, part). Words are in
    ``language``. Pure; the same arguments give the same value.
    """
    _kept.about(knowledge)

    def made(seen: Facts) -> Register:
        return _made(PartContext(seen, knowledge, accepted, language))

    return _kept.get(("register", language), accepted, (facts,), made)


_kept = Kept()


def _made(context: PartContext) -> Register:
    facts, knowledge = context.facts, context.knowledge
    activities: list[Item] = []
    served: Served = []
    for spec in knowledge.activities.values():
        gate = _gate(spec, context)
        if gate is None or gate.value != "yes":
            continue
        activity, parts = _activity(spec, context, gate)
        activities.append(activity)
        for part_spec, part in parts:
            served += [(activity, part, party, fact) for party, fact in part_parties(part_spec, context)]
        served += _on_instructions(spec, activity, context)
    for activity, part, receivers in own_activities(context):
        activities.append(activity)
        served += [(activity, part, party, fact) for party, fact in receivers]
    activities = with_sending(pointing_back(activities), served, context)
    recipients = recipients_of(served, context)
    transfers = transfers_of(served, context)
    cookies = cookies_of(context)
    root = Item(
        "register",
        "register",
        fields(
            {
                "activities": tuple(activities),
                "parts": tuple(part for activity in activities for part in activity.items("parts")),
                "recipients": recipients,
                "transfers": transfers,
                "cookies": cookies,
                "cookie_categories": _categories(cookies),
                "definitions": definitions(facts),
                **_summaries(activities, recipients, transfers, context),
            }
        ),
    )
    return Register(root)


def _gate(spec: ActivitySpec, context: PartContext) -> Fact | None:
    """The answer that switches an activity on; one we propose is no surer than what it follows from."""
    gate = context.facts.get(spec.gate.id)
    if gate is None or gate.how != "proposed":
        return gate
    condition = held(spec.gate.when, context)
    how: How = "assumed" if condition.how == "assumed" else gate.how
    return Fact(gate.value, merge(gate.origins, condition.origins), how)


def _activity(spec: ActivitySpec, context: PartContext, gate: Fact) -> tuple[Item, list[tuple[Any, Item]]]:
    parts = [(p, part) for p in spec.parts if (part := build_part(spec, p, context, gate)) is not None]
    origins = gate.origins
    values = {
        "id": Fact(spec.id, (), "fixed"),
        "noun": Fact(in_language(spec.noun, context.language), origins, "fixed"),
        "so_that": Fact(in_language(spec.so_that, context.language), origins, "fixed"),
        "aim": Fact(_aim(spec, context.language), origins, "fixed"),
        "people": Fact(spec.people or None, origins, "fixed"),
        "role": Fact(spec.role, origins, "fixed"),
        "source": _source(spec, context, origins),
        "marketing": Fact("yes" if spec.marketing else "no", origins, "fixed"),
        "recipients": named(spec.recipients, context),
        "data": Fact(spec.data or None, origins, "fixed"),
        "parts": tuple(part for _, part in parts),
    }
    activity = Item("activity", spec.id, fields(values), spec.id, origins, gate.how == "assumed")
    return activity, parts


def _aim(spec: ActivitySpec, language: str) -> str:
    """What is done for the reader, in a few words: its own, else the purpose without its “lai”."""
    return (
        str(spec.aim.get(language) or in_language(spec.so_that, language))
        .removeprefix("lai ")
        .removeprefix("to ")
    )


def _source(spec: ActivitySpec, context: PartContext, origins: tuple[str, ...]) -> Fact:
    """Where the data come from: sources with a condition count only where it holds."""
    conditions = {id: held(condition, context) for id, condition in spec.source_when.items()}
    sources = tuple(id for id in spec.source if id not in conditions or conditions[id].value is True)
    how = weakest([fact.how for fact in conditions.values()])
    return Fact(sources or None, merge(origins, *(fact.origins for fact in conditions.values())), how)


def _on_instructions(spec: ActivitySpec, activity: Item, context: PartContext) -> Served:
    """Who receives data that we only handle for our customers: there is no part to hang it on."""
    data = {"data": Fact(spec.data or None, activity.existence, "fixed")}
    part = Item("part", f"{spec.id}.held", fields(data), spec.id, activity.existence, activity.assumed)
    return [(activity, part, party, fact) for party, fact in parties_of(spec.recipients, context)]


def _summaries(
    activities: list[Item], recipients: tuple[Item, ...], transfers: tuple[Item, ...], context: PartContext
) -> dict[str, Fact]:
    """What follows from the whole register.

    "no" is only said where every gate is answered, and every condition of a part that could change
    it: an activity nobody spoke of could.
    """
    known = context.knowledge.activities.values()
    # A gate whose condition is false is not asked and needs no answer.
    specs = [spec for spec in known if held(spec.gate.when, context).value is not False]
    gates = [answer_fact(context.facts, spec.gate.id) for spec in specs]
    open_gates = merge(*(gate.origins for gate in gates if gate.value not in ("yes", "no")))
    all_origins = merge(*(gate.origins for gate in gates))
    parts = [part for activity in activities for part in activity.items("parts")]

    def yes_where(found: list[Item], undecided: tuple[str, ...]) -> Fact:
        if found:
            return Fact("yes", merge(*(i.existence for i in found)), _surest(found))
        if open_gates or undecided:
            return Fact(None, merge(open_gates, undecided))
        return Fact("no", all_origins, weakest([gate.how for gate in gates]))

    def with_basis(code: str) -> Fact:
        conditions = [
            held(part.when, context)
            for spec, gate in zip(specs, gates, strict=True)
            if gate.value == "yes"
            for part in spec.parts
            if part.basis == code
        ]
        undecided = merge(*(fact.origins for fact in conditions if fact.value is None))
        return yes_where([p for p in parts if p.value("basis") == code], undecided)

    def texts(items: list[Item], field: str) -> Fact:
        values = tuple(dict.fromkeys(str(i.value(field)) for i in items if i.value(field)))
        return Fact(values or None, merge(*(i.existence for i in items)), _how(items))

    # Of what is done on a customer's instructions the customer tells the purpose and the people.
    decided = [a for a in activities if a.value("role") != "processor"]
    people = tuple(dict.fromkeys(p for a in decided for p in a.fact("people").value or ()))
    agreed = [a for a in decided if _only_agreed(a)]
    return {
        "bases": texts(parts, "basis"),
        "consent": with_basis("6.1.a"),
        "contract": with_basis("6.1.b"),
        "duty": with_basis("6.1.c"),
        "interests": with_basis("6.1.f"),
        "marketing": yes_where([a for a in activities if a.value("marketing") == "yes"], ()),
        "sources": _sources(activities),
        "roles": texts(list(recipients), "role"),
        "purposes": texts(decided, "so_that"),
        "aims": texts([a for a in decided if a not in agreed], "aim"),
        "aims_agreed": texts(agreed, "aim"),
        "people": Fact(people or None, merge(*(a.existence for a in decided)), _how(decided)),
        "nouns": texts(decided, "noun"),
        "limits": _limits(parts, context),
        "recipient_kinds": _kinds(recipients, context),
        "outside_eea": _outside(transfers, context),
        "senders": texts(list(transfers), "by"),
    }


def _only_agreed(activity: Item) -> bool:
    """Whether everything that is done with the data of an activity rests on consent."""
    bases = {p.value("basis") for p in activity.items("parts") if p.value("kind") == "use"}
    return bases == {"6.1.a"}


def _limits(parts: list[Item], context: PartContext) -> Fact:
    """The provisions on how long a claim can be brought that explain how long something is kept."""
    known = context.knowledge.vocabulary.get("limits", Pairs())
    kept = [p for p in parts if p.value("kind") == "keep" and p.value("basis") == "6.1.f"]
    facts = [
        Fact(p.value("term_law"), merge(p.existence, p.fact("term_law").origins, p.fact("term").origins),
             "assumed" if p.assumed else p.fact("term").how)
        for p in kept if p.value("term_law") and p.value("term")
    ]  # fmt: skip
    firm = [fact for fact in facts if fact.how != "assumed"] or facts
    ids = tuple(dict.fromkeys(id for fact in firm for id in fact.value if id in known))
    return Fact(ids or None, merge(*(f.origins for f in firm)), weakest([f.how for f in firm]))


def _kinds(recipients: tuple[Item, ...], context: PartContext) -> Fact:
    """What recipients are, each kind once: in the plural where there are several and it has one."""

    def form(word: Word, name: str) -> str:
        return " ".join(word.form(name, context.language) or ())

    plurals = {form(w, "one"): w for w in context.knowledge.vocabulary.get("plurals", Pairs()).values()}

    def late(recipient: Item) -> bool:
        word = plurals.get(str(recipient.value("what")))
        return word is not None and bool(form(word, "behind"))

    # Who receives something in a dispute only comes last: “…, banka un strīdā arī tiesa”.
    told = sorted((r for r in recipients if r.value("what")), key=late)
    whats = [str(r.value("what")) for r in told]

    def kind(recipient: Item) -> str:
        what = str(recipient.value("what"))
        word = plurals.get(what)
        if word is None:
            return what
        # Where what is said of them is when they receive something, they are told by their names.
        behind = form(word, "behind")
        if behind:
            names = [str(r.value("name")) for r in told if r.value("what") == what]
            return f"{behind} {join(names, context.language)}"
        return form(word, "many") if whats.count(what) > 1 else what

    values = tuple(dict.fromkeys(kind(recipient) for recipient in told))
    return Fact(values or None, merge(*(r.existence for r in told)), _how(told))


def _sources(activities: list[Item]) -> Fact:
    """Where data come from other than the person, of all activities."""
    facts = [activity.fact("source") for activity in activities]
    values = tuple(dict.fromkeys(id for fact in facts for id in fact.value or () if id != "person"))
    origins = merge(*(a.existence for a in activities), *(fact.origins for fact in facts))
    return Fact(values or None, origins, weakest([_how(activities), *(fact.how for fact in facts)]))


def _categories(cookies: tuple[Item, ...]) -> Fact:
    """The categories of cookies in use, each once; nothing known where there is no cookie."""
    values = tuple(dict.fromkeys(str(c.value("category")) for c in cookies))
    return Fact(values or None, merge(*(c.existence for c in cookies)), _how(list(cookies)))


def _how(items: list[Item]) -> How:
    return weakest(["assumed" if i.assumed else "answered" for i in items])


def _surest(items: list[Item]) -> How:
    """How sure it is that there is one of these: as sure as the surest of them."""
    return _how([item for item in items if not item.assumed] or items)


def _outside(transfers: tuple[Item, ...], context: PartContext) -> Fact:
    """Whether data leave the EEA; the question asks about anybody else than the named services.

    A picked service of which too little is known to name it may take data there all the same.
    """
    if transfers:
        return Fact("yes", merge(*(t.existence for t in transfers)), _surest(list(transfers)))
    hidden = doubtful(context.facts, context.knowledge)
    return Fact(None, hidden) if hidden else answer_fact(context.facts, "people.outside_eea")
