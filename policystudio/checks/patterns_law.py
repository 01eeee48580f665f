"""Patterns: repealed law, wrong provisions and titles, words that contradict the answers.

Sources: consolidated texts of the Latvian acts (likumi.lv, state of February 2026); the General
Data Protection Regulation in Latvian; Court of Justice C-362/14 and C-311/18; Commission
Implementing Decisions (EU) 2021/914 and (EU) 2023/1795; Regulation (EU) 2024/3228 (platform for
disputes closed); contacts of the Datu valsts inspekcija as seen on 2026-11-22.
"""

# ruff: noqa: E501 — a table: a reason stands on one line

from __future__ import annotations

from policystudio.checks.patterns import Pattern, said

_MERCHANT = 'f.company.form in ["sia", "as", "ik", "partnership"]'

STALE = (
    Pattern(
        "stale.directive", "law.stale", "error", r"95/46/E[KC]",
        said("Šī direktīva nav spēkā kopš 2018. gada 25. maija.", "This directive has not been in force since 25 May 2018."),
        said("Atsaucieties uz VDAR.", "Refer to the GDPR (VDAR)."),
        "Datus apstrādājam saskaņā ar Direktīvu 95/46/EK.",
        unless=r"ar ko atceļ",
    ),
    Pattern(
        "stale.data_act", "law.stale", "error", r"(?:Fizisko )?personu datu aizsardzības likum\w*",
        said("Šis likums nav spēkā kopš 2018. gada 5. jūlija.", "This act has not been in force since 5 July 2018."),
        said("Tagad ir Fizisko personu datu apstrādes likums.", "The act of today is Fizisko personu datu apstrādes likums."),
        "To nosaka Fizisko personu datu aizsardzības likums.",
    ),
    Pattern(
        "stale.roles", "law.stale", "error", r"(?:personas )?datu operator\w*|sistēmas pārzi\w+",
        said("Tā rakstīja likums, kas vairs nav spēkā.", "These are words of an act that is no longer in force."),
        said("Rakstiet “pārzinis” vai “apstrādātājs”.", "Write “pārzinis” or “apstrādātājs”."),
        "Mēs esam sistēmas pārzinis.",
    ),
    Pattern(
        "stale.sensitive", "law.stale", "warning", r"sensitīv\w+ (?:personas )?dat\w+",
        said("Tā rakstīja likums, kas vairs nav spēkā.", "These are words of an act that is no longer in force."),
        said("Rakstiet “īpašu kategoriju personas dati”.", "Write “īpašu kategoriju personas dati”."),
        "Sensitīvus datus nevācam.",
    ),
    Pattern(
        "stale.registration", "law.stale", "warning",
        r"reģistrēt\w* Datu valsts inspekcijā|pārziņa reģistrācijas apliecīb\w*|datu apstrādes reģistrācij\w*",
        said("Datu apstrādi Datu valsts inspekcijā vairs nereģistrē kopš 2018. gada.", "Processing has not been registered with the authority since 2018."),
        said("Izņemiet šo teikumu.", "Take the sentence out."),
        "Datu apstrāde ir reģistrēta Datu valsts inspekcijā.",
        unless=r"speciālist",
    ),
    Pattern(
        "stale.shield", "law.stale", "error", r"Privacy Shield|privātuma vairog\w*|2016/1250",
        said("Eiropas Savienības Tiesa šo lēmumu 2020. gadā atzina par spēkā neesošu (C-311/18).", "The Court of Justice declared this decision invalid in 2020 (C-311/18)."),
        said("Nosauciet to, kas datus aizsargā tagad: datu privātuma regulējumu vai līguma standartklauzulas.", "Name what protects the data now: the Data Privacy Framework or the standard contractual clauses."),
        "Saņēmējs ir pievienojies Privacy Shield.",
    ),
    Pattern(
        "stale.harbour", "law.stale", "error", r"Safe Harbou?r|2000/520",
        said("Eiropas Savienības Tiesa šo lēmumu 2015. gadā atzina par spēkā neesošu (C-362/14).", "The Court of Justice declared this decision invalid in 2015 (C-362/14)."),
        said("Nosauciet to, kas datus aizsargā tagad: datu privātuma regulējumu vai līguma standartklauzulas.", "Name what protects the data now: the Data Privacy Framework or the standard contractual clauses."),
        "Saņēmējs ievēro Safe Harbor principus.",
    ),
    Pattern(
        "stale.harbour_words", "law.stale", "warning", r"drošības zon\w*",
        said("Ja runa ir par datiem ASV, šis regulējums nav spēkā kopš 2015. gada.", "If this is about data in the United States, that scheme has been invalid since 2015."),
        said("Nosauciet to, kas datus aizsargā tagad.", "Name what protects the data now."),
        "Saņēmējs ievēro drošības zonas principus.",
    ),
    Pattern(
        "stale.clauses", "law.stale", "error", r"2001/497|2004/915|2010/87",
        said("Šīs standartklauzulas nav lietojamas kopš 2022. gada 27. decembra.", "These clauses may not be used since 27 December 2022."),
        said("Tagadējās ir Īstenošanas lēmumā (ES) 2021/914.", "Those of today are in Implementing Decision (EU) 2021/914."),
        "Datus aizsargā Lēmums 2010/87/ES.",
    ),
    Pattern(
        "stale.accounting", "law.stale", "error", r"likum\w* [“\"„«]?Par grāmatvedību",
        said("Šis likums nav spēkā kopš 2022. gada 1. janvāra.", "This act has not been in force since 1 January 2022."),
        said("Tagad ir Grāmatvedības likums.", "The act of today is Grāmatvedības likums."),
        "Rēķinus glabājam, jo to prasa likums “Par grāmatvedību”.",
    ),
    Pattern(
        "stale.disputes", "law.stale", "error",
        r"ec\.europa\.eu/(?:consumers/)?odr|524/2013|SIT platform\w*|tiešsaistes strīdu izšķiršanas platform\w*|strīdu izšķiršan\w* tiešsaistē",
        said("Eiropas strīdu platforma ir slēgta kopš 2025. gada 20. jūlija.", "The European platform for disputes has been closed since 20 July 2025."),
        said("Saiti izņemiet; par strīdiem ar pircējiem raksta Patērētāju tiesību aizsardzības centrs.", "Take the link out; the Patērētāju tiesību aizsardzības centrs informs about disputes with buyers."),
        "Strīdu varat risināt vietnē ec.europa.eu/odr.",
    ),
    Pattern(
        "stale.authority", "law.stale", "error",
        r"info@dvi\.gov\.lv|(?=.*(?:inspekcij|\bDVI\b)).*?(?:Blaumaņa iel\w+ 11|LV-1011)",
        said("Datu valsts inspekcija ir pārcēlusies.", "The authority has moved."),
        said("Rakstiet: Elijas iela 17, Rīga, LV-1050, pasts@dvi.gov.lv.", "Write: Elijas iela 17, Rīga, LV-1050, pasts@dvi.gov.lv."),
        "Datu valsts inspekcija, Blaumaņa iela 11/13, Rīga, LV-1011.",
    ),
    Pattern(
        "stale.meta", "law.stale", "warning", r"Facebook Ireland|Facebook,? Inc",
        said("Šis uzņēmums ir pārdēvēts.", "This company has been renamed."),
        said("Rakstiet “Meta Platforms Ireland Limited”.", "Write “Meta Platforms Ireland Limited”."),
        "Datus saņem Facebook Ireland Ltd.",
    ),
    Pattern(
        "stale.google", "law.stale", "warning", r"Google Inc\b|Google LLC",
        said("Eiropas klientiem pakalpojumu sniedz Google Ireland Limited.", "Google Ireland Limited serves customers in Europe."),
        said("Uzņēmumu ASV nosauciet tikai kā to, kam datus nosūta tālāk.", "Name the company in the United States only as the one to which data are sent on."),
        "Statistiku mums nodrošina Google LLC.",
        unless=r"Google Ireland|\bASV\b|nosūta tālāk",
    ),
    Pattern(
        "stale.analytics", "law.stale", "warning", r"Universal Analytics|analytics\.js|_utm\w*",
        said("Šī Google Analytics versija nedarbojas kopš 2024. gada.", "This version of Google Analytics has been switched off since 2024."),
        said("Aprakstiet rīku, kas vietnē ir tagad.", "Describe the tool that is on the site now."),
        "Vietnē lietojam Universal Analytics.",
    ),
    Pattern(
        "stale.twitter", "law.stale", "note", r"\bTwitter\b",
        said("Šo tīklu tagad sauc X.", "This network is called X now."),
        said("Rakstiet “X”.", "Write “X”."),
        "Mūs varat atrast arī tīklā Twitter.",
    ),
)  # fmt: skip
"""Citations, names and addresses that were right once."""

