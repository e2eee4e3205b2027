"""Every error that summarizer raises on purpose.

SummarizerError
├── UsageError              2  the call itself is wrong: nothing was started
├── ItemError               3  one article failed for good, the others go on
│   ├── SourceError            it could not be read
│   ├── ServerError            the server stayed unreachable, overloaded or unintelligible
│   ├── RequestRefused         the server will never take this request (too long, malformed)
│   ├── AnswerError            the model's answer is of no use
│   │   ├── AnswerRefused         the model declined, was filtered, or said nothing
│   │   ├── AnswerTruncated       it was cut off, also with a larger cap
│   │   └── AnswerInvalid         it never fitted the schema
│   ├── UnsupportedClaim       grounding failed and the policy is `fail`
│   └── RecordingMissing    7  replay holds no answer to this request
└── RunStopped                 the run ends here, what is left stays pending
    ├── AccessDenied        4  credentials, quota or model refused
    ├── BudgetReached       5  the next call could pass the budget
    └── StoreUnusable       6  the output or store can't be written, or is locked

The number is the exit code of the command line. A message says what happened, where, and what to do, on one line;
no error keeps a reference to a request, because requests carry the API key. `replies` holds what a model had said until
then, because it was paid for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from summarizer.types.draft import Reply


class SummarizerError(Exception):
    """The base of every error raised on purpose; its text is one line for a person."""

    exit_code: ClassVar[int] = 3
    replies: tuple[Reply, ...] = ()
    """What a model had said before the error, in order: it was paid for."""

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))


class UsageError(SummarizerError):
    """The call can't be carried out as it was made; nothing was started."""

    exit_code = 2


class ItemError(SummarizerError):
    """One article failed for good; others are not affected."""


class SourceError(ItemError):
    """An article's source could not be turned into text."""


class ServerError(ItemError):
    """The model's server stayed unreachable, overloaded or unintelligible after every retry."""


class RequestRefused(ItemError):
    """The server will never accept this request, for example because the article is too long for the model."""


class AnswerError(ItemError):
    """The model's answer is of no use."""

    def __init__(self, message: str, replies: tuple[Reply, ...] = ()) -> None:
        super().__init__(message)
        self.replies = replies


class AnswerRefused(AnswerError):
    """The model declined to answer, its answer was filtered, or there was none."""


class AnswerTruncated(AnswerError):
    """The answer hit the cap on output tokens, and again with a larger cap."""


class AnswerInvalid(AnswerError):
    """The answer did not fit the schema after the last re-ask."""


class UnsupportedClaim(ItemError):
    """A claim is not supported by the article and the policy is to fail."""


class RecordingMissing(ItemError):
    """Replay was asked for a request that nobody has recorded."""

    exit_code = 7


class RunStopped(SummarizerError):
    """The whole run ends; articles not done yet stay pending."""


class AccessDenied(RunStopped):
    """The server refused the credentials, the quota is used up, or the model does not exist."""

    exit_code = 4


class BudgetReached(RunStopped):
    """The next call could cost more than what is left of the budget."""

    exit_code = 5


class StoreUnusable(RunStopped):
    """A file or store that results go to can't be written, or another process holds it."""

    exit_code = 6
