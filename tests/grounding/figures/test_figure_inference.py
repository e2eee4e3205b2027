from collections.abc import Sequence

import pytest

from summarizer.grounding.figures import FigureIndex, judge_figures
from summarizer.reading.article import article_from_text
from summarizer.types.verdict import Verdict


def judge(claim: str, text: str, cites: Sequence[int] | None = None) -> list[Verdict]:
    article = article_from_text(text, id="a", source="a.txt", language="en")
    numbers = cites or [sentence.number for sentence in article.sentences]
    return judge_figures(claim, FigureIndex(article), numbers)


def reasons(claim: str, text: str) -> list[str | None]:
    return [verdict.reason for verdict in judge(claim, text)]


def statuses(claim: str, text: str) -> set[str]:
    return {verdict.status for verdict in judge(claim, text)}


SHIPS = "The harbour handled 84 ships in May. In May last year it was 21."
ZOO = "The zoo counted 96,000 visitors in July. The year before, only 41,000 came."
DELEGATES = "Of 400 delegates, 300 voted for the treaty."
HOMES = "So far 450,000 homes have been built. The plan is for 600,000."
SEATS = "The council has 45 seats; the Greens won 15 of them."
TURNOUT = "Some 18,400 of the town's 23,000 voters came."
SALES = "Sales rose to 90 million euros from 60 million."
RENTS = "Rents rose to 840 euros from 700."
MEMBERS = "Membership fell from 8,000 to 5,000."
HOSPITAL = "The hospital treated 900 patients in March and 600 in February."
VILLAGES = "Only 12 of the 80 villages have water."
TICKETS = "The theatre sold 250 tickets at 40 euros each."
BUSES = "The district will buy 60 buses for 24 million crowns."
FUND = "The fund holds $90m. It will spend $65m on schools. The remainder goes to clinics."
FAMILIES = "The aid comes to 150 dollars for each of 4,000 families."
SIEGE = "The siege began on 3 March 2021 and ended on 3 May 2021."
FLIGHT = "The plane left at 14:05 and landed at 15:35."
SHOP = "Anna Rell, 72, has run the shop for 50 years."
POLICE = "Police were called at 6:12 a.m. on Sunday."


