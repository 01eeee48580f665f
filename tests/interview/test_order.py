from __future__ import annotations

from dataclasses import replace

from policystudio.interview.order import order, sheets
from tests.interview.small import CAMERAS, COMPANY, ORDERS, STYLE, knowledge


def test_activities_stand_between_the_company_and_the_closing_questions() -> None:
    assert [s.id for s in sheets(knowledge())] == ["company", "orders", "cameras", "style"]


def test_the_numbers_of_the_data_files_order_the_pages_and_then_their_names() -> None:
    late = replace(ORDERS, order=30)
    assert [s.id for s in sheets(knowledge(activities=(late, CAMERAS)))][1:3] == ["cameras", "orders"]
    same = replace(ORDERS, order=CAMERAS.order)
    assert [s.id for s in sheets(knowledge(activities=(same, CAMERAS)))][1:3] == ["cameras", "orders"]
    first = replace(STYLE, order=1)
    assert [s.id for s in sheets(knowledge(COMPANY, first))][:2] == ["style", "company"]


def test_answers_are_written_with_the_gate_before_its_questions() -> None:
    assert order(knowledge())[5:9] == ("orders.takes", "orders.data", "orders.keep", "orders.tool")
