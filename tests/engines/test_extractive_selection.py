"""The extractive engine's choice of sentences."""

import pytest

from summarizer.engines.extractive import select
from summarizer.engines.extractive.headline import headline_of
from summarizer.engines.extractive.passages import passages, without_dateline
from summarizer.reading import article_from_text
from summarizer.types.article import Article

OPENING = (
    "The port of Harrow will close its oldest dock in May, the harbour board decided on Monday. "
    "The dock has lost money since 2019, according to the board's accounts. "
    "The board will move 240 dock workers to the new container terminal. "
)
REST = (
    "The union has asked for talks about the workers. Harrow is the third port on this coast to close a dock. "
    "The board says the container terminal needs the workers. Fishing boats will use the old dock until May."
)


def article_of(text: str, title: str | None = None) -> Article:
    return article_from_text(text, id="a", source="a.txt", title=title, language="en")


def texts_of(text: str, count: int = 3) -> list[str]:
    return [passage.text for passage in select(article_of(text), count)]


def test_a_plain_news_item_is_told_by_its_opening() -> None:
    assert texts_of(OPENING + REST) == [sentence.text for sentence in passages(article_of(OPENING))]


@pytest.mark.parametrize(
    "weak",
    [
        "Scroll down for video of the port and its dock.",
        "What does that mean for the workers of the port and the dock?",
        "“I never saw the port like this and I think the dock is gone,” he said.",
        "Do you remember how we used to love the port and its old dock?",
    ],
)
def test_a_weak_sentence_gives_way(weak: str) -> None:
    first, rest = OPENING.split(". ", 1)
    assert weak not in texts_of(f"{first}. {weak} {rest}{REST}")


def test_near_duplicates_are_not_chosen_together() -> None:
    again = "The oldest dock of the port of Harrow will close in May, the harbour board decided Monday. "
    chosen = texts_of(again + OPENING + REST, 6)
    assert sum("decided" in text for text in chosen) == 1


def test_no_more_is_chosen_than_there_is() -> None:
    assert len(texts_of(OPENING, 8)) == 3
    assert select(Article("a", "a", "", ()), 3) == []


def test_additions_come_in_the_article_s_order_behind_the_first_three() -> None:
    places = [passage.place for passage in select(article_of("\n\n".join([OPENING, REST, REST.replace("Harrow", "Vell")])), 8)]
    assert places[:3] == sorted(places[:3])
    assert places[3:] == sorted(places[3:])
    assert len(set(places)) == len(places)


def test_headings_bylines_and_the_title_are_no_passages() -> None:
    head = "Dock to close\n\nBy Ann Marlow\n\nPublished May 1, 2024"
    text = f"{head}\n\n{OPENING}\n\nWhat is next\n\n{REST}\n\nRead more: docks of the coast."
    found = passages(article_of(text, title="Dock to close"))
    assert len(found) == 7
    assert (found[0].section, found[-1].section) == (0, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ASTANA – The mill opened.", "The mill opened."),
        ("MARSH HAVEN, England – The mill opened.", "The mill opened."),
        ("RIGA, March 4 – The mill opened.", "The mill opened."),
        ("LONDON (Reuters) - The mill opened.", "The mill opened."),
        ("Bergen, Norway (AP) — The mill opened.", "The mill opened."),
        ("(AFP) The mill opened.", "The mill opened."),
        ("АСТАНА – Завод открыт.", "Завод открыт."),
        ("The mill – the oldest here – opened.", "The mill – the oldest here – opened."),
        ("NATO – an alliance – met.", "NATO – an alliance – met."),
        ("The World Bank (WB) said so.", "The World Bank (WB) said so."),
    ],
)
def test_a_dateline_is_told_from_a_sentence(text: str, expected: str) -> None:
    assert without_dateline(text) == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("# Dock closes", OPENING, "Dock closes"),
        (None, "The mill opened.", "The mill opened"),
        (
            None,
            OPENING,
            "The port of Harrow will close its oldest dock in May",
        ),
        (
            None,
            "President Ada Lorne toured the industrial sites of the northern region and praised the workers of a foundry.",
            "President Ada Lorne toured the industrial sites of the northern region",
        ),
        (
            None,
            "The company Velna Works said on Monday that it would close its two largest plants in the north by May.",
            "The company Velna Works said on Monday that it would close its two largest plants",
        ),
        (
            None,
            "Der Umsatz des Konzerns stieg im vergangenen Jahr wohl um zwölf Prozent auf 412,3 Millionen Euro und mehr.",
            "Der Umsatz des Konzerns stieg im vergangenen Jahr wohl um zwölf Prozent auf 412,3 Millionen Euro",
        ),
    ],
)
def test_the_headline_is_the_title_or_the_lead_up_to_a_clause(title: str | None, text: str, expected: str) -> None:
    article = article_of(text, title)
    assert headline_of(article, passages(article)[0]) == expected


def test_a_plan_with_a_day_has_its_place() -> None:
    fillers = " ".join(f"The {name} crane of the harbour board stood idle for the workers." for name in ("Old", "East", "West"))
    plan = "They will try again on 9 April."
    assert plan in texts_of(f"{OPENING}{REST} {fillers} {plan} The crane is old.", 5)
