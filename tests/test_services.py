"""Every service of the catalogue: picking it changes recipients, transfers and cookies as its file says."""

from __future__ import annotations

import pytest

from policystudio import paths
from policystudio.domain.knowledge import Knowledge, Service
from policystudio.studio.pipeline import Made, make
from tests.answers import sample

IDS = sorted(path.stem for path in (paths.shipped() / "resources" / "services").glob("*.toml"))
QUESTIONS = {"delivery": "delivery.carriers", "analytics": "analytics.tools", "payment": "payments.providers"}


def picked(service: Service, knowledge: Knowledge) -> Made:
    """What becomes of the sample when the owner picks just this service where it belongs."""
    question = QUESTIONS.get(service.category, "people.email_host")
    profile = sample(knowledge).answer(question, (service.id,)).answer("website.host", ("hetzner",))
    return make(profile, knowledge, language="lv")


@pytest.mark.parametrize("id", IDS)
def test_a_picked_service_is_told_as_its_file_says(id: str, knowledge: Knowledge) -> None:
    service = knowledge.services[id]
    made = picked(service, knowledge)
    named = [r for r in made.register.recipients if r.id == id]
    asked = [i for i in made.issues if i.code == "knowledge.ask_company"]
    shown = {(c.value("name"), c.value("category")) for c in made.register.cookies}
    if service.role == "none":
        assert not named and not asked
    elif not service.nameable:
        assert not named and len(asked) == 1
        return
    else:
        (item,) = named
        facts = (item.value("entity"), item.value("country"), item.value("role"))
        assert facts == (service.entity, service.country or None, service.role)
        assert item.value("data")
        transfers = {
            (t.value("to"), t.value("country"), t.value("mechanism"), t.value("by"))
            for t in made.register.transfers
            if service.name in str(t.value("recipient"))
        }
        assert transfers == {(t.to, t.country, t.mechanism, t.by) for t in service.transfers}
        text = " ".join(sentence.text for sentence in made.document.sentences())
        assert service.entity in text
        assert all(t.to in text for t in service.transfers)
    # One with a condition is left out where that does not hold: tests/wide/test_places.py.
    assert shown >= {(c.name, c.category) for c in service.cookies if c.when is None}


def test_the_catalogue_is_wide() -> None:
    assert len(IDS) >= 120


@pytest.mark.parametrize("id", IDS)
def test_its_facts_carry_source_and_date_and_both_languages(id: str, knowledge: Knowledge) -> None:
    service = knowledge.services[id]
    assert service.source and len(service.checked) == len("2026-11-22")
    assert all(c.source and c.checked and c.purpose["lv"] and c.purpose["en"] for c in service.cookies)
    assert service.purpose["lv"] and service.purpose["en"] and service.what["lv"] and service.what["en"]
