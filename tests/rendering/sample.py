"""A policy as it might be, to render: made-up facts, but of the length and kind of a real one."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from policystudio.domain.document import (
    Block,
    BulletList,
    Document,
    Heading,
    Paragraph,
    Run,
    Sentence,
    Table,
)
from policystudio.domain.pairs import Pairs

LV = Pairs({
    "draft": "MELNRAKSTS",
    "contents": "Saturs",
    "page_of": "{page}. lpp. no {pages}",
    "facts_as_of": "Likumi un pakalpojumi pārbaudīti {date}",
})  # fmt: skip

_numbers = itertools.count(1)
_MARK = re.compile(r"\*\*(?P<strong>.+?)\*\*|\*(?P<emphasis>.+?)\*|\[(?P<words>.+?)\]\((?P<link>.+?)\)")


def sentence(words: str, *, topic: str = "sample", lang: str = "", key: str = "") -> Sentence:
    """A sentence of runs: ``**strong**``, ``*emphasis*``, ``[words](address)``."""
    runs: list[Run] = []
    end = 0
    for mark in _MARK.finditer(words):
        runs.append(Run(words[end : mark.start()]))
        end = mark.end()
        if mark["link"]:
            runs.append(Run(mark["words"], link=mark["link"]))
        else:
            runs.append(Run(mark["strong"] or mark["emphasis"], bool(mark["strong"]), bool(mark["emphasis"])))
    runs.append(Run(words[end:]))
    number = next(_numbers)
    return Sentence(
        key=key or f"{topic}.clause:{number}",
        runs=tuple(run for run in runs if run.text),
        topic=topic,
        clause=f"{topic}.clause",
        line=number,
        facts=("company.name",),
        because=("orders.takes",),
        satisfies=("13.1.a",),
        law=("VDAR 13",),
        lang=lang,
    )


def heading(level: int, words: str, anchor: str) -> Heading:
    return Heading(level, sentence(words), anchor)


def paragraph(*sentences: str) -> Paragraph:
    return Paragraph(tuple(map(sentence, sentences)))


def bullets(*items: str) -> BulletList:
    return BulletList(tuple((sentence(item),) for item in items))


def table(caption: str, head: tuple[str, ...], *rows: tuple[str, ...]) -> Table:
    return Table(
        tuple(map(sentence, head)),
        tuple(tuple((sentence(cell),) if cell else () for cell in row) for row in rows),
        caption,
    )


def document(*blocks: Block, draft: bool = False, language: str = "lv") -> Document:
    titles = [block.sentence.text for block in blocks if isinstance(block, Heading) and block.level == 1]
    return Document(
        name="privacy-policy",
        language=language,
        blocks=blocks,
        title=titles[0] if titles else "",
        author="SIA “Zaļā Mežmala”",
        date="2026-11-22",
        draft=draft,
        pack="2026.1",
    )


_PLACE = "Dzirnavu iela 1, Rīga, LV-1010"

POLICY = document(
    heading(1, "Privātuma politika", "title"),
    paragraph(
        "Šī politika stāsta, kādus datus par Jums lietojam, kāpēc un cik ilgi.",
        "Tā attiecas uz tīmekļvietni [zalamezmala.lv](https://zalamezmala.lv/) un mūsu veikalu Rīgā.",
    ),
    heading(2, "Īsumā", "summary"),
    bullets(
        f"**Kas mēs esam.** Par Jūsu datiem atbildam mēs, SIA “Zaļā Mežmala” ({_PLACE}).",
        "**Kāpēc mums vajadzīgi Jūsu dati.** Lai izpildītu pasūtījumu, sagatavotu rēķinu un atbildētu Jums.",
        "**Kam tos nododam.** Maksājumu platformai, Jūsu izvēlētajam piegādes uzņēmumam un grāmatvedim.",
        "**Kur rakstīt.** [dati@zalamezmala.lv](mailto:dati@zalamezmala.lv)",
    ),
    heading(2, "Kas atbild par Jūsu datiem", "controller"),
    paragraph(
        f"Datu pārzinis ir SIA “Zaļā Mežmala”, reģistrācijas Nr. 40003000000, {_PLACE}.",
        "Par saviem datiem rakstiet uz [dati@zalamezmala.lv](mailto:dati@zalamezmala.lv) "
        "vai zvaniet pa tālruni [+371 20 000 000](tel:+37120000000).",
    ),
    Paragraph((sentence("This policy is also available in English.", lang="en"),)),
    heading(2, "Kāpēc un kādus datus lietojam", "activities"),
    heading(3, "Pasūtījumi", "orders"),
    paragraph(
        "Kad pasūtāt preci, lūdzam Jūsu vārdu, uzvārdu, tālruņa numuru, e-pasta adresi un piegādes adresi.",
        "Bez šiem datiem nevaram ne pieņemt pasūtījumu, ne piegādāt preci.",
    ),
    paragraph(
        "Dati vajadzīgi, lai noslēgtu un izpildītu līgumu ar Jums (Vispārīgās datu aizsardzības regulas "
        "jeb VDAR 6. panta 1. punkta b) apakšpunkts).",
        "Pēc pasūtījuma izpildes tos glabājam vēl 3 gadus, lai pierādītu, ka līgumu izpildījām.",
        "Tās ir mūsu leģitīmās intereses (VDAR 6. panta 1. punkta f) apakšpunkts).",
    ),
    heading(3, "Rēķini", "invoices"),
    paragraph(
        "Rēķinā norādām Jūsu vārdu un uzvārdu, jo to prasa Grāmatvedības likums.",
        "Rēķinus glabājam 5 gadus pēc tā gada beigām, kurā tie izrakstīti.",
        "Šajā laikā rēķinu dzēst nedrīkstam, pat ja Jūs to lūdzat; pēc tam to dzēšam.",
    ),
    heading(3, "Jaunumi e-pastā", "newsletter"),
    paragraph(
        "Ja tam piekrītat, sūtām Jums jaunumus *ne biežāk kā reizi nedēļā*.",
        "**Piekrišanu varat atsaukt jebkurā brīdī** ar saiti katrā vēstulē.",
        "Tas neietekmē to, ko darījām pirms atsaukuma.",
    ),
    heading(2, "Kam datus nododam", "recipients"),
    paragraph("Datus nododam tikai tiem, kas vajadzīgi, lai izpildītu Jūsu pasūtījumu:"),
    table(
        "Kam datus nododam",
        ("Saņēmējs", "Kā rīkojas ar datiem", "Kādus datus saņem", "Kāpēc"),
        (
            "Maksekeskus AS (Igaunija)",
            "atbild pats kā atsevišķs pārzinis",
            "pasūtījuma numurs, summa, vārds, uzvārds, e-pasta adrese",
            "lai saņemtu samaksu",
        ),
        (
            "SIA “Omniva”",
            "atbild pats kā atsevišķs pārzinis",
            "vārds, uzvārds, tālruņa numurs, pakomāts",
            "lai piegādātu preci",
        ),
        (
            "SIA “Grāmatvedības birojs”",
            "rīkojas mūsu uzdevumā kā apstrādātājs",
            "vārds, uzvārds, adrese, rēķina summa",
            "lai kārtotu grāmatvedību",
        ),
        ("UAB “Hostinger” (Lietuva)", "rīkojas mūsu uzdevumā kā apstrādātājs", "visi vietnes dati", ""),
    ),
    heading(2, "Vai dati nonāk ārpus Eiropas", "transfers"),
    paragraph(
        "Uzņēmums Google Ireland Limited datus nosūta arī uzņēmumam Google LLC (ASV).",
        "Google LLC ir pievienojies ES un ASV datu privātuma regulējumam "
        "([Īstenošanas lēmums (ES) 2023/1795](https://eur-lex.europa.eu/eli/dec_impl/2023/1795/oj?locale=lv)).",
    ),
    heading(2, "Sīkdatnes", "cookies"),
    paragraph("Sīkdatnes, kas nav būtiskas, lietojam tikai tad, ja tam piekrītat."),
    table(
        "Sīkdatnes",
        ("Sīkdatne", "Kāpēc", "Cik ilgi", "Kas to lasa"),
        ("cart_session_id", "atceras, kas ir Jūsu grozā", "līdz pārlūkprogrammas aizvēršanai", "mēs"),
        ("cookie_consent", "atceras Jūsu izvēli sīkdatņu joslā", "12 mēnešus", "mēs"),
        ("_ga", "atšķir apmeklētājus", "2 gadus", "Google Ireland Limited (Īrija)"),
        ("_ga_*", "saglabā apmeklējuma stāvokli", "2 gadus", "Google Ireland Limited (Īrija)"),
    ),
    heading(2, "Jūsu tiesības", "rights"),
    paragraph("Jums ir tiesības:"),
    bullets(
        "saņemt apstiprinājumu, vai lietojam Jūsu datus, un to kopiju;",
        "lūgt datus labot, ja tie ir neprecīzi, vai papildināt, ja tie ir nepilnīgi;",
        "lūgt datus dzēst vai ierobežot to lietošanu;",
        "saņemt datus formātā, ko var nolasīt dators, un nodot tos citam.",
    ),
    heading(2, "Jūsu tiesības iebilst", "objection"),
    paragraph(
        "**Jūs jebkurā brīdī varat iebilst pret to, ka Jūsu datus lietojam reklāmai.**",
        "**Tad mēs to nekavējoties pārtrauksim.**",
    ),
    heading(2, "Atbilde un sūdzība", "complaint"),
    paragraph(
        "Atbildēsim bez maksas mēneša laikā pēc pieprasījuma saņemšanas.",
        "Jums jebkurā brīdī ir tiesības iesniegt sūdzību Datu valsts inspekcijai "
        "(Elijas iela 17, Rīga, LV-1050, [pasts@dvi.gov.lv](mailto:pasts@dvi.gov.lv)).",
    ),
    paragraph("Spēkā no 2026. gada 22. novembra (1. versija)."),
)
"""A privacy policy of ten sections, with every kind of block and link."""

DRAFT = replace(POLICY, draft=True)
