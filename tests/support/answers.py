"""Answers of a model for tests that need a sound one about any article."""

import json
from typing import Any

ARTICLE = "Norvik opened a plant in Tarn on Monday. It cost nearly $500 million and employs 340 people.\n"
"""Two sentences; the answer below is sound for them."""


def sound_answer(**changes: Any) -> str:
    """An answer about ARTICLE that holds, with some fields changed."""
    answer = {
        "headline": "Norvik opens a plant in Tarn",
        "gist": {"cites": [1], "text": "Norvik opened a plant in Tarn on Monday."},
        "bullets": [{"cites": [2], "text": "The plant cost nearly $500 million."}],
        "figures": [
            {
                "cites": [2],
                "label": "cost of the plant",
                "quote": "nearly $500 million",
                "status": "actual",
                "when": None,
            }
        ],
        "people": [],
        "organizations": [{"cites": [1], "name": "Norvik", "what": "opened a plant"}],
        "commitments": [],
        "quotations": [],
        "topics": ["industry"],
    }
    return json.dumps(answer | changes)
