"""The mood in force at each word of a sentence: how what stands there is told."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.status.deeds import is_known
from summarizer.grounding.status.lexicon import (
    AUXILIARIES,
    BREAKS,
    BREAKS_AFTER_COMMA,
    CUE_STARTS,
    CUES,
    DETERMINERS,
    DONE_WORDS,
    FUNCTION,
    INTENTIONS,
    LONGEST_CUE,
    NAMERS,
    NOUN_CUES,
    NUMBERS,
    TELLERS,
    Mood,
)
from summarizer.grounding.status.verbs import FINITE, INVARIANT, is_past, root

_ENDS = frozenset(";–—().!?")
_STOPS = frozenset(".!?\"”'’")
_TELLS_TO = 10
# How many words a cue says something of, unless its clause ends before.
_REACH, _NEGATED_REACH = 20, 6
_RELATIVES = frozenset(listed("which who whose where that"))
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
_NOTHING = frozenset(listed("no none nobody nothing neither"))
_BELIEVES = frozenset(listed("believe believes believed think thinks thought suspect suspects reckon reckons alleges alleged"))
_SAYS = frozenset(listed("said says saying")) | _BELIEVES
_BE_TO = frozenset(listed("is are was were"))
_SEEMS = frozenset(
    listed(
        "appears appear appeared seems seem seemed believed thought said known understood reported found proved proven claims"
        " claimed turned"
    )
)
_CAUSES = frozenset(listed("forced caused led drove prompted"))
_SUBJECTS = frozenset(listed("it he she they we i you the their its his her all"))
_TIMES = frozenset(
    listed(
        "january february march april may june july august september october november december monday tuesday wednesday"
        " thursday friday saturday sunday then now noon midnight today tomorrow yesterday last next recently"
    )
)
_COMPARING = frozenset(listed("longer fewer less more later earlier doubt"))


def clauses(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The token ranges of a sentence's clauses."""
    first = 0
    for at in range(len(words)):
        if at > first and (_begins_clause(words, at) or (words[first] in _RELATIVES and _resumes(words, at))):
            yield first, at
            first = at
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
        return cls(words, raw, [len(word) > 1 and is_finite(words, at) for at, word in enumerate(words)])


def moods(tokens: Tokens, first: int, stop: int, before: Mood = "done") -> tuple[list[Mood], set[int], Mood]:
    """The mood at each token of a clause, where its cues begin and the mood at its end.

    What stands before the first verb or cue has that one's mood.

    `before` is the mood at the end of the
    clause before, which a clause with "that" takes over. A cue that is a verb itself has the mood of what stands before it.
    """
    words, raw, finite = tokens
    found: list[Mood] = []
    cues: set[int] = set()
    state = _State(_first_mood(words, first, before), first, heading=words[-1] not in _STOPS)
    for at in range(first, stop):
        word = words[at]
        if _is_out_of_reach(state, word, at):
            state.mood = "done"
        own = state.mood
        cue = _cue(words, raw, at, stop) or _cue_of_to(words, at, stop, state)
        if cue == "ongoing" and state.mood != "done":
            cue = None
        if cue == "open":
            state.mood, state.cued = cue, at
        elif cue:
            cues.add(at)
            if not state.settled:
                found = [cue] * len(found)
            elif word in _NOTHING and finite[at - 1]:
                found[-1] = cue
            _enter(state, cue, words, at)
        elif word in DONE_WORDS or (word in AUXILIARIES and not _leads_to_cue(words, raw, at, stop)):
            resets = word in _PAST or word in DONE_WORDS or not state.settled
            if resets and state.mood not in ("negated", "dropped", "possible", "open") and not _sets(words, at, state):
                state.mood = "done"
            state.settled = True
            own = state.mood
        elif finite[at]:
            if state.mood in ("planned", "ordered", "dropped") and (
                word in FINITE or (state.loose and words[at - 1] not in _MODALS)
            ):
                state.mood = own = "done"
            state.settled = True
        found.append(own)
    return found, cues, state.mood


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
    if word == "left" and helper(words, at) in {"has", "have", "had"}:
        return True
    if is_past(word):
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
    return helper(words, at) in _BE | {"has", "have", "had", "having"}


def _has_object(words: Sequence[str], at: int) -> bool:
    behind = words[at + 1] if at + 1 < len(words) else ""
    return behind[:1].isdecimal() or behind in NUMBERS or behind in {"a", "an", "the", "its", "their", "his", "her", "up"}


def _first_mood(words: Sequence[str], first: int, before: Mood) -> Mood:
    """The mood that a clause begins in."""
    if first == 0:
        return "ordered" if _is_instruction(words) else "done"
    that = words[first] == "that"
    if words[first - 1 - (that and first > 1)] in _BELIEVES or words[first - 1] in _BELIEVES:
        return "open"
    return before if that and words[first - 1] not in {",", ";"} else "done"


