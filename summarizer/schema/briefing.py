"""The `briefing` schema, version 1: what a model is asked to say about many verified claims."""

from pydantic import Field

from summarizer.schema.article import Claim, Part, Text
from summarizer.schema.schema import Schema


class BriefBullet(Claim):
    """One point of the briefing."""

    text: Text = Field(description="One complete sentence with its figures and names, understandable on its own.")


class BriefingAnswer(Part):
    """A briefing over the claims of many articles; `cites` are the numbers of claims."""

    headline: Text = Field(description="What matters most in these articles, at most 15 words.")
    bullets: list[BriefBullet] = Field(min_length=1, description="The most important first, as many as asked for at most.")


BRIEFING = Schema("briefing", 1, BriefingAnswer)
