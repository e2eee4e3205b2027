"""What a check says about one figure, name, quotation or status in a text."""

from dataclasses import dataclass
from typing import Literal

from summarizer.types.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judged span: `start` and `end` are code-point offsets in the text that was checked.

    `soft` marks poor evidence of an error (ordinals, small counts): it warns and never drops anything. `reason` says in one
    sentence why something is not supported, or how it is (moved, derived); `evidence` is where the article says it.
    """

    kind: Literal["figure", "name", "quotation", "status"]
    status: Literal["supported", "unsupported", "soft"]
    text: str
    start: int
    end: int
    reason: str | None = None
    evidence: tuple[Evidence, ...] = ()
