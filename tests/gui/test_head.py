"""The bar over the panes: whether the work is saved, and how much is left to do."""

from __future__ import annotations

from pathlib import Path

from policystudio.gui.drive import click, find, settle, type_into
from policystudio.gui.window import Window


def text(name: str) -> str:
    return str(find(name).text())  # type: ignore[attr-defined]


def test_work_without_a_file_is_seen_to_be_unsaved_and_a_button_saves_it(
    window: Window, tmp_path: Path
) -> None:
    click(find("kind:e-shop"))
    assert "Failā vēl nav saglabāts" in text("saved")
    assert find("saved").property("role") == "warning" and find("head:save").isEnabled()
    assert window.save_to(tmp_path / "veikals.policystudio")
    settle()
    assert "Saglabāts" in text("saved") and not find("head:save").isEnabled()
    type_into(find("answer:company.name"), "SIA “Ķekars”")
    assert find("head:save").isEnabled()
    click(find("head:save"))
    assert "Ķekars" in (tmp_path / "veikals.policystudio").read_text(encoding="utf-8")
    assert not find("head:save").isEnabled()


def test_the_sample_is_called_one_until_something_of_it_is_changed(window: Window) -> None:
    window.open_sample()
    settle()
    assert text("saved") == "Paraugs"
    type_into(find("answer:company.name"), "SIA “Ķekars”")
    assert "Failā vēl nav saglabāts" in text("saved")


def test_it_says_how_many_questions_are_left(window: Window) -> None:
    click(find("kind:e-shop"))
    assert window.workspace is not None
    plan = window.workspace.plan
    assert f"{plan.total - plan.done} no {plan.total}" in text("progress:text")
    type_into(find("answer:company.name"), "SIA “Ķekars”")
    assert f"{plan.total - plan.done - 1} no {plan.total}" in text("progress:text")
