"""Keeps the catalogue of the program's words in step with the source.

    make messages

takes every English sentence of the program into each ``resources/interface/<language>/
LC_MESSAGES/policystudio.po``, keeps the translations that are there, drops what the program no
longer says, and compiles the ``.mo`` that the program reads. Sentences come from the tables of
policystudio/messages.py and from what the source passes to ``_(…)`` and ``translate(…)``.
"""

from __future__ import annotations

import ast
import datetime
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
INTERFACE = ROOT / "resources" / "interface"
KEYWORDS = ("_", "translate")
FIXED = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
"""Written as the file's date, so that the file changes only when a sentence does."""


def sentences() -> dict[str, list[str]]:
    """Every English sentence of the program → where it is used: message codes or files."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    from policystudio.messages import HINTS, MESSAGES
    from policystudio.storage.reasons import REASONS

    found: dict[str, list[str]] = {}
    for table, suffix in ((MESSAGES, ""), (HINTS, " (hint)"), (REASONS, " (reason)")):
        for code, text in sorted(table.items()):
            found.setdefault(text, []).append(code + suffix)
    for path in sorted((ROOT / "policystudio").rglob("*.py")):
        if "_shipped" in path.parts:  # the data of an installed program, no source
            continue
        file = path.relative_to(ROOT / "policystudio").as_posix()
        for text in spoken(ast.parse(path.read_text(encoding="utf-8"))):
            places = found.setdefault(text, [])
            if file not in places:
                places.append(file)
    found.pop("", None)
    return found


def spoken(module: ast.Module) -> Iterator[str]:
    """The sentences that a file hands to a keyword, in the order of its calls.

    A reader of tokens would miss calls inside f-strings before Python 3.12, and every sentence
    that comes by a name: here the name stands for the sentences assigned to it in the file, or,
    where it is a parameter, for those that the file's calls of that function pass.
    """
    for node, function in _walk(module, None):
        if isinstance(node, ast.Call) and node.args and _called(node) in KEYWORDS:
            argument = node.args[0]
            if isinstance(argument, ast.Name):
                yield from _behind(argument.id, function, module)
            else:
                yield from _constants(argument)


def _walk(
    node: ast.AST, function: ast.FunctionDef | None
) -> Iterator[tuple[ast.AST, ast.FunctionDef | None]]:
    """Every node below ``node`` with the function it stands in."""
    for child in ast.iter_child_nodes(node):
        yield child, function
        yield from _walk(child, child if isinstance(child, ast.FunctionDef) else function)


def _behind(name: str, function: ast.FunctionDef | None, module: ast.Module) -> Iterator[str]:
    parameters = [a.arg for a in function.args.args if a.arg != "self"] if function else []
    for node in ast.walk(module):
        if function and name in parameters:
            place = parameters.index(name)
            if isinstance(node, ast.Call) and _called(node) == function.name and len(node.args) > place:
                yield from _constants(node.args[place])
        elif isinstance(node, ast.Assign):
            if any(isinstance(target, ast.Name) and target.id == name for target in node.targets):
                yield from _constants(node.value)


def _constants(value: ast.expr) -> Iterator[str]:
    """The text an expression can be: itself, or either side of ``a if c else b``."""
    if isinstance(value, ast.IfExp):
        yield from _constants(value.body)
        yield from _constants(value.orelse)
    elif isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value


def _called(call: ast.Call) -> str:
    """The name of what is called, without what stands before its dot."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


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
