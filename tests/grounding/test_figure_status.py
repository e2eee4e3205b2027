"""A figure's status is doubted only where its sentence plainly says otherwise."""

import pytest
from support.articles import article_of

from summarizer.grounding import Facts
from summarizer.grounding.figure_status import status_of, told_as_done, told_status
from summarizer.grounding.figures import FigureIndex, find_figures, judge_figures


@pytest.mark.parametrize(
    ("sentence", "figure", "told"),
    [
        ("The works is to cost 300 billion tenge.", "300 billion", "planned"),
        ("The company plans to produce 1.1 million units by 2027.", "1.1 million", "planned"),
        ("Tokayev ordered the firm to restore 18 mines.", "18", "planned"),
        ("The plant will create 1,500 jobs.", "1,500", "planned"),
        ("The firm sold 2.9 million tons last year.", "2.9 million", "actual"),
        ("Nearly 800 units have been installed.", "800", None),
        ("The tire plant made 30,000 tires last month.", "30,000", "actual"),
        ("The plant employs 34,000 people.", "34,000", "actual"),
        ("The second mine must yield 400 tonnes.", "400", "planned"),
        ("It was told to plant 9,000 trees.", "9,000", "planned"),
        ("The target is 70 flights a day.", "70", "planned"),
        ("Some 340 nurses are to be hired.", "340", "planned"),
        ("It set aside 40 million crowns for roads.", "40 million", None),
        ("The council has earmarked 40 million crowns for roads.", "40 million", None),
        ("Donors pledged 40 million crowns.", "40 million", None),
        ("Donors pledged to give 40 million crowns.", "40 million", "planned"),
        ("The fine due to the state is 15 million.", "15 million", None),
        ("The council could lose 15 seats.", "15", "estimate"),
        ("The plan was 60 ships and it built 48.", "48", None),
        ("They asked for 12 buses, of which 5 came.", "5", None),
        ("Revenue fell to $1,284 million.", "$1,284", "actual"),
        ("They ordered 2,400 tonnes of nuts.", "2,400", None),
        ("It will cut 620 of its 11,400 jobs.", "11,400", None),
        ("The plan was 4.5 million and the result 4.3 million.", "4.5 million", "planned"),
        ("It sold 3 million tons, 76% of what it will need.", "3 million", None),
        ("It will sell more than last year's 5 million.", "5 million", None),
        ("The project, valued at $200 million, will focus on cars.", "$200 million", None),
    ],
)
def test_the_verb_close_before_a_figure_tells_its_status(sentence: str, figure: str, told: str | None) -> None:
    place = sentence.index(figure), sentence.index(figure) + len(figure)
    status, plain = told_status(sentence, place, [(found.start, found.end) for found in find_figures(sentence)])
    assert (status if plain else None) == told


@pytest.mark.parametrize(("sentence", "status"), [("In May it hired 300.", "actual"), ("In June it may hire 300.", "estimate")])
def test_the_month_of_may_makes_no_estimate(sentence: str, status: str) -> None:
    place = sentence.index("300"), sentence.index("300") + 3
    assert status_of(sentence, place, [place]) == status


PLAN = article_of("Ardenfell will replace 90 km of pipes in the year to March.", "It replaced 84 km, against a plan of 95 km.")


@pytest.mark.parametrize(
    ("text", "sentences", "doubted"),
    [
        ("Ardenfell replaced 90 km of pipes.", [1], ["90 km"]),
        ("Ardenfell plans to replace 90 km of pipes.", [1], []),
        ("The old mains stay in use before Ardenfell replaces 90 km of pipes.", [1], []),
        ("The pipes, 90 km of them, are priced by Ardenfell.", [1], []),
        ("Ardenfell replaced 84 km of pipes.", [2], []),
    ],
)
def test_a_planned_figure_told_as_done_is_found_whatever_the_verb(text: str, sentences: list[int], doubted: list[str]) -> None:
    verdicts = judge_figures(text, FigureIndex(PLAN), sentences)
    assert [verdict.text for verdict in told_as_done(text, verdicts, Facts(PLAN))] == doubted
