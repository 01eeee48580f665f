"""Page and document side by side: called alike, and the document shows the chapter of the page."""

from __future__ import annotations

import pytest

from policystudio.gui.drive import click, find, press, settle, type_into
from policystudio.gui.window import Window
from policystudio.gui.workspace import Workspace


@pytest.fixture
def sample(window: Window) -> Workspace:
    """The sample, opened."""
    window.open_sample()
    settle()
    assert window.workspace is not None
    return window.workspace


def first_line(workspace: Workspace) -> str:
    """The first whole line of the document in sight."""
    browser = workspace.preview.browser
    place = browser.viewport().rect().topLeft()
    place.setY(place.y() + 20)
    return str(browser.cursorForPosition(place).block().text())


@pytest.mark.parametrize("step", ["payments", "newsletter", "analytics", "accounting"])
def test_a_page_brings_its_chapter_to_the_top_of_the_document(sample: Workspace, step: str) -> None:
    title = next(s.title for s in sample.plan.steps if s.id == step)
    click(find(f"step:{step}"))
    assert first_line(sample) == title


def test_a_chapter_that_is_in_sight_is_not_moved(sample: Workspace) -> None:
    click(find("step:orders"))
    bar = sample.preview.browser.verticalScrollBar()
    bar.setValue(bar.value() - 40)
    before = bar.value()
    click(find("step:company"))
    bar.setValue(before)
    click(find("step:orders"))
    assert bar.value() == before


def test_a_page_is_called_as_its_first_step(sample: Workspace) -> None:
    for page, content in sample.plan.pages.items():
        step = next(s for s in sample.plan.steps if (s.page or s.id) == page)
        assert content.title == step.title


def test_a_step_that_is_cut_off_needs_two_lines(sample: Workspace) -> None:
    short, long = find("step:orders"), find("step:withdrawal")
    assert long.height() > short.height()
    sample.splitter.setSizes([700, 400, 400])
    settle()
    assert long.height() == short.height()


def test_a_day_is_written_as_in_latvian_and_kept_in_iso_form(sample: Workspace) -> None:
    sample.bridge.walk_to("publication.effective")
    settle()
    line = find("answer:publication.effective")
    assert line.text() == "01.12.2026."  # type: ignore[attr-defined]
    type_into(line, "5.1.2027.")
    assert sample.bridge.profile.answers["publication.effective"] == "2027-01-05"
    press(line, "Tab")
    type_into(line, "2027-02-06")
    assert sample.bridge.profile.answers["publication.effective"] == "2027-02-06"


def test_a_yes_or_no_in_an_example_is_somebody_elses(sample: Workspace) -> None:
    sample.go("analytics")
    settle()
    box = sample.pages["analytics"].boxes["analytics.shares"]  # type: ignore[union-attr]
    assert box.example.text().startswith("Cits uzņēmums varētu atbildēt: nē")
