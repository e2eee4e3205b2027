"""Claims in an answer, whatever its schema: any object with an integer array `cites`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Tree = dict[str, Any]
"""An answer as JSON: what `json.loads` gives for an object."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim in an answer's tree; `path` is its JSON Pointer (RFC 6901)."""

    path: str
    item: Tree

    @property
    def cites(self) -> list[int]:
        """The numbers of the sentences that it rests on."""
        return list(self.item["cites"])

    @property
    def texts(self) -> dict[str, str]:
        """Its own words by their fields: all texts but a quote, which is the article's, and a status, which is a choice."""
        return {key: value for key, value in self.item.items() if isinstance(value, str) and key not in ("quote", "status")}

    @property
    def kind(self) -> Literal["figure", "quotation", "statement"]:
        """Words copied from the article make a figure, or a quotation where they have a speaker."""
        if not isinstance(self.item.get("quote"), str):
            return "statement"
        return "quotation" if "speaker" in self.item else "figure"


def claims_in(tree: object, path: str = "") -> Iterator[Claim]:
    """Every claim at or below `tree`, outer before inner, in the order of the answer."""
    if isinstance(tree, dict) and is_claim(tree):
        yield Claim(path, tree)
    for token, value in entries(tree):
        if isinstance(value, (dict, list)):
            yield from claims_in(value, f"{path}/{escape(token)}")


def loose_texts_in(tree: object, path: str = "") -> Iterator[tuple[str, str]]:
    """The path and the words of every text that no claim holds, such as a headline."""
    held = isinstance(tree, dict) and is_claim(tree)
    for token, value in entries(tree):
        if isinstance(value, (dict, list)):
            yield from loose_texts_in(value, f"{path}/{escape(token)}")
        elif isinstance(value, str) and not held:
            yield f"{path}/{escape(token)}", value


def entries(node: object) -> Iterable[tuple[str | int, object]]:
    """What an object or an array holds, each with its key or index."""
    if isinstance(node, dict):
        return node.items()
    return enumerate(node) if isinstance(node, list) else ()


def is_claim(node: Tree) -> bool:
    """Whether an object of an answer is a claim."""
    cites = node.get("cites")
    return isinstance(cites, list) and set(map(type, cites)) <= {int}


def escape(key: str | int) -> str:
    """A key or an index as a token of a JSON Pointer."""
    return str(key).replace("~", "~0").replace("/", "~1")


def extended(tree: Tree, additions: Mapping[str, Tree]) -> Tree:
    """A copy of the tree in which the object at each path has gained that path's fields."""

    def copy(value: Any, path: str) -> Any:  # noqa: ANN401 - walks any JSON
        if isinstance(value, dict):
            fields = {key: copy(entry, f"{path}/{escape(key)}") for key, entry in value.items()}
            return fields | additions[path] if path in additions else fields
        if isinstance(value, list):
            return [copy(entry, f"{path}/{index}") for index, entry in enumerate(value)]
        return value

    return dict(copy(tree, ""))
