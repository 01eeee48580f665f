"""The interview as a dialogue of lines: it needs no window and no terminal."""

from __future__ import annotations

from collections.abc import Callable

from policystudio import interview, messages
from policystudio.cli.describing import PREFIX, describe, list_for
from policystudio.cli.profiles import Opened
from policystudio.domain.issues import Issue
from policystudio.domain.pairs import LocalText, in_language
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.domain.values import replace
from policystudio.i18n import translate
from policystudio.studio.accepting import accept
from policystudio.studio.cards import card, open_cards
from policystudio.studio.pipeline import make

HELP = (
    "Type an answer. Enter: leave it open and go on. ?: I don't know. <: back. "
    "ok: accept what is proposed. why: why we ask. q: stop (everything is saved). "
    "+ and a name, where we ask what happens: a purpose of your own."
)
_OK = ("ok", "labi")
_WHY = ("why", "kāpēc")
_ALL = ("all", "visu")
_STOP = ("q", "quit", "beigt")


class Dialogue:
    """Asks, reads, writes. The only state: the profile, and the questions passed on the way."""

    def __init__(
        self,
        opened: Opened,
        language: str,
        everything: bool,
        read: Callable[[], str],
        say: Callable[[str], None],
    ) -> None:
        self.at, self.language, self.everything = opened, language, everything
        self.read, self.say = read, say
        self.profile = opened.profile
        self.stamp = opened.stamp
        self.passed: list[str] = []
        self.page = ""
        self.listed = False

    def run(self) -> Profile:
        """The profile at the end: all asked, stopped, or the input at its end."""
        self.say(translate(HELP, self.language))
        try:
            if self._questions():
                self._cards()
        except EOFError:
            pass
        return self.profile

    def _questions(self) -> bool:
        """Asks the questions in order; false where the user stopped."""
        skipped: set[str] = set()
        question = self._next(skipped)
        while question is not None:
            self._show(question)
            text = self.read().strip()
            word = text.casefold()
            if word in _STOP:
                return False
            if text == "<":
                question = self._back(skipped) or question
                continue
            if word in _WHY:
                self._why(question)
                continue
            if word in _ALL and question.id in self.profile.assumed:
                self._keep(self.profile.confirm())
                question = self._next(skipped)
                continue
            if text and not self._answered(question, text):
                continue
            skipped.add(question.id)
            self.passed.append(question.id)
            question = self._next(skipped)
        return True

    def _next(self, skipped: set[str]) -> Question | None:
        """The first question in order that is open (or, with --all, applies) and not passed yet."""
        for page in interview.walk(self.profile, self.at.knowledge).pages:
            for entry in page.entries:
                wanted = self.everything or entry.state in ("open", "problem")
                if wanted and entry.question.id not in skipped:
                    return entry.question
        return None

    def _back(self, skipped: set[str]) -> Question | None:
        if not self.passed:
            return None
        id = self.passed.pop()
        skipped.discard(id)
        return self.at.knowledge.questions[id]

    def _answered(self, question: Question, text: str) -> bool:
        """Takes the answer; false, with the reason said, where it is not acceptable."""
        if text in interview.DONT_KNOW or text.casefold() in interview.DONT_KNOW:
            self._keep(self.profile.dont_know(question.id))
            self._line("Look here:", question.unknown)
            return True
        if text.casefold() in _OK:
            return self._accepted(question)
        if text.startswith(PREFIX) and list_for(question, self.at.knowledge):
            self._keep(
                describe(
                    question,
                    text[1:].strip(),
                    self.profile,
                    self.at.knowledge,
                    self.language,
                    self.read,
                    self.say,
                )
            )
            self.say(translate("Described. Enter: go on; or + and a name for another.", self.language))
            return False
        candidate = self.profile.answer(
            question.id, interview.parse_value(question, self._ids(question, text))
        )
        _, issues = interview.facts(candidate, self.at.knowledge)
        refused = [i for i in issues if i.place == question.id and i.severity == "error"]
        if refused:
            self._refuse(refused[0])
            return False
        self._keep(candidate)
        return True

    def _accepted(self, question: Question) -> bool:
        facts, _ = interview.facts(self.profile, self.at.knowledge)
        if question.id in self.profile.assumed:
            self._keep(self.profile.confirm(question.id))
            return True
        if interview.proposal_for(question, facts) is None:
            self.say(
                translate(
                    "There is nothing proposed here: type an answer, or ? if you do not know.", self.language
                )
            )
            return False
        self._keep(interview.accept(self.profile.forget(question.id), facts, question))
        return True

    def _ids(self, question: Question, text: str) -> str:
        """Numbers of options as they are shown → ids."""
        ids = [option.id for option in question.options]
        if question.kind not in ("choice", "choices"):
            return text
        parts = [p.strip() for p in text.split(",")]
        return ",".join(ids[int(p) - 1] if p.isdecimal() and 1 <= int(p) <= len(ids) else p for p in parts)

    def _cards(self) -> None:
        """Shows what is proposed for each activity and not accepted yet."""
        for id in open_cards(self.profile, self.at.knowledge):
            made = make(self.profile, self.at.knowledge, language=self.language)
            activity = next((a for a in made.register.activities if a.id == id), None)
            if activity is None:
                continue
            self.say("")
            for line in card(activity, self.at.knowledge, self.language):
                self.say(line)
            self.say(translate("ok: accept this. Enter: leave it open.", self.language))
            text = self.read().strip().casefold()
            if text in _STOP:
                return
            if text in (*_OK, *interview.YES):
                self._keep(accept(self.profile, self.at.knowledge, id))

    def _show(self, question: Question) -> None:
        facts, _ = interview.facts(self.profile, self.at.knowledge)
        page = question.id.partition(".")[0]
        if page != self.page:
            self.page = page
            known = self.at.knowledge
            title = known.sections[page].title if page in known.sections else known.activities[page].noun
            self.say(f"\n== {in_language(title, self.language)} ==")
        self.say(f"\n{in_language(question.ask, self.language)}")
        self._line("", question.example)
        for number, option in enumerate(question.options, 1):
            self.say(f"  {number}. {in_language(option.label, self.language)}")
        if question.kind == "services":
            names = [s.id for s in self.at.knowledge.services.values() if s.category == question.category]
            self.say(f"  {', '.join(names)}")
        if list_for(question, self.at.knowledge) in ("data", "services"):
            self.say(translate("  + and a name: not in the list, describe it", self.language))
        self._line("It will stand like this:", question.frame)
        answer = self.profile.answers.get(question.id)
        if question.id in self.profile.assumed and not self.listed:
            self._list()
        if answer is not None:
            lead = "Our guess:" if question.id in self.profile.assumed else "Now:"
            self.say(f"{translate(lead, self.language)} {self._shown(answer, question)}")
        proposal = interview.proposal_for(question, facts) if answer is None else None
        if proposal is not None:
            lead = translate("We propose:", self.language)
            self.say(f"{lead} {self._shown(proposal.value, question)} (ok)")
            self._line("", proposal.reason)

    def _list(self) -> None:
        """Says once what the kind of business assumes, so that one act can confirm all of it."""
        self.listed = True
        assumed = set(self.profile.assumed)
        happens = translate("We guess that this happens:", self.language)
        rest = translate("We guess that this does not happen:", self.language)
        for answer, lead in (("yes", happens), ("no", rest)):
            nouns = [
                in_language(spec.noun, self.language)
                for spec in self.at.knowledge.activities.values()
                if spec.gate.id in assumed and self.profile.answers.get(spec.gate.id) == answer
            ]
            if nouns:
                self.say(f"{lead} {'; '.join(nouns)}.")
        self.say(translate("all: confirm the whole list. Or answer one by one.", self.language))

    def _shown(self, value: object, question: Question) -> str:
        return interview.show_value(value, question, self.at.knowledge, self.language, self.profile.own)

    def _why(self, question: Question) -> None:
        self._line("", question.why)
        for id in question.law:
            provision = self.at.knowledge.provisions.get(id)
            if provision is not None:
                self.say(f"  {id}: {in_language(provision.says, self.language)}")

    def _line(self, lead: str, text: LocalText) -> None:
        if text:
            self.say(f"{translate(lead, self.language)} {in_language(text, self.language)}".strip())

    def _refuse(self, issue: Issue) -> None:
        self.say(f"! {messages.sentence(issue, self.language)}")
        hint = messages.hint(issue, self.language)
        if hint:
            self.say(f"  {hint}")

    def _keep(self, profile: Profile) -> None:
        """Takes the profile over and writes it, so that no answer is lost."""
        self.profile = profile
        self.stamp = replace(self.at, stamp=self.stamp).save(profile)
