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


def headline_of(article: Article, lead: Passage) -> str:
    """The title, or the lead cut at a clause to at most 15 words and 120 characters."""
    return _MARKUP.sub("", one_line(article.title or "")) or _shortened(lead.text)


def _shortened(text: str) -> str:
    ends = [word.end() for word in re.finditer(r"\S+", text)]
    limit = min(ends[:_MOST_WORDS][-1], _MOST_CHARACTERS)
    if limit == len(text):
        return _END.sub("", text) or text
    fewest = min(ends[min(_FEWEST_WORDS, len(ends)) - 1], limit // 2)
    breaks = [found.start() for found in _BREAK.finditer(text, fewest, limit + 1)]
    whole = [end for end in ends if end <= limit]
    cut = text[: breaks[-1] if breaks else whole[-1] if whole else limit]
    return without_tail(cut) or cut
