"""The way through the window: the overview in groups, pages that activities share, all proposals on one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from policystudio.domain.knowledge import Knowledge
from policystudio.gui.drive import click, find, press, settle, type_into
from policystudio.gui.overview import Overview
from policystudio.gui.window import Window
from policystudio.gui.workspace import Workspace
from policystudio.studio.session import Session


def begun(window: Window, kind: str = "e-shop") -> Workspace:
    """A new profile of a kind."""
    window.show_session(Session.start(kind, window.knowledge))
    settle()
    assert window.workspace is not None
    return window.workspace


def overview(workspace: Workspace) -> Overview:
    """The overview, in sight."""
    workspace.go("overview")
    settle()
    page = workspace.pages["overview"]
    assert isinstance(page, Overview)
    return page


def rest_of(page: Overview, gate: str) -> str:
    """The folded group in which a gate stands."""
    return next(id for id, group in page.groups.items() if gate in group.gates)


# The overview


def test_only_what_is_likely_is_unfolded_and_the_rest_is_named(window: Window) -> None:
    workspace = begun(window)
    page = overview(workspace)
    likely = window.knowledge.kinds["e-shop"].likely
    assert {id.partition(".")[0] for id in page.boxes} <= set(likely)
    assert "orders.takes" in page.boxes and "newsletter.sends" not in page.boxes
    id = rest_of(page, "newsletter.sends")
    names = find(f"group:{id}:names").text()  # type: ignore[attr-defined]
    assert window.knowledge.activities["newsletter"].noun["lv"] in names
    assert names.startswith("Nenotiek:")


def test_a_group_unfolds_and_its_gates_are_answered_one_by_one(window: Window) -> None:
    page = overview(begun(window))
    id = rest_of(page, "newsletter.sends")
    click(find(f"group:{id}"))
    click(find("answer:newsletter.sends:unknown"))
    assert window.bridge is not None
    assert window.bridge.profile.unsure == ("newsletter.sends",)
    click(find(f"group:{id}"))
    assert "Nezināt:" in find(f"group:{id}:names").text()  # type: ignore[attr-defined]
    click(find(f"group:{id}"))
    click(find("answer:newsletter.sends:yes"))
    assert "newsletter.sends" not in window.bridge.profile.assumed
    assert find("step:newsletter").isVisible()


@pytest.mark.parametrize("typed", ["JAUNUMUS", "piedavajumus", "jaunumi"])
def test_an_activity_is_found_without_case_and_marks_in_folded_groups_too(window: Window, typed: str) -> None:
    page = overview(begun(window))
    type_into(find("overview:search"), typed)
    assert find("question:newsletter.sends").isVisible()
    assert "orders.takes" not in page.boxes
    type_into(find("overview:search"), "")
    assert "newsletter.sends" not in page.boxes and "orders.takes" in page.boxes


def test_where_nothing_is_found_one_can_describe_it(window: Window) -> None:
    overview(begun(window))
    type_into(find("overview:search"), "xyzzy")
    assert find("overview:describe").isVisible()


def test_one_act_confirms_the_list_and_says_what(window: Window) -> None:
    overview(begun(window))
    assert window.bridge is not None
    before = window.bridge.profile
    button = find("confirm:all")
    assert button.text() == "Apstiprinu: notiek tas, kas atzīmēts; pārējais nenotiek"  # type: ignore[attr-defined]
    click(button)
    after = window.bridge.profile
    assert after.assumed == () and after.answers == before.answers
    assert after.answers["newsletter.sends"] == "no"
    press(find("window"), "Ctrl+Z")
    assert window.bridge.profile == before


def test_what_is_asked_only_after_another_answer_is_not_confirmed_unseen(window: Window) -> None:
    overview(begun(window))
    assert window.bridge is not None
    click(find("answer:orders.takes:no"))
    click(find("confirm:all"))
    assert "others_data.takes" in window.bridge.profile.assumed
    click(find("answer:orders.takes:yes"))
    assert find("confirm:all").isVisible()


def test_a_problem_in_a_folded_group_is_walked_to(window: Window) -> None:
    workspace = begun(window)
    workspace.walk_to("newsletter.sends")
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None and focused.objectName().startswith("answer:newsletter.sends")


def test_every_shipped_activity_stands_in_a_group(knowledge: Knowledge) -> None:
    groups = knowledge.vocabulary["groups"]
    assert [a.id for a in knowledge.activities.values() if a.group not in groups] == []


# Pages


def test_a_step_leads_to_its_part_of_a_shared_page(window: Window) -> None:
    workspace = begun(window)
    click(find("step:payments"))
    settle()
    shared = workspace.current
    top = workspace.pages[shared].verticalScrollBar().value()  # type: ignore[union-attr]
    click(find("step:accounting"))
    settle()
    assert workspace.current == shared
    assert workspace.pages[shared].verticalScrollBar().value() > top  # type: ignore[union-attr]
    assert find("step:accounting").isChecked()  # type: ignore[attr-defined]
    find("answer:payments.providers").setFocus()
    settle()
    assert find("step:payments").isChecked()  # type: ignore[attr-defined]


def test_next_goes_by_pages_not_by_steps(window: Window) -> None:
    workspace = begun(window)
    workspace.go("website")
    click(find("next"))
    assert workspace.current == "overview"
    press(find("window"), "Alt+Left")
    assert workspace.current == "website"


def test_an_activity_that_asks_nothing_has_no_page_but_a_card(window: Window) -> None:
    workspace = begun(window)
    assert "requests" not in {s.id for s in workspace.plan.steps}
    workspace.go("cards")
    settle()
    assert find("card:requests").isVisible()
    assert workspace.plan.page_of("requests") == "cards"


# Proposals


def test_one_act_accepts_all_cards_and_one_step_of_undo_puts_them_back(window: Window) -> None:
    workspace = begun(window)
    workspace.go("cards")
    settle()
    assert window.bridge is not None
    before = window.bridge.profile
    click(find("accept:requests"))
    one = window.bridge.profile
    click(find("accept:all"))
    after = window.bridge.profile
    assert {"orders", "publication", "requests"} <= {page for page, _part in after.accepted}
    assert after.assumed == before.assumed, "accepting proposals confirms no activity"
    assert next(s for s in workspace.plan.steps if s.id == "cards").state == "done"
    press(find("window"), "Ctrl+Z")
    assert window.bridge.profile == one
    press(find("window"), "Ctrl+Z")
    assert window.bridge.profile == before and workspace.current == "cards"


def test_an_accepted_card_folds_and_can_be_shown(window: Window) -> None:
    workspace = begun(window)
    workspace.go("cards")
    settle()
    click(find("accept:requests"))
    high = find("card:requests").height()
    click(find("show:requests"))
    assert find("card:requests").height() > high


def test_what_a_section_promises_is_accepted_or_changed_on_its_card(window: Window) -> None:
    workspace = begun(window)
    workspace.go("cards")
    settle()
    click(find("change:publication"))
    click(find("answer:publication.notice:option:site"))
    click(find("accept:publication"))
    assert window.bridge is not None
    facts = window.bridge.made.facts
    assert facts["publication.notice"].value == "site"
    assert facts["publication.notice_days"].how == "answered"
    assert ("publication", "notice") not in window.bridge.profile.accepted


def test_moving_on_accepts_and_confirms_nothing(window: Window) -> None:
    workspace = begun(window)
    assert window.bridge is not None
    before = window.bridge.profile
    for _page in workspace.plan.pages:
        if find("next").isEnabled():
            click(find("next"))
    assert workspace.current == "summary"
    assert window.bridge.profile == before


# Keyboard and width


def tabbed(start: str, count: int) -> list[str]:
    """The controls that Tab reaches from one on."""
    find(start).setFocus()
    found = []
    for _number in range(count):
        press(find(start), "Tab")
        focused = QApplication.focusWidget()
        assert focused is not None
        found.append(focused.objectName())
    return found


def test_tab_goes_down_the_overview_as_one_reads_it(window: Window) -> None:
    page = overview(begun(window))
    reached = [name.split(":")[1] for name in tabbed("overview:search", 60) if name.startswith("answer:")]
    seen = list(dict.fromkeys(reached))
    down = sorted(page.boxes, key=lambda id: page.boxes[id].y())
    assert len(seen) > 5 and seen == down[: len(seen)]


def test_tab_goes_through_an_opened_card_and_from_the_last_to_the_button_that_accepts_all(
    window: Window,
) -> None:
    workspace = begun(window)
    workspace.go("cards")
    settle()
    assert "accept:all" in tabbed("accept:publication", 3)
    click(find("change:orders"))
    reached = tabbed("card:orders", 40)
    assert "answer:orders.keep" in reached[: reached.index("card:account")]


@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize("width", [1024, 1366])
def test_no_page_is_wider_than_its_pane(window: Window, language: str, width: int) -> None:
    window.resize(width, 700)
    window.use_language(language)
    workspace = begun(window)
    for id in list(workspace.plan.pages):
        workspace.go(id)
        settle()
        page = workspace.pages[id]
        assert page.widget().width() <= page.viewport().width(), id
