import pytest

from summarizer.reading.plain import parse


def test_a_heading_on_the_first_line_is_the_title_and_stays_in_the_text() -> None:
    content = parse("Mine reopens after nine years\r\n\r\nThe mine in the north reopened.")
    assert content.title == "Mine reopens after nine years"
    assert content.text == "Mine reopens after nine years\n\nThe mine in the north reopened."


@pytest.mark.parametrize(
    "text",
    [
        "The mine reopened.\n\nIt is old.",
        "Mine reopens\nThe mine in the north reopened.",
        "Mine reopens",
        "word " * 30 + "\n\nThe mine reopened.",
        "Dear reader,\n\nThe mine reopened.",
        "",
    ],
)
def test_a_first_line_that_is_no_heading_is_no_title(text: str) -> None:
    assert parse(text).title is None