LAW = (
    Pattern(
        "cited.title", "law.title", "warning", r"vispārēj\w+ datu (?:aizsardzības )?regul\w*|vispārēj\w+ datu aizsardzīb\w*",
        said("Regulas nosaukumā ir vārds “Vispārīgā”.", "The Latvian title of the Regulation has the word “Vispārīgā”."),
        said("Rakstiet “Vispārīgā datu aizsardzības regula”.", "Write “Vispārīgā datu aizsardzības regula”."),
        "To nosaka Vispārējā datu aizsardzības regula.",
    ),
    Pattern(
        "cited.number", "law.title", "warning", r"(?:\(ES\)|regul\w+) Nr\. ?2016/679",
        said("Kopš 2015. gada regulu numurus raksta bez “Nr.”.", "Since 2015 numbers of regulations are written without “Nr.”."),
        said("Rakstiet “Regula (ES) 2016/679”.", "Write “Regula (ES) 2016/679”."),
        "To nosaka Regula (ES) Nr. 2016/679.",
    ),
    Pattern(
        "cited.limitation", "law.provision", "warning", r"(?:Civillikum\w*|\bCL\b).{0,12}1895|1895\. ?pant\w*",
        said("Pret komersantu prasību var celt trīs gadus (Komerclikuma 406. pants), tāpēc desmit gadi ir par ilgu.", "A claim against a merchant may be brought within three years (Komerclikums 406), so ten years are too long."),
        said("Rakstiet “3 gadus” un “Komerclikuma 406. pants”.", "Write “3 gadus” and “Komerclikuma 406. pants”."),
        "Pasūtījumus glabājam 10 gadus (Civillikuma 1895. pants).",
        when=_MERCHANT,
    ),
    Pattern(
        "cited.accounting", "law.provision", "error", r"Grāmatvedības likuma 28\. ?panta \w+\.? ?daļ\w*",
        said("Šajā pantā ir punkti, nevis daļas.", "This section has points, not paragraphs."),
        said("Rēķiniem rakstiet “28. panta 5. punkts”, grāmatvedības reģistriem “28. panta 2. punkts”.", "For invoices write “28. panta 5. punkts”, for the books “28. panta 2. punkts”."),
        "To prasa Grāmatvedības likuma 28. panta piektā daļa.",
    ),
    Pattern(
        "cited.cookies", "law.provision", "error",
        r"(?=.*sīkda).*?Elektronisko sakaru likum\w*",
        said("Par sīkdatnēm ir Informācijas sabiedrības pakalpojumu likuma 7.¹ pants.", "Cookies are ruled by section 7.¹ of Informācijas sabiedrības pakalpojumu likums."),
        said("Rakstiet šo pantu.", "Cite that section."),
        "Sīkdatnes lietojam, kā prasa Elektronisko sakaru likums.",
    ),
    Pattern(
        "cited.child", "law.age", "warning",
        r"(?=.*(?:bērn|nepilngadīg|vecāk\w* piekriš|jaunāk)).*?\b(?:14|16)(?:\.| )\s?gad\w*",
        said("Latvijā bērns pats piekrīt no 13 gadu vecuma (Fizisko personu datu apstrādes likuma 33. pants).", "In Latvia a child consents alone from the age of 13 (section 33 of Fizisko personu datu apstrādes likums)."),
        said("Rakstiet “13 gadi”, ja runa ir par piekrišanu; darbam un braukšanai var būt cits vecums.", "Write 13 if this is about consent; for work and driving the age may be another."),
        "Ja bērnam nav 16 gadu, piekrišanu dod vecāki.",
    ),
    Pattern(
        "cited.alternative", "law.bases", "error",
        r"[a-f]\) apakšpunkt\w*\)?,? vai (?:VDAR|6\. pant|[a-f]\))|piekrišan\w+ vai (?:mūsu )?leģitīm\w+|leģitīm\w+ interes\w+ vai (?:Jūsu )?piekrišan\w+|līgum\w+ vai (?:Jūsu )?piekrišan\w+",
        said("Vienam nolūkam ir viens pamats; “vai” lasītājam to nepasaka.", "One purpose has one basis; “or” does not tell the reader which."),
        said("Izvēlieties vienu pamatu vai sadaliet nolūku divos.", "Choose one basis, or part the purpose in two."),
        "Pamats ir Jūsu piekrišana vai mūsu leģitīmās intereses.",
    ),
    Pattern(
        "cited.sms", "law.sms", "error",
        r"(?=.*(?:piedāvājum|reklām|jaunum|akcij)).*?(?:\bSMS\b|īsziņ\w*|WhatsApp|Viber)",
        said("Bez piekrišanas drīkst rakstīt tikai e-pastā (Informācijas sabiedrības pakalpojumu likuma 9. panta otrā daļa).", "Without consent one may write by e-mail only (section 9(2) of Informācijas sabiedrības pakalpojumu likums)."),
        said("Īsziņas sūtiet tikai tam, kas tām piekrita, un to arī uzrakstiet.", "Send text messages only to those who agreed to them, and say so."),
        "Piedāvājumus sūtām arī īsziņās.",
        unless=r"piekri(?:t|š|s)\w*",
        when='not (f.newsletter.channels is defined and "sms" in f.newsletter.channels) or "bought" in f.newsletter.joins',
    ),
    Pattern(
        "cited.erasure", "law.erasure", "error",
        r"(?:iz)?dzē[sš]\w+[^.]*(?:pēc (?:Jūsu )?(?:lūguma|pieprasījuma)|(?:ja|kad|tiklīdz) (?:to )?(?:lūdza|lūdzat|pieprasāt))",
        said("Kamēr likums liek šos datus glabāt, tos nedrīkst dzēst arī pēc lūguma.", "As long as the law makes you keep these data, they may not be erased on request."),
        said("Izņemiet solījumu vai sakiet, ka dzēsīsiet, kad beigsies likumā noteiktais laiks.", "Take the promise out, or say that you will erase them when the time set by law is over."),
        "Rēķinu izdzēsīsim pēc Jūsu lūguma.",
        unless=r"nedrīkst|nevar",
        when='p.basis == "6.1.c"',
    ),
)  # fmt: skip
"""Wrong titles, provisions, ages, bases."""

