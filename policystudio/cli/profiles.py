"""A profile opened by a command, and written back if it is still the same on disk."""

from __future__ import annotations

from pathlib import Path

from policystudio import interview, knowledge, storage
from policystudio.cli.parser import Options
from policystudio.domain.issues import Stop
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.profile import Profile
from policystudio.domain.values import dataclass
from policystudio.studio.pipeline import Made, make


@dataclass(frozen=True, slots=True)
class Opened:
    """A profile with its file, the stamp it had when it was read, and the knowledge."""

    path: Path
    profile: Profile
    stamp: str
    knowledge: Knowledge

    def save(self, profile: Profile) -> str:
        """Writes ``profile`` whole, behind a lock, and gives the new stamp.

        Raises Stop where the file changed meanwhile (12), cannot be written (13) or is in use (14).
        """
        with storage.lock(self.path):
            return storage.save(self.path, profile, interview.order(self.knowledge), expected=self.stamp)


def opened(file: str) -> Opened:
    """The profile in ``file``. Raises Stop with the exit code of design §8."""
    path = Path(file)
    profile, stamp = storage.load_with_stamp(path)
    return Opened(path, profile, stamp, knowledge.load())


def made(opened: Opened, options: Options) -> Made:
    """What the profile makes, with the options of the call.

    Raises Stop ``usage.unknown_document`` (2) where no outline has the document's name.
    """
    known = opened.knowledge
    if options.document not in known.outlines:
        named = {"document": options.document, "documents": ", ".join(known.outlines)}
        raise Stop("usage.unknown_document", 2, **named)
    language = options.language or opened.profile.language
    return make(opened.profile, known, options.today, language, options.document)
