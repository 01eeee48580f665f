"""The other documents, taken out on the same page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from policystudio.gui.drive import click, find, settle
from policystudio.gui.export import ExportPage


def _choose(title: str) -> None:
    box = find("export:document")
    assert isinstance(box, QComboBox)
    box.setCurrentText(title)
    settle()


def test_the_chosen_document_is_the_one_that_is_exported_and_copied(page: ExportPage, tmp_path: Path) -> None:
    _choose("Sīkdatņu politika")
    out = tmp_path / "c.txt"
    page.run("export:txt", out)
    assert out.read_text("utf-8").startswith("Sīkdatņu politika\n")
    click(find("copy:website"))
    assert "Kas ir sīkdatnes" in QApplication.clipboard().text()
    _choose("Privātuma politika")
    page.run("export:txt", out)
    assert out.read_text("utf-8").startswith("Privātuma politika\n")


def test_the_record_goes_to_a_spreadsheet_and_the_policy_does_not(page: ExportPage, tmp_path: Path) -> None:
    button = page.findChild(QPushButton, "export:csv")
    assert button is not None
    assert not button.isVisible()
    _choose("Apstrādes darbību reģistrs")
    assert button.isVisible()
    page.run("export:csv", tmp_path / "r.csv")
    assert "Pasūtījumi" in (tmp_path / "r.csv").read_text("utf-8-sig")


def test_what_an_answer_switches_off_is_no_longer_offered(page: ExportPage) -> None:
    box = find("export:document")
    assert isinstance(box, QComboBox)
    notice = "Paziņojums pie jaunumu pieteikuma"
    _choose(notice)
    assert page.chosen() == "notice-newsletter"
    page.bridge.answer("newsletter.sends", "no")
    settle()
    assert box.findText(notice) == -1
    assert page.chosen() == "privacy-policy"
