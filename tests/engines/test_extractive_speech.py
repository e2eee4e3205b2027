"""The extractive engine's people, quotations, commitments and topics: only where they are plain."""

import pytest

from summarizer.engines.extractive.commitments import commitments_of
from summarizer.engines.extractive.passages import passages
from summarizer.engines.extractive.people import people_of
from summarizer.engines.extractive.quotations import quotations_of
from summarizer.engines.extractive.topics import topics_of
from summarizer.grounding.figures import find_figures
from summarizer.reading import article_from_text
from summarizer.types.article import Article


def article_of(text: str) -> Article:
    return article_from_text(text, id="a", source="a.txt", language="en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We shall open it in May,” said Ann Marlow.", ("Ann Marlow", "We shall open it in May")),
        ('"We shall open it in May," Ms Marlow said.', ("Ms Marlow", "We shall open it in May")),
        ('Ann Marlow told reporters: "We shall open it in May."', ("Ann Marlow", "We shall open it in May.")),
        ('"You did this for the money," the judge told him.', ("the judge", "You did this for the money")),
        ('"We shall open it in May," said port director Ann Marlow.', ("Ann Marlow", "We shall open it in May")),
        ('Ann Marlow, 52, closed the shop. "I was simply very tired," she said.', ("Ann Marlow", "I was simply very tired")),
        ("“Мы откроем его в мае,” said Анна Марлова.", ("Анна Марлова", "Мы откроем его в мае")),
        ('The “5-9-5” program and the "green belt" were praised, said Ann Marlow.', None),
        ('It is "the largest dock ever built here." Nobody knows.', None),
        ('"We shall open it in May," it said.', None),
    ],
)
def test_a_quotation_needs_a_plain_speaker(text: str, expected: tuple[str, str] | None) -> None:
    found = [(quotation.speaker, quotation.quote) for quotation in quotations_of(article_of(text))]
    assert found == ([expected] if expected else [])


def test_speech_that_goes_on_behind_its_attribution_keeps_the_speaker() -> None:
    text = '"We shall open it in May," said Ann Marlow. "Nobody will lose a job over it."'
    assert [quotation.speaker for quotation in quotations_of(article_of(text))] == ["Ann Marlow", "Ann Marlow"]


def test_speech_of_somebody_else_does_not() -> None:
    text = '"We shall open it in May," said Ann Marlow. The judge disagreed but added: "It is a beautiful old dock."'
    assert [quotation.speaker for quotation in quotations_of(article_of(text))] == ["Ann Marlow"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kell Works Chairman of the Board of Directors Andor Lavren spoke.",
            [("Andor Lavren", "Kell Works Chairman of the Board of Directors")],
        ),
        ("The company's CEO Vadim Osin reported.", [("Vadim Osin", "CEO")]),
        (
            "Akim (governor) of the Northern Region Kumar Aksal said so.",
            [("Kumar Aksal", "Akim (governor) of the Northern Region")],
        ),
        ("Henk van Oost, dredging master of the contractor, waited.", [("Henk van Oost", "dredging master of the contractor")]),
        ("Anne Kord, 41, the finance manager, left.", [("Anne Kord", "the finance manager")]),
        ("President Lorne met Ada Lorne at School No. 4.", []),
        ("The Northern Region and Silver Road Electronics grew.", []),
    ],
)
def test_people_need_a_full_name_beside_a_role(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(person.name, person.role) for person in people_of(passages(article_of(text)))] == expected


def test_a_person_is_listed_once() -> None:
    text = "President Ada Lorne came. President Ada Lorne left."
    assert len(people_of(passages(article_of(text)))) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "By 2028, the works plans to reach an output of 5 million tons, which would be a record.",
            ("the works", "plans to reach an output of 5 million tons", "By 2028"),
        ),
        ("Lorne has instructed to keep the deadlines.", ("Lorne", "has instructed to keep the deadlines", None)),
        (
            "The President then ordered the restoration of all mines.",
            ("The President", "ordered the restoration of all mines", None),
        ),
        (
            "Vell Ltd must pay £600,000 by Jan. 30, 2026.",
            ("Vell Ltd", "must pay £600,000 by Jan. 30, 2026", "by Jan. 30, 2026"),
        ),
        ("He plans to leave.", None),
        ("Lorne was presented with a plan to create a cluster of firms.", None),
        ("The road must be finished by May.", None),
        ("Lorne visited a mill that makes paper.", None),
    ],
)
def test_a_commitment_needs_somebody_and_a_verb(text: str, expected: tuple[str, str, str | None] | None) -> None:
    found = [(one.who, one.what, one.deadline) for one in commitments_of(passages(article_of(text)), find_figures)]
    assert found == ([expected] if expected else [])


def test_topics_are_the_nouns_that_come_back() -> None:
    text = (
        "The dock will close. Old docks are costly. A dock needs cranes. The crane fell. Cranes rust. Many crane drivers left."
    )
    assert topics_of(passages(article_of(text))) == ["dock", "crane"]
