"""The mood in force at each word of a sentence: how what stands there is told."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.status.cues import ALMOST, cue_at
from summarizer.grounding.status.deeds import is_known
from summarizer.grounding.status.lexicon import (
    AUXILIARIES,
    BREAKS,
    BREAKS_AFTER_COMMA,
    CUE_STARTS,
    DONE_WORDS,
    FUNCTION,
    INTENTIONS,
    NAMERS,
    NOUN_CUES,
    NUMBERS,
    TELLERS,
    Mood,
)
from summarizer.grounding.status.verbs import FINITE, INVARIANT, is_past, root

_ENDS = frozenset(";–—().!?")
STOPS = frozenset(".!?\"”'’")
_TELLS_TO = 10
# How many words a cue says something of, unless its clause ends before.
_REACH, _NEGATED_REACH = 20, 6
_RELATIVES = frozenset(listed("which who whose where that"))
_DESCRIBED_BEHIND = NAMERS - {"and", "or"}
_NO_SUBJECT = NAMERS | {"to"}
_PAST = frozenset(listed("was were has had have did"))
_BEGINNERS = AUXILIARIES | frozenset(listed("will would must should can could it he she they"))
_MODALS = frozenset(listed("will would must should could may might can to be not shall"))
_DO = frozenset(listed("do does did"))
_ADVERBS = frozenset(listed("not n't also still even now only never soon yet already so far since again"))
_BE = frozenset(listed("is are was were be been being"))
_ASKING = _DO | (_MODALS - {"to", "be", "not"})
_HELPING = _ASKING | _BE | _ADVERBS
_GOVERNED = frozenset(listed("to that by for on of in at as ,"))
INVERTED = frozenset(listed("were should had"))
"""Auxiliaries that make a condition of a clause that they begin: "Were prices to fall, ..."."""
_DENYING = ALMOST | {"never"}
_CONDITIONS = INVERTED | {"if"}
_NOTHING = frozenset(listed("no none nobody nothing neither"))
_BELIEVES = frozenset(listed("believe believes believed think thinks thought suspect suspects reckon reckons alleges alleged"))
SAYS = frozenset(listed("said says saying")) | _BELIEVES
_MAY_BEGIN = BREAKS | BREAKS_AFTER_COMMA | {"and"}
_MAY_END = _ENDS | SAYS
_LASTING = frozenset(("negated", "dropped", "possible", "open"))
_ENDED_BY_VERB = frozenset(("planned", "ordered", "dropped"))
_LEADS = TELLERS | INTENTIONS.keys() | {"to", ",", "be"}
_MAY_CUE = CUE_STARTS | _LEADS
_NO_CUE: tuple[None, int] = None, 0


def clauses(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The token ranges of a sentence's clauses."""
    first = 0
    before, relative = "", False
    for at, word in enumerate(words):
        # Most words are told apart by one look-up.
        if at > first and (
            ((word in _MAY_BEGIN or before in _MAY_END) and _begins_clause(words, at)) or (relative and _resumes(words, at))
        ):
            yield first, at
            first = at
        if at == first:
            relative = word in _RELATIVES
        before = word
    if first < len(words):
        yield first, len(words)


class _State:
    """What has been read of a clause: the mood in force, and whether its first verb or cue has been met.

    `loose` tells that the mood is that of a noun or of what describes one ("the planned bridge"), which a verb behind ends.
    """

    def __init__(self, mood: Mood, at: int, *, heading: bool) -> None:
        self.mood = mood
        self.settled = mood != "done"
        self.heading = heading
        self.told = self.intended = -_TELLS_TO
        self.cued = at
        self.loose = False
        self.reach = _NEGATED_REACH


class Tokens(NamedTuple):
    """The tokens of a sentence in lower case and as they are written, and which of them tell something as verbs."""

    words: Sequence[str]
    raw: Sequence[str]
    finite: Sequence[bool]

    @classmethod
    def of(cls, raw: Sequence[str], words: Sequence[str]) -> "Tokens":
        """The tokens of a sentence as they are written and in lower case."""
        finite = [
            (word in FINITE) if word in FUNCTION else len(word) > 1 and is_finite(words, at) for at, word in enumerate(words)
        ]
        return cls(words, raw, finite)


