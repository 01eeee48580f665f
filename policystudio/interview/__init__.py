"""Questions: which are open, is an answer acceptable, progress, starters per kind of business."""

from policystudio.interview.answers import Judged, applies_in_row, blank, judge
from policystudio.interview.facts import facts
from policystudio.interview.openness import State, missing
from policystudio.interview.order import order
from policystudio.interview.own import own_lists
from policystudio.interview.progress import Entry, Page, Walk, next_question, open_questions, walk
from policystudio.interview.proposals import accept, proposal_for, proposal_stamp
from policystudio.interview.reading import DONT_KNOW, NO, NOBODY, YES, parse_value, show_value
from policystudio.interview.starters import start

__all__ = [
    "DONT_KNOW",
    "NO",
    "NOBODY",
    "YES",
    "Entry",
    "Judged",
    "Page",
    "State",
    "Walk",
    "accept",
    "applies_in_row",
    "blank",
    "facts",
    "judge",
    "missing",
    "next_question",
    "open_questions",
    "order",
    "own_lists",
    "parse_value",
    "proposal_for",
    "proposal_stamp",
    "show_value",
    "start",
    "walk",
]
