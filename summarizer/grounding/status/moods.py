"""The mood in force at each word of a sentence: how what stands there is told."""

from collections.abc import Iterator, Sequence

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.status.lexicon import (
    ACTS,
    AUXILIARIES,
    BASES,
    BREAKS,
    BREAKS_AFTER_COMMA,
    CUE_STARTS,
    CUES,
    DONE_WORDS,
    FUNCTION,
    LONGEST_CUE,
    NAMERS,
    NOMINAL,
    NOUN_CUES,
    NUMBERS,
    TELLERS,
    Mood,
)

_ENDS = frozenset(";–—().!?")
_STOPS = frozenset(".!?\"”'’")
_FINITE = ("ed", "s", "t", "d", "de", "ew", "ose", "ell")
_TELLS_TO = 10
# How many words a cue says something of, unless its clause ends before.
_REACH, _NEGATED_REACH = 20, 6
_RELATIVES = frozenset(listed("which who whose where that"))
_NO_SUBJECT = NAMERS | {"to"}
_PAST = frozenset(listed("was were has had have did"))
_BEGINNERS = AUXILIARIES | frozenset(listed("will would must should can could it he she they"))
_MODALS = frozenset(listed("will would must should could may might can to be not shall"))


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
    """What has been read of a clause: the mood in force, and whether its first verb or cue has been met."""

    def __init__(self, mood: Mood, at: int, *, heading: bool) -> None:
        self.mood = mood
        self.settled = mood != "done"
        self.heading = heading
        self.told = -_TELLS_TO
        self.cued = at
        self.of_noun = False


def moods(words: Sequence[str], raw: Sequence[str], first: int, stop: int) -> list[Mood]:
    """The mood in force at each token of a clause; what stands before its first verb or cue has that one's.

    `words` are the tokens of the sentence in lower case, `raw` as they are written.
    """
    found: list[Mood] = []
    state = _State("ordered" if first == 0 and _is_instruction(words) else "done", first, heading=words[-1] not in _STOPS)
    for at in range(first, stop):
        word = words[at]
        if at - state.cued > _REACH or (state.mood == "negated" and (word == "," or at - state.cued > _NEGATED_REACH)):
            state.mood = "done"
        cue = _cue(words, raw, at, stop) or _cue_of_to(words, at, stop, state)
        if cue:
            if not state.settled:
                found = [cue] * len(found)
            _enter(state, cue, word, at)
        elif word in DONE_WORDS or (word in AUXILIARIES and not state.of_noun and not _leads_to_cue(words, raw, at, stop)):
            if (word in _PAST or word in DONE_WORDS or not state.settled) and state.mood != "negated":
                state.mood = "done"
            state.settled = True
        elif word.endswith("ed") or (word in ACTS and word not in NOMINAL):
            state.settled = state.settled or (at > first and (words[at - 1] == "and" or words[at - 1] not in _NO_SUBJECT))
        found.append(state.mood)
    return found


def _enter(state: _State, cue: Mood, word: str, at: int) -> None:
    """Let a cue take effect; what is denied stays so when it is also said to have been planned."""
    state.of_noun = word in NOUN_CUES and state.mood == "done"
    state.settled = True
    state.cued = at
    if not (state.mood == "negated" and cue in ("planned", "possible")):
        state.mood = cue


def _cue_of_to(words: Sequence[str], at: int, stop: int, state: _State) -> Mood | None:
    """The mood that "to" begins: behind "told the district", and in a heading ("Tarnvik to build a smelter")."""
    if words[at] in TELLERS:
        state.told = at
    if words[at] != "to":
        return None
    if at - state.told < _TELLS_TO and state.mood == "done" and at + 1 < stop and words[at + 1] not in FUNCTION:
        return "ordered"
    return "planned" if state.heading and not state.settled and at + 1 < stop and words[at + 1] in BASES else None


def _begins_clause(words: Sequence[str], at: int) -> bool:
    word, before = words[at], words[at - 1]
    if before in _ENDS or word in BREAKS:
        return not (word == "that" and before in {"of", "in", "with", "for"})
    if before == "," and word in BREAKS_AFTER_COMMA:
        return True
    if word != "and":
        return False
    following = words[at + 1 : at + 4]
    return not _BEGINNERS.isdisjoint(following) or (bool(following) and _is_finite(following[0]))


def _resumes(words: Sequence[str], at: int) -> bool:
    """Whether the main clause goes on behind a relative one: "the plant, which was closed, made ..."."""
    return words[at - 1] == "," and (words[at] in AUXILIARIES or _is_finite(words[at]))


def _is_finite(word: str) -> bool:
    """Whether a word is a form of a deed that tells it by itself."""
    return word in ACTS and word not in BASES and word not in NOMINAL and word.endswith(_FINITE)


def _is_instruction(words: Sequence[str]) -> bool:
    """Whether a sentence is an item of a list that begins with what to do."""
    return len(words) > 1 and not words[0].isalnum() and words[1] in BASES


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
            return None if _misread(words, raw, at) else mood
    return None


def _misread(words: Sequence[str], raw: Sequence[str], at: int) -> bool:
    """Whether a cue's word means something else: the month of May, a will, things ordered from a maker, "not only"."""
    word, behind = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in {"may", "will"} and raw[at][0].isupper() and at:
        return True
    if word in {"ordered", "requested"} and (behind[:1].isdigit() or behind in NUMBERS):
        return _counts_things(words, at)
    if word == "due":
        return behind == "to" and (at == 0 or words[at - 1] not in AUXILIARIES)
    return word == "not" and behind in {"only", "just"}


def _counts_things(words: Sequence[str], at: int) -> bool:
    """Whether "ordered 24 locomotives" buys them; "ordered 24 mines restored" does not."""
    return not any(other in ACTS or other == "to" for other in words[at + 2 : at + 6])
