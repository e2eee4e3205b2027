"""Dates as sources write them."""

from datetime import date, datetime


def iso_date(written: str | None) -> str | None:
    """The same date, or date and time, in ISO 8601's extended form; None where it is not a valid ISO 8601 date."""
    if written is None:
        return None
    for kind in (date, datetime):
        try:
            return kind.fromisoformat(written.strip()).isoformat()
        except ValueError:
            continue
    return None
