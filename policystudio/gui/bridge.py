"""Between the session, which knows no Qt, and the panes, which know nothing else.

Fields call the bridge; the bridge changes the session and tells the panes. One direction.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from policystudio import interview
from policystudio.domain.issues import Issue, Stop
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.domain.values import replace
from policystudio.gui import words
from policystudio.interview import Walk
from policystudio.studio.accepting import accept, take_back
from policystudio.studio.pipeline import Made
from policystudio.studio.session import Session, Step

RECOVERY_MS = 1500
"""So long after the first unsaved change the recovery copy is written: with a slow disk and a busy
machine it is there within two seconds."""


class Bridge(QObject):
    """The open session as the panes see it."""

    made_anew = Signal(str)
    """The document was made anew; with the place of the change ("": all of it)."""
    issues_found = Signal()
    """The checks ran after a change."""
    walked_to = Signal(str)
    """Show and focus a place: a question id, ``activity:…``, ``sentence:…`` or ``page:…``."""
    looked_at = Signal(str)
    """The keyboard came to a question: show what it moves."""
    state_changed = Signal()
    """Name, dirty, undo or redo changed."""
    language_changed = Signal()
    """The words of the window are others now."""
    failed = Signal(object)
    """Something could not be saved: a Stop."""
    kept = Signal()
    """Something was saved, in the file or in the recovery copy."""

    def __init__(self, session: Session, parent: QObject | None = None, *, sample: bool = False) -> None:
        super().__init__(parent)
        self.session = session
        self._sample = sample
        self.made: Made = session.made(self.document_language)
        self._place = ""
        self._rebuild = QTimer(self)
        self._rebuild.setSingleShot(True)
        self._rebuild.setInterval(0)
        self._rebuild.timeout.connect(self._make)
        self._recovery = QTimer(self)
        self._recovery.setSingleShot(True)
        self._recovery.setInterval(RECOVERY_MS)
        self._recovery.setTimerType(Qt.TimerType.PreciseTimer)
        self._recovery.timeout.connect(self.keep)

    # -- what is there -----------------------------------------------------------------------------

    @property
    def profile(self) -> Profile:
        """The answers now."""
        return self.session.profile

    @property
    def sample(self) -> bool:
        """Whether this is the shipped sample, not yet saved as a file of the user's own."""
        return self._sample and self.session.path is None

    @property
    def place(self) -> str:
        """What was worked on last: a question id, ``activity:…`` or ``sentence:…``; never an answer."""
        return self._place

    @property
    def document_language(self) -> str:
        """The language of the document in the preview."""
        return self.session.profile.language or "lv"

    def walk(self) -> Walk:
        """All pages with the questions that apply. A step has a problem where an answer is wrong;
        what is merely not answered yet is open."""
        wrong = tuple(
            i for i in self.made.issues if i.code != "answer.missing" and not i.code.startswith("coverage.")
        )
        return interview.walk(self.profile, self.session.knowledge, (self.made.facts, wrong))

    def question(self, id: str) -> Question:
        """A question of the knowledge."""
        return self.session.knowledge.questions[id]

    def issues(self) -> tuple[Issue, ...]:
        """What there is to look at, errors first."""
        return self.made.issues

    def issues_at(self, place: str) -> tuple[Issue, ...]:
        """What there is to look at in one place."""
        return tuple(i for i in self.made.issues if i.place == place)

    # -- what the user does ------------------------------------------------------------------------

    def answer(self, question: str, raw: Any) -> None:
        """One question answered; None: the answer taken away."""
        profile = self.profile
        self.change(profile.forget(question) if raw is None else profile.answer(question, raw), question)

    def dont_know(self, question: str) -> None:
        """One question answered with "I don't know"."""
        self.settle()
        self.change(self.profile.dont_know(question), question)
        self.settle()

    def confirm(self, *questions: str) -> None:
        """What was assumed is confirmed by an explicit act; all of it without names."""
        self.settle()
        self.change(
            self.profile.confirm(*questions), questions[0] if len(questions) == 1 else "page:overview"
        )
        self.settle()

    def accept(self, *pages: str) -> None:
        """All proposals of activities and sections accepted as they are shown: one step of undo."""
        self.settle()
        place = f"activity:{pages[0]}" if len(pages) == 1 else "page:cards"
        self.change(accept(self.profile, self.session.knowledge, *pages), place)
        self.settle()

    def take_back(self, page: str) -> None:
        """What was accepted of an activity or section is not any more: one step of undo."""
        self.settle()
        self.change(take_back(self.profile, page), f"activity:{page}")
        self.settle()

    def own_rows(self, name: str, rows: tuple[Pairs[str, Any], ...], place: str) -> None:
        """The rows of one list that the user described himself."""
        self.change(replace(self.profile, own=self.profile.own.with_(name, rows)), place)

    def reword(self, key: str, entry: Pairs[str, Any] | None) -> None:
        """Own wording for a sentence; None: put back."""
        wording = self.profile.wording
        changed = wording.without(key) if entry is None else wording.with_(key, entry)
        self.settle()
        self.change(replace(self.profile, wording=changed), f"sentence:{key}")
        self.settle()

    def change(self, profile: Profile, place: str) -> None:
        """Takes a changed profile over; the panes follow in the next pass of the event loop."""
        if self.session.change(profile, place):
            self._changed(place)

    def settle(self) -> None:
        """A field was left: the step of undo is whole."""
        self.session.settle()

    def undo(self) -> None:
        """One step back, and to its place."""
        self._stepped(self.session.undo())

    def redo(self) -> None:
        """One step forward, and to its place."""
        self._stepped(self.session.redo())

    def walk_to(self, place: str) -> None:
        """Shows and focuses a place."""
        self.walked_to.emit(place)

    def use_language(self, code: str) -> None:
        """Another language of the window, without restart; the document keeps its own."""
        words.use(code)
        self.language_changed.emit()

    # -- never lost --------------------------------------------------------------------------------

    def keep(self) -> None:
        """Writes the recovery copy now; what is wrong is told, work goes on, and it is tried again."""
        self._recovery.stop()
        if not self._telling(self.session.keep):
            self._recovery.start()

    def save(self) -> bool:
        """Saves if there is a file and something to save; whether nothing is left unsaved."""
        if self.session.path is not None and self.session.dirty:
            self._telling(self.session.save)
        self.state_changed.emit()
        return not self.session.dirty

    def keep_mine(self) -> None:
        """Writes over what another program wrote. Raises Stop as `Session.save`."""
        self.session.save(mine=True)
        self.state_changed.emit()

    def take_theirs(self) -> None:
        """Takes over what another program wrote, as a step of undo. Raises Stop 10 or 11."""
        self.session.take_theirs()
        self._changed("")

    def _telling(self, work: Callable[[], None]) -> bool:
        try:
            work()
        except Stop as stop:
            self.failed.emit(stop)
            return False
        self.kept.emit()
        return True

    def _stepped(self, step: Step | None) -> None:
        if step is not None:
            self._changed(step.place)
            self._make()
            self.walked_to.emit(step.place)

    def _changed(self, place: str) -> None:
        self._place = place
        self._rebuild.start()
        if not self._recovery.isActive():
            self._recovery.start()
        self.state_changed.emit()

    def _make(self) -> None:
        self._rebuild.stop()
        self.made = self.session.made(self.document_language)
        self.made_anew.emit(self._place)
        QTimer.singleShot(0, self.issues_found.emit)
