"""The words that tell how a thing is told: as done, planned, ordered, possible, within capacity or not done."""

from typing import Literal

from summarizer.grounding.figures.wordlist import listed

Mood = Literal["done", "planned", "ordered", "possible", "capacity", "negated"]

_CUES: dict[Mood, str] = {
    "planned": """
        will, shall, 'll, would, plans, plan, planned, planning, aims, aim, aimed, aiming, intends, intend, intended,
        wants, wishes, hopes, hope, hoped, hoping, expects, expect, expected, expecting, anticipated, forecast,
        forecasted, foresees, forecasts, projected, projects that, projection, predicted, predicts, estimated to, due,
        set to, scheduled, slated, poised to, targets, target, targeted, goal, goals, promised, promises, promise,
        pledged, pledges, pledge, vowed, vows, committed itself, committed to, proposed, proposes, proposal, agreed
        to, undertook to, undertaken to, going to, is to, are to, was to, were to, means to, meant to, to be, prepares
        to, preparing to, seeks to, upcoming, prospective, looks to, on track to, supposed to, wait to, ready to,
        counts on, count on
    """,
    "ordered": """
        instructed, instructs, ordered, orders to, order to, order that, urged, urges, demanded, demands, must,
        should, ought to, has to, have to, had to, called for, calls for, called on, calls on, directed, instruction,
        instructions, asked for, ask for, asks for, required to, requested, commanded, mandated, obliged to, forced
        to, advised, invited, encouraged, recommended
    """,
    "possible": "could, may, might, if, likely, possibly, perhaps, potential, potentially, unless, considering, considers",
    "capacity": "can, able to, capable of, capacity to, capacity of, designed to, designed for, room for, capabilities",
    "negated": """
        not, n't, 't, never, cannot, denied, denies, failed to, fails to, refused to, refuses to, declined to, scrapped,
        abandoned, cancelled, canceled, withdrawn, withdrew, suspended, postponed, rejected, without, rather than,
        instead of, has yet to, have yet to, had yet to, no longer, neither, ruled out, yet to, stopped short of
    """,
}
CUES: dict[tuple[str, ...], Mood] = {
    tuple(words.split()): mood for mood, listed in _CUES.items() for words in map(str.strip, listed.split(","))
}
"""The mood that begins with each wording, in lower case."""

LONGEST_CUE = max(map(len, CUES))
CUE_STARTS = frozenset(words[0] for words in CUES)
NOUN_CUES = frozenset(
    listed("plan target targets goal goals forecast forecasts projection capacity instruction instructions proposal order")
)
"""Cues that are subjects of "is" and "was", which then say nothing of the deed: "the plan was 30,000"."""

TELLERS = frozenset(listed("told tells asked asks"))
"""Verbs that order where "to" follows: "told the district to finish"."""

DONE_WORDS = frozenset(listed("already actually actual managed began begun started succeeded so-far"))
AUXILIARIES = frozenset(listed("was were has have had did is are been"))

