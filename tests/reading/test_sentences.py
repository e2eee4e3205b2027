import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.errors import SourceError
from summarizer.reading.sentences import sentences
from summarizer.reading.text import normalise

WORDS = st.sampled_from(
    [
        "The plant", "grew", "5.3 million", "Aug. 14", "No. 2", "U.S.", "J. K. Smith", "Mr. Smith", "Inc.", "“", "”",
        '"', "«", "»", "„", "‘", "’", "'", " '", "(", ")", "[", "]", ". ", "! ", "? ", "... ", "… ", ", ", " ", "\n",
        "\n\n", "- ", "1. ", ": ", "😀", "👩‍👩‍👧", "e\u0301", "\u0301", "𝔘", "。", "工場", "завод", "مصنع", "5 p.m. ",
        "Monday", "said", "\u00a0", "\u202f",
    ]
)  # fmt: skip
TEXTS = st.lists(WORDS | st.text(max_size=4), max_size=40).map("".join)


def cut(text: str, language: str | None = None) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in sentences(text, language)]


@given(TEXTS, st.sampled_from([None, "en", "ru", "ja", "de", "xx"]))
@example("(a.) B. (c. D.) E", "en")
def test_every_visible_character_is_in_exactly_one_sentence(text: str, language: str | None) -> None:
    try:
        text = normalise(text)
    except SourceError:
        return
    end = 0
    for number, sentence in enumerate(sentences(text, language), 1):
        words = text[sentence.start : sentence.end]
        assert sentence.number == number
        assert words
        assert words == words.strip()
        assert not text[end : sentence.start].strip()
        assert end <= sentence.start
        end = sentence.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    "parts",
    [
        ["He waited...", "Then he left."],
        ["The call starts at 10 a.m. EST on Monday.", "It ends at noon."],
        ["It begins at 5 p.m. Moscow time.", "Doors open at 4 p.m. Monday.", "They close at 9 p.m. Sept. 3."],
        ["They met at 5 p.m.", "The talks failed."],
        ["“It is over.", "We lost,” he said."],
        ['"Nobody won.', 'Everybody paid," she said.', '"Now we go home."'],
        ["He said: “Stop it.", "Go away.”", "She stopped."],
        ["‘It is over.", "We lost,’ he said.", "‘He didn’t come."],
        ["'We're sure.", "They didn't come,' she said.", "The players' bus left."],
        ["He said: \"They told us 'Go home.", "Stay there.'", 'We went."'],
        ["« Ten was a plan.", "Nine is a fact », he said."],
        ['"We won!" Smith said.', '"Did we?" the minister asked.', "Nobody knew."],
        ["The tour began on Aug. 14.", "It ended on Sept. 10, 2024.", "Nov. 5 was cold."],
        ["Converter shop No. 2 is new.", "Nos. 3 and 4 are not."],
        ["The U.S. economy grew.", "It fell in the U.K.", "The rest stood still."],
        ["J. K. Smith spoke.", "Mr. Smith left.", "Dr. Jones and George W. Brown stayed."],
        ["Projects are worth $3.5 billion.", "Costs fell 4.2%.", "Sales rose."],
        ["Steel Inc. said it would pay.", "It paid Coal Corp. a third.", "The deal closed."],
        ["It was Court No. 3, in Smith vs. Jones.", "Nobody came."],
        ["About 5 kg. of gold and approx. 7 lbs. of silver were found.", "Est. 300 people came."],
        ["Ft. Worth is big.", "Mt. Elbrus is high."],
        ["(It is old.)", "It grew.", "(He came.", "He left at once.)", "Good."],
        ["The result was good.[1]", "It rose.[2][3]", "It fell."],
        ["“Is it true?” he asked.", "“Yes.”"],
        ["The Jeopardy! host left.", "Really?!", "Yes."],
        ["It makes 5.3 million tons.", "9 million more are planned."],
    ],
)
def test_hard_english_sentences(parts: list[str]) -> None:
    assert cut(" ".join(parts), "en") == parts


@pytest.mark.parametrize(
    "month", ["Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec."]
)
@pytest.mark.parametrize("day", ["5", "14", "2024", "3-5"])
def test_an_abbreviated_month_is_never_cut_from_its_number(month: str, day: str) -> None:
    assert cut(f"He came on {month} {day} to look.") == [f"He came on {month} {day} to look."]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("ru", ["Завод построили в 2024 г. и сразу открыли.", "Он дал 5 тыс. тонн стали."]),
        ("de", ["Am 5. Mai kam Dr. Keller.", "Er blieb nicht lange."]),
        ("ja", ["工場が開いた。", "生産は増えた。"]),
    ],
)
def test_sentences_of_other_languages(language: str, parts: list[str]) -> None:
    assert cut(("" if language == "ja" else " ").join(parts), language) == parts


def test_headings_and_list_numbers_stay_whole() -> None:
    text = "Steel: $3.5 billion and a plan\n\nIt is so. It was so.\n\n1. First thing. Then more."
    assert cut(text) == ["Steel: $3.5 billion and a plan", "It is so.", "It was so.", "1. First thing.", "Then more."]


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u3000\u00a0"])
def test_a_wide_space_before_a_full_stop_ends_nothing_but_the_sentence(space: str) -> None:
    assert cut(f"They chose plan B{space}. It failed.") == [f"They chose plan B{space}.", "It failed."]


def test_a_sentence_may_run_over_a_line_break() -> None:
    text = (
        "The works in the north of the region made five million tons of steel\n"
        "in the year to March. Its owners say that it could make more of it if\n"
        "the railway carried it away."
    )
    first, second = cut(text)
    assert first.endswith("in the year to March.")
    assert second.startswith("Its owners")


def test_a_quotation_that_is_never_closed_is_cut_all_the_same() -> None:
    text = "“" + "The plant makes steel in the north. " * 400
    assert len(cut(text)) == 400
