import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import SourceError
from summarizer.reading.text import normalise, one_line, shown

PIECES = st.sampled_from(
    [
        "word", " ", "\n", "\r\n", "\r", "\t", "\u2028", "\x85", "\v", "\x00", "\x1b", "\x1b[31m", "\x1b]0;x\x07",
        "\x1b]8;;u", "\x9b", "\x9d", "\x9c", "\x07", "[", "]", "m", "\u200b", "\u200c", "\u200d", "\ufeff", "\u00ad",
        "\u202e", "\u2069", "\ufe0f", "\ufe00", "\U000e0100", "\U000e0041", "e", "\u0301", "\u212a", "\u00a0", "\u202f",
        "\u2009", "می", "👩", "\U0001f3fd", "क्", "葛", "\uf900", "\ud83d", "\ude00",
    ]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=3), max_size=20).map("".join))
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    try:
        once = normalise(text)
    except SourceError:
        return
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.lists(PIECES | st.text(max_size=3), max_size=20).map("".join))
def test_no_control_or_directional_character_is_left(text: str) -> None:
    try:
        once = normalise(text)
    except SourceError:
        return
    assert not {character for character in once if unicodedata.category(character) == "Cc"} - {"\n"}
    assert not set(once) & set("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad")


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\v", "\f", "\x85"])
def test_every_line_break_is_a_newline(line_break: str) -> None:
    assert normalise(f"one{line_break}two") == "one\ntwo"


def test_blank_lines_and_the_ends_of_lines_are_tidied() -> None:
    assert normalise("\n\n one \t\n\n\n \u00a0\n\ntwo\tthree  \n") == "one\n\ntwo three"


def test_spaces_inside_figures_stay() -> None:
    figures = "3\u202f200\u00a0km, 41\u2009250"
    assert normalise(figures) == figures


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[31m", "\x1b[0;1;38;5;196m", "\x1b[2J", "\x1b]0;a title\x07", "\x1b]8;;https://example.com/\x1b\\",
        "\x1b]52;c;aGVsbG8=\x07", "\x1bP1$r0m\x1b\\", "\x1b_data\x1b\\", "\x1b(B", "\x1bc", "\x9b31m", "\x9bH",
        "\x9d0;title\x9c", "\x90data\x9c", "\x07", "\x00", "\x7f", "\u202e", "\u2066", "\U000e0041\U000e0042", "\u2060",
        "\ufeff", "\u00ad", "\u200b",
    ],
)  # fmt: skip
def test_terminal_sequences_and_invisible_characters_go_as_wholes(sequence: str) -> None:
    assert normalise(f"be{sequence}fore £9 {sequence}million") == "before £9 million"


def test_an_escape_sequence_is_found_through_invisible_characters() -> None:
    assert normalise("red \x1b\u200b[3\u200b1malert") == "red alert"


def test_a_control_string_that_never_ends_takes_no_more_than_its_line() -> None:
    assert normalise("one \x1b]0;title\ntwo") == "one\ntwo"


@pytest.mark.parametrize("text", ["می‌خواهم", "क्‍ष", "👩‍👩‍👧", "🏳️‍🌈", "❤️", "葛\U000e0100", "1️⃣"])
def test_joiners_and_selectors_that_shape_what_is_seen_stay(text: str) -> None:
    assert normalise(text) == text


@pytest.mark.parametrize("hidden", ["\u200c", "\u200d", "\ufe0f", "\U000e0101", "\u200d\u200d", "\ufe01\ufe02"])
def test_joiners_and_selectors_that_shape_nothing_go(hidden: str) -> None:
    assert normalise(f"wo{hidden}rd") == "word"


def test_letters_and_marks_are_composed_also_across_what_was_removed() -> None:
    assert normalise("cafe\u0301 e\u200d\u0301 e\u200b\u0301") == "café é é"


def test_halves_of_a_character_are_joined() -> None:
    assert normalise("\ud83d\ude00 good") == "😀 good"


@pytest.mark.parametrize(("text", "position"), [("ab\ud83d c", 2), ("\ude00", 0), ("\ud83d\ude00 \ud83d", 2)])
def test_a_lone_surrogate_is_an_error_that_names_its_place(text: str, position: int) -> None:
    with pytest.raises(SourceError, match=f"character {position} is a lone surrogate"):
        normalise(text)


def test_a_hostile_name_becomes_one_short_line() -> None:
    hostile = "evil\x1b]0;owned\x07\nname\u202e\udcff" + "x" * 500 + ".jsonl:7"
    assert one_line(hostile, 14) == "evil name\ufffdxxx…"
    assert shown(hostile).startswith("evil name\ufffdxxx")
    assert one_line("€318.4\u00a0million\n\nin  all", 80) == "€318.4\u00a0million in all"
    assert shown(hostile).endswith("xxx.jsonl:7")
    assert len(shown(hostile)) == 80
