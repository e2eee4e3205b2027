"""Finding copied words in an article: where exactly a quotation or a figure stands."""

import re
from collections.abc import Iterable, Iterator

from summarizer.types.article import Article, Sentence
from summarizer.types.evidence import Evidence

# Each entry maps one character to one, so that offsets in the folded text are offsets in the text.
FOLDED = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\n", " "),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    }
)
NUMBER_GOES_ON_BEFORE = re.compile("\\d[.,'\u00a0\u2009\u202f]?$")
NUMBER_GOES_ON_AFTER = re.compile(r"^\d|^[.,]\d")
CONTEXT = 80
"""Characters on each side of a place that tell what it is about."""


def locate(quote: str, article: Article, numbers: Iterable[int], about: str = "") -> tuple[Evidence, ...]:
    """The place of `quote` in the sentences of those numbers, one piece for each sentence it runs through; () if nowhere.

    Quotation marks, dashes and kinds of spaces are taken as equal, nothing else; a number matches only as a whole, "5 million"
    not inside "1.5 million". Of several places the one whose surroundings share most words with `about` is taken.
    """
    pattern = pattern_of(quote)
    if pattern is None:
        return ()
    places = [
        (first.start + match.start(), first.start + match.end())
        for first, last in runs(article, numbers)
        for match in pattern.finditer(article.text[first.start : last.end].translate(FOLDED))
    ]
    places = [place for place in places if is_whole(article.text, *place)]
    if not places:
        return ()
    start, end = max(places, key=lambda place: shared_words(article.text, place, about))
    return tuple(pieces(article, start, end))


def pattern_of(quote: str) -> re.Pattern[str] | None:
    """A pattern for the quote that lets any run of spaces stand for any other; None where it holds no word or number."""
    folded = quote.translate(FOLDED).strip()
    if not any(character.isalnum() for character in folded):
        return None
    if folded[0] == folded[-1] == '"':
        folded = folded[1:-1]
    return re.compile(r" +".join(re.escape(word) for word in folded.split()))


def runs(article: Article, numbers: Iterable[int]) -> Iterator[tuple[Sentence, Sentence]]:
    """The first and the last sentence of each run of consecutive sentences among those numbers."""
    ordered = sorted(set(numbers))
    first = 0
    for index, number in enumerate(ordered):
        if index + 1 == len(ordered) or ordered[index + 1] != number + 1:
            yield article.sentence(ordered[first]), article.sentence(number)
            first = index + 1


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether the place does not cut a number or a word in two."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if text[start].isdigit() and NUMBER_GOES_ON_BEFORE.search(before):
        return False
    if text[end - 1].isdigit() and NUMBER_GOES_ON_AFTER.search(after):
        return False
    return not (_one_word(before[-1:], text[start]) or _one_word(text[end - 1], after[:1]))


def _one_word(left: str, right: str) -> bool:
    """Whether two neighbours belong to one word, in scripts that have upper and lower case and part words by spaces."""
    return all(character.lower() != character.upper() for character in (left, right))


def shared_words(text: str, place: tuple[int, int], about: str) -> int:
    """How many words of `about` stand close to a place, those close behind it first."""
    start, end = place
    near = set(re.findall(r"\w{3,}", text[max(0, start - CONTEXT) : end + CONTEXT].lower()))
    behind = set(re.findall(r"\w{3,}", text[end : end + CONTEXT // 2].lower()))
    wanted = set(re.findall(r"\w{3,}", about.lower()))
    return len(wanted & near) + len(wanted & behind)


def pieces(article: Article, start: int, end: int) -> Iterator[Evidence]:
    """The span as evidence, cut where sentences end."""
    for sentence in article.sentences:
        if sentence.start < end and start < sentence.end:
            yield Evidence.of(article, sentence, max(start, sentence.start), min(end, sentence.end))
