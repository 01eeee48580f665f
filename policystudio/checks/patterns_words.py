"""Patterns: words that are vague, passive, untrue or not the field's.

Sources: Article 29 Working Party, Guidelines on transparency (WP260 rev.01, endorsed by the EDPB),
paragraphs 11–14 and 30–31; VDAR 5, 7, 12, 13, 77; terms as the Latvian text of VDAR and the acts
on likumi.lv have them.
"""

# ruff: noqa: E501 — a table: a reason stands on one line

from __future__ import annotations

from policystudio.checks.patterns import Pattern, said

_NAMED = r"[“”]|\b(?:SIA|AS|UAB|OÜ)\b|uzņēmum\w+ [A-ZĀČĒĢĪĶĻŅŠŪŽ]"
_UNSURE = said("Lasītājs neuzzina, vai tā notiek.", "The reader does not learn whether it happens.")
_OPEN = said("Lasītājs neuzzina, kas vēl.", "The reader does not learn what else.")

VAGUE = (
    Pattern(
        "vague.may", "wording.vague", "warning", r"\bvar(?:at|am|ēs|ēsim)? tikt\b|\bvarētu tikt\b", _UNSURE,
        said("Rakstiet, kas notiek: “nododam”, nevis “var tikt nodoti”.", "Say what happens: “nododam”, not “var tikt nodoti”."),
        "Dati var tikt nodoti grāmatvedim.",
    ),
    Pattern(
        "vague.might", "wording.vague", "warning", r"\bvarētu\b", _UNSURE,
        said("Rakstiet, kas notiek un kad.", "Say what happens and when."),
        "Mēs varētu Jums piezvanīt.",
        unless=r"\blai\b|\bvarētu tikt\b",
    ),
    Pattern(
        "vague.possible", "wording.vague", "warning", r"\biespējams\b", _UNSURE,
        said("Rakstiet, kas notiek un kad.", "Say what happens and when."),
        "Iespējams, adresi nodosim kurjeram.",
    ),
    Pattern(
        "vague.sometimes", "wording.vague", "warning", r"\b(?:dažkārt|reizēm|dažreiz|bieži|dažos gadījumos)\b",
        said("Lasītājs neuzzina, kad.", "The reader does not learn when."),
        said("Nosauciet gadījumu.", "Name the case."),
        "Dažkārt datus saņem arī jurists.",
    ),
    Pattern(
        "vague.various", "wording.vague", "warning", r"\bdažād(?:i|as|iem|ām|us|u|os|ās|a)\b", _OPEN,
        said("Uzskaitiet.", "List them."),
        "Vācam dažādus datus.",
    ),
    Pattern(
        "vague.etc", "wording.vague", "warning", r"\bu\. ?c\.|\bu\. ?tml\.|\bt\. ?ml\.|\butt\.", _OPEN,
        said("Uzskaitiet līdz galam.", "List all of them."),
        "Vācam vārdu, adresi u. c. datus.",
    ),
    Pattern(
        "vague.others", "wording.vague", "warning", r"\bun cit(?:i|iem|as|ām|us|u)\b(?= ?(?:[.,;)]|$)| (?:dat|person|partner|uzņēmum|saņēmēj|pakalpoj|līdzīg|gadījum|nolūk|mērķ|informācij|ziņ|iestā))", _OPEN,
        said("Uzskaitiet līdz galam.", "List all of them."),
        "Datus saņem kurjers un citi.",
    ),
    Pattern(
        "vague.not_only", "wording.vague", "warning", r"(?:tostarp|tajā skaitā|ieskaitot),? bet ne(?: tikai|aprobežojoties)?", _OPEN,
        said("Uzskaitiet līdz galam.", "List all of them."),
        "Vācam datus, tajā skaitā, bet ne tikai, adresi.",
    ),
    Pattern(
        "vague.as_needed", "wording.vague", "error",
        r"(?:tik ilgi,? )?(?:cik (?:ilgi )?|kamēr )(?:tas |tie |dati )?(?:ir )?(?:nepieciešam|vajadzīg)\w*",
        said("Tas nav termiņš (VDAR 13. panta 2. punkta a) apakšpunkts).", "That is no term (Article 13(2)(a) GDPR)."),
        said("Rakstiet skaitli vai notikumu: “3 gadus pēc pasūtījuma izpildes”.", "Give a number or an event: “3 gadus pēc pasūtījuma izpildes”."),
        "Datus glabājam tik ilgi, cik nepieciešams.",
    ),
    Pattern(
        "vague.reasonable", "wording.vague", "error", r"(?:pamatot|saprātīg|samērīg)\w* (?:laik|termiņ|laikpos|ilgum)\w*",
        said("Tas nav termiņš (VDAR 13. panta 2. punkta a) apakšpunkts).", "That is no term (Article 13(2)(a) GDPR)."),
        said("Rakstiet skaitli vai notikumu.", "Give a number or an event."),
        "Datus glabājam pamatotu laiku.",
    ),
    Pattern(
        "vague.by_law", "wording.vague", "warning", r"(?:saskaņā ar|atbilstoši|pamatojoties uz|kā (?:to )?prasa) (?:\w+ ){0,3}(?:normatīv\w+ akt\w+|likumdošan\w+|likumiem)",
        said("Lasītājs neuzzina, kurš likums to prasa.", "The reader does not learn which law asks for it."),
        said("Nosauciet likumu un pantu.", "Name the act and its section."),
        "Datus glabājam saskaņā ar normatīvajiem aktiem.",
        unless=r"\d\.[¹²³⁴]? ?pant",
    ),
    Pattern(
        "vague.improve", "wording.vague", "warning", r"uzlabo\w+ (?:\w+ ){0,2}(?:pakalpojum|lietošanas pieredz|pieredz)\w*",
        said("Tas der jebkuram nolūkam, tātad nevienu nenosauc.", "It fits any purpose and so names none."),
        said("Rakstiet, ko ar datiem darāt: “skaitām, kuras lapas apmeklē”.", "Say what you do with the data: “skaitām, kuras lapas apmeklē”."),
        "Datus lietojam, lai uzlabotu mūsu pakalpojumus.",
    ),
    Pattern(
        "vague.partners", "wording.vague", "warning", r"(?:sadarbības )?partner\w+",
        said("Lasītājs neuzzina, kas tie ir.", "The reader does not learn who they are."),
        said("Nosauciet uzņēmumus vai vismaz to darbu: “piegādes uzņēmums”.", "Name the companies, or at least what they do: “piegādes uzņēmums”."),
        "Datus nododam sadarbības partneriem.",
        unless=_NAMED,
    ),
    Pattern(
        "vague.third_parties", "wording.vague", "warning", r"treš(?:ās|o|ajām|ajai|ai|ā) (?:person|pus)\w*|trešaj\w+ (?:person|pus)\w*",
        said("Lasītājs neuzzina, kas tie ir.", "The reader does not learn who they are."),
        said("Nosauciet uzņēmumus vai vismaz to darbu.", "Name the companies, or at least what they do."),
        "Datus nododam trešajām personām.",
        unless=_NAMED,
    ),
    Pattern(
        "vague.personal", "wording.vague", "warning", r"personalizēt\w* (?:\w+ )?(?:pakalpojum|piedāvājum|satur|pieredz)\w*",
        said("Lasītājs neuzzina, ko un pēc kā pielāgojat.", "The reader does not learn what is adapted, and to what."),
        said("Rakstiet, ko rādāt un pēc kā to izvēlaties.", "Say what you show and by what you choose it."),
        "Datus lietojam personalizētu pakalpojumu sniegšanai.",
    ),
    Pattern(
        "vague.other_purposes", "wording.vague", "warning", r"\bcit(?:iem|os|us|u) (?:\w+ )?(?:mērķ|nolūk)\w+",
        said("Jaunu nolūku drīkst sākt tikai tad, kad par to pastāstīts (VDAR 13. panta 3. punkts).", "A new purpose may begin only when people have been told of it (Article 13(3) GDPR)."),
        said("Nosauciet nolūku vai teikumu izņemiet.", "Name the purpose, or take the sentence out."),
        "Datus varam lietot arī citiem mērķiem.",
    ),
)  # fmt: skip
"""Words that leave the reader in doubt."""

