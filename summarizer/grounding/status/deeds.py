"""Deeds: the verbs and nouns that are told by each other's names."""

from functools import lru_cache

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.status.lexicon import CUES, INTENTIONS, TELLERS
from summarizer.grounding.status.verbs import forms, is_past, root

_GROUPS = """
make produce manufacture assemble generate smelt turn-out churn-out
build construct erect lay put-up
install fit mount
restore reopen revive repair rebuild renovate refurbish bring-back fix modernise modernize upgrade overhaul
finish complete conclude end wrap-up
open launch start begin inaugurate commission commence kick-off get-under introduce roll-out resume restart set-off debut
restart resume reopen go-back reactivate
sell dispose divest auction
buy purchase acquire take-over snap-up order
rise grow increase climb gain jump raise widen expand go-up surge soar advance swell double triple lift
fall drop decline decrease cut reduce lower slash shrink go-down plunge slide slip halve ease curb
double triple
sign conclude ink seal agree reach
pay repay pay-back settle hand-out disburse refund reimburse compensate give
spend invest put-into plough pour allocate
create generate add bring
hire recruit employ take-on appoint name
appoint name elect choose install promote
deliver supply provide ship hand-over
reach achieve attain hit exceed total meet come-to amount
close shut shut-down shutter
carry handle transport move transfer ship
earn make gain
export ship
import
resign quit step-down leave depart give-up stand-down retire
sue appeal
publish release issue unveil print
save rescue
replace substitute switch swap convert
convert switch change transform
attract draw bring
join sign sign-for move
receive win get secure obtain gain
recover rebound return bounce-back
run operate
lose
improve better
hold host stage organise organize take-place
release free
fine penalise penalize punish
dismiss fire sack lay-off axe cut
dredge deepen lift remove
grant award give donate hand offer provide
ban prohibit outlaw forbid
approve adopt pass back ratify endorse authorise authorize clear endorse sanction vote
abolish scrap end repeal axe remove lift
arrest detain apprehend capture seize
jail imprison sentence
convict
charge indict prosecute
kill die murder
travel visit fly go arrive come tour
meet talk
marry wed
demolish raze tear-down pull-down knock-down destroy
destroy incinerate burn
plant sow
test inspect examine check screen
inspect check examine
evacuate remove
land touch-down
find discover locate
show demonstrate prove
confirm verify
treat cure heal
qualify advance
defeat beat overcome
retain defend keep
merge combine
withdraw pull-out leave
return come-back go-back hand-back give-back restitute
submit file lodge hand-in
hand-over surrender transfer
extend lengthen enlarge expand
admit enrol enroll accept take-in
accept take receive
strike walk-out
deploy send dispatch
borrow lend
list float
drill bore
carry-out conduct perform undertake
refloat free salvage
register enrol
train teach educate
ship deliver
cull kill shoot
vaccinate inoculate immunise
connect link
move relocate
transplant
donate give
cancel scrap
restructure reorganise
mine extract dig yield
harvest thresh reap gather collect
harvest pick
"""


def _by_root() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(_GROUPS.strip().splitlines()):
        for verb in group.split():
            head, _, particle = verb.partition("-")
            found.setdefault(f"{root(head)} {particle}".rstrip(), set()).add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


_BY_ROOT = _by_root()
PARTICLES = frozenset(key.split()[1] for key in _BY_ROOT if " " in key)
"""Small words that make another verb of the one before them: "take over", "lay off"."""


def _kin() -> dict[str, frozenset[str]]:
    """The first words of all verbs that share a group with one that begins so."""
    groups: dict[int, set[str]] = {}
    for key, numbers in _BY_ROOT.items():
        for number in numbers:
            groups.setdefault(number, set()).add(key.partition(" ")[0])
    found: dict[str, set[str]] = {}
    for roots in groups.values():
        for key in roots:
            found.setdefault(key, set()).update(roots)
    return {key: frozenset(roots) for key, roots in found.items()}