_ACTS = """
make: make makes made making produce produces produced producing production manufacture manufactures manufactured
 manufacturing assemble assembles assembled assembling turn-out churn-out generate generates generated generating output
 smelt smelts smelted
build: build builds built building construct constructs constructed constructing construction erect erected lay lays
 laid laying install installs installed installing installation
restore: restore restores restored restoring restoration reopen reopens reopened reopening revive revived reviving
 revival bring-back brought-back bringing-back bring brought bringing repair repairs repaired repairing
finish: finish finishes finished finishing complete completes completed completing completion
open: open opens opened opening launch launches launched launching start starts started starting begin begins began
 begun beginning inaugurate inaugurated commissioned
sell: sell sells sold selling sale sales
buy: buy buys bought buying purchase purchases purchased purchasing acquire acquires acquired acquiring acquisition
rise: rise rises rose risen rising grow grows grew grown growing growth increase increases increased increasing climb
 climbs climbed climbing gain gains gained jump jumps jumped raise raises raised raising widen widened expand expands
 expanded expanding expansion
fall: fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
 decreased decreasing cut cuts cutting reduce reduces reduced reducing reduction lower lowers lowered lowering slash
 slashed slashes
double: double doubles doubled doubling
sign: sign signs signed signing conclude concluded
pay: pay pays paid paying payment payments
spend: spend spends spent spending invest invests invested investing investment
create: create creates created creating creation
hire: hire hires hired hiring recruit recruits recruited recruiting employ employs employed employing employment
deliver: deliver delivers delivered delivering delivery supply supplies supplied supplying
reach: reach reaches reached reaching achieve achieves achieved achieving attain attained hit hits hitting exceed
 exceeds exceeded totalled totaled
close: close closes closed closing closure shut shuts shutting
carry: carry carries carried carrying handle handles handled handling transport transported transporting move moves
 moved moving
earn: earn earns earned earning
export: export exports exported exporting
import: import imports imported importing
resign: resign resigns resigned resigning resignation quit quits
sue: appeal appeals appealed appealing
publish: publish publishes published publishing
save: save saves saved saving savings
replace: replace replaces replaced replacing replacement
convert: convert converts converted converting conversion switch switches switched switching
attract: attract attracts attracted attracting draw draws drew drawn drawing
join: join joins joined joining
receive: receive receives received receiving won win wins winning
recover: recover recovers recovered recovering
run: operate operates operated operating run runs ran running
break-even: break breaks broke
improve: improve improves improved improving improvement modernise modernised modernize modernized upgrade upgraded
hold: hold holds held holding host hosts hosted hosting
release: release releases released releasing free freed
fine: fine fines fined fining
dismiss: dismiss dismissed dismissing fire fired
dredge: dredge dredges dredged dredging deepen deepens deepened deepening lift lifts lifted lifting remove removes
 removed removing
provide: provide provides provided providing give gives gave given giving grant granted offer offers offered
ban: ban bans banned banning
approve: approve approves approved approving approval adopt adopted
"""
ACTS: dict[str, str] = {
    form: act
    for act, forms in (entry.split(":") for entry in _ACTS.strip().replace("\n ", " ").splitlines())
    for form in forms.split()
}
"""The deed by each form of each verb and noun for it; deeds that are told by each other's names are one."""

BASES = frozenset(entry.split(":")[1].split()[0] for entry in _ACTS.strip().replace("\n ", " ").splitlines()) | frozenset(
    listed(
        """
        produce manufacture assemble generate construct erect lay install reopen revive bring repair complete
        launch start begin purchase acquire grow increase raise expand cut reduce lower invest hire recruit supply
        achieve close transport move publish convert obtain improve lift remove provide give approve
        """
    )
)
"""Forms by which a list of instructions orders a deed: "build 240 apartments"."""

INVARIANT = frozenset(listed("cut hit shut quit"))
"""Forms that are past as well as infinitive."""

NOMINAL = frozenset(
    listed(
        """
        production output manufacturing construction building installation restoration revival completion opening
        sale sales acquisition growth expansion reduction signing payment payments spending investment creation
        employment delivery closure transport exports imports resignation savings replacement conversion approval
        improvement
        """
    )
)
"""Forms that name a deed without telling it."""

EITHER = frozenset(
    listed(
        """
        launch purchase purchases increase increases decline declines decrease supply supplies appeal appeals
        switch total totals gain gains rise rises drop drops lift grant grants offer offers raise raises cut cuts
        release releases import export start play run runs operating saving repair repairs supplied opening start
        starts close hit hits upgrade upgraded estimated fire win wins jump jumps climb manufactured broke break
        hold holds move moves finish double return lower
        """
    )
)
"""Forms that name a deed behind an article or a preposition, and tell it elsewhere."""
NAMERS = frozenset(
    listed("a an the this that these its their his her of in for by with on no any further more pay price job tax 's and or as")
)
"""Words behind which such a form is a noun."""

BREAKS = frozenset(
    listed("but while whereas although though because which who whose where that when after before until how why")
)
"""Words that begin another clause."""
BREAKS_AFTER_COMMA = BREAKS | frozenset(listed("and or so as with of if compared up down against from since"))

FUNCTION = frozenset(
    listed(
        """
        a an the this that these those his her its their our my your some any each all both of in on at by to from
        for with into onto over under above below between among through during since until after before about
        around against as than and or but nor so yet if when while where which who whom whose what how it he she
        they we i you him them us me is are was were be been being am has have had having do does did will would
        shall should can could may might must not n't there here then now also only just even still already later
        said says say told year years last next first new more most other one than per annually yearly nearly
        almost about roughly approximately such very according company people million billion thousand trillion
        mln bn
        """
    )
)
NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        listed(
            """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty"""
        )
    )
}
SCALES = {
    "thousand": "k", "million": "m", "mln": "m", "mn": "m", "m": "m", "billion": "b", "bn": "b", "bln": "b",
    "trillion": "t", "tn": "t", "k": "k",
}  # fmt: skip
