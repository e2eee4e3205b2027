"""The words that tell how a thing is told: as done, planned, ordered, possible, within capacity or not done."""

from collections.abc import Iterator
from typing import Literal

from summarizer.grounding.figures.wordlist import listed

Mood = Literal["done", "planned", "ordered", "possible", "capacity", "negated", "dropped", "ongoing", "open"]
"""`open` is said of time to come or on a condition: neither that it is done nor that it is not."""

_VERBS: dict[Mood, str] = {
    "planned": """
        plan aim intend want wish hope expect anticipate forecast foresee envisage envision propose promise pledge vow
        predict schedule slate earmark contemplate target threaten seek consider mull weigh negotiate discuss
    """,
    "ordered": "instruct urge demand mandate request oblige compel recommend advise encourage require",
    "negated": "deny refuse decline reject veto prevent avert avoid forestall",
    "dropped": "scrap abandon cancel postpone shelve suspend abort delay defer adjourn",
}
_CUES: dict[Mood, str] = {
    "planned": """
        will, shall, 'll, would, 'd, project that, projects that, they project, we project, it projects, projected,
        projection, projections, estimated to, estimate, due, set to, poised to, target of, targets, goal of, goals
        of, goal is, goal was, goal to, ambition, ambitions, to try to, plans, hopes, hope, committed itself,
        committed themselves, committed to, commits to, commitment to, proposal, proposals, agreed to, agree to,
        agrees to, agreed on, agreement to, agreement on, deal to, undertook to, undertakes to, undertaken to,
        undertaking to, going to, about to, is to, are to, was to, were to, be to, means to, meant to, to be,
        upcoming, prospective, looks to, looking to, on track, on course, supposed to, wait to, waiting to, ready
        to, willing to, counts on, count on, in talks, talks on, talks about, talks over, talks to, discussions to,
        discussions on, discussions over, discussions about, bid to, bids to, bidding to, bid for, bids for, set aside,
        pencilled in, penciled in, budgeted, allotted, allocated, applied
        for, applies for, apply for, applied to, application for, application to, go-ahead, green light, permission
        to, permission for, approval for, clearance for, approved plans, approved a plan, approved the construction,
        approved a proposal, decided to, decides to, decision to, voted to, voted for, votes to, vote on, vote to,
        votes on, bill to, bill that, motion to, offered to, offers to, offer to, offering to,
        negotiations on, negotiations over, negotiations to, campaign to, campaign for, campaigned for, effort to,
        efforts to, need to, needs to, needed to, needs, prospect of, possibility of, risk of, threat of, threat to,
        fear of, fears of, short of, pending, subject to, awaits, awaiting, await, remains to be, remain to be,
        contract to, forecasts of, forecast of, outlook, sought to, sought permission, preparations for,
        preparations to, eyeing, keen to, eager to, determined to, hopeful, in line to, in order to, so that,
        would-be, sets out to, set out to, looks set, tried to, tries to, try to, trying to, attempted, attempting
        to, attempt to, attempts to, prepares to, prepare to, preparing to, prepared to, preparing for, prepares
        for, preparing, drafting, drawing up, exploring, getting ready, approval to, consent to, clearance to, licence to,
        license to, mandate to, authority to,
        invitation to, invited to, chance to, opportunity to, right to, option to, scheme to, project to, blueprint
        for, mission to, funds to, funding to, money to, grant to, loan to, budget to, deadline to, power to,
        pressure to, call to, intention to, intention of, law to, measure to, measures to, referendum on, ballot on,
        consultation on, steps to, move to, moves to, in the running, in the race, expects to, expected to, vying
        to, looking for, put forward, in the pipeline, due for, up for, set for, headed for, heading for, close to,
        ready for, awaits, hoped for, working on, works on, working to, works towards, working towards, on the way,
        in the works, thinking of, thinking about, toying with, supposed, will be, would be, tipped to, tipped as,
        bound to, certain to, expected, primed to, gearing up, in preparation, on the agenda, to come
    """,
    "ordered": """
        ordered, orders to, order to, order that, orders that, must, should, ought to, has to, have to, called for,
        calls for, call for, called on, calls on, calling for, calling on, directed to, commanded to, invited to,
        invites, instruction, instructions, asked for, ask for, asks for, asking for, pressed for, pressing for,
        lobbied for, pushed for, told to, asked to, request for, request to
    """,
    "possible": """
        could, may, might, if, whether, likely, unlikely, possible, possibly, probable, perhaps, potential,
        potentially, probably, faces a, faces charges, facing a, face a
    """,
    "capacity": """
        can, able to, capable of, capacity to, capacity of, designed to, designed for, room for, capabilities,
        capacity for
    """,
    "negated": """
        no one, not, n't, 't, never, cannot, ruled out, rules out, without, rather than, instead of, has yet to, have yet
        to, had yet to, yet to, failed to, fails to, fail to, failing to, failed in, failure to, no longer, neither,
        nor, stopped short of, unable to, withheld, without success, in vain, broke down, fell through, collapsed,
        came to nothing, no, none, nobody, almost, nearly, unbuilt, unpaid, unfinished, unrepaired, turned down, turns down,
        turn down,
        blocked, far from
    """,
    "ongoing": "remain, remains, remained, still, keep, keeps, continue, continues, continued, continuing, under way, underway",
    "open": """
        before, until, till, unless, provided, providing, assuming, once, in case, whenever, as soon as, as long as, lest,
        at first, initially, originally
    """,
    "dropped": """
        withdrew, withdrawn, withdraw, called off, calls off, call off, put off, puts off, put on hold, on hold, on ice,
        pulled out of, pull out of, backed out of, back out of, gave up, give up, given up,
        dropped plans, dropped a plan, dropped its plan
    """,
}