def moods(tokens: Tokens, first: int, stop: int, before: Mood = "done") -> tuple[list[Mood], set[int], Mood]:
    """The mood at each token of a clause, where its cues begin and the mood at its end.

    What stands before the first verb or cue has that one's mood. `before` is the mood at the end of the clause before, which
    a clause with "that" takes over. A cue that is a verb itself has the mood of what stands before it.
    """
    words, raw, finite = tokens
    found: list[Mood] = []
    cues: set[int] = set()
    state = _State(_first_mood(words, first, before), first, heading=words[-1] not in STOPS)
    for at in range(first, stop):
        word = words[at]
        if state.mood != "done" and _is_out_of_reach(state, word, at):
            state.mood = "done"
        own = state.mood
        cue, length = _cue_at(tokens, at, stop, state) if word in _MAY_CUE else _NO_CUE
        if cue == "open":
            state.mood, state.cued = cue, at
        elif cue:
            cues.update(range(at, at + length))
            if not state.settled:
                found = [cue] * len(found)
            elif word in _NOTHING and finite[at - 1]:
                found[-1] = cue
            _enter(state, cue, words, at)
        elif word in DONE_WORDS or (word in AUXILIARIES and not _leads_to_cue(words, raw, at, stop)):
            own = _pass_auxiliary(state, words, at)
        elif finite[at]:
            if state.mood in _ENDED_BY_VERB and (word in FINITE or (state.loose and words[at - 1] not in _MODALS)):
                state.mood = own = "done"
            state.settled = True
        found.append(own)
    return found, cues, state.mood


def _pass_auxiliary(state: _State, words: Sequence[str], at: int) -> Mood:
    """The mood at an auxiliary, which may end the one before it, or at a word such as "already"."""
    resets = words[at] in _PAST or words[at] in DONE_WORDS or not state.settled
    if resets and state.mood not in _LASTING and not _sets(words, at, state):
        state.mood = "done"
    state.settled = True
    return state.mood


def _cue_at(tokens: Tokens, at: int, stop: int, state: _State) -> tuple[Mood | None, int]:
    """The mood that begins with a token, None where none does, and the number of its cue's tokens."""
    words = tokens.words
    cue, length = cue_at(words, tokens.raw, at, stop) or _NO_CUE
    if not cue and words[at] in _LEADS:
        cue, length = _cue_by_context(words, at, stop, state), 1
    return _NO_CUE if cue == "ongoing" and state.mood != "done" else (cue, length)


def _is_out_of_reach(state: _State, word: str, at: int) -> bool:
    """Whether what a cue says ends before a word: a denial and what waits for something end with a comma."""
    if at - state.cued > _REACH or (state.mood == "open" and word == ","):
        return True
    return state.mood == "negated" and (word == "," or at - state.cued > state.reach)


def is_finite(words: Sequence[str], at: int) -> bool:
    """Whether the form of a word, or an auxiliary before it, shows it to be a verb that tells something."""
    word = words[at]
    if word in FUNCTION or not word.isalpha() or not at:
        return word in FINITE
    before = words[at - 1]
    if word in FINITE:
        return before not in _MODALS
    if is_past(word) or ((word == "left" or word.endswith("ed")) and helper(words, at) in {"has", "have", "had"}):
        return before not in _NO_SUBJECT and not before[:1].isdecimal() and before not in NUMBERS
    if before in _HELPING or before.endswith("ly"):
        auxiliary = helper(words, at)
        if auxiliary in _ASKING or (auxiliary in _BE and word.endswith("ing")):
            return True
    if word in INVARIANT:
        return before not in _NO_SUBJECT | {"and", "or"}
    return word.endswith("s") and before not in _NO_SUBJECT and _has_object(words, at) and is_known(root(word))


def helper(words: Sequence[str], at: int) -> str:
    """The auxiliary that a verb has right before it or in front of adverbs."""
    for other in range(at - 1, max(-1, at - 4), -1):
        word = words[other]
        if not (word in _ADVERBS or word.endswith("ly")):
            return word
    return ""


def has_helper(words: Sequence[str], at: int) -> bool:
    """Whether a participle has a form of "be" or "have" before it."""
    return helper(words, at) in _BE | {"has", "have", "had", "having"} or words[at - 1] in _DENYING


def _has_object(words: Sequence[str], at: int) -> bool:
    behind = words[at + 1] if at + 1 < len(words) else ""
    return behind[:1].isdecimal() or behind in NUMBERS or behind in {"a", "an", "the", "its", "their", "his", "her", "up"}


def _first_mood(words: Sequence[str], first: int, before: Mood) -> Mood:
    """The mood that a clause begins in."""
    if first == 0:
        inverted = words[0] in INVERTED and words[-1] != "?" and "," in words
        return "possible" if inverted else "ordered" if _is_instruction(words) else "done"
    that = words[first] == "that"
    if words[first - 1 - (that and first > 1)] in _BELIEVES or words[first - 1] in _BELIEVES:
        return "open"
    return before if that and words[first - 1] not in {",", ";"} else "done"


