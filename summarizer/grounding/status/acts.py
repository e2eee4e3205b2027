"""Acts: the deed that a word tells, together with its particle or with the noun that it takes."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.status.aspects import PASSIVE
from summarizer.grounding.status.deeds import CARRYING_OUT, PARTICLES, TAKING_NOUNS, is_known
from summarizer.grounding.status.lexicon import FUNCTION
from summarizer.grounding.status.moods import helper, is_finite
from summarizer.grounding.status.verbs import names_deed, root

NOUN_REACH = 4
_SUBJECT_REACH, _OBJECT_REACH = 12, 6
_OBJECTS = frozenset(listed("it them him her"))
_APART = frozenset(listed("back off"))
"""Particles that may stand behind the object: "bring all mines back"."""


def act_of(words: Sequence[str], at: int, stop: int) -> str:
    """The root of a word, with the particle behind it where the two make a verb of their own, or that of its noun."""
    key = root(words[at])
    behind = words[at + 1 : min(at + 1 + NOUN_REACH, stop)]
    if behind and behind[0] in _OBJECTS:
        behind = behind[1:]
    particle = behind[0] if behind and behind[0] in PARTICLES else next(filter(_APART.__contains__, behind), "")
    phrase = f"{key} {particle}"
    if is_known(phrase):
        return phrase
    if key in TAKING_NOUNS and is_finite(words, at):
        named = (root(word) for word in takewhile(lambda word: word != "to", behind) if word not in FUNCTION)
        return next(filter(is_known, named), key)
    return next(_nouns(words, at, stop), key) if key in CARRYING_OUT else key


def ended_by(words: Sequence[str], at: int, stop: int) -> str:
    """The root of what a verb brings to its end, the empty string where no deed is named."""
    return next(_nouns(words, at, stop), "")


def _nouns(words: Sequence[str], at: int, stop: int) -> Iterator[str]:
    """The roots of the nouns of deeds behind a verb or, in the passive, before it."""
    passive = helper(words, at) in PASSIVE or helper(words, at) == "been"
    around = words[max(0, at - _SUBJECT_REACH) : at] if passive else words[at + 1 : min(at + 1 + _OBJECT_REACH, stop)]
    return filter(is_known, (root(word) for word in around if names_deed(word)))