HONEST = (
    Pattern(
        "passive", "wording.passive", "note", r"\b(?:tiek|tika|tiks|tiekot)\b (?:\w+ ){0,2}?\w+t(?:s|a|i|as)\b",
        said("Nav redzams, kurš to dara.", "It does not show who does it."),
        said("Rakstiet “mēs glabājam”, nevis “tiek glabāts”.", "Write “mēs glabājam”, not “tiek glabāts”."),
        "Dati tiek glabāti serverī.",
    ),
    Pattern(
        "consent.use", "wording.consent", "error",
        r"\b(?:turpinot|lietojot|izmantojot|apmeklējot|ienākot|reģistrējoties|iesniedzot|veicot|nosūtot)\b[^.]*\bpiekr[iī][tšs]\w*",
        said("Tas, ka kāds lieto vietni, nav piekrišana (VDAR 4. panta 11. punkts).", "Using a site is no consent (Article 4(11) GDPR)."),
        said("Teikumu izņemiet; kur vajag piekrišanu, lūdziet to atsevišķi.", "Take the sentence out; where consent is needed, ask for it on its own."),
        "Lietojot vietni, Jūs piekrītat šai politikai.",
    ),
    Pattern(
        "consent.policy", "wording.consent", "error", r"\bpiekr[iī][tš]\w*[^.]{0,40}\bpolitik\w+",
        said("Politika ir ziņas lasītājam; tai nav jāpiekrīt.", "A policy informs; nobody has to agree to it."),
        said("Teikumu izņemiet.", "Take the sentence out."),
        "Pasūtot piekrītu privātuma politikai.",
    ),
    Pattern(
        "consent.read", "wording.consent", "warning", r"\besmu iepazin\w+|\bapliecin\w+,? ka (?:\w+ ){0,3}iepazin\w+",
        said("Ķeksītis par izlasīšanu neko nepierāda.", "A tick for having read proves nothing."),
        said("Pietiek ar saiti “Kā rīkojamies ar Jūsu datiem”.", "A link “Kā rīkojamies ar Jūsu datiem” is enough."),
        "Esmu iepazinies ar šo tekstu.",
    ),
    Pattern(
        "consent.paper", "wording.consent", "warning", r"atsauk\w*[^.]*(?:rakstisk\w+|pa pastu|uz (?:juridisko |mūsu )?adresi\b)|(?:rakstisk\w+|pa pastu)[^.]*atsauk\w*",
        said("Piekrišanu jāvar atsaukt tikpat viegli, kā to dod (VDAR 7. panta 3. punkts).", "Consent must be as easy to withdraw as it was to give (Article 7(3) GDPR)."),
        said("Nosauciet saiti vai iestatījumu; papīru prasiet tikai tad, ja piekrišanu devāt uz papīra.", "Name a link or a setting; ask for paper only where consent was given on paper."),
        "Piekrišanu varat atsaukt, sūtot rakstisku iesniegumu.",
    ),
    Pattern(
        "change.silent", "wording.change", "error",
        r"bez (?:iepriekšēj\w+ )?(?:brīdinājum|paziņo|paziņojum)\w*|vienpusēj\w+ (?:gro|main|papild)\w*|tiesīb\w+ (?:\w+ ){0,3}(?:grozīt|mainīt|papildināt)[^.]*(?:politik|noteikum)\w*",
        said("Par izmaiņām jāpastāsta pirms tām.", "People must be told of changes beforehand."),
        said("Rakstiet, kā un cik dienas iepriekš pastāstīsiet.", "Say how, and how many days beforehand, you will tell."),
        "Mums ir tiesības mainīt politiku bez brīdinājuma.",
    ),
    Pattern(
        "change.look", "wording.change", "warning", r"regulāri (?:pārbaud|pārskat|iepazī|sek|apskat|lasī)\w*",
        said("Lasītājam izmaiņas nav jāmeklē pašam.", "It is not for the reader to look for changes."),
        said("Rakstiet, kā par tām pastāstīsiet.", "Say how you will tell of them."),
        "Iesakām regulāri pārskatīt šo lapu.",
    ),
    Pattern(
        "complaint.first", "wording.complaint", "error",
        r"sūdzīb\w+[^.]*\btikai (?:pēc|tad|ja)\b|\b(?:vispirms|pirms)\b[^.]*\b(?:jāvēršas|jāsazinās|jāraksta|pienākums)\b|sūdzīb\w+[^.]*\bvienīgi (?:pēc|tad|ja)\b",
        said("Sūdzēties drīkst uzreiz (VDAR 77. pants).", "One may complain at once (Article 77 GDPR)."),
        said("Rakstiet “aicinām vispirms rakstīt mums”.", "Write “aicinām vispirms rakstīt mums”."),
        "Sūdzību inspekcijai varat iesniegt tikai pēc vēršanās pie mums.",
    ),
    Pattern(
        "promise.safe", "wording.promise", "warning",
        r"\b100 ?%|simtprocentīg\w*|(?:pilnīg|absolūt|pilnībā|vienmēr) (?:\w+ )?(?:droš|aizsargāt)\w*|(?:pilnīg|absolūt)\w+ (?:\w+ )?droš\w*|garantē\w*[^.]*droš\w*",
        said("To neviens nevar pierādīt.", "Nobody can prove that."),
        said("Rakstiet, ko darāt: “savienojums ir šifrēts”.", "Say what you do: “savienojums ir šifrēts”."),
        "Jūsu dati ir 100 % drošībā.",
    ),
    Pattern(
        "promise.anonymous", "wording.promise", "warning", r"\banonīm\w+|\banonimizēt\w*",
        said("Rīks apmeklētāju pazīst pēc numura sīkdatnē, un šāds numurs ir personas dati.", "The tool knows visitors by the number in a cookie, and such a number is personal data."),
        said("Nosauciet, ko rīks pieraksta.", "Name what the tool notes."),
        "Statistika ir anonīma.",
        when='"analytics" in r.cookie_categories',
    ),
    Pattern(
        "officer.owner", "wording.officer", "warning", r"\bīpašnie\w+|valdes (?:locek|priekšsēdētāj)\w*|\bdirektor\w+",
        said("Datu aizsardzības speciālists nevar būt tas, kurš lemj par datiem (VDAR 38. panta 6. punkts).", "The data protection officer cannot be the one who decides about the data (Article 38(6) GDPR)."),
        said("Ja par datiem atbild īpašnieks, rakstiet viņu kā kontaktpersonu.", "If the owner answers for the data, name that person as a contact."),
        "Mūsu datu aizsardzības speciālists: īpašnieks Jānis, 20000000.",
        when='f.company.dpo == "yes"',
    ),
    Pattern(
        "apart.cctv", "wording.apart", "warning", r"\bvideo ?novēro\w*|\bvideokamer\w*|\bCCTV\b",
        said("Tas ir atsevišķs nolūks ar savu pamatu, termiņu un zīmi pie ieejas.", "That is a purpose of its own, with its basis, its term and a sign at the door."),
        said("Aprakstiet to kā savu darbību.", "Describe it as an activity of your own."),
        "Veikalā ir videonovērošana.",
        unless=r"datu centr",
        when='not (f.cctv.films is defined and f.cctv.films == "yes")',
    ),
    Pattern(
        "apart.jobs", "wording.apart", "warning", r"\bpretendent\w*|\bvakanc\w*|personāla atlas\w*|\bdarba intervij\w*",
        said("Darbinieku meklēšana ir atsevišķs nolūks ar savu pamatu un termiņu.", "Hiring is a purpose of its own, with its basis and its term."),
        said("Aprakstiet to kā savu darbību.", "Describe it as an activity of your own."),
        "Pretendentu CV glabājam 6 mēnešus.",
        when='not (f.recruitment.hires is defined and f.recruitment.hires == "yes")',
    ),
    Pattern(
        "apart.special", "wording.special", "warning",
        r"\bvesel[iī]b\w*|\bslimīb\w*|\balerģi\w*|\bdiagno[zž]\w*|\bbiometri\w*|\bpirkst\w+ nospied\w*|\breliģi\w*|\bpolitisk\w+ (?:uzskat|pārliec)\w*|\bseksuāl\w*|\barodbiedr\w*",
        said("Šādiem datiem vajag vēl vienu pamatu no VDAR 9. panta.", "Such data need a further ground of Article 9 GDPR."),
        said("Ja šādus datus lietojat, pirms publicēšanas vērsieties pie jurista; ja nelietojat, teikumu izņemiet.", "If you use such data, see a lawyer before you publish; if not, take the sentence out."),
        "Vācam ziņas par klienta alerģijām.",
        unless=r"VDAR 9\. panta|…",
        when='not (f.health_booking.asks is defined and f.health_booking.asks == "yes")',
    ),
    Pattern(
        "form.gender", "wording.gender", "note", r"\b\w+(?:[iu]?es|is|s|ts)/-?\w*(?:usies|usi|ta|a|ušies)\b",
        said("Forma ar slīpsvītru kavē lasīt.", "Forms with a slash are hard to read."),
        said("Rakstiet pagātnē: “piekritāt”, “pasūtījāt”.", "Use the simple past: “piekritāt”, “pasūtījāt”."),
        "Ja esat reģistrējies/-usies, varat pieslēgties.",
    ),
    Pattern(
        "form.you", "wording.term", "note", r"(?<!\w)(?:jūs|jūsu|jums|jūsos)(?!\w)",
        said("Pārējā tekstā ir “Jūs” ar lielo burtu.", "The rest of the text has “Jūs” with a capital."),
        said("Rakstiet “Jūs”, “Jūsu”, “Jums”.", "Write “Jūs”, “Jūsu”, “Jums”."),
        "Mēs glabājam jūsu adresi.",
        exact=True,
    ),
)  # fmt: skip
"""Words that hide who acts, claim a consent that nobody gave, or promise what nobody can keep."""

