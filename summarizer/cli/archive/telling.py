"""What commands over an archive print: for people, or one JSON object a line."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from summarizer.archive.accounts import Spent, Status
from summarizer.archive.checking import Doubt
from summarizer.archive.differences import Change, Difference
from summarizer.archive.estimating import Estimate
from summarizer.archive.searching import FOUND, Hit
from summarizer.archive.watching import Prospect
from summarizer.cli.archive.options import Form
from summarizer.cli.terminal import has_color
from summarizer.rendering.blocks import in_dollars
from summarizer.rendering.characters import visible
from summarizer.rendering.json_document import on_one_line
from summarizer.types.plain import plain

LONGEST_VALUE = 200
BOLD, NORMAL = "\x1b[1m", "\x1b[0m"


def tell_plan(prospect: Prospect, examples: dict[str, list[str]], form: Form) -> str:
    """A plan: how many articles for which reason, and what they are likely to take."""
    plan, recipe = prospect.plan, prospect.recipe
    if form is Form.JSONL:
        totals = {"articles": plan.articles, "reasons": plan.reasons, "current": plan.current, "failed": plan.failed}
        made_by = {"model": recipe.model, "prompt": recipe.prompt.name if recipe.prompt else None, "schema": recipe.schema.id}
        return on_one_line(
            {"event": "plan", **totals, **made_by, "added": prospect.added, "estimate": plain(prospect.estimate)}
        )
    return "".join(f"{line}\n" for line in plan_lines(prospect, examples))


def plan_lines(prospect: Prospect, examples: dict[str, list[str]]) -> Iterator[str]:
    """A plan for people."""
    plan, recipe = prospect.plan, prospect.recipe
    prompt = f", prompt {recipe.prompt.name} v{recipe.prompt.version}" if recipe.prompt else ""
    yield f"by {visible(recipe.model)}{prompt}, schema {recipe.schema.id}"
    yield f"{plan.articles:>9,}  to do"
    for reason, count in plan.reasons.most_common():
        known = ", ".join(map(visible, examples.get(reason, [])))
        yield f"{count:>9,}    {visible(reason)}: {known}{', ...' if count > len(examples.get(reason, [])) else ''}"
    yield f"{plan.current:>9,}  unchanged"
    if plan.failed:
        yield f"{plan.failed:>9,}  failed for good; --retry-failed tries them again"
    if prospect.estimate.calls:
        yield estimate_line(prospect.estimate)


def estimate_line(estimate: Estimate) -> str:
    """An estimate in one line, with how sure it is."""
    cost = "cost unknown: no price is known for this model, --price states one"
    if estimate.cost_usd is not None:
        cost = in_dollars(estimate.cost_usd)
    sure = f"a guess, give or take {estimate.spread:.0%}: nothing was done by this model and prompt yet"
    if estimate.experience:
        sure = f"give or take {estimate.spread:.0%}, going by {estimate.experience:,} articles done before"
    tokens = f"{estimate.input_tokens:,} tokens in, {estimate.output_tokens:,} out"
    return f"estimate: {estimate.calls:,} calls, {tokens}, {cost} ({sure})"


def tell_status(status: Status, form: Form) -> str:
    """An archive in numbers."""
    if form is Form.JSONL:
        return on_one_line(plain(status))
    return "".join(f"{line}\n" for line in status_lines(status))


def status_lines(status: Status) -> Iterator[str]:
    """An archive in numbers, for people."""
    yield f"{status.articles:>9,}  articles"
    yield f"{status.records:>9,}  with a current summary"
    for made in status.made:
        prompt = f", prompt {made.prompt} v{made.prompt_version}" if made.prompt else ""
        yield f"{made.records:>9,}    by {visible(made.model)}{prompt}, schema {made.schema}"
    yield f"{status.earlier:>9,}  earlier versions of summaries"
    for failed in status.failed:
        kind = "failed for now" if failed.transient else "failed for good"
        yield f"{failed.articles:>9,}  {kind}: {failed.kind}: {visible(failed.message)}"
    yield spent_line(status.spent)


def spent_line(spent: Spent) -> str:
    """What was spent, in one line."""
    unpriced = f" and {spent.unpriced:,} calls of unknown price" if spent.unpriced else ""
    return (
        f"spent: {spent.calls:,} calls, {spent.input_tokens:,} tokens in, {spent.output_tokens:,} out, "
        f"${spent.cost_usd:,.4f}{unpriced}"
    )


def tell_doubt(doubt: Doubt, form: Form) -> str:
    """Something in a record that does not hold."""
    if form is Form.JSONL:
        return on_one_line(plain(doubt))
    return f"{visible(doubt.id)} {doubt.path}: {visible(doubt.reason)}\n"


def tell_verified(checked: int, doubtful: int, form: Form) -> str:
    """How many records were checked and how many do not hold."""
    if form is Form.JSONL:
        return on_one_line({"checked": checked, "doubtful": doubtful})
    return (
        f"{checked:,} records checked, {doubtful:,} do not hold\n" if doubtful else f"{checked:,} records checked, all hold\n"
    )


def tell_difference(difference: Difference, form: Form) -> str:
    """What a regeneration changed in one article's summary."""
    if form is Form.JSONL:
        return on_one_line(plain(difference))
    title = f"{visible(difference.id)}  {difference.before} → {difference.after}"
    return "".join(f"{line}\n" for line in [title, *change_lines(difference.changes)])


def change_lines(changes: Iterable[Change]) -> Iterator[str]:
    """Changed fields, with what they were and are."""
    changed = False
    for change in changes:
        changed = True
        yield f"  {visible(change.path)}"
        yield from (f"    {sign} {value_in_short(value)}" for sign, value in signed(change))
    if not changed:
        yield "  nothing changed"


def signed(change: Change) -> Iterator[tuple[str, Any]]:
    """The value that went and the one that came."""
    if change.before is not None:
        yield "-", change.before
    if change.after is not None:
        yield "+", change.after


def value_in_short(value: Any) -> str:  # noqa: ANN401 - any JSON
    """A JSON value on one line, cut where it is long."""
    text = visible(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"


def tell_hit(hit: Hit, form: Form) -> str:
    """A summary that was found, with an excerpt around the words."""
    if form is Form.JSONL:
        return on_one_line({**plain(hit), "excerpt": marked(hit.excerpt, "", "")})
    excerpt = marked(hit.excerpt, *((BOLD, NORMAL) if has_color() else ("", "")))
    return f"{visible(hit.id)}  {hit.published or ''}\n  {visible(hit.headline)}\n  {excerpt}\n"


def marked(excerpt: str, start: str, end: str) -> str:
    """An excerpt on one line, with marks around what was found."""
    return visible(excerpt).replace(FOUND[0], start).replace(FOUND[1], end)
