"""What the user describes himself: data, services and activities that no file knows."""

from __future__ import annotations

from policystudio.domain.expressions import Compare, Const, Path
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import Option, Question
from policystudio.domain.recalling import recalled
from policystudio.interview.answers import Own, judge
from policystudio.interview.own_activities import activities
from policystudio.interview.own_words import text as _text


@recalled()
def own_lists(knowledge: Knowledge) -> Pairs[str, Question]:
    """List name → the records question that its rows answer (id ``own.<list>``).

    ``data``: name (nominative). ``services``: name, entity (absent: called like the service),
    what (nominative), country, role, data, privacy_url, and — outside the EEA — mechanism
    (VDAR 44–49) and copy_url. ``activities``: see `own_activities.activities`.
    """
    return Pairs({
        "data": Question("own.data", "records", _DATA_ASK, rows=_DATA),
        "services": Question("own.services", "records", _SERVICES_ASK, rows=_services(knowledge)),
        "activities": activities(),
    })  # fmt: skip


@recalled()
def judge_own(own: Own, knowledge: Knowledge) -> tuple[Own, tuple[Issue, ...]]:
    """The rows of the known lists that are acceptable, typed; what is wrong with the others.

    Lists of other names are left out.
    """
    good: Own = Pairs()
    issues: list[Issue] = []
    # In this order: services name rows of data, activities name rows of both.
    for name, question in own_lists(knowledge).items():
        judged = judge(question, own.get(name), knowledge, good)
        issues += judged.issues
        if judged.value:
            good = good.with_(name, judged.value)
    return good, tuple(issues)


_DATA_ASK = _text("Kādus vēl datus vācat?", "Which other data do you collect?")
_SERVICES_ASK = _text("Kādus vēl pakalpojumus lietojat?", "Which other services do you use?")

_DATA = (
    Question(
        "name",
        "text",
        _text("Kā šos datus saukt?", "What are these data called?"),
        example=_text("Piemēram: suņa vārds un šķirne.", "For example: the dog's name and breed."),
        max_length=120,
    ),
)

_ROLES = (
    Option("processor", _text("dara tikai to, ko uzdodam", "does only what we ask it to")),
    Option("controller", _text("par datiem lemj arī pats", "decides about the data itself as well")),
)

_MECHANISMS = (
    Option(
        "adequacy",
        _text("Eiropas Komisijas lēmums par šo valsti", "the Commission's decision on the country"),
    ),
    Option("dpf", _text("ES un ASV datu privātuma regulējums", "the EU–U.S. Data Privacy Framework")),
    Option("scc", _text("līguma standartklauzulas", "standard contractual clauses")),
)


def _services(knowledge: Knowledge) -> tuple[Question, ...]:
    countries = knowledge.vocabulary.get("countries", Pairs())
    eea = tuple(id for id, word in countries.items() if word.extra.get("eea") is True)
    outside = Compare(Path(("p", "country")), "notin", Const(eea))
    return (
        Question(
            "name",
            "text",
            _text("Kā šo pakalpojumu sauc?", "What is the service called?"),
            example=_text("Piemēram: Cipari.", "For example: Cipari."),
            max_length=120,
        ),
        Question(
            "entity",
            "text",
            _text("Kurš uzņēmums raksta rēķinu?", "Which company sends the bill?"),
            example=_text("Piemēram: SIA “Cipari”.", "For example: SIA “Cipari”."),
            optional=True,
            max_length=200,
        ),
        Question(
            "what",
            "text",
            _text("Kas tas ir?", "What is it?"),
            example=_text("Piemēram: grāmatvedības programma.", "For example: a bookkeeping program."),
            max_length=120,
        ),
        Question(
            "country",
            "country",
            _text("Kurā valstī ir šis uzņēmums?", "In which country is the company?"),
            unknown=_text(
                "Skatieties adresi rēķinā vai līgumā.", "Look at the address on the bill or contract."
            ),
        ),
        Question(
            "role",
            "choice",
            _text("Ko tas dara ar Jūsu klientu datiem?", "What does it do with your customers' data?"),
            options=_ROLES,
            law=("VDAR 4",),
            unknown=_text(
                "Ja līgumā ir daļa par datu apstrādi Jūsu uzdevumā, tas dara tikai to, ko uzdodat.",
                "If the contract has a part on processing on your behalf, it does only what you ask.",
            ),
        ),
        Question(
            "data",
            "choices",
            _text("Kurus datus tas saņem?", "Which data does it get?"),
            vocabulary="data",
            optional=True,
        ),
        Question(
            "privacy_url",
            "url",
            _text("Kur ir tā privātuma politika?", "Where is its privacy policy?"),
            optional=True,
        ),
        Question(
            "mechanism",
            "choice",
            _text("Kas atļauj datus sūtīt uz šo valsti?", "What allows data to be sent to this country?"),
            options=_MECHANISMS,
            law=("VDAR 13.1.f",),
            when=outside,
            optional=True,
            unknown=_text(
                "Skatieties līgumu vai pakalpojuma lapu par datu aizsardzību.",
                "Look at the contract or at the service's page on data protection.",
            ),
        ),
        Question(
            "copy_url",
            "url",
            _text("Kur šos noteikumus var izlasīt?", "Where can these terms be read?"),
            when=outside,
            optional=True,
        ),
    )
