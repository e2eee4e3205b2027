from hypothesis import given
from hypothesis import strategies as st

from summarizer.grounding.pieces import cut, pattern_of

WORDS = pattern_of(r"[A-Za-z]++", r"[0-9]++", r"\S")
texts = st.text(st.sampled_from("ab1 ,.\n\t\u00a0\u2009é\u0301İ"), max_size=40)


@given(texts)
def test_every_piece_stands_at_its_place_and_nothing_but_spaces_between(text: str) -> None:
    raw, starts, ends = cut(text, WORDS)
    assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == raw
    assert "".join(raw) == "".join(text.split())


def test_the_first_kind_that_fits_is_taken() -> None:
    assert cut("ab12 c", pattern_of(r"[a-z]++(?![0-9])", r"\w++", r"\S")).raw == ["ab12", "c"]


def test_a_text_of_spaces_has_no_pieces_however_long_it_is() -> None:
    assert cut(" " * 1_000_000, WORDS) == ([], [], [])
