"""A whole told for its part: "183 shops were shut" of an article where 45 of 183 were."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from summarizer.grounding.figures.claim import ClaimText
from summarizer.grounding.figures.grammar.lexicon import FUNCTION_WORDS
from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.index import FigureIndex
from summarizer.grounding.figures.meant.concepts import concept
from summarizer.grounding.figures.table import head_of
from summarizer.grounding.figures.wordlist import listed
from summarizer.types.quantity import Quantity

_OF = frozenset(("of", "of the", "of its", "of their", "of his", "of her", "of all", "of all the"))
_OUT_OF = " out of "
_BEHIND_PART = re.compile(r"\bof (?:all )?(?:the |its |their |his |her )?$")
_LONGEST_OF = 14
_AUXILIARIES = frozenset(listed("is are was were be been has have had will would can could did do does"))
_SKIPPED = frozenset(listed("all the some about around nearly almost only just over its their his her"))
_STOPS = frozenset(".,;:()")
# Tokens behind a figure among which its predicate begins.
_PREDICATE = 10


def part_meant(claim: ClaimText, at: int, source: int) -> Quantity | None:
    """The part of which the article tells what a claim tells of the whole; None where the claim tells something else."""
    figure, index = claim.figures[at], claim.index
    whole, part = index.figures[source], part_of(index, source)
    if part is None or figure.kind != "count" or whole.kind not in ("count", "fraction"):
        return None
    if figure.noun and whole.noun and head_of(figure.noun) != head_of(whole.noun):
        return None
    start, behind = _bounds(claim.tokens, figure)
    if claim.tokens.word(_skip(claim.tokens, start)) == "of" or (part is not whole and claim.tells(at, source - 1)):
        return None
    predicate = _predicate(claim.tokens.words[behind : behind + _PREDICATE])
    verb = _verb_before(claim.tokens, start)
    same = predicate and predicate == _predicate(index.behind(source)[:_PREDICATE])
    same = same or (verb and verb == _verb_before(index.tokens, _bounds(index.tokens, part)[0]))
    return part if same else None


def opens_with_whole(text: str, place: int, article: str) -> bool:
    """Whether a text that stands at a place of the article begins with the whole of a part: "of 183 shops were shut"."""
    return text[:1].isdecimal() and _BEHIND_PART.search(article, max(0, place - _LONGEST_OF), place) is not None


def part_of(index: FigureIndex, source: int) -> Quantity | None:
    """The figure that tells a part of the one with that index: the one before it, or itself ("45 out of 183")."""
    figure, before = index.figures[source], index.figures[source - 1]
    if _OUT_OF in figure.text:
        return figure
    joined = source and index.places[source - 1] == index.places[source] and before.kind == figure.kind == "count"
    return before if joined and index.article.text[before.end : figure.start].strip() in _OF else None


def _bounds(tokens: Tokens, figure: Quantity) -> tuple[int, int]:
    return bisect_left(tokens.starts, figure.start), bisect_left(tokens.starts, figure.end)


def _skip(tokens: Tokens, start: int) -> int:
    """The nearest token before a figure that says more than how many."""
    at = start - 1
    while tokens.word(at) in _SKIPPED:
        at -= 1
    return at


def _verb_before(tokens: Tokens, start: int) -> str:
    """What stands right before a figure, as a concept: the verb whose object it is; empty for a preposition or a name."""
    at = _skip(tokens, start)
    word = tokens.word(at)
    return "" if at < 1 or word in FUNCTION_WORDS or tokens.capital(at) or not word.isalpha() else concept(word)


def _predicate(words: Sequence[str]) -> str:
    """What the words behind a figure say of it, as a concept: what follows an auxiliary, or a past form behind the noun."""
    verb = next((at for at, word in enumerate(words) if word in _AUXILIARIES or word.endswith("ed")), None)
    end = next((at for at, word in enumerate(words) if word in _STOPS), len(words))
    if verb is None or verb >= end:
        return ""
    told = (word for word in words[verb:end] if word not in FUNCTION_WORDS and word not in _AUXILIARIES)
    return concept(next(told, ""))
