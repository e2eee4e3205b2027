"""Figures told in another notation, and which of two figures is meant."""

import pytest

from summarizer.grounding import Facts, judge
from summarizer.reading import article_from_text

RETOLD = [
    ("The pool is half empty.", "The pool is at 50% of its capacity."),
    ("The firm has 14 days to appeal.", "The firm has two weeks to appeal."),
    ("The search took a week.", "The search took seven days."),
    ("The drought lasted a fortnight.", "The drought lasted 14 days."),
    ("She was jailed for a year.", "She was jailed for 12 months."),
    ("He ran the 800 metres in 1:44.21.", "He ran the 800 metres in one minute 44.21 seconds."),
    ("His lead is 52 seconds.", "He leads by 0:52."),
    ("The ship is 229 metres long.", "It is a ship of 229 m and new."),
    ("It burns 40 tonnes an hour.", "It burns 40 t/h."),
    ("The lorry weighs 40 tonnes.", "The lorry is a 40-tonner."),
    ("Each costs four euros fifty.", "Each costs €4.50."),
    ("Each costs $4.50.", "Each costs four dollars and fifty cents."),
    ("The triplets were born on Monday.", "The three babies were born on Monday."),
    ("She scored a hat-trick.", "She scored three goals."),
    ("He won his fifth title.", "He won title number five."),
    ("They won 3-1.", "They won 3:1."),
    ("The bill passed by 148 votes to 97.", "The bill passed 148-97."),
    ("The bill passed by 148 votes to 97.", "The bill passed with a majority of 51 votes."),
    ("Of 200 pupils, 50 failed.", "The other 150 pupils passed."),
    ("Output rose from 20 to 30 tonnes.", "Output rose by 50% to 30 tonnes."),
    ("Output doubled.", "Output rose by 100%."),
    ("The bus runs every 30 minutes.", "The bus runs every half hour."),
    ("The school had 86 snow days, against 119 a year earlier.", "A year earlier it had 119 days of snow."),
]
MEANT = [
    (
        "The yards in Hull, Bergen and Gdynia will get 4, 7 and 12 cranes respectively.",
        "Bergen will get seven cranes.",
        "Bergen will get 12 cranes.",
    ),
    (
        "The crop came to 19,000 tonnes. The plan had been for 22,000 tonnes.",
        "The growers were supposed to harvest 22,000 tonnes.",
        "The growers were supposed to harvest 19,000 tonnes.",
    ),
    (
        "A two-berth cabin costs 1,150 euros, and a three-berth cabin 1,620 euros.",
        "A cabin for two costs 1,150 euros.",
        "A cabin for two costs 1,620 euros.",
    ),
    (
        "The bank made a profit of 218 million euros in 2024. In 2023 it had made 263 million euros.",
        "The bank's profit went from 263 million euros in 2023 to 218 million in 2024.",
        "The bank's profit went from 218 million euros in 2023 to 263 million in 2024.",
    ),
    (
        "The group expects sales of between 610 and 640 million euros.",
        "The group expects sales of at least 610 million euros.",
        "The group expects sales of at least 640 million euros.",
    ),
]


def _doubted(article: str, claim: str) -> list[str]:
    facts = Facts(article_from_text(article, id="a", source="a", language="en"))
    numbers = [sentence.number for sentence in facts.article.sentences]
    verdicts = judge(claim, facts, numbers)
    return [verdict.text for verdict in verdicts if verdict.kind == "figure" and verdict.status == "unsupported"]


@pytest.mark.parametrize(("article", "claim"), RETOLD)
def test_a_figure_in_another_notation_is_supported(article: str, claim: str) -> None:
    assert _doubted(article, claim) == []


@pytest.mark.parametrize(("article", "sound", "wrong"), MEANT)
def test_an_exchange_is_doubted_and_its_sound_twin_is_not(article: str, sound: str, wrong: str) -> None:
    assert _doubted(article, sound) == []
    assert _doubted(article, wrong)


def test_a_word_that_tells_a_number_counts_for_cited_sentences_only() -> None:
    facts = Facts(article_from_text("The twins slept. It was late.", id="a", source="a", language="en"))
    assert [verdict.status for verdict in judge("The two babies slept.", facts, [1])] == ["supported"]
    assert [verdict.status for verdict in judge("The two babies slept.", facts, [2])] != ["supported"]


def test_a_percentage_is_no_number_of_a_name() -> None:
    assert _doubted("The queue at Gate 90 was long.", "The queue was at 90% of the gate.") == ["90%"]
