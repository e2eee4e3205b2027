"""Frozen dataclasses as plain JSON values."""

from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any

_AS_THEY_ARE = frozenset((str, int, float, bool, type(None)))


def plain(value: Any) -> Any:  # noqa: ANN401 - any of our types goes in, any JSON value comes out
    """A value of our types as JSON: dataclasses become objects, tuples arrays, decimals numbers."""
    kind: type[object] = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if names := _names(kind):  # type: ignore[arg-type]  # mypy takes no type for hashable
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


@cache
def _names(kind: type[object]) -> tuple[str, ...]:
    """The names of a dataclass's fields; none of any other type."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
