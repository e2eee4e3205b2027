"""Finding copied words in an article: where exactly a quotation or a figure stands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

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
_WORD = re.compile(r"\w{3,}")
_PARTS = re.compile(r"[,;:](?!\d)")
CONTEXT = 80
"""Characters on each side of a place that tell what it is about."""


def locate(quote: str, article: Article, numbers: Iterable[int], about: str = "") -> tuple[Evidence, ...]:
    """The place of `quote` in the sentences of those numbers, one piece for each sentence it runs through; () if nowhere.

    Quotation marks, dashes and kinds of spaces are taken as equal, nothing else; a number matches only as a whole, "5 million"
    not inside "1.5 million". Of several places the one whose surroundings share most words with `about` is taken.
    """
    words = words_of(quote)
    places = [
        place
        for first, last in runs(article, numbers if words else ())
        for place in places_of(words, folded(article.text), first.start, last.end)
        if is_whole(article.text, *place)
    ]
    if not places:
        return ()
    start, end = places[0] if len(places) == 1 else max(places, key=lambda place: shared_words(article.text, place, about))
    return tuple(pieces(article, start, end))


@lru_cache(maxsize=4)
def folded(text: str) -> str:
    """The text with one kind of quotation marks, dashes and spaces; many quotes are looked for in one article."""
    return text.translate(FOLDED)


def words_of(quote: str) -> list[str]:
    """The words of a quote, folded and without quotation marks around all; none where it holds no word or number."""
    plain = quote.translate(FOLDED).strip()
    if not any(map(str.isalnum, plain)):
        return []
    return (plain[1:-1] if plain[0] == plain[-1] == '"' else plain).split()


def places_of(words: Sequence[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where words with any runs of spaces between them stand in a folded text from `start` to `end`."""
    if text.find("  ", start, end) >= 0:
        pattern = re.compile(" +".join(map(re.escape, words)))
        yield from (match.span() for match in pattern.finditer(text, start, end))
        return
    quote = " ".join(words)
    place = text.find(quote, start, end)
    while place >= 0:
        yield place, place + len(quote)
        place = text.find(quote, place + len(quote), end)


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


def shared_words(text: str, place: tuple[int, int], about: str) -> float:
    """How many words of `about` stand close to a place, the nearer the more, and those right behind it twice.

    A word beyond a comma counts half, on either side, so that of two equal figures in a list each has its own words.
    """
    start, end = place
    wanted = set(_WORD.findall(about.lower()))
    before = _nearness(text[max(0, start - CONTEXT) : start].lower(), wanted, behind=False)
    behind = _nearness(text[end : end + CONTEXT].lower(), wanted, behind=True)
    return sum(max(before.get(word, 0.0), behind.get(word, 0.0)) for word in wanted)


def _nearness(beside: str, wanted: set[str], *, behind: bool) -> dict[str, float]:
    """How near each wanted word stands to the end of a text that touches a place, from 0 to 2."""
    found: dict[str, float] = {}
    for match in _WORD.finditer(beside):
        if match[0] in wanted:
            between = beside[: match.start()] if behind else beside[match.end() :]
            factor = 0.5 if _PARTS.search(between) else 2 if behind else 1
            found[match[0]] = max(factor * (1 - len(between) / CONTEXT), found.get(match[0], 0.0))
    return found


def pieces(article: Article, start: int, end: int) -> Iterator[Evidence]:
    """The span as evidence, cut where sentences end."""
    for sentence in article.sentences:
        if sentence.start < end and start < sentence.end:
            yield Evidence.of(article, sentence, max(start, sentence.start), min(end, sentence.end))
