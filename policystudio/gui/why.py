"""Why a sentence is there: its answers, the law, what it meets; one step to its question."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from policystudio import interview
from policystudio.domain.document import Sentence
from policystudio.gui import words
from policystudio.gui.bridge import Bridge
from policystudio.gui.parts import scrolling
from policystudio.gui.preview import Preview
from policystudio.gui.theme import XS, M, S, dressed, scaled
from policystudio.gui.words import _, said


class WhyCard(QFrame):
    """Stands below the document, never over the sentence."""

    def __init__(self, bridge: Bridge, preview: Preview) -> None:
        super().__init__()
        self.bridge, self.preview = bridge, preview
        self.key = ""
        self.setObjectName("why")
        dressed(self, "card")
        self._scroll = QScrollArea()
        self._close = QPushButton("✕")
        self._close.setObjectName("why:close")
        self._close.clicked.connect(self.close_card)
        dressed(self._close, "link")
        self._title = QLabel()
        self._title.setFont(scaled(1, bold=True))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, S, S, M)
        layout.addLayout(head)
        layout.addWidget(self._scroll)
        self.setMaximumHeight(280)
        self.setMinimumHeight(180)
        self.hide()
        bridge.made_anew.connect(lambda _place: self.refresh())
        bridge.language_changed.connect(self.refresh)

    def show_sentence(self, key: str) -> None:
        """Opens the card for a sentence and puts the keyboard into it."""
        self.key = key
        self.show()
        self.refresh()
        self.preview.show_place(f"sentence:{key}")
        self._close.setFocus()

    def close_card(self) -> None:
        """Closes the card; the keyboard returns to the document."""
        self.key = ""
        self.hide()
        self.preview.show_place("")
        self.preview.browser.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
            return
        super().keyPressEvent(event)

    def sentence(self) -> Sentence | None:
        """The sentence the card speaks of, if it is still there."""
        return next((s for s in self.bridge.made.document.sentences() if s.key == self.key), None)

    def refresh(self) -> None:
        """The reasons as they are now."""
        if not self.key:
            return
        sentence = self.sentence()
        if sentence is None:
            self.hide()
            return
        self._title.setText(_("Why is this here?"))
        self._close.setAccessibleName(_("Close"))
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, S, 0)
        layout.setSpacing(XS)
        layout.addWidget(self._label(f"“{sentence.text}”"))
        if sentence.assumed:
            layout.addWidget(self._label(_("Nobody confirmed this yet; it is not exported."), "warning"))
        self._answers(sentence, layout)
        self._laws(sentence, layout)
        for id in sentence.satisfies:
            requirement = self.bridge.session.knowledge.requirements.get(id)
            if requirement is not None:
                layout.addWidget(
                    self._label(f"{_('The law asks for it:')} {said(requirement.says)}", "muted")
                )
        self._own(sentence, layout)
        layout.addStretch(1)
        scrolling(self._scroll, inner)

    def _answers(self, sentence: Sentence, layout: QVBoxLayout) -> None:
        known = self.bridge.session.knowledge
        for id in dict.fromkeys((*sentence.facts, *sentence.because)):
            question = known.questions.get(id)
            if question is None:
                continue
            fact = self.bridge.made.facts.get(id)
            value = fact.value if fact else None
            shown = interview.show_value(value, question, known, words.language(), self.bridge.profile.own)
            row = QHBoxLayout()
            row.addWidget(self._label(f"{said(question.ask)}  {shown}"), 1)
            button = QPushButton(_("Change the answer"))
            button.setObjectName(f"why:change:{id}")
            button.setAccessibleName(f"{_('Change the answer')}: {said(question.ask)}")
            button.clicked.connect(partial(self.bridge.walk_to, id))
            dressed(button, "link")
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            layout.addLayout(row)

    def _laws(self, sentence: Sentence, layout: QVBoxLayout) -> None:
        known = self.bridge.session.knowledge
        for id in sentence.law:
            provision = known.provisions.get(id)
            if provision is None:
                continue
            act = known.acts[provision.act]
            row = QHBoxLayout()
            row.addWidget(self._label(f"{id}: {said(provision.says)}", "muted"), 1)
            link = QPushButton(_("Read the law"))
            link.setObjectName(f"why:law:{id}")
            link.setAccessibleName(f"{_('Read the law')}: {said(act.title)}")
            link.clicked.connect(lambda _on=False, url=act.url: QDesktopServices.openUrl(QUrl(url)))
            dressed(link, "link")
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            layout.addLayout(row)

    def _own(self, sentence: Sentence, layout: QVBoxLayout) -> None:
        row = QHBoxLayout()
        reword = QPushButton(_("Put it in your own words"))
        reword.setObjectName("why:reword")
        reword.clicked.connect(self._reword)
        row.addWidget(reword)
        if self.key in self.bridge.profile.wording:
            back = QPushButton(_("Put it back"))
            back.setObjectName("why:back")
            back.clicked.connect(lambda: self.bridge.reword(self.key, None))
            row.addWidget(back)
        row.addStretch(1)
        layout.addLayout(row)

    def _reword(self) -> None:
        from policystudio.gui.wording import WordingDialog

        sentence = self.sentence()
        if sentence is not None:
            WordingDialog(self.bridge, sentence, self).open()

    def _label(self, text: str, role: str = "") -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if role:
            dressed(label, role)
        return label
