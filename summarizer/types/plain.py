"""Frozen dataclasses as plain JSON values."""

from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any


def plain(value: Any) -> Any:  # noqa: ANN401 - any of our types goes in, any JSON value comes out
    """A value of our types as JSON: dataclasses become objects, tuples arrays, decimals numbers."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
