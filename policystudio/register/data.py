"""Which data a part uses, which of them must be given, and whether two parts use the same."""

from __future__ import annotations

from policystudio.domain.facts import Fact, Facts, weakest
from policystudio.domain.knowledge import PartSpec
from policystudio.domain.pairs import Pairs
from policystudio.notation.evaluation import merge
from policystudio.register.context import PartContext, answer_fact
from policystudio.register.services import chosen


def used_data(spec: PartSpec, context: PartContext) -> tuple[Fact, Fact]:
    """Which data: ids of the vocabulary, and the user's own words beside them.

    Fixed ids stand as they are; what questions add to them may be unknown, alone it may not.
    """
    entries = (spec.data,) if isinstance(spec.data, str) else spec.data
    fixed = tuple(i for i in entries if "." not in i and i)
    asked = [_told_data(i, context) for i in entries if "." in i]
    given = [fact for fact in asked if fact.value is not None]
    if not asked or (fixed and not given):
        return Fact(fixed or None, tuple(f"law:{p}" for p in spec.law), "fixed"), Fact(None)
    told = (*fixed, *(i for fact in given for i in fact.value or ()))
    ids = tuple(dict.fromkeys(i for i in told if not i.startswith("own:") and i not in spec.without))
    names = own_names(context.facts, "own.data")
    own = tuple(names[i] for i in told if i in names)
    origins = merge(*(fact.origins for fact in given or asked))
    how = weakest([fact.how for fact in given or asked])
    return Fact(ids or None, origins, how), Fact(own or None, merge(origins, ("own.data",)), how)


def same_data(one: PartSpec, other: PartSpec, context: PartContext) -> bool:
    """Whether both speak of the same data: what one leaves out counts only where it is ticked."""
    if one.data != other.data or one.without == other.without:
        return one.data == other.data
    (data, own), (others, others_own) = used_data(one, context), used_data(other, context)
    return data.value is not None and (data.value, own.value) == (others.value, others_own.value)


def needed_data(spec: PartSpec, data: Fact, context: PartContext) -> Fact:
    """The data that must be given, among those that are used (VDAR 13(2)(e)); unknown where all must.

    One that stands for others (either way to reach somebody) stands for those of them that are used.
    """
    used = data.value if isinstance(data.value, tuple) else ()
    words = context.knowledge.vocabulary.get("data", Pairs())
    found: list[str] = []
    for id in spec.needed:
        means = words[id].extra.get("means", ())
        those = [other for other in means if other in used]
        found += [id] if id in used or (means and len(those) == len(means)) else those
    return Fact(tuple(found) or None, data.origins, data.how)


def _told_data(id: str, context: PartContext) -> Fact:
    """Data named by a question: ticked in it, or what the services picked in it take by their nature."""
    fact = answer_fact(context.facts, id)
    question = context.knowledge.questions.get(id)
    if question is None or question.kind != "services" or fact.value is None:
        return fact
    picked = chosen(fact.value, context.facts, context.knowledge)
    data = tuple(dict.fromkeys(i for party in picked for i in party.data if i != "*"))
    return Fact(data or None, fact.origins, fact.how)


def own_names(facts: Facts, rows: str) -> dict[str, str]:
    """``own:<id>`` → name, of the rows the user described himself."""
    found = facts.get(rows)
    return {f"own:{row['id']}": str(row.get("name", "")) for row in (found.value if found else ()) or ()}