_KIN = _kin()
LIGHT = frozenset(map(root, listed("be become have do get take give make put set go come keep let bring hold see")))
"""Verbs that by themselves say little about what was done."""


TAKING_NOUNS = frozenset(map(root, listed("have do get take give make put set")))
"""Verbs whose deed is named by the noun behind: "made a payment"."""

CARRYING_OUT = frozenset(map(root, listed("complete finish conclude conduct perform undertake")))
"""Verbs that say that a deed was done, which their noun names: "completed the sale"."""

FINISHING = frozenset(map(root, listed("complete finish conclude end")))
"""Verbs that tell that something no longer goes on."""

BEGINNING = frozenset(map(root, listed("begin start")))
"""Verbs that tell that something is not finished yet, where nothing else is told of it."""

REFUSING = frozenset(map(root, listed("reject refuse decline veto quash overturn dismiss block")))
ANSWERS = REFUSING | frozenset(map(root, listed("accept approve grant adopt pass ratify endorse uphold")))
"""Verbs of answers, which are a refusal or its contrary."""

CUE_ROOTS = frozenset(root(words[0]) for words in CUES) - LIGHT | frozenset(map(root, {*INTENTIONS, *TELLERS}))
"""Roots of the verbs that themselves say how something is told."""

ENDINGS = frozenset(map(root, listed("drop end halt stop fail collapse break ditch axe freeze stay wait")))
"""Verbs that tell what becomes of a plan."""

REPORTS = frozenset(
    map(
        root,
        listed(
            """
            say tell announce add note report state warn believe think know call mean describe mention quote cite explain
            assure inform notify remind accuse blame praise criticise welcome condemn
            claim argue insist stress comment write read hear see feel seem appear look suggest indicate include contain
            involve concern base locate remain stay live exist cost last face lie stand continue like need name know
            use allow enable let follow accord relate regard title entitle date born base schedule consist depend unveil reveal
            outline present detail
            """
        ),
    )
)
"""Verbs that tell of no deed that could be planned, or of telling itself."""


SAYING = frozenset(map(root, listed("say tell report state believe think know call mean hear see feel seem appear suggest")))
"""Verbs of telling and thinking, whose own status nobody asks for."""


@lru_cache(maxsize=1 << 14)
def beginnings(word: str) -> tuple[str, ...]:
    """A space and what a word that tells a deed like this one may begin with; nothing for words that tell none."""
    key = root(word)
    return kin(key) if key in _KIN or is_past(word) else ()


@lru_cache(maxsize=1 << 14)
def kin(act: str) -> tuple[str, ...]:
    """A space and what a word that tells a deed like that of a root may begin with; nothing for verbs that say little."""
    return tuple(
        {
            f" {form}"
            for each in kindred(act) - LIGHT | {act.partition(" ")[0]}
            for form in (each.removesuffix("i"), *forms(each))
        }
    )


@lru_cache(maxsize=1 << 12)
def kindred(act: str) -> frozenset[str]:
    """The roots of the words that may tell the deed of a root, or a verb that says little and takes its noun."""
    key = act.partition(" ")[0]
    return _KIN.get(key, frozenset({key})) | LIGHT | CARRYING_OUT


@lru_cache(maxsize=1 << 14)
def alike(one: str, other: str) -> bool:
    """Whether two deeds, by their roots, may be told by each other's names."""
    head, _, particle = one.partition(" ")
    if head == other.partition(" ")[0]:
        # "Hand over" may be told by "hand", but "take over" hardly by "take".
        return one == other or (head not in LIGHT and (particle == "") != (" " not in other))
    return not _BY_ROOT.get(one, frozenset()).isdisjoint(_BY_ROOT.get(other, frozenset()))


def is_known(key: str) -> bool:
    """Whether a root is that of a verb in the list."""
    return key in _BY_ROOT
