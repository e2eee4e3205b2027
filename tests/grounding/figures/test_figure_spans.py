import re
from importlib import import_module
from pkgutil import walk_packages
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.grounding import figures
from summarizer.grounding.figures import FigureIndex, find_figures, judge_figures
from summarizer.grounding.figures.grammar import scan as scanner
from summarizer.grounding.figures.grammar import triggers
from summarizer.grounding.figures.grammar.amounts import read_amount
from summarizer.grounding.figures.grammar.date_ranges import read_date_range
from summarizer.grounding.figures.grammar.lexicon import SMALL, TENS
from summarizer.grounding.figures.grammar.scan import scan
from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.types.article import Article, Sentence

_PIECES = st.sampled_from(
    [
        "1", "12", "500", "2024", "1,500", "3.5", "$", "£", "US$", "%", " million", "bn", " per cent", "-", "–", "/",
        ":", ".", ",", " ", "\n", "(", ")", "five", "twenty", "half", " a ", " and ", " to ", "from ", "between ",
        "May ", "Aug. ", "year", "s", "st", "th", "old", "No. ", "nearly ", " or more", "fold", "Q3", "last ", "\u202f",
        "e\u0301", "😀", "٣", "½", "tons", " am", "'", "of ", "in ", "respectively", "Boeing ", "one", "first", "#", "+",
        "dozen", "hundreds", " few ", "K",
    ]
)  # fmt: skip
_NEWS = st.lists(_PIECES, max_size=30).map("".join)


def check(text: str) -> None:
    end = 0
    for figure in find_figures(text):
        assert end <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        end = figure.end


@given(st.text(max_size=200))
def test_spans_are_exact_ordered_and_apart_in_any_text(text: str) -> None:
    check(text)


@given(_NEWS)
def test_spans_are_exact_ordered_and_apart_in_text_made_of_figures(text: str) -> None:
    check(text)


@given(_NEWS, st.sampled_from([(1,), None]))
def test_a_text_supports_itself(text: str, cites: tuple[int, ...] | None) -> None:
    whole = Article("a", "a.txt", text, (Sentence(1, 0, len(text)),), language="en")
    verdicts = judge_figures(text, FigureIndex(whole), cites)
    assert [(verdict.text, verdict.reason) for verdict in verdicts if verdict.status == "unsupported"] == []


@given(_NEWS)
def test_tokens_cover_all_that_is_not_space(text: str) -> None:
    tokens = Tokens(text)
    gaps = [text[end:start] for end, start in zip([0, *tokens.ends], [*tokens.starts, len(text)], strict=True)]
    assert all(not gap.strip() for gap in gaps)


def all_at(tokens: Tokens, index: int) -> tuple[triggers.Recogniser, ...]:
    """Every recogniser of numbers, wherever a number stands."""
    word = tokens.words[index]
    if word in SMALL:
        return triggers.IN_SMALL_WORDS
    if word in TENS:
        return triggers.IN_TENS
    if word in ("from", "between"):
        return (read_date_range, read_amount)
    return triggers.IN_DIGITS if tokens.numeric(index) and word not in triggers.WORDS else triggers.tried_at(tokens, index)


def check_that_all_is_tried(text: str) -> None:
    found = find_figures(text)
    with patch.object(scanner, "tried_at", all_at):
        assert scan(Tokens(text)) == found, text


@given(_NEWS)
def test_what_is_not_tried_at_a_number_would_find_nothing(text: str) -> None:
    check_that_all_is_tried(text)


def known_words() -> set[str]:
    """Every word that a module of the room knows."""
    modules = [import_module(module.name) for module in walk_packages(figures.__path__, f"{figures.__name__}.")]
    tables = [value for module in modules for value in vars(module).values() if isinstance(value, (dict, frozenset))]
    return {word for table in tables for word in table if isinstance(word, str)}


def test_no_known_word_beside_a_number_is_overlooked() -> None:
    words = sorted(known_words())
    assert len(words) > 1000
    for word in words:
        check_that_all_is_tried(f"They gave 12 {word}. Was it 9.30 {word} or {word} 8? Until 1940 {word} old it was 14{word}")
        check_that_all_is_tried(f"From {word} two {word}, between {word} twenty {word} old; (9 {word} one {word} and a half")
        check_that_all_is_tried(f"All 1,500 {word}, (2.5 {word}, between the {word} 3,400 {word} old, {word} 1.30 {word}")
        check_that_all_is_tried(f"Some 5 million {word} old or two hundred {word}; (3 thousand {word}, ten dozen {word} 6 bn")


class CountingTokens(Tokens):
    """Tokens that count how often they are asked."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.asked = 0
        word = self.word

        def counted(index: int) -> str:
            self.asked += 1
            return word(index)

        self.word = counted


@pytest.mark.parametrize(
    "piece",
    [
        "1,", "1 ", "111,", "111 ", "111\u00a0", "1-", "1-1-", "1.", "1.1.", "0 ", "+1 ", "five ", "twenty-",
        "hundred ", "million ", "and a half ", "one million and ", "from ", "between 1 ", "1 to ", "$", "$1-", "May ",
        "1 May ", "of the ", "(", "/", "1/", ":", "10:", "last ", "a few ", "half a ", "of ", "the ", "2024-", "No. ",
        "% ", "Aa", "the new ", "5 new ", ", 20", "'", "½", "one in ",
    ],
)  # fmt: skip
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    short, long = CountingTokens(piece * 200), CountingTokens(piece * 800)
    scan(short)
    scan(long)
    assert long.asked <= 5 * short.asked + 1000


@pytest.mark.parametrize("piece", ["1,111,", "1 111", "111.", "9", "1.1", "1'111", "12,34,", "a1", "1 000,"])
def test_a_long_text_of_one_kind_is_finished(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    check(text)
    assert re.sub(r"\s", "", "".join(Tokens(text).words)) == re.sub(r"\s", "", text.lower())
