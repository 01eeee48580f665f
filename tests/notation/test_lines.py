"""The stamp of a sentence: changes with its words, and with nothing else."""

from __future__ import annotations

import pytest

from policystudio.domain.clauses import Clause
from policystudio.domain.knowledge import Knowledge
from policystudio.knowledge.walking import clauses, lines
from policystudio.notation.clauses import read_clause
from policystudio.notation.lines import sentence_stamp, source

LINE = 'Datus **glabājam** {{ p.term | term("acc") }}{% if p.law %}, skatiet {{ p.law | cite }}{% endif %}. {: 13.2.a :}'


def _clause(line: str, matter: str = 'title = "Term"\nsince = "2026.1"', before: str = "") -> Clause:
    return read_clause(f"+++\n{matter}\n+++\n{before}{line}\n", "activity", "term", "lv", "term.md")


def test_it_stays_when_only_tags_conditions_and_front_matter_change() -> None:
    was = sentence_stamp(_clause(LINE), 1)
    assert sentence_stamp(_clause(LINE.replace("13.2.a", "13.2.a, 5.1.e")), 1) == was
    assert (
        sentence_stamp(_clause(LINE, 'title = "How long"\nwhen = "p.law"\norder = 7\nlaw = ["VDAR 13"]'), 1)
        == was
    )
    assert sentence_stamp(_clause(LINE, before="Pirms tā.\n"), 2) == was


@pytest.mark.parametrize(
    "changed",
    [
        LINE.replace("glabājam", "turam"),
        LINE.replace("**glabājam**", "*glabājam*"),
        LINE.replace("**glabājam**", "glabājam"),
        LINE.replace("**glabājam**", "[glabājam](https://a.example)"),
        LINE.replace('"acc"', '"gen"'),
        LINE.replace("p.term |", "p.term_law |"),
        LINE.replace("if p.law", "if not p.law"),
        LINE.replace("skatiet", "sk."),
        LINE.replace("{% endif %}", "{% else %} un viss{% endif %}"),
    ],
)
def test_it_changes_with_words_fonts_links_values_and_choices(changed: str) -> None:
    assert changed != LINE
    assert sentence_stamp(_clause(changed), 1) != sentence_stamp(_clause(LINE), 1)


def test_there_is_none_for_a_line_that_is_not_there() -> None:
    assert sentence_stamp(_clause(LINE), 2) == ""


def test_every_shipped_line_reads_back_as_itself(knowledge: Knowledge) -> None:
    """Source made from a tree and read again makes the same tree: nothing is lost in the stamp."""
    for clause in clauses(knowledge):
        for line in lines(clause):
            written = source(line.parts)
            again = _clause(written.replace("True", "true").replace("False", "false"))
            assert source(next(lines(again)).parts) == written, clause.file


def test_no_two_sentences_of_a_clause_share_a_stamp(knowledge: Knowledge) -> None:
    for clause in clauses(knowledge):
        stamps = [sentence_stamp(clause, line.number) for line in lines(clause)]
        assert len(set(stamps)) == len(stamps), clause.file
