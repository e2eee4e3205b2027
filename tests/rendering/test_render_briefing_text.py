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