def _forms(verb: str) -> Iterator[str]:
    """The forms of a regular verb that can be finite or a participle."""
    stem, ed = verb.removesuffix("e"), verb
    if verb.endswith("y") and verb[-2] not in "aeiou":
        yield from (verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
        return
    double = verb[-1] if verb in {"plan", "scrap", "defer", "cancel"} else ""
    sibilant = "es" if verb.endswith(("s", "sh", "ch")) else "s"
    yield from (verb, f"{verb}{sibilant}", f"{stem}{double}ed", f"{ed.removesuffix('e')}{double}ing")
    if verb == "cancel":
        yield from ("canceled", "canceling")


_INTENDED = listed("offer bid plan proposal promise pledge hope attempt effort request application demand campaign intention")


def _all_cues() -> Iterator[tuple[str, Mood]]:
    for mood, verbs in _VERBS.items():
        for verb in listed(verbs):
            yield from ((form, mood) for form in _forms(verb))
    for mood, wordings in _CUES.items():
        yield from ((wording, mood) for wording in map(str.strip, wordings.replace("\n", " ").split(",")))
    for noun in _INTENDED:
        yield from ((f"{noun} {behind}", "planned") for behind in ("to", "for", "of"))


CUES: dict[tuple[str, ...], Mood] = {tuple(wording.replace("-", " - ").split()): mood for wording, mood in _all_cues()}
"""The mood that begins with each wording, in lower case."""

LONGEST_CUE = max(map(len, CUES))
CUE_STARTS = frozenset(words[0] for words in CUES)
_NOUNS = listed(
    """
    plan target goal forecast projection capacity instruction proposal order bid offer deal agreement promise pledge vow
    hope request attempt demand ambition decision contract threat estimate bill permission application prospect possibility
    risk fear motion commitment schedule outlook effort campaign
    """
)
SINGLE_CUES = frozenset(words[0] for words in CUES if len(words) == 1)
NOUN_CUES = frozenset(_NOUNS) | frozenset(f"{noun}s" for noun in _NOUNS)
"""Cues that may be nouns: what is said of them by a verb behind is not itself planned: "the plan was withdrawn"."""

_INTENDING: dict[Mood, str] = {
    "planned": "try attempt offer apply invite hope plan want aim intend expect promise pledge vow propose prepare campaign"
    " agree decide consent undertake vote seek threaten",
    "negated": "fail refuse decline neglect",
}
INTENTIONS = {form: mood for mood, verbs in _INTENDING.items() for verb in listed(verbs) for form in _forms(verb)}
"""Verbs whose infinitive may stand some words behind them: "tried all night to reach the miners"."""

TELLERS = frozenset(listed("told tells asked asks pressed authorised authorized permitted allowed"))
"""Verbs that order where "to" follows: "told the district to finish"."""

DONE_WORDS = frozenset(listed("already actually actual managed began begun started succeeded so-far"))
AUXILIARIES = frozenset(listed("was were has had have did is are been"))

BREAKS = frozenset(
    listed("but while whereas although though because which who whom whose where that when after before how why once")
)
"""Words that begin another clause."""
SUBORDINATING = BREAKS - frozenset(listed("but while whereas although though"))
"""Words that begin a clause in which things are told as known."""
BREAKS_AFTER_COMMA = BREAKS | frozenset(listed("and or so as with of if compared up down against from since"))

DETERMINERS = frozenset(listed("a an the this that these those its their his her our my any each every some 's no of per"))
"""Words behind which a participle describes a noun: "the planned bridge"."""

NAMERS = DETERMINERS | frozenset(
    listed("in for by with on further more pay price job tax and or as from to into over under at")
)
"""Words behind which a form that may be a verb is a noun."""

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
        mln bn himself herself itself themselves out up down off today yesterday tomorrow monday tuesday wednesday thursday
        friday saturday sunday week month months weeks days day january february march april june july august september
        october november december spring summer autumn winter so far according ago early late earlier too
        """
    )
)
HINTS = (
    frozenset(
        next((word for word in words if word not in FUNCTION), words[0])
        for words, mood in CUES.items()
        if mood != "open" and (len(words) == 1 or not FUNCTION.issuperset(words))
    )
    | TELLERS
    | INTENTIONS.keys()
    | set(listed("begun began begin begins started start starts"))
)
"""A word of each cue, the rarest where that is easily told."""
HINTING = tuple(f" {' '.join(words)} " for words in CUES if len(words) > 1 and FUNCTION.issuperset(words))
"""The cues of small words: a sentence with none of either tells all of it as done."""

NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        listed(
            """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty"""
        )
    )
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}
SCALES = {
    "thousand": "k", "million": "m", "mln": "m", "mn": "m", "m": "m", "billion": "b", "bn": "b", "bln": "b",
    "trillion": "t", "tn": "t", "k": "k",
}  # fmt: skip
