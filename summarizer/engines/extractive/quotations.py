"""Quotations: direct speech whose speaker the article names beside it."""

import re
from collections.abc import Iterator, Sequence

from summarizer.engines.extractive.clauses import Span
from summarizer.engines.extractive.passages import one_line
from summarizer.engines.extractive.people import NAME
from summarizer.schema.article import Quotation
from summarizer.types.article import Article, Sentence

_MOST = 12
_MOST_READ = 400
_LONGEST_PARAGRAPH = 4_000
_FEWEST_WORDS = 5
_REACH = 160
"""How many characters beside direct speech its speaker is looked for in."""

_SPEECH = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»")
_SAYS = (
    "(?:said|says|told|tells|added|adds|stated|noted|explained|stressed|warned|insisted|recalled|replied|argued|announced"
    "|declared|wrote|commented|concluded|remarked|emphasi[sz]ed)"
)
_TITLE = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Judge|Justice|(?:[A-Z][a-z]+ ){0,2}Minister|President|Chief Executive|(?:[A-Z][a-z]+ )?Director"
    r"|CEO|Governor|Mayor|Senator|Professor|Chairman|Chairwoman)\.? )"
)
_OFFICE = (
    "[Tt]he (?:[a-z]+ ){0,2}(?:judge|minister|president|spokesman|spokeswoman|spokesperson|director|governor|mayor|manager"
    r"|ministry|company|police|court|chairman|chairwoman)\b"
)
_SURNAME = r"[^\W\d_a-z][^\W\d_]{2,}(?:-[^\W\d_]+)*"
_SPEAKER = re.compile(rf"{_TITLE}{{0,2}}{NAME}|{_TITLE}{_SURNAME}|{_OFFICE}|{_SURNAME}")
_NOBODY = frozenset(("The", "This", "That", "But", "And", "They", "She", "You", "There", "When", "Then", "Who", "What"))

_MARKS = re.compile(r"[\s,]*")
_SAID = re.compile(rf"(?:, [^,\"“”]{{2,80}},)? {_SAYS}\b")
_SAID_BY = re.compile(rf"[\s,]*(?:{_SAYS} (?:(?!the )[a-z]+ ){{0,3}}|according to )")
_SAID_BEFORE = re.compile(rf"(?:, [^,\"“”]{{2,80}},)? (?:has |had )?{_SAYS}(?: [a-z]+){{0,4}}[:,]?\s*$")
_PRONOUN_SAID = re.compile(rf"[\s,]*(?:(?:he|she) {_SAYS}|{_SAYS} (?:he|she))\b")
_SUBJECT = re.compile(rf"({NAME})(?:,| {_SAYS}\b)")
_ATTRIBUTION = re.compile(rf"[\s,]*(?:(?:{_SAYS} [^.!?:]{{2,80}}|[^.!?:]{{2,80}}? {_SAYS}(?: [a-z]+){{0,3}})[.,])?\s*")


def quotations_of(article: Article) -> list[Quotation]:
    """Up to twelve pieces of direct speech of at least five words, in the article's order.

    Scare quotes and speech of which the speaker is not plain are left out.
    """
    found: list[Quotation] = []
    for sentences in _paragraphs(article):
        found += _in_paragraph(article, sentences)
        if len(found) >= _MOST:
            break
    return found[:_MOST]


def _paragraphs(article: Article) -> Iterator[Sequence[Sentence]]:
    """The sentences of each paragraph, as far as an article is read."""
    paragraph: list[Sentence] = []
    count = 0
    for sentence in article.sentences:
        if paragraph and "\n\n" in article.text[paragraph[-1].end : sentence.start]:
            yield paragraph
            paragraph = []
            count += 1
            if count == _MOST_READ:
                return
        paragraph.append(sentence)
    if paragraph:
        yield paragraph


def _in_paragraph(article: Article, sentences: Sequence[Sentence]) -> Iterator[Quotation]:
    first = sentences[0].start
    if sentences[-1].end - first > _LONGEST_PARAGRAPH:
        return
    text = article.text[first : sentences[-1].end].replace("\n", " ")
    speaker: Span | None = None
    end_before = 0
    for speech in _SPEECH.finditer(text):
        goes_on = speaker and _ATTRIBUTION.fullmatch(text, end_before, speech.start())
        speaker = _speaker_of(text, speech) or (speaker if goes_on else None)
        end_before = speech.end()
        words = one_line(speech[speech.lastindex or 0]).rstrip(",")
        if speaker and len(words.split()) >= _FEWEST_WORDS:
            places = (speech.span(speech.lastindex or 0), speaker)
            cites = [
                sentence.number
                for sentence in sentences
                if any(sentence.start < first + end and first + start < sentence.end for start, end in places)
            ]
            yield Quotation(cites=cites, speaker=text[slice(*speaker)], quote=words)


def _speaker_of(text: str, speech: re.Match[str]) -> Span | None:
    """Where the speaker of direct speech is named, None where that is not plain."""
    return _named_behind(text, speech.end()) or _named_before(text, speech.start()) or _meant_by_pronoun(text, speech)


def _named_behind(text: str, end: int) -> Span | None:
    """The speaker in "...," Ms Sallow said, or in "...," said Ms Sallow."""
    marks = _MARKS.match(text, end)
    named = _SPEAKER.match(text, marks.end()) if marks else None
    if named and named[0] not in _NOBODY and _SAID.match(text, named.end()):
        return named.span()
    said = _SAID_BY.match(text, end)
    named = _SPEAKER.match(text, said.end()) if said else None
    return named.span() if named and named[0] not in _NOBODY else None


def _named_before(text: str, start: int) -> Span | None:
    """The speaker in: Ms Sallow said: "..."."""
    window = text[max(0, start - _REACH) : start]
    offset = start - len(window)
    said = _SAID_BEFORE.search(window)
    if not said:
        return None
    for named in _SPEAKER.finditer(window, 0, said.start()):
        if named.end() == said.start() and named[0] not in _NOBODY:
            return offset + named.start(), offset + named.end()
    return None


def _meant_by_pronoun(text: str, speech: re.Match[str]) -> Span | None:
    """The one that a paragraph begins with, where it goes on with "..." she said."""
    subject = _SUBJECT.match(text)
    if subject and subject.end() <= speech.start() and _PRONOUN_SAID.match(text, speech.end()):
        return subject.span(1)
    return None
