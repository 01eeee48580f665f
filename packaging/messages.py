"""Keeps the catalogue of the program's words in step with the source.

    make messages

takes every English sentence of the program into each ``resources/interface/<language>/
LC_MESSAGES/policystudio.po``, keeps the translations that are there, drops what the program no
longer says, and compiles the ``.mo`` that the program reads. Sentences come from the tables of
policystudio/messages.py and from what the source passes to ``_(…)`` and ``translate(…)``.
"""

from __future__ import annotations

import datetime
import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
INTERFACE = ROOT / "resources" / "interface"
KEYWORDS = {"_": None, "translate": None}
FIXED = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
"""Written as the file's date, so that the file changes only when a sentence does."""


def sentences() -> dict[str, list[str]]:
    """Every English sentence of the program → where it is used: message codes or files."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    from policystudio.messages import HINTS, MESSAGES

    found: dict[str, list[str]] = {}
    for table, suffix in ((MESSAGES, ""), (HINTS, " (hint)")):
        for code, text in sorted(table.items()):
            found.setdefault(text, []).append(code + suffix)
    source = extract_from_dir(ROOT / "policystudio", [("**.py", "python")], keywords=KEYWORDS)
    for file, _, text, _, _ in sorted(source, key=lambda each: (each[0], each[1])):
        places = found.setdefault(text if isinstance(text, str) else text[0], [])
        if file not in places:
            places.append(file)
    found.pop("", None)
    return found


def template() -> Catalog:
    """The untranslated catalogue: each sentence with the places it is used at as its comment."""
    catalogue = Catalog(project="Policy Studio", charset="utf-8", creation_date=FIXED)
    for text, places in sentences().items():
        catalogue.add(text, auto_comments=[", ".join(places)])
    return catalogue


def catalogue(folder: Path) -> Catalog:
    """The catalogue of a language folder, with the translations that its ``.po`` holds."""
    language = folder.parent.name
    file = folder / "policystudio.po"
    if file.exists():
        with file.open("rb") as stream:
            return read_po(stream, locale=language)
    return Catalog(locale=language, project="Policy Studio")


def main() -> int:
    """Updates and compiles every language; says how many sentences wait for a translation."""
    for folder in sorted(INTERFACE.glob("*/LC_MESSAGES")):
        words = catalogue(folder)
        words.update(template(), no_fuzzy_matching=True)
        words.obsolete.clear()
        words.revision_date = FIXED
        words.header_comment = f"# Words of Policy Studio: {folder.parent.name}."
        words.project, words.version, words.fuzzy = "Policy Studio", "1", False
        words.last_translator, words.language_team = "Policy Studio contributors", folder.parent.name
        words.msgid_bugs_address = "none"
        text, compiled = io.BytesIO(), io.BytesIO()
        write_po(text, words, width=100, no_location=True, ignore_obsolete=True)
        write_mo(compiled, words)
        (folder / "policystudio.po").write_bytes(text.getvalue())
        (folder / "policystudio.mo").write_bytes(compiled.getvalue())
        waiting = [message.id for message in words if message.id and not message.string]
        print(f"{folder.parent.name}: {len(words)} sentences, {len(waiting)} not translated")
        for sentence in waiting:
            print(f"  {sentence}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
