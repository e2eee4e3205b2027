"""Published schemas: up to date, and never changed."""

import json
from hashlib import sha256

import pytest
from support.command import PROJECT

from summarizer.types.documents import current_schemas, published_schemas

PUBLISHED = {
    "article-1": "c5515770a66fe5ad68bccde22edd7b269d0b151b0d5156dd3e1b8710e2910659",
    "briefing-1": "63751361e963575723fdbedaa70febdb6f87f86cec611776dae0d522f8f12b85",
    "summarizer-1": "685c5fef269cfe9331758295169a74d8f5c61f67e0d1edae3fdb7d49174424de",
}
"""The SHA-256 of every schema in a release. A line here never changes: a change to a schema is a new version in a new file."""


def test_the_exports_are_what_the_models_say() -> None:
    published = published_schemas()
    for name, schema in current_schemas().items():
        assert published[name] == schema, "stale: run `summarizer schemas export schemas/`"


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_released_schema_is_never_changed(name: str) -> None:
    assert sha256((PROJECT / "schemas" / f"{name}.json").read_bytes()).hexdigest() == PUBLISHED[name]


def test_every_file_in_schemas_is_json_with_its_name_as_title() -> None:
    for path in (PROJECT / "schemas").iterdir():
        assert json.loads(path.read_text(encoding="utf-8"))["title"].replace("/", "-") == path.stem