DENIED = (
    Pattern(
        "denied.transfer", "consistency.denied", "error",
        r"(?:ārpus (?:Eiropas|ES\b|EEZ\b)|treš\w+ valst\w+)[^.]*\bne(?:sūt|no|tiek|pār)\w*|\bne(?:sūt|nosūt|nodod|tiek)\w*[^.]*(?:ārpus (?:Eiropas|ES\b|EEZ\b)|treš\w+ valst\w+)",
        said("Kāds no nosauktajiem pakalpojumiem datus nosūta ārpus Eiropas Ekonomikas zonas.", "One of the services you named sends data outside the European Economic Area."),
        said("Izņemiet šo teikumu: politikā jau ir sadaļa par to, kurp dati nonāk.", "Take the sentence out: the policy has a section on where the data go."),
        "Jūsu dati netiek nosūtīti ārpus ES.",
        when='r.outside_eea == "yes"',
    ),
    Pattern(
        "denied.profiling", "consistency.denied", "error",
        r"\bne(?:veic|nodarbo|izmanto|lieto)\w*[^.]*profilēšan\w*|profilēšan\w*[^.]*\bne(?:veic|notiek|tiek|izmanto|lieto)\w*",
        said("Vietnē ir reklāmas rīks, un tas apmeklētājus grupē pēc uzvedības; tā ir profilēšana.", "The site has an advertising tool, and it groups visitors by behaviour; that is profiling."),
        said("Izņemiet šo teikumu vai rīku.", "Take out the sentence, or the tool."),
        "Profilēšanu neveicam.",
        when='"marketing" in r.cookie_categories',
    ),
    Pattern(
        "denied.officer", "consistency.denied", "error", r"datu aizsardzības speciālist\w*",
        said("Jūs atbildējāt, ka datu aizsardzības speciālista nav.", "You answered that there is no data protection officer."),
        said("Rakstiet “kontaktpersona” vai mainiet atbildi.", "Write “kontaktpersona”, or change the answer."),
        "Mūsu datu aizsardzības speciāliste ir Anna Kalna.",
        when='f.company.dpo == "no"',
    ),
    Pattern(
        "denied.cookies", "consistency.denied", "warning",
        r"\bne(?:izmanto|lieto|ievieto)\w*[^.]*sīkda[tn]\w*|sīkda[tn]\w*[^.]*\bne(?:izmanto|lieto|ievieto|tiek)\w*",
        said("Vietnē ir rīki, kas ievieto sīkdatnes.", "There are tools on the site that set cookies."),
        said("Izņemiet šo teikumu vai sakiet, kuras sīkdatnes vietnē neievietojat.", "Take the sentence out, or say which cookies you do not set."),
        "Sīkdatnes mēs neizmantojam.",
        unless=r"reklām|mārketing|statistik|analīt|piekri[tšs]|piekrīt",
        when="r.cookie_categories",
    ),
    Pattern(
        "denied.cards", "consistency.denied", "error", r"kar(?:tes|šu) dat\w+[^.]*\bne(?:redz|glabā|saņem)\w*|\bne(?:redz|glabā|saņem)\w*[^.]*kar(?:tes|šu) dat\w+",
        said("Jūs atbildējāt, ka kartes numuru redzat vai glabājat.", "You answered that you see or keep the card number."),
        said("Izņemiet šo teikumu vai mainiet atbildi.", "Take the sentence out, or change the answer."),
        "Kartes datus mēs neredzam.",
        when='f.payments.cards == "we"',
    ),
    Pattern(
        "denied.sale", "consistency.denied", "error", r"\bnepārdo\w+",
        said("Jūs atbildējāt, ka klientu sarakstu kādam dodat par labumu.", "You answered that you give the list of customers to somebody for a benefit."),
        said("Izņemiet šo teikumu vai mainiet atbildi.", "Take the sentence out, or change the answer."),
        "Jūsu datus nevienam nepārdodam.",
        when='"sells" in f.scope.limits',
    ),
)  # fmt: skip
"""Statements that the answers contradict; each hangs on a condition."""
