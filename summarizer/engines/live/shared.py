"""Numbers that several workers may share: one process keeps them in a list, several in a `multiprocessing.Array`."""

from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Protocol, TypeVar

Number = TypeVar("Number", int, float)


class Numbers(Protocol[Number]):
    """A row of numbers; within its context no other worker changes them."""

    def __enter__(self) -> Any: ...  # noqa: ANN401 - of no use

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> Any: ...  # noqa: ANN401 - of no use

    def __getitem__(self, place: int, /) -> Number: ...

    def __setitem__(self, place: int, number: Number, /) -> None: ...


class OwnNumbers(list[Number]):
    """The row of the only worker; on one event loop nothing comes between two of its statements."""

    def __enter__(self) -> None:
        """Nobody to keep out."""

    def __exit__(self, *_: object) -> None:
        """Nobody to let in."""


@dataclass(frozen=True)
class Shared:
    """What the workers of one run share; `multiprocessing.Array("d", 3)` and `multiprocessing.Array("q", 2)` do for several.

    `pace`: the end of a pause, when the next call is due, and when by its tokens, in seconds of the monotonic clock.
    `account`: what is spent and what is reserved, in picodollars.
    """

    pace: Numbers[float] = field(default_factory=lambda: OwnNumbers([0.0, 0.0, 0.0]))
    account: Numbers[int] = field(default_factory=lambda: OwnNumbers([0, 0]))
