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
director: director, directs, directed
manager: manager, manages, managed
head: head, heads, headed, chief, boss, leader, leads, led, runs, run
spokesman: spokesman, spokeswoman, spokesperson
founder: founder, co-founder, cofounder, founded
owner: owner, co-owner, proprietor, owns, owned
editor: editor, editor-in-chief, edits, edited
author: author, writer, novelist, wrote, written
economist: economist
analyst: analyst
engineer: engineer
professor: professor, prof
doctor: doctor, physician, surgeon
scientist: scientist, researcher
coach: coach, trainer, head coach, coached, coaches
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
head teacher: headteacher, head teacher, headmaster, headmistress, school principal
teacher: teacher
nurse: nurse
pilot: pilot
forwarder: freight forwarder, forwarder
conductor: conductor, conducts, conducted
soprano: soprano
tenor: tenor
singer: singer, vocalist
pianist: pianist
violinist: violinist
composer: composer, composed
musician: musician
actor: actor, actress
filmmaker: filmmaker, film-maker
producer: producer
presenter: presenter, broadcaster
photographer: photographer
poet: poet
playwright: playwright, dramatist
painter: painter
sculptor: sculptor
designer: designer, designed
architect: architect
cyclist: cyclist
sprinter: sprinter
swimmer: swimmer
skier: skier
boxer: boxer
jockey: jockey
striker: striker, forward
midfielder: midfielder
defender: defender
goalkeeper: goalkeeper, keeper, goalie
referee: referee, umpire
chef: chef, cook
baker: baker
banker: banker
trader: trader
broker: broker
investor: investor
auditor: auditor
consultant: consultant
adviser: adviser, advisor, aide
inspector: inspector
detective: detective
constable: constable
sergeant: sergeant
lieutenant: lieutenant
commander: commander
marshal: marshal
archbishop: archbishop
bishop: bishop
cardinal: cardinal
priest: priest, vicar, pastor
imam: imam
rabbi: rabbi
deacon: deacon
king: king
queen: queen
dean: dean
rector: rector
lecturer: lecturer
postdoc: postdoc, postdoctoral researcher
student: student
biologist: biologist
chemist: chemist
physicist: physicist
geologist: geologist
historian: historian
archaeologist: archaeologist
astronomer: astronomer
meteorologist: meteorologist, forecaster
epidemiologist: epidemiologist
virologist: virologist
psychologist: psychologist
astronaut: astronaut, cosmonaut
vet: vet, veterinarian
dentist: dentist
midwife: midwife
paramedic: paramedic
pharmacist: pharmacist
curator: curator
librarian: librarian
translator: translator, interpreter
diplomat: diplomat
councillor: councillor, councilor, alderman
activist: activist, campaigner
witness: witness
victim: victim
suspect: suspect
defendant: defendant
plaintiff: plaintiff, claimant
passenger: passenger
survivor: survivor
widow: widow, widower
harbour master: harbour master, harbor master
mechanic: mechanic
fisherman: fisherman
builder: builder, contractor
board member: board member, member of the board
coroner: coroner
ombudsman: ombudsman
bailiff: bailiff
prosecutor general: prosecutor general, chief prosecutor
regulator: regulator
whip: whip
rapporteur: rapporteur
undersecretary: undersecretary, under-secretary
registrar: registrar
provost: provost
botanist: botanist
zoologist: zoologist
ecologist: ecologist
mathematician: mathematician
philosopher: philosopher
sociologist: sociologist
psychiatrist: psychiatrist
cardiologist: cardiologist
oncologist: oncologist
anaesthetist: anaesthetist, anesthetist
runner: runner
hurdler: hurdler
rower: rower
golfer: golfer
gymnast: gymnast
wrestler: wrestler
quarterback: quarterback
pitcher: pitcher
cellist: cellist
guitarist: guitarist
drummer: drummer
screenwriter: screenwriter
columnist: columnist
negotiator: negotiator
mediator: mediator
unionist: trade unionist, unionist
firefighter: firefighter
carpenter: carpenter
electrician: electrician
miner: miner
sailor: sailor
brewer: brewer
clerk: clerk
"""

_SINGULAR = {
    tuple(form.split()): office
    for office, forms in (line.split(": ") for line in _TABLE.strip().splitlines())
    for form in forms.split(", ")
}
PLURAL = {(*form[:-1], f"{form[-1]}s"): office for form, office in _SINGULAR.items() if not form[-1].endswith(("s", "ed"))}
"""The office by the wordings for several people, "the architects Lund and Rao"."""

HEADS: dict[tuple[str, ...], str] = PLURAL | _SINGULAR
"""The office by each of its wordings, in lower case."""

LONGEST = max(map(len, HEADS))
FIRST_WORDS = frozenset(form[0] for form in HEADS)
VERBS = frozenset(
    listed(
        "chairs chaired chairing directs directed heads headed leads led runs run owns owned founded manages managed edits"
        " edited coached coaches wrote written conducts conducted composed designed"
    )
)
"""Wordings that stand between the person and the organisation: "who chairs the board", "led by"."""

PASSIVE = frozenset(listed("directed led run written conducted"))
"""Of those, the ones that tell an office only with "by" behind them."""

RANKS = {
    "deputy": "deputy", "vice": "deputy", "assistant": "deputy", "under": "deputy",
    "former": "former", "ex": "former", "late": "former", "retired": "former",
    "acting": "acting", "interim": "acting", "caretaker": "acting", "co": "joint", "elect": "elect", "designate": "elect",
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
        "managing director", "head teacher",
    }
)  # fmt: skip
"""Offices of which an organisation, or a court, has one at a time."""
