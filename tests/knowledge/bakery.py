"""Small made-up data: one thing of each kind, and nothing wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from policystudio import messages
from policystudio.domain.issues import Issue

FILES: dict[str, str] = {
    "resources/pack.toml": 'pack = "2026.1"\nchecked = "2026-11-22"\n',
    "resources/vocabulary/data.toml": """\
[name]
lv = { nom = ["vārds", "uzvārds"], acc = ["vārdu", "uzvārdu"] }
en = { nom = "name", acc = "name" }
[email]
lv = { nom = "e-pasta adrese", acc = "e-pasta adresi" }
""",
    "resources/vocabulary/people.toml": '[guests]\nlv = { nom = "viesi", gen = "viesu" }\n',
    "resources/vocabulary/sources.toml": '[person]\nlv = { nom = "Jūs", phrase = "no Jums" }\n',
    "resources/vocabulary/events.toml": """\
[withdrawal]
lv = { until = "atsaucat piekrišanu" }
[baked]
lv = { after = "maizes izcepšanas" }
""",
    "resources/vocabulary/countries.toml": '[LV]\nlv = { nom = "Latvija", loc = "Latvijā" }\neea = true\n',
    "resources/interview/company.toml": """\
order = 10
title.lv = "Uzņēmums"

[[question]]
id = "company.name"
kind = "text"
ask.lv = "Kā sauc uzņēmumu?"
law = ["VDAR 13.1.a"]

[[question]]
id = "company.form"
kind = "choice"
class = "fact"
ask.lv = "Kāda ir forma?"
[[question.option]]
id = "sia"
label.lv = "SIA"
[[question.option]]
id = "ik"
label.lv = "IK"

[[trap]]
when = 'f.company.form == "ik"'
severity = "note"
message.lv = "Padomājiet vēl."
place = "company.form"
law = ["VDAR 13.1.a"]
""",
    "resources/activities/news.toml": """\
order = 10
role = "controller"
people = ["guests"]
source = ["person"]
purpose.lv = { noun = "Jaunumi", so_that = "lai sūtītu jaunumus" }

[gate]
id = "news.sends"
ask.lv = "Vai sūtāt jaunumus?"

[[question]]
id = "news.data"
kind = "choices"
vocabulary = "data"
options = ["name", "email"]
ask.lv = "Ko prasāt?"

[[question]]
id = "news.tool"
kind = "services"
category = "email"
ask.lv = "Ar ko sūtāt?"

[[question]]
id = "news.keep"
kind = "duration"
class = "promise"
ask.lv = "Cik ilgi glabājat?"
[[question.proposal]]
value = { count = 3, unit = "years" }
when = 'f.company.form == "sia"'
reason.lv = "Tik ilgi var celt prasību."
law = ["VDAR 13.2.a"]

[[part]]
id = "letters"
basis = "6.1.a"
data = "news.data"
obligatory = "voluntary"
consequence.lv = "jaunumus nesaņemsiet"
term = { until = "withdrawal" }
recipients = ["news.tool"]
withdraw.lv = "ar saiti vēstulē"
reason.lv = "Tā prasa likums."

[[part]]
id = "proof"
kind = "keep"
basis = "6.1.f"
so_that.lv = "lai to pierādītu"
interest.lv = "pierādīt piekrišanu"
data = ["email"]
term = { question = "news.keep", after = "baked" }
term_law = ["VDAR 13.2.a"]
reason.lv = "Piekrišana jāpierāda."

[[trap]]
when = '"name" in f.news.data'
severity = "warning"
message.lv = "Vārdu nevajag."
place = "news.data"
law = ["VDAR 13.1.c"]
""",
    "resources/services/mailer.toml": """\
name = "Mailer"
category = "email"
entity = "SIA Mailer"
country = "LV"
role = "processor"
what.lv = "vēstuļu rīks"
purpose.lv = "lai sūtītu vēstules"
data = ["email"]
confidence = "verified"
source = "mailer.example"
checked = "2026-11-22"

[[transfer]]
to = "Mailer Inc."
country = "LV"
mechanism = "scc"

[[cookie]]
name = "_m"
party = "first"
category = "analytics"
purpose.lv = "atceras Jūs"
term = { count = 2, unit = "years" }
""",
    "resources/laws/VDAR.toml": """\
title.lv = "Vispārīgā datu aizsardzības regula"
title_gen.lv = "Vispārīgās datu aizsardzības regulas"
short.lv = "VDAR"
url = "https://eur-lex.example/vdar"
source = "EUR-Lex"
checked = "2026-11-22"

[[provision]]
id = "VDAR 13.1.a"
path = { pants = "13", punkts = "1", apakspunkts = "a" }
says.lv = "Kas ir pārzinis."

[[provision]]
id = "VDAR 13.1.c"
path = { pants = "13", punkts = "1", apakspunkts = "c" }

[[provision]]
id = "VDAR 13.2.a"
path = { pants = "13", punkts = "2", apakspunkts = "a" }
""",
    "resources/laws/requirements.toml": """\
[[requirement]]
id = "13.1.a"
per = "document"
law = ["VDAR 13.1.a"]
says.lv = "Jānosauc pārzinis."
words.lv = ["pārzin"]
place = "company.name"

[[requirement]]
id = "13.2.a"
per = "part"
when = 'p.kind == "use"'
law = ["VDAR 13.2.a"]
says.lv = "Jānosauc termiņš."
""",
    "resources/kinds/bakery.toml": 'order = 10\nname.lv = "Maiznīca"\nlikely = ["news"]\n',
    "resources/words/lv.toml": 'draft = "MELNRAKSTS"\n',
    "templates/outlines/privacy-policy.toml": 'topics = ["who", "news"]\n',
    "templates/lv/who/_topic.md": """\
+++
law = ["VDAR 13.1.a"]
+++
## Kas mēs esam
Mēs esam Jūsu datu pārzinis. {: 13.1.a :}
""",
    "templates/lv/who/name.md": """\
+++
title = "Name"
+++
Mūs sauc {{ f.company.name }}{% if f.company.form == "sia" %} un mēs esam SIA{% endif %}.
""",
    "templates/lv/news/_topic.md": '+++\neach = "r.activities"\n+++\n### {{ a.noun }}\n',
    "templates/lv/news/terms.md": """\
+++
each = "a.parts"
activity = "news"
law = ["VDAR 13.2.a"]
+++
Lietojam {{ p.data | words("data", "acc") }}.
Glabājam {{ p.term | term("acc") }} ({{ "VDAR 13.2.a" | cite }}). {: 13.2.a :}
""",
}
"""Path below the folder → what stands in it."""


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """The folder with these files in it."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Puts ``new`` in the place of ``old``, which stands in the file just once."""
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def assert_speaks(issue: Issue) -> None:
    """The issue has a sentence, and what it says is filled with what it knows."""
    for said in (messages.sentence(issue, "en"), messages.hint(issue, "en")):
        assert said != issue.code
        assert not re.search(r"\{[a-z_]*\}|: *[.:]|“”", said), said
