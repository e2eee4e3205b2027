"""A text as tokens: numbers with their separators, words, and single signs, each with its place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from summarizer.grounding.pieces import cut, pattern_of

if TYPE_CHECKING:
    from summarizer.grounding.figures.grammar.numerals import Numeral

DIGITS = frozenset("0123456789")
APOSTROPHES = frozenset("'\u2019")
# Hyphens, dashes and the minus sign, which stand for one another in figures.
DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")

# Spaces that stand inside a number: no-break, figure, thin and narrow no-break; and the apostrophe of Swiss usage.
_GROUP = "[\u00a0\u2007\u2009\u202f'\u2019]"

# Plain words, which are most of a text, come first. Every repetition is bounded or possessive, so that no text takes more
# than linear time.
_TOKEN = pattern_of(
    r"[A-Za-z][A-Za-z]*+(?!\w)",
    r"[0-9]{1,3}(?:,[0-9]{3}){1,9}+(?![0-9])(?:\.[0-9]++)?",  # 1,500,000.5
    r"[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?![0-9])(?:\.[0-9]++)?",  # 12,50,000
    rf"[0-9]{{1,3}}(?:{_GROUP}[0-9]{{3}}){{1,9}}+(?![0-9])(?:[.,][0-9]++)?",  # 1 500 000,5 with such spaces
    r"[0-9]{1,3}(?:,? [0-9]{3}){0,3},? 000(?![0-9])",  # 1 500 000 with plain ones, where they can mean nothing else
    r"[0-9]{1,3}(?:\.[0-9]{3}){1,9}+,[0-9]++",  # 1.500,00
    r"[0-9]{1,3}(?:\.[0-9]{3}){2,9}+(?![0-9])",  # 1.500.000
    r"[0-9]++(?:\.[0-9]++){2,9}+",  # 14.08.2024, 10.0.1
    r"[0-9]++(?:\.[0-9]++)?",  # 1500.5
    r"(?<![\w.])\.[0-9]++",  # .5
    r"[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]",
    r"(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|RUB|KZT|INR|AUD|CAD|AED|Rs|RM|Rp)(?=[0-9])",  # codes that touch the number
    r"R(?=[0-9]{1,3}(?:[ ,][0-9]{3}| ?(?:million|billion|bn|m)\b))",
    r"[a-z]{7,}+(?=[0-9]++(?![A-Za-z]))",  # a word run into a number where a line was lost: "refinery198"
    r"[^\W\d_]\w*+",
    r"\S",
)


# Nothing looks further than this past either end of a text.
_MARGIN = [""] * 32


class Tokens:
    """The tokens of one text in reading order.

    `words` holds each token in lower case, `starts` and `ends` its code-point offsets in `text`; `word` gives the token at an
    index in lower case and `raw` as it is written, both the empty string just outside the text. `numerals` keeps the numbers
    read so far by token, because every recogniser asks for them.
    """

    __slots__ = ("_size", "ends", "numerals", "raw", "starts", "text", "word", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        raw, self.starts, self.ends = cut(text, _TOKEN)
        self.words = list(map(str.lower, raw))
        self._size = len(raw)
        # An index below zero counts from the end, so that one margin lies on both sides.
        self.word: Callable[[int], str] = (self.words + _MARGIN).__getitem__
        self.raw: Callable[[int], str] = (raw + _MARGIN).__getitem__
        self.numerals: dict[tuple[int, bool], Numeral | None] = {}

    def __len__(self) -> int:
        return self._size

    def glued(self, index: int) -> bool:
        """Whether the token stands directly behind the one before it, with no space between."""
        return 0 < index < self._size and self.starts[index] == self.ends[index - 1]

    def numeric(self, index: int) -> bool:
        """Whether the token begins with a digit, or is a decimal fraction such as ".5"."""
        word = self.word(index)
        return word[:1] in DIGITS or (word[:1] == "." and len(word) > 1)

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.raw(index)[:1].isupper()
