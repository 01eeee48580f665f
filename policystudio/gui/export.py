"""The last page: what is missing, assumed or doubtful; export and copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from policystudio import messages, rendering, storage
from policystudio.domain.document import Document, confirmed
from policystudio.domain.issues import Stop
from policystudio.domain.pairs import Pairs
from policystudio.gui import words
from policystudio.gui.bridge import Bridge
from policystudio.gui.flow import FlowLayout
from policystudio.gui.problems import ProblemList
from policystudio.gui.theme import XL, L, M, S, dressed, scaled
from policystudio.gui.words import _, language
from policystudio.notation.dates import date

FORMATS = ("docx", "html", "md", "txt", "pdf")


class ExportPage(QScrollArea):
    """Check once more, then take the text out."""

    exported = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.setObjectName("page:summary")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(XL, L, XL, XL)
        layout.setSpacing(M)
        self.title = QLabel()
        self.title.setFont(scaled(self, 5, bold=True))
        self._state = self._words("")
        self._problems = ProblemList(bridge)
        self._problems.setObjectName("problems:summary")
        self._problems.chosen.connect(bridge.walk_to)
        self._problems.setMinimumHeight(160)
        buttons = QWidget()
        flow = FlowLayout(buttons, S)
        self._buttons: dict[str, QPushButton] = {}
        for name in (*(f"export:{f}" for f in FORMATS), "copy:website", "copy:html"):
            button = QPushButton()
            button.setObjectName(name)
            button.clicked.connect(lambda _on=False, name=name: self.run(name))
            if name in ("export:docx", "copy:website"):
                dressed(button, "primary")
            flow.addWidget(button)
            self._buttons[name] = button
        self._done = QFrame()
        dressed(self._done, "card")
        row = QHBoxLayout(self._done)
        self._done_text = self._words("")
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
        self._about = self._words("muted")
        for widget in (self.title, self._state, self._problems, buttons, self._done, self._about):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(inner)
        self._last: Path | None = None
        bridge.issues_found.connect(self.refresh)
        self.redraw()

    def redraw(self) -> None:
        """All words in the language of the window."""
        self.title.setText(_("Check and export"))
        labels = {
            "export:docx": _("Export DOCX (Word)"),
            "export:html": _("Export HTML page"),
            "export:md": _("Export Markdown"),
            "export:txt": _("Export text"),
            "export:pdf": _("Export PDF"),
            "copy:website": _("Copy for website"),
            "copy:html": _("Copy HTML code"),
        }
        for name, text in labels.items():
            self._buttons[name].setText(text)
        self._open.setText(_("Open"))
        self._folder.setText(_("Show in folder"))
        checked = self.bridge.session.knowledge.checked
        shown = date(checked, "gen" if language() == "lv" else "nom", language())
        self._about.setText(
            _("This is no legal advice. Facts of law and services are as of {date}.").replace("{date}", shown)
        )
        self.refresh()

    def refresh(self) -> None:
        """Whether it is ready, as things are now."""
        issues = self.bridge.issues()
        errors = sum(i.severity == "error" for i in issues)
        if self.bridge.made.document.draft:
            text = _("Not ready yet: {count} things are open. You can export all the same; the text is then "
                     "marked as a draft.").replace("{count}", str(errors or len(issues)))  # fmt: skip
        elif issues:
            text = _("Ready. Some things are worth a look before you publish.")
        else:
            text = _("Ready.")
        self._state.setText(text)

    def run(self, name: str, path: Path | None = None) -> None:
        """Exports or copies; asks for a file name where none is given."""
        kind, _sign, format = name.partition(":")
        document = confirmed(self.bridge.made.document)
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
            self._say(f"{messages.sentence(stop, words.language())} {messages.hint(stop, words.language())}")
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
        stem = session.path.with_suffix("") if session.path else Path.home() / _("Privacy policy")
        name, _filter = QFileDialog.getSaveFileName(
            self, _("Export"), str(stem) + f".{format}", f"{format.upper()} (*.{format})"
        )
        return Path(name) if name else None

    def _fixed(self, document: Document) -> Pairs[str, str]:
        known = self.bridge.session.knowledge.words
        return known.get(document.language) or known.get("lv", Pairs())

    def _say(self, text: str, *, done: bool = False) -> None:
        self._done_text.setText(text)
        self._open.setVisible(done)
        self._folder.setVisible(done)
        self._done.show()

    def _show(self, path: Path | None) -> None:
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _words(self, role: str) -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        if role:
            dressed(label, role)
        return label
