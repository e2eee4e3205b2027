import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.articles import article_of

from summarizer.grounding.direct_speech import SpeechIndex, judge_speech

INDEX = SpeechIndex(
    article_of(
        "“You made the same mistake 214 times, and each time it paid you,” Judge Helena Marchbank told him.",
        "Her client had no previous convictions, she said.",
        '"He is ashamed of it. He will be 61 before release," Imogen Sallow KC said.',
        "Ravi Dhanwar said she had been “a frightened employee, not an architect.”",
    )
)


@pytest.mark.parametrize(
    "text",
    [
        '"You made the same mistake 214 times," the judge said.',
        "«each time it paid you», said Judge Marchbank",
        "'He is ashamed of it,' said Ms Sallow.",
        "“You made the same mistake … and each time it paid you.”",
        "“He [Pruett] is ashamed ... He will be 61 before release!”",
        "“Had no previous convictions”, she said.",
        "a “frightened person”",
        "he was ` ashamed of it . he will be 61 before release ' , she said .",
        "the judge's view of Pruett's company and Kordell's bonus",
    ],
)
def test_words_of_the_article_pass_as_quotations(text: str) -> None:
    assert {verdict.status for verdict in judge_speech(text, INDEX, None)} <= {"supported"}


@pytest.mark.parametrize(
    "text",
    [
        "“You made the same error 214 times,” the judge told him.",
        "“You made the same mistake 215 times,” the judge told him.",
        "“a frightened employee and not an architect”",
        "“He is ashamed … each time it pays you”",
    ],
)
def test_words_that_are_not_the_articles_are_no_quotation(text: str) -> None:
    (verdict,) = judge_speech(text, INDEX, None)
    assert verdict.kind == "quotation"
    assert verdict.status == "unsupported"
    assert "word for word" in str(verdict.reason)


@pytest.mark.parametrize("text", ["“He is ashamed of it,” said Ravi Dhanwar.", "Ravi Dhanwar said: “He is ashamed of it.”"])
def test_words_of_another_speaker_are_told(text: str) -> None:
    (verdict,) = judge_speech(text, INDEX, None)
    assert verdict.status == "unsupported"
    assert verdict.reason == "in the article Imogen Sallow KC says this, not Ravi Dhanwar" + "." * text.startswith("“")


def test_a_quotation_outside_the_cited_sentences_is_supported_and_told_so() -> None:
    (verdict,) = judge_speech("“He is ashamed of it”", INDEX, [1])
    assert verdict.status == "supported"
    assert verdict.reason == "in sentence 3, outside those cited"
    assert verdict.evidence[0].quote == "He is ashamed of it"


PIECES = st.sampled_from(
    ['"', "“", "”", "'", "’", "«", "»", "``", "''", "…", "...", "[", "]", " said ", "Ms", "He is ashamed", ",", "\n"]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_every_verdict_spans_its_words(text: str) -> None:
    for index in (INDEX, SpeechIndex(article_of(f"x {text}"))):
        for verdict in judge_speech(text, index, [1]):
            assert text[verdict.start : verdict.end] == verdict.text
            for piece in verdict.evidence:
                assert index.article.text[piece.start : piece.end] == piece.quote
