"""Front matter: the YAML between two lines of `---` at the start of a Markdown file."""

import re

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)

_NAMES = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "by"),
    "published": ("published", "date", "datepublished", "pubdate"),
    "language": ("language", "lang"),
}


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The title, author, date of publication and language that are stated, and the text after the front matter.

    A text that begins with anything else, or with something that is no mapping in YAML, is returned whole.
    """
    match = _FRONT_MATTER.match(text)
    stated = _mapping(match[1]) if match else None
    if match is None or stated is None:
        return {}, text
    facts = {}
    for name, keys in _NAMES.items():
        value = next((stated[key] for key in keys if stated.get(key)), None)
        if value:
            facts[name] = value
    return facts, text[match.end() :]


def _mapping(source: str) -> dict[str, str] | None:
    """The scalars, and lists of scalars, in a YAML mapping."""
    import yaml

    try:
        # BaseLoader reads every scalar as the string that it is written as, and creates nothing else.
        found = yaml.load(source, Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    return {str(key).lower(): _words(value) for key, value in found.items()}


def _words(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(item for item in value if isinstance(item, str))
    return value if isinstance(value, str) else ""
