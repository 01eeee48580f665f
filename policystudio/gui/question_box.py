"""One question with its example, field, reasons, proposal, and what is wrong with the answer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from policystudio import interview
from policystudio.domain.issues import Issue
from policystudio.domain.pairs import in_language
from policystudio.domain.questions import Question
from policystudio.gui import words
from policystudio.gui.bridge import Bridge
from policystudio.gui.fields import field_for
from policystudio.gui.parts import SIGNS, link_button, sentence, text_label
from policystudio.gui.theme import XS, M, dressed
from policystudio.gui.words import _, said


class QuestionBox(QWidget):
    """Shows one question and hands the answer to the bridge."""

    def __init__(self, question: Question, bridge: Bridge) -> None:
        super().__init__()
        self.question, self.bridge = question, bridge
        self.setObjectName(f"question:{question.id}")
        self._visited = False
        self.ask = text_label(bold=True, steps=1)
        self.example = text_label("muted")
        self.field = field_for(question, bridge)
        self.field.edited.connect(self._edited)
        self.field.entered.connect(self._entered)
        self.field.left.connect(self._left)
        self.field.finished.connect(self.focusNextChild)
        self.ask.setBuddy(self.field.main())
        self.proposal = text_label("muted")
        self.take = link_button(f"accept:{question.id}", self._accept)
        self.put_back = link_button(f"back:{question.id}", self._put_back)
        self.frame = text_label("muted")
        self.problem = text_label("error")
        self.problem.setObjectName(f"problem:{question.id}")
        self.unknown = self._unknown()
        self.confirm = link_button(f"confirm:{question.id}", lambda: bridge.confirm(question.id))
        self.why = link_button(f"why:{question.id}", lambda _on: self._explain(), checkable=True)
        self.reason = text_label()
        self.reason.setContentsMargins(M, XS, M, XS)
        dressed(self.reason, "note")
        self.reason.hide()
        self._arrange()
        self.redraw()

    def _unknown(self) -> QCheckBox | None:
        """The box of “I don't know”, where it is not one of the choices of the field."""
        if self.field.unknown is not None:
            self.field.unknown.clicked.connect(self._unsure)
            return None
        box = QCheckBox()
        box.setObjectName(f"answer:{self.question.id}:unknown")
        box.clicked.connect(self._unsure)
        return box

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(M)
        head.addWidget(self.ask, 1)
        head.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(M)
        if self.unknown is not None:
            row.addWidget(self.unknown)
        row.addWidget(self.confirm)
        row.addStretch(1)
        proposed = QHBoxLayout()
        proposed.setSpacing(M)
        proposed.addWidget(self.proposal, 1)
        for button in (self.take, self.put_back):
            proposed.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        layout.addLayout(head)
        layout.addWidget(self.example)
        layout.addWidget(self.reason)
        layout.addSpacing(XS)
        if self.question.kind == "yes-no":
            one = QHBoxLayout()
            one.addWidget(self.field)
            one.addLayout(row, 1)
            layout.addLayout(one)
        else:
            layout.addWidget(self.field)
        layout.addLayout(proposed)
        layout.addWidget(self.frame)
        layout.addWidget(self.problem)
        if self.question.kind != "yes-no":
            layout.addLayout(row)

    def redraw(self) -> None:
        """All words in the language of the window."""
        optional = f" ({_('optional')})" if self.question.optional else ""
        ask = said(self.question.ask)
        self.ask.setText(ask + optional)
        example = said(self.question.example)
        self.example.setText(_as_anothers(example) if self.question.cls == "fact" else example)
        self.example.setVisible(bool(self.question.example))
        if self.unknown is not None:
            self.unknown.setText(_("I don't know"))
            self.unknown.setAccessibleName(f"{self.unknown.text()}: {ask}")
        for button, text in (
            (self.confirm, _("Our guess: confirm it")),
            (self.why, _("Why we ask")),
            (self.take, _("Accept")),
            (self.put_back, _("Put it back")),
        ):
            button.setText(text)
            button.setAccessibleName(f"{text}: {ask}")
        self.field.redraw()
        self._explain()
        self.refresh()

    def refresh(self) -> None:
        """What follows from the answers as they are now."""
        profile, id = self.bridge.profile, self.question.id
        answer = profile.answers.get(id)
        self.field.show_answer(answer, unsure=id in profile.unsure)
        if self.unknown is not None:
            self.unknown.setChecked(id in profile.unsure)
        self.confirm.setVisible(id in profile.assumed)
        self._show_proposal(answer)
        self._show_frame(answer)
        self._show_problem()

    def focus(self) -> None:
        """Puts the keyboard into the field."""
        self.field.main().setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self, raw: Any) -> None:
        self.bridge.answer(self.question.id, raw)

    def _entered(self) -> None:
        self.bridge.looked_at.emit(self.question.id)

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

    def _put_back(self) -> None:
        """The answer taken away and our proposal accepted, as one step of undo."""
        profile = self.bridge.profile.forget(self.question.id)
        self.bridge.settle()
        self.bridge.change(interview.accept(profile, self.bridge.made.facts, self.question), self.question.id)
        self.bridge.settle()

    def _explain(self) -> None:
        known = self.bridge.session.knowledge.provisions
        laws = [f"{id}: {said(known[id].says)}" for id in self.question.law if id in known]
        self.reason.setText("\n".join(filter(None, [said(self.question.why), *laws])))
        self.reason.setVisible(self.why.isChecked())

    def _show_proposal(self, answer: Any) -> None:
        proposal = interview.proposal_for(self.question, self.bridge.made.facts)
        if self.question.id in self.bridge.profile.unsure:
            proposal = None
        shown = self._value(proposal.value) if proposal else ""
        changed = answer is not None and bool(shown) and self._value(answer) != shown
        fact = self.bridge.made.facts.get(self.question.id)
        accepted = fact is not None and fact.how == "answered"
        self.proposal.setVisible(bool(shown) and (answer is None or changed))
        self.take.setVisible(
            bool(shown) and answer is None and not accepted and self.question.cls == "promise"
        )
        self.put_back.setVisible(changed)
        if proposal is None:
            return
        reason = said(proposal.reason)
        if changed:
            self.proposal.setText(_("Changed by you; we proposed: {value}.").replace("{value}", shown))
        elif accepted:
            self.proposal.setText(f"✓ {_('Accepted:')} {shown}. {reason}".strip())
        else:
            # What the law or habit settles holds without an act; a promise waits for one.
            promise = self.question.cls == "promise"
            lead = _("We propose:") if promise else _("If you choose nothing:")
            self.proposal.setText(f"{lead} {shown}. {reason}".strip())

    def _value(self, value: Any) -> str:
        known = self.bridge.session.knowledge
        return interview.show_value(value, self.question, known, words.language(), self.bridge.profile.own)

    def _show_frame(self, answer: Any) -> None:
        frame = in_language(self.question.frame, self.bridge.document_language) if self.question.frame else ""
        self.frame.setVisible(bool(frame))
        if frame:
            text = str(answer) if answer else "…"
            self.frame.setText(f"{_('In the policy:')} “{frame.replace('…', text)}”")

    def _show_problem(self) -> None:
        """Problems of the answer, once the field was left; of an unsure answer, where to look."""
        answered = self.question.id in self.bridge.profile.answers
        issues = [
            i
            for i in self.bridge.issues_at(self.question.id)
            if i.code.startswith(("answer.", "law.", "limits."))
            and i.code not in ("answer.missing", "answer.assumed")
        ]
        if not self._visited and not (answered and self.question.kind in ("yes-no", "choice", "choices")):
            issues = [i for i in issues if i.code == "answer.unsure"]
        weights = {i.severity for i in issues if i.code != "answer.unsure"}
        role = "error" if "error" in weights else "warning" if "warning" in weights else "muted"
        if self.problem.property("role") != role:
            dressed(self.problem, role)
        text = "\n".join(self._sentence(i) for i in issues)
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.field.describe(said(self.question.ask), f"{text} {said(self.question.example)}".strip())

    def _sentence(self, issue: Issue) -> str:
        if issue.code == "answer.unsure":
            return f"→ {said(self.question.unknown)}" if self.question.unknown else ""
        return f"{SIGNS[issue.severity]} {sentence(issue)}"


def _as_anothers(example: str) -> str:
    """An example that says yes or no, as another company's answer: else it reads as advice."""
    lead = _("For example:") + " "
    answer = example.removeprefix(lead).partition(" ")[0].strip(".,;:").casefold()
    if example.startswith(lead) and answer in (_("Yes").casefold(), _("No").casefold()):
        return f"{_('Another company might answer:')} {example.removeprefix(lead)}"
    return example
