"""A prompt: a Markdown template with front matter.

The front matter gives `name`, `version` (a whole number, raised with every change that matters), `description` and
`schema` (the schema it asks for). The body is text with placeholders such as {{article}}: everything before the first line
with one is constant and becomes the system message, so that providers can cache it; the rest becomes the user message, once
per article. Nothing else is special, so that prompts can speak of $5 million and show JSON.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarizer.errors import UsageError

FENCE = "---"
PLACEHOLDER = re.compile(r"\{\{ *(\w+) *\}\}")
KNOWN = {"article", "items"}


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as read from its file; `system` is the constant part, `user` the template of the rest."""

    name: str
    version: int
    description: str
    schema: str
    system: str
    user: str

    def fill(self, **values: str) -> str:
        """The user message with its placeholders replaced; the values themselves are never read as templates."""
        return PLACEHOLDER.sub(lambda match: values[match[1]], self.user)


def read_prompt(path: Path) -> Prompt:
    """The prompt in a file; UsageError where it can't be read or is not a prompt."""
    try:
        document = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"prompt {path}: can't be read ({error.strerror})") from None
    except UnicodeDecodeError as error:
        raise UsageError(f"prompt {path}: it is not UTF-8 text ({error.reason} at byte {error.start:,})") from None
    header, body = _split(document, path)
    system, user = _halves(body, path)
    return Prompt(
        name=_name(header, path),
        version=_version(header, path),
        description=str(header.get("description", "")),
        schema=str(header.get("schema", "article")),
        system=system,
        user=user,
    )


def _split(document: str, path: Path) -> tuple[dict[str, Any], str]:
    """The front matter and the body."""
    import yaml

    lines = document.splitlines()
    if not lines or lines[0].strip() != FENCE or FENCE not in [line.strip() for line in lines[1:]]:
        raise UsageError(f"prompt {path}: must start with front matter between two lines of '---'")
    end = 1 + [line.strip() for line in lines[1:]].index(FENCE)
    try:
        header = yaml.safe_load("\n".join(lines[1:end]))
    except yaml.YAMLError as error:
        raise UsageError(f"prompt {path}: its front matter is not YAML ({error})") from None
    if not isinstance(header, dict):
        raise UsageError(f"prompt {path}: its front matter must hold 'name: ...' and 'version: ...'")
    return header, "\n".join(lines[end + 1 :])


def _name(header: dict[str, Any], path: Path) -> str:
    name = header.get("name")
    if not isinstance(name, str) or not name:
        raise UsageError(f"prompt {path}: its front matter needs 'name: ...'")
    return name


def _version(header: dict[str, Any], path: Path) -> int:
    version = header.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise UsageError(f"prompt {path}: its front matter needs 'version: ...', a whole number from 1")
    return version


def _halves(body: str, path: Path) -> tuple[str, str]:
    """The constant part, and the part with placeholders."""
    names = PLACEHOLDER.findall(body)
    unknown = sorted(set(names) - KNOWN)
    if unknown:
        raise UsageError(f"prompt {path}: unknown placeholder {{{{{unknown[0]}}}}}; there is {{{{article}}}}")
    if "article" not in names:
        raise UsageError(f"prompt {path}: needs a line with {{{{article}}}}, where the article goes")
    lines = body.splitlines()
    first = next(number for number, line in enumerate(lines) if PLACEHOLDER.search(line))
    return "\n".join(lines[:first]).strip(), "\n".join(lines[first:]).strip()
