"""Reading the capitalised words of a text, and which of them stand side by side in one name."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.grounding.names.fold import fold
from summarizer.grounding.names.lexicon import FUNCTION, PARTICLES

_LETTER = r"(?:[^\W_]|[\u0300-\u036f])"
# The plain words before it are matched too, outside the group, so that they are passed over at once.
_WORD = re.compile(
    r"(?<![^\W_])(?=[^\W\d_])(?:[a-z]++[\s,]++)*+((?:"
    r"(?:[^\W\d_]\.){2,}"  # U.S., J.K.
    rf"|[^\W\d_a-z]{_LETTER}*+"
    rf"|(?:[ldLDO]|[Aa][ldnrst]|[Ee]l|[Aa]sh)['’‘ʻ-](?=[^\W\d_a-z]){_LETTER}++"  # d'Arc, al-Shabaab
    r"|[a-z](?=[A-Z])[A-Za-z]++"  # iPhone
    rf")(?:['’‘ʻʼ](?!(?:s|t|m|d|ve|ll|re)\b){_LETTER}++)*)?+"
)
_POSSESSIVES = ("'", "’", "‘", " '")
# What may stand between two words of one name: a space, a hyphen, an initial's full stop, particles, "&".
_JOINT = re.compile(r"(?:\.?[ \u00a0\u2009\u202f]|[-‐‑]|\.|[ \u00a0]?&[ \u00a0]?| [\"“'‘’”]|[\"”'’] )")
_PARTICLE_JOINT = re.compile(rf"\.?(?:[ -](?:{'|'.join(sorted(PARTICLES))}))+[ -]")
_OPENS = re.compile(
    r"(?:^|[.!?…:;•*|\n]|\b(?:Mr|Dr)s?\.)[\s\"“”'‘’«»„()\[\]*_#>–—-]*$|[\"“‘«„(\[]\s?$|[–—]\s?$|\s-\s$|\.\s?'\s$"
)
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Sen|Gov|Gen|Lt|Col|Capt|Sgt|Rep|Rev|No|Jr|Sr|vs|Maj)\.\s$")
_PLAIN = re.compile(r"(?<![\w'’-])[^\W\d_A-Z]{4,}+")
_SPACES = " -\u00a0\u2009\u202f‐‑"
_LONGEST_JOINT = 15
_LOOK_BACK = 12
_FEW = 2


class Word(NamedTuple):
    """One capitalised word: its key, its code-point offsets without a possessive, and how it stands.

    `joined` tells that it goes on with the name of the word before it, `owner` that a possessive follows it.
    """

    key: str
    start: int
    end: int
    joined: bool
    owner: bool


def scan(text: str) -> list[Word]:
    """The capitalised words of a text in reading order; particles between them are left out."""
    words: list[Word] = []
    last_end = 0
    owner = True
    for match in _WORD.finditer(text):
        if not match.lastindex:
            continue
        start, end = match.span(1)
        if not (text[start].isupper() or any(map(str.isupper, text[start : start + 4]))):
            continue
        key = fold(match[1])
        if not key:
            continue
        if start - last_end == 1:
            joined = not owner and text[last_end] in _SPACES
        else:
            joined = not owner and start - last_end <= _LONGEST_JOINT and _joined(text, last_end, start)
        owner = text.startswith(_POSSESSIVES, end)
        words.append(Word(key, start, end, joined, owner))
        last_end = end
    return words


def runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The index of the first word of each name and the one behind its last."""
    first = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or not words[at].joined:
            yield first, at
            first = at


def opens(text: str, word: Word) -> bool:
    """Whether a sentence, heading or quotation begins with a word, so that its capital says nothing."""
    start = word.start
    if word.joined or (start > 1 and text[start - 1] == " " and text[start - 2].isalnum()):
        return False
    before = text[max(0, start - _LOOK_BACK) : start]
    return _OPENS.search(before) is not None and not _ABBREVIATED.search(before)


def mostly_capital(text: str, words: list[Word]) -> bool:
    """Whether nearly every long word of a text has a capital."""
    plain = sum(1 for word in _PLAIN.findall(text) if word not in FUNCTION)
    return len(words) > _FEW and plain * 4 <= len(words)


def _joined(text: str, end: int, start: int) -> bool:
    if _JOINT.fullmatch(text, end, start):
        return text[end] != "." or _abbreviates(text, end)
    return _PARTICLE_JOINT.fullmatch(text, end, start) is not None


def _abbreviates(text: str, end: int) -> bool:
    """Whether the full stop at `end` belongs to an initial or a title."""
    return _ABBREVIATED.search(text, max(0, end - 5), end + 2) is not None
