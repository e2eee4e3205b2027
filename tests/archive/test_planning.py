"""Plans: every reason there is, estimates that say how sure they are, and nothing changed by asking."""

import json
from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest
from archive.making import (
    EXTRACTIVE,
    MODEL,
    Listener,
    add_article,
    article,
    jobs,
    keep_calls,
    keep_failure,
    keep_record,
    reasons,
    recipe,
    summary,
)

from summarizer.archive import Archive, Settings
from summarizer.archive.estimating import estimate
from summarizer.archive.planning import BATCH, Plan, Planner
from summarizer.archive.recipe import Recipe
from summarizer.archive.store import Store
from summarizer.engines.limits import Tariff
from summarizer.errors import AnswerRefused, ServerError, UsageError
from summarizer.types.draft import Usage

PRICE = Tariff(Decimal("0.25"), Decimal(2))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An archive with one article."""
    with Store(tmp_path / "archive", write=True) as store:
        add_article(store, article())
        yield store


def own_schema(folder: Path, field: str) -> Path:
    path = folder / "mine.json"
    path.write_text(json.dumps({"type": "object", "properties": {field: {"type": "string"}}}))
    return path


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (recipe(version=2), "prompt changed (article v1 → article v2)"),
        (recipe(words=" Be brief."), "prompt changed (article v1 → article v1)"),
        (recipe(prompt="tour"), "prompt changed (article v1 → tour v1)"),
        (recipe("groq/llama"), f"model changed ({MODEL} → groq/llama)"),
        (recipe(on_unsupported="fail"), "policy changed (drop → fail)"),
        (
            recipe("m", version=2, on_unsupported="flag"),
            f"prompt changed (article v1 → article v2), model changed ({MODEL} → m), policy changed (drop → flag)",
        ),
        (
            Recipe("extractive", None, recipe().schema, "drop"),
            f"prompt changed (article v1 → none), model changed ({MODEL} → extractive)",
        ),
    ],
)
def test_what_another_recipe_changes_is_the_reason(store: Store, changed: Recipe, reason: str) -> None:
    assert reasons(store, recipe()) == {"plant": "new"}
    keep_record(store, recipe(), summary())
    assert reasons(store, recipe()) == {}
    assert reasons(store, changed) == {"plant": reason}
    keep_record(store, changed, summary())
    assert reasons(store, changed) == {}


def test_a_changed_schema_is_the_reason_whether_its_name_changed_or_not(store: Store, tmp_path: Path) -> None:
    keep_record(store, recipe(), summary())
    mine = recipe(schema=own_schema(tmp_path, "what"))
    assert reasons(store, mine) == {"plant": "schema changed (article/1 → mine/1)"}
    keep_record(store, mine, summary())
    assert reasons(store, recipe(schema=own_schema(tmp_path, "who"))) == {"plant": "schema changed"}


def test_a_failure_is_tried_again_where_it_may_pass_and_else_only_when_asked(store: Store) -> None:
    keep_failure(store, recipe(), ServerError("down"))
    assert reasons(store, recipe()) == {"plant": "failed before: ServerError"}
    keep_failure(store, recipe(), AnswerRefused("no"))
    assert reasons(store, recipe()) == {}
    assert Planner(store, recipe()).plan().failed == 1
    assert reasons(store, recipe(), retry_failed=True) == {"plant": "failed for good: AnswerRefused"}
    assert reasons(store, recipe("other")) == {"plant": "new"}
    add_article(store, article(money=600))
    assert reasons(store, recipe()) == {"plant": "new"}


def test_a_text_that_changes_and_changes_back_needs_no_new_revision(store: Store) -> None:
    keep_record(store, recipe(), summary())
    add_article(store, article(money=600))
    assert reasons(store, recipe()) == {"plant": "text changed"}
    add_article(store, article())
    assert reasons(store, recipe()) == {}
    assert store.query("SELECT count(*) FROM revision").fetchone() == (2,)


def test_more_articles_than_are_read_at_once_are_planned_once_each(store: Store) -> None:
    with store.transaction():
        for number in range(2 * BATCH):
            add_article(store, article(f"a{number}"))
    planned = [planned.job.article for planned in Planner(store, recipe()).planned()]
    assert planned == sorted(set(planned))
    assert len(planned) == 2 * BATCH + 1 == Planner(store, recipe()).plan().articles


def test_a_plan_goes_on_while_what_it_names_is_done(store: Store) -> None:
    with store.transaction():
        for number in range(BATCH):
            add_article(store, article(f"a{number}"))
    seen = []
    for planned in Planner(store, recipe()).planned():
        seen.append(planned.job.id)
        keep_failure(store, recipe(), AnswerRefused("no"), planned.job.id)
    assert len(seen) == len(set(seen)) == BATCH + 1
    assert jobs(store, recipe()) == {}


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()
    }


def write(folder: Path, name: str, text: str = "Norvik opened a plant in Tarn. It cost $5 million.") -> str:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return str(path)


def test_a_plan_changes_nothing_also_with_new_sources(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    archive.run([write(tmp_path / "in", "a.txt")], EXTRACTIVE)
    write(tmp_path / "in", "b.txt")
    write(tmp_path / "in", "a.txt", "Norvik closed the plant in Tarn.")
    before = contents(tmp_path)
    prospect = archive.plan([str(tmp_path / "in")], Settings(on_unsupported="flag"))
    assert prospect.plan.reasons == {"text changed": 1, "new": 1}
    assert prospect.added == {"changed": 1, "new": 1}
    assert archive.plan().plan.articles == 0
    assert contents(tmp_path) == before


def test_an_archive_that_does_not_exist_is_planned_and_not_made(tmp_path: Path) -> None:
    source = write(tmp_path / "in", "a.txt")
    before = contents(tmp_path)
    assert Archive(tmp_path / "new" / "archive").plan([source], EXTRACTIVE).plan.reasons == {"new": 1}
    assert contents(tmp_path) == before
    with pytest.raises(UsageError, match="no such archive"):
        Archive(tmp_path / "new" / "archive").plan()


def test_sources_may_come_from_a_generator(tmp_path: Path) -> None:
    prospect = Archive(tmp_path / "archive").plan(iter([write(tmp_path, "a.txt")]), EXTRACTIVE)
    assert prospect.plan.reasons == {"new": 1}


def test_unreadable_sources_of_a_plan_are_told(tmp_path: Path) -> None:
    listener = Listener()
    prospect = Archive(tmp_path / "archive").plan([write(tmp_path, "a.txt", "")], EXTRACTIVE, watcher=listener)
    assert (prospect.added, len(listener.errors)) == ({"unreadable": 1}, 1)


def test_without_a_model_or_without_work_nothing_is_estimated(store: Store) -> None:
    without = Recipe("extractive", None, recipe().schema, "drop")
    for guess in (
        estimate(store, Planner(store, without).plan(), without, None),
        estimate(store, Plan(), recipe(), PRICE),
    ):
        assert (guess.calls, guess.input_tokens, guess.output_tokens, guess.cost_usd) == (0, 0, 0, Decimal(0))


def test_an_estimate_without_experience_says_that_it_is_a_guess(store: Store) -> None:
    guess = estimate(store, Planner(store, recipe()).plan(), recipe(), PRICE)
    assert (guess.calls, guess.experience, guess.spread) == (1, 0, 0.5)
    assert guess.input_tokens > len(recipe().prompt.system) / 4  # type: ignore[union-attr]
    assert guess.cost_usd == PRICE(guess.input_tokens, guess.output_tokens)
    assert estimate(store, Planner(store, recipe()).plan(), recipe(), None).cost_usd is None


def test_an_estimate_rests_on_what_the_model_and_the_prompt_took_and_gets_surer(store: Store) -> None:
    for number in range(40):
        add_article(store, article(f"a{number}"))
    plan = Planner(store, recipe()).plan()
    spreads = []
    for number in range(20):
        keep_calls(store, recipe(), [Usage(1, 1000, 190 + number % 3 * 10)], f"a{number}")
        taken = estimate(store, plan, recipe(version=2), PRICE)
        assert taken.experience == number + 1
        spreads.append(taken.spread)
    assert spreads[0] >= 0.5
    assert 0 < spreads[-1] < 0.1
    assert spreads == sorted(spreads, reverse=True)
    assert (taken.calls, taken.input_tokens) == (41, 41_000)
    assert taken.output_tokens == pytest.approx(41 * 199.5, abs=1)
    assert estimate(store, plan, recipe("other"), PRICE).experience == 0
    assert estimate(store, plan, recipe(prompt="tour"), PRICE).experience == 0


def test_calls_that_were_asked_again_make_an_estimate_larger(store: Store) -> None:
    keep_calls(store, recipe(), [Usage(1, 1000, 200), Usage(1, 1100, 200)])
    taken = estimate(store, Planner(store, recipe()).plan(), recipe(), PRICE)
    assert (taken.calls, taken.input_tokens, taken.output_tokens) == (2, 2100, 400)
