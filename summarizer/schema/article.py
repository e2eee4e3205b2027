"""The `article` schema, version 1: what a model is asked to say about one news article."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Text = Annotated[str, Field(min_length=1)]


class Part(BaseModel):
    """Base of every object in an answer: nothing missing, nothing extra, never changed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Claim(Part):
    """Something stated about the article, with the sentences that state it."""

    cites: list[int] = Field(min_length=1, description="Numbers of the sentences that state this, the fewest that suffice.")


class Gist(Claim):
    """The article in one or two sentences."""

    text: Text = Field(description="What happened and why it matters, in one or two sentences.")


class Bullet(Claim):
    """One point of the summary."""

    text: Text = Field(description="One complete sentence with its figures and names, understandable on its own.")


class Figure(Claim):
    """A figure of the article."""

    label: Text = Field(description="What the figure measures and for whom, without repeating the figure.")
    quote: Text = Field(
        description="The figure's words, copied exactly from one cited sentence, such as 'nearly $500 million'."
    )
    status: Literal["actual", "planned", "estimate", "capacity"] = Field(
        description="actual: happened or is so; planned: a target, plan, order or promise; "
        "estimate: a forecast or approximation by someone; capacity: what could be done or made."
    )
    when: Text | None = Field(description="The time it refers to, in the article's words, or null.")


class Person(Claim):
    """A person in the article."""

    name: Text = Field(description="The fullest form of the name in the article.")
    role: Text = Field(description="The role as the article gives it.")


class Organization(Claim):
    """An organization in the article."""

    name: Text = Field(description="The fullest form of the name in the article.")
    what: Text = Field(description="What it is or does here.")


class Commitment(Claim):
    """A plan, promise, instruction or order."""

    who: Text = Field(description="Who is to do it, or who gave the order.")
    what: Text = Field(description="What is to be done, told as a plan or an order and not as done.")
    deadline: Text | None = Field(description="By when, in the article's words, or null.")


class Quotation(Claim):
    """Direct speech of the article."""

    speaker: Text = Field(description="Who said it, as named in the article.")
    quote: Text = Field(description="The words between the quotation marks, copied exactly.")


class ArticleSummary(Part):
    """A structured summary of one news article."""

    headline: Text = Field(description="A factual headline of at most 15 words.")
    gist: Gist
    bullets: list[Bullet] = Field(min_length=1, max_length=8, description="3 to 8 points, the most important first.")
    figures: list[Figure] = Field(description="Every quantity that a reader of this news would want, in the article's order.")
    people: list[Person]
    organizations: list[Organization]
    commitments: list[Commitment]
    quotations: list[Quotation] = Field(description="Direct quotations only; an empty list where there are none.")
    topics: list[Text] = Field(description="2 to 6 short subject keywords in lower case.")
