"""One question with its example, field, reasons, proposal, and what is wrong with the answer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from policystudio import interview, messages
from policystudio.domain.pairs import in_language
from policystudio.domain.questions import Question
from policystudio.gui import words
from policystudio.gui.bridge import Bridge
from policystudio.gui.fields import field_for
from policystudio.gui.theme import XS, M, dressed, scaled
from policystudio.gui.words import _, said


class QuestionBox(QWidget):
    """Shows one question and hands the answer to the bridge."""

    def __init__(self, question: Question, bridge: Bridge) -> None:
        super().__init__()
        self.question, self.bridge = question, bridge
        self.setObjectName(f"question:{question.id}")
        self._visited = False
        self.ask = self._label("", bold=True, steps=1)
        self.example = self._label("muted")
        self.field = field_for(question, bridge)
        self.field.edited.connect(self._edited)
        self.field.left.connect(self._left)
        self.ask.setBuddy(self.field.main())
        self.proposal = self._label("muted")
        self.take = self._button(f"accept:{question.id}", self._accept)
        self.frame = self._label("muted")
        self.problem = self._label("error")
        self.problem.setObjectName(f"problem:{question.id}")
        self.unknown = self._button(f"answer:{question.id}:unknown", self._unsure, checkable=True)
        self.confirm = self._button(f"confirm:{question.id}", lambda: bridge.confirm(question.id))
        self.why = self._button(f"why:{question.id}", self._explain, checkable=True)
        self.reason = self._label("muted")
        self.reason.hide()
        row = QHBoxLayout()
        row.setSpacing(M)
        for button in (self.unknown, self.why, self.confirm):
            row.addWidget(button)
        row.addStretch(1)
        proposed = QHBoxLayout()
        proposed.addWidget(self.proposal, 1)
        proposed.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        layout.addWidget(self.ask)
        layout.addWidget(self.example)
        layout.addSpacing(XS)
        layout.addWidget(self.field)
        layout.addLayout(proposed)
        layout.addWidget(self.frame)
        layout.addWidget(self.problem)
        layout.addLayout(row)
        layout.addWidget(self.reason)
        self.redraw()

    def redraw(self) -> None:
        """All words in the language of the window."""
        optional = f" ({_('optional')})" if self.question.optional else ""
        self.ask.setText(said(self.question.ask) + optional)
        self.example.setText(said(self.question.example))
        self.example.setVisible(bool(self.question.example))
        self.unknown.setText(_("I don't know"))
        self.confirm.setText(_("Yes, that is so"))
        self.why.setText(_("Why we ask"))
        self.take.setText(_("Accept"))
        self.take.setAccessibleName(f"{_('Accept')}: {said(self.question.ask)}")
        unknown = _("I don't know")
        self.unknown.setAccessibleName(f"{unknown}: {said(self.question.ask)}")
        self.why.setAccessibleName(f"{_('Why we ask')}: {said(self.question.ask)}")
        self.field.redraw()
        self._explain()
        self.refresh()

    def refresh(self) -> None:
        """What follows from the answers as they are now."""
        profile, id = self.bridge.profile, self.question.id
        answer = profile.answers.get(id)
        self.field.show_answer(answer)
        self.unknown.setChecked(id in profile.unsure)
        self.confirm.setVisible(id in profile.assumed)
        self._show_proposal(answer)
        self._show_frame(answer)
        self._show_problem()

    def focus(self) -> None:
        """Puts the keyboard into the field."""
        self.field.main().setFocus(Qt.FocusReason.OtherFocusReason)

    def _label(self, role: str, *, bold: bool = False, steps: int = 0) -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        if bold or steps:
            label.setFont(scaled(self, steps, bold=bold))
        if role:
            dressed(label, role)
        return label

    def _button(self, name: str, work: Any, *, checkable: bool = False) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setCheckable(checkable)
        button.clicked.connect(work)
        dressed(button, "link")
        return button

    def _edited(self, raw: Any) -> None:
        self.bridge.answer(self.question.id, raw)

    def _left(self) -> None:
        self._visited = True
        self.bridge.settle()
        self._show_problem()

    def _unsure(self, on: bool) -> None:
        if on:
            self.bridge.dont_know(self.question.id)
        else:
            self.bridge.answer(self.question.id, None)

    def _accept(self) -> None:
        settled = self.bridge.made.facts
        self.bridge.change(interview.accept(self.bridge.profile, settled, self.question), self.question.id)
        self.bridge.settle()

    def _explain(self) -> None:
        known = self.bridge.session.knowledge.provisions
        laws = [f"{id}: {said(known[id].says)}" for id in self.question.law if id in known]
        self.reason.setText("\n".join([said(self.question.why), *laws]))
        self.reason.setVisible(self.why.isChecked())

    def _show_proposal(self, answer: Any) -> None:
        proposal = interview.proposal_for(self.question, self.bridge.made.facts) if answer is None else None
        open_ = proposal is not None and self.question.id not in self.bridge.profile.unsure
        fact = self.bridge.made.facts.get(self.question.id)
        accepted = fact is not None and fact.how == "answered"
        self.proposal.setVisible(open_)
        self.take.setVisible(open_ and not accepted and self.question.cls == "promise")
        if proposal is None or not open_:
            return
        shown = interview.show_value(
            proposal.value, self.question, self.bridge.session.knowledge, words.language()
        )
        lead = _("Accepted:") if accepted else _("We propose:")
        self.proposal.setText(f"{lead} {shown}. {said(proposal.reason)}".strip())

    def _show_frame(self, answer: Any) -> None:
        frame = in_language(self.question.frame, self.bridge.document_language) if self.question.frame else ""
        self.frame.setVisible(bool(frame))
        if frame:
            text = str(answer) if answer else "…"
            self.frame.setText(f"{_('In the policy:')} “{frame.replace('…', text)}”")

    def _show_problem(self) -> None:
        """Problems of the answer, once the field was left; of an unsure answer, where to look."""
        issues = [
            i for i in self.bridge.issues_at(self.question.id) if i.code.startswith(("answer.", "law."))
        ]
        wanted = [i for i in issues if i.code not in ("answer.missing", "answer.assumed")]
        if not self._visited:
            wanted = [i for i in wanted if i.code == "answer.unsure"]
        text = "\n".join(f"{_SIGNS[i.severity]} {self._sentence(i)}" for i in wanted)
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.field.describe(said(self.question.ask), f"{said(self.question.example)} {text}".strip())

    def _sentence(self, issue: Any) -> str:
        language = words.language()
        if issue.code == "answer.unsure":
            return f"{_('Look here:')} {said(self.question.unknown)}"
        hint = messages.hint(issue, language)
        return f"{messages.sentence(issue, language)} {hint}".strip()


_SIGNS = {"error": "✖", "warning": "▲", "note": "ⓘ"}
