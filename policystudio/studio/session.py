"""One open profile: answers, undo, saving, recovery copy, lock. The only state of the program."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from policystudio import interview, storage
from policystudio.domain.issues import Stop
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.profile import Profile
from policystudio.storage import recovery
from policystudio.storage.locks import Lock
from policystudio.studio.pipeline import Made, make


@dataclass(frozen=True, slots=True)
class Step:
    """One step of undo. ``place``: the question, ``activity:…`` or ``sentence:…`` it was about."""

    before: Profile
    after: Profile
    place: str


class Session:
    """An open profile. Faces call `change` and show what `profile` and `made` say.

    ``path`` None: it has no file yet. ``state``: the folder of recovery copies, backups and
    locks; by default the user's. Not made for threads.
    """

    def __init__(
        self,
        profile: Profile,
        knowledge: Knowledge,
        *,
        path: Path | None = None,
        stamp: str = storage.ABSENT,
        lock: Lock | None = None,
        state: Path | None = None,
        copy: str = "",
    ) -> None:
        self.profile = profile
        self.knowledge = knowledge
        self.path = path
        self._stamp = stamp
        self._lock = lock
        self._state = state
        self._saved = profile
        self._steps: list[Step] = []
        self._undone: list[Step] = []
        self._settled = True
        self._backed_up = False
        self._copy = copy or recovery.copy_id(path)
        self._kept: Profile | None = None
        self._made: tuple[tuple[Profile, str, str, str], Made] | None = None

    @classmethod
    def start(cls, kind: str, knowledge: Knowledge, state: Path | None = None) -> Session:
        """A new profile for a kind of business, without a file."""
        return cls(interview.start(kind, knowledge), knowledge, state=state)

    @classmethod
    def open(cls, path: Path, knowledge: Knowledge, state: Path | None = None) -> Session:
        """The profile in a file, behind its lock. Raises Stop 10, 11 or 14 (design §8)."""
        lock = storage.lock(path, state)
        try:
            profile, stamp = storage.load_with_stamp(path)
        except BaseException:
            lock.release()
            raise
        return cls(profile, knowledge, path=path, stamp=stamp, lock=lock, state=state)

    @classmethod
    def recover(cls, copy: recovery.Copy, knowledge: Knowledge, state: Path | None = None) -> Session:
        """The work kept in a recovery copy, unsaved, over the file it belongs to."""
        lock = storage.lock(copy.path, state) if copy.path else None
        try:
            profile = recovery.read(copy)
            session = cls(
                profile, knowledge, path=copy.path, stamp=copy.stamp, lock=lock, state=state, copy=copy.id
            )
            session._saved = storage.load(copy.path) if copy.path and copy.path.exists() else Profile()
        except BaseException:
            if lock:
                lock.release()
            raise
        session._kept = profile
        return session

    def made(self, language: str = "lv", document: str = "privacy-policy", today: str = "") -> Made:
        """What the profile makes now; computed once per change."""
        key = (self.profile, language, document, today)
        if self._made is None or self._made[0] != key:
            self._made = (key, make(self.profile, self.knowledge, today, language, document))
        return self._made[1]

    # -- changes and undo ----------------------------------------------------------------------

    def change(self, profile: Profile, place: str) -> bool:
        """Takes a changed profile over; whether anything changed. Changes at one place in a row
        are one step of undo, until `settle`."""
        if profile == self.profile:
            return False
        last = self._steps[-1] if self._steps else None
        if last is not None and not self._settled and last.place == place:
            self._steps[-1] = Step(last.before, profile, place)
            if profile == last.before:
                self._steps.pop()
        else:
            self._steps.append(Step(self.profile, profile, place))
        self._undone.clear()
        self._settled = False
        self.profile = profile
        return True

    def settle(self) -> None:
        """Ends the step of undo: what is typed next, even at the same place, is another."""
        self._settled = True

    def undo(self) -> Step | None:
        """Goes one step back; the step, to walk to its place, or None."""
        if not self._steps:
            return None
        step = self._steps.pop()
        self._undone.append(step)
        self._settled = True
        self.profile = step.before
        return step

    def redo(self) -> Step | None:
        """Goes one step forward again; the step, or None."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._steps.append(step)
        self._settled = True
        self.profile = step.after
        return step

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to go back."""
        return bool(self._steps)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to go forward."""
        return bool(self._undone)

    # -- saving ----------------------------------------------------------------------------------

    @property
    def dirty(self) -> bool:
        """Whether there is something that the file does not hold."""
        return self.profile != self._saved

    def changed_on_disk(self) -> bool:
        """Whether another program changed or removed the file since it was read or written."""
        return self.path is not None and storage.stamp(self.path) != self._stamp

    def save(self, *, mine: bool = False) -> None:
        """Writes the file whole; a backup before the first write. ``mine``: over another's changes.

        Raises Stop ``file.no_name`` (13), ``file.changed_on_disk`` (12), ``file.cannot_write`` (13).
        """
        if self.path is None:
            raise Stop("file.no_name", 13)
        if not self._backed_up:
            # Where no backup can be kept (the home disk is full), saving is worth more than none.
            with suppress(Stop):
                storage.back_up(self.path, self._state)
            self._backed_up = True
        expected = None if mine else self._stamp
        self._stamp = storage.save(
            self.path, self.profile, interview.order(self.knowledge), expected=expected
        )
        self._saved = self.profile
        self._kept = None
        recovery.drop(self._copy, self._state)

    def save_as(self, path: Path) -> None:
        """Writes under another name and goes on there. Raises Stop as `save`, and 14 where that
        file is open elsewhere; then everything is as before."""
        lock = storage.lock(path, self._state) if path != self.path else self._lock
        before = (self.path, self._stamp, self._backed_up, self._copy)
        self.path, self._backed_up = path, False
        try:
            self.save(mine=True)
        except BaseException:
            self.path, self._stamp, self._backed_up, self._copy = before
            if lock is not None and lock is not self._lock:
                lock.release()
            raise
        if lock is not self._lock:
            if self._lock is not None:
                self._lock.release()
            self._lock = lock
        self._copy = recovery.copy_id(path)

    def take_theirs(self) -> None:
        """Takes over what is on disk now, as a step that can be undone. Raises Stop 10 or 11."""
        if self.path is None:
            return
        profile, stamp = storage.load_with_stamp(self.path)
        self.settle()
        self.change(profile, "")
        self.settle()
        self._stamp, self._saved = stamp, profile

    # -- never lost --------------------------------------------------------------------------------

    def keep(self) -> None:
        """Writes the recovery copy if there is something unsaved that it does not hold yet.

        Raises Stop ``file.cannot_write`` (13).
        """
        if not self.dirty or self._kept == self.profile:
            return
        order = interview.order(self.knowledge)
        recovery.keep(self._copy, self.profile, order, path=self.path, stamp=self._stamp, state=self._state)
        self._kept = self.profile

    def close(self, *, forget: bool = False) -> None:
        """Lets go of the file. ``forget``: unsaved work and its recovery copy are given up."""
        if forget or not self.dirty:
            recovery.drop(self._copy, self._state)
        if self._lock is not None:
            self._lock.release()
            self._lock = None
