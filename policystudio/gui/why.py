"""Why a sentence is there: its answers, the law, what it meets; one step to its question."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from policystudio import interview
from policystudio.domain.document import ADDED, Heading, Sentence
from policystudio.gui import words
from policystudio.gui.bridge import Bridge
from policystudio.gui.flow import Flow
from policystudio.gui.parts import plain_label, scrolling, text_label
from policystudio.gui.preview import Preview
from policystudio.gui.theme import XS, M, S, dressed, scaled
from policystudio.gui.words import _, said
from policystudio.studio.own_words import ours, ruling


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
        self._title = plain_label()
        self._title.setFont(scaled(1, bold=True))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, S, S, M)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        self._foot = Flow(S)
        layout.addWidget(self._foot)
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

    def ours(self) -> Sentence | None:
        """What would stand there without the user's words."""
        bridge = self.bridge
        return ours(bridge.profile, bridge.session.knowledge, self.key, bridge.document_language)

    def refresh(self) -> None:
        """The reasons as they are now."""
        if not self.key:
            return
        sentence = self.sentence()
        left_out = self.ours() if sentence is None and ruling(self.bridge.profile, self.key) else None
        shown = sentence or left_out
        if shown is None:
            self.hide()
            return
        self.show()
        self._title.setText(_("Why is this not here?") if left_out else _("Why is this here?"))
        self._close.setAccessibleName(_("Close"))
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, S, 0)
        layout.setSpacing(XS)
        layout.addWidget(text_label(text=f"“{shown.text}”"))
        self._about_own(shown, layout, left_out=left_out is not None)
        if shown.assumed:
            layout.addWidget(text_label("warning", text=_("Nobody confirmed this yet; it is not exported.")))
        self._answers(shown, layout)
        self._laws(shown, layout)
        for id in shown.satisfies:
            requirement = self.bridge.session.knowledge.requirements.get(id)
            if requirement is not None:
                asks = f"{_('The law asks for it:')} {said(requirement.says)}"
                layout.addWidget(text_label("muted", text=asks))
        self._buttons(shown, left_out=left_out is not None)
        layout.addStretch(1)
        scrolling(self._scroll, inner)

    def _about_own(self, sentence: Sentence, layout: QVBoxLayout, *, left_out: bool) -> None:
        """What the user made of it, and what we would say."""
        if left_out:
            layout.addWidget(text_label("muted", text=_("You left this sentence out.")))
        elif sentence.key.startswith(ADDED):
            layout.addWidget(text_label("muted", text=_("You added this paragraph.")))
        elif sentence.own:
            layout.addWidget(text_label("muted", text=_("These are your own words.")))
            before = self.ours()
            if before is not None:
                layout.addWidget(text_label("muted", text=f"{_('Our words:')} “{before.text}”"))

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
            row.addWidget(text_label(text=f"{said(question.ask)}  {shown}"), 1)
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
            row.addWidget(text_label("muted", text=f"{id}: {said(provision.says)}"), 1)
            link = QPushButton(_("Read the law"))
            link.setObjectName(f"why:law:{id}")
            link.setAccessibleName(f"{_('Read the law')}: {said(act.title)}")
            link.clicked.connect(lambda _on=False, url=act.url: QDesktopServices.openUrl(QUrl(url)))
            dressed(link, "link")
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            layout.addLayout(row)

    def _buttons(self, sentence: Sentence, *, left_out: bool) -> None:
        self._foot.clear()
        added = sentence.key.startswith(ADDED)
        section = any(
            isinstance(block, Heading) and block.sentence.key == self.key
            for block in self.bridge.made.document.blocks
        )
        add = _("Add a paragraph to this section") if section else _("Add a paragraph after this")
        choices: list[tuple[str, str, Callable[[], None]]] = []
        if not left_out:
            reword = _("Change the paragraph") if added else _("Put it in your own words")
            choices = [("why:reword", reword, self._reword), ("why:add", add, self._add)]
        if key := ruling(self.bridge.profile, self.key):
            back = _("Remove the paragraph") if added else _("Put it back")
            choices.append(("why:back", back, lambda: self.bridge.reword(key, None)))
        for name, text, work in choices:
            button = QPushButton(text)
            button.setObjectName(name)
            button.clicked.connect(lambda _on=False, work=work: work())
            self._foot.add(button)

    def _reword(self) -> None:
        self._open(adding=False)

    def _add(self) -> None:
        self._open(adding=True)

    def _open(self, *, adding: bool) -> None:
        from policystudio.gui.wording import WordingDialog

        sentence = self.sentence()
        if sentence is not None:
            WordingDialog(self.bridge, sentence, self.window(), adding=adding).open()
