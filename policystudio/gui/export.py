"""The last page: what is missing, assumed or doubtful; export and copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from policystudio import rendering, storage
from policystudio.domain.document import Document, confirmed
from policystudio.domain.issues import Stop
from policystudio.domain.pairs import Pairs, in_language
from policystudio.gui.bridge import Bridge
from policystudio.gui.files import ask_save
from policystudio.gui.flow import Flow
from policystudio.gui.parts import scrolling, sentence, text_label
from policystudio.gui.problems import ProblemList
from policystudio.gui.theme import XL, L, M, S, dressed, widest
from policystudio.gui.words import _, language
from policystudio.notation.dates import date
from policystudio.studio.pipeline import documents, make

MAIN = ("export:docx", "export:html", "copy:website")
OTHERS = ("export:pdf", "export:md", "export:txt", "copy:html", "export:csv")
POLICY = "privacy-policy"
LEAST, MOST = 80, 340
"""Heights of the list of problems, in pixels."""


class ExportPage(QScrollArea):
    """Check once more, then take the text out."""

    exported = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.setObjectName("page:summary")
        self._last: Path | None = None
        inner = QWidget()
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(XL, L, XL, XL)
        column = QWidget()
        column.setMaximumWidth(widest())
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(M)
        self.title = text_label(bold=True, steps=5)
        self._state = text_label(steps=1)
        self._problems = ProblemList(bridge)
        self._problems.setObjectName("problems:summary")
        self._problems.chosen.connect(bridge.walk_to)
        self._problems.setFixedHeight(LEAST)
        self._buttons: dict[str, QPushButton] = {}
        self._take = text_label(bold=True, steps=2)
        self._which_label = text_label()
        self._which = QComboBox()
        self._which.setObjectName("export:document")
        self._which.currentIndexChanged.connect(self._chosen)
        self._uses = {name: text_label("muted") for name in MAIN}
        self._more = text_label("muted")
        layout.addWidget(self.title)
        layout.addWidget(self._state)
        layout.addWidget(self._problems)
        layout.addWidget(self._take)
        which = QHBoxLayout()
        which.setSpacing(M)
        which.addWidget(self._which_label)
        which.addWidget(self._which, 1)
        layout.addLayout(which)
        for name in MAIN:
            row = QHBoxLayout()
            row.setSpacing(M)
            row.addWidget(self._button(name, "primary"))
            row.addWidget(self._uses[name], 1)
            layout.addLayout(row)
        layout.addWidget(self._more)
        flow = Flow(S)
        for name in OTHERS:
            flow.add(self._button(name))
        layout.addWidget(flow)
        layout.addWidget(self._told())
        self._about = text_label("muted")
        layout.addWidget(self._about)
        outer.addWidget(column)
        outer.addStretch(1)
        scrolling(self, inner)
        bridge.issues_found.connect(self.refresh)
        self.redraw()

    def _button(self, name: str, role: str = "") -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.clicked.connect(lambda: self.run(name))
        if role:
            dressed(button, role)
        self._buttons[name] = button
        return button

    def _told(self) -> QFrame:
        """What became of the last export."""
        self._done = QFrame()
        dressed(self._done, "card")
        row = QHBoxLayout(self._done)
        row.setContentsMargins(M, S, M, S)
        self._done_text = text_label()
        self._done_text.setObjectName("export:done")
        self._open = QPushButton()
        self._open.setObjectName("export:open")
        self._open.clicked.connect(lambda: self._show(self._last))
        self._folder = QPushButton()
        self._folder.setObjectName("export:folder")
        self._folder.clicked.connect(lambda: self._show(self._last.parent if self._last else None))
        row.addWidget(self._done_text, 1)
        row.addWidget(self._open)
        row.addWidget(self._folder)
        self._done.hide()
        return self._done

    def redraw(self) -> None:
        """All words in the language of the window."""
        self.title.setText(_("Check and export"))
        self.setAccessibleName(self.title.text())
        self._take.setText(_("Take it out"))
        self._which_label.setText(_("Document:"))
        self._which.setAccessibleName(_("Document"))
        self._more.setText(_("Other forms:"))
        labels = {
            "export:docx": _("Export DOCX (Word)"),
            "export:html": _("Export HTML page"),
            "export:md": _("Export Markdown"),
            "export:txt": _("Export text"),
            "export:pdf": _("Export PDF"),
            "export:csv": _("Export CSV (spreadsheet)"),
            "copy:website": _("Copy for website"),
            "copy:html": _("Copy HTML code"),
        }
        uses = {
            "export:docx": _("To read, to sign, to show to a lawyer."),
            "export:html": _("A page that you put on your site as it is."),
            "copy:website": _("Paste it into the editor of your site, headings and all."),
        }
        for name, text in labels.items():
            self._buttons[name].setText(text)
        for name, text in uses.items():
            self._uses[name].setText(text)
        self._align()
        self._open.setText(_("Open"))
        self._folder.setText(_("Show in folder"))
        checked = self.bridge.session.knowledge.checked
        shown = date(checked, "gen" if language() == "lv" else "nom", language())
        self._about.setText(
            _("This is no legal advice. Facts of law and services are as of {date}.").replace("{date}", shown)
        )
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is it known how wide the style makes the buttons."""
        super().showEvent(event)
        self._align()
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """The list as high as what it holds, so far as there is room."""
        self._problems.setFixedHeight(min(MOST, max(LEAST, self._problems.needed())))

    def _align(self) -> None:
        width = max(self._buttons[name].sizeHint().width() for name in MAIN)
        for name in MAIN:
            self._buttons[name].setMinimumWidth(width)

    def refresh(self) -> None:
        """Whether it is ready, as things are now."""
        issues = self.bridge.issues()
        errors = sum(i.severity == "error" for i in issues)
        if self.bridge.made.document.draft:
            count = str(errors or len(issues))
            text = _(
                "Not ready yet: {count} open. You can export all the same; the text is marked as a draft."
            ).replace("{count}", count)
        elif any(i.severity == "warning" for i in issues):
            text = _("The policy can be published. Look at this first:")
        elif issues:
            text = _("The policy can be published. Apart from it, check:")
        else:
            text = _("The policy can be published.")
        self._state.setText(text)
        QTimer.singleShot(0, self, self._fit)
        self._offer()

    def _offer(self) -> None:
        """The documents that the answers make now; the one that was chosen stays chosen."""
        known = self.bridge.session.knowledge
        offered = documents(self.bridge.made, known)
        titles = [in_language(known.outlines[name].title, language()) or name for name in offered]
        shown = [(self._which.itemData(i), self._which.itemText(i)) for i in range(self._which.count())]
        if shown == list(zip(offered, titles, strict=True)):
            return
        chosen = self.chosen()
        self._which.blockSignals(True)
        self._which.clear()
        for name, title in zip(offered, titles, strict=True):
            self._which.addItem(title, name)
        self._which.setCurrentIndex(max(self._which.findData(chosen), 0))
        self._which.blockSignals(False)
        self._chosen()

    def _chosen(self) -> None:
        outline = self.bridge.session.knowledge.outlines.get(self.chosen())
        self._buttons["export:csv"].setVisible(outline is not None and outline.reader == "owner")

    def chosen(self) -> str:
        """The id of the document that the buttons take out."""
        return str(self._which.currentData() or POLICY)

    def _document(self) -> Document:
        if self.chosen() == POLICY:
            return confirmed(self.bridge.made.document)
        session, spoken = self.bridge.session, self.bridge.document_language
        return confirmed(make(session.profile, session.knowledge, "", spoken, self.chosen()).document)

    def run(self, name: str, path: Path | None = None) -> None:
        """Exports or copies; asks for a file name where none is given."""
        kind, _sign, format = name.partition(":")
        document = self._document()
        if kind == "copy":
            self._copy(document, code=format == "html")
            return
        path = path or self._ask(format)
        if path is None:
            return
        known = self.bridge.session.knowledge
        try:
            data = rendering.render(
                document, format, words=self._fixed(document), knowledge_date=known.checked
            )
            storage.write_whole(path, data)
        except Stop as stop:
            self._say(sentence(stop))
            return
        self._last = path
        self._say(_("Saved: {path}").replace("{path}", str(path)), done=True)
        self.exported.emit(str(path))

    def _copy(self, document: Document, *, code: bool) -> None:
        """Our own clipboard formats: the clean fragment, and plain text."""
        fixed = self._fixed(document)
        fragment = rendering.render(document, "html", fragment=True, words=fixed).decode()
        data = QMimeData()
        if code:
            data.setText(fragment)
        else:
            data.setHtml(fragment)
            data.setText(rendering.render(document, "txt", words=fixed).decode())
        QApplication.clipboard().setMimeData(data)
        self._say(_("Copied. Paste it into the editor of your website."))

    def _ask(self, format: str) -> Path | None:
        session = self.bridge.session
        folder = session.path.parent if session.path else Path.home()
        stem = session.path.stem if session.path else _("Privacy policy")
        if self.chosen() != POLICY:
            stem = f"{stem}, {self._which.currentText()}" if session.path else self._which.currentText()
        return ask_save(self, _("Export"), folder / f"{stem}.{format}", f"{format.upper()} (*.{format})")

    def _fixed(self, document: Document) -> Pairs[str, str]:
        known = self.bridge.session.knowledge.words
        return known.get(document.language) or known.get("lv") or Pairs()

    def _say(self, text: str, *, done: bool = False) -> None:
        self._done_text.setText(text)
        self._open.setVisible(done)
        self._folder.setVisible(done)
        self._done.show()
        self.ensureWidgetVisible(self._done)

    def _show(self, path: Path | None) -> None:
        """Opens a file or folder in the program that the system has for it."""
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._say(_("The system could not open it. It lies here: {path}").replace("{path}", str(path)))
