"""The commands and their options."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from policystudio import __version__

Options = argparse.Namespace

COMMANDS = (
    "new", "set", "unset", "ask", "build", "check", "trace", "explain", "questions", "activities",
    "services", "kinds", "requirements", "documents", "schema", "proof",
)  # fmt: skip


def parse(arguments: Sequence[str]) -> Options:
    """The options of a call; exits with code 2 and a line on stderr where they are wrong."""
    given = list(arguments)
    if given and given[0] not in COMMANDS and not given[0].startswith("-"):
        given.insert(0, "open")
    return _parser().parse_args(given)


def _lazily(command: str) -> Callable[[Options], int]:
    """The command's ``run``, imported when it is called: a build need not load the others."""

    def run(options: Options) -> int:
        return int(import_module(f"policystudio.cli.{command}").run(options))

    return run


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--json", action="store_true", help="answer in JSON")
    common.add_argument("--interface", choices=("lv", "en"), default="en", help="language of messages")
    common.add_argument("--today", default="", metavar="DATE", help="ISO date to check against")
    common.add_argument("--debug", action="store_true", help="show tracebacks")
    made = argparse.ArgumentParser(add_help=False)
    made.add_argument(
        "--document", default="privacy-policy", metavar="NAME", help="see: policystudio documents"
    )
    made.add_argument(
        "--language", default="", metavar="lv|en", help="of the document; by default the profile's"
    )
    parser = argparse.ArgumentParser(
        prog="policystudio",
        description="Makes a Latvian privacy policy from answers. Not legal advice.",
    )
    parser.add_argument("--version", action="version", version=f"policystudio {__version__}")
    parser.set_defaults(run=_lazily("window"), debug=False, json=False, interface="en", file=None)
    commands = parser.add_subparsers(metavar="COMMAND")

    def command(name: str, help: str, *parents: argparse.ArgumentParser) -> argparse.ArgumentParser:
        found = commands.add_parser(name, help=help, description=help, parents=[common, *parents])
        found.set_defaults(run=_lazily("window" if name == "open" else f"{name}_"))
        return found

    command("open", "open a profile in the window").add_argument("file")
    new = command("new", "make a new profile for a kind of business")
    new.add_argument("--kind", default="", help="see: policystudio kinds")
    new.add_argument("file")
    edit = command("set", "answer questions: question=value …")
    edit.add_argument("file")
    edit.add_argument("answers", nargs="*", metavar="question=value")
    edit.add_argument(
        "--accept", action="append", default=[], metavar="PAGE", help="accept proposals (or: all)"
    )
    edit.add_argument("--confirm", action="append", default=[], metavar="QUESTION", help="confirm (or: all)")
    edit.add_argument("--unsure", action="append", default=[], metavar="QUESTION", help="answer: don't know")
    unset = command("unset", "take answers away")
    unset.add_argument("file")
    unset.add_argument("questions", nargs="+", metavar="question")
    ask = command("ask", "go through the open questions")
    ask.add_argument("file")
    ask.add_argument("--all", action="store_true", help="ask answered questions too")
    build = command("build", "write the document", made)
    build.add_argument("file")
    build.add_argument("-o", "--output", required=True, metavar="OUT.{html,docx,md,txt,json,pdf,csv}")
    build.add_argument("--fragment", action="store_true", help="HTML without page around it")
    build.add_argument("--strict", action="store_true", help="write nothing if there are errors")
    check = command("check", "what is missing, wrong or doubtful", made)
    check.add_argument("file")
    check.add_argument("--strict", action="store_true", help="warnings count too")
    command("trace", "every sentence with the reason it is there", made).add_argument("file")
    command("explain", "what a question, requirement or code means").add_argument("what")
    for name in ("questions", "activities", "services", "kinds", "requirements", "documents"):
        command(name, f"list the {name}")
    command("schema", "JSON schema of the answers of a profile")
    command("proof", "check the shipped data against itself")
    return parser


def usage(text: str) -> int:
    """Says on stderr what is wrong with the call. Gives the exit code, 2."""
    print(f"policystudio: {text}", file=sys.stderr)
    return 2
