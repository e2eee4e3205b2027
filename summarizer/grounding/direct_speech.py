"""Direct speech: quoted words of a text must stand in the article, and be said by the one who says them there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Literal

from summarizer.grounding.quotes import FOLDED, locate
from summarizer.types.article import Article
from summarizer.types.evidence import Evidence
from summarizer.types.verdict import Verdict

# As where words are looked for, but with the ends of lines, which no attribution crosses.
_FOLDED = {code: to for code, to in FOLDED.items() if code != ord("\n")}
_FEWEST_WORDS = 3
_REACH = 120
_MOST_SPEECHES = 2_000
_MARK = re.compile("[“«„\"'‘`]")
_QUOTED = re.compile(
    r"“(?P<a>[^“”]+)”|«(?P<b>[^«»]+)»|``(?P<c>(?:(?!``|'')[^\"])+)''|„(?P<d>[^„“”]+)[“”]|\"(?P<e>(?:[^\"\n]|\n(?!\n))+)\""
    r"|(?<![\w'‘’])[‘'`](?!(?:s|t|m|d|ve|ll|re)\b)(?P<f>(?:[^'‘’`\n]|(?<=\w)['’](?=\w)){3,}?)['’](?!\w)"
)
_CUT = re.compile(r"\.\s?\.\s?\.|…|\[[^\[\]]*\]|\(sic\)")
_EDGES = " \t\n,.;:!?-–—'\"‘’“”"
_SAY = (
    "(?:said|says|told|tells|added|adds|stated|noted|explained|stressed|warned|insisted|recalled|replied|argued|announced|declared|wrote"
    "|commented|concluded|remarked|asked|admitted|claimed|emphasi[sz]ed)"
)
_TITLE = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Judge|Justice|President|Minister|Governor|Professor|Director|Chief|Executive)"
    r"\.? ){0,4}"
)
_WORDS = r"[^\W\d_a-z][\w'’-]*(?: (?:van|von|de|del|di|da|al|bin|ibn|ter|ten|der|den|[^\W\d_a-z][\w'’.-]*)){0,4}"
_NAME = rf"(?P<name>{_WORDS})"
_BEHIND = re.compile(
    rf"[\s,]*(?:{_TITLE}{_NAME}(?:, [^,\"“”]{{2,80}},)? {_SAY}\b"
    rf"|{_SAY} (?:[a-z]+ ){{0,3}}?{_TITLE}(?!The |A )(?P<after>{_WORDS}))"
)
_BEFORE = re.compile(rf"(?:^|[\s(]){_TITLE}{_NAME}(?:, [^,\"“”]{{2,80}},)? (?:has |had )?{_SAY}(?: [a-z]+){{0,4}}[:,]?\s*$")
_GOES_ON = (",", "?", "!", "-")
_NOBODY = frozenset(("He", "She", "They", "It", "I", "We", "You", "The", "This", "That", "Who", "But", "And", "One", "A", "An"))
_BEFORE_STOPS = re.compile(r" (?=[,.;:!?])")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Speech:
    """Words between quotation marks: the span inside the marks, and who the text plainly says said them."""

    start: int
    end: int
    speaker: str | None


class SpeechIndex:
    """An article and the direct speech in it, read once and when it is asked for."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def speeches(self) -> list[_Speech]:
        """Every piece of speech with its speaker; few texts ask for it."""
        return list(_speeches(self.article.text, _MOST_SPEECHES))

    def has_in_any_case(self, words: str) -> bool:
        """Whether the words stand in the article when capitals are left aside, as a text without any has to be read."""
        return _spaced(words).lower() in self._lower

    @cached_property
    def _lower(self) -> str:
        return _spaced(self.article.text.translate(FOLDED)).lower()

    def speaker_at(self, place: int) -> str | None:
        """Who says the words at an offset, None where the article does not plainly tell."""
        return next((speech.speaker for speech in self.speeches if speech.start <= place < speech.end), None)


