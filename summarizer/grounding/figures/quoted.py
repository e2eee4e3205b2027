"""Texts that an article has word for word within one sentence: whatever they say, it says too."""

from bisect import bisect_right
from collections.abc import Sequence

from summarizer.types.article import Article
from summarizer.types.evidence import Evidence

# What may belong to a number or a word that it touches.
_JOINTS = frozenset("-\u2010\u2011\u2012\u2013\u2014/.,:$\u00a3\u20ac%'\u2019")


def quoted_from(text: str, article: Article, sentences: Sequence[int] | None) -> Evidence | None:
    """Where one of those sentences, or any for None, holds a text and no word or number goes on beyond it; else None."""
    if not text:
        return None
    if sentences is None:
        at = article.text.find(text)
        place = bisect_right(article.sentences, at, key=lambda sentence: sentence.start) if at >= 0 else 0
        numbers: Sequence[int] = (place,)
    else:
        numbers = sentences
    for number in numbers:
        if article.has_sentence(number):
            sentence = article.sentence(number)
            start = article.text.find(text, sentence.start, sentence.end)
            end = start + len(text)
            if start >= 0 and not (_goes_on(article.text[max(0, start - 1) : start]) or _goes_on(article.text[end : end + 1])):
                return Evidence.of(article, sentence, start, end)
    return None


def _goes_on(sign: str) -> bool:
    return sign.isalnum() or sign in _JOINTS
