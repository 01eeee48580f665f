"""Every code has its sentence, every sentence is there in Latvian, with the same values in it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo

from policystudio import messages
from policystudio.domain.issues import Issue, Stop
from policystudio.domain.pairs import Pairs
from policystudio.i18n import translate
from tests.by_path import packaging_module

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "interface" / "lv" / "LC_MESSAGES"
GROUPS = (
    "answer", "consistency", "coverage", "file", "knowledge", "law", "limits", "proof", "usage", "wording",
)  # fmt: skip
CODE = re.compile(rf"(?:{'|'.join(GROUPS)})\.[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)?")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@pytest.fixture(scope="module")
def latvian() -> dict[str, str]:
    """English sentence → Latvian, as the .po has it."""
    found = packaging_module("messages").catalogue(FOLDER)
    return {str(m.id): str(m.string) for m in found if m.id}


def raised_codes() -> dict[str, str]:
    """Codes that stand in a call in the source (``Issue("error", "answer.missing")``) → where."""
    codes: dict[str, str] = {}
    for path in sorted((ROOT / "policystudio").rglob("*.py")):
        if path.name == "messages.py" or "_shipped" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
                for part in ast.walk(argument):
                    value = part.value if isinstance(part, ast.Constant) else None
                    if isinstance(value, str) and CODE.fullmatch(value):
                        codes[value] = f"{path.relative_to(ROOT)}:{node.lineno}"
    return codes


def test_codes_belong_to_a_group() -> None:
    assert [code for code in {**messages.MESSAGES, **messages.HINTS} if not CODE.fullmatch(code)] == []


def test_every_code_that_is_raised_has_a_sentence() -> None:
    mute = {code: place for code, place in raised_codes().items() if code not in messages.MESSAGES}
    assert not mute, f"codes without a sentence in messages.py: {mute}"


def test_no_hint_without_its_message() -> None:
    assert set(messages.HINTS) <= set(messages.MESSAGES)


def test_sentences_are_found_however_they_reach_the_screen() -> None:
    source = """
HELP = "by a name"

class Box:
    def line(self, lead, text):
        return f"{translate(lead, language)} {text}"

    def show(self):
        lead = "one" if self.assumed else "or the other"
        self.line("through a function", "a value")
        return f"{_('inside a text')}: {translate(lead, language)} {words.translate(HELP, language)}"
"""
    found = list(packaging_module("messages").spoken(ast.parse(source)))
    assert sorted(found) == ["by a name", "inside a text", "one", "or the other", "through a function"]


def test_the_catalogue_holds_just_what_the_program_says(latvian: dict[str, str]) -> None:
    said = set(packaging_module("messages").sentences())
    assert said - set(latvian) == set(), "not in the catalogue: run `make messages`, then translate"
    assert set(latvian) - said == set(), "no longer said: run `make messages`"


def test_every_sentence_is_translated(latvian: dict[str, str]) -> None:
    assert [english for english, words in latvian.items() if not words.strip()] == []


def test_placeholders_are_the_same(latvian: dict[str, str]) -> None:
    wrong = {
        english: words
        for english, words in latvian.items()
        if sorted(set(PLACEHOLDER.findall(english))) != sorted(set(PLACEHOLDER.findall(words)))
    }
    assert wrong == {}


def test_the_compiled_catalogue_is_in_step(latvian: dict[str, str]) -> None:
    with (FOLDER / "policystudio.mo").open("rb") as stream:
        compiled = {str(m.id): str(m.string) for m in read_mo(stream) if m.id}
    assert compiled == latvian, "run `make messages`"


def test_latvian_words_look_right(latvian: dict[str, str]) -> None:
    """What a reader would stumble over: straight quotes, doubled spaces, shouting, small “jūs”."""
    odd = {
        english: words
        for english, words in latvian.items()
        if re.search(r"\S  |[\"']|\w!|\b(jūs|jūsu|jums)\b|\bpolic(y|ies)\b", words)
    }
    assert odd == {}


def menus() -> dict[str, list[str]]:
    """Menu of the window (the bar is one too) → the English words of its entries."""
    module = ast.parse((ROOT / "policystudio" / "gui" / "menus.py").read_text(encoding="utf-8"))
    found: dict[str, list[str]] = {}
    for call in ast.walk(module):
        if isinstance(call, ast.Call) and ast.unparse(call.func) in ("self._add", "bar.addMenu"):
            menu = ast.unparse(call.args[0]) if ast.unparse(call.func) == "self._add" else "bar"
            words = next((ast.literal_eval(a.args[0]) for a in call.args if isinstance(a, ast.Call)), "")
            found.setdefault(menu, []).append(words)
    return found


@pytest.mark.parametrize("menu", sorted(menus()))
def test_no_letter_opens_two_entries_of_a_menu(menu: str, latvian: dict[str, str]) -> None:
    words = [latvian[english] for english in menus()[menu] if english]
    letters = [found.group(1).casefold() for w in words if (found := re.search(r"&(\w)", w))]
    assert len(letters) == len(set(letters)) == len(words), words


def test_a_problem_reads_in_both_languages_with_its_values(latvian: dict[str, str]) -> None:
    for code, english in messages.MESSAGES.items():
        names = PLACEHOLDER.findall(english)
        problem = Issue("error", code, values=Pairs((name, f"<{name}>") for name in names))
        for language in ("en", "lv"):
            said = messages.sentence(problem, language)
            assert said != code
            for name in names:
                assert f"<{name}>" in said, f"{code} in {language} loses {name}"


def test_an_unknown_code_is_shown_as_it_is() -> None:
    assert messages.sentence(Stop("file.never_heard_of", 10), "lv") == "file.never_heard_of"


def test_an_untranslated_sentence_stays_english() -> None:
    assert translate("A sentence that no catalogue holds.", "lv") == "A sentence that no catalogue holds."