@pytest.mark.parametrize(
    ("claim", "text", "reason"),
    [
        ("The harbour handled four times as many ships as a year earlier.", SHIPS, "derived: 84 / 21"),
        ("Three quarters of the planned homes are up.", HOMES, "derived: 450,000 / 600,000"),
        ("Sales went up by half.", SALES, "derived: from 60 million to 90 million euros"),
        ("The theatre took 10,000 euros in all.", TICKETS, "derived: 250 x 40 euros"),
        ("The buses cost 400,000 crowns each.", BUSES, "derived: 24 million crowns / 60"),
        ("Clinics will get $25m from the fund.", FUND, "derived: $90m - $65m"),
        ("The siege lasted two months.", SIEGE, "derived: from 3 March 2021 to 3 May 2021"),
        ("Anna Rell was 22 when she took over the shop.", SHOP, "derived: 72 - 50 years"),
        ("Police were called shortly after 6 a.m.", POLICE, "derived: 6:12 a.m."),
        ("The other 70% voted.", "Some 30% of voters stayed at home.", "derived: the rest of 30%"),
    ],
)
def test_what_a_figure_is_derived_from_is_told(claim: str, text: str, reason: str) -> None:
    assert reason in reasons(claim, text)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Visitor numbers at the zoo more than doubled.", ZOO),
        ("The zoo had over twice as many visitors as a year before.", ZOO),
        ("75% of delegates backed the treaty.", DELEGATES),
        ("Three quarters of the planned homes are up.", HOMES),
        ("The Greens hold a third of the seats on the council.", SEATS),
        ("The Greens have one seat in three on the council.", SEATS),
        ("Turnout in the town was 80% of voters.", TURNOUT),
        ("Rents went up 20 percent, or 140 euros.", RENTS),
        ("Rents went up by a fifth.", RENTS),
        ("The club lost more than a third of its members.", MEMBERS),
        ("The club lost 3,000 members.", MEMBERS),
        ("The hospital had 50% more patients in March than in February.", HOSPITAL),
        ("The hospital treated 1.5 times as many patients in March as in February.", HOSPITAL),
        ("Just 15% of the villages have water.", VILLAGES),
        ("Fewer than one in six villages has water.", VILLAGES),
        ("The other 68 villages have no water.", VILLAGES),
        ("Staff fell by a tenth.", "Staff numbers fell by 200 to 1,800."),
        ("Output rose by 100%.", "Output doubled to 400 tonnes."),
        ("Milk is 25% dearer, by 30 cents.", "A litre of milk costs 1.50 euros, up from 1.20 a year ago."),
    ],
)
def test_parts_factors_and_changes_follow_from_two_figures(claim: str, text: str) -> None:
    assert statuses(claim, text) == {"supported"}


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The theatre took 10,000 euros from tickets.", TICKETS),
        ("Together the buses seat 1,200 people.", "Each of the 24 buses seats 50 people."),
        ("The aid totals 600,000 dollars.", FAMILIES),
        ("Each bus cost 400,000 crowns.", BUSES),
        ("A bus costs the district 400,000 crowns.", BUSES),
        ("The line cost 15 million euros a kilometre.", "The line is 60 km long. It cost 900 million euros."),
        ("Each winner gets 300,000 euros.", "The prize of 1.5 million euros is shared by five winners."),
        ("In 2023 it fined six firms.", "It fined 18 firms in 2024, three times the number in 2023."),
        ("Profit was $22m last year.", "Profit doubled to $44m from last year."),
        ("Last year a ticket cost 8 dollars.", "A ticket costs 12 dollars, 4 dollars more than last year."),
        ("The group had 9,000 staff in 2020.", "The group has 7,000 staff, 2,000 fewer than in 2020."),
        ("Exports had been $100m before.", "Exports fell 20% to $80m."),
    ],
)
def test_amounts_follow_from_two_figures(claim: str, text: str) -> None:
    assert statuses(claim, text) == {"supported"}


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The siege lasted for two months.", SIEGE),
        ("The play runs for three weeks.", "The play runs from 3 to 24 May."),
        ("It went on for a year and a half.", "The strike ran from January 2022 to June 2023."),
        ("It took ten years to build the road.", "Construction began in 2013. The road opened in 2023."),
        ("The flight took 90 minutes.", FLIGHT),
        ("The poet died aged 88.", "The poet was born in 1931 and died in 2019."),
        ("The quake struck just before 5 a.m.", "The quake struck at 04:58."),
        ("The alarm went off shortly before midnight.", "The alarm went off at 11:56 p.m."),
        ("Sales were flat in the first half.", "Sales were flat in the first six months."),
        ("Sales fell in the first quarter.", "Sales fell in the three months to March."),
    ],
)
def test_times_follow_from_two_moments(claim: str, text: str) -> None:
    assert statuses(claim, text) == {"supported"}


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Sales rose by a third.", SALES),
        ("Sales fell by a third.", SALES),
        ("Sales went up by 33%.", SALES),
        ("The yard tripled its output of ships.", "The yard built 27 ships last year and 9 this year."),
        ("The zoo more than tripled its visitors.", ZOO),
        ("A third of the delegates backed the treaty.", DELEGATES),
        ("Two thirds of the planned homes are up.", HOMES),
        ("The Greens hold a quarter of the seats on the council.", SEATS),
        ("The club lost more than half of its members.", MEMBERS),
        ("Just 12% of the villages have water.", VILLAGES),
        ("The theatre sold tickets at 10,000 euros each.", TICKETS),
        ("The buses cost 400,000 crowns.", BUSES),
        ("Families get 600,000 dollars each.", FAMILIES),
        ("Each winner gets 500,000 euros.", "The prize of 1.5 million euros is shared by five winners."),
        ("Profit was $22m.", "Profit doubled to $44m."),
        ("Exports had been $96m before.", "Exports fell 20% to $80m."),
        ("The siege lasted three months.", SIEGE),
        ("Anna Rell was 30 when she took over the shop.", SHOP),
        ("Police were called shortly before 6 a.m.", POLICE),
        ("Police were called around 6:10 a.m.", POLICE),
    ],
)
def test_what_two_figures_do_not_give_or_is_not_asked_for_is_unsupported(claim: str, text: str) -> None:
    assert "unsupported" in statuses(claim, text)


def test_a_difference_is_no_rest() -> None:
    text = "Some 12% of homes stand near the shop."
    assert statuses("Homes near the shop cost 88% more than those that do not.", text) == {"unsupported"}


def test_a_part_that_the_article_states_is_not_replaced_by_one_that_adds_up() -> None:
    text = "It shut 10 of 40 shops. Some 30% of shops had lost money."
    assert statuses("A quarter of the shops were shut.", text) == {"supported"}
    assert statuses("The number of shops that lost money fell by 25%.", text) == {"unsupported"}


def test_nothing_is_inferred_from_a_whole_article() -> None:
    article = article_from_text(HOMES, id="a", source="a.txt", language="en")
    (verdict,) = judge_figures("Three quarters of the planned homes are up.", FigureIndex(article), None)
    assert verdict.status == "unsupported"


def test_nothing_is_inferred_from_very_many_figures() -> None:
    crowd = " ".join(f"It sold {size} hats." for size in range(23, 160, 8))
    assert statuses("Three quarters of the planned homes are up.", f"{HOMES} {crowd}") == {"unsupported"}


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("A quarter of a million people fled.", "A total of 250,000 people fled."),
        ("Three quarters of a million people fled.", "A total of 750,000 people fled."),
        ("20% of flats are empty.", "One in every five flats is empty."),
        ("A fifth, or 20 percent, of flats are empty.", "One in every five flats is empty."),
        ("One player in four is from abroad.", "A quarter of the players are from abroad."),
        ("It lost 5 cents.", "It lost 0.05 florins."),
    ],
)
def test_other_notations_of_parts(claim: str, text: str) -> None:
    assert statuses(claim, text) == {"supported"}


def test_more_than_is_no_rise_that_a_difference_could_be() -> None:
    source = "Together the projects are worth more than $3.5 billion. Those in the coal department bring in $978 million."
    assert statuses("Together the projects are worth more than $2.5 billion.", source) == {"unsupported"}
