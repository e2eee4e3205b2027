"""What a briefing makes of pairs of articles with planted agreement, disagreement, changed plans and corrections."""

from collections import Counter

import pytest
from briefing.planted import Pair, briefing_of, complete, extracts, found, pairs

PAIRS = pairs()
BY_NAME = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
SHARE = 0.9


def test_nine_in_ten_of_each_kind_are_found() -> None:
    planted: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    for pair in PAIRS:
        briefing = briefing_of([complete(summary) for summary in extracts(pair.articles)])
        for expected in pair.expected:
            planted[expected.kind] += 1
            shown[expected.kind] += found(pair, briefing, expected)
    assert planted["differ"] >= 10
    assert planted["agree"] >= 18
    assert all(shown[kind] >= SHARE * planted[kind] for kind in ("agree", "differ", "change", "correct")), (planted, shown)


@BY_NAME
def test_nothing_is_joined_that_is_apart(pair: Pair) -> None:
    for summaries in (extracts(pair.articles), [complete(summary) for summary in extracts(pair.articles)]):
        briefing = briefing_of(summaries)
        assert not [one for one in pair.expected if one.kind == "apart" and found(pair, briefing, one)]


@BY_NAME
def test_no_disagreement_change_or_correction_is_made_up(pair: Pair) -> None:
    planted = Counter(expected.kind for expected in pair.expected)
    for summaries in (extracts(pair.articles), [complete(summary) for summary in extracts(pair.articles)]):
        briefing = briefing_of(summaries)
        assert len(briefing.disagreements) <= planted["differ"]
        assert sum(bullet.text.startswith("From “") for bullet in briefing.bullets) <= planted["change"]
        assert sum(bullet.text.startswith("Corrected") for bullet in briefing.bullets) <= planted["correct"]


@BY_NAME
def test_the_order_of_the_articles_changes_nothing(pair: Pair) -> None:
    summaries = [complete(summary) for summary in extracts(pair.articles)]
    there, back = briefing_of(summaries), briefing_of(summaries[::-1])
    assert {bullet.text for bullet in there.bullets} == {bullet.text for bullet in back.bullets}
    assert {frozenset(side.text for side in thing.sides) for thing in there.disagreements} == {
        frozenset(side.text for side in thing.sides) for thing in back.disagreements
    }


def test_a_change_is_told_oldest_first_with_the_words_of_the_articles() -> None:
    pair = next(pair for pair in PAIRS if pair.name == "03-opening-postponed")
    briefing = briefing_of([complete(summary) for summary in extracts(pair.articles)])
    assert briefing.bullets[0].text == (
        "From “March 2026” (2025-04-10) to “June 2026” (2025-09-22): The 300-bed district hospital will not open before June "
        "2026, because the ventilation failed its tests."
    )
    assert [source.article for source in briefing.bullets[0].sources] == ["A", "B"]


def test_both_sides_of_a_disagreement_stand_with_value_unit_and_sentence() -> None:
    pair = next(pair for pair in PAIRS if pair.name == "02-smelter-cost-disputed")
    (thing,) = briefing_of(extracts(pair.articles)).disagreements
    stated = [(str(side.value), side.unit) for side in thing.sides]
    assert stated == [("3500000000", "NOK"), ("3700000000", "NOK")]
    assert [side.sources[0].article for side in thing.sides] == ["A", "B"]
    assert "3.7 billion kroner, the trade union said" in thing.sides[1].text


def test_a_withdrawn_figure_is_no_headline_and_is_accounted_for() -> None:
    pair = next(pair for pair in PAIRS if pair.name == "04-smelter-figure-corrected")
    briefing = briefing_of(extracts(pair.articles))
    assert "64" not in briefing.headline
    (dropped,) = briefing.verification.dropped
    assert dropped.reason == "corrected by B: 46 million euros"
    assert dropped.sources[0].article == "A"
