"""One open profile: answers, undo, saving, recovery copy, lock. The only state of the program."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from policystudio import interview, storage
from policystudio.domain.issues import Stop
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.profile import Profile
from policystudio.domain.values import dataclass
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
        self._recovered = False
        self._made: tuple[tuple[Profile, str, str, str], Made] | None = None

    @classmethod
    def start(cls, kind: str, knowledge: Knowledge, state: Path | None = None) -> Session:
        """A new profile for a kind of business, without a file."""
        return cls(interview.start(kind, knowledge), knowledge, state=state)

    @classmethod
    def open(cls, path: Path, knowledge: Knowledge, state: Path | None = None) -> Session:
        """The profile in a file, behind its lock. Raises Stop ``file.*`` with exit code 10 (not
        readable), 11 (newer format) or 14 (in use)."""
        lock = _lock(path, state)
        try:
            profile, stamp = storage.load_with_stamp(path)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        return cls(profile, knowledge, path=path, stamp=stamp, lock=lock, state=state)

    @classmethod
    def recover(cls, copy: recovery.Copy, knowledge: Knowledge, state: Path | None = None) -> Session:
        """The work kept in a recovery copy, unsaved, over the file it belongs to."""
        lock = _lock(copy.path or copy.file, state)
        try:
            profile = recovery.read(copy)
            session = cls(
                profile, knowledge, path=copy.path, stamp=copy.stamp, lock=lock, state=state, copy=copy.id
            )
            session._saved = _as_saved(copy.path)
        except BaseException:
            if lock:
                lock.release()
            raise
        session._kept = profile
        session._recovered = True
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

    def is_at(self, path: Path) -> bool:
        """Whether the profile has its file at a path, by whichever way that leads there."""
        return self.path is not None and self.path.resolve() == path.resolve()

    @property
    def worth_asking(self) -> bool:
        """Whether unsaved work would be missed: something was entered, or recovered."""
        return self.dirty and (self.can_undo or self._recovered)

    def changed_on_disk(self) -> bool:
        """Whether another program changed or removed the file since it was read or written.

        Raises Stop ``file.not_readable`` (10)."""
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
        # The file is written; a copy that cannot be taken away is no reason to say that it is not.
        with suppress(Stop):
            recovery.drop(self._copy, self._state)

    def save_as(self, path: Path) -> None:
        """Writes under another name and goes on there. Raises Stop as `save`, and 14 where that
        file is open elsewhere; then everything is as before."""
        lock = _lock(path, self._state) if path != self.path else self._lock
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

        Raises Stop ``file.cannot_keep`` (13; ``reason``).
        """
        if not self.dirty or self._kept == self.profile:
            return
        if self._lock is None and self.path is None:
            # So that another window sees that this is no work left behind.
            self._lock = _lock(recovery.file_of(self._copy, self._state), self._state)
        order = interview.order(self.knowledge)
        try:
            recovery.keep(
                self._copy, self.profile, order, path=self.path, stamp=self._stamp, state=self._state
            )
        except Stop as stop:
            raise Stop("file.cannot_keep", 13, **stop.values) from None
        self._kept = self.profile

    def close(self, *, forget: bool = False) -> None:
        """Lets go of the file. ``forget``: unsaved work and its recovery copy are given up."""
        if forget or not self.dirty:
            with suppress(Stop):
                recovery.drop(self._copy, self._state)
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _lock(path: Path, state: Path | None) -> Lock | None:
    """The lock of a file; None where the state folder takes none: the work is worth more than a
    lock that only keeps our own windows apart. Raises Stop ``file.in_use`` (14)."""
    try:
        return storage.lock(path, state)
    except Stop as stop:
        if stop.exit_code == 14:
            raise
        return None


def _as_saved(path: Path | None) -> Profile:
    """What the file of recovered work holds; an empty profile where it cannot be read any more:
    the copy is worth the more then."""
    try:
        return storage.load(path) if path is not None else Profile()
    except Stop:
        return Profile()
