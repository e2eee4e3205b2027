"""The ledger: every call is there, and its dollars add up to the last decimal."""

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from archive.making import add_article, article, keep_calls, keep_failure, keep_record, recipe, summary
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.archive.accounts import spent, status
from summarizer.archive.keeping import kept_replies
from summarizer.archive.store import Store
from summarizer.errors import AnswerRefused, ServerError
from summarizer.types.draft import Usage

COSTS = st.none() | st.decimals(0, 100, allow_nan=False, places=12)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(COSTS, min_size=1, max_size=4), max_size=12))
def test_costs_are_exact_to_the_last_decimal(answers: list[list[Decimal | None]]) -> None:
    with TemporaryDirectory() as folder, Store(Path(folder) / "archive", write=True) as store:
        add_article(store, article())
        for costs in answers:
            keep_calls(store, recipe(), [Usage(1, 10, 3, cost, estimated=cost is None) for cost in costs])
        told = spent(store)
    costs = [cost for costs in answers for cost in costs]
    assert told.cost_usd == sum((cost for cost in costs if cost is not None), Decimal(0))
    assert (told.calls, told.input_tokens, told.output_tokens) == (len(costs), 10 * len(costs), 3 * len(costs))
    assert told.unpriced == told.estimated == costs.count(None)


def test_an_answer_comes_back_as_it_was_kept_for_its_model_only(tmp_path: Path) -> None:
    usage = Usage(1, 10, 3, Decimal("0.000000000001"), estimated=True)
    with Store(tmp_path / "archive", write=True) as store:
        add_article(store, article())
        keep_calls(store, recipe(), [usage, Usage(1, 1, 1, None)])
        replies = kept_replies(store, "digest", recipe().model)
        assert [reply.usage for reply in replies] == [usage, Usage(1, 1, 1, None)]
        assert kept_replies(store, "digest", "other") == kept_replies(store, "another", recipe().model) == ()


def test_the_status_counts_recipes_failures_and_versions(tmp_path: Path) -> None:
    with Store(tmp_path / "archive", write=True) as store:
        for name in "abcd":
            add_article(store, article(name))
        keep_record(store, recipe(), summary("a"))
        keep_record(store, recipe(version=2), summary("a"))
        keep_record(store, recipe(version=2), summary("b"))
        keep_record(store, recipe(), summary("c"))
        for identity, words in (("b", "z first"), ("d", "a last")):
            keep_failure(store, recipe(version=3), ServerError(words), identity)
        keep_failure(store, recipe(version=3), AnswerRefused("no"), "c")
        told = status(store)
    assert (told.articles, told.records, told.earlier) == (4, 3, 1)
    assert [(made.records, made.prompt, made.prompt_version, made.schema) for made in told.made] == [
        (2, "article", 2, "article/1"),
        (1, "article", 1, "article/1"),
    ]
    assert [(failed.articles, failed.kind, failed.transient) for failed in told.failed] == [
        (2, "ServerError", True),
        (1, "AnswerRefused", False),
    ]


def test_an_empty_archive_has_a_status(tmp_path: Path) -> None:
    with Store(tmp_path / "archive", write=True) as store:
        told = status(store)
    assert (told.articles, told.records, told.earlier, told.made, told.failed, told.spent.calls) == (0, 0, 0, (), (), 0)
