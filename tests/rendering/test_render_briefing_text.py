"""What a briefing says of itself, in every format."""

from dataclasses import replace

from rendering.html.briefings import BRIDGE, COUNCIL, DELAY, WEATHER, briefing_of

from summarizer.rendering import render_markdown, render_text
from summarizer.rendering.html import render_briefing


def test_the_days_are_those_of_the_articles_that_tell_theirs_and_the_others_are_counted() -> None:
    some = render_text(briefing_of(), width=120).splitlines()[1]
    assert some == "4 articles · 2025-03-04 to 2025-09-01 (1 without a date) · en"
    held = (BRIDGE, COUNCIL, DELAY)
    assert "4 articles" not in render_text(briefing_of(articles=held))
    assert "without a date" not in render_text(briefing_of(articles=held))


def test_articles_that_are_only_half_checked_are_told_in_every_format() -> None:
    briefing = briefing_of(articles=(BRIDGE, COUNCIL, DELAY, replace(WEATHER, language="kk")))
    for told in (render_text(briefing, width=120), render_markdown(briefing), render_briefing(briefing)):
        assert "for kk only the digits of figures are checked" in told
    assert "only the digits" not in render_text(briefing_of())


def test_the_sides_of_a_disagreement_stand_behind_their_values() -> None:
    text, markdown = render_text(briefing_of(), width=120), render_markdown(briefing_of())
    assert "\n    64 million EUR  The bridge will cost 64 million euros. [bridge, 1]\n" in text
    assert "\n  - **71 million EUR**: The council says 71 million euros. [council, 42]\n" in markdown
