"""What one format's parser finds in a source."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """A text, not yet normalised, and what its source says about it; None is "the source does not tell"."""

    text: str
    title: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
