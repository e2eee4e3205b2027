import pytest

from summarizer.errors import SourceError
from summarizer.reading.content import Content
from summarizer.reading.markdown import parse


def text_of(markdown: str) -> str:
    return parse(markdown).text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# Mine *reopens*\n\nIt is **old**.", "Mine reopens\n\nIt is old."),
        ("Mine reopens\n============\n\nIt is old.", "Mine reopens\n\nIt is old."),
        ("One line\nand its end.", "One line and its end."),
        ("A [link](https://example.com/a?b=5 'title') and ![an *image*](x.png).", "A link and an image."),
        ("See <https://example.com>.", "See https://example.com."),
        ("> Said\n> by her.", "Said by her."),
        ("- one\n- two\n  - three\n\n* four", "one\n\ntwo\n\nthree\n\nfour"),
        ("| Year | Steel |\n|---|---:|\n| 2024 | 5.3 million |", "Year | Steel\n\n2024 | 5.3 million"),
        ("```python\nx = 5 * 3\n```", "x = 5 * 3"),
        ("before <!-- hidden -->after", "before after"),
        ("<!-- hidden -->\n\nseen", "seen"),
        ("<div>\nseen <b>too</b>\n<script>hidden()</script>\n</div>", "seen too"),
        ("one<br>two", "one\ntwo"),
        ("\ufeff# Title\n\nText.", "Title\n\nText."),
        ("red \x1b[31malert\x1b[0m, \x1b]8;;https://example.com\x1b\\the site\x1b]8;;\x1b\\.", "red alert, the site."),
    ],
)
def test_markup_is_reduced_to_what_a_reader_sees(markdown: str, text: str) -> None:
    assert text_of(markdown) == text


@pytest.mark.parametrize(
    "words",
    [
        "1. first", "1986. A great year.", "7) seventh", "the 5-9-5 programme", "5*3*2 is 30", "2**3**2", "5 * 3 * 2",
        "snake_case_name and $3_000", "$3.5 billion, 66% and -4.2%", "a < b and 5 > 3", "No. 2 & No. 3", "~5 km", "10^6",
        "#1 in the world",
    ],
)  # fmt: skip
def test_figures_and_words_with_signs_in_them_stay_as_they_are(words: str) -> None:
    assert text_of(words) == words


def test_powers_keep_their_sign() -> None:
    assert text_of("10<sup>6</sup> units, CO<sub>2</sub>, 5 km<sup>2</sup>") == "10^6 units, CO2, 5 km2"


def test_every_item_of_a_numbered_list_keeps_its_number() -> None:
    assert text_of("3. three\n4. four\n\n   more of four\n5. five") == "3. three\n\n4. four\n\nmore of four\n\n5. five"


def test_front_matter_is_read_and_removed() -> None:
    content = parse(
        "---\ntitle: 'Mine: open'\nauthors: [Ann Lee, Bo Ek]\ndate: 2024-09-10\nlang: en-GB\nx: {a: 1}\n---\n# Mine\n\nText."
    )
    assert content == Content("Mine\n\nText.", "Mine: open", "Ann Lee, Bo Ek", "2024-09-10", "en-GB")


@pytest.mark.parametrize(
    "markdown",
    ["---\njust words\n---\n", "---\n[broken: {\n---\n", "---\na: *nothing\n---\n", "---\n" + "[" * 1000 + "\n---\n"],
)
def test_what_is_no_front_matter_stays(markdown: str) -> None:
    assert parse(markdown + "\nText.").text.endswith("Text.")
    assert parse(markdown + "\nText.").text != "Text."


def test_the_title_is_the_heading_that_comes_first() -> None:
    assert parse("# Mine reopens.\n\nText.").title == "Mine reopens."
    assert parse("Mine reopens\n\nText.").title == "Mine reopens"
    assert parse("Text.\n\n# Mine reopens").title is None


def test_nesting_that_markdown_it_would_leave_out_is_refused() -> None:
    assert text_of(">" * 40 + " deep") == "deep"
    with pytest.raises(SourceError, match="nested too deeply"):
        parse(">" * 200 + " deep")
