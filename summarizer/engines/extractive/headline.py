"""Headline: the article's title, or the beginning of its lead."""

import re

from summarizer.engines.extractive.clauses import without_tail
from summarizer.engines.extractive.passages import Passage, one_line
from summarizer.types.article import Article

_MOST_WORDS = 15
_FEWEST_WORDS = 6
_MOST_CHARACTERS = 120

_BREAK = re.compile(
    r"[,;:](?!\d)|\s[–—-]+\s|[，。；、]|\s(?=(?:and|as|after|before|while|when|which|who|that|during|but|because|with)\s)"
)
_MARKUP = re.compile(r"^[#*_>\s]+|[*_\s]+$")
_END = re.compile(r"[.!?。！？…]+$")

_SAYS_NOTHING = re.compile(
    r"\b(?:said|says|announced|reported|stated|confirmed|told \w+)(?: (?:on|in|at|late|early|a|the|this|last) \w+| \w+day)*$"
)
_WANTS_UNIT = re.compile(
    r"(?:\d|\b(?:thousand|hundred|dozen|mill?i(?:on|ard)\w*|billion\w*|trillion\w*|mln|mrd|bn|тыс|млн|млрд)\.?)$", re.IGNORECASE
)
_MOST_OF_UNIT = 2
"""A number that the limit would cut from its unit may take so many more words."""


def headline_of(article: Article, lead: Passage) -> str:
    """The title, or the lead cut at a clause to at most 15 words, and those of a unit, and 120 characters."""
    return _MARKUP.sub("", one_line(article.title or "")) or _shortened(lead.text)


def _shortened(text: str) -> str:
    ends = [word.end() for word in re.finditer(r"\S+", text)]
    limit = min(ends[:_MOST_WORDS][-1], _MOST_CHARACTERS)
    if limit == len(text):
        return _END.sub("", text) or text
    fewest = min(ends[min(_FEWEST_WORDS, len(ends)) - 1], limit // 2)
    breaks = [found.start() for found in _BREAK.finditer(text, fewest, limit + 1)]
    telling = [end for end in breaks if not _SAYS_NOTHING.search(text, 0, end)]
    cut = text[: telling[-1] if telling else _whole_words(text, ends, limit)]
    return without_tail(cut) or cut


def _whole_words(text: str, ends: list[int], limit: int) -> int:
    """Where the last word within the limit ends, or the unit of the number there."""
    whole = [end for end in ends if end <= limit]
    if not whole:
        return limit
    last = whole[-1]
    for end in ends[len(whole) : len(whole) + _MOST_OF_UNIT]:
        if end > _MOST_CHARACTERS or not _WANTS_UNIT.search(text, 0, last):
            break
        last = end
    return last - (text[last - 1] in ",;:")
