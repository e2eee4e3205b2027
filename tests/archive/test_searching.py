"""Searching: summaries by words and by dates; no query is an error."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from archive.making import add_article, article, keep_record, recipe, summary
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from summarizer.archive import Archive
from summarizer.archive.searching import FOUND, records, search
from summarizer.archive.store import Store

DATES = {"plant": None, "early": "2026-01-01", "late": "2026-03-01T10:00:00+05:00", "later": "2026-03-02"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Four articles, three of them with dates, in an order that is not that of the dates."""
    with Store(tmp_path_factory.mktemp("searching") / "archive", write=True) as store:
        for number, identity in enumerate(("later", "plant", "late", "early")):
            dated = replace(article(identity, 500 + number), published=DATES[identity])
            add_article(store, dated)
            keep_record(store, recipe(), replace(summary(identity, 500 + number), article=dated))
        yield store


def found(store: Store, query: str) -> set[str]:
    return {hit.id for hit in search(store, query, 10)}


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("plant", set(DATES)),
        ("PLANT norvik", set(DATES)),
        ("$501 million", {"plant"}),
        ('"501 million"', {"plant"}),
        ('"million 501"', set()),
        ("million 501", {"plant"}),
        ("tárn", set(DATES)),
        ("plant AND nothing", set()),
        ("plant NOT norvik", set()),
        ("", set()),
        ("?!", set()),
    ],
)
def test_summaries_are_found_by_all_words_of_a_query(store: Store, query: str, ids: set[str]) -> None:
    assert found(store, query) == ids


def test_a_hit_shows_where_the_words_stand(store: Store) -> None:
    (hit,) = search(store, "501", 10)
    assert (hit.id, hit.published) == ("plant", None)
    assert FOUND[0] + "501" + FOUND[1] in hit.excerpt
    assert hit.headline == summary("plant", 501).tree["headline"]
    assert len(list(search(store, "plant", 2))) == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    st.text() | st.text("\"*():^-+{}[] \0'\\ANDORT", max_size=12) | st.text(st.characters(categories=["Cs", "Co", "Cc", "Nd"]))
)
@example('"')
@example('" OR "')
@example("NEAR(a b, 2)")
@example("headline : plant")
@example("plant\0norvik")
@example('"\0"')
@example("\ud800")
@example("a " * 500)
@example("%s {0} ; DROP TABLE words")
def test_no_query_is_an_error(store: Store, query: str) -> None:
    list(search(store, query, 5))
    list(records(store, query=query))


@pytest.mark.parametrize(
    ("since", "until", "ids"),
    [
        (None, None, ["plant", "early", "late", "later"]),
        ("2026-01-01", None, ["early", "late", "later"]),
        ("2026-01-02", "2026-03-01", ["late"]),
        (None, "2026-03-01", ["early", "late"]),
        ("2027-01-01", None, []),
    ],
)
def test_records_come_by_date_the_oldest_first(store: Store, since: str | None, until: str | None, ids: list[str]) -> None:
    assert [record.article.id for record in records(store, since=since, until=until)] == ids


def test_dates_and_words_are_asked_for_together(store: Store) -> None:
    (made,) = Archive(store.path).summaries(since="2026-03-01", query="502")
    assert made.article.id == "late"
    assert made == replace(summary("late", 502), article=made.article, schema=made.schema)


def test_only_current_summaries_are_found(tmp_path: Path) -> None:
    with Store(tmp_path / "archive", write=True) as store:
        add_article(store, article())
        keep_record(store, recipe(), summary())
        add_article(store, article(money=600))
        keep_record(store, recipe(), summary(money=600))
        assert found(store, "500") == set()
        assert found(store, "600") == {"plant"}