def judge_speech(text: str, index: SpeechIndex, sentences: Sequence[int] | None) -> list[Verdict]:
    """One verdict for each piece of at least three words between quotation marks in `text`.

    It is supported where the article has it word for word, kinds of marks, dashes and spaces aside, in those sentences or
    elsewhere (which the reason then tells). "..." and words in square brackets stand for what was left out. It is not where
    the text names one speaker and the article plainly another.
    """
    return [
        _judge(text, speech, index, sentences)
        for speech in _speeches(text, len(text))
        if len(text[speech.start : speech.end].split()) >= _FEWEST_WORDS
    ]


def _judge(text: str, speech: _Speech, index: SpeechIndex, sentences: Sequence[int] | None) -> Verdict:
    words = text[speech.start : speech.end]
    every = range(1, len(index.article.sentences) + 1)
    caseless = text == text.lower()
    places: list[Evidence] = []
    for part in filter(None, (part.strip(_EDGES) for part in _CUT.split(words))):
        cited = [number for number in sentences or () if index.article.has_sentence(number)]
        found = _locate(part, index.article, cited) or _locate(part, index.article, every)
        if not found and not (caseless and index.has_in_any_case(part)):
            return _verdict(text, speech, "unsupported", f'the article does not have "{part}" word for word')
        places += found
    if not places:
        return _verdict(text, speech, "supported", None)
    evidence = tuple(places)
    said_by = index.speaker_at(places[0].start)
    if speech.speaker and said_by and not _same_person(speech.speaker, said_by):
        return _verdict(text, speech, "unsupported", f"in the article {said_by} says this, not {speech.speaker}", evidence)
    outside = sorted({piece.sentence for piece in places} - set(sentences)) if sentences is not None else []
    reason = f"in sentence {outside[0]}, outside those cited" if outside else None
    return _verdict(text, speech, "supported", reason, evidence)


def _locate(part: str, article: Article, numbers: Sequence[int]) -> tuple[Evidence, ...]:
    """Where a part stands; the case of its first letter may differ, as it begins or goes on with a sentence."""
    words = _BEFORE_STOPS.sub("", part)
    return locate(words, article, numbers) or locate(words[0].swapcase() + words[1:], article, numbers)


def _spaced(words: str) -> str:
    """The words with single spaces and none before commas and stops."""
    return _BEFORE_STOPS.sub("", " ".join(words.translate(FOLDED).split()))


def _speeches(text: str, most: int) -> Iterator[_Speech]:
    folded = ""
    for match in islice(_quoted(text), most):
        folded = folded or text.translate(_FOLDED)
        group = match.lastgroup or "a"
        yield _Speech(match.start(group), match.end(group), _speaker(text, folded, match.start(), match.end()))


def _quoted(text: str) -> Iterator[re.Match[str]]:
    """What stands between quotation marks; it is looked for only where a mark is."""
    end = 0
    for mark in _MARK.finditer(text):
        match = _QUOTED.match(text, mark.start()) if mark.start() >= end else None
        if match:
            yield match
            end = match.end()


def _speaker(text: str, folded: str, start: int, end: int) -> str | None:
    """Who is named right behind or right before direct speech as saying it."""
    goes_on = folded[end : end + 1] == "," or folded[start : end - 1].rstrip().endswith(_GOES_ON)
    behind = _BEHIND.match(folded[end : end + _REACH].partition("\n")[0])
    if behind and behind["name"] and not goes_on:
        behind = None
    group = "name" if behind and behind["name"] else "after"
    offset, found = end, behind
    if not behind:
        begin = max(0, start - _REACH)
        offset, group, found = begin, "name", _BEFORE.search(folded[begin:start])
    if not found:
        return None
    name = text[offset + found.start(group) : offset + found.end(group)]
    return None if name.split()[0] in _NOBODY else name


def _same_person(one: str, other: str) -> bool:
    """Whether two ways to name a speaker share a word: "Ms Sallow" and "Imogen Sallow KC"."""
    return bool(set(_LETTERS.findall(one.lower())) & set(_LETTERS.findall(other.lower())))


def _verdict(
    text: str,
    speech: _Speech,
    status: Literal["supported", "unsupported", "soft"],
    reason: str | None,
    evidence: tuple[Evidence, ...] = (),
) -> Verdict:
    return Verdict("quotation", status, text[speech.start : speech.end], speech.start, speech.end, reason, evidence)
