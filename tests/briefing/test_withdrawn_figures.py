"""What becomes of a figure that a correction withdrew, and of the days on which articles say that something was said."""

import pytest
from briefing.planted import briefing_of, complete, extracts

from summarizer.reading import article_from_text
from summarizer.types.briefing import Briefing

MAYOR = (
    "2025-03-03",
    (
        "New bridge over the Lunn\nThe new bridge over the Lunn at Torvik will be built for 64 million euros, "
        "the mayor said on Monday, March 3, 2025. Work starts in May."
    ),
)
COUNCIL = (
    "2025-03-06",
    (
        "Torvik counts the cost\nThe new bridge over the Lunn at Torvik will cost 71 million euros, the council said on "
        "Thursday, March 6, 2025. The council called 71 million euros a fair price."
    ),
)
RADIO = (
    "2025-03-06",
    "Torvik gets a bridge\nThe bridge over the Lunn at Torvik is to cost 71 million euros, local radio reported.",
)
CORRECTION = (
    "2025-03-07",
    "Bridge over the Lunn\nCORRECTION: The new bridge over the Lunn at Torvik will cost 61 million euros, not 71 million.",
)


def briefing(*told: tuple[str, str]) -> Briefing:
    articles = [
        article_from_text(
            text.partition("\n")[2], id=f"a{at}", source=f"a{at}", title=text.partition("\n")[0], published=day, language="en"
        )
        for at, (day, text) in enumerate(told)
    ]
    return briefing_of([complete(summary) for summary in extracts(articles)])


def lines(of: Briefing) -> list[str]:
    sides = [side.text for thing in of.disagreements for side in thing.sides]
    watched = [f"{one.who} {one.what} {one.deadline}" for one in of.report.watch]
    return [of.headline, *(bullet.text for bullet in of.bullets), *sides, *watched]


@pytest.mark.parametrize("told", [(COUNCIL, CORRECTION), (MAYOR, COUNCIL, CORRECTION), (MAYOR, COUNCIL, RADIO, CORRECTION)])
def test_no_line_but_the_correction_tells_a_withdrawn_figure(told: tuple[tuple[str, str], ...]) -> None:
    made = briefing(*told)
    telling = [line for line in lines(made) if "71" in line]
    assert len(telling) == 1
    assert telling[0].startswith("Corrected")


def test_every_sentence_that_told_a_withdrawn_figure_is_accounted_for() -> None:
    dropped = briefing(MAYOR, COUNCIL, RADIO, CORRECTION).verification.dropped
    assert len([one for one in dropped if "71 million" in one.text]) == 3
    assert {source.article for one in dropped for source in one.sources} == {"a1", "a2"}


def test_a_figure_that_the_correction_does_not_name_stays() -> None:
    made = briefing(MAYOR, COUNCIL, CORRECTION)
    assert any("64 million" in line for line in lines(made))
    assert not [one for one in made.verification.dropped if "64 million" in one.text]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (" the mayor said on Monday, March 3, 2025", " the council said on Thursday, March 6, 2025"),
        (" the mayor said on March 3", " the council told reporters on March 6"),
        (" the mayor confirmed on Monday, 3 March", " the council now confirmed on Thursday, 6 March 2025"),
    ],
)
def test_the_days_of_saying_are_no_changed_plan(first: str, other: str) -> None:
    made = briefing(
        ("2025-03-03", f"Bridge for Torvik\nThe new bridge over the Lunn at Torvik will open to traffic next year,{first}."),
        ("2025-03-06", f"Bridge for Torvik\nThe new bridge over the Lunn at Torvik will open to traffic next year,{other}."),
    )
    assert not made.disagreements
    assert not [bullet for bullet in made.bullets if bullet.text.startswith(("From “", "Corrected"))]


def test_a_day_of_saying_does_not_hide_a_moved_plan() -> None:
    made = briefing(
        (
            "2025-03-03",
            "Bridge for Torvik\nThe bridge over the Lunn will open on May 3, 2026, the mayor said on Monday, March 3.",
        ),
        (
            "2025-03-16",
            "Bridge for Torvik\nThe bridge over the Lunn will open on June 9, 2026, the mayor said on Sunday, March 16.",
        ),
    )
    (change,) = [bullet for bullet in made.bullets if bullet.text.startswith("From “")]
    assert change.text.startswith("From “May 3, 2026” (2025-03-03) to “June 9, 2026” (2025-03-16)")
