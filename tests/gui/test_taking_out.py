"""Taking the policy out: what lies on the clipboard, what is opened afterwards, what goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from policystudio import rendering
from policystudio.domain.document import confirmed
from policystudio.gui.drive import click, find, settle, type_into
from policystudio.gui.export import ExportPage
from policystudio.gui.window import Window


class System(QObject):
    """Stands in for the programs that the system opens files with."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def fragment(page: ExportPage) -> str:
    document = confirmed(page.bridge.made.document)
    fixed = page.bridge.session.knowledge.words["lv"]
    return rendering.render(document, "html", fragment=True, words=fixed).decode()


def board() -> QMimeData:
    return QApplication.clipboard().mimeData()


def said() -> str:
    return find("export:done").text()  # type: ignore[attr-defined, no-any-return]


def test_for_the_website_there_is_rich_text_and_plain_text_and_nothing_else(page: ExportPage) -> None:
    click(find("copy:website"))
    assert board().html() == fragment(page)
    assert "<" not in board().text() and "Datu valsts inspekcij" in board().text()
    assert sorted(board().formats()) == ["text/html", "text/plain"]
    assert "Nokopēts" in said()


def test_html_code_is_copied_as_text_so_that_it_is_pasted_as_code(page: ExportPage) -> None:
    click(find("copy:html"))
    assert not board().hasHtml()
    assert board().text() == fragment(page)


def test_what_is_not_ready_is_copied_and_exported_as_a_draft(window: Window, tmp_path: Path) -> None:
    click(find("kind:e-shop"))
    assert window.workspace is not None
    window.workspace.go("summary")
    settle()
    click(find("copy:website"))
    assert "MELNRAKSTS" in board().html() and "MELNRAKSTS" in board().text()
    click(find("copy:html"))
    assert "MELNRAKSTS" in board().text()


def test_the_file_or_its_folder_is_opened_by_the_system(page: ExportPage, tmp_path: Path) -> None:
    system = System()
    QDesktopServices.setUrlHandler("file", system, "open")
    try:
        for format in ("docx", "html", "pdf"):
            out = tmp_path / f"Mūsu politika.{format}"
            page.run(f"export:{format}", out)
            click(find("export:open"))
            assert system.opened[-1] == str(out)
        click(find("export:folder"))
        assert system.opened[-1] == str(tmp_path)
    finally:
        QDesktopServices.unsetUrlHandler("file")


def test_where_the_system_opens_nothing_the_place_is_told(
    page: ExportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.run("export:txt", tmp_path / "p.txt")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    click(find("export:open"))
    assert str(tmp_path / "p.txt") in said()


def test_a_place_that_takes_no_file_is_told_and_offers_nothing_to_open(
    page: ExportPage, tmp_path: Path
) -> None:
    page.run("export:html", tmp_path / "no such folder" / "p.html")
    assert "mapes nav" in said()
    opens = page.findChild(QObject, "export:open")
    assert opens is not None and not opens.isVisible()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("question", "row", "shown"),
    [
        ("style.terms", {"term": "Ķiršotava", "meaning": "mūsu veikals vietnē kirsi.example"}, "Ķiršotava"),
        ("website.own_cookies", {"name": "kirsu_grozs", "purpose": "atceras grozu"}, "kirsu_grozs"),
    ],
)
def test_own_words_and_own_cookies_are_entered_in_the_window_and_come_out(
    window: Window, question: str, row: dict[str, str], shown: str
) -> None:
    window.open_sample()
    assert window.workspace is not None and window.bridge is not None
    window.workspace.walk_to(question)
    settle()
    there = len(window.bridge.profile.answers.get(question) or ())
    click(find(f"answer:{question}:add"))
    box = find(f"answer:{question}:{there}:remove").parentWidget()
    for name, value in row.items():
        field = next(w for w in box.findChildren(QObject) if w.objectName() == f"answer:{name}")
        type_into(field, value)  # type: ignore[arg-type]
    if question == "website.own_cookies":
        option = next(
            w for w in box.findChildren(QObject) if w.objectName() == "answer:category:option:necessary"
        )
        click(option)  # type: ignore[arg-type]
    settle()
    rows = window.bridge.profile.answers[question]
    assert {name: rows[there].get(name) for name in row} == row
    assert shown in "".join(s.text for s in window.bridge.made.document.sentences()) or any(
        shown in s.text for s in window.bridge.session.made("lv", "cookie-policy").document.sentences()
    )
