"""The commands and their options."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from policystudio import __version__

Options = argparse.Namespace


def parse(arguments: Sequence[str]) -> Options:
    """The options of a call; exits with code 2 and a line on stderr where they are wrong."""
    given = list(arguments)
    if given and given[0] not in _DEFINED and not given[0].startswith("-"):
        given.insert(0, "open")
    return _parser(given[:1]).parse_args(given)


def _lazily(command: str) -> Callable[[Options], int]:
    """The command's ``run``, imported when it is called: a build need not load the others."""

    def run(options: Options) -> int:
        return int(import_module(f"policystudio.cli.{command}").run(options))

    return run


Argument = tuple[tuple[str, ...], dict[str, Any]]
"""What `argparse.ArgumentParser.add_argument` takes."""


def _command(help: str, *arguments: Argument) -> tuple[str, tuple[Argument, ...]]:
    return help, arguments


def _argument(*names: str, **options: Any) -> Argument:
    return names, options


_FILE = _argument("file")
_MADE = (
    _argument("--document", default="privacy-policy", metavar="NAME", help="see: policystudio documents"),
    _argument("--language", default="", metavar="lv|en", help="of the document; by default the profile's"),
)
_ANSWER: dict[str, Any] = {"action": "append", "default": [], "metavar": "QUESTION"}
_OUT = "OUT.{html,docx,md,txt,json,pdf,csv}"

_DEFINED = {
    "open": _command("open a profile in the window", _FILE),
    "new": _command(
        "make a new profile for a kind of business",
        _argument("--kind", default="", help="see: policystudio kinds"),
        _FILE,
    ),
    "set": _command(
        "answer questions: question=value …",
        _FILE,
        _argument("answers", nargs="*", metavar="question=value"),
        _argument("--accept", action="append", default=[], metavar="PAGE", help="accept proposals (or: all)"),
        _argument("--confirm", **_ANSWER, help="confirm (or: all)"),
        _argument("--unsure", **_ANSWER, help="answer: don't know"),
    ),
    "unset": _command("take answers away", _FILE, _argument("questions", nargs="+", metavar="question")),
    "ask": _command(
        "go through the open questions",
        _FILE,
        _argument("--all", action="store_true", help="ask answered questions too"),
    ),
    "build": _command(
        "write the document",
        *_MADE,
        _FILE,
        _argument("-o", "--output", required=True, metavar=_OUT),
        _argument("--fragment", action="store_true", help="HTML without page around it"),
        _argument("--strict", action="store_true", help="write nothing if there are errors"),
    ),
    "check": _command(
        "what is missing, wrong or doubtful",
        *_MADE,
        _FILE,
        _argument("--strict", action="store_true", help="warnings count too"),
    ),
    "trace": _command("every sentence with the reason it is there", *_MADE, _FILE),
    "explain": _command("what a question, requirement or code means", _argument("what")),
    "questions": _command("list the questions"),
    "activities": _command("list the activities"),
    "services": _command("list the services"),
    "kinds": _command("list the kinds"),
    "requirements": _command("list the requirements"),
    "documents": _command("list the documents"),
    "schema": _command("JSON schema of the answers of a profile"),
    "proof": _command("check the shipped data against itself"),
}


def _parser(asked: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of the command ``asked``, or of all where none of them is."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--json", action="store_true", help="answer in JSON")
    common.add_argument("--interface", choices=("lv", "en"), default="en", help="language of messages")
    common.add_argument("--today", default="", metavar="DATE", help="ISO date to check against")
    common.add_argument("--debug", action="store_true", help="show tracebacks")
    parser = argparse.ArgumentParser(
        prog="policystudio",
        description="Makes a Latvian privacy policy from answers. Not legal advice.",
    )
    parser.add_argument("--version", action="version", version=f"policystudio {__version__}")
    parser.set_defaults(run=_lazily("window"), debug=False, json=False, interface="en", file=None)
    commands = parser.add_subparsers(metavar="COMMAND")
    for name in [name for name in asked if name in _DEFINED] or _DEFINED:
        help, arguments = _DEFINED[name]
        command = commands.add_parser(name, help=help, description=help, parents=[common])
        command.set_defaults(run=_lazily("window" if name == "open" else f"{name}_"))
        for names, options in arguments:
            command.add_argument(*names, **options)
    return parser


def usage(text: str) -> int:
    """Says on stderr what is wrong with the call. Gives the exit code, 2."""
    print(f"policystudio: {text}", file=sys.stderr)
    return 2
