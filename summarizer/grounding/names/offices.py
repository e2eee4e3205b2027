"""The offices and occupations that English puts beside people's names, and which of them mean the same."""

from summarizer.grounding.figures.wordlist import listed

_TABLE = """
chief executive: chief executive officer, chief executive, ceo
chair: chairman, chairwoman, chairperson, chair, board chair, chairs, chaired, chairing
finance chief: chief financial officer, cfo, finance director, finance chief, financial director
operations chief: chief operating officer, coo
technology chief: chief technology officer, cto
managing director: managing director
president: president, head of state
prime minister: prime minister, premier, head of government
minister: minister
chancellor: chancellor
governor: governor, akim, gov
mayor: mayor, mayoress
senator: senator, sen
member of parliament: member of parliament, mp, lawmaker, legislator, deputy of parliament
congressman: congressman, congresswoman, representative
ambassador: ambassador, envoy
commissioner: commissioner
secretary: secretary, secretary of state
general secretary: general secretary, secretary general, secretary-general
attorney general: attorney general
judge: judge, justice, magistrate
prosecutor: prosecutor
lawyer: lawyer, barrister, solicitor, attorney, counsel
speaker: speaker
director: director, directs
manager: manager
head: head, heads, headed, chief, boss, leader, leads
spokesman: spokesman, spokeswoman, spokesperson
founder: founder, co-founder, cofounder
owner: owner, co-owner
editor: editor, editor-in-chief
economist: economist
analyst: analyst
engineer: engineer
professor: professor, prof
doctor: doctor, physician, surgeon
scientist: scientist, researcher
coach: coach, trainer, head coach
captain: captain, skipper
admiral: admiral
general: general
colonel: colonel
major: major
sheriff: sheriff
treasurer: treasurer
accountant: accountant
farmer: farmer
driver: driver
journalist: journalist, reporter, correspondent
teacher: teacher, headteacher
nurse: nurse
pilot: pilot
forwarder: freight forwarder, forwarder
"""

HEADS: dict[tuple[str, ...], str] = {
    tuple(form.split()): office
    for office, forms in (line.split(": ") for line in _TABLE.strip().splitlines())
    for form in forms.split(", ")
}
"""The office by each of its wordings, in lower case."""

LONGEST = max(map(len, HEADS))
FIRST_WORDS = frozenset(form[0] for form in HEADS)
VERBS = frozenset(listed("chairs chaired chairing directs heads headed leads"))
"""Wordings that stand between the person and the organisation: "who chairs the board"."""

RANKS = {
    "deputy": "deputy", "vice": "deputy", "assistant": "deputy", "under": "deputy",
    "former": "former", "ex": "former", "late": "former", "retired": "former", "outgoing": "former",
    "acting": "acting", "interim": "acting", "caretaker": "acting",
}  # fmt: skip
"""Words before an office that make it another one."""

ALIKE = frozenset(
    {"chief executive", "managing director", "director", "manager", "head", "founder", "owner", "president", "coach"}
)
"""Offices that people call by each other's names, so that one for the other is poor evidence of an error."""

SOLE = frozenset(
    {
        "chief executive", "chair", "president", "prime minister", "chancellor", "governor", "mayor", "finance chief",
        "general secretary", "attorney general", "judge", "speaker", "head", "director", "manager", "treasurer",
        "managing director",
    }
)  # fmt: skip
"""Offices of which an organisation, or a court, has one at a time."""
