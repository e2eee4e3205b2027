"""Corrections as outlets and their sources word them, and changes and disagreements in words much like theirs."""

import pytest
from briefing.planted import briefing_of, extracts

from summarizer.reading import article_from_text
from summarizer.types.briefing import Briefing

FLOOD = (
    "Flood in Kesten valley\nThe flood in the Kesten valley destroyed 420 homes, governor Ilva Marsh said. The Orrin river "
    "burst its banks on Sunday. Soldiers brought water."
)
QUAY = (
    "Torvik port grows\nThe port of Torvik will spend 64 million euros on a new quay, director Olaf Brandt said. Work starts "
    "in May. The port handles grain."
)


def briefing(first: str, second: str, day: str) -> Briefing:
    articles = [
        article_from_text(body, id=identity, source=identity, title=title, published=published, language="en")
        for identity, published, (title, _, body) in (
            ("a", "2025-03-03", first.partition("\n")),
            ("b", day, second.partition("\n")),
        )
    ]
    return briefing_of(extracts(articles))


OF_THE_FLOOD = [
    (
        "Correction: flood in Kesten valley\nThe flood in the Kesten valley destroyed 240 homes. Governor "
        "Ilva Marsh visited the victims."
    ),
    (
        "Kesten flood\nThe flood in the Kesten valley destroyed 240 homes, governor Ilva Marsh said. "
        "Soldiers brought water. Correction: an earlier version of this article misstated the number of "
        "homes destroyed. It is 240, not 420."
    ),
    (
        "Kesten flood\nThe flood in the Kesten valley destroyed 240 homes, governor Ilva Marsh said. An "
        "earlier version said 420 homes."
    ),
    (
        "Kesten flood: fewer homes lost\nThe flood in the Kesten valley in fact destroyed 240 homes, not "
        "420, governor Ilva Marsh said."
    ),
    (
        "Governor gave wrong number\nGovernor Ilva Marsh gave the wrong number of homes destroyed in the "
        "Kesten valley: it is 240, not 420."
    ),
    (
        "Kesten flood\nThe governor's statement on the Kesten valley should have read 240 homes destroyed, "
        "not 420, her office said."
    ),
    (
        "Kesten flood\nThe flood in the Kesten valley destroyed not 420 homes but 240, governor Ilva Marsh "
        "said, apologising for a typing error."
    ),
    (
        "Kesten toll revised after clerical slip\nA clerk's slip turned 240 destroyed homes into 420, the "
        "office of governor Ilva Marsh said about the Kesten valley flood."
    ),
    (
        "Marsh misspoke\nGovernor Ilva Marsh misspoke when she said that 420 homes were destroyed in the "
        "Kesten valley. The number is 240."
    ),
    (
        "Kesten flood\nThe flood destroyed 240 homes in the Kesten valley. The figure of 420 homes given on "
        "Monday was wrong, governor Ilva Marsh said."
    ),
    (
        "Marsh corrects herself\nGovernor Ilva Marsh corrected the number of homes destroyed in the Kesten "
        "valley to 240 from 420."
    ),
    (
        "Kesten flood\nThe flood destroyed 240 homes in the Kesten valley, governor Ilva Marsh said. She "
        "had mistakenly spoken of 420 homes."
    ),
]
OF_THE_QUAY = [
    (
        "Torvik quay\nThe port of Torvik will spend 46 million euros on a new quay. We wrongly reported 64 "
        "million euros on Monday."
    ),
    (
        "Clarification\nThe port of Torvik will spend 46 million euros on its new quay and not 64 million "
        "as stated in Monday's report, director Olaf Brandt said."
    ),
    (
        "Torvik port puts figure right\nThe port of Torvik put right a figure on Tuesday. It will spend 46 "
        "million euros on the new quay. The 64 million euros named by director Olaf Brandt were a misprint."
    ),
    (
        "Port of Torvik\nThe port of Torvik will spend 46 million euros on a new quay. The port had "
        "erroneously put the sum at 64 million euros."
    ),
    (
        "Port of Torvik\nThe new quay of the port of Torvik costs 46 million euros. Our report on Monday "
        "gave the cost as 64 million euros; we regret the error."
    ),
    (
        "Port of Torvik\nTwo digits were swapped in the statement of the port of Torvik, director Olaf "
        "Brandt said: the new quay will cost 46 million euros, not 64 million."
    ),
    (
        "Torvik: correction of quay price\nThe port of Torvik will spend 46 million euros on a new quay, "
        "director Olaf Brandt said."
    ),
    (
        "Port of Torvik\nThe port of Torvik retracted its figure of 64 million euros for the new quay. The "
        "right sum is 46 million euros, director Olaf Brandt said."
    ),
    (
        "Port of Torvik\nThe port of Torvik will spend 46 million euros on a new quay. The number was "
        "misreported as 64 million euros on Monday."
    ),
    (
        "Port of Torvik\nContrary to what we reported on Monday, the port of Torvik will spend 46 million "
        "euros on its new quay, and not 64 million."
    ),
    (
        "Port of Torvik\nThe quay at the port of Torvik will actually cost 46 million euros; the 64 million "
        "euros reported earlier included a crane by mistake."
    ),
    (
        "Port of Torvik\nThe port of Torvik will spend 46 million euros on a new quay. A spokesman blamed a "
        "mix-up for the 64 million euros announced before."
    ),
]
NO_CORRECTIONS = [
    (
        QUAY,
        "2025-06-03",
        (
            "Port of Torvik\nThe port of Torvik will now spend 71 million euros on its new quay rather than the "
            "64 million first planned, director Olaf Brandt said."
        ),
    ),
    (
        QUAY,
        "2025-06-03",
        (
            "Costs rise\nThe port of Torvik raised the budget of its new quay from 64 million euros to 71 "
            "million. Olaf Brandt said it had been a mistake to hurry."
        ),
    ),
    (
        QUAY,
        "2025-03-04",
        (
            "Union doubts\nThe new quay of the port of Torvik will cost 71 million euros, the union said. "
            "Director Olaf Brandt's 64 million euros leaves out the crane."
        ),
    ),
    (
        FLOOD,
        "2025-03-05",
        (
            "Toll rises\nThe flood in the Kesten valley destroyed 510 homes, governor Ilva Marsh said, up from "
            "420 on Monday. An error in the alarm system is being examined."
        ),
    ),
    (
        FLOOD,
        "2025-03-05",
        "Doubts\nThe flood in the Kesten valley destroyed 510 homes, a charity said. It called the official 420 homes too low.",
    ),
    (
        QUAY,
        "2025-06-03",
        (
            "Plan corrected\nThe port of Torvik corrected its course: it will spend 71 million euros on the new "
            "quay, not 64 million, director Olaf Brandt said. The first plan had no crane."
        ),
    ),
    (
        QUAY,
        "2025-06-03",
        (
            "Port of Torvik\nThe port of Torvik will spend 71 million euros on the new quay instead of 64 "
            "million. Director Olaf Brandt blamed steel prices."
        ),
    ),
]


@pytest.mark.parametrize(
    ("first", "wrong", "second"),
    [*((FLOOD, "420", told) for told in OF_THE_FLOOD), *((QUAY, "64", told) for told in OF_THE_QUAY)],
)
def test_a_corrected_figure_is_told_as_corrected_and_nothing_else(first: str, wrong: str, second: str) -> None:
    made = briefing(first, second, "2025-03-04")
    corrected = [bullet.text for bullet in made.bullets if bullet.text.startswith("Corrected")]
    assert len(corrected) == 1
    assert not made.disagreements
    assert not [bullet.text for bullet in made.bullets if wrong in bullet.text and bullet.text not in corrected]


@pytest.mark.parametrize(("first", "day", "second"), NO_CORRECTIONS)
def test_a_change_or_a_disagreement_is_no_correction(first: str, day: str, second: str) -> None:
    assert not [bullet.text for bullet in briefing(first, second, day).bullets if bullet.text.startswith("Corrected")]
