"""Which characters reach a reader, and the room they take."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rendering.strategies import any_text

from summarizer.rendering.characters import cells, cut, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x9b31mred", "red"),
        ("\x1b]0;title\x07word", "word"),
        ("\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1bPdevice\x1b\\word", "word"),
        ("\x1b]0;never ended", "0;never ended"),
        ("a\x00b\x07c\x7fd\x9be", "abcde"[:4]),
        ("user\u202etxt.exe\u202c \u2066x\u2069", "usertxt.exe x"),
        ("zero\u200bwidth\ufeff \u200e", "zerowidth"),
        (" one\n\ntwo\tthree\u2028four\x85five\xa0six ", "one two three four five six"),
        ("❤\ufe0f 1\ufe0f\u20e3 👩\u200d👧", "❤ 1\u20e3 👩👧"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("Жанар Әлиева, João, 大统领, e\u0301té", "Жанар Әлиева, João, 大统领, e\u0301té"),
        ("$3.5 billion — “5-9-5” [No. 2] & 66%", "$3.5 billion — “5-9-5” [No. 2] & 66%"),
    ],
)
def test_only_visible_characters_are_left_in_one_line(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(any_text)
def test_nothing_that_controls_a_terminal_is_visible(text: str) -> None:
    shown = visible(text)
    assert not {category(char) for char in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert shown == " ".join(shown.split(" ")).strip()
    assert visible(shown) == shown


def test_long_unended_sequences_take_no_time_to_speak_of() -> None:
    for opening in ("\x1b]", "\x9d", "\x1b[", "\x9b0;", "\x1b "):
        assert "end" in visible(opening * 50_000 + "\nend")


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("steel", 5),
        ("сталь", 5),
        ("製鉄所", 6),
        ("Ａé", 3),
        ("e\u0301", 1),
        ("👩👧", 4),
        ("❤", 1),
        ("가", 2),
        ("· ✓ • “”", 8),
    ],
)
def test_cells_are_those_of_a_terminal(text: str, width: int) -> None:
    assert cells(text) == width


@given(any_text.map(visible), st.integers(0, 50))
def test_a_cut_takes_all_that_fits_and_loses_nothing(text: str, room: int) -> None:
    head, rest = cut(text, room)
    assert head + rest == text
    assert cells(head) <= room
    assert not rest or cells(head) + cells(rest[0]) > room
