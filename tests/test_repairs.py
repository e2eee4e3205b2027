"""Sound answers with a few places altered by hand: a model's second look mends every one of them."""

import json

import pytest
from support.command import PROJECT, in_process

FOLDER = PROJECT / "fixtures" / "repairs"
RECORDINGS = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.repair.*.json"))]


@pytest.mark.parametrize("recording", RECORDINGS, ids=lambda recording: recording["article"]["id"])
def test_what_was_altered_is_repaired_and_told_before_and_after(recording: dict) -> None:  # type: ignore[type-arg]
    (sample,) = (PROJECT / "seeds").glob(f"{recording['article']['id']}.*")
    verification = in_process("summarize", sample, "--replay", FOLDER, "--format", "json").document["verification"]
    assert verification["dropped"] == []
    asked = sum(line.startswith('{"item": ') for line in recording["messages"][-1]["content"])
    mended = [entry for entry in verification["repaired"] if not entry["reason"].startswith("what it says stands in")]
    assert len(mended) == asked
    assert all(entry["before"] != entry["after"] for entry in mended)


def test_there_are_at_least_twenty_altered_places() -> None:
    asked = [line for recording in RECORDINGS for line in recording["messages"][-1]["content"]]
    assert sum(line.startswith('{"item": ') for line in asked) >= 20
