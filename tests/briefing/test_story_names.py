"""Stories that belong together by names that no claim tells, or that only people of a place bear."""

from briefing.planted import briefing_of, extracts

from summarizer.reading import article_from_text
from summarizer.types.briefing import Briefing


def briefing(*told: str) -> Briefing:
    articles = [
        article_from_text(body, id=f"a{at}", source=f"a{at}", title=title, published="2025-05-06", language="en")
        for at, (title, _, body) in enumerate(text.partition("\n") for text in told)
    ]
    return briefing_of(extracts(articles))


def shared(made: Briefing) -> list[str]:
    return [bullet.text for bullet in made.bullets if len({source.article for source in bullet.sources}) > 1]


def test_names_of_sentences_that_no_claim_rests_on_relate_stories() -> None:
    made = briefing(
        "Aqueduct finished\nThe Selvik aqueduct is 143 km long and cost 3.7 billion euros, the ministry said. Masons laid the "
        "last stone. The builders held a feast. It leads from the lakes of Ondra to Marisol.",
        "Ondra sends its water\nFrom the lakes at Ondra the water runs 143,000 metres to Marisol. The state spent 3,700 "
        "million euros on it. Fishermen had protested. The first taps are open.",
    )
    assert any("143" in text for text in shared(made))


def test_a_place_and_its_people_are_one_name() -> None:
    made = briefing(
        "Ordavia counts its olives\nOrdavia gathered 4.3 million tonnes of olives this year. Rain helped the growers.",
        "Traders rejoice\nPrices eased after this year's Ordavian olive crop of 4,300 thousand tonnes. Mills run all day.",
    )
    assert shared(made)


def test_a_place_in_the_sentences_left_out_keeps_stories_apart() -> None:
    made = briefing(
        "Bridge opens\nThe bridge at Selvik is 412 metres long and cost 37 million euros. It took three years.",
        "Bridge opens\nThe bridge at Ondra is 412 metres long and cost 39 million euros. It took two years.",
    )
    assert not shared(made)
    assert not made.disagreements
