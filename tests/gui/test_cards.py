"""The cards of what we propose: what the policy will say is read on them, accepted, taken back."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from policystudio.domain.register import Item
from policystudio.gui.cards import CardsPage
from policystudio.gui.drive import click, find, press, settle
from policystudio.gui.window import Window
from policystudio.gui.workspace import Workspace


def cards(window: Window) -> Workspace:
    """The page of all cards of the sample."""
    window.open_sample()
    settle()
    assert window.workspace is not None
    window.workspace.go("cards")
    window.activateWindow()
    settle()
    return window.workspace


def page_of(workspace: Workspace) -> CardsPage:
    page = workspace.pages["cards"]
    assert isinstance(page, CardsPage)
    return page


def text(name: str) -> str:
    return str(find(name).text())  # type: ignore[attr-defined]


def test_an_accepted_card_says_what_the_policy_says(window: Window) -> None:
    workspace = cards(window)
    document = workspace.preview.text().replace("\xa0", " ")
    for page in ("orders", "recall", "publication"):
        lines = text(f"brief:{page}").replace("\xa0", " ").replace("• ", "").splitlines()
        assert find(f"brief:{page}").isVisible() and lines
        assert all(line in document for line in lines), page


def test_where_the_policy_is_a_table_the_card_still_says_what_for(window: Window) -> None:
    workspace = cards(window)
    bridge = workspace.bridge
    bridge.answer("style.form", "table")
    settle()
    so_that = [part.value("so_that") for part in _activity(workspace, "orders").items("parts")]
    assert all(str(words) in text("brief:orders") for words in so_that)


def _activity(workspace: Workspace, id: str) -> Item:
    return next(a for a in workspace.bridge.made.register.activities if a.id == id)


def test_an_acceptance_is_taken_back_by_one_act_and_undone_by_one_step(window: Window) -> None:
    workspace = cards(window)
    bridge = workspace.bridge
    before = bridge.profile
    accept, back = page_of(workspace).cards["orders"]._accept, find("takeback:orders")
    assert not accept.isVisible()
    click(find("takeback:orders"))
    assert {page for page, _part in before.accepted} - {page for page, _part in bridge.profile.accepted} == {
        "orders"
    }
    assert bridge.profile.answers == before.answers, "answers are no proposals: they stay"
    assert accept.isVisible() and not back.isVisible()
    assert next(s for s in workspace.plan.steps if s.id == "cards").state == "open"
    assert QApplication.focusWidget() is find("card:orders")
    press(find("window"), "Ctrl+Z")
    assert bridge.profile == before


def test_the_page_counts_what_is_accepted_and_says_who_accepted_the_samples(window: Window) -> None:
    workspace = cards(window)
    lead = page_of(workspace)._lead
    count = len(workspace.plan.pages["cards"].blocks)
    assert f"{count} no {count}" in lead.text() and "paraugs" in lead.text()
    click(find("takeback:orders"))
    assert f"{count - 1} no {count}" in lead.text()
