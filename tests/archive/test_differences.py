"""What a regeneration changed, field by field."""

from pathlib import Path
from typing import Any

import pytest
from archive.making import add_article, article, keep_record, recipe, summary
from hypothesis import given
from hypothesis import strategies as st

from summarizer.archive.differences import Change, changes, differences
from summarizer.archive.store import Store
from summarizer.errors import UsageError

JSON = st.recursive(
    st.integers(2, 5) | st.sampled_from(["a", "b"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["x", "y/z"]), inner, max_size=2),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ({"headline": "One"}, {"headline": "Two"}, [("/headline", "One", "Two")]),
        ({"gist": {"text": "a", "cites": [1]}}, {"gist": {"text": "a", "cites": [1, 2]}}, [("/gist/cites", [1], [1, 2])]),
        ({"topics": ["a"]}, {"topics": ["b", "a"]}, [("/topics", ["a"], ["b", "a"])]),
        ({"bullets": [{"t": 1}, {"t": 2}]}, {"bullets": [{"t": 2}]}, [("/bullets/0", {"t": 1}, None)]),
        ({"bullets": [{"t": 2}]}, {"bullets": [{"t": 1}, {"t": 2}]}, [("/bullets/0", None, {"t": 1})]),
        ({"bullets": [{"t": 1, "u": 0}]}, {"bullets": [{"t": 3, "u": 0}]}, [("/bullets/0/t", 1, 3)]),
        ({"a/b": 1}, {"a~c": 1}, [("/a~1b", 1, None), ("/a~0c", None, 1)]),
        ({"a": {"b": 1}}, {"a": [1]}, [("/a", {"b": 1}, [1])]),
        ({"a": 1}, {"a": 1}, []),
    ],
)
def test_changes_are_told_as_deep_down_as_they_are(before: Any, after: Any, changed: list[tuple[str, Any, Any]]) -> None:
    assert list(changes(before, after)) == [Change(*change) for change in changed]


@given(st.dictionaries(st.sampled_from(["x", "y"]), JSON), st.dictionaries(st.sampled_from(["x", "y"]), JSON))
def test_something_is_told_exactly_where_something_changed(before: Any, after: Any) -> None:
    told = list(changes(before, after))
    assert all(change.before != change.after for change in told)
    assert bool(told) == (before != after)


def test_the_last_regeneration_of_each_article_is_compared(tmp_path: Path) -> None:
    with Store(tmp_path / "archive", write=True) as store:
        for identity in ("plant", "other"):
            add_article(store, article(identity))
            keep_record(store, recipe(), summary(identity))
        assert list(differences(store)) == []
        keep_record(store, recipe(version=2), summary(money=500))
        assert [(difference.id, difference.changes) for difference in differences(store)] == [("plant", ())]
        add_article(store, article(money=600))
        keep_record(store, recipe(version=2), summary(money=600))
        (difference,) = differences(store, "plant")
        assert list(differences(store, "other")) == []
        with pytest.raises(UsageError, match="no article 'nobody'"):
            list(differences(store, "nobody"))
    told = {change.path: (change.before, change.after) for change in difference.changes}
    assert "/figures/0/quote" in told
    assert all("500" in str(before) and "600" in str(after) for before, after in told.values())
