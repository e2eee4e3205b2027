"""The `repair` schema: what a model is asked to change about claims that failed, whatever schema they belong to."""

from pydantic import Field

from summarizer.schema.article import Part, Text
from summarizer.schema.schema import Schema


class Change(Part):
    """One text field of an item, changed."""

    name: Text = Field(description="The name of a field of the item.")
    value: Text = Field(description="Its new text.")


class RepairedItem(Part):
    """What becomes of one item."""

    item: int = Field(description="The item's number.")
    drop: bool = Field(description="True where the sentences do not state the item.")
    cites: list[int] = Field(description="Numbers of the sentences that state it; empty for a dropped item.")
    fields: list[Change] = Field(description="The fields that change.")


class Repair(Part):
    """The repaired items."""

    items: list[RepairedItem]


REPAIR = Schema("repair", 1, Repair)
