"""What a word means, coarsely: words that stand for one another in the news have one concept."""

from functools import lru_cache

from summarizer.grounding.figures.grammar.lexicon import MONTHS, ORDINALS, WEEKDAYS
from summarizer.grounding.figures.stems import stem
from summarizer.grounding.figures.wordlist import listed

# Each line is one concept; a word in two lines has that of the first.
_GROUPS = """
abroad overseas foreign foreigner export exports exported exporting international
home domestic domestically
man men male males father boy boys
woman women female females girl girls
farm farms farmer farmers farming agriculture agricultural
factory factories plant plants industry industries industrial manufacturing manufacturer
kill killed killing die died dead death deaths fatality fatalities
hurt injure injured injury injuries wounded wound wounds
arrest arrested arrests detain detained detention custody
ask asked asking demand demanded demanding seek sought claim claimed want wanted request requested
give gave given grant granted award awarded hand handed
offer offered offering
shut closed close closing closure closures shutting
open opened opening
shop shops store stores outlet outlets
ticket tickets fare fares
single one-way oneway
loser losers runner runner-up beaten
winner winners champion champions victor
drug drugs medicine medicines pill pills medication treatment
placebo dummy
night overnight nights
wood woods forest forests woodland timber
flood floods flooding flooded
storm storms hurricane gale
staff employee employees worker workers workforce payroll personnel job jobs post posts
people person persons resident residents inhabitant inhabitants population
car cars vehicle vehicles automobile
film films movie movies
child children pupil pupils schoolchild
boat boats ship ships vessel vessels
plane planes aircraft jet jets airliner
doctor doctors physician physicians
profit profits earn earned earnings
loss losses deficit
revenue revenues sales turnover
buy bought purchase purchased acquire acquired
sell sold selling
build built construct constructed construction
house houses home homes household households
north northern
south southern
east eastern
west western
city cities town towns urban
village villages rural countryside
old older elder elderly
young younger youth
rich richer wealthy
poor poorer
length long lengthy
height high tall higher
width wide broad diameter width
deep depth
heavy weigh weighed weight
cheap cheaper
expensive dear dearer
yes favour backed back support supported supporters
opposed oppose opposition
rise rose risen increase increased grow grew grown growth climb climbed gain gained
fall fell fallen drop dropped decline declined decrease decreased slip slipped shrink shrank shrunk slide slid sink sank sunk
import imports imported
spend spent spending expenditure
cost costs price prices priced
debt debts owe owed owes borrowing borrowings
wage wages salary salaries pay pays paid
tax taxes levy
prison jail jailed imprisoned imprisonment
fine fined penalty
court judge judges tribunal
prosecutor prosecutors prosecution
vote votes voted voter voters
wind turbine turbines
sea offshore marine
land onshore
train trains rail railway
road roads highway motorway
fire fires blaze
refugee refugees migrant migrants
soldier soldiers troops
vaccine vaccinated vaccination vaccines
""".strip().splitlines()
# Words that any figure may have beside it.
_SILENT = frozenset(
    listed(
        """last past next new same just came come stood stand made make including quarter half month week day season period
        total"""
    )
)
_LABELS = frozenset((*MONTHS, *ORDINALS, *WEEKDAYS))
_YEAR_DIGITS = 4
_CONCEPTS = {word: line.split()[0].upper() for line in reversed(_GROUPS) for word in line.split()}


def is_silent(word: str) -> bool:
    """Whether a content word says nothing of one figure that it doesn't say of any other."""
    return word in _SILENT


@lru_cache(maxsize=1 << 15)
def concept(word: str) -> str:
    """The concept of a content word, of the name of a period or of a number; the empty string for any other token."""
    if word in _LABELS or (len(word) == _YEAR_DIGITS and word.isdecimal()):
        return word
    return _CONCEPTS.get(word) or ("" if word in _SILENT else stem(word))
