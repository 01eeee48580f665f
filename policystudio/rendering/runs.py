"""What all formats share: a sentence's runs as they may be printed, and its links if they are safe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from policystudio.domain.document import Run, Sentence

# Neither XML 1.0 nor HTML can hold these: controls, lone surrogates, noncharacters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_NEWLINE = re.compile("\r\n?")

_WEB = re.compile(r"(https?)://([^\s/?#@:\[\]\\]+)(:\d{1,5})?([/?#]\S*)?", re.IGNORECASE)
_MAIL = re.compile(r"mailto:([^\s@?<>()\[\]\\,;:\"]+)@([^\s@?/#:\[\]\\]+)(\?\S*)?", re.IGNORECASE)
_PHONE = re.compile(r"tel:\+?[0-9][0-9().-]*", re.IGNORECASE)
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LABEL = 64
"""Fewer letters than this has a part of a host between dots (RFC 1035)."""
_HOST = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?", re.IGNORECASE)


def printable(text: str) -> str:
    """``text`` letter for letter, less what no document can hold: controls but tab and line feed."""
    return _UNPRINTABLE.sub("", _NEWLINE.sub("\n", text))


def safe_link(address: str) -> str:
    """An http, https, mailto or tel address in the letters of RFC 3986, or "" where it is none.

    What has no safe form (other schemes, user names before the host, no host) is to be printed as
    text. Hosts in other letters become their ASCII form (IDNA); Word calls a file damaged over less.
    """
    if web := _WEB.fullmatch(address):
        scheme, host, port, rest = web.groups(default="")
        ascii_host = _ascii(host)
        return f"{scheme.lower()}://{ascii_host}{port}{_quoted(rest)}" if ascii_host else ""
    if mail := _MAIL.fullmatch(address):
        user, host, query = mail.groups(default="")
        ascii_host = _ascii(host)
        return f"mailto:{_quoted(user)}@{ascii_host}{_quoted(query)}" if ascii_host else ""
    return address.lower() if _PHONE.fullmatch(address) else ""


def runs(sentence: Sentence) -> tuple[Run, ...]:
    """The runs of a sentence to print: printable, links safe or gone, equal neighbours joined, none empty."""
    return joined(iter(sentence.runs))


def line(sentences: tuple[Sentence, ...]) -> tuple[Run, ...]:
    """The runs of several sentences in one line, one space between each two."""
    return joined(_spaced(sentences))


def joined(pieces: Iterator[Run]) -> tuple[Run, ...]:
    """The pieces to print, those of one look made one."""
    result: list[Run] = []
    for piece in pieces:
        text, link = printable(piece.text), safe_link(piece.link) if piece.link else ""
        if not text:
            continue
        last = result[-1] if result else None
        if last and (last.strong, last.emphasis, last.link) == (piece.strong, piece.emphasis, link):
            result[-1] = Run(last.text + text, last.strong, last.emphasis, link)
        else:
            result.append(Run(text, piece.strong, piece.emphasis, link))
    return tuple(result)


def plain(sentences: tuple[Sentence, ...]) -> str:
    """The words alone of sentences in one line."""
    return printable(" ".join(sentence.text for sentence in sentences))


def _spaced(sentences: tuple[Sentence, ...]) -> Iterator[Run]:
    for number, sentence in enumerate(sentences):
        if number:
            yield Run(" ")
        yield from sentence.runs


def _ascii(host: str) -> str:
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return ""
    name = host.lower() if all(len(label) < _LABEL for label in host.split(".")) else ""
    return name if _HOST.fullmatch(name) else ""


def _quoted(rest: str) -> str:
    rest = _STRAY_PERCENT.sub("%25", rest)
    body, mark, fragment = rest.partition("#")
    safe = "/?:@!$&'()*+,;=%-._~"
    # A lone surrogate has no bytes in UTF-8, so it goes as it does in text.
    body, fragment = printable(body), printable(fragment)
    return quote(body, safe=safe) + mark + quote(fragment, safe=safe)