_TERM = said("Likumi un VDAR to sauc citādi.", "The law calls this otherwise.")


def _term(id: str, words: str, right: str, example: str, unless: str = "", when: str = "") -> Pattern:
    instead = said(f"Rakstiet “{right}”.", f"Write “{right}”.")
    return Pattern(f"term.{id}", "wording.term", "warning", words, _TERM, instead, example, unless, when)


def _plain(id: str, words: str, right: str, example: str, unless: str = "", exact: bool = False) -> Pattern:
    why = said("Šis vārds politikā ir svešs vai novecojis.", "This word is foreign or dated in a policy.")
    instead = said(f"Rakstiet “{right}”.", f"Write “{right}”.")
    return Pattern(f"plain.{id}", "wording.term", "note", words, why, instead, example, unless, exact=exact)


TERMS = (
    Pattern(
        "plain.in_for", "wording.term", "note", r"\biekš\b|\bpriekš\b",
        said("Vārdi “iekš” un “priekš” rakstos neder.", "“Iekš” and “priekš” do not belong in writing."),
        said("Lietojiet locījumu: “veikalā”, “grāmatvedībai”.", "Use a case: “veikalā”, “grāmatvedībai”."),
        "Datus lietojam priekš grāmatvedības.",
    ),
    Pattern(
        "plain.quotes", "wording.term", "note", r"\"[^\"]+\"|„[^”“]+[”“]",
        said("Pārējā tekstā ir pēdiņas “ ”.", "The rest of the text has the quotation marks “ ”."),
        said("Rakstiet “Paraugs”.", "Write “Paraugs”."),
        'Par datiem atbild SIA "Paraugs".',
    ),
    _term("holder", r"\bdatu turētāj\w*", "pārzinis", "Datu turētājs ir SIA.", unless=r"2023/2854|Datu akt"),
    _term("user", r"\bdatu lietotāj\w*|\bkontrolier\w*", "pārzinis", "Datu lietotājs ir SIA."),
    _term("joint", r"\blīdzpārzi\w+", "kopīgi pārziņi", "Mēs esam līdzpārziņi."),
    _term("processor", r"\bdatu procesor\w*", "apstrādātājs", "Hostnet ir datu procesors."),
    _term("data", r"\bpersondat\w*|\b(?:personīg|privāt)\w+ dat(?:i|u|us|iem|os)\b", "personas dati", "Vācam Jūsu privātos datus."),
    _term("interests", r"\b(?:likumīg|likumisk|tiesisk)\w+ interes\w+", "leģitīmās intereses", "Pamats ir mūsu likumīgās intereses."),
    _term("withdraw", r"\b(?:anulē|atcel)\w*(?: \w+)? piekrišan\w*|\bpiekrišan\w+ (?:\w+ )?(?:anulē|atcel)\w*", "atsaukt piekrišanu", "Piekrišanu varat anulēt."),
    _term("adequacy", r"\b(?:adekvātuma|atbilstības) lēmum\w*", "lēmums par aizsardzības līmeņa pietiekamību", "Ir adekvātuma lēmums."),
    _term("clauses", r"\bmodeļlīgum\w*|\btip(?:a|veida) klauzul\w*|\bLSK\b", "līguma standartklauzulas", "Datus aizsargā tipveida klauzulas."),
    _term("safeguards", r"(?=.*(?:nosūt|ārpus|treš\w+ valst)).*?\bdrošības pasākum\w*", "garantijas", "Nosūtot datus ārpus ES, lietojam drošības pasākumus.", when='r.outside_eea == "yes"'),
    _term("profiling", r"\bprofilēšan(?:ās|os)\b", "profilēšana", "Notiek profilēšanās."),
    _term("portability", r"\bportabilitāt\w*", "datu pārnesamība", "Jums ir tiesības uz portabilitāti."),
    _term("restriction", r"\b(?:datu bloķē|bloķēt datus|datus bloķē)\w*", "ierobežot apstrādi", "Varat lūgt datus bloķēt, datu bloķēšanu."),
    _term("officer", r"\bdatu aizsardzības (?:virsniek|amatperson|oficier|inspektor)\w*", "datu aizsardzības speciālists", "Rakstiet datu aizsardzības virsniekam."),
    _term("marketing", r"\bdirektmārketing\w*|\bdirekt[aā]\w* mārketing\w*", "reklāmas sūtīšana", "Datus lietojam direktmārketingam."),
    _term("policy", r"\bkonfidencialitātes politik\w*", "privātuma politika", "Šī konfidencialitātes politika ir spēkā."),
    _term("legislation", r"\blikumdošan\w*", "likums” un tā nosaukumu “Grāmatvedības likums", "To prasa likumdošana."),
    _term("third_party", r"\btrešās puses\b|\btrešajām pusēm\b", "trešās personas", "Datus saņem trešās puses."),
    _term("cctv", r"\bvideo novērošan\w*|\bCCTV\b", "videonovērošana", "Telpās ir video novērošana."),
    _plain("site", r"\bmājas ?lap\w*|\bvebsait\w*|\binterneta vietn\w*|\bsait(?:s|a|ā)\b", "vietne", "Mūsu mājaslapa ir pieejama visiem."),
    _plain("cookie", r"\bsīkfail\w*|\bkūkij\w*|\bcookies\b|\bcepum\w+", "sīkdatne", "Vietnē ir sīkfaili."),
    _plain("email", r"\bepast\w*|\be-?mail\w*|\be-pastu adres\w*|\bimeil\w*", "e-pasta adrese", "Rakstiet uz mūsu epastu.", unless=r"\S+@\S+"),
    _plain("phone", r"\btelefon\w*", "tālrunis” vai “tālruņa numurs", "Norādiet telefona numuru."),
    _plain("browser", r"\bbrauzer\w*|\bbrouzer\w*", "pārlūkprogramma", "Iestatiet savu brauzeri."),
    _plain("account", r"\bakaunt\w*", "konts", "Izveidojiet akauntu."),
    _plain("online", r"\bonlain\w*|\bon-?line\b", "internetā", "Pasūtiet onlainā."),
    _plain("newsletter", r"\bņūsleter\w*|\bnewsletter\w*|\bjaunumu vēstul\w*|\bjaunumu e-pasta vēstul\w*", "jaunumi e-pastā", "Piesakieties jaunumu vēstulēm."),
    _plain("supplier", r"\bpiegādātāj\w*", "piegādes uzņēmums", "Adresi nododam piegādātājam."),
    _plain("through", r"\bcaur (?:mājas|vietn|tīmekļ|e-past|lietotn)\w*", "vietnē” vai “e-pastā", "Pasūtiet caur vietni."),
    _plain("share", r"\b(?:dal(?:ās|āmies|īties|īsimies)|padal\w+)\b[^.]*\b(?:dat|ziņ|informācij)\w+", "nododam", "Mēs nedalāmies, bet dalāmies ar datiem."),
    _plain("following", r"\bsekojoš\w*", "šāds", "Vācam sekojošus datus."),
    _plain("at", r"\bpie (?:reģistrācij|pasūtīšan|reģistrēšan|pirkum|pasūtījuma veikšan)\w*", "reģistrējoties” vai “pasūtot", "Pie reģistrācijas norādiet adresi."),
    _plain("apply", r"\bpielieto\w*", "lietojam", "Mēs pielietojam šifrēšanu."),
    _plain("turn", r"\bgriez(?:ties|ieties|īsieties|ušies)\b", "vērsties", "Varat griezties Datu valsts inspekcijā."),
)  # fmt: skip
"""Words for which the law or plain Latvian has another."""

WORDS = (*VAGUE, *HONEST, *TERMS)
