"""Copied words are found at one exact place, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.articles import article_of

from summarizer.grounding.quotes import locate
from summarizer.types.article import Article, Sentence


def found(quote: str, article: Article, *numbers: int, about: str = "") -> list[tuple[int, str]]:
    return [(piece.sentence, piece.quote) for piece in locate(quote, article, numbers, about)]


@pytest.mark.parametrize(
    ("quote", "sentence", "expected"),
    [
        ("$5 million", "It costs $5 million now.", "$5 million"),
        ("34 000 people", "It has 34\u202f000 people.", "34\u202f000 people"),
        ("“5-9-5” program", 'The "5-9-5" program.', '"5-9-5" program'),
        ("5\u20119\u20115", "The 5-9-5 plan.", "5-9-5"),
        ('"We will."', "“We will.” he said.", "We will."),
        ("two\nlines", "These two lines.", "two lines"),
    ],
)
def test_kinds_of_marks_dashes_and_spaces_are_equal(quote: str, sentence: str, expected: str) -> None:
    assert found(quote, article_of(sentence), 1) == [(1, expected)]


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        ("5 million", "It costs 1.5 million."),
        ("5 million", "It costs 15 million."),
        ("000 people", "It has 34,000 people."),
        ("000 people", "It has 34\u202f000 people."),
        ("$500", "It costs $500,000."),
        ("3 ton", "It has 3 tons."),
        ("tons", "It has pontons."),
        ("nearly $500 million", "It costs over $500 million."),
        ("", "Nothing."),
        ("”", "Nothing."),
    ],
)
def test_a_part_of_a_number_or_a_word_is_no_place(quote: str, sentence: str) -> None:
    assert found(quote, article_of(sentence), 1) == []


def test_only_the_cited_sentences_count() -> None:
    article = article_of("It has 3 dogs.", "It has 4 cats.")
    assert found("4 cats", article, 1) == []
    assert found("4 cats", article, 1, 2) == [(2, "4 cats")]


def test_a_quotation_over_two_sentences_is_found_in_two_pieces() -> None:
    article = article_of("“We came.", "We saw.”", "They left.")
    assert found("We came. We saw.", article, 1, 2) == [(1, "We came."), (2, "We saw.")]
    assert found("We came. We saw.", article, 1, 3) == []


def test_of_two_places_the_one_whose_surroundings_fit_is_taken() -> None:
    sentence = "It plans 5 million tons of steel, 9 million tons of coal and 5 million tons of ore."
    article = article_of(sentence)
    steel = locate("5 million tons", article, [1], about="steel output")[0]
    ore = locate("5 million tons", article, [1], about="output of ore")[0]
    assert steel.start == sentence.index("5 million")
    assert ore.start == sentence.rindex("5 million")


def test_scripts_without_spaces_are_not_cut_by_word() -> None:
    assert found("3万人", article_of("工厂有3万人工作。"), 1) == [(1, "3万人")]


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip), min_size=1, max_size=4),
    st.data(),
)
def test_every_place_is_verbatim_and_inside_its_sentence(sentences: list[str], data: st.DataObject) -> None:
    article = article_of(*sentences)
    start = data.draw(st.integers(0, len(article.text)))
    end = data.draw(st.integers(start, len(article.text)))
    for piece in locate(article.text[start:end], article, range(1, len(sentences) + 1)):
        sentence: Sentence = article.sentence(piece.sentence)
        assert article.text[piece.start : piece.end] == piece.quote
        assert sentence.start <= piece.start < piece.end <= sentence.end


@pytest.mark.parametrize(("about", "place"), [("steel output", 0), ("output of iron ore concentrate", 1)])
def test_equal_figures_of_a_sentence_each_have_their_own_place(about: str, place: int) -> None:
    text = (
        "Three targets are set: steel output of 5 million tons, 9 million tons of coal, and iron ore reaching 5 million tons."
    )
    article = article_of(text)
    (piece,) = locate("5 million tons", article, [1], about)
    assert piece.start == (text.index("5 million"), text.rindex("5 million"))[place]
