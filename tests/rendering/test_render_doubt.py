"""A headline that was kept although the article does not say it is marked where it stands, in every format."""

from rendering.html.html_reader import read_page
from rendering.summaries import ANSWER, summary_of

from summarizer.rendering import render_markdown, render_text
from summarizer.rendering.html import render_html
from summarizer.types.summary import Warned

HEADLINE = ANSWER["headline"]
FLAGGED = summary_of(warnings=(Warned("/headline", "42", 'no figure in the article says "42"'),))


def test_a_flagged_headline_is_marked() -> None:
    assert render_text(FLAGGED, width=120).startswith(f"{HEADLINE} !\n")
    assert render_markdown(FLAGGED).startswith(f"# {HEADLINE} **!**\n")
    assert read_page(render_html(FLAGGED)).one("h1").text == f"{HEADLINE}! doubtful"


def test_a_sound_headline_is_not() -> None:
    sound = summary_of()
    assert render_text(sound, width=120).startswith(f"{HEADLINE}\n")
    assert render_markdown(sound).startswith(f"# {HEADLINE}\n")
    assert read_page(render_html(sound)).one("h1").text == HEADLINE
