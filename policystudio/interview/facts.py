"""Answers and knowledge → facts, with what is wrong with the answers."""

from __future__ import annotations

from policystudio.domain.facts import Fact, Facts, How
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.domain.recalling import recalled
from policystudio.interview.answers import blank, judge
from policystudio.interview.conditions import holds, question_of
from policystudio.interview.order import Asked, questionnaire
from policystudio.interview.own import judge_own, own_lists
from policystudio.interview.proposals import accepted, first_that_holds
from policystudio.notation.evaluation import truth_of


@recalled()
def facts(profile: Profile, knowledge: Knowledge) -> tuple[Facts, tuple[Issue, ...]]:
    """What is known, in the order of the questionnaire, then the user's own rows (``own.<list>``).

    A question has a fact if it applies (its gate is "yes", its condition holds), is not marked
    unsure, and has an acceptable answer or a proposal. `Fact.how`: ``answered``; ``assumed``
    where a kind of business put the answer there or a promise was proposed and not accepted;
    ``proposed`` for our reading of the law. Answers to questions that do not apply stay in the
    profile and say nothing. Issues (``answer.*``): answers that are not acceptable, and answers
    to questions nobody knows. What is merely not answered is told by `openness.missing`.
    Never raises, whatever the answers are.
    """
    interview = _Interview(profile, knowledge)
    found = {id: fact for id in interview.asked if (fact := interview.fact(id)) is not None}
    issues = [issue for id in interview.asked for issue in interview.issues.get(id, ())]
    found |= {f"own.{name}": Fact(rows, (f"own.{name}",)) for name, rows in interview.own.items()}
    issues += interview.own_issues
    known = set(interview.asked) | set(knowledge.questions)
    strange = [id for id in profile.answers if id not in known]
    strange += [f"own.{name}" for name in profile.own if name not in own_lists(knowledge)]
    issues += [
        Issue("warning", "answer.unknown_question", id, Pairs({"question": id})) for id in strange
    ]  # fmt: skip
    return Pairs(found), tuple(issues)


class _Interview:
    """One pass over the questionnaire. Each question is settled once, when first read, so that
    conditions may read questions that are asked later; one that reads itself reads nothing."""

    def __init__(self, profile: Profile, knowledge: Knowledge) -> None:
        self.profile, self.knowledge = profile, knowledge
        self.asked: dict[str, Asked] = {asked.question.id: asked for asked in questionnaire(knowledge)}
        self.own, self.own_issues = judge_own(profile.own, knowledge)
        self.issues: dict[str, tuple[Issue, ...]] = {}
        self._unsure = frozenset(profile.unsure)
        self._assumed = frozenset(profile.assumed)
        self._settled: dict[str, Fact | None] = {}

    def fact(self, id: str) -> Fact | None:
        """The fact of one question; None where nothing is known."""
        if id not in self._settled and id in self.asked:
            self._settled[id] = None
            self._settled[id] = self._settle(self.asked[id])
        return self._settled.get(id)

    def names(self, steps: tuple[str, ...]) -> Fact:
        """The facts as names of conditions."""
        id = question_of(steps)
        if id is None:
            return Fact(None)
        if steps[1] == "own":
            return Fact(self.own.get(steps[2]), (id,))
        return self.fact(id) or Fact(None, (id,))

    def _settle(self, asked: Asked) -> Fact | None:
        question = asked.question
        if asked.gate:
            gate = self.fact(asked.gate)
            if gate is None or truth_of(gate.value) is not True:
                return None
        if not holds(question.when, self.names) or question.id in self._unsure:
            return None
        raw = self.profile.answers.get(question.id)
        judged = judge(question, raw, self.knowledge, self.own, self.names)
        self.issues[question.id] = judged.issues
        if judged.value is not None:
            how: How = "assumed" if question.id in self._assumed else "answered"
            return Fact(judged.value, (question.id,), how)
        return self._proposed(question, refused=not blank(raw))

    def _proposed(self, question: Question, *, refused: bool) -> Fact | None:
        proposal = first_that_holds(question, self.names)
        if proposal is None:
            return None
        value = judge(question, proposal.value, self.knowledge, self.own, self.names).value
        if value is None:
            return None
        if question.cls == "legal":
            return Fact(value, (question.id,), "proposed")
        # Who wrote something else, even badly, no longer stands by what he accepted before.
        stands = not refused and accepted(self.profile, question, proposal)
        return Fact(value, (question.id,), "answered" if stands else "assumed")
