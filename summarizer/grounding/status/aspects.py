"""Aspect: how far a deed has come, by its verb's form, its auxiliary and what stands around it."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Literal

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.status.cues import TIMES
from summarizer.grounding.status.deeds import FINISHING
from summarizer.grounding.status.lexicon import DETERMINERS, FUNCTION, Mood
from summarizer.grounding.status.moods import Tokens, has_helper, helper
from summarizer.grounding.status.verbs import FINITE, INVARIANT, is_base, is_past, root

Aspect = Literal["simple", "present", "scheduled", "perfect", "finished", "continuous", "progressive", "participle"]
"""`present` is a verb of the third person, `scheduled` one with a time behind; `finished` says that another deed is finished.

What is `progressive` has begun ("began building"), what is `continuous` may be meant for later ("is building"); a `participle`
describes, or tells what goes along.
"""

PASSIVE = frozenset(listed("is are was were be being"))
_BEGUN = frozenset(listed("begun began begin begins started start starts"))
_PERFECT = frozenset(listed("has have had having been"))
_DATING = TIMES | set(listed("st nd rd th"))
_HAVING = frozenset(listed("has have had get got"))
_LINKS = frozenset(listed(", and or to that which who as if when while because after before than"))
_TELLING = frozenset(listed("is are was were has have had will would")) | FINITE
_ALONG = frozenset(listed(", by while when after since"))
_CAUSED = 6


def aspect_of(tokens: Tokens, mood: Mood, at: int, stop: int, *, after_cue: bool) -> Aspect:
    """The aspect of a word of a clause that ends before `stop`; `after_cue` tells that a cue ends right before it."""
    words = tokens.words
    word, auxiliary = words[at], helper(words, at)
    done = tokens.finite[at] and mood == "done"
    if word.endswith("ing"):
        return _of_gerund(words, at, auxiliary, mood, after_cue=after_cue)
    if done and (is_past(word) or auxiliary in PASSIVE) and root(word) in FINISHING:
        return "finished"
    if is_past(word):
        return _of_past(tokens, mood, at, stop, auxiliary)
    if not tokens.finite[at] or not word.endswith("s"):
        return "simple"
    return "present" if _DATING.isdisjoint(words[at + 1 : stop]) else "scheduled"


def _of_past(tokens: Tokens, mood: Mood, at: int, stop: int, auxiliary: str) -> Aspect:
    word = tokens.words[at]
    if auxiliary == "being":
        return "continuous"
    if auxiliary in _PERFECT:
        return "perfect"
    if auxiliary in PASSIVE or mood == "possible" or word in INVARIANT or is_base(word) or has_helper(tokens.words, at):
        return "simple"
    done = tokens.finite[at] and mood == "done"
    return "simple" if done and (word in FINITE or not _describes(tokens, at, stop)) else "participle"


def _of_gerund(words: Sequence[str], at: int, auxiliary: str, mood: Mood, *, after_cue: bool) -> Aspect:
    """The aspect of a form in "-ing", which may only tell what goes along: "moved the money, using a false name"."""
    if auxiliary in _BEGUN or mood == "ongoing":
        return "progressive"
    if auxiliary in PASSIVE or auxiliary == "been":
        return "continuous"
    before = words[at - 1] if at else ""
    return "participle" if before in _ALONG or (before not in FUNCTION and not after_cue) else "simple"


def _describes(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether a past form describes what a verb behind tells of ("those caught there were saved") or is caused by one before.

    Somebody else does what is caused: "had the bridge repaired".
    """
    words = tokens.words
    behind = takewhile(lambda word: word not in _LINKS, words[at + 1 : stop])
    if not _TELLING.isdisjoint(behind):
        return True
    having = next((place for place in range(at - 2, max(-1, at - _CAUSED), -1) if words[place] in _HAVING), None)
    return having is not None and words[having + 1] in DETERMINERS and not any(tokens.finite[having + 1 : at])
