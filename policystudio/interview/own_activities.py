"""The questions about an activity that the user describes himself."""

from __future__ import annotations

from policystudio.domain.expressions import Compare, Const, Either, Path
from policystudio.domain.questions import Option, Question
from policystudio.interview.own_words import text

_BASIS = Path(("p", "basis"))
_CONSENT = Compare(_BASIS, "eq", Const("6.1.a"))
_NO_CONSENT = Compare(_BASIS, "ne", Const("6.1.a"))
_INTERESTS = Compare(_BASIS, "eq", Const("6.1.f"))
_COUNTED = Either(_NO_CONSENT, Compare(Path(("p", "ends")), "eq", Const("counted")))

BASES = (
    Option(
        "6.1.b", text("bez tā nevar izpildīt līgumu ar pašu cilvēku", "a contract with the person needs it")
    ),
    Option(
        "6.1.f",
        text("tas vajadzīgs mums, un cilvēks to var sagaidīt", "we need it, and the person can expect it"),
    ),
    Option("6.1.a", text("cilvēks tam atsevišķi piekrita", "the person separately agreed to it")),
)
"""The bases a user can choose for his own activity. A legal duty is not among them: its law must be
named, and what a law says is for the clause pack to tell (VDAR 6(3))."""

_OBLIGATORY = (
    Option("contract", text("jā, bez šiem datiem nevaram", "yes, we cannot do it without these data")),
    Option("voluntary", text("nē, cilvēks var nedot", "no, people may refuse")),
)

_ENDS = (
    Option("withdrawal", text("līdz cilvēks piekrišanu atsauc", "until the person withdraws consent")),
    Option("counted", text("noteiktu laiku pēc kāda notikuma", "for a set time after an event")),
)


def activities() -> Question:
    """The records question whose rows are the user's own activities (id ``own.activities``).

    ``noun`` (heading), ``so_that`` (behind “lai”), ``people``, ``source`` (absent: the person),
    ``data``, ``basis`` (6.1.a, 6.1.b or 6.1.f), ``interest`` (6.1.f, an infinitive), ``withdraw``
    (6.1.a, after “jebkurā brīdī”), ``obligatory`` (not for consent), ``consequence`` (a clause
    without subject, after “Bez šiem datiem”), ``ends`` (6.1.a), ``keep`` with ``after`` (the user's
    words after “pēc”), ``recipients`` (services), ``marketing`` (VDAR 21(2)).
    """
    return Question(
        "own.activities",
        "records",
        text("Ko vēl darāt ar cilvēku datiem?", "What else do you do with people's data?"),
        rows=(*_WHAT, *_GROUND, *_TERM),
    )


_WHAT = (
    Question(
        "noun",
        "text",
        text("Kā šo darbību saukt?", "What is this called?"),
        example=text("Piemēram: Fotokonkurss.", "For example: Photo contest."),
        max_length=80,
    ),
    Question(
        "so_that",
        "text",
        text("Kāpēc to darāt?", "Why do you do it?"),
        example=text(
            "Piemēram: rīkotu fotokonkursu un pasniegtu balvas.",
            "For example: run the contest and give prizes.",
        ),
        frame=text("Datus lietojam, lai ….", "We use the data to …."),
        law=("VDAR 13.1.c",),
        max_length=200,
    ),
    Question(
        "people",
        "choices",
        text("Kuru cilvēku dati tie ir?", "Whose data are they?"),
        vocabulary="people",
        optional=True,
    ),
    Question(
        "source",
        "choices",
        text("No kurienes Jums ir šie dati?", "Where do you get these data from?"),
        vocabulary="sources",
        law=("VDAR 14.2.f",),
        optional=True,
    ),
    Question(
        "data",
        "choices",
        text("Kādus datus lietojat?", "Which data do you use?"),
        vocabulary="data",
        law=("VDAR 5.1.c", "VDAR 14.1.d"),
    ),
)

_GROUND = (
    Question(
        "basis",
        "choice",
        text("Kāpēc drīkstat to darīt?", "Why may you do it?"),
        options=BASES,
        law=("VDAR 6.1",),
        unknown=text(
            "Ja to prasa likums vai neder neviena no atbildēm, pirms publicēšanas vērsieties pie jurista.",
            "If a law demands it or no answer fits, see a lawyer before you publish.",
        ),
    ),
    Question(
        "interest",
        "text",
        text("Kas Jums no tā vajadzīgs?", "What do you need it for?"),
        example=text(
            "Piemēram: parādīt, kā lieto mūsu preces.", "For example: to show how our goods are used."
        ),
        frame=text("Tās ir mūsu leģitīmās intereses: ….", "These are our legitimate interests: …."),
        law=("VDAR 13.1.d",),
        when=_INTERESTS,
        max_length=200,
    ),
    Question(
        "withdraw",
        "text",
        text("Kā cilvēks var piekrišanu atsaukt?", "How can people withdraw their consent?"),
        example=text("Piemēram: ar saiti katrā vēstulē.", "For example: with a link in every letter."),
        frame=text(
            "Piekrišanu varat atsaukt jebkurā brīdī ….", "You can withdraw your consent at any time …."
        ),
        law=("VDAR 7.3",),
        when=_CONSENT,
        max_length=200,
    ),
    Question(
        "obligatory",
        "choice",
        text("Vai šie dati jādod obligāti?", "Must people give these data?"),
        options=_OBLIGATORY,
        law=("VDAR 13.2.e",),
        when=_NO_CONSENT,
    ),
    Question(
        "consequence",
        "text",
        text("Kas notiek, ja cilvēks datus nedod?", "What happens if people do not give them?"),
        example=text(
            "Piemēram: konkursā piedalīties nevar.", "For example: one cannot take part in the contest."
        ),
        frame=text("Bez šiem datiem ….", "Without these data …."),
        law=("VDAR 13.2.e",),
        max_length=200,
    ),
)

_TERM = (
    Question(
        "ends",
        "choice",
        text("Cik ilgi šos datus glabāsiet?", "How long will you keep these data?"),
        options=_ENDS,
        law=("VDAR 13.2.a",),
        when=_CONSENT,
    ),
    Question(
        "keep",
        "duration",
        text("Cik ilgi datus vēl glabāsiet?", "How long will you still keep the data?"),
        example=text("Piemēram: 6 mēnešus.", "For example: 6 months."),
        law=("VDAR 13.2.a",),
        when=_COUNTED,
    ),
    Question(
        "after",
        "text",
        text("Pēc kā šo laiku skaitāt?", "From when do you count that time?"),
        example=text("Piemēram: konkursa beigām.", "For example: the end of the contest."),
        frame=text("Datus glabājam vēl kādu laiku pēc ….", "We keep the data for some time after …."),
        law=("VDAR 13.2.a",),
        when=_COUNTED,
        max_length=120,
    ),
    Question(
        "recipients",
        "services",
        text("Kas šos datus vēl saņem?", "Who else receives these data?"),
        law=("VDAR 13.1.e",),
    ),
    Question(
        "marketing",
        "yes-no",
        text("Vai tā ir reklāma, ko sūtāt pašam cilvēkam?", "Is it advertising that you send to people?"),
        law=("VDAR 21.2",),
    ),
)
