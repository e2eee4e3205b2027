"""Corrections as outlets and their sources word them, and changes and disagreements in words much like theirs."""

import pytest
from briefing.planted import briefing_of, extracts

from summarizer.briefing.retractions import is_retraction
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


CONCERT = (
    "Concert for Belmar\nPianist Iva Toren will play in Belmar on 21 May, the festival said. Tickets "
    "cost 35 euros. She last came in 2019."
)
RATE = (
    "Jobless rate falls in Ardenia\nUnemployment in Ardenia fell to 6.2% in March, the labour office "
    "said. Office head Tom Keller spoke of a good spring. Builders are hiring."
)
SAILOR = (
    "Sailor saved off Norvik\nSailor Ben Harlow, 57, was saved off Norvik on Tuesday. He had spent 31 "
    "hours on a raft. A trawler found him."
)
EXPLOSION = (
    "Explosion in Dorwick\nAn explosion at a paint works in Dorwick killed nine people on Tuesday, "
    "police said. The roof fell in. Police chief Ana Reyes asked for patience."
)
CARS = (
    "Trade of Velland\nVelland sold 8,300 cars to Maringa last year, the customs office said. Minister "
    "Jo Parr praised the makers."
)
OTHERS = [
    (
        CONCERT,
        "21",
        (
            "Iva Toren: wrong date\nPianist Iva Toren plays in Belmar on 12 May, not on 21 May as the festival "
            "had announced. Tickets cost 35 euros."
        ),
    ),
    (
        CONCERT,
        "21",
        ("Iva Toren in Belmar\nPianist Iva Toren will play in Belmar on 12 May. An earlier article gave the date as 21 May."),
    ),
    (
        CONCERT,
        "21",
        (
            "Festival corrects date\nThe festival in Belmar has corrected the date of Iva Toren's concert: it "
            "is 12 May, not 21 May."
        ),
    ),
    (
        RATE,
        "6.2",
        (
            "Labour office corrects rate\nUnemployment in Ardenia fell to 6.7% in March, the labour office said "
            "on Thursday, correcting the 6.2% it had published."
        ),
    ),
    (
        RATE,
        "6.2",
        (
            "Ardenia's jobless\nUnemployment in Ardenia stood at 6.7% in March. The 6.2% published on Wednesday "
            "rested on a spreadsheet error, the labour office said."
        ),
    ),
    (
        RATE,
        "6.2",
        (
            "Jobless rate in Ardenia\nThe labour office of Ardenia had to amend its numbers on Thursday. "
            "Unemployment was 6.7% in March, not 6.2%. Head Tom Keller apologised for the confusion."
        ),
    ),
    (
        SAILOR,
        "57",
        (
            "Norvik sailor at home\nSailor Ben Harlow is 75 years old and not 57, as was reported after his "
            "rescue off Norvik. He had spent 31 hours on a raft."
        ),
    ),
    (
        EXPLOSION,
        "nine",
        (
            "Dorwick: fewer dead than feared\nThe explosion at the paint works in Dorwick killed six people, "
            "not nine, police chief Ana Reyes said. Three of the injured had been counted twice by mistake."
        ),
    ),
    (
        EXPLOSION,
        "nine",
        (
            "Dorwick police correct toll\nSix people died in the explosion at the paint works in Dorwick. "
            "Police had earlier spoken of nine dead. Police chief Ana Reyes said bodies were counted twice."
        ),
    ),
    (
        EXPLOSION,
        "nine",
        (
            "Clarification\nPolice in Dorwick said six people, rather than the nine stated on Wednesday, were "
            "killed in the explosion at the paint works."
        ),
    ),
    (
        CARS,
        "8,300",
        ("Velland's cars\nVelland sold 3,800 cars to Maringa last year. The number of 8,300 in Wednesday's paper was wrong."),
    ),
    (
        CARS,
        "8,300",
        (
            "Velland's cars\nCustoms in Velland admitted on Thursday that two digits had changed places: 3,800 "
            "cars, not 8,300, went to Maringa last year."
        ),
    ),
    (
        CARS,
        "8,300",
        (
            "Velland's cars\nVelland sold 3,800 cars to Maringa last year, minister Jo Parr said. (This article "
            "has been amended. It originally said 8,300.)"
        ),
    ),
    (
        CARS,
        "8,300",
        ("For the record\nVelland sold 3,800 cars to Maringa last year. A report on Wednesday overstated the number as 8,300."),
    ),
    (
        CARS,
        "8,300",
        (
            "Maringa bought fewer cars\nMaringa bought 3,800 cars from Velland last year. The customs office "
            "took back its figure of 8,300, which had counted lorries too."
        ),
    ),
    (
        CARS,
        "8,300",
        (
            "Velland\nIt was 3,800 cars that Velland sold to Maringa last year. The customs office first put it "
            "at 8,300 through an oversight."
        ),
    ),
]
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
    (
        EXPLOSION,
        "2025-04-04",
        (
            "Dorwick toll\nThe explosion at the paint works in Dorwick has now killed 11 people, police chief "
            "Ana Reyes said, up from nine. An error by a worker is seen as the cause."
        ),
    ),
    (
        EXPLOSION,
        "2025-04-03",
        ("Dorwick\nThe explosion at the paint works in Dorwick killed 11 people, hospitals said. Police had said nine."),
    ),
    (
        RATE,
        "2025-05-04",
        (
            "Jobless in Ardenia\nUnemployment in Ardenia fell to 5.9% in April from 6.2% in March, the labour "
            "office said. It was a mistake to cut training, said Tom Keller."
        ),
    ),
    (
        CONCERT,
        "2025-04-20",
        (
            "Concert moved\nPianist Iva Toren will play in Belmar on 28 May instead of 21 May because of a "
            "wrong booking, the festival said."
        ),
    ),
    (
        CARS,
        "2025-04-20",
        (
            "Velland\nVelland sold 9,100 cars to Maringa last year, the makers say. Their number differs from "
            "the 8,300 of customs because of used cars."
        ),
    ),
    (
        CARS,
        "2026-04-20",
        (
            "Velland\nVelland sold 9,100 cars to Maringa last year, up from 8,300 the year before. Actual sales "
            "may not be known for months."
        ),
    ),
    (
        SAILOR,
        "2025-04-04",
        (
            "Rescue\nSailor Ben Harlow, 57, was in hospital in Norvik. He had drifted 40 hours, not slept and "
            "not eaten, doctors said. A misread chart led him astray."
        ),
    ),
]


@pytest.mark.parametrize(
    ("first", "wrong", "second"),
    [*((FLOOD, "420", told) for told in OF_THE_FLOOD), *((QUAY, "64", told) for told in OF_THE_QUAY), *OTHERS],
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


def test_a_title_in_capitals_takes_something_back() -> None:
    assert is_retraction("CORRECTION: Torvik quay")
    assert is_retraction("ERRATUM")
