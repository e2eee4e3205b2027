"""Passages: the sentences of an article that could stand in a summary, each with what counts for and against it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.engines.extractive.words import names, telling_words, words
from summarizer.types.article import Article, Sentence

_LONGEST_HEADING = 16
"""In words."""
_TINY = 6
_MOST_READ = 400
_LONGEST_READ = 2_000
"""In characters; anything longer is a table or a broken text."""

_SPACES = re.compile(r"[ \n\t]+")
_WORD = re.compile(r"\w")
_FINISHED = re.compile(r"[.!?…。！？؟।:;][\"'”’»)\]]*$")
_BYLINE = re.compile(r"\W*(?:By|BY) (?:[^\W\d_a-z][\w.'’-]*\s*){2,4}(?:,.*|and .*|in .*|for .*)?$")
_CREDIT = re.compile(
    r"\W*(?:published\b|updated\b|reporting by|editing by|additional reporting|photo(?:graph)?s?\b.{0,30}:|image:|video:"
    r"|source:|©|copyright|read (?:more|also|next)|see also|related:|scroll down for video\W*$|click here|follow us"
    r"|sign (?:up|in)|subscribe|share this|advertisement|all rights reserved)",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:[^\W\d_a-z][\w.'’-]*(?:,? [^\W\d_a-z][\w.'’-]*){0,4},? )?"
    r"\((?:[A-Z]{2,8}|Reuters|Bloomberg|Xinhua)\)\s*(?:[–—-]+\s*)?(?=[\"“‘«]?[^\W_a-z])"
)
_PLACE = re.compile(r"([^\W\d_]{2,40}[^\n–—!?;:]{0,60}?)\s+(?:[–—]|--?)\s+(?=[\"“‘«]?[^\W_a-z])")

_DANGLING = re.compile(
    r"(?:he|she|it|they|his|her|their|its|this|that|these|those|such|both|but|and|yet|so|then|also|still|instead|meanwhile"
    r"|however|moreover|furthermore|nevertheless|finally|there|here|another|others|the (?:latter|former|same|others?))\b"
    r"|(?:the )?\w+ (?:also|then|added)\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r"\W*\w(?:[^A-Z]|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)*?\b(?:he|she|it|they)\b")
"""A pronoun before the first name."""
_AFTERTHOUGHT = re.compile(r"\b(?:too|as well|also)\W*$")
_PERSONAL = re.compile(r"\b(?:I|we|my|our|you|your)\b")
_ADDRESSES = re.compile(r"[^\"“‘']*\b(?:[Yy]ou|[Yy]our)\b")
_MARKUP = re.compile(r"[<>{}]|https?:")
_OPENS_WITH_SPEECH = re.compile(r"[\"“‘'«„]")
_CAPTION = re.compile(
    r"\((?:left|right|above|below|centre|center|top|bottom)\b|\bpictured\b|scroll down for video", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence as a summary quotes it: `text` leaves out the dateline and has one space where the article has several.

    `place` counts passages from 0, `paragraph` and `section` the paragraphs and headings begun before it. `length` is in
    words. `faults` tells how poor a sentence it is on its own, from 0.
    """

    sentence: Sentence
    text: str
    place: int
    paragraph: int
    section: int
    length: int
    words: frozenset[str]
    names: frozenset[str]
    faults: float


def passages(article: Article) -> tuple[Passage, ...]:
    """The article's sentences without headings, credits and the title; all of them where nothing else is left."""
    body = list(_body(article)) or [(one, 0) for one in article.sentences if article.words_of(one).strip()]
    found: list[Passage] = []
    paragraph = 0
    for place, (sentence, section) in enumerate(body):
        before = article.text[body[place - 1][0].end : sentence.start] if place else ""
        paragraph += "\n\n" in before
        text = without_dateline(one_line(article.words_of(sentence)))
        found.append(_passage(sentence, text, place, paragraph, section))
    return tuple(found)


def readable(found: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages that are looked at word by word: not all of a book, and no sentence that is none."""
    return tuple(passage for passage in found[:_MOST_READ] if len(passage.text) <= _LONGEST_READ)


def one_line(text: str) -> str:
    """The text with one space for each run of spaces and line ends; no-break spaces stay, they hold numbers together."""
    return _SPACES.sub(" ", text).strip()


def without_dateline(text: str) -> str:
    """A sentence from where it begins after "ASTANA –" or "LONDON (Reuters) -"."""
    agency = _AGENCY.match(text)
    if agency:
        return text[agency.end() :]
    place = _PLACE.match(text)
    if place and place[1].split()[0].strip(",").isupper():
        return text[place.end() :]
    return text


def _passage(sentence: Sentence, text: str, place: int, paragraph: int, section: int) -> Passage:
    length = len(words(text))
    return Passage(sentence, text, place, paragraph, section, length, telling_words(text), names(text), _faults(text, length))


def _body(article: Article) -> Iterator[tuple[Sentence, int]]:
    """The sentences of the body, each with the number of headings before it."""
    title = one_line(article.title or "").casefold()
    section = 0
    for sentence in article.sentences:
        text = article.words_of(sentence)
        if not _WORD.search(text) or _is_credit(text) or one_line(text).casefold() == title:
            continue
        if _is_heading(article, sentence):
            section += 1
        else:
            yield sentence, section


def _is_heading(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence has a line to itself, is short and does not end like a sentence."""
    before = article.text[max(sentence.start - 1, 0) : sentence.start]
    behind = article.text[sentence.end : sentence.end + 1]
    text = article.words_of(sentence)
    return (
        before in ("", "\n") and behind in ("", "\n") and not _FINISHED.search(text) and len(text.split()) <= _LONGEST_HEADING
    )


def _is_credit(text: str) -> bool:
    """Whether a line tells who made the article, or what else to click on."""
    return bool(_CREDIT.match(text) or _BYLINE.match(text))


def _faults(text: str, length: int) -> float:
    """How many things make a sentence hard to understand, or of little use, on its own; leaning on another counts half."""
    leans = _DANGLING.match(text) or _UNNAMED.match(text) or _AFTERTHOUGHT.search(text)
    return 0.5 * bool(leans) + sum(
        (
            length < _TINY,
            bool(_PERSONAL.search(text)),
            bool(_ADDRESSES.match(text)),
            bool(_MARKUP.search(text)),
            bool(_OPENS_WITH_SPEECH.match(text)),
            bool(_CAPTION.search(text)),
            text.count('"') % 2 == 1 or text.count("“") != text.count("”"),
            text.rstrip("\"”'’").endswith("?"),
        )
    )