def _enter(state: _State, cue: Mood, words: Sequence[str], at: int) -> None:
    """Let a cue take effect; what is denied stays so when it is also said to have been planned."""
    word, before, behind = words[at], words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    describes = is_past(word) and before in DETERMINERS and behind not in _GOVERNED
    names = word in NOUN_CUES and (at == 0 or before in NAMERS or before not in {"to", "will", "would"})
    state.loose = (describes or names) and state.mood == "done"
    opens = word in _NOTHING and not state.settled
    state.settled = True
    state.cued = at
    kept = state.mood in ("negated", "dropped") and cue in ("planned", "possible", "ordered")
    if not kept and (state.mood, cue) != ("planned", "capacity"):
        state.mood = cue
        state.reach = _REACH if opens else _NEGATED_REACH


def _sets(words: Sequence[str], at: int, state: _State) -> bool:
    """Whether "is" and "was" tell the measure of a plan: "the target was 30,000", "the plan was for 30,000"."""
    behind = words[at + 1] if at + 1 < len(words) else ""
    return state.loose and (not behind.isalpha() or behind in {"for", "to", "a", "an", "the", "about", "nearly"})


def _cue_of_to(words: Sequence[str], at: int, stop: int, state: _State) -> Mood | None:
    """The mood that "to" begins: behind "told the district", and in a heading ("Tarnvik to build a smelter")."""
    word = words[at]
    if word in TELLERS:
        state.told = at
    elif word in INTENTIONS and state.mood == "done":
        state.intended = at
    elif word == ",":
        state.intended = -_TELLS_TO
    if word != "to":
        return None
    if at - state.intended < _TELLS_TO and state.mood == "done" and at + 1 < stop and is_bare(words[at + 1]):
        return INTENTIONS[words[state.intended]]
    if at - state.told < _TELLS_TO and state.mood == "done" and at + 1 < stop and words[at + 1] not in FUNCTION:
        return "ordered" if words[at + 1].isalpha() and words[at + 1] not in NUMBERS else None
    return "planned" if state.heading and not state.settled and at + 1 < stop and is_bare(words[at + 1]) else None


def is_bare(word: str) -> bool:
    """Whether a word may be the infinitive of a known verb."""
    return is_known(root(word)) and not is_past(word) and not word.endswith(("ing", "ion", "ment", "s"))


def _begins_clause(words: Sequence[str], at: int) -> bool:
    word, before = words[at], words[at - 1]
    if before in _SAYS and word not in {",", "."}:
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
    return any(_cue(words, raw, other, stop) for other in range(at + 1, min(at + 3, stop)))


def _cue(words: Sequence[str], raw: Sequence[str], at: int, stop: int) -> Mood | None:
    word = words[at]
    if word not in CUE_STARTS:
        return None
    for length in range(min(LONGEST_CUE, stop - at), 0, -1):
        mood = CUES.get(tuple(words[at : at + length]))
        if mood:
            return None if _misread(words, raw, at) or _counts(words, at + length) else mood
    return None


def _counts(words: Sequence[str], stop: int) -> bool:
    """Whether a cue that ends with "to" is followed by a number: "by 61 votes to 40"."""
    behind = words[stop] if stop < len(words) else ""
    return words[stop - 1] == "to" and (behind[:1].isdecimal() or behind in NUMBERS)


def _misread(words: Sequence[str], raw: Sequence[str], at: int) -> bool:
    """Whether a cue's word means something else: the month of May, a will, things ordered from a maker, "not only"."""
    word, behind = words[at], words[at + 1] if at + 1 < len(words) else ""
    before = words[at - 1] if at else ""
    misread = False
    if word in {"may", "will"}:
        misread = raw[at][0].isupper() and at > 0
    elif word in {"ordered", "requested"}:
        misread = (behind[:1].isdigit() or behind in NUMBERS) and _counts_things(words, at)
    elif word in _BE_TO:
        misread = behind == "to" and words[at + 2 : at + 3] == ["blame"]
    elif word == "to":
        misread = behind == "be" and (before in _SEEMS or not _CAUSES.isdisjoint(words[max(0, at - _TELLS_TO) : at]))
    elif word in {"provided", "providing", "assuming"}:
        misread = at > 0 and before not in _ENDS and before != "," and behind != "that"
    elif word == "once":
        misread = at > 0 and before != "," and behind not in _SUBJECTS
    elif word in {"until", "till", "before"}:
        misread = behind[:1].isdecimal() or behind in _TIMES
    elif word == "due":
        misread = behind == "to" and before not in AUXILIARIES
    elif word == "no":
        misread = behind in _COMPARING or not behind.isalpha()
    elif word == "not":
        misread = behind in {"only", "just"}
    return misread


def _counts_things(words: Sequence[str], at: int) -> bool:
    """Whether "ordered 24 locomotives" buys them; "ordered 24 mines restored" does not."""
    return not any(is_past(other) or other in {"to", "restoration", "closure"} for other in words[at + 2 : at + 6])
