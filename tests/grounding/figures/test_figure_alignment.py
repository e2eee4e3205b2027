"""Of two figures that stand side by side, a text means the one whose own words it says."""

from collections.abc import Sequence

import pytest

from summarizer.grounding.figures import FigureIndex, judge_figures
from summarizer.types.article import Article, Sentence
from summarizer.types.verdict import Verdict


def judge(claim: str, sentences: Sequence[str]) -> list[Verdict]:
    spans, start = [], 0
    for number, words in enumerate(sentences, start=1):
        spans.append(Sentence(number, start, start + len(words)))
        start += len(words) + 1
    article = Article("a", "a.txt", " ".join(sentences), tuple(spans), language="en")
    return judge_figures(claim, FigureIndex(article), range(1, len(sentences) + 1))


EXCHANGED = [
    pytest.param(
        ["The bakery sold 900 loaves of rye on Monday and 640 on Tuesday."],
        "On Tuesday {} rye loaves left the bakery.",
        "640",
        "900",
        id="the name of a day",
    ),
    pytest.param(
        ["Mayor Petra Halm polled 5,210 votes and her rival Udo Brack 4,875."],
        "Udo Brack polled {} votes.",
        "4,875",
        "5,210",
        id="names opposite each other",
    ),
    pytest.param(
        ["The choir has 38 sopranos and 14 basses in its ranks."],
        "In the choir {} basses sing.",
        "14",
        "38",
        id="the noun that is counted",
    ),
    pytest.param(
        ["The canal is 96 kilometres long, 7.5 of them in tunnels."],
        "Boats go through tunnels for {} kilometres of the canal.",
        "7.5",
        "96",
        id="a part that leaves out its unit",
    ),
    pytest.param(
        ["The zoo drew 410,000 visitors in the year to May, up from 365,000."],
        "The zoo was seen by {} visitors in the year that ended in May.",
        "410,000",
        "365,000",
        id="what was before, told as what is",
    ),
    pytest.param(
        ["Its profit was 31 million francs, against 18 million a year earlier."],
        "It had made a profit of {} francs the year before.",
        "18 million",
        "31 million",
        id="what is, told as what was before",
    ),
    pytest.param(
        ["The widow had demanded 80,000 crowns.", "The insurer paid her 25,000 crowns."],
        "The insurer handed over {} crowns to the widow.",
        "25,000",
        "80,000",
        id="two sentences with a subject each",
    ),
    pytest.param(
        ["The depot scrapped 22 trams and bought 31 last spring."],
        "Last spring the depot purchased {} trams.",
        "31",
        "22",
        id="another word for the verb",
    ),
    pytest.param(
        ["The clinic treated 64 burns in January.", "In June it was 29."],
        "In June the clinic treated {} burns.",
        "29",
        "64",
        id="a pronoun that points back",
    ),
]


@pytest.mark.parametrize(("sentences", "claim", "right", "wrong"), EXCHANGED)
def test_a_figure_is_told_from_its_neighbour(sentences: list[str], claim: str, right: str, wrong: str) -> None:
    assert {verdict.status for verdict in judge(claim.format(right), sentences)} == {"supported"}
    assert "unsupported" in {verdict.status for verdict in judge(claim.format(wrong), sentences)}


def test_two_figures_in_each_others_place_are_both_unsupported() -> None:
    sentences = ["The reservoir at Orm held 71% of its water in spring.", "That of Lund was at 54%."]
    swapped = judge("The water stood at 54% at Orm and at 71% at Lund.", sentences)
    assert [verdict.status for verdict in swapped] == ["unsupported", "unsupported"]
    kept = judge("The water stood at 71% at Orm and at 54% at Lund.", sentences)
    assert [verdict.status for verdict in kept] == ["supported", "supported"]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("They loaded 12 crates of nails.", "They loaded 12 crates of nails and left."),
        ("Some 9 staff left.", "Some 9 members of staff left on Friday."),
        ("The fund helped 30 students.", "The fund helped 30 students of two universities."),
    ],
)
def test_what_is_counted_may_be_told_in_short(claim: str, sentence: str) -> None:
    assert [verdict.status for verdict in judge(claim, [sentence])] == ["supported"]


def test_what_a_counted_thing_holds_is_not_counted() -> None:
    (verdict,) = judge("They loaded 12 nails.", ["They loaded 12 crates of nails and left."])
    assert verdict.status == "unsupported"
    assert verdict.reason == 'the article counts "crates" with "12"'


@pytest.mark.parametrize(
    ("claim", "sentences"),
    [
        # Whom a verb behind two figures is said of, and what a whole is told with.
        ("12 drivers were fined.", ["12 drivers and 9 riders were fined by the police."]),
        ("Of the cattle 40 were sick.", ["Of 300 head of cattle, 40 were sick."]),
        # Words that the article does not have may be other words for the figure's own.
        ("Provincial branches number 45.", ["The bank has 60 branches in the capital and 45 elsewhere."]),
    ],
)
def test_a_sound_text_in_other_words_is_left_alone(claim: str, sentences: list[str]) -> None:
    assert "unsupported" not in {verdict.status for verdict in judge(claim, sentences)}
