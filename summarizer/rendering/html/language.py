"""Languages of words, as a page states them."""

import re

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def foreign(language: str | None) -> str | None:
    """A language tag, where there is a sound one and the page's own words have another."""
    return language if language and language != "en" and _LANGUAGE.fullmatch(language) else None
