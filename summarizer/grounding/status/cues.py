"""Cues: the wordings that tell how something is told, where they stand in a sentence and mean that."""

from collections.abc import Sequence

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.status.lexicon import (
    AUXILIARIES,
    CUE_STARTS,
    CUES,
    DETERMINERS,
    FUNCTION,
    LONGEST_CUE,
    NUMBERS,
    Mood,
)
from summarizer.grounding.status.verbs import is_past

_CAUSED = 10
_BE_TO = frozenset(listed("is are was were"))
_SEEMS = frozenset(
    listed(
        "appears appear appeared seems seem seemed believed thought said known understood reported found proved proven claims"
        " claimed turned"
    )
)
_CAUSES = frozenset(listed("forced caused led drove prompted"))
_SUBJECTS = frozenset(listed("it he she they we i you the their its his her all"))
TIMES = frozenset(
    listed(
        "january february march april may june july august september october november december monday tuesday wednesday"
        " thursday friday saturday sunday then now noon midnight today tomorrow yesterday last next recently"
    )
)
_GIVEN = frozenset(
    listed(
        "power right permission licence license authority invitation offer offers contract money funds funding grant loan"
        " budget pressure call law measure measures move moves project scheme approval consent clearance bid bids"
    )
)
"""Nouns of cues that end with "to" that may also be given to somebody."""
_MEANT_ALONE = frozenset(listed("possible probable weigh weighs weighed weighing"))
"""Words that mean something else before a noun or a figure: "possible methods", "weighs 5 tonnes"."""
ALMOST = frozenset(listed("almost nearly"))
_COMPARING = frozenset(listed("longer fewer less more later earlier doubt"))


def cue_at(words: Sequence[str], raw: Sequence[str], at: int, stop: int) -> tuple[Mood, int] | None:
    """The mood that begins with a token and the number of its tokens, None where no cue does."""
    if words[at] not in CUE_STARTS:
        return None
    for length in range(min(LONGEST_CUE, stop - at), 0, -1):
        mood = CUES.get(tuple(words[at : at + length]))
        if mood:
            end = at + length
            misread = _is_misread(words, raw, at) or _counts(words, end) or _gives(words, raw, at, end)
            return None if misread else (mood, length)
    return None


def _counts(words: Sequence[str], stop: int) -> bool:
    """Whether a cue that ends with "to" is followed by a number: "by 61 votes to 40"."""
    behind = words[stop] if stop < len(words) else ""
    return words[stop - 1] == "to" and (behind[:1].isdecimal() or behind in NUMBERS)


def _gives(words: Sequence[str], raw: Sequence[str], at: int, stop: int) -> bool:
    """Whether "to" behind a noun leads to somebody and not to a deed: "power to all homes", "a loan to Sarnow"."""
    if words[stop - 1] != "to" or words[at] not in _GIVEN or stop >= len(words):
        return False
    return words[stop] in DETERMINERS or words[stop] in _SUBJECTS or raw[stop][0].isupper()


def _is_misread(words: Sequence[str], raw: Sequence[str], at: int) -> bool:
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
        misread = behind == "be" and (before in _SEEMS or not _CAUSES.isdisjoint(words[max(0, at - _CAUSED) : at]))
    elif CUES.get((word,)) == "open":
        misread = _begins_no_clause(word, before, behind)
    elif word == "due":
        misread = behind == "to" and before not in AUXILIARIES
    elif word == "no":
        misread = behind in _COMPARING or not behind.isalpha()
    elif word == "not":
        misread = behind in {"only", "just"}
    else:
        misread = _means_another(word, behind)
    return misread


def _means_another(word: str, behind: str) -> bool:
    if word in ALMOST:
        return not is_past(behind)
    return word in _MEANT_ALONE and behind[:1].isalnum() and behind not in FUNCTION


def _counts_things(words: Sequence[str], at: int) -> bool:
    """Whether "ordered 24 locomotives" buys them; "ordered 24 mines restored" does not."""
    return not any(is_past(other) or other in {"to", "restoration", "closure"} for other in words[at + 2 : at + 6])


def _begins_no_clause(word: str, before: str, behind: str) -> bool:
    """Whether "provided 40 buses", "once a week" or "until May" make nothing depend on what follows."""
    if word in {"provided", "providing", "assuming"}:
        return before.isalnum() and behind != "that"
    if word == "once":
        return before.isalnum() and behind not in _SUBJECTS
    return behind[:1].isdecimal() or behind in TIMES
