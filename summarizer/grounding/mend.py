"""What becomes of claims that failed: repaired by the model's second answer, or handled by the policy."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from summarizer.errors import UnsupportedClaim
from summarizer.schema.schema import Schema
from summarizer.schema.tree import Tree, escape, loose_texts_in
from summarizer.types.article import Article
from summarizer.types.summary import Dropped
from summarizer.types.violation import Violation

if TYPE_CHECKING:
    from summarizer.schema.repair import Repair

Policy = Literal["drop", "flag", "fail"]

Change = Tree | str
"""What comes in the place of a claim, or of a mere text."""


def repaired(tree: Tree, violations: Sequence[Violation], repair: "Repair") -> Tree:
    """The answer with the changes that a repair proposes for the failed claims; they are still to be examined."""
    changes: dict[str, Change] = {}
    for entry in repair.items:
        if entry.drop or not 0 <= entry.item < len(violations):
            continue
        failed = violations[entry.item]
        texts = {key for key, value in failed.item.items() if isinstance(value, str) or value is None}
        fields = {change.name: change.value for change in entry.fields if change.name in texts}
        after = {**failed.item, **fields, "cites": entry.cites}
        changes[failed.path] = str(after["text"]) if is_loose(failed, tree) else after
    return replaced(tree, changes)


def settle(tree: Tree, violations: Iterable[Violation], schema: Schema, article: Article) -> tuple[Tree, list[Dropped]]:
    """The answer without the claims that failed, and what was dropped.

    An entry of a list is taken out, an optional field becomes null. What the schema can't do without gives way to words of
    the article. UnsupportedClaim where the schema allows neither.
    """
    dropped: list[Dropped] = []
    changes: dict[str, Change | None] = {}
    for failed in violations:
        changes[failed.path] = None
        reason = failed.reason
        if "text" in failed.item and not schema.fits(replaced(tree, changes)):
            instead = verbatim(failed, article, loose=is_loose(failed, tree))
            if instead in (failed.item, failed.item["text"]):
                raise UnsupportedClaim(f"not even the article's own words hold: {failed.path}: {failed.reason}")
            changes[failed.path] = instead
            reason = f"{reason}; words of the article stand in its place"
        dropped.append(Dropped(failed.path, failed.item, reason))
    settled = replaced(tree, changes)
    if not schema.fits(settled):
        raise UnsupportedClaim(f"too little of the answer rests on the article: {dropped[0].path}: {dropped[0].reason}")
    return settled, dropped


def is_loose(failed: Violation, tree: Tree) -> bool:
    """Whether what failed is a mere text of the answer, such as its headline, and no claim."""
    return any(path == failed.path for path, _ in loose_texts_in(tree))


def verbatim(failed: Violation, article: Article, *, loose: bool) -> Change:
    """What stands in the failed one's place: the sentence most like it, for a mere text the article's title.

    Where the title is what failed, because it says more than the article does, it is the sentence again.
    """
    number = failed.candidates[0] if failed.candidates else 1
    sentence = " ".join(article.words_of(article.sentence(number)).split())
    if loose:
        return article.title if article.title and article.title != failed.item["text"] else sentence
    return {**failed.item, "text": sentence, "cites": [number]}


def replaced(tree: Tree, changes: Mapping[str, Change | None]) -> Tree:
    """The answer with what stands at some paths replaced, or removed where the change is None: a copy, if any is."""
    if not changes:
        return tree

    def copy(value: Any, path: str) -> Any:  # noqa: ANN401 - walks any JSON
        value = changes.get(path, value)
        if isinstance(value, dict):
            return {key: copy(entry, f"{path}/{escape(key)}") for key, entry in value.items()}
        if isinstance(value, list):
            kept = ((entry, f"{path}/{index}") for index, entry in enumerate(value))
            return [copy(entry, place) for entry, place in kept if changes.get(place, entry) is not None]
        return value

    copied: Tree = copy(tree, "")
    return copied
