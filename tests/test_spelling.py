"""Every Latvian word that a user may read stands in a dictionary, or in the list below.

Hunspell's dictionary of Latvian knows the language, not the names of services nor the newest terms.
Names come from the data themselves; what is left is listed here, each word once and on purpose.
"""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent

TERMS = {
    "CV", "DAC", "Parādvēstures", "parādvēstures", "proliferācijas",
    "blogs", "jaucējvērtība", "jaucējvērtības", "jaucējvērtību", "jaucējvērtībās",
    "mākoņpakalpojums", "pakomāta", "pakomāts", "pakomātu", "pakomātā", "pieslēgšanos",
    "jogas", "standartklauzulas", "intīmprecēm", "ārpussavienības", "videosaziņas", "videozvanā", "ziņapmaiņas",
}  # fmt: skip
"""Latvian words that the dictionary lacks."""

PLACES = {
    "Džērsija", "Džērsijas", "Džērsijā", "Fēru", "Gērnsija", "Gērnsijas", "Gērnsijā",
    "Virdžīnas", "Virdžīnu", "Virdžīnās", "Ziemeļmaķedonija", "Ziemeļmaķedonijas", "Ziemeļmaķedonijā",
}  # fmt: skip

SHORT = {
    "AAE", "AS", "CSV", "DOCX", "EEZ", "FPDAL", "GL", "HTML", "IK", "IOSS", "IP", "ISO", "ISPL", "JSON", "KL", "KS",
    "LV", "MK", "Nr", "OSS", "PDF", "PS", "PTAL", "PVN", "SIA", "TLS", "TOML", "UTF", "VDAR", "VIES",
}  # fmt: skip

FOREIGN = {
    "ChatGPT",
    "Enter", "Facebook", "Instagram", "Markdown", "Policy", "Shop", "Studio", "Word", "access", "alike", "and", "bcrypt", "cart", "check", "policystudio",
    "defined", "each", "hash", "https", "id", "in", "is", "log", "md", "not", "only", "or", "steers", "templates", "toml", "topic",
}  # fmt: skip
"""Names and words of other languages that Latvian sentences mention."""


def _latvian(value: Any, inside: bool = False) -> Iterator[str]:
    """The Latvian texts of a data file; patterns of requirements are no words."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in ("en", "words"):
                yield from _latvian(part, inside or key == "lv")
    elif isinstance(value, list):
        for part in value:
            yield from _latvian(part, inside)
    elif isinstance(value, str) and inside:
        yield value


def data() -> str:
    """What the data files say in Latvian."""
    texts: list[str] = []
    for path in sorted((ROOT / "resources").rglob("*.toml")):
        read = tomllib.loads(path.read_text(encoding="utf-8"))
        texts += _latvian(read, path.parts[-2:] == ("words", "lv.toml"))
    return re.sub(r"\{[^{}]*\}", " ", "\n".join(texts))


def clauses() -> str:
    """What the clauses say, without front matter, expressions and tags."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "templates" / "lv").rglob("*.md"))]
    prose = [text.split("+++", 2)[-1] if text.startswith("+++") else text for text in texts]
    return re.sub(r"\{[{%:].*?[}%:]\}", " ", "\n".join(prose))


def interface() -> str:
    """What the program says."""
    with (ROOT / "resources/interface/lv/LC_MESSAGES/policystudio.po").open("rb") as stream:
        said = [str(message.string) for message in read_po(stream) if message.id]
    return re.sub(r"\{[^{}]*\}", " ", "\n".join(said)).replace("&", "")


def _names() -> set[str]:
    """Words of the names that services, companies, cookies and laws bear."""
    found: set[str] = set()
    for path in sorted((ROOT / "resources" / "services").glob("*.toml")):
        service = tomllib.loads(path.read_text(encoding="utf-8"))
        for name in (
            service.get("name"),
            service.get("entity"),
            *(t["to"] for t in service.get("transfer", [])),
        ):
            found.update(re.findall(r"\w+", name or ""))
        for cookie in service.get("cookie", []):
            found.update(re.findall(r"[^\W_]+", cookie["name"]))
    return found


@pytest.mark.needs("hunspell")
@pytest.mark.parametrize("source", [data, clauses, interface])
def test_latvian_is_spelt_right(source: Any) -> None:
    # Addresses, and words that another program shows on its screen: “Log retention”.
    text = re.sub(r"“[\x20-\x7e→]+”", " ", source())
    text = re.sub(r"\bhttps?://\S+|\S+@\S+|[\w/-]*\.(?:com|eu|example|lv|md|php|policystudio)\b", " ", text)
    done = subprocess.run(
        ["hunspell", "-d", "lv_LV", "-i", "utf-8", "-l"],
        input=text, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    known = TERMS | PLACES | SHORT | FOREIGN | _names()
    unknown = {word for word in done.stdout.split() if len(word) > 1} - known
    assert not unknown, f"not in the dictionary: {sorted(unknown)}"