def _enter(state: _State, cue: Mood, words: Sequence[str], at: int) -> None:
    """Let a cue take effect; what is denied or hangs on a condition stays so when it is also said to have been planned."""
    word, before, behind = words[at], words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    describes = is_past(word) and before in _DESCRIBED_BEHIND and behind not in _GOVERNED
    names = word in NOUN_CUES and (at == 0 or before in NAMERS or before not in {"to", "will", "would"})
    state.loose = (describes or names) and state.mood == "done"
    opens = word in _NOTHING and not state.settled
    state.settled = True
    conditioned, state.cued = state.cued, at
    kept = state.mood in ("negated", "dropped") and cue in ("planned", "possible", "ordered")
    conditional = state.mood == "possible" and cue == "planned" and words[conditioned] in _CONDITIONS
    if not kept and not conditional and (state.mood, cue) != ("planned", "capacity"):
        state.mood = cue
        state.reach = _REACH if opens else _NEGATED_REACH


def _sets(words: Sequence[str], at: int, state: _State) -> bool:
    """Whether "is" and "was" tell the measure of a plan: "the target was 30,000", "the plan was for 30,000"."""
    behind = words[at + 1] if at + 1 < len(words) else ""
    return state.loose and (not behind.isalpha() or behind in {"for", "to", "a", "an", "the", "about", "nearly"})


def _cue_by_context(words: Sequence[str], at: int, stop: int, state: _State) -> Mood | None:
    """The mood that "to" begins, behind "told the district" and in a heading ("Tarnvik to build a smelter"), or a bare "be"."""
    word = words[at]
    if word in TELLERS:
        state.told = at
    elif word in INTENTIONS and state.mood == "done":
        state.intended = at
    elif word == ",":
        state.intended = -_TELLS_TO
    if word == "be" and at and at + 1 < stop and words[at - 1].isalpha():
        return "ordered" if helper(words, at) not in _MODALS and is_past(words[at + 1]) else None
    if word != "to":
        return None
    if at - state.intended < _TELLS_TO and state.mood == "done" and at + 1 < stop and _may_be_bare(words[at + 1]):
        return INTENTIONS[words[state.intended]]
    if at - state.told < _TELLS_TO and state.mood == "done" and at + 1 < stop and words[at + 1] not in FUNCTION:
        return "ordered" if words[at + 1].isalpha() and words[at + 1] not in NUMBERS else None
    return "planned" if state.heading and not state.settled and at + 1 < stop and is_bare(words[at + 1]) else None


def is_bare(word: str) -> bool:
    """Whether a word may be the infinitive of a known verb."""
    return is_known(root(word)) and _may_be_bare(word)


def _may_be_bare(word: str) -> bool:
    """Whether the form of a word may be that of an infinitive, also of a verb that is not known."""
    return word.isalpha() and word not in FUNCTION and not is_past(word) and not word.endswith(("ing", "ion", "ment", "s"))


def _begins_clause(words: Sequence[str], at: int) -> bool:
    word, before = words[at], words[at - 1]
    if before in SAYS and word not in {",", "."}:
        return True
    if before in _ENDS or word in BREAKS:
        return not (word == "that" and before in {"of", "in", "with", "for"})
    if before == "," and word in BREAKS_AFTER_COMMA:
        return True
    if word != "and":
        return False
    following = words[at + 1 : at + 4]
    return not _BEGINNERS.isdisjoint(following) or (bool(following) and _is_past_deed(following[0]))


def _resumes(words: Sequence[str], at: int) -> bool:
    """Whether the main clause goes on behind a relative one: "the plant, which was closed, made ..."."""
    word = words[at]
    return words[at - 1] == "," and (
        word in AUXILIARIES or word in _MODALS - {"to", "not", "be"} or _is_past_deed(word) or is_finite(words, at)
    )


def _is_past_deed(word: str) -> bool:
    """Whether a word is a past form that tells a deed by itself."""
    return word in FINITE or (is_past(word) and is_known(root(word)))


def _is_instruction(words: Sequence[str]) -> bool:
    """Whether a sentence is an item of a list that begins with what to do."""
    return len(words) > 1 and not words[0].isalnum() and is_bare(words[1])


def _leads_to_cue(words: Sequence[str], raw: Sequence[str], at: int, stop: int) -> bool:
    """Whether an auxiliary belongs to a cue that follows it: "was expected", "have not"; or to one before: "will have"."""
    before = words[at - 1] if at else ""
    if before in _MODALS:
        return True
    return any(cue_at(words, raw, other, stop) for other in range(at + 1, min(at + 3, stop)))
