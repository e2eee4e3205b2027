"""Sentences: cuts a normalised text into sentences, headings and list items, by code-point offsets.

The splitter, sentencex, cuts each paragraph into pieces. Pieces that it should have left whole are put together again, and
quotations of several sentences, which it leaves whole, are cut too.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from sentencex import segment

from summarizer.reading.paragraphs import paragraphs
from summarizer.types.article import Sentence

_LONG = 5_000
"""sentencex takes time quadratic in the length where quotations are never closed, so it is never given more than this."""
_WIDE_SPACE = re.compile(r"[^\S ]+(?=\.)")
"""sentencex panics at a capital letter that a space of several bytes parts from its full stop."""
_SAFE_CUT = re.compile(r"(?<=\w{5}[.!?])\s+(?=[^\W\d_a-z])|(?<=[。！？])")

_ENCLOSES = re.compile("[“«„\"'‘’(\\[]")
_QUOTED = re.compile(r"“([^“”]*)”|\"([^\"]*)\"|«([^«»]*)»|„([^„“”]*)[“”]")
_SINGLE_QUOTE = re.compile(r"(?<!\w)(?P<opens>[‘'])(?=\w)|(?<=[.,!?…])[’'](?!\w)")
_PARENTHESIS = re.compile(r"\s*[(\[]([^()\[\]]*\s[^()\[\]]*[.!?])[)\]]\s+(?=[^\W\d_a-z]|[\"“(\[])")

_WORD = re.compile(r"\w")
_CLOSERS = re.compile(r"[)\]”’»]+\s*")
_LIST_NUMBER = re.compile(r"\s*\d{1,4}[.)]\s*")

_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC"
_MONTH_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December"
_ZONES = "[A-Z]{1,4}T|UTC|MSK|(?:[A-Z][a-z]+ ){1,2}(?:[Tt]ime|Standard|Daylight|Summer)|Eastern|Central|Pacific"
_DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SAID = "said|says|asked|asks|added|adds|told|wrote|writes|replied|shouted|cried|exclaimed|wondered|joked|recalled|insisted"

_ENGLISH_JOINTS = tuple(
    (re.compile(before), re.compile(after))
    for before, after in (
        (
            rf"\b(?:{_MONTHS}|Nos?|Vol|Ch|Figs?|Art|Sec|Ex|Eq|Apt|Rm|[Aa]pprox|[Ee]st|max|min|ca|[Tt]el|pp?)\.$",
            r"\d",
        ),
        (
            r"\b(?:kg|km|cm|mm|lbs?|oz|mln|bln|trln|tn|pct|hrs?|yrs?|min|sq|incl|excl|vol|mil|avg|approx)\.$",
            r"[a-z]",
        ),
        (r"\b(?:Ft|Mt|Amb|Atty|Dep|Secy|Treas|Assoc|Mmes|-Gov|-Gen)\.$", r"[A-Z]"),
        (r"\d ?[ap]\.m\.$", rf"(?:{_ZONES}|{_DAYS}(?! (?:was|is|will|saw|brought|marks|marked)\b)|{_MONTHS}|{_MONTH_NAMES})\b"),
        (r"[!?][\"”’»)]*$", r"[a-z]"),
        (r"[!?…][\"”’»]$", rf"(?:[\w.'’-]+ ){{1,4}}(?:{_SAID})\b"),
    )
)
"""What may not be cut in English: how the piece before the cut ends, and how the piece after it begins."""


def sentences(text: str, language: str | None = None) -> tuple[Sentence, ...]:
    """The sentences of a normalised text, in order: every visible character is in exactly one of them.

    A heading, a list item and a line outside a wrapped paragraph are sentences of their own. `language` is an ISO 639-1
    code; without one the rules of English are used.
    """
    spans = [span for start, end in paragraphs(text) for span in _spans(text, start, end, language or "en")]
    return tuple([Sentence(number, start, end) for number, (start, end) in enumerate(spans, 1)])


def _spans(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """The sentences of one paragraph, without the space around them."""
    paragraph = text[start:end].replace("\n", " ")
    first = 0
    for cut in [*_cuts(paragraph, language), len(paragraph)]:
        piece = paragraph[first:cut]
        words = piece.strip()
        if words:
            begin = start + first + len(piece) - len(piece.lstrip())
            yield begin, begin + len(words)
        first = cut


def _cuts(paragraph: str, language: str) -> list[int]:
    """The offsets in a paragraph where a sentence ends and the next one begins."""
    cuts: list[int] = []
    first = position = 0
    has_words = False
    pieces = [piece for part in _parts(paragraph) for piece in segment(language, part)]
    for before, after in pairwise(pieces):
        position += len(before)
        has_words = has_words or bool(_WORD.search(before))
        if (
            not has_words
            or not _WORD.search(after)
            or _is_joint(paragraph[max(first, position - 16) : position], after, language)
        ):
            continue
        closers = _CLOSERS.match(after)
        end = position + (closers.end() if closers else 0)
        cuts += _inner_cuts(paragraph, first, end, language)
        cuts.append(end)
        first = end
        has_words = False
    return cuts + _inner_cuts(paragraph, first, len(paragraph), language)


def _parts(paragraph: str) -> Iterator[str]:
    """A paragraph in parts that sentencex takes, and in good time, cut between sentences where that can be told."""
    if not paragraph.isascii():
        paragraph = _WIDE_SPACE.sub(lambda space: " " * len(space[0]), paragraph)
    start = 0
    while len(paragraph) - start > _LONG:
        safe = _SAFE_CUT.search(paragraph, start + _LONG // 2, start + _LONG)
        end = safe.end() if safe else paragraph.rfind(" ", start, start + _LONG) + 1 or start + _LONG
        yield paragraph[start:end]
        start = end
    yield paragraph[start:]


def _is_joint(before: str, after: str, language: str) -> bool:
    """Whether sentencex cut inside a sentence here; `before` is the end of the sentence so far."""
    if _LIST_NUMBER.fullmatch(before):
        return True
    if language == "en":
        ending = before.rstrip()
        for end, start in _ENGLISH_JOINTS:
            if start.match(after) and end.search(ending):
                return True
    return False


def _inner_cuts(paragraph: str, start: int, end: int, language: str) -> list[int]:
    """The cuts in one sentence that sentencex leaves out: after a parenthesis that holds sentences, and inside quotations."""
    sentence = paragraph[start:end]
    if not _ENCLOSES.search(sentence):
        return []
    inner = []
    cuts = set()
    parenthesis = _PARENTHESIS.match(sentence)
    if parenthesis:
        inner.append(parenthesis.span(1))
        cuts.add(start + parenthesis.end())
    inner += [quoted.span(quoted.lastindex or 0) for quoted in _QUOTED.finditer(sentence)]
    inner += _in_single_quotes(sentence)
    for first, last in inner:
        cuts.update(start + first + cut for cut in _cuts(sentence[first:last], language))
    return sorted(cuts)


def _in_single_quotes(sentence: str) -> Iterator[tuple[int, int]]:
    """The spans between single quotation marks; the last may be open, since an apostrophe can look like its end."""
    opened = None
    for mark in _SINGLE_QUOTE.finditer(sentence):
        if not mark["opens"]:
            if opened is not None:
                yield opened, mark.start()
            opened = None
        elif opened is None:
            opened = mark.end()
    if opened is not None:
        yield opened, len(sentence)
